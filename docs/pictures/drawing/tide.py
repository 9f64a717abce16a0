"""The tide curve of a day with the hours of the fish market under it."""

import itertools
import math

from drawing.curves import box, disc
from drawing.letters import HEI, SONG, Type, write
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, Point, mix

WIDE, HIGH = 225.4, 84.0
BLACK: Color = (40, 42, 46)
SEA: Color = (34, 110, 146)
PALE: Color = (170, 208, 222)
NIGHT: Color = (226, 230, 234)
SUN: Color = (226, 140, 52)
RED: Color = (202, 52, 40)
EDGE, LEFT, RIGHT, ZERO = 4.0, 17.0, 218.0, 62.0
TURNS = ((-2.55, 5.62), (3.6, 0.72), (9.75, 5.4), (15.95, 0.5), (22.17, 5.86), (28.3, 0.66))
"""Hours of high and low water with their levels, m."""
HOURS = (
    (0.0, 1.6, "装冰"),
    (1.67, 2.5, "靠港"),
    (2.5, 6.0, "喊价批发"),
    (6.0, 9.0, "零售"),
    (9.0, 17.0, "补网 睡觉"),
    (17.83, 20.0, "出海"),
)


def x_of(hour: float) -> float:
    """Give the x of an hour."""
    return LEFT + (RIGHT - LEFT) * hour / 24


def level(hour: float) -> float:
    """Read the tide: half a cosine from turn to turn."""
    for (h0, v0), (h1, v1) in itertools.pairwise(TURNS):
        if hour <= h1:
            return v0 + (v1 - v0) * (1 - math.cos(math.pi * (hour - h0) / (h1 - h0))) / 2
    return TURNS[-1][1]


def y_of(metres: float) -> float:
    """Give the y of a level."""
    return ZERO - metres * 6.6


def draw_ground(sheet: Sheet) -> None:
    """Draw night and day, the levels and the hours."""
    for start, end in ((0, 6.15), (18.28, 24)):
        sheet.fill(box(x_of(start), 15, x_of(end), ZERO), NIGHT)
    for metres in range(0, 7, 2):
        y = y_of(metres)
        sheet.line([(LEFT, y), (RIGHT, y)], mix(BLACK, PAPER, 0.7), 0.18)
        write(sheet, (LEFT - 2, y + 1.1), f"{metres}米", Type(HEI, 3.0, 400, BLACK), "r")
    for hour in range(0, 25, 3):
        x = x_of(hour)
        sheet.line([(x, ZERO), (x, ZERO + 1.4)], BLACK, 0.25)
        write(sheet, (x, ZERO + 5.2), f"{hour}时", Type(HEI, 3.0, 400, BLACK), "m")
    for hour, name, side in ((6.15, "日出6:09", "l"), (18.28, "日落18:17", "r")):
        x = x_of(hour)
        sheet.line([(x, 18), (x, ZERO)], SUN, 0.3)
        sheet.spot((x, 18), 1.9, SUN)
        across = 3.4 if side == "l" else -3.4
        write(sheet, (x + across, 19.1), name, Type(HEI, 2.9, 500, BLACK), side)


def draw_curve(sheet: Sheet) -> None:
    """Draw the water under its curve, and the turns with their figures."""
    dots: list[Point] = [(x_of(k / 20), y_of(level(k / 20))) for k in range(481)]
    sheet.fill([(LEFT, ZERO), *dots, (RIGHT, ZERO)], (*PALE, 190))
    sheet.line(dots, SEA, 0.9)
    for hour, metres in TURNS[1:-1]:
        at = (x_of(hour), y_of(metres))
        top = metres > 3
        sheet.fill(disc(at, 1.3), RED if metres > 5.8 else SEA)
        sheet.fill(disc(at, 0.6), PAPER)
        clock = f"{int(hour)}:{round(hour % 1 * 60):02d}"
        kind = Type(HEI, 3.3, 800, RED if metres > 5.8 else BLACK)
        write(
            sheet,
            (at[0], at[1] - 3.0 if top else at[1] - 6.4),
            f"{metres:.2f}米",
            kind,
            "m",
        )
        write(
            sheet,
            (at[0], at[1] + 5.0 if top else at[1] - 2.8),
            clock,
            Type(HEI, 3.0, 400, BLACK),
            "m",
        )


def draw_hours(sheet: Sheet) -> None:
    """Draw the market's day as bars under the water."""
    for number, (start, end, name) in enumerate(HOURS):
        left, right = x_of(start), x_of(end)
        ink = RED if "喊价" in name else (SEA if number % 2 == 0 else mix(SEA, PAPER, 0.35))
        if "睡" in name:
            ink = mix(BLACK, PAPER, 0.62)
        sheet.fill(box(left + 0.2, 71.2, right - 0.2, 77.6), ink)
        write(sheet, ((left + right) / 2, 75.7), name, Type(HEI, 3.1, 700, PAPER), "m")
    write(sheet, (LEFT - 2, 75.6), "渔市", Type(HEI, 3.1, 700, BLACK), "r")
    write(sheet, (LEFT - 2, 81.4), "轮渡", Type(HEI, 3.1, 700, BLACK), "r")
    for k in range(24):
        x = x_of(k + 0.083)
        night = k < 6 or k >= 22
        sheet.fill(
            [(x, 79.0), (x + 3.4, 79.0), (x + 2.6, 81.2), (x + 0.8, 81.2)],
            SEA if night else mix(SEA, PAPER, 0.6),
        )
    note = Type(HEI, 2.5, 400, (96, 96, 96))
    write(sheet, (x_of(20.3), 75.4), "倒梯形为渡轮，深色是新开夜航", note)


def paint_tide() -> Picture:
    """Paint the chart."""
    sheet = Sheet((WIDE, HIGH), 8, 4)
    sheet.fill(box(EDGE, 0, EDGE + 12, 1.6), SEA)
    write(sheet, (EDGE, 8.8), "潮水怎样安排渔市的一天", Type(SONG, 6.0, 900, BLACK))
    write(
        sheet,
        (WIDE - EDGE, 8.6),
        "3月20日 农历二月初二 大潮",
        Type(HEI, 3.4, 500, BLACK),
        "r",
    )
    draw_ground(sheet)
    draw_curve(sheet)
    draw_hours(sheet)
    return sheet.kept_picture()
