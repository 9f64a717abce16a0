"""The week's weather: a sign a day, the two lines of warmth, sea and wind below."""

import math

from drawing.curves import box, disc, smooth
from drawing.letters import HEI, Type, write
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, Point, mix

WIDE, HIGH = 225.4, 55.6
BLACK: Color = (40, 42, 46)
BLUE: Color = (44, 116, 152)
SUN: Color = (232, 154, 48)
RED: Color = (202, 66, 44)
GREY: Color = (142, 154, 162)
DAYS = (
    ("今天 春分", "多云", 19, 13, "15.4", "东南3级"),
    ("周六", "阴", 18, 12, "15.3", "东南3级"),
    ("周日", "小雨", 16, 12, "15.2", "东4级"),
    ("周一", "小雨", 17, 14, "15.5", "南4级"),
    ("周二", "多云", 21, 16, "15.9", "南3级"),
    ("周三", "晴", 24, 17, "16.3", "西南3级"),
    ("周四", "晴", 25, 18, "16.8", "西南2级"),
)


def cloud(sheet: Sheet, at: Point, ink: Color) -> None:
    """Draw a cloud."""
    x, y = at
    for dx, dy, r in ((-2.9, 0.6, 1.9), (-0.6, -0.8, 2.6), (2.3, 0.2, 2.2)):
        sheet.spot((x + dx, y + dy), r, ink)
    sheet.fill(box(x - 3.6, y, x + 3.2, y + 2.45), ink)


def sun(sheet: Sheet, at: Point, size: float) -> None:
    """Draw the sun with its rays."""
    sheet.spot(at, size, SUN)
    for k in range(10):
        a = k * math.tau / 10
        sheet.line(
            [
                (at[0] + math.cos(a) * size * 1.35, at[1] + math.sin(a) * size * 1.35),
                (at[0] + math.cos(a) * size * 1.85, at[1] + math.sin(a) * size * 1.85),
            ],
            SUN,
            0.5,
        )


def draw_sign(sheet: Sheet, at: Point, name: str) -> None:
    """Draw the sign of a kind of weather."""
    x, y = at
    if name == "晴":
        sun(sheet, at, 2.6)
        return
    if name == "多云":
        sun(sheet, (x + 2.2, y - 1.8), 2.0)
    cloud(sheet, (x - 0.4, y + 0.3), mix(GREY, PAPER, 0.4 if name == "多云" else 0.1))
    if name == "小雨":
        for k in range(4):
            sheet.line(
                [(x - 3 + k * 1.9, y + 3.6), (x - 3.7 + k * 1.9, y + 5.6)], BLUE, 0.5
            )


def draw_warmth(sheet: Sheet, places: list[float]) -> None:
    """Draw the day's highest and lowest as two lines with figures."""
    for column, ink, up in ((2, RED, True), (3, BLUE, False)):
        dots = [
            (x, 35.4 - (float(day[column]) - 16) * 0.82)
            for x, day in zip(places, DAYS, strict=True)
        ]
        sheet.line(smooth(dots), ink, 0.7)
        for at, day in zip(dots, DAYS, strict=True):
            sheet.fill(disc(at, 1.0), ink)
            sheet.fill(disc(at, 0.45), PAPER)
            write(
                sheet,
                (at[0], at[1] - 2.0 if up else at[1] + 4.2),
                f"{day[column]}℃",
                Type(HEI, 3.2, 700, ink),
                "m",
            )


def paint_weather() -> Picture:
    """Paint the strip."""
    sheet = Sheet((WIDE, HIGH), 8, 4)
    left = 17.0
    step = (WIDE - left - 3) / len(DAYS)
    places = [left + step * (k + 0.5) for k in range(len(DAYS))]
    sheet.fill(box(left, 0, left + step, HIGH), (240, 244, 246))
    for k in range(1, len(DAYS)):
        sheet.line(
            [(left + k * step, 3), (left + k * step, HIGH - 3)],
            mix(BLACK, PAPER, 0.75),
            0.18,
        )
    for x, (name, kind, _, _, sea, wind) in zip(places, DAYS, strict=True):
        write(sheet, (x, 5.6), name, Type(HEI, 3.4, 800, BLACK), "m")
        draw_sign(sheet, (x, 12.4), kind)
        write(sheet, (x, 22.4), kind, Type(HEI, 3.1, 500, BLACK), "m")
        write(sheet, (x, 47.0), f"{sea}℃", Type(HEI, 3.0, 500, BLUE), "m")
        write(sheet, (x, 51.8), wind, Type(HEI, 2.9, 400, BLACK), "m")
    draw_warmth(sheet, places)
    side = Type(HEI, 3.0, 700, BLACK)
    for y, name in ((12.8, "天气"), (34.0, "气温"), (47.0, "海温"), (51.8, "风力")):
        write(sheet, (3, y), name, side)
    return sheet.kept_picture()
