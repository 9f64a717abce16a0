"""Inline notes in two sublines (双行夹注, 割注).

A note is set at about half the size, its first half above its second, and stands in the
line as one piece; it may cross lines piece by piece, each piece with its own two
sublines. So every character takes half of its small em along the line, and a piece may
only end after an even number of characters.

Source: JLReq 3.4 (inline cutting notes).
"""

from typing import Final

from banmian.text.opportunities import FORBIDDEN
from banmian.text.shape import Shaped
from banmian.units import Emu

NOTE_SIZE: Final = 56
"""Size of a note, percent of the text's: two sublines fill one line."""

UPPER: Final = 40
LOWER: Final = -16
"""Rise of the two sublines, percent of the text's size."""

NEVER_FIRST: Final = "，。、；：？！）》〉」』】〕”’…—·～／％"
NEVER_LAST: Final = "（《〈「『【〔“‘"
"""Marks that may not begin a subline, or end a piece."""


def stack_classes(text: str, classes: str, costs: list[int], span: tuple[int, int]) -> str:
    """Forbid breaks but after pairs; return classes in which the note is plain."""
    start, end = span
    for index in range(start + 1, end):
        odd = (index - start) % 2
        if odd or text[index] in NEVER_FIRST or text[index - 1] in NEVER_LAST:
            costs[index] = FORBIDDEN
        elif costs[index] == FORBIDDEN:
            costs[index] = 0
    return classes[:start] + "I" * (end - start) + classes[end:]


def stack_widths(shaped: Shaped, start: int, end: int, size: Emu) -> None:
    """Give every character of a note half its em; the last of an odd number the whole."""
    for index in range(start, end):
        shaped.advances[index] = size // 2
    if (end - start) % 2:
        shaped.advances[end - 1] = size
