"""What body text must leave free: pictures, outlines, the notch of an L-shaped block.

An obstacle takes, of each line that it touches, a band from one x to another. A column
keeps the text of such lines at one side of it, the wider one over its whole depth, in
whole characters; a line that would be narrower than the narrowest measure is dropped, and
so is one beside an obstacle that would stand alone.
"""

from functools import lru_cache
from typing import Final, NamedTuple

import msgspec

from banmian.elements.space import Slot
from banmian.model.design import NARROWEST, Grid
from banmian.units import Emu


class Band(NamedTuple):
    """From the left x to the right x, block coordinates."""

    left: Emu
    right: Emu

    def meets(self, other: "Band") -> bool:
        """Tell whether the two share more than an edge."""
        return self.left < other.right and other.left < self.right

    def joined(self, other: "Band | None") -> "Band":
        """Return the band from the first to the last x of the two."""
        if other is None:
            return self
        return Band(min(self.left, other.left), max(self.right, other.right))

    def covers(self, other: "Band") -> bool:
        """Tell whether the other lies within it."""
        return self.left <= other.left and other.right <= self.right


class Obstacle(msgspec.Struct, frozen=True):
    """The bands of consecutive lines of a block that text keeps out of.

    Attributes:
        first_line: of the block, its first being 0.
        bands: one a line from there; None = that line is free.
    """

    first_line: int
    bands: tuple[Band | None, ...]

    @property
    def end(self) -> int:
        """The line after its last one."""
        return self.first_line + len(self.bands)

    def band(self, line: int) -> Band | None:
        """Return what it takes of a line."""
        if self.first_line <= line < self.end:
            return self.bands[line - self.first_line]
        return None

    def meets(self, other: "Obstacle") -> bool:
        """Tell whether two take the same part of a line."""
        lines = range(max(self.first_line, other.first_line), min(self.end, other.end))
        pairs = ((self.band(line), other.band(line)) for line in lines)
        return any(one and both and one.meets(both) for one, both in pairs)

    def touches(self, column: Band) -> bool:
        """Tell whether it takes anything of a column."""
        return any(band and band.meets(column) for band in self.bands)

    def keeps_left(self, column: Band) -> bool:
        """Tell whether text of a column stands at its left rather than at its right."""
        bands = [band for band in self.bands if band and band.meets(column)]
        left = sum(max(0, band.left - column.left) for band in bands)
        return left >= sum(max(0, column.right - band.right) for band in bands)


class Notch(msgspec.Struct, frozen=True):
    """What is taken out of a block at a corner, the gutter beside it included."""

    band: Band
    lines: range

    @property
    def obstacle(self) -> Obstacle:
        """What it takes of the block."""
        return Obstacle(self.lines.start, (self.band,) * len(self.lines))

    def grown(self, across: Emu, lines: int) -> "Notch":
        """Return it larger by so much at either side, and so many lines over and under."""
        band = Band(self.band.left - across, self.band.right + across)
        return Notch(band, range(self.lines.start - lines, self.lines.stop + lines))


SLICE: Final = 64
"""Lines of which slots are made together."""


def free_slots(
    column: Band, lines: range, grid: Grid, obstacles: tuple[Obstacle, ...]
) -> tuple[Slot, ...]:
    """Return the slots of a column, block coordinates, that obstacles leave it."""
    width = column.right - column.left
    near = [(one, one.keeps_left(column)) for one in obstacles if one.touches(column)]
    if not near:
        depth = -(-lines.stop // SLICE) * SLICE
        return _whole(column.left, width, grid.leading, depth)[lines.start : lines.stop]
    slots = {line: Slot(column.left, (line + 1) * grid.leading, width) for line in lines}
    cut: list[int] = []
    for line in lines:
        taken = [(band, left) for one, left in near if (band := one.band(line))
                 and band.meets(column)]  # fmt: skip
        if not taken:
            continue
        slot = _cut(column, slots.pop(line).baseline, taken, grid)
        if slot is not None:
            slots[line] = slot
            cut.append(line)
    lone = {line for line in cut if line - 1 not in slots and line + 1 not in slots}
    return tuple(slots[line] for line in lines if line in slots and line not in lone)


@lru_cache(maxsize=256)
def _whole(left: Emu, width: Emu, leading: Emu, depth: int) -> tuple[Slot, ...]:
    """Return all slots of a column that nothing stands in: copyfitting asks often."""
    return tuple(Slot(left, (line + 1) * leading, width) for line in range(depth))


def _cut(
    column: Band, baseline: Emu, taken: list[tuple[Band, bool]], grid: Grid
) -> Slot | None:
    """Return what bands leave of a line: whole characters, at the edge that stays."""
    left, right = column
    for band, keeps_left in taken:
        if keeps_left:
            right = min(right, band.left)
        else:
            left = max(left, band.right)
    characters = (right - left) // grid.size
    if characters < NARROWEST:
        return None
    width = characters * grid.size
    return Slot(left if left == column.left else right - width, baseline, width)
