"""The light through a pinhole: a flag, a box, the flag upside down; black and one tint."""

from drawing.curves import box, path
from drawing.letters import HEI, Type, write
from drawing.map_signs import dashes
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, Point, mix

WIDE, HIGH = 79.4, 55.9
BLACK: Color = (44, 44, 44)
RED: Color = (200, 60, 46)
LIGHT: Color = (226, 158, 60)
HOLE: Point = (46.0, 29.0)


def flag(sheet: Sheet, foot: Point, high: float) -> None:
    """Draw a flag on its pole; a negative height stands on its head."""
    x, y = foot
    top = y - high
    sheet.line([(x, y), (x, top)], BLACK, 0.5)
    way = 1 if high > 0 else -1
    cloth = abs(high) * 0.34
    sheet.fill(
        [
            (x, top),
            (x + way * cloth * 1.5, top + way * cloth * 0.2),
            (x + way * cloth * 1.4, top + way * cloth * 1.1),
            (x, top + way * cloth),
        ],
        RED,
    )


def paint_pinhole() -> Picture:
    """Paint the diagram."""
    sheet = Sheet((WIDE, HIGH), 12.3, 3)
    sheet.fill(path("2,44* 8,42.6 20,43.4 34,42.8* 34,45* 2,45*"), (196, 212, 186))
    flag(sheet, (12, 43.4), 31.0)
    case = box(HOLE[0], 15.5, 75, 42.5)
    sheet.fill(case, (226, 230, 230))
    sheet.line([*case, case[0], case[1]], BLACK, 0.7)
    sheet.line([(HOLE[0], HOLE[1] - 0.9), (HOLE[0], HOLE[1] + 0.9)], PAPER, 1.0)
    screen = 69.0
    sheet.line([(screen, 16.5), (screen, 41.5)], mix(BLACK, PAPER, 0.35), 0.5)
    share = (screen - HOLE[0]) / (HOLE[0] - 12)
    for y in (12.4, 43.4):
        end = (screen, HOLE[1] - (y - HOLE[1]) * share)
        sheet.line([(12, y), HOLE, end], LIGHT, 0.45)
    head, foot = (HOLE[1] - (y - HOLE[1]) * share for y in (12.4, 43.4))
    flag(sheet, (screen, foot), foot - head)
    dashes(sheet, [(4, HOLE[1]), (74, HOLE[1])], (1.4, 1.0), mix(BLACK, PAPER, 0.5), 0.25)
    kind = Type(HEI, 3.0, 500, BLACK)
    write(sheet, (12, 50.2), "旗杆 11米", kind, "m")
    write(sheet, (HOLE[0], 12.6), "小孔", kind, "m")
    write(sheet, (62, 50.2), "鞋盒 0.3米", kind, "m")
    write(sheet, (66.6, 21.4), "硫酸纸", Type(HEI, 2.6, 400, BLACK), "r")
    write(sheet, (28, 27.4), "33米", kind, "m")
    write(sheet, (4, 7.0), "上下、左右都颠倒", Type(HEI, 3.4, 800, BLACK))
    return sheet.kept_picture()
