"""The sheet that marks are drawn on: its trim, its bleed, its inks.

Marks stand between the bleed and the edge of the sheet; places are counted from the top
left of the trim, as everywhere, so the head and left margins are negative.
"""

from collections import Counter
from typing import Final, NamedTuple

from banmian.fonts.chain import FontChain
from banmian.fonts.library import FontLibrary
from banmian.geometry import Point, Size
from banmian.model.page import Fill, Image, Page, Placed, Stroke, Text, walk
from banmian.model.style import FontKey, Ink
from banmian.units import Emu, mm, pt

MARGIN: Final = mm(10)
"""White beyond the bleed that marks need on every side."""

CLEAR: Final = mm(1)
"""Least white between the bleed and a mark."""

HAIRLINE: Final = pt(0.25)

PROCESS: Final[tuple[tuple[str, Ink], ...]] = (
    ("C", Ink(100, 0, 0, 0)),
    ("M", Ink(0, 100, 0, 0)),
    ("Y", Ink(0, 0, 100, 0)),
    ("K", Ink(0, 0, 0, 100)),
)

_ALL_PROCESS: Final = Ink(100, 100, 100, 100)
_REGISTRATION: Final = Ink(100, 100, 100, 100, "All")


class Sheet(NamedTuple):
    """A page's sheet.

    Attributes:
        words: of the slug line. chain: fonts for them; None = the page has no text.
        spots: spot inks of the page, by name.
    """

    trim: Size
    bleed: Emu
    words: str
    chain: FontChain | None
    spots: tuple[Ink, ...]

    @property
    def ink(self) -> Ink:
        """The ink that prints on every plate."""
        return _REGISTRATION if self.spots else _ALL_PROCESS

    @property
    def middle(self) -> Emu:
        """How far beyond the trim the middle of the marks' margin lies."""
        return self.bleed + MARGIN // 2


def sheet_of(page: Page, words: str, library: FontLibrary) -> Sheet:
    """Return a page's sheet; its slug line is set in the page's commonest font."""
    fonts: Counter[FontKey] = Counter()
    spots: dict[str, Ink] = {}
    for _, item in page_items(page):
        if isinstance(item, Text):
            fonts[item.run.font] += len(item.run.glyphs)
        if not isinstance(item, Image) and (ink := _ink_of(item)) and ink.spot:
            spots.setdefault(ink.spot, ink._replace(tint=100))
    chain = library.chain(key for key, _ in fonts.most_common()) if fonts else None
    return Sheet(page.trim, page.bleed, words, chain, tuple(spots.values()))


def page_items(page: Page) -> list[Placed]:
    """Return everything on a page in drawing order."""
    blocks = [*page.furniture, *((story.place, story.fragment) for story in page.stories)]
    return [placed for place, fragment in blocks for placed in walk(fragment, place)]


def line(start: Point, to: Point, ink: Ink) -> Placed:
    """Return a hairline between two places."""
    return start, Stroke(Point(to.x - start.x, to.y - start.y), HAIRLINE, ink)


def _ink_of(item: object) -> Ink | None:
    match item:
        case Text(run=run):
            return run.ink
        case Stroke(ink=ink) | Fill(ink=ink):
            return ink
        case _:
            return None
