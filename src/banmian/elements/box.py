"""A box around a block (加框) or a tint under it (底纹).

The frame stands on the outer lines of the block; text keeps one character and one grid
line away from it. A tint is light enough for 9 pt Song on newsprint.
"""

from itertools import pairwise
from typing import Final, Literal, TypeAlias

from banmian.elements.space import Items
from banmian.geometry import Point, Size
from banmian.model.page import Fill, Item, Stroke
from banmian.model.style import BLACK, Ink
from banmian.units import Emu, pt

BoxKind: TypeAlias = Literal["none", "rule", "double", "wavy", "tint"]

RULE: Final = pt(0.5)
DOUBLE: Final = (pt(1), pt(0.3), pt(2))
"""Outer rule, inner rule, distance between them."""

TINT: Final = Ink(0, 0, 0, 10)
_WAVE: Final = pt(4)
_WAVE_HEIGHT: Final = pt(2)


def compose_box(kind: BoxKind, size: Size, leading: Emu) -> Items:
    """Return the frame or tint of a block of a size, on the middle of its outer lines."""
    inset = leading // 2
    place = Point(0, inset)
    inner = Size(size.width, size.height - inset)
    match kind:
        case "none":
            return ()
        case "tint":
            return ((place, Fill(inner, TINT)),)
        case "rule":
            return _frame(place, inner, RULE)
        case "double":
            outer, thin, apart = DOUBLE
            within = Point(place.x + apart, place.y + apart)
            smaller = Size(inner.width - 2 * apart, inner.height - 2 * apart)
            return _frame(place, inner, outer) + _frame(within, smaller, thin)
        case "wavy":
            return _waves(place, inner)


def _frame(place: Point, size: Size, width: Emu) -> Items:
    right, foot = place.x + size.width, place.y + size.height
    across, down = Point(size.width, 0), Point(0, size.height)
    return (
        (place, Stroke(across, width, BLACK)),
        (Point(place.x, foot), Stroke(across, width, BLACK)),
        (place, Stroke(down, width, BLACK)),
        (Point(right, place.y), Stroke(down, width, BLACK)),
    )


def _waves(place: Point, size: Size) -> Items:
    """Return a frame of waves (花线) at head and foot, plain rules at the sides."""
    items: list[tuple[Point, Item]] = []
    for y in (place.y, place.y + size.height):
        steps = max(2, 2 * round(size.width / (2 * _WAVE)))
        edges = [size.width * number // steps for number in range(steps + 1)]
        for number, (left, right) in enumerate(pairwise(edges)):
            rise = _WAVE_HEIGHT if number % 2 else -_WAVE_HEIGHT
            start = Point(place.x + left, y - rise // 2)
            items.append((start, Stroke(Point(right - left, rise), RULE, BLACK)))
    down = Point(0, size.height)
    items.append((place, Stroke(down, RULE, BLACK)))
    items.append((Point(place.x + size.width, place.y), Stroke(down, RULE, BLACK)))
    return tuple(items)
