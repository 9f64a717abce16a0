"""The half marathon's course in profile, with its stands and the bridge."""

from drawing.curves import box, disc, smooth
from drawing.letters import HEI, SONG, Type, write
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, mix

WIDE, HIGH = 225.4, 43.5
BLACK: Color = (40, 42, 46)
SEA: Color = (34, 110, 146)
PALE: Color = (176, 212, 224)
RED: Color = (202, 52, 40)
LEFT, RIGHT, ZERO = 12.0, 218.0, 33.4
COURSE = (
    (0, 6),
    (1.5, 5),
    (3, 9),
    (4.5, 7),
    (6, 14),
    (7.5, 8),
    (9.2, 6),
    (10.4, 24),
    (11.4, 46),
    (12.4, 46),
    (13.4, 25),
    (14.6, 5),
    (16, 7),
    (17.6, 16),
    (19, 9),
    (20.2, 4),
    (21.1, 8),
)
STANDS = (2.5, 5.0, 7.5, 9.5, 12.5, 15.0, 16.8, 18.5, 20.0)


def x_of(km: float) -> float:
    """Give the x of a kilometre."""
    return LEFT + (RIGHT - LEFT) * km / 21.1


def y_of(metres: float) -> float:
    """Give the y of a height."""
    return ZERO - metres * 0.48


def paint_profile() -> Picture:
    """Paint the profile."""
    sheet = Sheet((WIDE, HIGH), 8, 4)
    sheet.fill(box(4, 0, 16, 1.5), SEA)
    write(sheet, (4, 7.4), "21.1公里怎么跑", Type(SONG, 5.2, 900, BLACK))
    kind = Type(HEI, 2.9, 400, BLACK)
    for metres in (0, 20, 40):
        y = y_of(metres)
        sheet.line([(LEFT, y), (RIGHT, y)], mix(BLACK, PAPER, 0.72), 0.18)
        write(sheet, (LEFT - 1.6, y + 1.0), f"{metres}", kind, "r")
    line = smooth([(x_of(km), y_of(m)) for km, m in COURSE])
    sheet.fill([(LEFT, ZERO), *line, (RIGHT, ZERO)], PALE)
    bridge = [(x, y) for x, y in line if x_of(10.0) <= x <= x_of(13.9)]
    sheet.fill([(bridge[0][0], ZERO), *bridge, (bridge[-1][0], ZERO)], mix(SEA, PALE, 0.35))
    sheet.line(line, SEA, 0.8)
    write(sheet, (x_of(11.9), y_of(46) - 2.2), "跨海桥 46米", Type(HEI, 3.4, 800, RED), "m")
    for km in range(0, 22, 3):
        write(sheet, (x_of(km), ZERO + 4.2), f"{km}公里", kind, "m")
    for number, km in enumerate(STANDS, 1):
        at = (x_of(km), ZERO)
        sheet.fill(disc(at, 1.7), RED if number == 7 else SEA)
        write(sheet, (at[0], at[1] + 0.95), str(number), Type(HEI, 2.5, 800, PAPER), "m")
    write(sheet, (x_of(16.8), y_of(16.5) - 4.0), "海蛎汤", Type(HEI, 3.0, 700, RED), "m")
    write(sheet, (x_of(0.2), y_of(14)), "潮钟广场 起点", Type(HEI, 3.0, 700, BLACK))
    write(sheet, (RIGHT, y_of(17)), "终点 灯塔公园", Type(HEI, 3.0, 700, BLACK), "r")
    note = Type(HEI, 2.5, 400, (96, 96, 96))
    write(sheet, (LEFT, 41.2), "纵轴单位：米", note)
    write(sheet, (RIGHT, 41.2), "圆圈为补给点", note, "r")
    return sheet.kept_picture()
