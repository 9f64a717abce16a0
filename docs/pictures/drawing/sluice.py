"""The news picture of the sluice: low water, the gate and its hoist, men at work."""

import math

from PIL import Image, ImageChops

from drawing.curves import box
from drawing.frame import Frame
from drawing.sheet import Relief, Sheet
from drawing.sluice_gate import DECK, draw_gate, draw_hoist
from drawing.sluice_land import HIGH, RAPE, WIDE, draw_canal, paint_country
from drawing.sluice_men import digger, hoister, sandbags, welder
from drawing.woodcut import (
    CORAL,
    CREAM,
    INK,
    PEACH,
    Picture,
    dice,
    glow,
    mix,
)


def draw_ladder(sheet: Sheet) -> None:
    """Lean a ladder against the right pier."""
    wood = mix(CORAL, PEACH, 0.3)
    for off in (0, 3.2):
        sheet.line([(79 + off, 66), (72.4 + off * 0.8, 35)], mix(wood, INK, 0.3), 0.6)
    for k in range(13):
        s = k / 13
        x = 79 - 6.6 * s
        y = 65 - 30 * s
        sheet.line([(x, y), (x + 3.2 - 0.6 * s, y)], wood, 0.45)


def draw_scaffold(sheet: Sheet) -> None:
    """Draw the plank on trestles on which the welder stands."""
    wood = mix(CORAL, PEACH, 0.3)
    for x in (63.5, 78):
        for way in (-1, 1):
            sheet.line([(x, 65), (x + way * 2, 69.4)], mix(wood, INK, 0.35), 0.5)
    plank = box(60.5, 64.2, 81, 65.5)
    sheet.stamp([plank], wood, Relief(CREAM, mix(CORAL, INK, 0.5), 0.2, 0.9, (0.4, 2)))


def shower(sheet: Sheet, at: tuple[float, float]) -> None:
    """Throw the sparks of the welding torch."""
    unit = sheet.unit
    glow(sheet.picture, (at[0] * unit, at[1] * unit), round(7 * unit), CREAM, 0.95)
    throw = dice(71)
    for _ in range(46):
        a, long = throw(0.1, 3.0), throw(1.5, 6.5)
        end = (
            at[0] + long * math.cos(a),
            at[1] + long * math.sin(a) * 0.9 + 0.06 * long * long,
        )
        middle = (at[0] + long * 0.5 * math.cos(a), at[1] + long * 0.45 * math.sin(a))
        ink = (mix(CREAM, (255, 255, 255), 0.5), RAPE, CORAL)[round(throw(0, 2))]
        sheet.brush([at, middle, end], [0.1, 0.14, 0.02], ink)
    sheet.spot(at, 0.9, (255, 255, 255))


def paint_sluice() -> Picture:
    """Paint the works from the sky forward."""
    sheet = Sheet((WIDE, HIGH), 9)
    paint_country(sheet)
    draw_canal(sheet)
    draw_gate(sheet)
    shade = ImageChops.multiply(
        sheet.mask(box(45.6, DECK + 1.4, 66.4, 40)), Image.new("L", sheet.picture.size, 200)
    )
    sheet.cut(shade, INK, (0.5, 0))
    draw_hoist(sheet)
    hoister(Frame(sheet, (70.2, DECK - 14.0), 3.2, flip=True))
    draw_ladder(sheet)
    draw_scaffold(sheet)
    shower(sheet, welder(Frame(sheet, (71.6, 48.8), 4.1, flip=True)))
    sandbags(sheet, (88, 74))
    digger(Frame(sheet, (29.5, 54.6), 5.5))
    return sheet.printed()
