"""The signs of the map: hills, dashes, bridges, towns, names with a halo."""

import math
from itertools import pairwise

from drawing.curves import smooth, stroke, toward
from drawing.letters import Type, write
from drawing.sheet import BLACK, PAPER, Sheet
from drawing.woodcut import Color, Point, mix

LAND: Color = (247, 243, 230)


RED: Color = (204, 44, 34)


HILL: Color = (150, 172, 140)


def hill(sheet: Sheet, at: Point, size: float) -> None:
    """Draw a hill as old maps do: a hump, strokes on the side away from the light."""
    x, y = at
    rise = ((-1, 0), (-0.35, -0.8), (0.1, -0.95), (1, 0))
    hump = smooth([(x + u * size, y + v * size) for u, v in rise])
    sheet.fill(hump, mix(LAND, HILL, 0.35))
    sheet.fill(stroke(hump, [0.05, 0.14, 0.05]), HILL)
    for k in range(3):
        top = hump[12 + 4 * k]
        foot = (top[0] + 0.1 * size, y - 0.08 * size)
        sheet.fill(stroke([top, toward(top, foot, 0.5), foot], [0.12, 0.08, 0.02]), HILL)


def dashes(
    sheet: Sheet, line: list[Point], pattern: tuple[float, float], ink: Color, wide: float
) -> None:
    """Draw a dashed line; pattern gives dash and gap."""
    piece, run, drawn = [line[0]], 0.0, True
    for before, after in pairwise(line):
        long = math.dist(before, after)
        spent = 0.0
        while long - spent > 1e-9:
            room = pattern[0 if drawn else 1] - run
            step = min(room, long - spent)
            spent += step
            run += step
            piece.append(toward(before, after, spent / long))
            if run >= pattern[0 if drawn else 1] - 1e-9:
                if drawn:
                    sheet.line(piece, ink, wide)
                piece, run, drawn = [piece[-1]], 0.0, not drawn
    if drawn and len(piece) > 1:
        sheet.line(piece, ink, wide)


def bridge_sign(sheet: Sheet, start: Point, end: Point, size: float = 1.0) -> None:
    """Draw the sign of a bridge: the road between two wings."""
    long = math.dist(start, end)
    ux, uy = (end[0] - start[0]) / long, (end[1] - start[1]) / long
    sheet.line([start, end], PAPER, 3.2 * size)
    sheet.line([start, end], RED, 1.5 * size)
    for side in (-1, 1):
        off = (-uy * side * 1.35 * size, ux * side * 1.35 * size)
        a = (start[0] + off[0], start[1] + off[1])
        b = (end[0] + off[0], end[1] + off[1])
        along_, out = (ux * 0.9 * size, uy * 0.9 * size), (off[0] * 0.6, off[1] * 0.6)
        wing = [
            (a[0] - along_[0] + out[0], a[1] - along_[1] + out[1]),
            a,
            b,
            (b[0] + along_[0] + out[0], b[1] + along_[1] + out[1]),
        ]
        sheet.line(wing, BLACK, 0.42 * size)


def town(sheet: Sheet, at: Point, *, seat: bool = False) -> None:
    """Draw the sign of a town, or of the county's seat."""
    sheet.spot(at, 1.75 if seat else 1.3, BLACK)
    sheet.spot(at, 1.35 if seat else 0.9, PAPER)
    if seat:
        sheet.spot(at, 0.8, RED)


def label(sheet: Sheet, at: Point, text: str, kind: Type, anchor: str = "l") -> None:
    """Set a name with a paper halo."""
    for k in range(12):
        a = k * math.tau / 12
        spot = (at[0] + 0.42 * math.cos(a), at[1] + 0.42 * math.sin(a))
        write(sheet, spot, text, kind._replace(ink=LAND), anchor)
    write(sheet, at, text, kind, anchor)
