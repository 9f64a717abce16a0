"""Registration marks: a cross in a ring in the middle of each side, in every ink.

The ring is a polygon: its sides are shorter than a tenth of its width.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import cos, pi, sin
from typing import Final

from banmian.geometry import Point
from banmian.model.page import Placed
from banmian.press.marks.sheet import Sheet, line
from banmian.units import mm

RADIUS: Final = mm(2)
REACH: Final = mm(3.5)
"""Radius of the ring, and how far the cross reaches from its middle."""

_SIDES: Final = 32


def draw(sheet: Sheet) -> Iterator[Placed]:
    """Yield the lines of the four marks."""
    width, height = sheet.trim
    for centre in (
        Point(width // 2, -sheet.middle),
        Point(width // 2, height + sheet.middle),
        Point(-sheet.middle, height // 2),
        Point(width + sheet.middle, height // 2),
    ):
        yield from _mark(centre, sheet)


def _mark(centre: Point, sheet: Sheet) -> Iterator[Placed]:
    x, y = centre
    yield line(Point(x - REACH, y), Point(x + REACH, y), sheet.ink)
    yield line(Point(x, y - REACH), Point(x, y + REACH), sheet.ink)
    for start, to in pairwise(_ring(centre)):
        yield line(start, to, sheet.ink)


def _ring(centre: Point) -> Iterator[Point]:
    for side in range(_SIDES + 1):
        angle = 2 * pi * side / _SIDES
        x, y = round(RADIUS * cos(angle)), round(RADIUS * sin(angle))
        yield Point(centre.x + x, centre.y + y)
