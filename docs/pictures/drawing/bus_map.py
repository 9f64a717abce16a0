"""The map of the bus lines that go round the closed bridge."""

from drawing.curves import box, path, smooth, stroke
from drawing.letters import HEI, KAI, SONG, Type, write, write_turned
from drawing.map_signs import dashes
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Picture, Point, mix

WIDE, HIGH = 111.1, 93.0
BLACK: Color = (42, 42, 42)
WATER: Color = (186, 216, 226)
STREET: Color = (218, 214, 204)
SEVEN: Color = (206, 52, 40)
TWENTY: Color = (24, 92, 140)
NIGHT: Color = (60, 60, 66)
SHUTTLE: Color = (26, 132, 92)
RIVER = "46,-6* 48,12 60,28 58,46 47,62 50,80 58,100*"


def draw_town(sheet: Sheet) -> None:
    """Draw streets, river and park."""
    sheet.fill(box(0, 0, WIDE, HIGH), (250, 248, 242))
    for x in (10, 27, 78, 94, 106):
        sheet.line([(x, 0), (x + (4 if x < 50 else -3), HIGH)], STREET, 1.0)
    for y in (22, 36, 62, 82):
        sheet.line([(0, y), (WIDE, y - 2)], STREET, 1.0)
    sheet.fill(path("80,66* 101,65* 100,77 92,80 82,78*"), (214, 228, 198))
    write(sheet, (91, 78.0), "月湾公园", Type(KAI, 2.9, 0, (84, 116, 70)), "m")
    line = path(RIVER, closed=False, steps=12)
    sheet.fill(stroke(line, (6.4, 6.0, 6.6)), WATER)
    write_turned(sheet, (53.6, 54.5), "棹", Type(KAI, 4.2, 0, (60, 112, 136)), 8)
    write_turned(sheet, (51.2, 61.4), "河", Type(KAI, 4.2, 0, (60, 112, 136)), 8)


def bridge(sheet: Sheet, y: float, left: float, right: float, *, shut: bool) -> None:
    """Draw a bridge; a closed one is barred."""
    sheet.line([(left, y), (right, y)], PAPER, 4.6)
    for side in (-2.4, 2.4):
        sheet.line(
            [
                (left - 1.4, y + side * 1.5),
                (left, y + side),
                (right, y + side),
                (right + 1.4, y + side * 1.5),
            ],
            BLACK,
            0.45,
        )
    if shut:
        for k in range(6):
            x = left + 1.4 + k * (right - left - 2.2) / 5
            sheet.line([(x, y + 1.9), (x + 1.2, y - 1.9)], SEVEN, 0.9)


def stop(
    sheet: Sheet, at: Point, name: str, ink: Color, anchor: str = "m", down: float = 5.0
) -> None:
    """Draw a stop with its name."""
    sheet.spot(at, 1.35, ink)
    sheet.spot(at, 0.75, PAPER)
    kind = Type(HEI, 2.7, 500, BLACK)
    across = {"m": 0.0, "l": 2.4, "r": -2.4}[anchor]
    for k, j in ((-0.3, 0), (0.3, 0), (0, -0.3), (0, 0.3)):
        write(
            sheet,
            (at[0] + across + k, at[1] + down + j),
            name,
            kind._replace(ink=(250, 248, 242)),
            anchor,
        )
    write(sheet, (at[0] + across, at[1] + down), name, kind, anchor)


def draw_lines(sheet: Sheet) -> None:
    """Draw the old ways dotted and the new ones whole."""
    for y, ink in ((70.6, SEVEN), (72.4, TWENTY)):
        dashes(sheet, [(14, y), (94, y)], (1.5, 1.5), mix(ink, PAPER, 0.35), 0.7)
    seven = smooth(
        [
            (4, 69.4),
            (15, 69.4),
            (20, 64),
            (20, 26),
            (24, 20.6),
            (78, 20.6),
            (83, 26),
            (83, 58),
            (88, 64.6),
            (108, 64.6),
        ],
        [False, True, True, True, True, True, True, True, True, False],
    )
    twenty = smooth(
        [
            (4, 74.6),
            (18, 74.6),
            (23, 69.6),
            (23, 28),
            (27, 23),
            (72, 23),
            (76.4, 28),
            (76.4, 88),
        ],
        [False, True, True, True, True, True, True, False],
    )
    night = [(30, 4), (30, 14), (34, 18), (94, 18), (98, 22), (98, 44), (108, 44)]
    sheet.line(seven, SEVEN, 1.7)
    sheet.line(twenty, TWENTY, 1.7)
    dashes(sheet, night, (2.4, 1.1), NIGHT, 1.5)
    ring = [(33, 77.4), (33, 81.6), (68.6, 81.6), (68.6, 77.4), (33, 77.4)]
    sheet.line(ring, SHUTTLE, 1.5)
    for x in (33, 44, 60, 68.6):
        sheet.spot((x, 77.4 if x in (33, 68.6) else 81.6), 1.2, SHUTTLE)
        sheet.spot((x, 77.4 if x in (33, 68.6) else 81.6), 0.6, PAPER)


def badge(sheet: Sheet, at: Point, text: str, ink: Color) -> None:
    """Set a line's number in its colour."""
    half = 3.0 + 1.2 * (len(text) > 2)
    sheet.fill(box(at[0] - half, at[1] - 2.3, at[0] + half, at[1] + 2.3), ink)
    write(sheet, (at[0], at[1] + 1.2), text, Type(HEI, 3.2, 800, PAPER), "m")


def draw_key(sheet: Sheet) -> None:
    """Set the title and what the signs mean."""
    sheet.fill(box(0, 0, 27, 15.4), PAPER)
    sheet.fill(box(0, 0, 27, 1.3), TWENTY)
    write(sheet, (2, 7.2), "绕行白鹭桥", Type(SONG, 4.5, 900, BLACK))
    write(sheet, (2, 12.6), "3月25日零时起", Type(HEI, 2.9, 500, BLACK))
    sheet.fill(box(84, 81.6, WIDE, HIGH), PAPER)
    kind = Type(HEI, 2.5, 400, BLACK)
    dashes(sheet, [(86, 84.6), (92, 84.6)], (1.3, 1.1), mix(SEVEN, PAPER, 0.3), 0.8)
    write(sheet, (93.4, 85.1), "暂停的原线路", kind)
    sheet.line([(86, 87.4), (92, 87.4)], SHUTTLE, 1.4)
    write(sheet, (93.4, 88.3), "免费摆渡线", kind)
    write(sheet, (86, 91.4), "示意图，不按比例", kind._replace(ink=(100, 100, 100)))


def paint_bus_map() -> Picture:
    """Paint the map."""
    sheet = Sheet((WIDE, HIGH), 9.4, 4)
    draw_town(sheet)
    bridge(sheet, 20.6, 47.4, 63.4, shut=False)
    bridge(sheet, 71.6, 40.6, 56.6, shut=True)
    draw_lines(sheet)
    strong = Type(SONG, 4.2, 900, BLACK)
    write(sheet, (55.4, 29.6), "白鹭桥", strong, "m")
    write(sheet, (48.6, 67.4), "棹河桥", strong._replace(ink=SEVEN), "m")
    stop(sheet, (20, 46), "邮局", SEVEN, "r", 1.0)
    stop(sheet, (23, 58), "花巷", TWENTY, "l", 1.0)
    stop(sheet, (36, 20.6), "后街口", SEVEN, "m", 7.2)
    stop(sheet, (83, 40), "市二院", SEVEN, "l", 1.0)
    stop(sheet, (76.4, 52), "中山路", TWENTY, "r", 1.0)
    stop(sheet, (98, 32), "东埠码头", NIGHT, "r", 1.0)
    stop(sheet, (8, 69.4), "棹西总站", SEVEN, "l", -3.0)
    kind = Type(HEI, 2.6, 500, SHUTTLE)
    write(sheet, (33, 86.2), "河口巷", kind, "m")
    write(sheet, (68.6, 86.2), "桥东", kind, "m")
    for at, text, ink in (
        ((20, 36), "7", SEVEN),
        ((27.6, 48), "21", TWENTY),
        ((98, 25), "夜3", NIGHT),
        ((50.4, 81.6), "摆渡", SHUTTLE),
    ):
        badge(sheet, at, text, ink)
    draw_key(sheet)
    return sheet.kept_picture()
