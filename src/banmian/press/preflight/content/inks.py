"""Operators that choose colours (ISO 32000-1, 8.6.8)."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from banmian.press.preflight.content.colour import (
    CMYK,
    GRAY,
    RGB,
    ColourSpace,
    first_colour,
    make_colour,
    read_space,
)
from banmian.press.preflight.content.state import Paint
from banmian.press.preflight.content.walk import Operand, Operation, Walk, numbers
from banmian.press.preflight.objects import entry, name_of, number_of
from banmian.press.preflight.values import Name


def _device(
    walk: Walk, operands: Sequence[Operand], device: ColourSpace, *, stroke: bool
) -> None:
    """`g`, `rg`, `k`: space and colour at once."""
    values = numbers(operands, device.parts)
    space = device
    if entry(walk.resources, "/ColorSpace") is not None:
        space = read_space(Name("/" + device.family), walk.resources)
    paint = _paint(walk, stroke=stroke)
    paint.space, paint.pattern = space, None
    paint.colour = make_colour(space, values)


def _space(walk: Walk, operands: Sequence[Operand], *, stroke: bool) -> None:
    """`cs`: the space, and the colour that comes with it."""
    paint = _paint(walk, stroke=stroke)
    paint.space, paint.pattern = read_space(operands[0], walk.resources), None
    paint.colour = first_colour(paint.space)


def _values(walk: Walk, operands: Sequence[Operand], *, stroke: bool) -> None:
    """`sc`, `scn`: the colour within the space; a pattern is named last."""
    paint = _paint(walk, stroke=stroke)
    values = tuple(number_of(one) for one in operands if not name_of(one))
    paint.pattern = entry(walk.resources, "/Pattern", operands[-1])
    paint.colour = make_colour(paint.space, values)


def _paint(walk: Walk, *, stroke: bool) -> Paint:
    return walk.state.stroke if stroke else walk.state.fill


INKS: Final[dict[str, Operation]] = {
    "g": partial(_device, device=GRAY, stroke=False),
    "G": partial(_device, device=GRAY, stroke=True),
    "rg": partial(_device, device=RGB, stroke=False),
    "RG": partial(_device, device=RGB, stroke=True),
    "k": partial(_device, device=CMYK, stroke=False),
    "K": partial(_device, device=CMYK, stroke=True),
    "cs": partial(_space, stroke=False),
    "CS": partial(_space, stroke=True),
    "sc": partial(_values, stroke=False),
    "SC": partial(_values, stroke=True),
    "scn": partial(_values, stroke=False),
    "SCN": partial(_values, stroke=True),
}
