"""A frame: a shape's own measure on a sheet, so that figures are drawn in head heights."""

from collections.abc import Sequence

from drawing.curves import disc, limb, path, place, stroke
from drawing.sheet import Relief, Sheet
from drawing.woodcut import Color, Point

Shape = str | Sequence[Point]
"""Points, or the text of a closed path."""


def outline_of(shape: Shape, *, closed: bool = True) -> Sequence[Point]:
    """Read a shape that is given as text."""
    return path(shape, closed=closed) if isinstance(shape, str) else shape


class Frame:
    """Where a figure stands: place, unit in mm, turn, whether it is mirrored."""

    def __init__(
        self,
        sheet: Sheet,
        at: Point,
        size: float,
        turn: float = 0.0,
        *,
        flip: bool = False,
    ) -> None:
        self.sheet, self.at, self.size, self.turn, self.flip = sheet, at, size, turn, flip

    def to(self, shape: Shape, *, closed: bool = True) -> list[Point]:
        """Give a shape in millimetres of the sheet."""
        dots = outline_of(shape, closed=closed)
        return place(dots, self.at, self.size, self.turn, flip=self.flip)

    def spot(self, at: Point) -> Point:
        """Give one point in millimetres of the sheet."""
        return self.to([at])[0]

    def inner(self, at: Point, size: float = 1.0, turn: float = 0.0) -> "Frame":
        """Open a frame within this one."""
        return Frame(
            self.sheet, self.spot(at), self.size * size, self.turn + turn, flip=self.flip
        )

    def fill(self, shape: Shape, ink: tuple[int, ...]) -> None:
        """Print a flat shape."""
        self.sheet.fill(self.to(shape), ink)

    def stamp(self, shape: Shape, ink: Color, relief: Relief | None = None) -> None:
        """Print a modelled shape."""
        self.sheet.stamp([self.to(shape)], ink, relief)

    def stamps(self, shapes: Sequence[Shape], ink: Color, relief: Relief | None) -> None:
        """Print several shapes as one body."""
        self.sheet.stamp([self.to(shape) for shape in shapes], ink, relief)

    def limb(
        self,
        joints: Sequence[tuple[float, float, float]],
        ink: Color,
        relief: Relief | None = None,
        *,
        blunt: bool = False,
    ) -> None:
        """Print a limb from joint to joint; a blunt one ends flat, as a sleeve does."""
        self.stamps(limb(*joints, blunt=blunt), ink, relief)

    def brush(self, text: str, halves: Sequence[float], ink: tuple[int, ...]) -> None:
        """Draw a stroke that swells and tapers; half widths in the frame's measure."""
        spine = self.to(text, closed=False)
        self.sheet.fill(stroke(spine, [half * self.size for half in halves]), ink)

    def dot(
        self, at: Point, across: float, ink: tuple[int, ...], high: float | None = None
    ) -> None:
        """Print a dot or an ellipse."""
        self.fill(place(disc((0, 0), across, high), at), ink)
