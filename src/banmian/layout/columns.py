"""How a block is divided into columns (变栏, 破栏).

m basic columns made into n: measure = (m·c + (m-1)·g - (n-1)·g') / n in whole characters;
what is left over widens the gutters evenly (rules of newspaper make-up, 破栏).
"""

from typing import NamedTuple

from banmian.elements.space import Column, Slot, Space
from banmian.model.design import Grid
from banmian.units import Emu


class Division(NamedTuple):
    """A block's columns: their number, their measure, the step from one to the next."""

    number: int
    measure: Emu
    step: Emu


def divide(grid: Grid, columns: int, count: int | None) -> Division:
    """Return a block of `columns` basic columns set in `count` columns of its own."""
    if count is None or count == columns:
        step = (grid.characters + grid.gutter) * grid.size
        return Division(columns, grid.span(1), step)
    total = grid.characters_of(columns)
    measure = (total - (count - 1) * grid.gutter) // count
    if count == 1:
        return Division(1, measure * grid.size, 0)
    step = (total - measure) * grid.size // (count - 1)
    return Division(count, measure * grid.size, step)


class Obstacle(NamedTuple):
    """Columns and lines of a block that body text must leave free, counted from 0."""

    first_column: int
    columns: int
    first_line: int
    lines: int

    def covers(self, column: int, line: int) -> bool:
        """Tell whether it takes this line of this column."""
        return (
            self.first_column <= column < self.first_column + self.columns
            and self.first_line <= line < self.first_line + self.lines
        )


def space_for(
    division: Division, lines: range, grid: Grid, obstacles: tuple[Obstacle, ...] = ()
) -> Space:
    """Return the space of a block's columns over a range of its lines (from 0)."""
    columns = []
    for number in range(division.number):
        x = number * division.step
        slots = tuple(
            Slot(x, (line + 1) * grid.leading, division.measure)
            for line in lines
            if not any(obstacle.covers(number, line) for obstacle in obstacles)
        )
        columns.append(Column(slots))
    return Space(tuple(columns), grid.size)
