"""How a block is divided into columns (变栏, 破栏), and the slots they give.

A block measures a whole number of characters; n columns with gutters of g between them
measure (total - (n - 1)·g) / n each, in whole characters, and what is left over widens the
gutters evenly (rules of newspaper make-up, 破栏). Basic columns are the case without rest.
"""

import msgspec
from msgspec.structs import replace

from banmian.elements.space import Column, Space
from banmian.layout.obstacles import Band, Notch, Obstacle, free_slots
from banmian.model.design import NARROWEST, Grid, Zone
from banmian.units import Emu


class Area(msgspec.Struct, frozen=True):
    """The part of a block that is left to fill: characters across, grid lines down.

    Attributes:
        x: left edge, block coordinates. characters: how many it measures, the gutter at a
            fold included.
        first_line, lines: its lines, the block's first being 0.
        notch: taken out of it at a corner, the gutter beside it included.
        fold: of a block on both pages of a spread, its characters before the gutter at the
            fold; 0 = it lies on one page.
    """

    x: Emu
    characters: int
    first_line: int
    lines: int
    notch: Notch | None = None
    fold: int = 0

    def width(self, grid: Grid) -> Emu:
        """Return its width, the white at a fold included."""
        return self.characters * grid.size + (grid.fold_gap if self.fold else 0)

    def narrowed(self, em: Emu, left: int = 0, right: int = 0) -> "Area":
        """Return what is left beside so many characters at its left and right edge."""
        return replace(
            self,
            x=self.x + left * em,
            characters=self.characters - left - right,
            fold=max(0, self.fold - left),
        )

    def below(self, lines: int) -> "Area":
        """Return what is left under its first `lines` lines."""
        return replace(self, first_line=self.first_line + lines, lines=self.lines - lines)

    def inset(self, em: Emu) -> "Area":
        """Return what is left inside a frame: one character and one line on every side."""
        notch = self.notch.grown(em, 1) if self.notch else None
        return replace(
            self.narrowed(em, 1, 1),
            first_line=self.first_line + 1,
            lines=self.lines - 2,
            notch=notch,
        )

    def beside_notch(self, em: Emu) -> "Area":
        """Return the part of it that has its first lines whole, for a head."""
        left, right = self.x, self.x + self.characters * em
        notch = self.notch
        if not notch or not self._hangs(notch) or notch.lines.stop <= self.first_line:
            return self
        if notch.band.left <= left:
            left = notch.band.right
        else:
            right = notch.band.left
        return replace(self, x=left, characters=(right - left) // em)

    @property
    def line_range(self) -> range:
        """Its lines from head to foot."""
        return range(self.first_line, self.first_line + self.lines)

    @property
    def shortest(self) -> int:
        """Lines of its shortest columns: those over or under the notch."""
        return len(self.lines_of(self.notch.band)) if self.notch else self.lines

    def lines_of(self, column: Band) -> range:
        """Return the lines of a column, those without room beside the notch left out."""
        if self.notch is None or not self.notch.band.covers(column):
            return self.line_range
        return self._besides(self.notch)

    def whole_lines_of(self, band: Band) -> range:
        """Return the lines in which no part of a band lies in the notch."""
        if self.notch is None or not self.notch.band.meets(band):
            return self.line_range
        return self._besides(self.notch)

    def _besides(self, notch: Notch) -> range:
        lines = self.line_range
        if self._hangs(notch):
            return range(max(lines.start, notch.lines.stop), lines.stop)
        return range(lines.start, min(lines.stop, notch.lines.start))

    def _hangs(self, notch: Notch) -> bool:
        """Tell whether a notch lies at the head of the block, not at its foot."""
        return notch.lines.start <= 0


class Division(msgspec.Struct, frozen=True):
    """An area's columns.

    Attributes:
        x: left edge of the first. number: of columns. measure: of each.
        step: from the left edge of one to that of the next.
        fold: how many of them stand before a fold. gap: by how much the others stand
            further right.
    """

    x: Emu
    number: int
    measure: Emu
    step: Emu
    fold: int = 0
    gap: Emu = 0

    def band(self, column: int, columns: int = 1) -> Band:
        """Return where so many columns from one on stand, counted from 0."""
        return Band(self._left(column), self._left(column + columns - 1) + self.measure)

    def part(self, first: int, columns: int) -> "Division":
        """Return so many of its columns from one on."""
        parted = first < self.fold < first + columns
        fold = self.fold - first if parted else 0
        return replace(self, x=self._left(first), number=columns, fold=fold)

    def _left(self, column: int) -> Emu:
        beyond = self.gap if self.fold and column >= self.fold else 0
        return self.x + column * self.step + beyond

    @property
    def bands(self) -> tuple[Band, ...]:
        """Where its columns stand."""
        return tuple(self.band(column) for column in range(self.number))


def area_of(zone: Zone, grid: Grid) -> Area:
    """Return the area of a block: all of its zone but the notch."""
    notch = None
    if zone.notch is not None:
        gutter = grid.gutter * grid.size
        left = grid.column_x(zone.notch.first_column) - grid.column_x(zone.first_column)
        band = Band(left - gutter, left + grid.span(zone.notch.columns) + gutter)
        line = zone.notch.first_line - zone.first_line
        notch = Notch(band, range(line, line + zone.notch.lines))
    before = grid.fold - zone.first_column + 1 if grid.crosses_fold(zone) else 0
    fold = grid.characters_of(before) if before else 0
    return Area(0, grid.characters_of(zone.columns), 0, zone.lines, notch, fold)


def divide(area: Area, count: int, grid: Grid) -> Division:
    """Return an area set in `count` columns, or in fewer if they would be too narrow."""
    if area.fold:
        return _divide_at_fold(area, count, grid)
    count = max(1, min(count, (area.characters + grid.gutter) // (1 + grid.gutter)))
    measure = (area.characters - (count - 1) * grid.gutter) // count
    step = (area.characters - measure) * grid.size // (count - 1) if count > 1 else 0
    return Division(area.x, count, measure * grid.size, step)


def _divide_at_fold(area: Area, count: int, grid: Grid) -> Division:
    """Divide the two sides of a fold alike; they share the columns by their widths."""
    left, right = _sides(area, grid)
    count = max(2, count)
    before = round(count * left.characters / (left.characters + right.characters))
    before = min(max(before, 1), count - 1)
    one, other = divide(left, before, grid), divide(right, count - before, grid)
    wider = max(one, other, key=lambda side: side.number)
    step = wider.step or wider.measure + grid.gutter * grid.size
    return Division(
        area.x, one.number + other.number, min(one.measure, other.measure), step,
        one.number, right.x - area.x - one.number * step,
    )  # fmt: skip


def _sides(area: Area, grid: Grid) -> tuple[Area, Area]:
    """Return what of an area lies left and right of the fold."""
    start = area.x + (area.fold + grid.gutter) * grid.size + grid.fold_gap
    rest = area.characters - area.fold - grid.gutter
    return (
        replace(area, characters=area.fold, fold=0),
        replace(area, x=start, characters=rest, fold=0),
    )


def usual_columns(area: Area, grid: Grid) -> int:
    """Return how many columns an area is set in unless the editor says otherwise."""
    if area.fold:
        return sum(usual_columns(side, grid) for side in _sides(area, grid))
    narrowest = max(grid.characters - 2, NARROWEST)
    return max(1, (area.characters + grid.gutter) // (narrowest + grid.gutter))


def space_for(
    division: Division, area: Area, grid: Grid, obstacles: tuple[Obstacle, ...] = ()
) -> Space:
    """Return the space of a block's columns in an area, notch and obstacles left out."""
    if area.notch is not None:
        obstacles = (area.notch.obstacle, *obstacles)
    columns = tuple(
        Column(free_slots(band, area.line_range, grid, obstacles))
        for band in division.bands
    )
    return Space(columns, division.measure, grid.leading)


def raised(space: Space, division: Division, area: Area, lines: int, last: int) -> Space:
    """Return a space whose columns end higher by `lines`, the `last` ones by one more."""
    columns: list[Column] = []
    for number, column in enumerate(space.columns):
        more = number >= division.number - last
        foot = (area.lines_of(division.band(number)).stop - lines - more) * space.leading
        slots = tuple(slot for slot in column.slots if slot.baseline <= foot)
        columns.append(Column(slots))
    return Space(tuple(columns), space.measure, space.leading)
