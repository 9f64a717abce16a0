"""Lines of copy -> paragraphs: markup read, marks and blanks set right, each change noted.

One line is one paragraph; empty ones are nothing; `## ` makes a subhead, `- ` an item of
a list or of an interview. Blanks at the
ends of a line, full-width ones too, are indents of the manuscript and go: the style has
its own.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.kept import NOTHING, Kept
from banmian.load.changes import Change
from banmian.load.items import ITEM, hung
from banmian.load.markup import Marked, parse_markup
from banmian.load.normalise import EM_SPACE, Normalised, Rules, normalise
from banmian.load.numerals import Numeral, doubtful_numerals
from banmian.load.tree.nodes import Scalar
from banmian.load.tree.places import Passage, passages
from banmian.model.issue import CopyRules
from banmian.model.text import Paragraph, ParagraphRole, Span

QUOTES = {"zh-TW": "「」『』", "zh-HK": "「」『』"}
"""Quotes by language; “”‘’ where nothing is said."""

_INDENT = " \t\u3000\xa0\ufeff\u200b\r"
_OPENING_QUOTES = "“‘「『"
_OTHER_HEADING = re.compile(r"#{1,6}\s")


class Written(msgspec.Struct, frozen=True):
    """A line as it stands in a manuscript.

    Attributes:
        text: with its markup. passage: where.
        spans: formats that a word processor gave it, on `text`.
        role: what its style says it is.
    """

    text: str
    passage: Passage
    spans: tuple[Span, ...] = ()
    role: ParagraphRole = "body"


class _Loose(msgspec.Struct, frozen=True):
    """A mark without partner: in which paragraph, where in its text, where in the file."""

    paragraph: int
    offset: int
    mark: str
    position: SourcePosition


class CopyDesk:
    """Sets the copy of one issue right.

    Attributes:
        found: warnings.
        changes: one `copy-normalised` per place that was set right.
        rules: by which it is set right.
    """

    def __init__(self, rules: CopyRules, language: str, kept: Kept = NOTHING) -> None:
        chinese = language.startswith("zh")
        quotes = QUOTES.get(language, Rules().quotes)
        self.found: list[Diagnostic] = []
        self.changes: list[Diagnostic] = []
        self._kept = kept
        self.rules = Rules(
            punctuation=chinese and rules.punctuation == "normalize",
            spaces=chinese and rules.spaces == "normalize",
            quotes=quotes,
        )

    def body(self, lines: Iterable[Written]) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a body."""
        paragraphs: list[Paragraph] = []
        loose: list[_Loose] = []
        for line in lines:
            paragraph = self._paragraph(line, len(paragraphs), self.rules, loose)
            if paragraph is not None:
                paragraphs.append(paragraph)
        self._tell_loose(loose, paragraphs)
        return hung(paragraphs)

    def display(self, lines: Iterable[Written]) -> tuple[Paragraph, ...]:
        """Return the lines of a headline, kicker, deck: blanks between words are meant."""
        paragraphs: list[Paragraph] = []
        loose: list[_Loose] = []
        rules = replace(self.rules, display=True)
        for line in lines:
            paragraph = self._paragraph(line, len(paragraphs), rules, loose)
            if paragraph is not None:
                paragraphs.append(paragraph)
        self._tell_loose(loose, [])
        return tuple(paragraphs)

    def words(self, text: str, node: Scalar | None) -> str:
        """Return a short text without markup: a dateline, a name, a credit."""
        stripped = text.strip(_INDENT)
        result = normalise(stripped, (), replace(self.rules, display=True))
        if result.changes and node is not None:
            passage = passages(node)[0][1]
            lead = len(text) - len(text.lstrip(_INDENT))
            self._note(result, stripped, Marked(stripped), passage, lead)
        return result.text

    def _paragraph(
        self, line: Written, number: int, rules: Rules, loose: list[_Loose]
    ) -> Paragraph | None:
        """Read one line; None if there is nothing on it."""
        text, lead, role = _stripped(line)
        item = text.startswith(ITEM)
        if item:
            text, lead = _without_sign(text, lead)
        marked, result, numerals = self._kept.recall(
            ("copy", text, rules), (line.spans, lead),
            lambda: _read(text, line.spans, lead, rules),
        )  # fmt: skip
        if not result.text:
            return None
        if _OTHER_HEADING.match(text):
            self.found.append(diagnose("unknown-heading", line.passage.position(lead)))
        for numeral in numerals:
            place = line.passage.position(lead + marked.in_line(numeral.offset))
            self.found.append(diagnose(numeral.code, place, written=numeral.written))
        if marked.unpaired:
            self._tell_markup(marked, line.passage, lead)
        if result.changes:
            self._note(result, marked.text, marked, line.passage, lead)
        for offset in result.unpaired:
            position = line.passage.position(lead + marked.in_line(offset))
            loose.append(_Loose(number, offset, marked.text[offset], position))
        position = line.passage.position(lead + marked.in_line(0))
        return Paragraph(result.text, result.spans, role, position, hang=int(item))

    def _note(
        self, result: Normalised, before: str, marked: Marked, passage: Passage, lead: int
    ) -> None:
        for change in result.changes:
            if _is_meant(change, before):
                continue
            position = passage.position(lead + marked.in_line(change.start))
            self.changes.append(_changed(change, before, position))

    def _tell_markup(self, marked: Marked, passage: Passage, lead: int) -> None:
        for mark in marked.unpaired:
            position = passage.position(lead + mark.offset)
            self.found.append(diagnose("unpaired-markup", position, mark=mark.mark))

    def _tell_loose(self, loose: list[_Loose], paragraphs: list[Paragraph]) -> None:
        """Warn of marks without partner, but not of a quote that goes on.

        A quotation of several paragraphs opens each of them and closes the last only.
        """
        for one in loose:
            here = paragraphs[one.paragraph : one.paragraph + 2]
            goes_on = (
                one.offset == 0
                and len(here) == 2
                and here[0].text[:1] in _OPENING_QUOTES
                and here[0].text[:1] == here[1].text[:1]
            )
            if not goes_on:
                self.found.append(diagnose("unpaired-mark", one.position, mark=one.mark))


def written_lines(scalar: Scalar) -> list[Written]:
    """Return the lines of a text in YAML."""
    return [Written(text, passage) for text, passage in passages(scalar)]


def _stripped(line: Written) -> tuple[str, int, ParagraphRole]:
    """Return a line without indent and `## `, what that was long, and its role."""
    text = line.text.strip(_INDENT)
    role = line.role
    if text.startswith("##") and not text.startswith("###"):
        text = text[2:].lstrip(_INDENT)
        role = "subhead"
    return text, line.text.rfind(text) if text else 0, role


def _without_sign(text: str, lead: int) -> tuple[str, int]:
    """Return an item's text without its sign, and how far in its line it begins."""
    kept = text[len(ITEM) :].lstrip(_INDENT)
    return kept, lead + len(text) - len(kept)


class _Copy(NamedTuple):
    """A line as read: its markup, its text set right, the numerals to ask about."""

    marked: Marked
    result: Normalised
    numerals: tuple[Numeral, ...]


def _read(text: str, given: tuple[Span, ...], lead: int, rules: Rules) -> _Copy:
    marked = parse_markup(text)
    spans = marked.spans
    if given:
        spans = tuple(sorted((*spans, *_formats(given, lead, marked))))
    result = normalise(marked.text, spans, rules)
    return _Copy(marked, result, tuple(doubtful_numerals(marked.text)))


def _formats(spans: tuple[Span, ...], lead: int, marked: Marked) -> list[Span]:
    """Move a word processor's formats from the line to its text."""
    moved = [
        span._replace(
            start=marked.in_text(max(span.start - lead, 0)),
            end=marked.in_text(max(span.end - lead, 0)),
        )
        for span in spans
    ]
    return [span for span in moved if span.start < span.end]


def _is_meant(change: Change, before: str) -> bool:
    """A blank that an editor typed to part words, and that became one em, was right."""
    return change.after == EM_SPACE and not before[change.start : change.end].strip(" ")


def _changed(change: Change, before: str, position: SourcePosition) -> Diagnostic:
    return diagnose(
        "copy-normalised",
        position,
        before=_visible(before[change.start : change.end]),
        after=_visible(change.after),
    )


def _visible(text: str) -> str:
    """Return a text with what is not seen in it named."""
    return "".join(
        one if one.isprintable() and one != " " else _NAMES.get(one, f"U+{ord(one):04X}")
        for one in text
    )


_NAMES = {" ": "␣", "\u3000": "□", "\t": "⇥"}
"""Signs for blanks."""
