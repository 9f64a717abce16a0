"""The news picture of the spring picking: terraces in mist, the pickers."""

import math
from collections.abc import Callable
from typing import NamedTuple

from PIL import Image, ImageChops

from drawing.curves import disc
from drawing.frame import Frame
from drawing.people import TAN, Look
from drawing.sheet import Relief, Sheet
from drawing.tea_rows import HAZE, PINE, near_row, tea_row
from drawing.tea_women import Dress, far_woman, woman
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    SUN,
    TEAL,
    Color,
    Picture,
    between,
    chance,
    fade,
    glow,
    gradient,
    grain,
    mix,
    rough,
)

WIDE, HIGH = 219.0, 120.0
SUN_AT = (104.0, 34.0)


def paint_morning(sheet: Sheet) -> None:
    """Paint the sky: pale, warm at the foot, cut with level lines; the sun."""
    wide, high = sheet.picture.size
    unit = sheet.unit
    deep = round(66 * unit)
    stops = [(0, mix(TEAL, MIST, 0.25)), (0.3, MIST), (0.62, CREAM), (0.85, PEACH)]
    sheet.picture.paste(gradient((wide, deep), [*stops, (1, CORAL)]), (0, 0))
    glow(sheet.picture, (SUN_AT[0] * unit, SUN_AT[1] * unit), round(46 * unit), CREAM, 0.9)
    shade = Image.new("L", (wide, high))
    shade.paste(fade((wide, round(40 * unit)), 0.42, 0.0), (0, 0))
    sheet.cut(shade, mix(DEEP, TEAL, 0.4), (0.7, 0))
    glow(sheet.picture, (SUN_AT[0] * unit, SUN_AT[1] * unit), round(26 * unit), PEACH, 0.8)
    sheet.fill(disc(SUN_AT, 6.6), mix(CREAM, (255, 255, 255), 0.5))


def range_of_hills(sheet: Sheet, shape: tuple[float, float, int], ink: Color) -> None:
    """Print a far range with cut slopes."""
    base, tall, seed = shape
    crest = [
        (x / 2, base - tall * (0.62 + 0.62 * rough(x / 92, seed))) for x in range(-6, 448)
    ]
    relief = Relief(None, mix(ink, INK, 0.45), 0.2, 5.0, (0.62, 62 + seed % 40))
    sheet.stamp([[*crest, (224, 72), (-3, 72)]], ink, relief)


def lay_mist(sheet: Sheet, y: float, up: float, down: float, strength: float) -> None:
    """Lay a bar of mist, thickest at y, with holes in it."""
    unit, (wide, high) = sheet.unit, sheet.picture.size
    shade = Image.new("L", (wide, high))
    shade.paste(fade((wide, round(up * unit)), 0, strength), (0, round((y - up) * unit)))
    shade.paste(fade((wide, round(down * unit)), strength, 0), (0, round(y * unit)))
    veil = grain((wide, high), (520, 60), f"mist{y}").point(
        [110 + v * 145 // 255 for v in range(256)]
    )
    sheet.picture.paste(mix(CREAM, PEACH, 0.3), (0, 0), ImageChops.multiply(shade, veil))


Curve = Callable[[float], float]
LEFT_CREST = ((-8, 47), (16, 39), (40, 43), (72, 63), (98, 73), (140, 79))
LEFT_FOOT = ((-8, 91), (60, 87), (110, 85), (140, 87))
RIGHT_CREST = ((86, 78), (112, 73), (136, 59), (160, 41), (188, 29), (228, 23))
RIGHT_FOOT = ((86, 86), (150, 88), (228, 92))
Corners = tuple[tuple[float, float], ...]


class Picker(NamedTuple):
    """A far picker: the row behind which she stands, her x, her jacket, her way."""

    row: int
    x: float
    jacket: Color
    way: int = 1
    """-1 where she faces left."""


def hill_row(crest: Corners, foot: Corners, depth: float, bend: float) -> Curve:
    """Give the curve of a row of a hill; depth 0 is the crest, 1 the foot."""

    def curve(x: float) -> float:
        """Give the y of the row."""
        top, low = between(crest, x), between(foot, x)
        sway = bend * math.sin(x / 17 + depth * 4) * math.sin(math.pi * min(1, depth * 1.2))
        return top + (low - top) * depth**1.3 + sway

    return curve


def plant_hill(
    sheet: Sheet, crest: Corners, foot: Corners, rows: int, pickers: tuple[Picker, ...]
) -> None:
    """Plant a hill with rows of tea from its crest to its foot, pickers between them."""
    span = (crest[0][0], crest[-1][0])
    for row in range(rows + 1):
        depth = row / rows
        size, far = 0.8 + 1.8 * depth, 0.72 - 0.6 * depth
        curve = hill_row(crest, foot, depth, 1.8)
        steps = [span[0] + (span[1] - span[0]) * k / 120 for k in range(121)]
        earth = mix(mix(PINE, CORAL, 0.25), HAZE, 0.75 * far)
        soil = [(x, curve(x) + 0.5 * size) for x in steps]
        sheet.fill([*soil, *((x, y + 9) for x, y in soil[::-1])], earth)
        tea_row(sheet, curve, span, size, far)
        for who in pickers:
            if who.row == row:
                at = (who.x, curve(who.x) + 2.4 * size)
                far_woman(
                    Frame(sheet, at, 0.95 + 0.75 * size, flip=who.way < 0), who.jacket
                )


def draw_village(sheet: Sheet) -> None:
    """Draw the village in the saddle: white walls, dark roofs, round trees."""
    for number in range(26):
        x = 78 + 48 * chance(81, number)
        y = 68.6 + 2.2 * chance(82, number)
        sheet.spot((x, y), 1.6, mix(PINE, HAZE, 0.4 + 0.3 * chance(83, number)), 1.4)
    houses = (
        (84, 66, 5),
        (91, 67.5, 6),
        (99, 66.4, 5),
        (106, 68, 6.4),
        (114, 67.2, 5),
        (95, 70, 6),
    )
    for x, y, wide in houses:
        wall = [(x, y), (x + wide, y), (x + wide, y + 3.4), (x, y + 3.4)]
        sheet.stamp([wall], CREAM, Relief(None, mix(TEAL, MIST, 0.3), 0.1, 1.6, (0.4, 90)))
        roof = [
            (x - 0.9, y + 0.3),
            (x + 0.6, y - 1.9),
            (x + wide - 0.6, y - 1.9),
            (x + wide + 0.9, y + 0.3),
        ]
        sheet.stamp(
            [roof],
            mix(DEEP, TEAL, 0.25),
            Relief(mix(TEAL, MIST, 0.5), INK, 0.14, 1.2, (0.4, 90)),
        )
        for off in (0.26, 0.62):
            u = x + wide * off
            sheet.fill(
                [(u, y + 1.2), (u + 0.8, y + 1.2), (u + 0.8, y + 2.3), (u, y + 2.3)], DEEP
            )


def draw_swallows(sheet: Sheet) -> None:
    """Draw swallows, the birds of spring."""
    for x, y, size, turn in (
        (48, 17, 4.4, -18),
        (59, 24, 3.4, 8),
        (38, 27, 2.8, -30),
        (148, 15, 3.0, 12),
        (70, 12, 2.4, -4),
    ):
        bird = Frame(sheet, (x, y), size, turn)
        bird.fill(
            (
                "0.6,0.02 0.45,-0.1 0.25,-0.1 0.05,-0.5 -0.5,-0.85* -0.2,-0.3 "
                "-0.3,-0.05 -0.9,-0.16* -0.5,0.05 -0.9,0.2* -0.25,0.12 -0.1,0.35 "
                "-0.3,0.75* 0.2,0.35 0.3,0.12 0.5,0.1"
            ),
            INK,
        )


def level_row(y: float) -> Curve:
    """Give the curve of a row in the field before the hills."""
    return lambda x: y + 1.6 * math.sin(x / 40 + y)


def paint_pickers() -> Picture:
    """Paint the morning from the sky forward."""
    sheet = Sheet((WIDE, HIGH), 8.5)
    paint_morning(sheet)
    range_of_hills(sheet, (56, 22, 5), mix(TEAL, MIST, 0.55))
    lay_mist(sheet, 57, 12, 6, 0.8)
    range_of_hills(sheet, (62, 15, 23), mix(TEAL, MIST, 0.2))
    lay_mist(sheet, 66, 11, 8, 0.9)
    sheet.fill([(70, 68), (130, 68), (130, 90), (70, 90)], mix(PINE, HAZE, 0.6))
    draw_village(sheet)
    draw_swallows(sheet)
    rose = mix(SUN, PEACH, 0.2)
    right = (Picker(4, 196, SUN, -1), Picker(8, 150, DEEP), Picker(7, 205, rose, -1))
    left = (
        Picker(3, 22, DEEP),
        Picker(6, 12, SUN),
        Picker(8, 96, rose, -1),
    )
    plant_hill(sheet, RIGHT_CREST, RIGHT_FOOT, 14, right)
    plant_hill(sheet, LEFT_CREST, LEFT_FOOT, 10, left)
    sheet.fill([(-1, 90), (220, 90), (220, 121), (-1, 121)], PINE)
    for y, size in ((89, 3.0), (93.5, 3.6), (99, 4.2)):
        tea_row(sheet, level_row(y), (-4, 224), size, 0.05)
    woman(Frame(sheet, (62, 110), 13.6), Dress(look=Look(TAN)))
    weathered = Look(mix(TAN, CORAL, 0.2), down=True)
    dress = Dress(DEEP, SUN, mix(INK, PINE, 0.5), side=True, look=weathered)
    woman(Frame(sheet, (171, 109), 12.4, flip=True), dress)
    near_row(sheet, lambda x: 106 + 2.0 * math.sin(x / 34 + 2), (-4, 223), 3.8, 115)
    near_row(sheet, lambda x: 115 + 1.2 * math.sin(x / 27), (-4, 223), 4.8, 124)
    return sheet.printed()
