"""Rows of tea: clipped bushes from far to near, and the leaves of the nearest ones."""

import math
from collections.abc import Callable

from drawing.curves import path, place, stroke
from drawing.sheet import Sheet
from drawing.woodcut import Color, Point, chance, dice, mix, wave

PINE: Color = (22, 62, 60)
FERN: Color = (62, 110, 78)
LEAF: Color = (118, 150, 76)
YOUNG: Color = (200, 206, 112)
HAZE: Color = (168, 190, 178)

Curve = Callable[[float], float]


def tea_row(
    sheet: Sheet, curve: Curve, span: tuple[float, float], size: float, far: float
) -> None:
    """Draw one row of clipped bushes: furrow, body, dabs of leaf; `far` is 1 in mist."""
    throw = dice(round(size * 1000) + round(span[0]))

    def rim(x: float) -> float:
        """Give the y of the upper edge, scalloped by the bushes."""
        bumps = math.pow(abs(math.sin(x / size * 0.9 + size * 5)), 0.55)
        return curve(x) - size * (0.35 + 0.5 * bumps + 0.12 * wave(x / size, 3))

    steps = max(80, round((span[1] - span[0]) / size * 6))
    xs = [span[0] + (span[1] - span[0]) * k / steps for k in range(steps + 1)]
    crown = [(x, rim(x)) for x in xs]
    dark, body = mix(PINE, HAZE, 0.75 * far), mix(FERN, HAZE, 0.6 * far)
    sole = [(x, curve(x) + size * (0.75 + 0.2 * wave(x / size * 2, 9))) for x in xs]
    under = [(x, y + size * 0.55) for x, y in sole]
    sheet.fill(crown + under[::-1], dark)
    sheet.fill(crown + sole[::-1], mix(body, dark, 0.35))
    pale, light = mix(YOUNG, HAZE, 0.45 * far), mix(LEAF, HAZE, 0.5 * far)
    for _ in range(round((span[1] - span[0]) / size * 34)):
        x, rise = throw(*span), throw(0, 1)
        y = rim(x) + size * (0.04 + 1.15 * rise)
        ink = mix(pale, light, rise * 2.6) if rise < 0.38 else mix(light, dark, rise * 1.05)
        turn = -90 + throw(-55, 55)
        long = size * throw(0.12, 0.24)
        dab = stroke([(-long, 0), (0, 0), (long, 0)], [0.0, 0.3 * long, 0.0])
        sheet.fill(place(dab, (x, y), 1, turn), ink)


LEAF_SHAPE = path("0,0* 0.25,-0.2 0.6,-0.24 1,0* 0.6,0.2 0.25,0.17")
LEAF_LOWER = path("0,0* 0.5,-0.02 1,0* 0.6,0.2 0.25,0.17")


def tea_leaf(sheet: Sheet, at: Point, size: float, turn: float, ink: Color) -> None:
    """Draw one leaf: lit and dark half, midrib, cut edge."""
    sheet.fill(place(LEAF_SHAPE, at, size * 1.1, turn), mix(ink, PINE, 0.75))
    sheet.fill(place(LEAF_SHAPE, at, size, turn), ink)
    lower = -turn if 90 < turn % 360 < 270 else turn
    flip = 90 < turn % 360 < 270
    sheet.fill(
        place(LEAF_LOWER, at, size, 180 - turn if flip else lower, flip=flip),
        mix(ink, PINE, 0.42),
    )
    rib = place([(0, 0), (0.5, -0.02), (0.95, 0)], at, size, turn)
    bright = min(1.0, max(0.0, (ink[1] - 70) / 90))
    sheet.fill(
        stroke(rib, [0.035 * size, 0.02 * size, 0.0]), mix(ink, YOUNG, 0.15 + 0.55 * bright)
    )
    for share in (0.25, 0.42, 0.58, 0.72):
        for way in (-1, 1):
            vein = place(
                [(share, 0), (share + 0.13, way * 0.15 * (1.1 - share * 0.4))],
                at,
                size,
                turn,
            )
            sheet.line(vein, mix(ink, YOUNG, 0.08 + 0.27 * bright), max(0.07, 0.016 * size))


def shoot(sheet: Sheet, at: Point, size: float, turn: float) -> None:
    """Draw the new shoot: a bud between two young leaves."""
    stalk = place([(0, 0), (0.1, -0.5), (0, -1)], at, size, turn)
    sheet.fill(stroke(stalk, [0.09 * size, 0.05 * size]), LEAF)
    top = stalk[-1]
    tea_leaf(sheet, stalk[1], size * 1.1, -150 + turn, mix(LEAF, YOUNG, 0.35))
    tea_leaf(sheet, top, size * 1.0, -38 + turn, mix(LEAF, YOUNG, 0.6))
    tea_leaf(sheet, top, size * 0.85, -88 + turn, YOUNG)


def near_row(
    sheet: Sheet, curve: Curve, span: tuple[float, float], size: float, deep: float
) -> None:
    """Draw a row so near that each leaf shows: dark ones below, shoots above."""
    throw = dice(round(size * 77) + round(deep))
    xs = [span[0] + k * (span[1] - span[0]) / 160 for k in range(161)]

    def rim(x: float) -> float:
        """Give the y of the upper edge."""
        return curve(x) - size * 0.9 * math.pow(abs(math.sin(x / size / 3.4 + size)), 0.6)

    crown = [(x, rim(x)) for x in xs]
    sheet.fill([*crown, (span[1], deep), (span[0], deep)], PINE)
    area = (span[1] - span[0]) / size
    count = round(area * (deep - curve(xs[80])) / size * 3.6)
    spots = sorted(
        ((throw(*span), throw(0, 1), throw(0, 1)) for _ in range(count)),
        key=lambda s: -s[1],
    )
    for number, (x, low, tone) in enumerate(spots):
        top = rim(x)
        y = top + size * 0.25 + (deep - top) * low
        ink = mix(
            mix(LEAF, FERN, min(1.0, 2.2 * low + 0.5 * tone)),
            PINE,
            max(0.0, low * 1.5 - 0.35),
        )
        turn = -90 + (chance(31, number) - 0.5) * 250
        tea_leaf(sheet, (x, y), size * (0.75 + 0.4 * chance(32, number)), turn, ink)
    for number in range(round(area * 1.6)):
        x = span[0] + (number + chance(33, number)) / 1.6 * size
        shoot(
            sheet,
            (x, rim(x) + size * (0.5 + 0.9 * chance(35, number))),
            size * 0.7,
            34 * (chance(34, number) - 0.5),
        )
