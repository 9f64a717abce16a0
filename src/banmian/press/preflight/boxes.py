"""The boxes of a page, and the way from its coordinates to millimetres.

Millimetres count from the top left of the trim as the page is seen, with Rotate and
UserUnit. Source: ISO 32000-1, 14.11.2 (boxes), 7.7.3.3 (Rotate, UserUnit).
"""

from typing import TYPE_CHECKING, Protocol

import msgspec

from banmian.press.preflight.content.place import MM_PER_PT, BoxMm, Matrix
from banmian.press.preflight.objects import entry, number_of, numbers_of

if TYPE_CHECKING:

    class SheetObject(Protocol):
        """A page of a file that a reader has opened."""

        @property
        def obj(self) -> object:
            """Its dictionary."""


Corners = tuple[float, float, float, float]
"""left, bottom, right, top in the page's own units."""


class PageBoxes(msgspec.Struct, frozen=True):
    """What the page dictionary says; a box that it does not name is None.

    Attributes:
        media, crop, rotate: inherited if the page does not say them.
        unit: UserUnit.
    """

    media: Corners | None
    crop: Corners | None
    bleed: Corners | None
    trim: Corners | None
    art: Corners | None
    rotate: int
    unit: float

    @property
    def sheet(self) -> Corners:
        """The media; a page that has none is treated as A4."""
        return self.media or (0, 0, 595.276, 841.89)

    @property
    def finished(self) -> Corners:
        """What remains after trimming: TrimBox, else ArtBox, else what is shown."""
        return self.trim or self.art or self.crop or self.sheet

    @property
    def reach(self) -> Corners:
        """Where art may print: BleedBox; without one the finished page."""
        return self.bleed or self.finished

    @property
    def to_mm(self) -> Matrix:
        """From the page's units to mm from the trim's top left."""
        scale = self.unit * MM_PER_PT
        turned = _TURNS[self.rotate].after(Matrix(scale, 0, 0, -scale))
        box = turned.box(*self.finished)
        return Matrix(e=-box.left, f=-box.top).after(turned)

    def in_mm(self, corners: Corners) -> BoxMm:
        """Return a box in mm from the trim's top left."""
        return self.to_mm.box(*corners)


_TURNS: dict[int, Matrix] = {
    0: Matrix(),
    90: Matrix(0, 1, -1, 0),
    180: Matrix(-1, 0, 0, -1),
    270: Matrix(0, -1, 1, 0),
}
"""Rotate -> clockwise turn, y down."""


def read_boxes(page: "SheetObject") -> PageBoxes:
    """Read the boxes of a page."""
    return PageBoxes(
        media=_corners(inherited(page.obj, "/MediaBox")),
        crop=_corners(inherited(page.obj, "/CropBox")),
        bleed=_corners(entry(page.obj, "/BleedBox")),
        trim=_corners(entry(page.obj, "/TrimBox")),
        art=_corners(entry(page.obj, "/ArtBox")),
        rotate=int(number_of(inherited(page.obj, "/Rotate"))) // 90 * 90 % 360,
        unit=number_of(entry(page.obj, "/UserUnit"), 1),
    )


def inherited(node: object, key: str) -> object:
    """Return an entry of a page or of the nearest node above it that has one."""
    for _ in range(_DEEPEST):
        value = entry(node, key)
        if value is not None:
            return value
        node = entry(node, "/Parent")
    return None


_DEEPEST = 64


def _corners(value: object) -> Corners | None:
    """Return a rectangle with its corners in order; None if it is none."""
    numbers = numbers_of(value)
    if len(numbers) != 4:
        return None
    left, right = sorted(numbers[::2])
    bottom, top = sorted(numbers[1::2])
    return (left, bottom, right, top) if right > left and top > bottom else None
