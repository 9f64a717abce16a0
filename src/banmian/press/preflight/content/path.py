"""The path being built: its bounds, and which of its parts are thin rectangles.

A rectangle filled with a rule's proportions is a rule as far as a press is concerned (GWG
2022: thin filled rectangles count as lines). Curves count by their control points, which
bound them. Source: ISO 32000-1, 8.5.2 (path construction).
"""

from typing import Final

import msgspec

from banmian.press.preflight.content.place import MM_PER_PT, BoxMm, Matrix, bounds

PointMm = tuple[float, float]

SLENDER: Final = 3.0
WIDEST_PT: Final = 3.0
"""A rectangle that is this many times as long as wide, and no wider, is a rule."""

_AXIS_MM: Final = 0.01
"""Two points this near in x or y stand on one upright or level line."""


class Path(msgspec.Struct):
    """Subpaths in mm of the sheet.

    Attributes:
        points: of the subpath being built.
        straight: whether it has no curve yet.
        boxes: around all finished subpaths.
        thin: short sides of those that are thin rectangles, in points.
    """

    points: list[PointMm] = msgspec.field(default_factory=list)
    straight: bool = True
    boxes: list[BoxMm] = msgspec.field(default_factory=list)
    thin: list[float] = msgspec.field(default_factory=list)

    def move(self, point: PointMm) -> None:
        """Begin a subpath."""
        self.finish()
        self.points = [point]

    def line(self, point: PointMm) -> None:
        """Add a straight line."""
        self.points.append(point)

    def curve(self, points: list[PointMm]) -> None:
        """Add a curve by its control points."""
        self.points += points
        self.straight = False

    def rectangle(self, matrix: Matrix, corners: tuple[float, float, float, float]) -> None:
        """Add a rectangle: x, y, width, height in user space."""
        self.finish()
        x, y, width, height = corners
        self.boxes.append(matrix.box(x, y, x + width, y + height))
        self._note_thin(abs(width) * matrix.across, abs(height) * matrix.upwards)
        self.points = [matrix.point(x, y)]

    def finish(self) -> None:
        """End the subpath being built."""
        if len(self.points) > 1:
            box = bounds(self.points)
            self.boxes.append(box)
            if self.straight and _upright(self.points):
                self._note_thin(box.width, box.height)
        self.points, self.straight = [], True

    def close(self) -> None:
        """Close the subpath; another may begin where it started (`h`)."""
        start = self.points[:1]
        self.finish()
        self.points = start

    @property
    def box(self) -> BoxMm | None:
        """Around everything; None = the path is empty. Call `finish` before."""
        if not self.boxes:
            return None
        corners = [(box.left, box.top) for box in self.boxes]
        return bounds(corners + [(box.right, box.bottom) for box in self.boxes])

    def _note_thin(self, width_mm: float, height_mm: float) -> None:
        short, long = sorted((width_mm, height_mm))
        if short <= WIDEST_PT * MM_PER_PT and long >= SLENDER * short:
            self.thin.append(short / MM_PER_PT)


def _upright(points: list[PointMm]) -> bool:
    """Tell whether a closed subpath is a rectangle with level and upright sides."""
    corners = points[:-1] if _near(points[0], points[-1]) and len(points) > 4 else points
    if len(corners) != 4:
        return False
    pairs = zip(corners, corners[1:] + corners[:1], strict=True)
    return all(
        abs(one[0] - other[0]) < _AXIS_MM or abs(one[1] - other[1]) < _AXIS_MM
        for one, other in pairs
    )


def _near(one: PointMm, other: PointMm) -> bool:
    return abs(one[0] - other[0]) < _AXIS_MM and abs(one[1] - other[1]) < _AXIS_MM
