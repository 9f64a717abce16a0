"""How a block is divided into columns (变栏, 破栏), and the slots they give.

A block measures a whole number of characters; n columns with gutters of g between them
measure (total - (n - 1)·g) / n each, in whole characters, and what is left over widens the
gutters evenly (rules of newspaper make-up, 破栏). Basic columns are the case without rest.
"""

from typing import NamedTuple

from banmian.elements.space import Column, Slot, Space
from banmian.model.design import Grid
from banmian.units import Emu


class Area(NamedTuple):
    """The part of a block that is left to fill: characters across, grid lines down.

    Attributes:
        x: left edge, block coordinates. characters: how many it measures.
        first_line, lines: its lines, the block's first being 0.
    """

    x: Emu
    characters: int
    first_line: int
    lines: int

    def below(self, lines: int) -> "Area":
        """Return what is left under its first `lines` lines."""
        return self._replace(first_line=self.first_line + lines, lines=self.lines - lines)

    def inset(self, em: Emu) -> "Area":
        """Return what is left inside a frame: one character and one line on every side."""
        return Area(self.x + em, self.characters - 2, self.first_line + 1, self.lines - 2)

    @property
    def line_range(self) -> range:
        """Its lines, for `space_for`."""
        return range(self.first_line, self.first_line + self.lines)


class Division(NamedTuple):
    """An area's columns: first left edge, number, measure, step from one to the next."""

    x: Emu
    number: int
    measure: Emu
    step: Emu


def divide(area: Area, count: int, grid: Grid) -> Division:
    """Return an area set in `count` columns, or in fewer if they would be too narrow."""
    count = max(1, min(count, (area.characters + grid.gutter) // (1 + grid.gutter)))
    measure = (area.characters - (count - 1) * grid.gutter) // count
    step = (area.characters - measure) * grid.size // (count - 1) if count > 1 else 0
    return Division(area.x, count, measure * grid.size, step)


def usual_columns(area: Area, grid: Grid) -> int:
    """Return how many columns an area is set in unless the editor says otherwise."""
    return max(1, (area.characters + grid.gutter) // (grid.characters - 2 + grid.gutter))


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

    def meets(self, other: "Obstacle") -> bool:
        """Tell whether two share a line of a column."""
        return (
            self.first_column < other.first_column + other.columns
            and other.first_column < self.first_column + self.columns
            and self.first_line < other.first_line + other.lines
            and other.first_line < self.first_line + self.lines
        )


def space_for(
    division: Division, lines: range, grid: Grid, obstacles: tuple[Obstacle, ...] = ()
) -> Space:
    """Return the space of a block's columns over a range of its lines (from 0)."""
    columns = []
    for number in range(division.number):
        x = division.x + number * division.step
        slots = tuple(
            Slot(x, (line + 1) * grid.leading, division.measure)
            for line in lines
            if not any(obstacle.covers(number, line) for obstacle in obstacles)
        )
        columns.append(Column(slots))
    return Space(tuple(columns), grid.size)
