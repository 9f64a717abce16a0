"""The diagram of a goal: half a pitch, five passes and a shot."""

import itertools
import math

from drawing.curves import box, disc
from drawing.letters import HEI, Type, write
from drawing.map_signs import dashes
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, Point, mix

WIDE, HIGH = 111.1, 80.0
GRASS: Color = (112, 158, 104)
PALER: Color = (126, 170, 116)
BLACK: Color = (38, 40, 42)
HOME: Color = (206, 52, 40)
AWAY: Color = (34, 78, 128)
PASSES = (
    ((12.0, 40.0), "1", "欧阳棠"),
    ((34.0, 67.0), "2", "关桐"),
    ((52.0, 50.0), "8", "楚遥"),
    ((74.0, 64.0), "7", "蓝心"),
    ((88.0, 52.0), "9", "楚宁"),
    ((96.5, 35.0), "17", "阮小鸥"),
)
RIVALS = (
    (62.0, 38.0),
    (70.0, 50.0),
    (84.0, 60.5),
    (86.0, 42.0),
    (88.6, 34.0),
    (94.4, 47.0),
    (74.0, 27.0),
)
GOAL: Point = (107.4, 42.6)


def draw_pitch(sheet: Sheet) -> None:
    """Draw the mown stripes and the lines."""
    sheet.fill(box(0, 0, WIDE, HIGH), GRASS)
    for k in range(0, 10, 2):
        sheet.fill(box(k * 11.2, 0, k * 11.2 + 11.2, HIGH), PALER)
    line = 0.45
    sheet.line([(3, 5), (107, 5), (107, 75), (3, 75), (3, 5)], PAPER, line)
    sheet.line([(55, 5), (55, 75)], PAPER, line)
    sheet.line(disc((55, 40), 9.2), PAPER, line)
    sheet.spot((55, 40), 0.6, PAPER)
    for x, way in ((3, 1), (107, -1)):
        for deep, half in ((16.5, 20.2), (5.5, 9.2)):
            sheet.line(
                [
                    (x, 40 - half),
                    (x + way * deep, 40 - half),
                    (x + way * deep, 40 + half),
                    (x, 40 + half),
                ],
                PAPER,
                line,
            )
        sheet.spot((x + way * 11, 40), 0.5, PAPER)
        sheet.line([(x, 36), (x - way * 2.2, 36), (x - way * 2.2, 44), (x, 44)], PAPER, 0.6)


def arrow(sheet: Sheet, start: Point, end: Point, ink: Color, *, run: bool = False) -> None:
    """Draw an arrow from player to player; a run is dashed."""
    long = math.dist(start, end)
    ux, uy = (end[0] - start[0]) / long, (end[1] - start[1]) / long
    a = (start[0] + ux * 3.0, start[1] + uy * 3.0)
    b = (end[0] - ux * 3.4, end[1] - uy * 3.4)
    tip = (end[0] - ux * 2.0, end[1] - uy * 2.0)
    if run:
        dashes(sheet, [a, b], (1.5, 1.0), ink, 0.6)
    else:
        sheet.line([a, b], ink, 0.95)
    wing = 1.25
    sheet.fill(
        [
            tip,
            (b[0] - ux * 0.9 - uy * wing, b[1] - uy * 0.9 + ux * wing),
            (b[0] - ux * 0.9 + uy * wing, b[1] - uy * 0.9 - ux * wing),
        ],
        ink,
    )


def draw_players(sheet: Sheet) -> None:
    """Draw both sides and the names of those who passed."""
    for at in RIVALS:
        sheet.spot(at, 1.9, PAPER)
        sheet.spot(at, 1.6, AWAY)
    sheet.spot((103.6, 38.6), 1.9, PAPER)
    sheet.spot((103.6, 38.6), 1.6, mix(AWAY, BLACK, 0.6))
    for at, number, name in PASSES:
        sheet.spot(at, 2.6, PAPER)
        sheet.spot(at, 2.25, HOME)
        write(sheet, (at[0], at[1] + 1.0), number, Type(HEI, 2.7, 800, PAPER), "m")
        kind = Type(HEI, 2.9, 700, BLACK)
        down = -3.6 if name == "阮小鸥" else 6.0
        write(sheet, (at[0], at[1] + down), name, kind, "m")


def paint_pitch() -> Picture:
    """Paint the diagram."""
    sheet = Sheet((WIDE, HIGH), 9.4, 4)
    draw_pitch(sheet)
    for (start, _, _), (end, _, _) in itertools.pairwise(PASSES):
        arrow(sheet, start, end, PAPER)
    arrow(sheet, PASSES[-1][0], GOAL, (250, 214, 90))
    arrow(sheet, (82.0, 22.0), PASSES[-1][0], BLACK, run=True)
    draw_players(sheet)
    sheet.fill(box(5.0, 7.0, 40.4, 17.4), PAPER)
    sheet.line([(7, 10.4), (12, 10.4)], mix(BLACK, PAPER, 0.4), 0.9)
    sheet.line([(7, 14.4), (12, 14.4)], mix(BLACK, PAPER, 0.1), 0.3)
    kind = Type(HEI, 2.6, 500, BLACK)
    write(sheet, (13.6, 11.3), "传球", kind)
    dashes(sheet, [(7, 14.4), (12, 14.4)], (1.3, 0.8), BLACK, 0.7)
    write(sheet, (13.6, 15.3), "跑动", kind)
    for x, ink, name in ((24, HOME, "汐城"), (24, AWAY, "南屏")):
        y = 10.4 if ink == HOME else 14.4
        sheet.spot((x, y), 1.2, ink)
        write(sheet, (x + 2.4, y + 0.9), name, kind)
    return sheet.kept_picture()
