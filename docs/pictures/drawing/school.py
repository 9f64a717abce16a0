"""The vocational school's advert: a caliper takes the measure of a skill.

The four letters mean both "a skill of one's own" and "the length of one skill"; the
scale is true to size in print. It is line art and type, and goes to press as a PDF.
"""

from drawing.curves import box, disc, path, place
from drawing.letters import HEI, SONG, Type, write
from drawing.sheet import BLACK, PAPER, Relief
from drawing.vector import VectorSheet
from drawing.woodcut import Color, Point, mix

WIDE, HIGH = 174.6, 109.5
BLUE: Color = (22, 60, 92)
STEEL: Color = (190, 208, 216)
SHADE: Color = (104, 138, 156)
RED: Color = (206, 48, 38)
ZERO, FACE = 19.0, 133.0
OFFSET = 6.0
"""How far the scale's zero, and the vernier's, lie behind the measuring faces."""
MARK = ZERO + OFFSET
TOP, LOW, TIP = 13.0, 25.5, 64.0
METAL = Relief(PAPER, SHADE, 0.35, 2.2, (0.7, 0))
PALE, HAIR = mix(STEEL, PAPER, 0.25), mix(BLACK, PAPER, 0.6)
INKS = {
    BLACK: (0, 0, 0, 100), PAPER: (0, 0, 0, 0), BLUE: (100, 60, 0, 40), RED: (0, 90, 85, 0),
    STEEL: (25, 8, 8, 0), SHADE: (45, 20, 15, 10), PALE: (17, 5, 5, 0), HAIR: (0, 0, 0, 50),
}  # fmt: skip
"""Percent of cyan, magenta, yellow, black; small type is in black alone."""


def contour(sheet: VectorSheet, shape: list[Point], width: float = 0.5) -> None:
    """Draw the outline of a part."""
    sheet.line([*shape, shape[0], shape[1]], BLUE, width)


def draw_beam(sheet: VectorSheet) -> None:
    """Draw the beam with its scale in true millimetres."""
    beam = box(3, TOP, WIDE + 5, LOW)
    sheet.stamp([beam], STEEL, METAL)
    contour(sheet, beam)
    sheet.line([(3, TOP + 2.6), (WIDE + 5, TOP + 2.6)], SHADE, 0.25)
    for k in range(int(WIDE - MARK) + 2):
        x = MARK + k
        long = 4.2 if k % 10 == 0 else 3.1 if k % 5 == 0 else 2.2
        sheet.line([(x, LOW), (x, LOW - long)], BLUE, 0.24 if k % 10 else 0.34)
        if k % 10 == 0 and x < FACE - 2:
            write(sheet, (x, LOW - 4.9), str(k // 10), Type(HEI, 3.4, 600, BLACK), "m")


def draw_fixed_jaw(sheet: VectorSheet) -> None:
    """Draw the jaw that is one piece with the beam."""
    jaw = path(
        f"3,{TOP}* 7,{TOP}* 12,7 16,3.4 {ZERO - 0.7},2* {ZERO},{TOP}* {ZERO},{TIP}* "
        f"{ZERO - 2.6},{TIP}* "
        f"14,52 10.6,38 3,{LOW + 3}*",
        steps=10,
    )
    sheet.stamp([jaw], STEEL, METAL._replace(screen=(0.7, 90)))
    contour(sheet, jaw)
    sheet.line([(ZERO, TOP + 1), (ZERO, TIP)], BLUE, 0.8)


def draw_slide(sheet: VectorSheet) -> None:
    """Draw the sliding jaw, its frame, the vernier in its window, screw and thumb rest."""
    right = FACE + 33
    upper = path(
        f"{FACE},{TOP - 2}* {FACE + 0.7},2* {FACE + 3.4},3.4 {FACE + 7},7 "
        f"{FACE + 12},{TOP - 2}*"
    )
    lower = path(
        f"{FACE},{LOW + 4}* {FACE},{TIP}* {FACE + 2.6},{TIP}* {FACE + 5},52 {FACE + 9},38 "
        f"{FACE + 17},{LOW + 4}*",
        steps=10,
    )
    for part in (upper, lower):
        sheet.stamp([part], STEEL, METAL._replace(screen=(0.7, 90)))
        contour(sheet, part)
    frame = box(FACE, TOP - 2.4, right, LOW + 6)
    sheet.stamp([frame], PALE, METAL)
    contour(sheet, frame)
    sheet.line([(FACE, TOP - 2), (FACE, TIP)], BLUE, 0.8)
    window = box(FACE + 4, TOP + 5.2, right - 4, LOW)
    sheet.fill(window, PAPER)
    for k in range(int(FACE + 4 - MARK) + 1, int(right - 4 - MARK) + 1):
        long = 4.2 if k % 10 == 0 else 3.1 if k % 5 == 0 else 2.2
        x = MARK + k
        sheet.line([(x, LOW), (x, LOW - long)], BLUE, 0.24 if k % 10 else 0.34)
        if k % 10 == 0:
            write(sheet, (x, LOW - 4.7), str(k // 10), Type(HEI, 2.6, 600, BLACK), "m")
    contour(sheet, window, 0.35)
    for k in range(21):
        x = FACE + OFFSET + k * 0.95
        long = 3.0 if k % 10 == 0 else 2.4 if k % 5 == 0 else 1.7
        sheet.line([(x, LOW), (x, LOW + long)], RED, 0.24)
    rest = path(
        f"{right - 13},{LOW + 6}* {right - 11},{LOW + 9.4} {right - 7.5},{LOW + 10.6} "
        f"{right - 4},{LOW + 9.4} {right - 2},{LOW + 6}*"
    )
    sheet.stamp([rest], STEEL, METAL)
    contour(sheet, rest, 0.4)
    for k in range(6):
        x = right - 11 + k * 1.4
        sheet.line([(x, LOW + 6.6), (x + 0.5, LOW + 9.0)], SHADE, 0.35)
    screw = box(FACE + 20, TOP - 7, FACE + 26, TOP - 2.4)
    sheet.stamp([screw], STEEL, METAL._replace(screen=(0.6, 90)))
    contour(sheet, screw, 0.4)
    for k in range(1, 6):
        sheet.line([(FACE + 20 + k, TOP - 6.6), (FACE + 20 + k, TOP - 2.8)], SHADE, 0.3)


def draw_measure(sheet: VectorSheet) -> None:
    """Draw the measure line under the letters, as on a workshop drawing."""
    y = TIP + 4.4
    for x in (ZERO, FACE):
        sheet.line([(x, TIP + 1.4), (x, y + 1.6)], RED, 0.26)
    sheet.line([(ZERO, y), (FACE, y)], RED, 0.26)
    for x, way in ((ZERO, 1), (FACE, -1)):
        sheet.fill([(x, y), (x + way * 3.2, y - 0.65), (x + way * 3.2, y + 0.65)], RED)
    middle = (ZERO + FACE) / 2
    words = "量得出的本领，用一辈子"
    sheet.fill(box(middle - 37, y - 3.4, middle + 37, y + 3.4), PAPER)
    write(sheet, (middle, y + 2.1), words, Type(HEI, 6.0, 700, RED, 0.25), "m")


def draw_badge(sheet: VectorSheet, at: Point, radius: float) -> None:
    """Draw the school's badge: a toothed wheel with an open book."""
    x, y = at
    for k in range(12):
        tooth = disc((0, 0), radius * 0.15, radius * 0.2)
        turned = [(u, v - radius * 0.9) for u, v in tooth]
        sheet.fill(place(turned, at, 1, 30 * k), BLUE)
    sheet.fill(disc(at, radius * 0.88), BLUE)
    sheet.fill(disc(at, radius * 0.66), PAPER)
    for way in (-1, 1):
        page = [
            (x, y - radius * 0.28),
            (x + way * radius * 0.5, y - radius * 0.4),
            (x + way * radius * 0.5, y + radius * 0.2),
            (x, y + radius * 0.36),
        ]
        sheet.fill(page, BLUE if way < 0 else RED)
    sheet.line([(x, y - radius * 0.3), (x, y + radius * 0.38)], PAPER, 0.4)


def paint_school() -> VectorSheet:
    """Paint the advert: caliper and letters above, the school below."""
    sheet = VectorSheet((WIDE, HIGH), INKS)
    draw_beam(sheet)
    draw_fixed_jaw(sheet)
    draw_slide(sheet)
    write(sheet, (ZERO + 1, 60.4), "一技之长", Type(SONG, 28, 900, BLUE))
    draw_measure(sheet)
    draw_badge(sheet, (17.5, 94.2), 8.4)
    write(sheet, (30, 93.2), "平川县职业技术学校", Type(SONG, 8.6, 900, BLACK))
    write(sheet, (30.2, 101.6), "春季招生报名 0000-6699036", Type(HEI, 4.2, 700, BLACK))
    kind = Type(HEI, 3.7, 500, BLACK)
    for row, words in enumerate(
        ("数控加工　焊接技术", "汽车维修　护理", "电子商务　茶艺农艺")
    ):
        write(sheet, (121, 89.6 + row * 6.1), words, kind)
    sheet.line([(114.6, 85.4), (114.6, 102.6)], HAIR, 0.25)
    return sheet
