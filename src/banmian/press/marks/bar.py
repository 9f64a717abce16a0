"""The colour bar: a row of patches in the head margin that a densitometer reads.

Full inks, their overprints two by two, 40 % tints (where tone value increase is told),
the four-colour black of ISO 12647-3:2013 (C44 M38 Y38 K100) and a three-colour grey; then
the page's spot inks, full. The patch list of the Chinese control strip (CY/T 197) was not
to be had.
"""

from collections.abc import Iterator
from typing import Final

from banmian.geometry import Point, Size
from banmian.model.page import Fill, Placed
from banmian.model.style import Ink
from banmian.press.marks.register import REACH
from banmian.press.marks.sheet import Sheet
from banmian.units import mm

PATCH: Final = mm(5)

PATCHES: Final[tuple[Ink, ...]] = (
    Ink(0, 0, 0, 100),
    Ink(100, 0, 0, 0),
    Ink(0, 100, 0, 0),
    Ink(0, 0, 100, 0),
    Ink(0, 100, 100, 0),
    Ink(100, 0, 100, 0),
    Ink(100, 100, 0, 0),
    Ink(0, 0, 0, 40),
    Ink(40, 0, 0, 0),
    Ink(0, 40, 0, 0),
    Ink(0, 0, 40, 0),
    Ink(44, 38, 38, 100),
    Ink(30, 24, 24, 0),
)


def draw(sheet: Sheet) -> Iterator[Placed]:
    """Yield the patches, right of the head's registration mark, as many as fit."""
    left = sheet.trim.width // 2 + 2 * REACH
    top = -sheet.middle - PATCH // 2
    inks = (*PATCHES, *sheet.spots)
    for number, ink in enumerate(inks[: (sheet.trim.width - left) // PATCH]):
        yield Point(left + number * PATCH, top), Fill(Size(PATCH, PATCH), ink)
