"""Finished pages: fragments with items at fixed places, the only input of renderers.

A fragment knows its own size and the offsets of its children, never its parent or page.
The union `Item` is closed: every renderer matches all of it.
"""

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from banmian.geometry import Point, Rect, Size
from banmian.model.style import Ink
from banmian.model.text import GlyphRun, Source
from banmian.units import Emu

Role: TypeAlias = Literal[
    "nameplate", "ear", "folio", "credits", "kicker", "headline", "deck", "summary",
    "byline", "body", "subhead", "caption", "credit", "figure", "advert", "label", "story",
]  # fmt: skip


class Text(msgspec.Struct, frozen=True, gc=False):
    """A run of glyphs whose baseline starts at its offset, with where it came from."""

    run: GlyphRun
    source: Source | None = None


class Stroke(msgspec.Struct, frozen=True):
    """A printers' rule from its offset to `to` (relative to the offset)."""

    to: Point
    width: Emu
    ink: Ink


class Fill(msgspec.Struct, frozen=True):
    """A filled rectangle whose top left corner is its offset."""

    size: Size
    ink: Ink


class Image(msgspec.Struct, frozen=True):
    """A picture scaled into a rectangle.

    Attributes:
        key: name under which resources hold the converted picture.
        size: of the rectangle.
        crop: the part of the picture that is shown, in fractions of its width and height:
            left, top, right, bottom.
        alt: what it shows, for readers who cannot see it.
        page: of the PDF that `key` names and that is placed untouched; 0 = a picture.
    """

    key: str
    size: Size
    crop: tuple[float, float, float, float] = (0, 0, 1, 1)
    alt: str = ""
    page: int = 0


class Fragment(msgspec.Struct, frozen=True):
    """A piece of a page: children at offsets from its own top left corner."""

    size: Size
    children: tuple[tuple[Point, "Item"], ...]
    role: Role | None = None


Item: TypeAlias = Text | Stroke | Fill | Image | Fragment

Placed: TypeAlias = tuple[Point, Item]
"""An item with its place on the page."""


_new_tuple: Final = tuple.__new__
"""Makes a `Point` in half the time that its own constructor takes: there are as many as
lines, several times over."""


class OnPicture(msgspec.Struct, frozen=True):
    """How a head that is printed on a picture stands out from it.

    Attributes:
        contrast: ratio of luminances, 1 to 21, against the worst tenth of what is under
            it. needed: the ratio that its size asks for.
        spread: how uneven the picture is under it: standard deviation of lightness, L*;
            most_spread: how uneven it may be.
    """

    contrast: float
    needed: float
    spread: float
    most_spread: float

    @property
    def stands_out(self) -> bool:
        """Whether it can be read at a glance."""
        return self.contrast >= self.needed and self.spread <= self.most_spread


class Story(msgspec.Struct, frozen=True):
    """A story as it lies on a page, for tags, zones and the self-check.

    Attributes:
        id: the article's id.
        title: its headline.
        frames: the rectangles it fills, in reading order, page coordinates.
        fragment: its whole block.
        place: offset of the fragment on the page.
        subheads: numbers of the body's paragraphs that are subheads (小标题).
        on_picture: how its head stands out from the picture it is printed on; None = it
            is printed on none.
        cells: how many cells a row has, if the body is a table: its paragraphs are cells,
            row by row, the first row its head; 0 = it is none.
    """

    id: str
    title: str
    frames: tuple[Rect, ...]
    fragment: Fragment
    place: Point
    subheads: tuple[int, ...] = ()
    on_picture: OnPicture | None = None
    cells: int = 0


class Page(msgspec.Struct, frozen=True):
    """A page ready to render.

    Attributes:
        number: 1 for the first page. spread: it is two facing pages, `number` and the next.
        label: what its folio says.
        trim: size of the trimmed page; the origin is its top left corner.
        bleed: white beyond the trim on every side, Emu.
        furniture: nameplate, ears, folio, credits, rules between stories: drawn first.
        stories: in reading order: emitted one after the other.
    """

    number: int
    label: str
    trim: Size
    bleed: Emu
    furniture: tuple[tuple[Point, Fragment], ...]
    stories: tuple[Story, ...]
    spread: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """Its page number, or the two of a spread."""
        return (self.number, self.number + 1) if self.spread else (self.number,)

    @property
    def name(self) -> str:
        """Its page number, or those of a spread: 4-5."""
        return "-".join(map(str, self.numbers))


def walk(fragment: Fragment, origin: Point) -> list[Placed]:
    """Return every item below a fragment with its place, fragments left out."""
    left, top = origin
    placed: list[Placed] = []
    for (x, y), item in fragment.children:
        place = _new_tuple(Point, (left + x, top + y))
        if isinstance(item, Fragment):
            placed += walk(item, place)
        else:
            placed.append((place, item))
    return placed


def items_of(fragment: Fragment) -> Iterator[Item]:
    """Yield every item below a fragment, fragments left out."""
    for _, item in fragment.children:
        if isinstance(item, Fragment):
            yield from items_of(item)
        else:
            yield item


def without_text(page: Page) -> Page:
    """Return a page with nothing on it but the pictures of its stories.

    What is left of one that is rendered: enough for navigation and for inks.
    """
    return replace(page, furniture=(), stories=tuple(map(pictures_of, page.stories)))


def pictures_of(story: Story) -> Story:
    """Return a story with nothing on it but its pictures."""
    return replace(story, fragment=_pictures(story.fragment))


def _pictures(fragment: Fragment) -> Fragment:
    children = tuple(
        (offset, _pictures(item) if type(item) is Fragment else item)
        for offset, item in fragment.children
        if type(item) in _HOLDING
    )
    return Fragment(fragment.size, children, fragment.role)


_HOLDING: Final = frozenset((Fragment, Image))
