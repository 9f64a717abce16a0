"""The locator map of the county: rivers, towns, the new road and its bridge, legend."""

import math

from drawing.curves import along, path, place, smooth, stroke
from drawing.letters import HEI, KAI, Type, width_of, write, write_turned
from drawing.map_signs import HILL, LAND, RED, bridge_sign, dashes, hill, label, town
from drawing.sheet import BLACK, PAPER, Sheet
from drawing.woodcut import Color, Picture, chance, mix

WIDE, HIGH = 108.0, 80.0


KM = 1.65
"""Millimetres per kilometre."""


WATER: Color = (142, 188, 206)


DEEP_WATER: Color = (44, 104, 138)


ROAD: Color = (150, 146, 140)


EDGE: Color = (120, 116, 108)


COUNTY = path(
    "6,31 12,17 25,9 40,8.5 52,12 64,7.5 80,9.5 95,14.5 102,26 99.5,36 103,45 92,49 79,53 "
    "77,62 72,70 60,69 52,74 39,71.5 29,72 16,65 11,53 5.5,43",
    steps=12,
)


RIVER = smooth(
    [(-4, 22), (12, 26), (24, 31.5), (36, 29.5), (47, 34), (57, 40.5), (69, 38.5), (81, 44),
     (93, 41), (112, 47)],
    steps=16,
)  # fmt: skip


STREAMS = (
    smooth([(45, -2), (42, 9), (45.5, 19), (44, 27), (48.5, 34.8)], steps=12),
    smooth([(28, 84), (33, 70), (31, 58), (39, 48.5), (50, 43), (56.4, 40.3)], steps=12),
    smooth([(91, -2), (84, 13), (88, 24), (83, 33), (82, 43.7)], steps=12),
)


NEW_ROAD = smooth(
    [(44, 60), (47.5, 53), (52.4, 46), (54.4, 38.8), (56.8, 30), (63, 20.5)], steps=12
)


BRIDGE = ((53.8, 41.8), (54.9, 35.8))


OLD_ROADS = (
    smooth([(-3, 44), (10, 42.5), (20, 40), (34, 41.5), (48, 46.5), (62, 47), (73, 47.5)]),
    smooth([(20, 40), (25, 31.8), (29, 24), (44, 21.5), (63, 20.5)]),
    smooth([(44, 60), (57, 57), (67, 52), (73, 47.5)]),
    smooth([(73, 47.5), (86, 48.5), (111, 39)]),
    smooth([(63, 20.5), (72, 14), (76, -3)]),
    smooth([(44, 60), (42, 72), (46, 83)]),
    smooth([(20, 40), (22, 52), (44, 60)]),
)


def draw_land(sheet: Sheet) -> None:
    """Draw the county and its hills."""
    ring = [*COUNTY, COUNTY[0]]
    sheet.fill(COUNTY, LAND)
    band = mix(LAND, EDGE, 0.2)
    before = sheet.picture.copy()
    sheet.line(ring, band, 3.0)
    sheet.clipped(before, COUNTY)
    for number in range(58):
        x = 70 + 27 * chance(3, number)
        y = 14 + 19 * chance(4, number)
        if math.dist((x, y * 1.3), (86, 29)) < 13.5 and abs(x - 86) > 2.2:
            hill(sheet, (x, y), 1.4 + 1.6 * chance(5, number))
    for number in range(26):
        x, y = 15 + 13 * chance(6, number), 52 + 14 * chance(7, number)
        if abs(x - 21.5) > 2.4:
            hill(sheet, (x, y), 1.1 + 1.0 * chance(8, number))


def draw_water(sheet: Sheet) -> None:
    """Draw the river, its streams and their names."""
    for stream in STREAMS:
        sheet.fill(stroke(stream, [0.2, 0.3, 0.42]), WATER)
    sheet.fill(stroke(RIVER, [0.75, 0.9, 1.1, 1.25, 1.4]), WATER)
    name = Type(KAI, 3.3, 0, DEEP_WATER)
    for mark, at, turn in (("青", 0.098, 14), ("石", 0.146, 20), ("河", 0.194, 18)):
        x = along([p[0] for p in RIVER], at)
        y = along([p[1] for p in RIVER], at)
        write_turned(sheet, (x + 0.6, y - 2.9), mark, name, turn)
    for mark, x, y in (("柳", 39.2, 12), ("溪", 40.4, 16)):
        write_turned(sheet, (x, y), mark, Type(KAI, 2.9, 0, DEEP_WATER), 8)
    flow = path("0,-0.55* 1.5,0* 0,0.55* 0.35,0")
    sheet.fill(place(flow, (92.2, 41.2), 0.9, 2), DEEP_WATER)
    sheet.fill(place(flow, (14.2, 26.9), 0.8, 24), DEEP_WATER)


def draw_roads(sheet: Sheet) -> None:
    """Draw the old roads, then the new one with its bridge."""
    for road in OLD_ROADS:
        sheet.line(road, PAPER, 1.15)
    for road in OLD_ROADS:
        sheet.line(road, ROAD, 0.55)
    sheet.line(NEW_ROAD, PAPER, 2.0)
    sheet.line(NEW_ROAD, RED, 1.15)
    bridge_sign(sheet, *BRIDGE)


def draw_names(sheet: Sheet) -> None:
    """Set the names of the towns, the hill and the bridge."""
    name = Type(HEI, 3.5, 600, BLACK)
    town(sheet, (20, 40))
    label(sheet, (20, 45.6), "柳坪镇", name, "m")
    town(sheet, (63, 20.5))
    label(sheet, (65.4, 22.6), "青石镇", name)
    town(sheet, (73, 47.5), seat=True)
    label(sheet, (73.2, 53.6), "临江街道", name._replace(size=3.7, weight=800), "m")
    town(sheet, (44, 60))
    label(sheet, (46.4, 62.8), "大王庄镇", name)
    label(sheet, (92.2, 35.4), "青石山", Type(KAI, 3.3, 0, mix(HILL, BLACK, 0.6)), "m")
    sheet.line([(55.6, 38.4), (60.4, 33.4)], RED, 0.3)
    flag = Type(HEI, 3.2, 800, PAPER)
    wide = width_of(sheet, "青石河大桥", flag)
    box = [(60, 29.9), (60 + wide + 2.4, 29.9), (60 + wide + 2.4, 34.5), (60, 34.5)]
    sheet.fill(box, RED)
    write(sheet, (61.2, 33.4), "青石河大桥", flag)
    write_turned(sheet, (46.6, 49.4), "新路", Type(HEI, 2.9, 700, RED), -54)


def draw_legend(sheet: Sheet) -> None:
    """Draw the legend, the scale bar and the north arrow."""
    x, y = 82.0, 56.4
    sheet.fill([(x - 2, y - 2.6), (WIDE, y - 2.6), (WIDE, HIGH), (x - 2, HIGH)], PAPER)
    text = Type(HEI, 2.7, 400, BLACK)
    rows = ("新建公路", "新建大桥", "现有公路", "县政府驻地", "镇政府驻地", "河流", "县界")
    for row, words in enumerate(rows):
        write(sheet, (x + 9.4, y + 1.7 + row * 3.28), words, text)
        level = y + 0.75 + row * 3.28
        left, right = (x, level), (x + 7, level)
        if row == 0:
            sheet.line([left, right], RED, 1.15)
        elif row == 1:
            bridge_sign(sheet, (x + 1.4, level), (x + 5.6, level), 0.66)
        elif row == 2:
            sheet.line([left, right], ROAD, 0.55)
        elif row in (3, 4):
            town(sheet, (x + 3.5, level), seat=row == 3)
        elif row == 5:
            sheet.fill(
                stroke(
                    smooth([left, (x + 2.4, level - 0.5), (x + 4.8, level + 0.5), right]),
                    [0.5, 0.7],
                ),
                WATER,
            )
        else:
            dashes(sheet, [left, right], (1.5, 0.6), EDGE, 0.42)


def draw_scale(sheet: Sheet) -> None:
    """Draw the scale bar and the north arrow."""
    x, y = 4.5, 76.6
    for k in range(4):
        left, right = x + k * 2.5 * KM, x + (k + 1) * 2.5 * KM
        part = [(left, y - 0.9), (right, y - 0.9), (right, y), (left, y)]
        sheet.fill(part, BLACK if k % 2 == 0 else PAPER)
        sheet.line([*part, part[0]], BLACK, 0.16)
    text = Type(HEI, 2.5, 400, BLACK)
    for k, words in ((0, "0"), (2, "5"), (4, "10 km")):
        at = (x + k * 2.5 * KM, y - 1.6)
        write(
            sheet, at if k < 4 else (at[0] - 1.3, at[1]), words, text, "m" if k < 4 else "l"
        )
    arrow = (102.6, 13.4)
    sheet.fill(place([(0, -5.4), (-2.1, 1.6), (0, 0.2)], arrow), BLACK)
    half = place([(0, -5.4), (2.1, 1.6), (0, 0.2)], arrow)
    sheet.fill(half, PAPER)
    sheet.line([*half, half[0]], BLACK, 0.22)
    write(sheet, (arrow[0], arrow[1] - 6.2), "北", Type(HEI, 3.0, 700, BLACK), "m")


def paint_map() -> Picture:
    """Paint the map."""
    sheet = Sheet((WIDE, HIGH), 9.8, 4)
    draw_land(sheet)
    draw_water(sheet)
    draw_roads(sheet)
    dashes(sheet, [*COUNTY, COUNTY[0]], (2.2, 0.8), EDGE, 0.42)
    draw_names(sheet)
    draw_legend(sheet)
    draw_scale(sheet)
    write(sheet, (3.6, 6.8), "平川县", Type(HEI, 4.2, 800, BLACK))
    write(sheet, (78.2, 4.2), "至省城", Type(HEI, 2.6, 400, mix(BLACK, PAPER, 0.25)))
    half = 0.12
    edge = [
        (half, half),
        (WIDE - half, half),
        (WIDE - half, HIGH - half),
        (half, HIGH - half),
    ]
    sheet.line([*edge, edge[0]], BLACK, 0.24)
    return sheet.kept_picture()
