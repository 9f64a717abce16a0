"""文末标: a small square after the last character of a story, where its line has room.

It is no character of the copy: a mark of the page, as rules are.
"""

from typing import Final

from banmian.elements.space import Items
from banmian.geometry import Point, Size
from banmian.model.page import Fill
from banmian.model.style import BLACK
from banmian.units import Emu

SIDE: Final = 56
"""Side of the square, percent of the body size."""

GAP: Final = 25
"""White before it, percent of the body size."""

_MIDDLE: Final = 38
"""Middle of a Han character above its baseline, percent of its size."""


def compose_end_sign(end: Point, spare: Emu, em: Emu) -> Items:
    """Return the sign after the end of a last line; nothing where it has no room.

    Args:
        end: of the line, on its baseline. spare: white after it. em: the body size.
    """
    side, gap = em * SIDE // 100, em * GAP // 100
    if spare < gap + side:
        return ()
    place = Point(end.x + gap, end.y - em * _MIDDLE // 100 - side // 2)
    return ((place, Fill(Size(side, side), BLACK)),)
