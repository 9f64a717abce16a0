"""The ferry company's advert: one line of light from shore to shore."""

from drawing.curves import box, disc, path
from drawing.letters import HEI, SONG, Type, write
from drawing.sheet import PAPER, Relief, Sheet
from drawing.woodcut import Color, Picture, chance, mix

WIDE, HIGH = 225.4, 96.2
NAVY: Color = (30, 70, 104)
DEEP: Color = (44, 96, 130)
PALE: Color = (206, 226, 234)
GOLD: Color = (244, 190, 84)
RED: Color = (204, 58, 42)


def draw_ground(sheet: Sheet) -> None:
    """Draw the night, a row of lights on both shores, the sea's cut lines."""
    sheet.fill(box(0, 0, WIDE, 66), DEEP)
    sheet.hatch(box(0, 0, WIDE, 40), 0.3, NAVY, (1.0, 0))
    for left, right, seed in ((0, 58, 3), (162, WIDE, 9)):
        x = left
        k = 0
        while x < right:
            wide = 4 + 5 * chance(seed, k)
            high = 5 + 13 * chance(seed + 1, k)
            sheet.fill(box(x, 46 - high, x + wide, 46), NAVY)
            for row in range(int(high // 3)):
                for col in range(int(wide // 2.4)):
                    if chance(seed + 2, 97 * k + 13 * row + col) > 0.45:
                        at = (x + 1.0 + col * 2.2, 46 - high + 1.2 + row * 2.8)
                        sheet.fill(box(at[0], at[1], at[0] + 1.0, at[1] + 1.3), GOLD)
            x += wide + 0.6
            k += 1
    sheet.fill(box(0, 46, WIDE, 66), NAVY)
    for k in range(160):
        x, y = WIDE * chance(5, k), 47.5 + 18 * chance(6, k)
        long = 1.5 + 5 * chance(7, k)
        sheet.brush(
            [(x - long, y), (x, y - 0.25), (x + long, y)],
            (0.03, 0.2, 0.03),
            mix(DEEP, PALE, 0.35),
        )


def draw_way(sheet: Sheet) -> None:
    """Draw the ferry's way as a string of lamps, one for every hour, and the ferry."""
    for k in range(25):
        x = 40 + k * 6.04
        y = 52 - 5.0 * (1 - ((k - 12) / 12) ** 2)
        lit = k != 12
        sheet.fill(disc((x, y), 1.9), (*GOLD, 70))
        sheet.fill(disc((x, y), 0.85), GOLD if lit else RED)
    x, y = WIDE / 2, 57.0
    hull = path(
        f"{x - 22},{y - 3}* {x + 22},{y - 3}* {x + 25},{y - 4}* "
        f"{x + 20},{y + 2.4}* {x - 19},{y + 2.4}*"
    )
    sheet.stamp([hull], RED, Relief(mix(RED, PAPER, 0.4), NAVY, 0.3, 2, (0.6, 0)))
    sheet.fill(box(x - 19, y - 7.4, x + 18, y - 3), PAPER)
    sheet.fill(box(x - 13, y - 11.2, x + 11, y - 7.4), PAPER)
    for row, (left, count) in enumerate(((x - 17.4, 12), (x - 11.6, 8))):
        for k in range(count):
            at = left + k * 2.9
            top = y - 6.3 - row * 3.8
            sheet.fill(box(at, top, at + 1.8, top + 1.8), GOLD)
    sheet.fill(box(x - 4, y - 16, x + 1, y - 11.2), RED)


def paint_ferry_advert() -> Picture:
    """Paint the advert."""
    sheet = Sheet((WIDE, HIGH), 8, 3)
    draw_ground(sheet)
    draw_way(sheet)
    write(sheet, (WIDE / 2, 23.5), "回家的船，不打烊", Type(SONG, 19, 900, PAPER, 1.4), "m")
    write(sheet, (8, 78.4), "桃屿轮渡 通宵开行", Type(SONG, 10.4, 900, NAVY, 0.4))
    write(
        sheet,
        (8, 86.2),
        "夜间每小时一班，周五、周六加密到半小时一班",
        Type(HEI, 4.2, 500, NAVY),
    )
    write(
        sheet,
        (8, 92.8),
        "首月票价4元，免收夜航附加费；65岁以上老人、急诊病人免费",
        Type(HEI, 4.2, 500, NAVY),
    )
    sheet.line([(150, 70.5), (150, 93)], mix(NAVY, PAPER, 0.6), 0.25)
    write(sheet, (156, 77.6), "汐城市轮渡公司", Type(SONG, 7.0, 900, RED))
    write(sheet, (156, 85.2), "调度热线 0000-8814111", Type(HEI, 4.2, 700, NAVY))
    write(sheet, (156, 92), "失物招领 0000-8814112", Type(HEI, 4.2, 500, NAVY))
    return sheet.kept_picture()
