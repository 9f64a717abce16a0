"""Printers' marks: what is printed beside the trimmed page and cut away.

Comes in: a page and the words of its slug line. Goes out: drawn items and how far the
sheet must reach beyond the bleed for them. A new mark: its file here with a function
`draw(sheet)`, and its line in `MARKS`.
"""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from banmian.fonts.library import FontLibrary
from banmian.model.page import Page, Placed
from banmian.press.marks import bar, crop, register, slug
from banmian.press.marks.sheet import MARGIN, Sheet, sheet_of
from banmian.units import Emu

MARKS: Final[tuple[Callable[[Sheet], Iterable[Placed]], ...]] = (
    crop.draw,
    register.draw,
    bar.draw,
    slug.draw,
)
"""The marks of a sheet, in drawing order."""


class Marks(NamedTuple):
    """What is drawn, page coordinates, and the white it needs beyond the bleed."""

    margin: Emu
    placed: tuple[Placed, ...]


def page_marks(page: Page, words: str, library: FontLibrary) -> Marks:
    """Return the marks of a page.

    Args:
        page: finished. words: what its slug line says besides the inks.
        library: has the fonts of the page, which the slug line is set in.
    """
    sheet = sheet_of(page, words, library)
    return Marks(MARGIN, tuple(placed for draw in MARKS for placed in draw(sheet)))
