"""The school picture of the relay: the baton between two hands, the track, the cheers."""

import math

from PIL import Image

from drawing.body import Dressing, Extras, Pose, Wear, figure, wrist_of
from drawing.curves import disc, smooth
from drawing.frame import Frame
from drawing.hair import pony_hair, short_hair
from drawing.letters import HEI, Type, write_turned
from drawing.people import SKIN, TAN, Look, fist
from drawing.sheet import Sheet
from drawing.sports_ground import draw_bunting, draw_crowd, draw_school, draw_track
from drawing.woodcut import (
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    SUN,
    TEAL,
    Color,
    Picture,
    Point,
    fade,
    gradient,
    mix,
)

WIDE, HIGH = 150.0, 90.0
GIVES = Pose((84, 84), (-58, 30), (-34, -104), (66, -6), 17, -10, (-20, 84))
TAKES = Pose((-76, -68), (58, 128), (68, -30), (-30, -92), 15, -8, (70, -10))
RIVAL = Pose((-50, 46), (54, 120), (62, -22), (-32, -96), 14, -8, (80, -10))


def paint_sky(sheet: Sheet) -> None:
    """Paint the sky with its cut lines and clouds."""
    wide, high = sheet.picture.size
    deep = round(42 * sheet.unit)
    stops = [(0, mix(TEAL, MIST, 0.3)), (0.5, mix(MIST, CREAM, 0.3)), (1, CREAM)]
    sheet.picture.paste(gradient((wide, deep), stops), (0, 0))
    shade = Image.new("L", (wide, high))
    shade.paste(fade((wide, round(30 * sheet.unit)), 0.45, 0), (0, 0))
    sheet.cut(shade, mix(DEEP, TEAL, 0.4), (0.62, 0))
    for x, y, long, thick in (
        (30, 8, 17, 2.0),
        (60, 13, 12, 1.3),
        (118, 7, 19, 2.0),
        (98, 15, 10, 1.0),
    ):
        cloud = [
            (x - long, y),
            (x - long * 0.4, y - thick),
            (x + long * 0.3, y - thick * 0.7),
            (x + long, y),
        ]
        sheet.fill(
            [*smooth(cloud), (x + long * 0.3, y + thick * 0.3)],
            mix(CREAM, (255, 255, 255), 0.5),
        )


def number_cloth(sheet: Sheet, number: str, ink: Color) -> Dressing:
    """Give a painter of the number on a runner's chest."""

    def paint(chest: Frame) -> None:
        """Paint the cloth and its number."""
        chest.fill(
            "-0.3,-1.75* 0.46,-1.75* 0.46,-1.1* -0.3,-1.1*",
            mix(CREAM, (255, 255, 255), 0.5),
        )
        kind = Type(HEI, 0.6 * chest.size, 800, ink)
        write_turned(sheet, chest.spot((0.08, -1.42)), number, kind, chest.turn)
        for x in (-0.5, 0.52):
            chest.brush(
                f"{x},-2.0 {x * 1.05},-1.2 {x},-0.2", [0.05], mix(CREAM, PEACH, 0.3)
            )

    return paint


def shadow(sheet: Sheet, at: Point, half: float) -> None:
    """Cut the shadow of a runner into the track."""
    mask = sheet.mask(
        disc(at, half, half * 0.12),
        disc((at[0] + half * 0.4, at[1] + 0.6), half * 0.7, half * 0.1),
    )
    sheet.cut(mask.point([v * 8 // 10 for v in range(256)]), mix(SUN, INK, 0.75), (0.55, 0))


def girl_hair(head: Frame) -> None:
    """Draw a tail that flies."""
    pony_hair(head)
    head.brush("-0.44,-0.7 -0.8,-0.78 -1.1,-0.6 -1.4,-0.7", [0.12, 0.15, 0.1, 0.02], INK)


def boy_hair(head: Frame) -> None:
    """Draw short hair with a sweat band."""
    short_hair(head, INK)
    head.brush("0.37,-0.72 0.1,-0.74 -0.2,-0.7 -0.44,-0.6", [0.055], CREAM)


def draw_runners(sheet: Sheet) -> None:
    """Draw the rivals, then the two who change the baton."""
    for x, size, number, top, hair, skin in (
        (17, 5.6, "07", mix(TEAL, CREAM, 0.2), boy_hair, TAN),
        (137, 5.8, "15", mix(PEACH, CREAM, 0.3), girl_hair, SKIN),
    ):
        shadow(sheet, (x + 2, 66.4), 9)
        wear = Wear(top, DEEP, CREAM, skin, short_sleeves=True, shorts=True)
        extras = Extras(hair, number_cloth(sheet, number, DEEP))
        figure(Frame(sheet, (x, 47.4), size), RIVAL, wear, Look(skin, smile=False), extras)
    for x in (49, 108):
        shadow(sheet, (x, 83.4), 15)
    red = Wear(SUN, INK, CREAM, SKIN, short_sleeves=True, shorts=True)
    boy = Frame(sheet, (104, 54.5), 9.0)
    figure(boy, TAKES, red._replace(skin=TAN), Look(TAN, smile=False),
           Extras(boy_hair, number_cloth(sheet, "21", SUN), "open", "fist"))  # fmt: skip
    girl = Frame(sheet, (45, 54.5), 9.0)
    wrist = girl.spot(wrist_of(GIVES, near=True))
    start, end = (wrist[0] + 1.2, wrist[1] + 0.6), (wrist[0] + 10.5, wrist[1] - 1.4)
    figure(girl, GIVES, red, Look(SKIN, smile=False),
           Extras(girl_hair, number_cloth(sheet, "21", SUN), "none", "fist"))  # fmt: skip
    draw_baton(sheet, start, end)
    hold(girl)


def draw_baton(sheet: Sheet, start: Point, end: Point) -> None:
    """Draw the baton with its bands."""
    sheet.line([start, end], INK, 2.3)
    sheet.line([start, end], mix(CREAM, (255, 255, 255), 0.5), 1.8)
    for a, b in ((0.42, 0.56), (0.78, 0.92)):
        part = [
            (start[0] + (end[0] - start[0]) * s, start[1] + (end[1] - start[1]) * s)
            for s in (a, b)
        ]
        sheet.line(part, SUN, 1.8)


def hold(girl: Frame) -> None:
    """Close the hand over the baton."""
    x, y = wrist_of(GIVES, near=True)
    a = math.radians(90 - GIVES.near_arm[1])
    fist(girl.inner((x + 0.27 * math.cos(a), y + 0.27 * math.sin(a)), 0.85, 4), SKIN)


def paint_sports() -> Picture:
    """Paint the race from the sky forward."""
    sheet = Sheet((WIDE, HIGH), 9)
    paint_sky(sheet)
    draw_school(sheet)
    draw_crowd(sheet)
    draw_bunting(sheet)
    draw_track(sheet)
    draw_runners(sheet)
    return sheet.printed()
