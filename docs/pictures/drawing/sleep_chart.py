"""The chart of hours slept, grade by grade: beds as long as the nights are."""

from drawing.curves import box, disc
from drawing.letters import HEI, SONG, Type, write
from drawing.map_signs import dashes
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, mix

WIDE, HIGH = 100.0, 60.6
BLACK: Color = (44, 44, 44)
NIGHT: Color = (52, 84, 122)
PALE: Color = (190, 206, 222)
RED: Color = (200, 60, 46)
ROWS = (
    ("五年级", 9, 6),
    ("六年级", 8, 48),
    ("七年级", 7, 51),
    ("八年级", 7, 12),
    ("九年级", 7, 26),
)
LEFT, HOUR = 20.0, 7.6
EDGE = 4.0


def draw_bed(sheet: Sheet, y: float, long: float, *, short: bool) -> None:
    """Draw a bed: head board, pillow, blanket."""
    ink = RED if short else NIGHT
    sheet.fill(box(LEFT, y - 2.6, LEFT + long, y + 2.6), mix(ink, PAPER, 0.62))
    sheet.fill(box(LEFT + 8.4, y - 2.6, LEFT + long, y + 2.6), ink)
    sheet.fill(box(LEFT - 0.7, y - 3.8, LEFT, y + 3.8), BLACK)
    sheet.fill(box(LEFT + long, y - 3.2, LEFT + long + 0.6, y + 3.4), BLACK)
    sheet.fill(disc((LEFT + 4.2, y), 2.7, 1.6), PAPER)


def paint_sleep_chart() -> Picture:
    """Paint the chart."""
    sheet = Sheet((WIDE, HIGH), 8.5, 4)
    sheet.fill(box(EDGE, 0, EDGE + 10, 1.5), NIGHT)
    write(sheet, (EDGE, 7.6), "各年级平均每晚睡眠时间", Type(SONG, 5.0, 900, BLACK))
    for number, (name, hours, minutes) in enumerate(ROWS):
        y = 16.8 + number * 8.0
        long = (hours + minutes / 60) * HOUR
        short = name == "八年级"
        draw_bed(sheet, y, long, short=short)
        write(sheet, (LEFT - 2.6, y + 1.3), name, Type(HEI, 3.4, 500, BLACK), "r")
        kind = Type(HEI, 3.4, 800, PAPER)
        write(sheet, (LEFT + 10.6, y + 1.3), f"{hours}小时{minutes:02d}分", kind)
    at = LEFT + 8 * HOUR
    dashes(sheet, [(at, 12.2), (at, 52.4)], (1.4, 0.9), PAPER, 0.5)
    dashes(sheet, [(at, 11.6), (at, 53.4)], (1.4, 0.9), mix(BLACK, PAPER, 0.2), 0.3)
    write(sheet, (at, 10.4), "8小时", Type(HEI, 3.0, 700, BLACK), "m")
    note = Type(HEI, 2.5, 400, (96, 96, 96))
    write(sheet, (EDGE, 57.2), "有效睡眠日记987份", note)
    write(sheet, (WIDE - EDGE, 57.2), "学生会制图", note, "r")
    return sheet.kept_picture()
