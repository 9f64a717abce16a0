"""The bookshop's advert: books stand as the houses of a quay, a boat sails on a page."""

from drawing.curves import box, path
from drawing.letters import HEI, KAI, SONG, Type, write, write_down
from drawing.sheet import PAPER, Relief, Sheet
from drawing.woodcut import CREAM, Color, Picture, mix

WIDE, HIGH = 225.4, 97.0
BLUE: Color = (32, 74, 108)
SEA: Color = (74, 130, 158)
RED: Color = (200, 62, 44)
GOLD: Color = (226, 172, 84)
GREEN: Color = (78, 128, 104)
SPINES = (
    (15, 38, RED, "灯塔的四季"),
    (11, 33, BLUE, "渔汛"),
    (17, 44, GOLD, "汐城旧街图"),
    (12, 36, GREEN, "风的名字"),
    (13, 41, SEA, "一座岛"),
    (10, 30, RED, "盐"),
    (16, 46, BLUE, "船坞一百年"),
    (12, 35, GOLD, "昼与夜"),
)


def draw_books(sheet: Sheet) -> None:
    """Draw the row of spines with their names and lit windows."""
    x = 8.0
    for wide, high, ink, name in SPINES:
        top = 62 - high
        relief = Relief(mix(ink, PAPER, 0.4), mix(ink, BLUE, 0.6), 0.4, 2.6, (0.7, 90))
        sheet.stamp([box(x, top, x + wide, 62)], ink, relief)
        for y in (top + 3, 57.4):
            sheet.fill(box(x + 1, y, x + wide - 1, y + 0.6), mix(ink, PAPER, 0.7))
        size = min(4.6, (high - 12) / len(name))
        kind = Type(SONG, size, 700, PAPER if ink != GOLD else BLUE)
        start = top + (high - size * len(name)) / 2
        write_down(sheet, (x + wide / 2, start), name, kind)
        x += wide + 0.5
    sheet.fill(box(4, 62, x + 3, 63.4), BLUE)


def draw_page(sheet: Sheet) -> None:
    """Draw the open book as a sea with a paper boat on it."""
    left, right = 124.0, 217.0
    middle = (left + right) / 2
    for start, end in ((left, middle), (middle, right)):
        way = 1 if start == left else -1
        a, b = (start, end) if way == 1 else (end, start)
        leaf = path(
            f"{a},58* {a + way * 12},54 {a + way * 30},54.6 {b},60* "
            f"{b},68* {a + way * 30},62 {a + way * 12},62 {a},66*"
        )
        sheet.stamp([leaf], CREAM, Relief(PAPER, SEA, 0.3, 3, (0.8, 4)))
    for k in range(9):
        x = left + 8 + k * 9.6
        y = 50 + 2.2 * (k % 2)
        sheet.brush(
            [(x - 5, y + 1.4), (x, y - 0.8), (x + 5, y + 1.4)], (0.1, 0.6, 0.1), SEA
        )
    x, y = middle + 6, 47.0
    sheet.stamp(
        [[(x - 17, y - 5), (x + 17, y - 5), (x + 10, y + 3), (x - 10, y + 3)]],
        PAPER,
        Relief(None, SEA, 0.3, 3, (0.7, 30)),
    )
    sheet.line(
        [
            (x - 17, y - 5),
            (x + 17, y - 5),
            (x + 10, y + 3),
            (x - 10, y + 3),
            (x - 17, y - 5),
        ],
        BLUE,
        0.5,
    )
    sail = [(x - 8, y - 5), (x, y - 22), (x + 8, y - 5)]
    sheet.stamp(
        [sail], RED, Relief(mix(RED, PAPER, 0.4), mix(RED, BLUE, 0.6), 0.4, 3, (0.7, 60))
    )
    sheet.line([*sail, sail[0]], BLUE, 0.5)
    for gx, gy in ((left + 18, 22), (left + 30, 15), (right - 16, 18)):
        sheet.brush(
            [(gx - 4, gy - 1.6), (gx - 1.4, gy - 1.2), (gx, gy + 0.6)],
            (0.1, 0.4, 0.25),
            BLUE,
        )
        sheet.brush(
            [(gx, gy + 0.6), (gx + 1.4, gy - 1.2), (gx + 4, gy - 1.6)],
            (0.25, 0.4, 0.1),
            BLUE,
        )


def paint_bookshop() -> Picture:
    """Paint the advert."""
    sheet = Sheet((WIDE, HIGH), 8, 3)
    sheet.sun = (-0.5, -0.8)
    draw_books(sheet)
    draw_page(sheet)
    write(sheet, (8, 80.4), "把一片海，翻到下一页", Type(SONG, 12.4, 900, BLUE, 0.7))
    write(
        sheet,
        (8, 90.6),
        "春分书市 3月20日至4月6日 全场八折，带旧书来换新书",
        Type(HEI, 4.4, 500, BLUE),
    )
    sheet.line([(152, 70), (152, 92)], mix(BLUE, PAPER, 0.6), 0.25)
    write(sheet, (157, 78.4), "海螺书店", Type(SONG, 8.6, 900, RED, 0.5))
    write(sheet, (157, 85.0), "中山路144号 9:00至22:00", Type(HEI, 3.8, 500, BLUE))
    write(sheet, (157, 91.0), "夜航轮渡票根可换一杯热茶", Type(KAI, 4.0, 0, BLUE))
    return sheet.kept_picture()
