"""Pen and ink: lines drawn by hand, shapes that cover, hatching; black on bare paper."""

import math
from itertools import pairwise

from drawing.curves import toward
from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Color, Point, wave

BLACK: Color = (0, 0, 0)


def by_hand(points: list[Point], seed: int) -> list[Point]:
    """Lead straight lines as a steady hand would: never quite straight."""
    line = []
    for number, (a, b) in enumerate(pairwise(points)):
        long = math.dist(a, b)
        steps = max(2, round(long / 1.2))
        for k in range(steps + 1):
            x, y = toward(a, b, k / steps)
            sway = 0.07 * wave(k * 1.2 / 5 + number * 7, seed)
            line.append((x + sway, y + 0.07 * wave(k * 1.2 / 5 + number * 5, seed + 1)))
    return line


def draw(sheet: Sheet, points: list[Point], width: float = 0.26) -> None:
    """Draw an open line."""
    sheet.line(by_hand(points, round(points[0][0] * 13)), BLACK, width)


def plate(sheet: Sheet, shape: list[Point], width: float = 0.3) -> None:
    """Draw a closed shape that covers what lies behind it."""
    sheet.fill(shape, PAPER)
    draw(sheet, [*shape, shape[0]], width)


def tone(
    sheet: Sheet, shape: list[Point], depth: float, screen: tuple[float, float]
) -> None:
    """Hatch a shape evenly."""
    sheet.hatch(shape, depth, BLACK, screen)


def clean(sheet: Sheet, shape: list[Point], width: float) -> None:
    """Draw a small closed shape with an even line."""
    sheet.fill(shape, PAPER)
    sheet.line([*shape, *shape[:2]], BLACK, width)
