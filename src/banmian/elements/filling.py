"""Rows fill columns, one after the other.

Rows that are joined stay in one column, those to be kept if the block is as full so;
a row that only separates is dropped at the head and the foot of one. What finds no room is
returned as a `Resume`.
"""

from collections.abc import Sequence

from banmian.elements.rows import Row, depth_of
from banmian.elements.space import (
    Column,
    Items,
    Placement,
    Resume,
    Slot,
    Space,
    line_items,
)
from banmian.geometry import Point
from banmian.model.page import Item
from banmian.model.text import Source
from banmian.units import Emu


def place_rows(rows: Sequence[Row], space: Space) -> Placement:
    """Place rows in a space, column by column.

    Rows that had better be kept together are, unless that leaves more room or less than
    there would be without.
    """
    kept = [row._replace(joined=row.joined or row.kept) for row in rows]
    placement = _placed(kept, space)
    if kept == list(rows) or (placement.resume is None and _fills(placement, space)):
        return placement
    plain = _placed(rows, space)
    return plain if placement.resume or _fills(plain, space) else placement


def _fills(placement: Placement, space: Space) -> bool:
    return sum(placement.used) == space.lines


def _placed(rows: Sequence[Row], space: Space) -> Placement:
    filling = _Filling(space)
    at = 0
    while at < len(rows):
        end = at + 1
        while end < len(rows) and rows[end - 1].joined:
            end += 1
        filling.add(rows[at:end])
        at = end
    return filling.placement()


class _Filling:
    """The columns being filled; lives only within `place_rows`."""

    def __init__(self, space: Space) -> None:
        self.columns = space.columns
        self.column = 0
        self.used = [0] * len(space.columns)
        self.deepest = max((len(column.slots) for column in space.columns), default=0)
        self.rows: list[list[Row]] = [[] for _ in space.columns]
        self.separator: Row | None = None
        self.first_over: Source | None = None
        self.over_lines = 0
        self.over_characters = 0

    def add(self, group: Sequence[Row]) -> None:
        """Place rows that stay together; one by one where no column could hold them."""
        if group[0].separates:
            self.separator = group[0]
            return
        depth = depth_of(group)
        if depth > self.deepest and len(group) > 1:
            for row in group:
                self.add((row._replace(joined=False),))
            return
        if self.first_over is None and self._find(depth):
            if self.separator is not None and self.used[self.column]:
                self._place(self.separator)
            for row in group:
                self._place(row)
        else:
            self._leave(group)
        self.separator = None

    def _find(self, depth: int) -> bool:
        """Go to the column that has room; what is left of others stays free."""
        column = self.column
        while column < len(self.columns):
            used = self.used[column]
            parting = self.separator.lines if self.separator and used else 0
            if used + parting + depth <= len(self.columns[column].slots):
                break
            column += 1
        if column == len(self.columns):
            return False
        for left in range(self.column, column):
            self.used[left] = len(self.columns[left].slots)
        self.column = column
        return True

    def _place(self, row: Row) -> None:
        self.used[self.column] += row.lines
        self.rows[self.column].append(row)

    def _leave(self, group: Sequence[Row]) -> None:
        """Count what finds no room; what is left of the columns stays free."""
        for left in range(self.column, len(self.columns)):
            self.used[left] = len(self.columns[left].slots)
        for row in group:
            self.over_lines += row.lines
            for piece in row.pieces:
                self.first_over = self.first_over or piece.source
                self.over_characters += piece.source.end - piece.source.start

    def placement(self) -> Placement:
        """Return what came of it."""
        over, resume = self.first_over, None
        if over is not None:
            resume = Resume(
                over.paragraph, over.start, self.over_lines, self.over_characters
            )
        items: list[tuple[Point, Item]] = []
        end = Point(0, 0)
        foot = max((depth_of(rows) for rows in self.rows), default=0)
        for column, rows in zip(self.columns, self.rows, strict=True):
            at = 0
            for row in _widened(rows, foot - depth_of(rows), _leading(column)):
                at += row.lines
                items += _row_items(row, column.slots[at - 1])
                end = _row_end(row, column.slots[at - 1], end)
        return Placement(tuple(items), tuple(self.used), resume, end)


def _widened(rows: Sequence[Row], missing: int, leading: Emu) -> Sequence[Row]:
    """Let a line into as many rules as are missing at the foot, if there are so many.

    So the feet of columns are level where one more row would not have fitted. Blank
    separators stay as they are: the white between stanzas is always the same.
    """
    parting = [at for at, row in enumerate(rows) if row.separates and row.marks]
    if not 0 < missing <= len(parting):
        return rows
    chosen = {
        parting[(2 * at + 1) * len(parting) // (2 * missing)] for at in range(missing)
    }
    return [
        row._replace(lines=row.lines + 1, marks=_raised(row.marks, leading // 2))
        if at in chosen
        else row
        for at, row in enumerate(rows)
    ]


def _leading(column: Column) -> Emu:
    """Return the distance of a column's lines; 0 if it has only one."""
    slots = column.slots
    return slots[1].baseline - slots[0].baseline if len(slots) > 1 else 0


def _raised(marks: Items, rise: Emu) -> Items:
    return tuple((Point(place.x, place.y - rise), item) for place, item in marks)


def _row_items(row: Row, slot: Slot) -> list[tuple[Point, Item]]:
    """Return what a row draws on the baseline of its slot."""
    items: list[tuple[Point, Item]] = [
        (Point(slot.x + point.x, slot.baseline + point.y), item)
        for point, item in row.marks
    ]
    for piece in row.pieces:
        items += line_items(piece.line, slot.x + piece.x, slot.baseline, piece.source)
    return items


def _row_end(row: Row, slot: Slot, before: Point) -> Point:
    """Return where the last text of a row ends."""
    if not row.pieces:
        return before
    piece = row.pieces[-1]
    return Point(slot.x + piece.x + piece.line.indent + piece.line.width, slot.baseline)
