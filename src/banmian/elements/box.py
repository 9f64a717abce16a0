"""A box around a block (加框) or a tint under it (底纹).

The frame stands on the outer lines of the block; text keeps one character and one grid
line away from it. A tint is light enough for 9 pt Song on newsprint.
"""

from itertools import pairwise
from typing import Final, Literal, TypeAlias

from banmian.elements.space import Items
from banmian.geometry import Point, Rect, Size
from banmian.model.page import Fill, Item, Stroke
from banmian.model.style import BLACK, Ink
from banmian.units import Emu, pt

BoxKind: TypeAlias = Literal["none", "rule", "double", "wavy", "tint"]
Side: TypeAlias = tuple[Point, Point]
"""Where a side of a frame starts, and from there where it ends, down or to the right."""

RULE: Final = pt(0.5)
DOUBLE: Final = (pt(1), pt(0.3), pt(2))
"""Outer rule, inner rule, distance between them."""

TINT: Final = Ink(0, 0, 0, 10)
_WAVE: Final = pt(4)
_WAVE_HEIGHT: Final = pt(2)


def compose_box(
    kind: BoxKind, size: Size, leading: Emu, notch: Rect | None = None
) -> Items:
    """Return the frame or tint of a block, on the middle of its outer lines.

    Args:
        kind: of frame. size: of the block. leading: of its grid.
        notch: taken out of the block at a corner; the frame goes round it.
    """
    inset = leading // 2
    whole = Rect(0, inset, size.width, size.height - inset)
    if notch is not None:
        below = inset if notch.y <= 0 else 0
        notch = notch._replace(height=notch.height + below)
    match kind:
        case "none":
            return ()
        case "tint":
            return _tint(whole, notch)
        case "rule":
            return _frame(_sides(whole, notch), RULE)
        case "double":
            outer, thin, apart = DOUBLE
            inner = _sides(_grown(whole, -apart), notch and _grown(notch, apart))
            return _frame(_sides(whole, notch), outer) + _frame(inner, thin)
        case "wavy":
            return _waves(_sides(whole, notch))


def _grown(rect: Rect, by: Emu) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by)


def _sides(whole: Rect, notch: Rect | None) -> tuple[Side, ...]:
    """Return the sides of a rectangle or an L: level ones top down, then upright ones."""
    left, right, top, foot = whole.x, whole.right, whole.y, whole.bottom
    if notch is None:
        corners = [(left, top), (right, top), (right, foot), (left, foot)]
    else:
        at_left, at_top = notch.x <= left, notch.y <= top
        x = notch.right if at_left else notch.x
        y = notch.bottom if at_top else notch.y
        near, far = (left, right) if at_left else (right, left)
        head, end = (top, foot) if at_top else (foot, top)
        corners = [(x, y), (x, head), (far, head), (far, end), (near, end), (near, y)]
    sides = [tuple(sorted((corner, corners[at - 1]))) for at, corner in enumerate(corners)]
    level = [(Point(*one), Point(other[0] - one[0], 0)) for one, other in sides
             if one[1] == other[1]]  # fmt: skip
    upright = [(Point(*one), Point(0, other[1] - one[1])) for one, other in sides
               if one[1] != other[1]]  # fmt: skip
    level.sort(key=lambda side: (side[0].y, side[0].x))
    return (*level, *sorted(upright))


def _tint(whole: Rect, notch: Rect | None) -> Items:
    """Return the ground of a block; that of an L in two, one over the other."""
    if notch is None:
        return ((Point(whole.x, whole.y), Fill(Size(whole.width, whole.height), TINT)),)
    wide, narrow = whole, whole
    if notch.y <= whole.y:
        wide = Rect(whole.x, notch.bottom, whole.width, whole.bottom - notch.bottom)
        narrow = narrow._replace(height=notch.bottom - whole.y)
    else:
        wide = wide._replace(height=notch.y - whole.y)
        narrow = Rect(whole.x, notch.y, whole.width, whole.bottom - notch.y)
    if notch.x <= whole.x:
        narrow = narrow._replace(x=notch.right, width=whole.right - notch.right)
    else:
        narrow = narrow._replace(width=notch.x - whole.x)
    return _tint(wide, None) + _tint(narrow, None)


def _frame(sides: tuple[Side, ...], width: Emu) -> Items:
    return tuple((place, Stroke(to, width, BLACK)) for place, to in sides)


def _waves(sides: tuple[Side, ...]) -> Items:
    """Return a frame of waves (花线) at head and foot, plain rules at the sides."""
    items: list[tuple[Point, Item]] = []
    for place, to in sides:
        if not to.x:
            items.append((place, Stroke(to, RULE, BLACK)))
            continue
        steps = max(2, 2 * round(to.x / (2 * _WAVE)))
        edges = [place.x + to.x * number // steps for number in range(steps + 1)]
        for number, (left, right) in enumerate(pairwise(edges)):
            rise = _WAVE_HEIGHT if number % 2 else -_WAVE_HEIGHT
            start = Point(left, place.y - rise // 2)
            items.append((start, Stroke(Point(right - left, rise), RULE, BLACK)))
    return tuple(items)
