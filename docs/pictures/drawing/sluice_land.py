"""The country about the sluice: sky, rape in flower, poplars, the canal with low water."""

from collections.abc import Sequence

from PIL import Image

from drawing.curves import path, place, smooth, stroke
from drawing.frame import Frame
from drawing.sheet import Relief, Sheet
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    TEAL,
    Color,
    Point,
    chance,
    dice,
    fade,
    gradient,
    lens,
    mix,
    rough,
    wave,
)

WIDE, HIGH = 110.0, 75.0


GREEN: Color = (96, 138, 88)


RAPE: Color = (226, 190, 92)


STONE: Color = mix(MIST, TEAL, 0.22)


def paint_country(sheet: Sheet) -> None:
    """Paint sky, hills, rape in flower, a dyke with poplars."""
    paint_air(sheet)
    sow_fields(sheet)
    for k in range(15):
        x = 3 + k * 7.4 + 3 * chance(5, k)
        if 36 < x < 80:
            continue
        poplar(sheet, (x, 42 + 0.6 * chance(6, k)), 9 + 5 * chance(7, k), k)


def paint_air(sheet: Sheet) -> None:
    """Paint the sky, its clouds, the far hills."""
    wide, high = sheet.picture.size
    deep = round(46 * sheet.unit)
    stops = [(0, mix(TEAL, MIST, 0.2)), (0.45, MIST), (0.8, CREAM), (1, PEACH)]
    sheet.picture.paste(gradient((wide, deep), stops), (0, 0))
    shade = Image.new("L", (wide, high))
    shade.paste(fade((wide, round(32 * sheet.unit)), 0.5, 0), (0, 0))
    sheet.cut(shade, mix(DEEP, TEAL, 0.4), (0.62, 0))
    for x, y, long, thick in (
        (18, 9, 15, 1.6),
        (30, 12, 11, 1.1),
        (92, 7, 16, 1.5),
        (82, 18, 10, 0.9),
    ):
        cloud = [
            (x - long, y),
            (x - long * 0.4, y - thick),
            (x + long * 0.3, y - thick * 0.7),
            (x + long, y),
        ]
        sheet.fill(
            [*smooth(cloud), (x + long * 0.3, y + thick * 0.3)],
            mix(CREAM, (255, 255, 255), 0.4),
        )
    for base, tall, seed, ink in (
        (38, 15, 4, mix(TEAL, MIST, 0.45)),
        (41, 9, 9, mix(TEAL, MIST, 0.1)),
    ):
        crest = [
            (x / 2, base - tall * (0.5 + 0.6 * rough(x / 66, seed))) for x in range(-4, 250)
        ]
        relief = Relief(None, mix(ink, INK, 0.45), 0.2, 3.4, (0.55, 65 + 6 * seed))
        sheet.stamp([[*crest, (125, 48), (-3, 48)]], ink, relief)


def sow_fields(sheet: Sheet) -> None:
    """Draw the fields: bands of green and of rape in flower, flecked."""
    for row in range(10):
        y = 40.5 + row * 1.3 + 0.05 * row * row
        ink = (RAPE, mix(GREEN, RAPE, 0.25), mix(RAPE, GREEN, 0.3), GREEN)[row % 4]
        edge = [(x, y + 0.35 * wave(x / 4, row)) for x in range(-2, 114, 2)]
        sheet.fill([*edge, (113, 62), (-2, 62)], ink)
    throw = dice(14)
    for _ in range(1500):
        x, y = throw(0, WIDE), throw(40.5, 58)
        ink = mix(RAPE, CREAM, 0.4) if throw(0, 1) < 0.5 else mix(GREEN, INK, 0.4)
        near = (y - 38) / 16
        sheet.fill(
            place(
                stroke([(-0.5, 0), (0, 0), (0.5, 0)], [0, 0.12, 0]),
                (x, y),
                near,
                throw(-110, -70),
            ),
            ink,
        )


def poplar(sheet: Sheet, foot: tuple[float, float], tall: float, seed: int) -> None:
    """Draw a poplar: a flame of leaf, light to the left."""
    tree = Frame(sheet, foot, tall)
    tree.brush("0,0 0,-0.5", [0.025], mix(INK, CORAL, 0.3))
    ink = mix(GREEN, DEEP, 0.35 + 0.3 * chance(8, seed))
    tree.stamp(
        (
            "0,-0.1 -0.13,-0.3 -0.15,-0.55 -0.07,-0.85 0,-1.02 0.08,-0.85 "
            "0.15,-0.52 0.12,-0.28"
        ),
        ink,
        Relief(mix(GREEN, CREAM, 0.3), INK, 0.22, 1.0, (0.4, 78)),
    )


def draw_canal(sheet: Sheet) -> None:
    """Draw the canal towards the viewer: lined slopes, mud, the last of the water."""
    for way in (-1, 1):
        draw_bank(sheet, way)
    bed = [(40, 62), (72, 62), (98, 76), (14, 76)]
    draw_bed(sheet, bed)


def draw_bank(sheet: Sheet, way: int) -> None:
    """Draw one bank: grass, then the lining of slabs."""
    slope = [
        (56 + way * 17, 50),
        (56 + way * 17, 64),
        (56 + way * 46, 76),
        (56 + way * 62, 76),
        (56 + way * 62, 50),
    ]
    sheet.fill(slope, mix(GREEN, INK, 0.1))
    throw = dice(50 + way)
    for _ in range(420):
        x, y = 56 + way * throw(17, 60), throw(50, 76)
        near, tone = (y - 44) / 14, throw(0, 1)
        ink = mix(GREEN, CREAM, 0.35) if tone < 0.5 else mix(GREEN, INK, 0.45)
        tuft = stroke([(-0.5, 0), (0, 0), (0.5, 0)], [0.1, 0.1, 0])
        sheet.fill(place(tuft, (x, y), near, throw(-120, -60)), ink)
    lining = [
        (56 + way * 16, 48),
        (56 + way * 24, 48),
        (56 + way * 62, 66),
        (56 + way * 62, 76),
        (56 + way * 42, 76),
        (56 + way * 16, 64),
    ]
    ink = STONE if way < 0 else mix(STONE, CREAM, 0.35)
    sheet.stamp(
        [lining],
        ink,
        Relief(
            mix(CREAM, STONE, 0.2),
            mix(DEEP, TEAL, 0.3),
            0.3,
            5.0,
            (0.6, 66 if way < 0 else -60),
        ),
    )
    for k in range(1, 7):
        s = (k / 7) ** 1.5
        top = (56 + way * (24 + 38 * s), 48 + 18 * s)
        low = (56 + way * (16 + 27 * s), 64 + 12 * s)
        sheet.line([top, low], mix(STONE, INK, 0.55), 0.2 + 0.2 * s)
    for t in (0.34, 0.68):
        a = (56 + way * (24 - 8 * t), 48 + 16 * t)
        b = (56 + way * (62 - 20 * t), 66 + 12 * t)
        sheet.line([a, b], mix(STONE, INK, 0.55), 0.26)


def draw_bed(sheet: Sheet, bed: Sequence[Point]) -> None:
    """Draw the mud of the bed and the last of the water."""
    sheet.fill(bed, mix(CORAL, DEEP, 0.55))
    before = sheet.picture.copy()
    throw = dice(33)
    for _ in range(260):
        y = throw(62, 75)
        near = (y - 61) / 14
        x = 56 + throw(-1, 1) * (16 + 27 * near)
        ink = (
            mix(CORAL, PEACH, throw(0, 0.6)) if throw(0, 1) < 0.4 else mix(INK, CORAL, 0.25)
        )
        lens(
            sheet.pen,
            (x * sheet.unit, y * sheet.unit),
            (0.5 + 2.4 * near) * sheet.unit,
            (0.08 + 0.22 * near) * sheet.unit,
            (*ink, 190),
        )
    pool = path(
        "44,62* 69,62* 66,65 72,68.5 64,71 70,75 62,77* 44,77* 40,74 47,70.5 42,67.5 48,65"
    )
    sheet.fill(pool, mix(TEAL, MIST, 0.35))
    for k in range(90):
        y = 62.5 + 13.5 * chance(44, k)
        near = (y - 61) / 14
        x = 44 + 26 * chance(45, k)
        ink = (CREAM, mix(DEEP, TEAL, 0.3), mix(RAPE, CREAM, 0.4))[k % 3]
        lens(
            sheet.pen,
            (x * sheet.unit, y * sheet.unit),
            (0.8 + 2.2 * near) * sheet.unit,
            (0.08 + 0.16 * near) * sheet.unit,
            (*ink, 200),
        )
    sheet.clipped(before, bed)
