"""The sheet of a page: its boxes, and where its places lie on it.

y is flipped here and only here: pages count down from the top left of the trim, PDF up
from the bottom left of the sheet. Lengths are whole thousandths of a point.
"""

from banmian.geometry import Point, Rect, Size
from banmian.render.pdf.number import points, thousandths
from banmian.units import Emu


class Sheet:
    """A sheet: the trimmed page, the bleed around it, `margin` for marks around that.

    Places are rounded on the trim, so that marks do not move what is on it.
    """

    def __init__(self, trim: Size, bleed: Emu, margin: Emu) -> None:
        self._bleed = thousandths(bleed)
        self._edge = thousandths(bleed + margin)
        self._width = thousandths(trim.width) + 2 * self._edge
        self._height = thousandths(trim.height) + 2 * self._edge

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sheet) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self._bleed, self._edge, self._width, self._height))

    def boxes(self) -> dict[str, tuple[float, ...]]:
        """Return MediaBox, BleedBox and TrimBox in points, rounded to a thousandth."""
        return {
            "MediaBox": self._box(0),
            "BleedBox": self._box(self._edge - self._bleed),
            "TrimBox": self._box(self._edge),
        }

    def flip(self, place: Point) -> tuple[int, int]:
        """Return a place in thousandths of a point from the lower left."""
        x, y = thousandths(place.x), thousandths(place.y)
        return self._edge + x, self._height - self._edge - y

    def corners(self, place: Point, size: Size) -> tuple[int, int, int, int]:
        """Return left, bottom, width, height of a rectangle; each edge is rounded."""
        left, top = self.flip(place)
        right, bottom = self.flip(Point(place.x + size.width, place.y + size.height))
        return left, bottom, right - left, top - bottom

    def rectangle(self, rect: Rect) -> str:
        """Return a rectangle as PDF writes it: `[left bottom right top]` in points."""
        left, top = self.flip(Point(rect.x, rect.y))
        right, bottom = self.flip(Point(rect.right, rect.bottom))
        return f"[{' '.join(map(points, (left, bottom, right, top)))}]"

    def _box(self, inset: int) -> tuple[float, ...]:
        """Return the corners of the sheet made smaller on every side."""
        corners = (inset, inset, self._width - inset, self._height - inset)
        return tuple(corner / 1000 for corner in corners)
