"""The tables of a profile made shorter: fewer nodes, in better places, coarser values.

Values are rounded to units whose low octet is 0, which a file's compression hardly counts.
"""

import math
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from colour import LAB_UNIT, Inks, decoded, encoded
from fitting import fit
from tables import MOST, Table, Values, on_curve, places

UNIT = 256 / MOST
"""The least difference between values that are rounded."""

POINTS = 17
"""Points of a curve."""

TINTS = 400
"""Steps by which an ink grows from none to full where its tints are measured."""

INK_LIMIT = 2.2
"""The most ink, all four together."""

LEAST = encoded((100 - 63.75, -44, -38))
"""The darkest, the greenest and the bluest that a short table of colours can tell."""

MOST_COLOUR = (1.0, *(low + 127.5 * LAB_UNIT / 255 for low in LEAST[1:]))
"""The other ends of its ranges: half of what L*a*b* in 16 bits can tell, or more."""

NO_INK = 16
FULL_INK = 240
"""Units that stand for none, and from there to full ink. Less than none is none: so the
white of the paper stays bare though L* = 100 lies a little below the last node."""


class Plan(NamedTuple):
    """How short a table gets.

    Attributes:
        grid: nodes along each axis.
        units: steps of values in `UNIT`.
        knee: the part of the range of L* in which nodes lie wide apart, from black, and
            the part of the nodes that is spent on it.
        bend: how much denser nodes lie about grey than far from it.
    """

    grid: int
    units: int = 1
    knee: tuple[float, float] = (0.5, 0.5)
    bend: float = 1.2


def colours(full: Table, plan: Plan, tried: Sequence[Inks]) -> Table:
    """Return a short table from inks to colours: fitted, but for the solids.

    Paper, the full inks and what they give one over another are those of the full table.
    """
    inputs = [_even_curve(full, ink) for ink in range(len(full.inputs))]
    nodes = places(plan.grid, inputs)
    solid = [all(ink in {0, 1} for ink in inks) for inks in nodes]
    values = [full.at(inks) for inks in nodes]
    fit(Table(plan.grid, inputs, values, _straight(3)), full, tried, solid)
    ends = list(zip(LEAST, MOST_COLOUR, strict=True))
    parts = [[_part(*side) for side in zip(value, ends, strict=True)] for value in values]
    units = (2 * plan.units, plan.units, plan.units)
    short = [
        part if exact else [_rounded(*side) for side in zip(part, units, strict=True)]
        for part, exact in zip(parts, solid, strict=True)
    ]
    return Table(plan.grid, inputs, short, ends)


def inks(full: Table, plan: Plan, tried: Sequence[Values]) -> Table:
    """Return a short table from colours to inks, nowhere more than `INK_LIMIT`."""
    inputs = _lab_curves(plan)
    nodes = places(plan.grid, inputs)
    values = [full.at(colour) for colour in nodes]
    layer = plan.grid**2
    fixed = [node >= len(nodes) - layer for node in range(len(nodes))]
    fit(Table(plan.grid, inputs, values, _straight(4)), full, tried, fixed, _printable)
    units = [_rounded_inks(colour, plan.units) for colour in values[:-layer]]
    last_two = zip(nodes[-layer:], nodes[-2 * layer : -layer], strict=True)
    units += [_last(full, *pair) for pair in last_two]
    short = [[min(unit * UNIT, 1) for unit in node] for node in units]
    ramp = [max(0, point - 1) / (POINTS - 2) for point in range(POINTS)]
    return Table(plan.grid, inputs, short, [ramp] * 4)


def gamut(full: Table, plan: Plan, tried: Sequence[Values]) -> Table:
    """Return a short table of how far colours lie outside what can be printed."""
    inputs = _lab_curves(plan)
    values = [full.at(colour) for colour in places(plan.grid, inputs)]
    free = [False] * len(values)
    fit(Table(plan.grid, inputs, values, _straight(1)), full, tried, free, _clipped)
    short = [[_rounded(value, plan.units) for value in node] for node in values]
    return Table(plan.grid, inputs, short, _straight(1))


def _even_curve(full: Table, ink: int) -> list[float]:
    """Return a curve that rises evenly with what is seen of the tints of one ink.

    So nodes lie evenly spaced for the eye, and these tints, of which a newspaper has most,
    are nearly right between them.
    """
    colours = [
        decoded(full.at([step / TINTS * (side == ink) for side in range(4)]))
        for step in range(TINTS + 1)
    ]
    ways = list(accumulate(map(math.dist, colours, colours[1:]), initial=0.0))
    heights = [way / ways[-1] for way in ways]
    return [on_curve(heights, point / (POINTS - 1)) for point in range(POINTS)]


def _printable(colour: list[float]) -> list[float]:
    """Return inks that can be: none below 0 or above 1, black first under the limit."""
    *cmy, black = _clipped(colour)
    less = min(1, (INK_LIMIT - black) / sum(cmy)) if sum(cmy) else 1
    return [*(ink * less for ink in cmy), black]


def _clipped(values: list[float]) -> list[float]:
    return [min(max(value, 0), 1) for value in values]


def _rounded_inks(colour: Values, step: int) -> list[int]:
    units = [step * round(ink * FULL_INK / step) for ink in colour]
    while sum(units) > INK_LIMIT * FULL_INK:
        units[units.index(max(units[:3]))] -= step
    return [NO_INK + unit for unit in units]


def _last(full: Table, last: Values, before: Values) -> list[int]:
    """Return the inks of a node over L* = 100, such that they are right at L* = 100."""
    at_white = full.at((LAB_UNIT, *last[1:]))
    darker = full.at((before[0], *last[1:]))
    over = (1 - LAB_UNIT) / (LAB_UNIT - before[0])
    return [
        max(0, math.floor(NO_INK + FULL_INK * (ink + (ink - more) * over)))
        for ink, more in zip(at_white, darker, strict=True)
    ]


def _lab_curves(plan: Plan) -> list[list[float]]:
    start, height = plan.knee
    slope = (1 - height) / (1 - start)
    steps = [point / (POINTS - 1) for point in range(POINTS)]
    lightness = [
        step / start * height if step < start else 1 - (1 - step) * slope for step in steps
    ]
    bend = plan.bend
    hue = [0.5 + 0.5 * math.tanh(bend * (2 * s - 1)) / math.tanh(bend) for s in steps]
    return [lightness, hue, hue]


def _straight(sides: int) -> list[tuple[float, float]]:
    return [(0.0, 1.0)] * sides


def _part(value: float, ends: tuple[float, float]) -> float:
    low, high = ends
    return min(max((value - low) / (high - low), 0), 1)


def _rounded(value: float, units: int) -> float:
    return min(units * round(value / UNIT / units), 255 // units * units) * UNIT
