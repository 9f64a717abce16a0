"""The line drawing of the school: gate, teaching house, trees; black on bare paper."""

import math

from drawing.curves import box, disc, path, place, smooth, stroke, toward
from drawing.frame import Frame
from drawing.letters import KAI, Type, write
from drawing.pen_lines import BLACK, clean, draw, plate, tone
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Picture, Point, chance

WIDE, HIGH = 100.0, 70.0


GROUND = 56.0


def draw_house(sheet: Sheet) -> None:
    """Draw the teaching house: two wings, the tower with its clock, windows, galleries."""
    for left, right, top in ((14, 46, 24), (58, 90, 24)):
        plate(sheet, box(left, top, right, GROUND - 4), 0.34)
        plate(sheet, box(left - 0.8, top - 1.6, right + 0.8, top), 0.3)
        for row in range(4):
            y = top + 1.8 + row * 6.9
            draw(sheet, [(left, y + 5.6), (right, y + 5.6)], 0.2)
            for k in range(7):
                x = left + 1.6 + k * 4.25
                window(sheet, x, y + 0.4, 2.9, 4.0)
    tone(sheet, box(58, 24, 61.5, GROUND - 4), 0.34, (0.7, 90))
    plate(sheet, box(44, 14, 60, GROUND - 4), 0.36)
    plate(sheet, box(43, 12.2, 61, 14), 0.32)
    plate(sheet, [(45, 12.2), (47.4, 8.2), (56.6, 8.2), (59, 12.2)], 0.32)
    tone(sheet, [(45, 12.2), (47.4, 8.2), (56.6, 8.2), (59, 12.2)], 0.5, (0.62, 90))
    plate(sheet, disc((52, 19.4), 3.4), 0.34)
    plate(sheet, disc((52, 19.4), 2.9), 0.2)
    for hour in range(12):
        draw(sheet, place([(2.1, 0), (2.6, 0)], (52, 19.4), 1, 30 * hour), 0.24)
    draw(sheet, place([(0, 0), (1.5, 0)], (52, 19.4), 1, 215), 0.36)
    draw(sheet, place([(0, 0), (2.1, 0)], (52, 19.4), 1, 270), 0.28)
    for row in range(3):
        for x in (46.4, 50.5, 54.6):
            window(sheet, x, 25.2 + row * 6.9, 3.0, 4.4)
    plate(sheet, box(42.5, 44.4, 61.5, 46), 0.32)
    for x in (44, 49, 54.2, 59.2):
        plate(sheet, box(x - 0.5, 46, x + 0.5, GROUND - 4), 0.24)
    tone(sheet, box(45, 46.2, 48.2, GROUND - 4.2), 0.66, (0.55, 0))
    tone(sheet, box(50, 46.2, 53.4, GROUND - 4.2), 0.66, (0.55, 0))
    tone(sheet, box(55.2, 46.2, 58.4, GROUND - 4.2), 0.66, (0.55, 0))
    tone(sheet, box(56.5, 14, 60, 44), 0.3, (0.7, 90))


def window(sheet: Sheet, x: float, y: float, wide: float, high: float) -> None:
    """Draw a window, its glass hatched from one corner."""
    plate(sheet, box(x, y, x + wide, y + high), 0.22)
    tone(
        sheet,
        [(x, y), (x + wide, y), (x + wide, y + high * 0.35), (x, y + high * 0.75)],
        0.52,
        (0.5, -45),
    )
    draw(sheet, [(x + wide / 2, y), (x + wide / 2, y + high)], 0.2)


def draw_flag(sheet: Sheet) -> None:
    """Draw the flagpole and its plain flag."""
    draw(sheet, [(30, GROUND + 1), (30, 6)], 0.36)
    flag = path("30.2,6.2* 33,5.6 36,6.8 39.4,6.0* 39.4,11.4* 36,12.2 33,11.0 30.2,11.6*")
    plate(sheet, flag, 0.28)
    tone(sheet, flag, 0.4, (0.55, 68))
    plate(sheet, box(28.2, GROUND - 0.4, 31.8, GROUND + 1.4), 0.26)


def tree(sheet: Sheet, foot: Point, tall: float, seed: int) -> None:
    """Draw a tree: trunk, boughs, a crown of looped strokes, shade at the right."""
    x, y = foot
    for way, reach_ in ((-0.16, 0.62), (0.0, 0.8), (0.17, 0.66)):
        spine = [
            (x, y),
            (x + way * tall * 0.35, y - tall * 0.36),
            (x + way * tall, y - tall * reach_),
        ]
        sheet.fill(stroke(smooth(spine), [0.042 * tall, 0.026 * tall, 0.008 * tall]), PAPER)
        for side in (-1, 1):
            edge = stroke(smooth(spine), [0.042 * tall, 0.026 * tall, 0.008 * tall])
            half = edge[: len(edge) // 2] if side < 0 else edge[len(edge) // 2 :]
            sheet.line(half, BLACK, 0.26)
    masses = []
    for k in range(9):
        a = math.tau * k / 9 + chance(seed, k)
        masses.append(
            (x + 0.3 * tall * math.cos(a), y - 0.68 * tall + 0.22 * tall * math.sin(a))
        )
    masses.append((x, y - 0.72 * tall))
    for number, spot in enumerate(masses):
        size = tall * (0.15 + 0.05 * chance(seed + 1, number))
        crown = [
            (spot[0] + size * (1 + 0.14 * math.cos(7 * a)) * math.cos(a),
             spot[1] + 0.84 * size * (1 + 0.14 * math.cos(7 * a)) * math.sin(a))
            for a in (k * math.tau / 70 for k in range(70))
        ]  # fmt: skip
        sheet.fill(crown, PAPER)
        sheet.line([*crown, crown[0]], BLACK, 0.26)
        tone(sheet, [p for p in crown if p[0] > spot[0] + 0.2 * size], 0.42, (0.62, 62))
    for k in range(26):
        a, r = math.tau * chance(seed + 2, k), 0.36 * tall * math.sqrt(chance(seed + 3, k))
        u, v = x + r * math.cos(a), y - 0.7 * tall + 0.75 * r * math.sin(a)
        sheet.brush([(u - 0.5, v), (u, v - 0.35), (u + 0.5, v)], [0.02, 0.12, 0.02], BLACK)


def draw_gate(sheet: Sheet) -> None:
    """Draw the gate: two piers under tiled caps, the board with the name, low walls."""
    for left, right in ((-2, 22), (78, 102)):
        plate(sheet, box(left, GROUND - 2.4, right, GROUND + 6), 0.32)
        for row in range(4):
            y = GROUND - 0.6 + row * 1.7
            draw(sheet, [(left, y), (right, y)], 0.16)
            for k in range(9):
                x = left + 1.5 + k * 2.9 + 1.45 * (row % 2)
                if x < right:
                    draw(sheet, [(x, y), (x, min(y + 1.7, GROUND + 6))], 0.16)
        plate(sheet, box(left, GROUND - 3.6, right, GROUND - 2.2), 0.28)
    for x in (25, 75):
        plate(sheet, box(x - 3.4, 41, x + 3.4, GROUND + 6.4), 0.36)
        tone(sheet, box(x + 1, 41, x + 3.4, GROUND + 6.4), 0.36, (0.62, 90))
        plate(
            sheet,
            path(
                f"{x - 5.2},41.4* {x - 3},40 {x - 2},37.4* "
                f"{x + 2},37.4* {x + 3},40 {x + 5.2},41.4*"
            ),
            0.34,
        )
        for k in range(-4, 5):
            draw(sheet, [(x + k * 0.48, 37.6), (x + k * 1.1, 41.2)], 0.18)
        plate(sheet, box(x - 4.2, GROUND + 5.2, x + 4.2, GROUND + 7), 0.3)
    board = box(23.6, 43.6, 26.4, 60.4)
    plate(sheet, board, 0.28)
    for number, mark in enumerate("柳坪学校"):
        write(sheet, (25, 46.9 + number * 4.0), mark, Type(KAI, 2.7, 0, BLACK), "m")


def draw_way(sheet: Sheet) -> None:
    """Draw the paved way through the gate, in perspective."""
    far, near = GROUND - 3.6, 71.0
    eye = (52.0, 46.0)
    for k in range(-6, 7):
        low = (52 + k * 8.4, near)
        start = toward(eye, low, (far - eye[1]) / (near - eye[1]))
        draw(sheet, [start, low], 0.22)
    y, step = far, 0.5
    while y < near:
        share = (y - eye[1]) / (near - eye[1])
        draw(sheet, [(52 - 50 * share, y), (52 + 50 * share, y)], 0.18)
        y += step
        step *= 1.34


def pupil(sheet: Sheet, at: Point, size: float, *, flip: bool, girl: bool) -> None:
    """Draw a pupil with a satchel who walks in, seen from behind at a slant."""
    child = Frame(sheet, at, size, flip=flip)
    for text in (
        "-0.4,-2.1* 0.0,-2.1* -0.06,-0.1* -0.36,-0.1*",
        "0.02,-2.1* 0.4,-2.1* 0.46,-0.4* 0.16,-0.4*",
    ):
        clean(sheet, child.to(text), 0.24)
    for way in (-1, 1):
        arm = [(0.5, -3.7), (0.86, -2.5), (0.8, -2.0), (0.56, -2.1), (0.5, -2.8)]
        clean(sheet, child.to([(way * x, y) for x, y in arm]), 0.24)
    body = "-0.5,-2.0* -0.56,-3.2 -0.36,-3.9 0.36,-3.9 0.56,-3.2 0.5,-2.0*"
    clean(sheet, child.to(body), 0.26)
    sack = "-0.42,-2.3 -0.46,-3.4 -0.3,-3.72 0.3,-3.72 0.46,-3.4 0.42,-2.3"
    clean(sheet, child.to(sack), 0.26)
    tone(sheet, child.to(sack), 0.55, (0.5, 45))
    clean(sheet, child.to(disc((0, -4.55), 0.5, 0.56)), 0.26)
    hair = "-0.5,-4.4* -0.52,-4.9 0,-5.2 0.52,-4.9 0.5,-4.4* 0.3,-4.08 -0.3,-4.08"
    sheet.fill(child.to(hair), BLACK)
    if girl:
        child.brush("0.1,-4.9 0.6,-5.0 0.75,-4.4", [0.16, 0.14, 0.03], BLACK)


def paint_campus() -> Picture:
    """Draw the school in one ink."""
    sheet = Sheet((WIDE, HIGH), 9.8, 4)
    for x, y, long in ((14, 11, 8), (74, 8, 11), (86, 14, 6)):
        sheet.brush(
            [
                (x - long, y),
                (x - long * 0.3, y - 1.4),
                (x + long * 0.3, y - 0.6),
                (x + long, y - 0.2),
            ],
            [0.02, 0.12, 0.02],
            BLACK,
        )
    draw_house(sheet)
    draw_way(sheet)
    draw_flag(sheet)
    for x, y, tall, seed in (
        (7, 54, 25, 3),
        (94, 54, 27, 8),
        (37, 53.4, 11, 12),
        (67, 53.4, 11, 17),
    ):
        tree(sheet, (x, y), tall, seed)
    draw_gate(sheet)
    for x, y, size, girl in (
        (45.6, 63.8, 2.2, True),
        (50.6, 64.6, -2.3, False),
        (57.4, 58.4, 1.6, False),
        (61.6, 68.6, -2.8, True),
    ):
        pupil(sheet, (x, y), abs(size), flip=size < 0, girl=girl)
    return sheet.kept_picture().convert("L")
