"""The chart: industrial output as bars, growth as a line above them; black and one tint."""

from drawing.curves import disc
from drawing.letters import HEI, SONG, Type, write
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture

WIDE, HIGH = 108.0, 70.0
YEARS = (2021, 2022, 2023, 2024, 2025)
OUTPUT = (112.3, 127.8, 145.1, 167.5, 186.4)
GROWTH = (8.1, 9.0, 9.4, 10.2, 11.3)
BLACK: Color = (48, 48, 48)
GREY: Color = (190, 190, 190)
TINT: Color = (38, 126, 152)
PALE: Color = (158, 202, 214)
LEFT, RIGHT, FOOT = 4.0, 104.0, 60.0
HIGHEST = 30.0
"""The height of a bar of 200, mm."""


def middle_of(number: int) -> float:
    """Give the x of a year."""
    return LEFT + (RIGHT - LEFT) * (number + 0.5) / len(YEARS)


def draw_bars(sheet: Sheet) -> None:
    """Draw the bars from zero, their figures above them, the years below."""
    figure = Type(HEI, 3.7, 700, BLACK)
    for number, (year, value) in enumerate(zip(YEARS, OUTPUT, strict=True)):
        x, top = middle_of(number), FOOT - HIGHEST * value / 200
        last = number == len(YEARS) - 1
        bar = [(x - 5.6, top), (x + 5.6, top), (x + 5.6, FOOT), (x - 5.6, FOOT)]
        sheet.fill(bar, TINT if last else PALE)
        write(sheet, (x, top - 1.2), f"{value}", figure, "m")
        write(sheet, (x, FOOT + 4.2), f"{year}年", Type(HEI, 3.0, 400, BLACK), "m")
    sheet.line([(LEFT, FOOT), (RIGHT, FOOT)], BLACK, 0.3)


def draw_line(sheet: Sheet) -> None:
    """Draw the line of growth in its own band over the bars."""
    dots = [(middle_of(k), 31.0 - (v - 8.1) * 3.1) for k, v in enumerate(GROWTH)]
    sheet.line(dots, PAPER, 1.6)
    sheet.line(dots, BLACK, 0.55)
    for number, (at, value) in enumerate(zip(dots, GROWTH, strict=True)):
        sheet.fill(disc(at, 1.35), PAPER)
        sheet.fill(disc(at, 1.15), BLACK)
        if number < len(GROWTH) - 1:
            sheet.fill(disc(at, 0.62), PAPER)
        weight = 800 if number == len(GROWTH) - 1 else 500
        write(sheet, (at[0], at[1] - 2.2), f"{value}%", Type(HEI, 3.3, weight, BLACK), "m")


def draw_head(sheet: Sheet) -> None:
    """Set the title and what the signs mean."""
    sheet.fill([(LEFT, 1.2), (LEFT + 9, 1.2), (LEFT + 9, 2.2), (LEFT, 2.2)], TINT)
    write(sheet, (LEFT, 7.8), "规模以上工业总产值与增速", Type(SONG, 4.9, 900, BLACK))
    text = Type(HEI, 2.9, 400, BLACK)
    x = LEFT
    y = 13.4
    sheet.fill([(x, y - 2.1), (x + 3.4, y - 2.1), (x + 3.4, y + 0.1), (x, y + 0.1)], PALE)
    x += 4.4 + write(sheet, (x + 4.4, y), "总产值（亿元）", text) + 3.2
    sheet.line([(x, y - 1), (x + 6, y - 1)], BLACK, 0.55)
    sheet.fill(disc((x + 3, y - 1), 1.05), BLACK)
    sheet.fill(disc((x + 3, y - 1), 0.55), PAPER)
    write(sheet, (x + 7, y), "比上年增长（%）", text)


def paint_chart() -> Picture:
    """Paint the chart."""
    sheet = Sheet((WIDE, HIGH), 9.8, 4)
    draw_head(sheet)
    draw_bars(sheet)
    draw_line(sheet)
    source = Type(HEI, 2.5, 400, (96, 96, 96))
    write(sheet, (LEFT, 68.6), "增速按可比口径计算", source)
    write(sheet, (RIGHT, 68.6), "数据来源：平川县统计局", source, "r")
    sheet.line([(LEFT, 0.3), (RIGHT, 0.3)], BLACK, 0.3)
    return sheet.kept_picture()
