"""The news picture of the old stage: dusk, the lit screen, lanterns, the crowd."""

import math

from PIL import Image, ImageChops, ImageFilter

from drawing.curves import disc, path, place, smooth, stroke
from drawing.sheet import Relief, Sheet
from drawing.stage_crowd import draw_crowd
from drawing.stage_hall import MIDDLE, SCREEN_AT, draw_hall
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
    Point,
    chance,
    fade,
    glow,
    gradient,
    mix,
    rough,
    wave,
)

WIDE, HIGH = 150.0, 68.0
YARD = 48.0
"""The y where the yard begins, at the foot of the stage."""


def paint_dusk(sheet: Sheet) -> None:
    """Paint the sky, its cut lines, the full moon, the far hills."""
    unit = sheet.unit
    wide, high = sheet.picture.size
    stops = [(0, mix(DEEP, INK, 0.25)), (0.35, mix(DEEP, TEAL, 0.6)), (0.62, TEAL)]
    stops += [(0.8, mix(MIST, PEACH, 0.5)), (1, CORAL)]
    deep = round(YARD * unit)
    sheet.picture.paste(gradient((wide, deep), stops), (0, 0))
    glow(sheet.picture, (33 * unit, 15.5 * unit), round(20 * unit), MIST, 0.6)
    shade = Image.new("L", (wide, high))
    shade.paste(fade((wide, deep), 0.5, 0.0), (0, 0))
    halo = Image.new("RGB", (wide, high))
    glow(halo, (33 * unit, 15.5 * unit), round(17 * unit), (255, 255, 255), 0.9)
    sheet.cut(ImageChops.subtract(shade, halo.convert("L")), INK, (0.62, 0))
    moon = disc((33, 15.5), 5.0)
    sheet.fill(moon, CREAM)
    for x, y, r in (
        (31.4, 14.2, 1.3),
        (34.6, 16.9, 1.0),
        (32.8, 17.8, 0.6),
        (35.2, 13.2, 0.5),
    ):
        sheet.spot((x, y), r, mix(CREAM, MIST, 0.8), r * 0.8)
    for number, (base, tall, ink) in enumerate(
        ((44, 9, mix(TEAL, CORAL, 0.25)), (46, 7, mix(TEAL, DEEP, 0.5)))
    ):
        crest = [
            (x / 2, base - tall * (0.55 + 0.5 * rough(x / 70, 30 + number)))
            for x in range(-4, 310)
        ]
        sheet.stamp(
            [[*crest, (155, 50), (-2, 50)]],
            ink,
            Relief(None, mix(ink, INK, 0.6), 0.2, 3.0, (0.5, 75 - 20 * number)),
        )


def draw_houses(sheet: Sheet) -> None:
    """Draw the houses beside the yard: stepped gables, eaves, lit windows."""
    wall = mix(TEAL, MIST, 0.35)
    for x, top, wide, flip in (
        (2, 31, 20, False),
        (21, 35, 15, False),
        (139, 30, 24, True),
    ):
        way = -1 if flip else 1
        steps = [(0, YARD + 2), (0, top + 6), (0.0, top + 3.6), (0.22, top + 3.6)]
        steps += [(0.22, top + 1.6), (0.42, top + 1.6), (0.42, top), (0.62, top)]
        steps += [(0.62, top + 1.6), (0.82, top + 1.6), (0.82, top + 3.6), (1, top + 3.6)]
        steps += [(1, YARD + 2)]
        left = x if not flip else x + 11
        gable = [(left + way * wide * s, y) for s, y in steps]
        sheet.stamp([gable], wall, Relief(None, DEEP, 0.2, 7.0, (0.46, 90)))
        for (x0, y0), (x1, y1) in zip(gable[2:-2:2], gable[3:-1:2], strict=False):
            a, b = min(x0, x1) - 0.7, max(x0, x1) + 0.7
            cap = [(a - 0.3, y0 - 0.7), (b + 0.3, y1 - 0.7), (b, y1 + 0.35), (a, y0 + 0.35)]
            sheet.fill(cap, INK)
    for x, y in ((9, 41), (27.5, 42.4), (144, 40.5)):
        sheet.fill([(x, y), (x + 2.6, y), (x + 2.6, y + 3.4), (x, y + 3.4)], INK)
        sheet.fill(
            [
                (x + 0.3, y + 0.3),
                (x + 2.3, y + 0.3),
                (x + 2.3, y + 3.1),
                (x + 0.3, y + 3.1),
            ],
            mix(PEACH, CORAL, 0.25),
        )
        sheet.line([(x + 1.3, y), (x + 1.3, y + 3.4)], INK, 0.2)
        sheet.line([(x, y + 1.6), (x + 2.6, y + 1.6)], INK, 0.2)


def paint_yard(sheet: Sheet) -> None:
    """Paint the yard: dark at its edges, warm where the screen's light falls."""
    unit = sheet.unit
    wide, high = sheet.picture.size
    top = round(YARD * unit)
    ground = gradient((wide, high - top), [(0, mix(DEEP, CORAL, 0.2)), (1, INK)])
    sheet.picture.paste(ground, (0, top))
    pool = Image.new("L", sheet.picture.size)
    spots = ((58, 255), (44, 255))
    for reach, tone in spots:
        shape = sheet.mask(disc((MIDDLE, YARD + 2), reach, reach * 0.26))
        pool.paste(tone, (0, 0), shape.point([v * 6 // 10 for v in range(256)]))
    pool = pool.filter(ImageFilter.GaussianBlur(7 * unit))
    below = Image.new("L", sheet.picture.size)
    below.paste(255, (0, top, wide, high))
    pool = ImageChops.multiply(pool, below)
    sheet.picture.paste(mix(PEACH, CORAL, 0.45), (0, 0), pool)
    dark = ImageChops.multiply(ImageChops.invert(pool), below)
    sheet.cut(dark.point([v * 6 // 10 for v in range(256)]), INK, (0.5, 2))


def draw_tree(sheet: Sheet) -> None:
    """Draw the old camphor at the left: trunk, boughs, leaf masses against the sky."""
    bark = mix(INK, DEEP, 0.25)
    rim = Relief(mix(CORAL, PEACH, 0.4), TEAL, 0.22, 1.2, (0.5, 80))
    trunk = path("-2,70* -2,42 -1,28 -3,8* 6,8* 5.5,26 7,33 6.6,44 9.4,56 13.5,70*")
    sheet.stamp([trunk], bark, rim)
    for spine, halves in (
        ([(1, 36), (3, 30), (9, 21), (18, 14), (27, 9.5)], [1.4, 1.9, 1.4, 0.9, 0.3]),
        ([(1, 32), (4, 24), (8, 14), (14, 6)], [1.4, 1.6, 1.0, 0.5]),
    ):
        sheet.stamp([stroke(smooth(spine), halves)], bark, rim)
    for x, y, size in (
        (2, 4, 8), (12, 3, 7), (20, 5, 6), (6, 12, 5.5), (26.5, 6, 4.4), (28.5, 9, 2.4),
        (21, 12.5, 3), (14, 9.5, 4.6), (0, 16, 4),
    ):  # fmt: skip
        leaf_mass(sheet, (x, y), size)


def leaf_mass(sheet: Sheet, at: Point, size: float) -> None:
    """Draw a mass of leaves: dabs of dark ink over a core, some lit from below."""
    core = [
        (
            at[0] + size * math.cos(a) * (0.85 + 0.25 * wave(a * 3, 7)),
            at[1] + size * math.sin(a) * (0.45 + 0.15 * wave(a * 3, 8)),
        )
        for a in (k * math.tau / 40 for k in range(40))
    ]
    sheet.fill(core, mix(INK, DEEP, 0.2))
    for number in range(round(size * size * 3.0)):
        a = math.tau * chance(70 + round(at[0] * 7), number)
        r = size * math.sqrt(chance(71 + round(at[1] * 7), number))
        spot = (at[0] + 1.25 * r * math.cos(a), at[1] + 0.75 * r * math.sin(a))
        lit = chance(73 + round(at[0]), number)
        ink = mix(INK, DEEP, 0.6 * chance(74, number))
        if lit < 0.05 + 0.12 * max(0.0, math.sin(a)):
            ink = mix(DEEP, CORAL, 0.35)
        elif lit > 0.8:
            ink = mix(DEEP, TEAL, 0.5)
        dab = stroke([(-0.8, 0), (0, 0.1), (0.8, 0)], [0.02, 0.34, 0.02])
        sheet.fill(place(dab, spot, 1, 360 * chance(72, number)), ink)


def hang_lanterns(sheet: Sheet) -> None:
    """Hang two ropes of lanterns over the yard, each lantern with its glow."""
    for start, end, sag, count, size in (
        ((22, 13.5), (54, 17.5), 6.5, 4, 1.5),
        ((134, 17.5), (153, 13), 4.0, 2, 1.7),
    ):
        rope = []
        for k in range(31):
            s = k / 30
            x, y = start[0] + (end[0] - start[0]) * s, start[1] + (end[1] - start[1]) * s
            rope.append((x, y + sag * 4 * s * (1 - s)))
        sheet.line(rope, INK, 0.14)
        for number in range(count):
            x, y = rope[round((number + 0.7) * 30 / (count + 0.5))]
            lantern(sheet, (x, y + size * 1.5), size)


def lantern(sheet: Sheet, at: Point, size: float, ink: Color = SUN) -> None:
    """Draw a red lantern: glow, ribs, caps, tassel."""
    x, y = at
    glow(
        sheet.picture,
        (x * sheet.unit, y * sheet.unit),
        round(size * 3.4 * sheet.unit),
        CORAL,
        0.5,
    )
    sheet.line([(x, y - size * 1.5), (x, y - size)], INK, 0.12)
    sheet.stamp(
        [disc(at, size * 1.16, size)],
        ink,
        Relief(None, mix(SUN, INK, 0.6), 0.2, size * 0.8, (0.34, 90)),
    )
    sheet.spot((x, y), size * 0.5, mix(CORAL, PEACH, 0.55), size * 0.78)
    for bow in (0.35, 0.75):
        for way in (-1, 1):
            rib = [(x, y - size), (x + way * bow * size * 1.3, y), (x, y + size)]
            sheet.line(smooth(rib), mix(SUN, INK, 0.45), 0.1)
    for way in (-1, 1):
        cap = [
            (x - size * 0.45, y + way * size * 0.92),
            (x + size * 0.45, y + way * size * 0.92),
        ]
        sheet.line(cap, mix(PEACH, CORAL, 0.3), size * 0.26)
    sheet.line([(x, y + size), (x, y + size * 1.9)], SUN, size * 0.2)


def paint_stage() -> Picture:
    """Paint the evening from the sky forward."""
    sheet = Sheet((WIDE, HIGH), 9)
    sheet.sun = (0.5, -0.85)
    paint_dusk(sheet)
    draw_houses(sheet)
    paint_yard(sheet)
    draw_hall(sheet)
    hang_lanterns(sheet)
    draw_tree(sheet)
    for x, y in ((66.4, 27.2), (121.6, 27.2), (55.6, 19.6), (132.4, 19.6)):
        lantern(sheet, (x, y), 1.7)
    unit = sheet.unit
    glow(sheet.picture, (SCREEN_AT[0] * unit, 36 * unit), round(46 * unit), PEACH, 0.16)
    draw_crowd(sheet)
    return sheet.printed()
