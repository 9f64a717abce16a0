"""Total ink of pictures by themselves, without plates: a plain build warns by it.

What overprints a picture, or lies beside it in the same square, is left to the plates.
"""

from array import array
from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from operator import add, sub

from banmian.model.page import Image
from banmian.model.picture import InkMap
from banmian.press.ink.coverage import PERCENT
from banmian.units import to_mm


def picture_ink(ink: InkMap, image: Image, square_mm: float, limit: float) -> float:
    """Return the total ink of the square of a placed picture that has most, %.

    Args:
        ink: of the whole picture. image: its place; a part of it may be cropped.
        square_mm: side of the squares; of a smaller picture all of it counts.
        limit: where no cell has more than this, its ink is returned for the square's.
    """
    totals = array("H", ink.totals)
    left, top, right, bottom = image.crop
    columns = _stretch(left, right, ink.columns)
    rows = [
        totals[row * ink.columns + columns.start : row * ink.columns + columns.stop]
        for row in _stretch(top, bottom, ink.rows)
    ]
    most = max(map(max, rows)) * PERCENT
    if most <= limit:
        return most
    across = _cells(square_mm, to_mm(image.size.width), len(rows[0]))
    down = _cells(square_mm, to_mm(image.size.height), len(rows))
    return _densest(rows, across, down) * PERCENT


def _stretch(start: float, end: float, count: int) -> range:
    """Return the cells that a part of the picture touches, one at least."""
    first = min(int(start * count), count - 1)
    return range(first, max(first + 1, min(count, ceil(end * count))))


def _cells(square_mm: float, length_mm: float, count: int) -> int:
    return max(1, min(count, round(square_mm * count / length_mm)))


def _densest(rows: Sequence[Sequence[int]], across: int, down: int) -> float:
    """Return the greatest mean of a rectangle of so many cells."""
    table = [[0] * (len(rows[0]) + 1)]
    for row in rows:
        table.append(list(map(add, table[-1], accumulate(row, initial=0))))
    most = 0
    for upper, lower in zip(table, table[down:], strict=False):
        strip = list(map(sub, lower, upper))
        most = max(most, *map(sub, strip[across:], strip))
    return most / (across * down)
