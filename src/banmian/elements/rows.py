"""Rows of set lines fill columns: what briefs, notices, verse and tables are made of.

A row stands on the grid: it takes whole grid lines and its text sits on the last of them.
Rows that are joined stay in one column; a row that only separates is dropped at the head
and the foot of one. What finds no room is returned as a `Resume`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from banmian.diagnostics import Diagnostic
from banmian.elements.space import Items, Placement, Resume, Space, line_items
from banmian.geometry import Point
from banmian.model.page import Item
from banmian.model.style import Style
from banmian.model.text import Line, Paragraph, Source
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu


class Room(NamedTuple):
    """What rows are made for: a column's width and lines, and their grid."""

    width: Emu
    lines: int
    leading: Emu
    em: Emu


class Piece(NamedTuple):
    """A line in a row: x of its left edge in the column, and where its text is from."""

    x: Emu
    line: Line
    source: Source


class Row(NamedTuple):
    """What stands side by side.

    Attributes:
        pieces: text. marks: rules and fills, from the column's left edge and the baseline.
        lines: grid lines it takes.
        joined: it stays in one column with the next row.
        separates: it only parts what is above from what is below.
    """

    pieces: tuple[Piece, ...] = ()
    marks: Items = ()
    lines: int = 1
    joined: bool = False
    separates: bool = False


class Rows(NamedTuple):
    """All rows of a block, and what there is to tell."""

    rows: tuple[Row, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def blank_rows(lines: int) -> list[Row]:
    """Return as many empty rows; none if that is less than one."""
    return [Row()] * lines


def depth_of(rows: Sequence[Row]) -> int:
    """Return how many grid lines rows take."""
    return sum(row.lines for row in rows)


def paragraph_rows(
    paragraph: Paragraph, number: int, style: Style, room: Room, setting: Setting
) -> list[Row]:
    """Return a paragraph justified over the width of a room, one row a line.

    `number` is the paragraph's in the element `body`. The story is named by the caller.
    """
    indent = style.indent * style.size
    measures = (Measure(indent, room.width - indent), Measure(0, room.width))
    lines = setting.set_paragraph(paragraph, style, measures, number)
    return [
        Row((Piece(0, line, Source(0, "body", number, line.start, line.end)),))
        for line in lines
    ]


def single(paragraph: Paragraph, number: int, style: Style, setting: Setting) -> Piece:
    """Return a paragraph on one line of its natural width, at the left edge."""
    line = setting.one_line(paragraph, style)
    return Piece(0, line, Source(0, "body", number, 0, len(paragraph.text)))


def place_rows(rows: Sequence[Row], space: Space) -> Placement:
    """Place rows in a space, column by column."""
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
        self.separator: Row | None = None
        self.items: list[tuple[Point, Item]] = []
        self.end = Point(0, 0)
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
        slots = self.columns[self.column].slots
        slot = slots[self.used[self.column] + row.lines - 1]
        self.used[self.column] += row.lines
        for point, item in row.marks:
            self.items.append((Point(slot.x + point.x, slot.baseline + point.y), item))
        for piece in row.pieces:
            x = slot.x + piece.x
            self.items += line_items(piece.line, x, slot.baseline, piece.source)
            self.end = Point(x + piece.line.indent + piece.line.width, slot.baseline)

    def _leave(self, group: Sequence[Row]) -> None:
        """Count what finds no room."""
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
        return Placement(tuple(self.items), tuple(self.used), resume, self.end)
