"""The puzzle of the day: a grid with one solution only."""

from drawing.curves import box
from drawing.letters import SONG, Type, write
from drawing.sheet import Sheet
from drawing.woodcut import Color, Picture

SIDE, HIGH = 73.1, 75.9
BLACK: Color = (40, 40, 40)
TINT: Color = (236, 236, 236)
EDGE, TOP = 1.4, 2.8
GIVEN = (
    "4.3...8..",
    "68.512...",
    "..5......",
    "......9..",
    "...478.63",
    "..8...5.2",
    ".7..5..1.",
    "23.8.9.75",
    ".6..4..3.",
)


def paint_sudoku() -> Picture:
    """Paint the grid in black alone."""
    sheet = Sheet((SIDE, HIGH), 9, 4)
    cell = (SIDE - 2 * EDGE) / 9
    for row in range(3):
        for column in range(3):
            if (row + column) % 2:
                x, y = EDGE + column * 3 * cell, TOP + row * 3 * cell
                sheet.fill(box(x, y, x + 3 * cell, y + 3 * cell), TINT)
    for k in range(10):
        x, y = EDGE + k * cell, TOP + k * cell
        wide = 0.75 if k % 3 == 0 else 0.22
        sheet.line([(x, TOP), (x, TOP + 9 * cell)], BLACK, wide)
        sheet.line([(EDGE, y), (SIDE - EDGE, y)], BLACK, wide)
    figure = Type(SONG, 5.4, 700, BLACK)
    for row, line in enumerate(GIVEN):
        for column, mark in enumerate(line):
            if mark != ".":
                at = (EDGE + (column + 0.5) * cell, TOP + (row + 0.74) * cell)
                write(sheet, at, mark, figure, "m")
    return sheet.kept_picture().convert("L")
