"""Where things are on a page: boxes in millimetres, and the matrices that lead there.

All millimetres count from the top left of the trim, y down. Numbers are floats at full
precision here, because a file under preflight brings its own; rounding comes last.
Source: ISO 32000-1, 8.3.3 and 8.3.4 (coordinate transformation).
"""

from collections.abc import Iterable
from math import hypot
from typing import Final, NamedTuple

MM_PER_PT: Final = 25.4 / 72


class BoxMm(NamedTuple):
    """A rectangle by its edges, in mm."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in mm."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in mm."""
        return self.bottom - self.top

    def common(self, other: "BoxMm") -> "BoxMm | None":
        """Return what lies in both; None if they do not even touch."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return BoxMm(left, top, right, bottom) if left <= right and top <= bottom else None

    def meets(self, other: "BoxMm", slack: float = 0) -> bool:
        """Tell whether they overlap by more than `slack` in both directions."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )

    def holds(self, other: "BoxMm", slack: float = 0) -> bool:
        """Tell whether the other lies inside, give or take `slack`."""
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def grown(self, by: float) -> "BoxMm":
        """Return the box with every edge moved outwards."""
        return BoxMm(self.left - by, self.top - by, self.right + by, self.bottom + by)


def bounds(points: Iterable[tuple[float, float]]) -> BoxMm:
    """Return the box around at least one point."""
    xs, ys = zip(*points, strict=True)
    return BoxMm(min(xs), min(ys), max(xs), max(ys))


class Matrix(NamedTuple):
    """x' = a x + c y + e; y' = b x + d y + f."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def after(self, first: "Matrix") -> "Matrix":
        """Return the matrix that does `first`, then this one."""
        a, b, c, d, e, f = self
        return Matrix(
            first.a * a + first.b * c,
            first.a * b + first.b * d,
            first.c * a + first.d * c,
            first.c * b + first.d * d,
            first.e * a + first.f * c + e,
            first.e * b + first.f * d + f,
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> BoxMm:
        """Return the box around a rectangle that was moved by this matrix."""
        if not self.b and not self.c:
            (x, y), (to_x, to_y) = self.point(left, bottom), self.point(right, top)
            return BoxMm(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
        corners = ((left, bottom), (right, bottom), (right, top), (left, top))
        return bounds(self.point(x, y) for x, y in corners)

    @property
    def across(self) -> float:
        """How long a step of 1 in x becomes."""
        return hypot(self.a, self.b)

    @property
    def upwards(self) -> float:
        """How long a step of 1 in y becomes."""
        return hypot(self.c, self.d)

    @property
    def scale(self) -> float:
        """How much lengths grow on the whole: the root of the area's growth."""
        return float(abs(self.a * self.d - self.b * self.c) ** 0.5)


def matrix_of(numbers: tuple[float, ...]) -> Matrix:
    """Return six numbers as a matrix; anything else leaves things where they are."""
    return Matrix(*numbers) if len(numbers) == 6 else Matrix()
