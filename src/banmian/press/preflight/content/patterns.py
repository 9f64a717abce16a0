"""Patterns: the cell of a tiling pattern is walked once, a shading tells its space.

What a tile paints counts as painted all over the patterned shape. A tile is walked for the
first shape that uses it. Source: ISO 32000-1, 8.7.
"""

from typing import Final

import msgspec

from banmian.press.preflight.content.colour import (
    GRAY,
    ColourSpace,
    make_colour,
    read_space,
)
from banmian.press.preflight.content.place import BoxMm, matrix_of
from banmian.press.preflight.content.state import Paint
from banmian.press.preflight.content.walk import Walk
from banmian.press.preflight.objects import entry, identity, number_of, numbers_of

TILING: Final = 1
COLOURED: Final = 1


def walk_pattern(walk: Walk, paint: Paint, box: BoxMm | None) -> ColourSpace | None:
    """Walk a tiling pattern's cell; return the colour space of a shading pattern.

    Args:
        walk: what it paints is entered here.
        paint: has the pattern as its current colour.
        box: what can be seen of the shape that is painted with it.
    """
    pattern = paint.pattern
    if number_of(entry(pattern, "/PatternType")) != TILING:
        return read_space(entry(pattern, "/Shading", "/ColorSpace"), walk.resources)
    key = identity(pattern)
    if key in walk.patterns:
        return None
    walk.patterns.add(key)
    before, start = walk.state, len(walk.events)
    walk.state = before.saved()
    matrix = matrix_of(numbers_of(entry(pattern, "/Matrix")))
    walk.state.matrix = walk.base.after(matrix)
    coloured = number_of(entry(pattern, "/PaintType")) == COLOURED
    walk.state.fill = Paint() if coloured else _plain(paint)
    walk.state.stroke = Paint() if coloured else _plain(paint)
    walk.run(walk, pattern)
    walk.state = before
    walk.events[start:] = [
        msgspec.structs.replace(event, box=box) for event in walk.events[start:]
    ]
    return None


def _plain(paint: Paint) -> Paint:
    """Return the colour that an uncoloured pattern is painted in."""
    space = paint.space.base or GRAY
    colour = make_colour(space, paint.colour.values)
    return Paint(space, colour, None, paint.overprint)
