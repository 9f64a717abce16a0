"""How much ink lies where: the mean of every square, and the darkest pixel.

The mean of all squares of a side comes from a summed-area table (Crow, SIGGRAPH 1984):
four look-ups a square, whatever its size. Total ink is C+M+Y+K in percent, 400 for all
four solid; spot inks do not count (GWG 2022, R0026).
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import add, sub
from typing import Final, NamedTuple, TypeAlias

from banmian.press.ink.plates import Plates

PlaceMm: TypeAlias = tuple[float, float]
"""x and y in mm from the top left of the media."""

PERCENT: Final = 100 / 255
"""A level of a plate, in percent of ink."""

_COARSER: Final = 2
"""Squares are measured on pixels of twice the side: a quarter of the work, 0.7 mm."""


class PageInk(NamedTuple):
    """The ink of a page within its bleed.

    Attributes:
        mean: of the square that has most, %, and where its top left corner is.
        peak: of the pixel that has most, %, and where it is.
        over: share of pixels above the peak limit, %.
        inked: share of pixels with any ink, %.
        side_mm: of the squares.
    """

    mean: float
    mean_at: PlaceMm
    peak: float
    peak_at: PlaceMm
    over: float
    inked: float
    side_mm: float


Rows: TypeAlias = list[list[int]]


class Window(NamedTuple):
    """The part of the media that counts, in mm from its top left."""

    left: float
    top: float
    right: float
    bottom: float


def measure_ink(plates: Plates, window: Window, square_mm: float, limit: float) -> PageInk:
    """Measure a page.

    Args:
        plates: of the whole media.
        window: the page's bleed.
        square_mm: side of the squares whose mean counts.
        limit: of a pixel, %; only to tell how many are above.
    """
    scale = plates.pixels_per_mm
    left, top, right, bottom = _pixels(window, plates)
    totals = [row[left:right] for row in total_rows(plates)[top:bottom]]
    flat = [value for row in totals for value in row] or [0]
    peak = max(flat)
    row, column = divmod(flat.index(peak), max(1, right - left))
    side = max(1, round(square_mm * scale / _COARSER))
    mean, mean_row, mean_column = _densest(_coarser(totals), side)
    fine = _COARSER / scale
    return PageInk(
        mean=mean * PERCENT,
        mean_at=(left / scale + mean_column * fine, top / scale + mean_row * fine),
        peak=peak * PERCENT,
        peak_at=((left + column) / scale, (top + row) / scale),
        over=100 * _above(flat, peak, limit) / len(flat),
        inked=100 * (1 - flat.count(0) / len(flat)),
        side_mm=square_mm,
    )


def colour_mean(plates: Plates, window: Window) -> float:
    """Return the mean of cyan, magenta and yellow together in a part of the media, %."""
    left, top, right, bottom = _pixels(window, plates)
    area = (right - left) * (bottom - top)
    if area <= 0:
        return 0
    starts = [row * plates.width for row in range(top, bottom)]
    total = sum(
        sum(plate[start + left : start + right])
        for plate in plates.process[:3]
        for start in starts
    )
    return total * PERCENT / area


def _above(values: Sequence[int], peak: int, limit: float) -> int:
    """Return how many values are above a limit in percent."""
    if peak * PERCENT <= limit:
        return 0
    return sum(value * PERCENT > limit for value in values)


def total_rows(plates: Plates) -> Rows:
    """Return the sum of the four plates, 0 to 1020, row by row."""
    first, *others = plates.process
    total: Iterable[int] = first
    for plate in others:
        total = map(add, total, plate)
    flat = list(total)
    width = plates.width
    return [flat[start : start + width] for start in range(0, len(flat), width)]


def square_sums(rows: Rows, side: int) -> Rows:
    """Return the sums of all squares of a side; smaller pages are one square."""
    height, width = len(rows), len(rows[0]) if rows else 0
    down, across = min(side, height), min(side, width)
    table = [[0] * (width + 1)]
    for row in rows:
        table.append(list(map(add, table[-1], accumulate(row, initial=0))))
    return [
        _differences(table[top + down], table[top], across)
        for top in range(height - down + 1)
    ]


def _differences(lower: Sequence[int], upper: Sequence[int], across: int) -> list[int]:
    strip = list(map(sub, lower, upper))
    return list(map(sub, strip[across:], strip))


def _densest(rows: Rows, side: int) -> tuple[float, int, int]:
    """Return the greatest mean of a square and the row and column where it begins."""
    if not rows or not rows[0]:
        return 0, 0, 0
    sums = square_sums(rows, side)
    most = max(map(max, sums))
    row = next(index for index, line in enumerate(sums) if max(line) == most)
    area = min(side, len(rows)) * min(side, len(rows[0]))
    return most / area, row, sums[row].index(most)


def _coarser(rows: Rows) -> Rows:
    """Return the means of blocks of pixels; a last odd row or column falls away."""
    width = len(rows[0]) // _COARSER * _COARSER if rows else 0
    halves = [list(map(add, row[0:width:_COARSER], row[1:width:_COARSER])) for row in rows]
    pairs = zip(halves[::_COARSER], halves[1::_COARSER], strict=False)
    return [
        [total // _COARSER**2 for total in map(add, one, other)] for one, other in pairs
    ]


def _pixels(window: Window, plates: Plates) -> tuple[int, int, int, int]:
    """Return the window in pixels, kept within the media."""
    scale = plates.pixels_per_mm
    edges = (round(edge * scale) for edge in window)
    limits = (plates.width, plates.height, plates.width, plates.height)
    left, top, right, bottom = (
        min(max(edge, 0), limit) for edge, limit in zip(edges, limits, strict=True)
    )
    return left, top, max(left, right), max(top, bottom)
