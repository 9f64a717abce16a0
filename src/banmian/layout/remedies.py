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


def cheapest_cuts(
    paragraphs: Sequence[Paragraph], measure: Emu, setting: Setting, lines: int
) -> tuple[tuple[int, int], ...]:
    """Return where to cut how many characters to save `lines` lines, cheapest first.

    Returns:
        (paragraph, characters), each saving one line; empty if that is not to be had.
    """
    cuts = [
        (characters, number)
        for number, paragraph in enumerate(paragraphs)
        if paragraph.role == "body"
        for characters in [_cut(paragraph, measure, setting)]
        if characters
    ]
    if len(cuts) < lines:
        return ()
    return tuple((number, characters) for characters, number in sorted(cuts)[:lines])


def _cut(paragraph: Paragraph, measure: Emu, setting: Setting) -> int:
    """Return the fewest characters to cut for a line less; 0 = too many."""
    lines = _lines(paragraph, measure, setting)
    for characters in range(1, min(LONGEST_CUT, len(paragraph.text) - 4)):
        if _lines(shortened(paragraph, characters), measure, setting) < lines:
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
