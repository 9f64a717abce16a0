"""The old stage: base, columns, painted beams, the tiled roof, the cloth screen."""

from drawing.curves import along, disc, path, place, smooth, stroke
from drawing.letters import KAI, Type, write
from drawing.sheet import Relief, Sheet
from drawing.stage_puppets import draw_play
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    SUN,
    TEAL,
    Point,
    dice,
    glow,
    mix,
)

MIDDLE = 94.0
FLOOR = 43.5
FOOT = 50.0
SCREEN_AT = (MIDDLE, 35.0)
SCREEN = (20.0, 7.0)
"""Half width and half height of the cloth."""
WOOD = mix(SUN, INK, 0.45)


def draw_hall(sheet: Sheet) -> None:
    """Draw the stage from its back wall to its roof."""
    draw_room(sheet)
    draw_cloth(sheet)
    draw_base(sheet)
    draw_frame(sheet)
    draw_roof(sheet)


def draw_room(sheet: Sheet) -> None:
    """Draw the room of the stage: warm walls that darken to the sides."""
    x = MIDDLE
    back = [(x - 31, 22), (x + 31, 22), (x + 31, FLOOR), (x - 31, FLOOR)]
    sheet.fill(back, mix(CORAL, SUN, 0.35))
    glow(
        sheet.picture, (x * sheet.unit, 34 * sheet.unit), round(38 * sheet.unit), PEACH, 0.9
    )
    for way in (-1, 1):
        wing = [(x + way * 31, 20), (x + way * 24.5, 24), (x + way * 24.5, FLOOR - 2)]
        wing += [(x + way * 31, FLOOR)]
        sheet.stamp([wing], mix(CORAL, INK, 0.45), Relief(None, INK, 0.2, 2.6, (0.42, 90)))
    ceiling = [(x - 31, 20), (x + 31, 20), (x + 24.5, 25), (x - 24.5, 25)]
    sheet.fill(ceiling, mix(SUN, INK, 0.6))
    for k in range(-12, 13):
        sheet.line([(x + k * 2.05, 25), (x + k * 2.6, 20)], mix(CORAL, INK, 0.3), 0.2)
    sheet.fill(
        [(x - 24.5, FLOOR - 2), (x + 24.5, FLOOR - 2), (x + 31, FLOOR), (x - 31, FLOOR)],
        mix(CORAL, PEACH, 0.5),
    )
    for k in range(-12, 13):
        sheet.line([(x + k * 2.05, FLOOR - 2), (x + k * 2.6, FLOOR)], WOOD, 0.14)


def draw_cloth(sheet: Sheet) -> None:
    """Draw the cloth screen in its frame and the play upon it."""
    x, y = SCREEN_AT
    wide, high = SCREEN
    for off, ink in ((1.3, mix(INK, SUN, 0.3)), (0.9, mix(CORAL, PEACH, 0.4))):
        sheet.fill(
            [(x - wide - off, y - high - off), (x + wide + off, y - high - off),
             (x + wide + off, y + high + off), (x - wide - off, y + high + off)],
            ink,
        )  # fmt: skip
    cloth = [(x - wide, y - high), (x + wide, y - high), (x + wide, y + high)]
    cloth.append((x - wide, y + high))
    before = sheet.picture.copy()
    sheet.fill(cloth, mix(PEACH, CREAM, 0.2))
    unit = sheet.unit
    glow(sheet.picture, (x * unit, (y + 2) * unit), round(24 * unit), (255, 250, 236), 1.0)
    draw_play(sheet, SCREEN_AT, SCREEN)
    kept = before
    kept.paste(sheet.picture, (0, 0), sheet.mask(cloth))
    sheet.picture = kept
    drape = mix(SUN, INK, 0.2)
    for k in range(14):
        left = x - wide - 1.3 + k * (2 * wide + 2.6) / 14
        step = (2 * wide + 2.6) / 14
        scallop = [(left, y - high - 1.3), (left + step, y - high - 1.3)]
        scallop += [
            (left + step * s, y - high + 0.5 - abs(s - 0.5) * 1.6)
            for s in (1, 0.75, 0.5, 0.25, 0)
        ]
        sheet.stamp([scallop], drape, Relief(None, INK, 0.2, 0.5, (0.3, 90)))


def draw_base(sheet: Sheet) -> None:
    """Draw the stone base, course by course, and its carved edge."""
    x = MIDDLE
    front = [(x - 33.5, FLOOR), (x + 33.5, FLOOR), (x + 33.5, FOOT), (x - 33.5, FOOT)]
    sheet.stamp([front], mix(TEAL, MIST, 0.25), Relief(None, DEEP, 0.2, 3.0, (0.44, 0)))
    for row, y in enumerate((45.5, 47.1, 48.7)):
        sheet.line([(x - 33.5, y), (x + 33.5, y)], INK, 0.16)
        for k in range(-9, 10):
            u = x + k * 4.0 + 2.0 * (row % 2)
            if abs(u - x) < 33:
                sheet.line([(u, y), (u, y + 1.6)], INK, 0.14)
    edge = [
        (x - 34.5, FLOOR - 0.6),
        (x + 34.5, FLOOR - 0.6),
        (x + 34.5, 44.7),
        (x - 34.5, 44.7),
    ]
    sheet.fill(edge, mix(INK, SUN, 0.15))
    sheet.line([(x - 34.5, FLOOR - 0.5), (x + 34.5, FLOOR - 0.5)], PEACH, 0.3)
    for k in range(-17, 18):
        sheet.spot((x + k * 1.97, 44.1), 0.42, mix(CORAL, PEACH, 0.3), 0.26)


def draw_frame(sheet: Sheet) -> None:
    """Draw columns, painted beams, brackets, the board with the stage's name."""
    x = MIDDLE
    red = mix(SUN, INK, 0.3)
    for off in (-30.5, -24.2, 24.2, 30.5):
        post = [(x + off - 0.8, 22), (x + off + 0.8, 22), (x + off + 0.9, FLOOR)]
        post.append((x + off - 0.9, FLOOR))
        sheet.stamp([post], red, Relief(mix(CORAL, PEACH, 0.5), INK, 0.22, 0.9, (0.3, 90)))
        sheet.fill(place(path("-1.3,0* -1.1,-1.3 1.1,-1.3 1.3,0*"), (x + off, FLOOR)), MIST)
    for y0, y1, ink in (
        (19.6, 21.4, mix(DEEP, TEAL, 0.3)),
        (21.9, 23.6, mix(SUN, INK, 0.15)),
    ):
        sheet.fill([(x - 32.5, y0), (x + 32.5, y0), (x + 32.5, y1), (x - 32.5, y1)], ink)
        sheet.line([(x - 32.5, y1), (x + 32.5, y1)], PEACH, 0.22)
        for k in range(-7, 8):
            sheet.fill(
                disc((x + k * 4.3, (y0 + y1) / 2), 1.35, 0.5), mix(PEACH, CORAL, 0.25)
            )
            sheet.fill(disc((x + k * 4.3, (y0 + y1) / 2), 0.7, 0.24), ink)
    for k in range(-15, 16):
        bracket(sheet, (x + k * 2.1, 19.6))
    board = [(x - 7, 19.2), (x + 7, 19.2), (x + 6.6, 24.2), (x - 6.6, 24.2)]
    sheet.fill(board, PEACH)
    sheet.fill([(x - 6.6, 19.6), (x + 6.6, 19.6), (x + 6.2, 23.8), (x - 6.2, 23.8)], INK)
    write(sheet, (x, 22.85), "古渡春声", Type(KAI, 3.1, 0, PEACH), "m")


def bracket(sheet: Sheet, at: Point) -> None:
    """Draw one set of brackets under the eaves."""
    x, y = at
    sheet.fill(
        [(x - 0.25, y), (x + 0.25, y), (x + 0.8, y - 1.7), (x - 0.8, y - 1.7)], CORAL
    )
    sheet.line([(x - 0.8, y - 1.75), (x + 0.8, y - 1.75)], PEACH, 0.26)
    sheet.line([(x - 0.5, y - 0.95), (x + 0.5, y - 0.95)], INK, 0.2)


RIDGE = ((-21.0, 7.2), (0.0, 8.4), (21.0, 7.2))
EAVES = (
    (-43.5, 13.2),
    (-39.5, 16.2),
    (-30, 18.0),
    (0, 18.6),
    (30, 18.0),
    (39.5, 16.2),
    (43.5, 13.2),
)


def draw_roof(sheet: Sheet) -> None:
    """Draw the roof: a slope that sweeps up to its corners, ribs of tiles, the ridge."""
    x = MIDDLE
    eaves = smooth([(x + u, y) for u, y in EAVES])
    top = smooth([(x + u, y) for u, y in RIDGE])
    left = smooth([top[0], (x - 26, 11.4), (x - 34, 14.4), eaves[0]])
    right = [(2 * x - u, y) for u, y in left]
    slope = [*left, *eaves, *right[::-1], *top[::-1]]
    sheet.stamp([slope], mix(DEEP, INK, 0.4))
    count = 64
    for k in range(count + 1):
        share = k / count
        high = (along([p[0] for p in top], share), along([p[1] for p in top], share))
        low = (along([p[0] for p in eaves], share), along([p[1] for p in eaves], share))
        sag = (high[0] + (low[0] - high[0]) * 0.4, high[1] + (low[1] - high[1]) * 0.56)
        spine = smooth([high, sag, low])
        sheet.fill(stroke(spine, [0.12, 0.3, 0.4]), INK)
        sheet.fill(stroke([(u + 0.3, v) for u, v in spine], [0.03, 0.08, 0.13]), TEAL)
        sheet.spot((low[0], low[1] + 0.15), 0.42, mix(TEAL, MIST, 0.4))
        sheet.spot((low[0], low[1] + 0.15), 0.2, INK)
    sheet.line([(u, v + 0.75) for u, v in eaves], mix(CORAL, PEACH, 0.4), 0.24)
    for flank in (left, right):
        sheet.fill(stroke(flank, [0.9, 0.7, 0.62, 0.4]), INK)
        sheet.line([(u, v - 0.5) for u, v in flank], mix(TEAL, MIST, 0.4), 0.18)
    draw_ridge(sheet, top)


def draw_ridge(sheet: Sheet, top: list[Point]) -> None:
    """Draw the ridge: its band of openwork, fish tails at both ends, the middle finial."""
    x = MIDDLE
    sheet.fill(stroke(top, [1.0]), INK)
    sheet.line([(u, v - 0.95) for u, v in top], mix(TEAL, MIST, 0.5), 0.2)
    throw = dice(8)
    for k in range(1, 34):
        u = x - 20 + k * 40 / 34
        v = along([p[1] for p in top], k / 34)
        sheet.spot((u, v + throw(-0.05, 0.05)), 0.34, mix(TEAL, MIST, 0.2), 0.34)
    tail = path("0,1.4* 2.4,1.0 2.6,-0.6 1.2,-1.8 -0.4,-3.6* -1.4,-2.6 -1.0,-1.0 -1.6,0.4*")
    for way in (-1, 1):
        shape = place(tail, (x + way * 20.8, 6.8), 0.95, 0, flip=way > 0)
        sheet.stamp([shape], INK, Relief(mix(TEAL, MIST, 0.5), None, 0.2))
    for y, r in ((6.9, 1.15), (5.5, 0.85), (4.4, 0.55)):
        sheet.stamp([disc((x, y), r)], INK, Relief(mix(TEAL, MIST, 0.6), None, 0.2))
    sheet.line([(x, 4.2), (x, 2.4)], INK, 0.24)
