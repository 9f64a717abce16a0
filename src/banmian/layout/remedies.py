"""What would help a block that does not fit: the cheapest cuts, the cheapest additions.

A cut is counted by doing it: characters are taken from the end of a paragraph, before its
closing marks, until it is set in a line less. At 13 characters a line is saved by cutting
two characters in the right paragraph (median of newspaper copy), not thirteen.
"""

from collections.abc import Sequence
from typing import Final

from banmian.model.text import Line, Paragraph
from banmian.text.indents import measures_within
from banmian.text.setting import Setting
from banmian.units import Emu

CLOSING: Final = "。！？…”’）》」』"
"""Marks that stay at the end of a paragraph that is cut."""

LONGEST_CUT: Final = 20
"""Most characters to cut in a paragraph for one line."""

MOST_LINES: Final = 4
"""Most lines to cut from one paragraph."""


def cheapest_cuts(
    paragraphs: Sequence[Paragraph], measure: Emu, setting: Setting, lines: int
) -> tuple[tuple[int, int], ...]:
    """Return where to cut how many characters to save `lines` lines, cheapest first.

    One line in each of so many paragraphs; more in one only where there are too few.

    Returns:
        (paragraph, characters), together saving the lines; empty if that is not to be had.
    """
    numbers = [at for at, one in enumerate(paragraphs) if one.role == "body"]
    cuts: dict[int, int] = {}
    left = lines
    for depth in range(1, MOST_LINES + 1):
        found = sorted(
            (characters - cuts.get(number, 0), number)
            for number in numbers
            for characters in [_cut(paragraphs[number], measure, setting, depth)]
            if characters
        )
        for more, number in found[:left]:
            cuts[number] = cuts.get(number, 0) + more
        left -= len(found[:left])
        numbers = [number for _, number in found]
        if not left:
            return tuple(sorted(cuts.items(), key=lambda cut: cut[1]))
        if not numbers:
            break
    return ()


def _cut(paragraph: Paragraph, measure: Emu, setting: Setting, lines: int) -> int:
    """Return the fewest characters to cut for so many lines less; 0 = too many."""
    whole = _lines(paragraph, measure, setting)
    most = min(LONGEST_CUT * lines, len(paragraph.text) - 4)
    for characters in range(1, most):
        if _lines(shortened(paragraph, characters), measure, setting) <= whole - lines:
            return characters
    return 0


def shortened(paragraph: Paragraph, characters: int) -> Paragraph:
    """Return a paragraph without `characters` before its closing marks."""
    text = paragraph.text
    end = len(text)
    while end > 1 and text[end - 1] in CLOSING:
        end -= 1
    start = max(end - characters, 1)
    spans = tuple(span for span in paragraph.spans if span.end <= start)
    return Paragraph(text[:start] + text[end:], spans, paragraph.role, paragraph.position)


def cheapest_additions(
    paragraphs: Sequence[Paragraph], measure: Emu, setting: Setting, lines: int
) -> int:
    """Return how few characters fill `lines` lines, in the right paragraphs."""
    em = setting.styles["body"].size
    needs = sorted(
        (measure - line.width) // em + 1
        for paragraph in paragraphs
        if paragraph.role == "body"
        for line in _set(paragraph, measure, setting)[-1:]
    )
    return sum(needs[:lines]) if len(needs) >= lines else lines * (measure // em)


def _lines(paragraph: Paragraph, measure: Emu, setting: Setting) -> int:
    return len(_set(paragraph, measure, setting))


def _set(paragraph: Paragraph, measure: Emu, setting: Setting) -> tuple[Line, ...]:
    style = setting.styles["body"]
    measures = measures_within(paragraph, style, measure)
    return setting.set_paragraph(paragraph, style, measures)
