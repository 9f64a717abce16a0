"""Which things of a page lie near a place: a grid of cells, so that none is asked twice.

Pages of maps or of text set letter by letter have tens of thousands of paints; comparing
each with each would take minutes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeAlias, TypeVar

from banmian.press.preflight.content.place import BoxMm

Thing = TypeVar("Thing")
Cell: TypeAlias = tuple[int, int]


def cells(box: BoxMm, side_mm: float) -> Iterator[Cell]:
    """Yield the cells of a grid that a box touches."""
    left, right = int(box.left // side_mm), int(box.right // side_mm)
    top, bottom = int(box.top // side_mm), int(box.bottom // side_mm)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))


class Nearby(Generic[Thing]):
    """Things by the cells that their boxes touch."""

    def __init__(
        self, things: Iterable[tuple[BoxMm, Thing]], side_mm: float = 10.0
    ) -> None:
        self._side = side_mm
        self._cells: dict[Cell, list[int]] = defaultdict(list)
        self._things: list[Thing] = []
        for number, (box, thing) in enumerate(things):
            self._things.append(thing)
            for cell in cells(box, side_mm):
                self._cells[cell].append(number)

    def near(self, box: BoxMm) -> Iterator[Thing]:
        """Yield what shares a cell with a box, in the order it was put in."""
        numbers = {
            number
            for cell in cells(box, self._side)
            for number in self._cells.get(cell, ())
        }
        return (self._things[number] for number in sorted(numbers))
