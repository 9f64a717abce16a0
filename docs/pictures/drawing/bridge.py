"""The cable-stayed bridge and its cranes, in true perspective from metres to pixels."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from drawing.crane import draw_crane
from drawing.landscape import HORIZON, W
from drawing.woodcut import (
    CORAL,
    DEEP,
    INK,
    MIST,
    PEACH,
    TEAL,
    Color,
    Pen,
    Point,
    box_at,
    mix,
)

EYE = 11.0
"""Height of the eye over the water, metres."""


FOCUS = 4200.0
"""Pixels per metre at one metre."""


ALONG, ACROSS = (0.584, 0.812), (0.812, -0.584)
"""Unit vectors: from the first pylon to the second, and towards the viewer."""


FIRST = (-116.0, 520.0)


SPAN = 592.0


PYLONS = (0.0, SPAN)


@dataclass(frozen=True)
class View:
    """How metres become pixels: upright, or mirrored in the water."""

    mirrored: bool = False

    def at(self, along: float, across: float, up: float) -> Point:
        """Project a point given by its place on the bridge and its height."""
        x = FIRST[0] + along * ALONG[0] + across * ACROSS[0]
        depth = FIRST[1] + along * ALONG[1] + across * ACROSS[1]
        up = -up if self.mirrored else up
        return W / 2 + FOCUS * x / depth, HORIZON - FOCUS * (up - EYE) / depth

    def ink(self, along: float, color: Color = INK) -> Color:
        """Thin the ink with distance: the far bank stands in mist."""
        return mix(color, mix(MIST, TEAL, 0.35), min(0.62, max(0.0, along + 60) / 1500))


def scale(along: float) -> float:
    """Give the pixels per metre at a place on the bridge."""
    return FOCUS / (FIRST[1] + along * ALONG[1])


def deck_height(along: float) -> float:
    """Give the height of the roadway, a flat arch over the main span."""
    return 30 + 5 * (1 - ((along - SPAN / 2) / (SPAN / 2 + 330)) ** 2)


def draw_bridge(pen: Pen, view: View) -> None:
    """Draw the bridge from the far end to the near one; the mirror drops the far stays."""
    for along in range(1500, 840, -60):
        draw_pier(pen, view, along)
    for pylon in reversed(PYLONS):
        if not view.mirrored:
            draw_stays(pen, view, pylon, -14)
        draw_leg(pen, view, pylon, -1)
        draw_crossbeams(pen, view, pylon)
    draw_deck(pen, view)
    for pylon in reversed(PYLONS):
        draw_leg(pen, view, pylon, 1)
        draw_stays(pen, view, pylon, 14)
    for way in (1, -1):
        draw_derrick(pen, view, SPAN / 2 - 16 * way, way)


def draw_derrick(pen: Pen, view: View, along: float, way: int) -> None:
    """Draw one of the two derricks that set the last length of the roadway."""
    up = deck_height(along)
    for across in (-10, 10):
        mast = [
            view.at(along - way * 9, across, up),
            view.at(along, across, up + 11),
            view.at(along + way * 13, across, up + 8),
            view.at(along, across, up),
        ]
        pen.line([*mast, mast[1]], fill=view.ink(along), width=4, joint="curve")


def quad(pen: Pen, points: Sequence[Point], color: Color) -> None:
    """Fill a surface in full ink."""
    pen.polygon(list(points), fill=color)


def draw_pier(pen: Pen, view: View, along: float) -> None:
    """Draw a pair of columns of the approach."""
    for across in (-9, 9):
        foot, head = (
            view.at(along, across, 0),
            view.at(along, across, deck_height(along) - 3),
        )
        half = 1.7 * scale(along)
        quad(
            pen,
            [
                (foot[0] - half, foot[1]),
                (foot[0] + half, foot[1]),
                (head[0] + half, head[1]),
                (head[0] - half, head[1]),
            ],
            view.ink(along),
        )


LEG = ((0, 21, 5.2), (30, 20, 4.4), (92, 4.4, 3.4), (140, 3.2, 2.6), (143, 3.2, 1.6))
"""Height, distance from the axis and half width of a pylon's leg, metres."""


def draw_leg(pen: Pen, view: View, along: float, side: int) -> None:
    """Draw one leg of a pylon: a dark face, a lit face, an edge of sun."""
    unit = scale(along)
    dark, lit = view.ink(along), view.ink(along, mix(DEEP, TEAL, 0.25))
    for (z0, o0, h0), (z1, o1, h1) in pairwise(LEG):
        low, high = view.at(along, side * o0, z0), view.at(along, side * o1, z1)
        left = [(low[0] - h0 * unit, low[1]), (high[0] - h1 * unit, high[1])]
        fold = [(high[0] + h1 * unit * 0.3, high[1]), (low[0] + h0 * unit * 0.3, low[1])]
        right = [(high[0] + h1 * unit, high[1]), (low[0] + h0 * unit, low[1])]
        quad(pen, left + fold, dark)
        quad(pen, [fold[1], fold[0], *right], lit)
        if not view.mirrored:
            pen.line(
                right,
                fill=mix(view.ink(along, CORAL), PEACH, 0.2),
                width=max(2, round(unit * 0.5)),
            )
    draw_cap(pen, view, along, side)


def draw_cap(pen: Pen, view: View, along: float, side: int) -> None:
    """Draw the block on which a leg stands in the water."""
    x, y = view.at(along, side * 21, 0)
    _, top = view.at(along, side * 21, 5)
    half = 10 * scale(along)
    quad(
        pen,
        [(x - half, y), (x + half, y), (x + half, top), (x - half, top)],
        view.ink(along),
    )
    edge = [(x + half * 0.35, top), (x + half, top)]
    pen.line(edge, fill=view.ink(along, PEACH), width=max(2, round(scale(along) * 0.4)))


def draw_crossbeams(pen: Pen, view: View, along: float) -> None:
    """Draw the beams between the legs: under the roadway, at the knee, at the head."""
    for z, offset, depth in ((23, 20.2, 4.5), (90, 4.8, 4), (118, 3.8, 2.5), (138, 3.3, 3)):
        corners = [(-offset, z), (offset, z), (offset, z + depth), (-offset, z + depth)]
        quad(pen, [view.at(along, a, up) for a, up in corners], view.ink(along))


def draw_stays(pen: Pen, view: View, pylon: float, across: float) -> None:
    """Draw the stays of one plane, as harp and fan between: 23 to each side."""
    for side in (-1, 1):
        for number in range(23):
            foot = pylon + side * (34 + number * 11.3)
            low = view.at(foot, across, deck_height(foot) + 1)
            high = view.at(pylon, math.copysign(3.2, across), 95 + number * 1.85)
            near = across > 0
            ink = view.ink(pylon if near else pylon + 260)
            ink = mix(ink, TEAL, 0.45) if view.mirrored else ink
            pen.line(
                [low, high],
                fill=ink,
                width=max(2, round(0.34 * scale(pylon))) if near else 2,
            )


def draw_deck(pen: Pen, view: View) -> None:
    """Draw the roadway, its underside, the lit parapet and the lamps."""
    for along in range(1500, -170, -10):
        nearer = along - 10
        here, there = deck_height(along), deck_height(nearer)
        under = [
            view.at(along, -15, here - 2.6),
            view.at(nearer, -15, there - 2.6),
            view.at(nearer, 15, there - 3.2),
            view.at(along, 15, here - 3.2),
        ]
        quad(pen, under, view.ink(along))
        fascia = [
            view.at(along, 15, here - 3.2),
            view.at(nearer, 15, there - 3.2),
            view.at(nearer, 15, there + 0.2),
            view.at(along, 15, here + 0.2),
        ]
        quad(pen, fascia, view.ink(along, mix(INK, DEEP, 0.55)))
        rail = [view.at(along, 15, here + 1.3), view.at(nearer, 15, there + 1.3)]
        pen.line(
            fascia[2:],
            fill=view.ink(along, PEACH),
            width=max(2, round(scale(along) * 0.35)),
        )
        pen.line(rail, fill=view.ink(along), width=2)
        if along % 30 == 0:
            lamp = [
                view.at(along, 15, here),
                view.at(along, 15, here + 9),
                view.at(along, 12, here + 9.6),
            ]
            pen.line(lamp, fill=view.ink(along), width=max(2, round(scale(along) * 0.22)))


def draw_works(pen: Pen, view: View) -> None:
    """Draw the crane beside the first pylon on its pile platform."""
    foot, unit = view.at(-14, -34, 0), scale(-14)
    draw_crane(pen, foot, -unit if view.mirrored else unit, INK, left=not view.mirrored)
    deck = view.at(-14, -34, 5)
    pen.rectangle(box_at(((deck[0]), deck[1]), 11 * unit, 1.2 * unit), fill=INK)
    for number in range(-3, 4):
        x = foot[0] + number * 3.2 * unit
        pen.line([(x, foot[1]), (x, deck[1])], fill=INK, width=5)
