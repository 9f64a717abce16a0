r"""Inline markup of copy -> plain text and spans.

`**黑体字**` `[[着重号]]` `{赉|lài}` `H~2~O` `10^3^` `__专名号__` `~~书名号甲式~~`
`((小字))` `<<双行夹注>>`; a backslash takes away what they mean.
What has no partner stays as text, and is told. Web addresses are left alone. A sub- or
superscript is short and holds no Han: the signs in 3~5天，6~8天 are none.
"""

import re
from bisect import bisect_right
from typing import Final

import msgspec

from banmian.model.text import Span, SpanKind

SCRIPT_LIMIT: Final = 16
"""Characters of the longest sub- or superscript."""

_ANY = re.compile(r"[\\*\[\]{}|~^_()<>]")
_MARK: Final = (
    r"(?P<address>(?:https?://|ftp://|www\.)[!-)+-~]+)"
    r"|\\(?P<escaped>[\\*\[\]{}|~^#_()<>])"
    r"|(?P<bold>\*\*)"
    r"|(?P<name>__)|(?P<title>~~)"
    r"|(?P<opening>\[\[)|(?P<closing>\]\])"
    r"|(?P<smaller>\(\()|(?P<larger>\)\))|(?P<note>\<\<)|(?P<noted>\>\>)"
    r"|\{(?P<base>[^{}|]+)\|(?P<reading>[^{}|]+)\}"
    rf"|~(?P<lowered>[!-}}α-ω−–]{{1,{SCRIPT_LIMIT}}}?)~"
    rf"|\^(?P<raised>[!-\]_-~α-ω−–]{{1,{SCRIPT_LIMIT}}}?)\^"
    r"|(?P<lone>[{}~^])"
)


class Unpaired(msgspec.Struct, frozen=True):
    """A mark without partner: where it stands in the line, and which."""

    offset: int
    mark: str


class Marked(msgspec.Struct, frozen=True):
    """A line without its markup.

    Attributes:
        text: what is printed.
        spans: sorted by start.
        unpaired: marks that stayed as text.
        cuts: (offset in the text, offset in the line) where the two part, rising.
    """

    text: str
    spans: tuple[Span, ...] = ()
    unpaired: tuple[Unpaired, ...] = ()
    cuts: tuple[tuple[int, int], ...] = ()

    def in_line(self, offset: int) -> int:
        """Return where a character of the text stands in the line."""
        at = bisect_right(self.cuts, (offset, 1 << 60)) - 1
        if at < 0:
            return offset
        in_text, in_line = self.cuts[at]
        return in_line + offset - in_text

    def in_text(self, offset: int) -> int:
        """Return where a character of the line stands in the text, or the next one."""
        last = len(self.text)
        for at in range(len(self.cuts) - 1, -1, -1):
            in_text, in_line = self.cuts[at]
            if in_line <= offset:
                return min(in_text + offset - in_line, last)
            last = in_text
        return min(offset, last)


def parse_markup(line: str) -> Marked:
    r"""Take the markup out of a line of copy.

    >>> parse_markup("H~2~O").spans
    (Span(start=1, end=2, kind='subscript', value=''),)
    """
    if not _ANY.search(line):
        return Marked(line)
    marks = list(re.finditer(_MARK, line))
    partners = _partners(marks)
    builder = _Builder(line)
    for index, mark in enumerate(marks):
        builder.take(mark, partners.get(index))
    builder.copy(len(line), 0)
    return builder.result()


_SAME: Final = frozenset(("bold", "name", "title"))
"""Marks that open and close with the same sign."""

_CLOSES: Final = {"closing": "opening", "larger": "smaller", "noted": "note"}
"""Closing marks -> the marks that open what they close."""

_KINDS: Final[dict[str, SpanKind]] = {
    "bold": "bold", "name": "name", "title": "title",
    "opening": "emphasis", "closing": "emphasis", "smaller": "small", "larger": "small",
    "note": "warichu", "noted": "warichu",
}  # fmt: skip
"""Marks -> the kind of span they enclose."""


def _partners(marks: list[re.Match[str]]) -> dict[int, int]:
    """Pair `**` with the next `**` and `[[` with its `]]`: index of one -> of the other."""
    pairs: dict[int, int] = {}
    waiting: dict[str, int] = {}
    for index, mark in enumerate(marks):
        kind = mark.lastgroup or ""
        if kind not in _KINDS:
            continue
        opened = waiting.pop(_CLOSES.get(kind, kind), None)
        closes = kind in _CLOSES or (kind in _SAME and opened is not None)
        if closes and opened is not None and marks[opened].end() < mark.start():
            pairs[opened], pairs[index] = index, opened
        elif kind not in _CLOSES:
            waiting[kind] = index
    return pairs


class _Builder:
    """Copies a line piece by piece; lives only within `parse_markup`."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._at = 0
        self._pieces: list[str] = []
        self._length = 0
        self._spans: list[Span] = []
        self._open: dict[str, int] = {}
        self._unpaired: list[Unpaired] = []
        self._cuts: list[tuple[int, int]] = []

    def copy(self, until: int, skip: int) -> None:
        """Copy up to an offset of the line, then leave out `skip` characters."""
        piece = self._line[self._at : until]
        self._pieces.append(piece)
        self._length += len(piece)
        self._at = until + skip
        if skip:
            self._cuts.append((self._length, self._at))

    def take(self, mark: re.Match[str], partner: int | None) -> None:
        """Copy up to a mark, and do what it says."""
        start = mark.start()
        match mark.lastgroup:
            case "escaped":
                self.copy(start, 1)
                self.copy(start + 2, 0)
            case "lowered":
                self._script(mark, "subscript", mark["lowered"])
            case "raised":
                self._script(mark, "superscript", mark["raised"])
            case "reading":
                self._script(mark, "ruby", mark["base"], mark["reading"])
            case str(kind) if kind in _KINDS and partner is not None:
                self.copy(start, 2)
                self._turn(_KINDS[kind])
            case "bold" | "opening" | "closing" | "lone" | "title":
                self._unpaired.append(Unpaired(start, mark[0]))
            case _:
                pass

    def result(self) -> Marked:
        """Return the line without its markup."""
        return Marked(
            "".join(self._pieces),
            tuple(sorted(self._spans)),
            tuple(self._unpaired),
            tuple(self._cuts),
        )

    def _turn(self, kind: SpanKind) -> None:
        """Open or close a span that a pair of marks encloses."""
        start = self._open.pop(kind, None)
        if start is None:
            self._open[kind] = self._length
        else:
            self._spans.append(Span(start, self._length, kind))

    def _script(
        self, mark: re.Match[str], kind: SpanKind, text: str, value: str = ""
    ) -> None:
        """Copy what a mark encloses, without its first sign and what follows the text."""
        self.copy(mark.start(), 1)
        start = self._length
        until = self._at + len(text)
        self.copy(until, mark.end() - until)
        self._spans.append(Span(start, self._length, kind, value))
