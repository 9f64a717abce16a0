"""The chart of lifts added to old houses: each house a tower of lit windows."""

from drawing.curves import box
from drawing.letters import HEI, SONG, Type, write
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture

WIDE, HIGH = 73.1, 75.9
BLACK: Color = (44, 44, 44)
BRICK: Color = (196, 88, 58)
PALE: Color = (236, 206, 186)
YEARS = (("2023年", 58), ("2024年", 109), ("2025年", 193), ("今年至今", 57))
LEFT, FOOT, HIGHEST = 3.0, 64.0, 38.0


def draw_tower(sheet: Sheet, x: float, value: int, *, whole: bool) -> None:
    """Draw a shaft as high as the year's lifts, a cabin at its top."""
    top = FOOT - HIGHEST * value / 193
    sheet.fill(box(x - 5, top, x + 5, FOOT), BRICK if whole else PALE)
    y = FOOT - 2.6
    while y > top + 1.4:
        for at in (-3.2, 0.9):
            sheet.fill(box(x + at, y - 1.3, x + at + 2.3, y + 0.5), PAPER)
        y -= 3.1
    sheet.line([(x, top - 2), (x, top)], BLACK, 0.3)


def paint_lift_chart() -> Picture:
    """Paint the chart."""
    sheet = Sheet((WIDE, HIGH), 9.8, 4)
    sheet.fill(box(LEFT, 0, LEFT + 9, 1.5), BRICK)
    write(sheet, (LEFT, 7.6), "东埠区加装电梯（部）", Type(SONG, 4.7, 900, BLACK))
    write(
        sheet, (LEFT, 12.4), "累计417部，其中“租来的电梯”62部", Type(HEI, 2.8, 400, BLACK)
    )
    for number, (name, value) in enumerate(YEARS):
        x = LEFT + (WIDE - 2 * LEFT) * (number + 0.5) / len(YEARS)
        draw_tower(sheet, x, value, whole=number < 3)
        top = FOOT - HIGHEST * value / 193
        write(sheet, (x, top - 3.2), str(value), Type(HEI, 4.0, 800, BLACK), "m")
        write(sheet, (x, FOOT + 4.0), name, Type(HEI, 2.9, 400, BLACK), "m")
    sheet.line([(LEFT, FOOT), (WIDE - LEFT, FOOT)], BLACK, 0.35)
    source = Type(HEI, 2.4, 400, (96, 96, 96))
    write(sheet, (LEFT, 73.0), "今年截至3月18日", source)
    write(sheet, (WIDE - LEFT, 73.0), "来源：东埠区住建局", source, "r")
    return sheet.kept_picture()
