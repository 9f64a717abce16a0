"""The plan of the garden on the roof: boxes in rows, two butts, the door."""

from drawing.curves import box, disc
from drawing.letters import HEI, KAI, Type, write
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, chance, mix

WIDE, HIGH = 120.6, 63.2
BLACK: Color = (46, 46, 46)
SOIL: Color = (168, 130, 96)
GREEN: Color = (88, 144, 84)
YELLOW: Color = (232, 184, 60)
RED: Color = (206, 74, 52)
BLUE: Color = (96, 148, 176)
FLOOR: Color = (240, 238, 230)
CROPS = (
    ("三年级", "向日葵", YELLOW),
    ("四年级", "番茄", RED),
    ("五年级", "生菜", GREEN),
    ("六年级", "草莓", RED),
    ("七（2）", "薄荷", GREEN),
    ("七（3）", "辣椒", RED),
    ("八（1）", "豌豆", GREEN),
    ("八（4）", "萝卜", PAPER),
)


def draw_box(sheet: Sheet, x: float, y: float, number: int) -> None:
    """Draw three boxes of one class with their plants."""
    name, crop, ink = CROPS[number]
    for k in range(3):
        left = x + k * 8.0
        sheet.fill(box(left, y, left + 7.2, y + 9.0), SOIL)
        sheet.line(
            [(left, y), (left + 7.2, y), (left + 7.2, y + 9), (left, y + 9), (left, y)],
            BLACK,
            0.25,
        )
        for row in range(3):
            for col in range(2):
                shift = chance(17, number * 31 + k * 7 + row * 2 + col) - 0.5
                at = (left + 2.0 + col * 3.2 + shift * 0.6, y + 1.9 + row * 2.6)
                sheet.fill(disc(at, 1.15), mix(GREEN, BLACK, 0.12))
                sheet.fill(disc((at[0] + 0.2, at[1] - 0.2), 0.6), ink)
    write(sheet, (x + 11.6, y + 13.0), f"{name} {crop}", Type(HEI, 2.8, 500, BLACK), "m")


def paint_garden() -> Picture:
    """Paint the plan."""
    sheet = Sheet((WIDE, HIGH), 10.7, 3)
    sheet.fill(box(3, 3, WIDE - 3, HIGH - 3), FLOOR)
    sheet.line(
        [(3, 3), (WIDE - 3, 3), (WIDE - 3, HIGH - 3), (3, HIGH - 3), (3, 3)], BLACK, 0.8
    )
    for number in range(8):
        draw_box(sheet, 8 + number % 4 * 26.4, 10.5 + number // 4 * 24.0, number)
    sheet.fill(box(52, HIGH - 4.2, 62, HIGH - 2), PAPER)
    write(sheet, (57, HIGH - 5.6), "楼梯口", Type(KAI, 3.0, 0, BLACK), "m")
    for x in (14.0, 22.0):
        sheet.fill(disc((x, HIGH - 7.4), 2.6), BLUE)
        sheet.fill(disc((x, HIGH - 7.4), 1.5), mix(BLUE, PAPER, 0.5))
    write(sheet, (26.4, HIGH - 6.4), "雨水桶", Type(KAI, 3.0, 0, BLACK))
    write(sheet, (106, HIGH - 6.4), "小黑板", Type(KAI, 3.0, 0, BLACK), "m")
    sheet.fill(box(96, HIGH - 9.4, 100, HIGH - 5.4), BLACK)
    write(sheet, (8, 8.6), "北侧：日照上午", Type(HEI, 2.4, 400, (100, 100, 100)))
    return sheet.kept_picture()
