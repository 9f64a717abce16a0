"""Crop and fold marks of a sheet: where the knife goes, where the folder turns.

They stand in the margin outside of the bleed and print on every plate.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from banmian.press.preflight.content.place import MM_PER_PT

CLEAR_PT: Final = 1 / MM_PER_PT
LENGTH_PT: Final = 6 / MM_PER_PT
MARGIN_PT: Final = 10 / MM_PER_PT
"""White between bleed and mark, length of a mark, width of the margin for them."""

WIDTH_PT: Final = 0.3
DASH_PT: Final = 3

SPACE: Final = "All"
"""Resource name of the colour space of marks."""

Corners = tuple[float, float, float, float]


class Folds(NamedTuple):
    """Where the sheet is folded: x of upright folds, y of level ones, in points."""

    upright: tuple[float, ...]
    level: tuple[float, ...]


def mark_operators(trim: Corners, bleed: float, folds: Folds) -> str:
    """Return the operators that draw the marks of a sheet, whose units are points."""
    crops = "\n".join(_crops(trim, bleed))
    dashed = "\n".join(_folds(trim, bleed, folds))
    head = f"q /{SPACE} CS 1 SCN {WIDTH_PT:g} w"
    return f"{head}\n{crops}\n[{DASH_PT:g}] 0 d\n{dashed}\nQ"


def _crops(trim: Corners, bleed: float) -> Iterator[str]:
    left, bottom, right, top = trim
    for x in (left, right):
        yield _stub((x, bottom), (0, -1), bleed)
        yield _stub((x, top), (0, 1), bleed)
    for y in (bottom, top):
        yield _stub((left, y), (-1, 0), bleed)
        yield _stub((right, y), (1, 0), bleed)


def _folds(trim: Corners, bleed: float, folds: Folds) -> Iterator[str]:
    left, bottom, right, top = trim
    for x in folds.upright:
        yield _stub((x, bottom), (0, -1), bleed)
        yield _stub((x, top), (0, 1), bleed)
    for y in folds.level:
        yield _stub((left, y), (-1, 0), bleed)
        yield _stub((right, y), (1, 0), bleed)


def _stub(foot: tuple[float, float], away: tuple[int, int], bleed: float) -> str:
    """Return the line of a mark that points away from the sheet."""
    near, far = bleed + CLEAR_PT, bleed + CLEAR_PT + LENGTH_PT
    start = numbers(foot[0] + away[0] * near, foot[1] + away[1] * near)
    end = numbers(foot[0] + away[0] * far, foot[1] + away[1] * far)
    return f"{start} m {end} l S"


def numbers(*values: float) -> str:
    """Return numbers as content writes them, to a thousandth of a point."""
    return " ".join(f"{round(value, 3) + 0:.9g}" for value in values)
