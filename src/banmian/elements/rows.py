"""Rows of set lines: what briefs, notices, verse and tables are made of.

A row stands on the grid: it takes whole grid lines and its text sits on the last of them.
`filling` places rows in columns.
"""

from collections.abc import Sequence
from typing import NamedTuple

from banmian.diagnostics import Diagnostic
from banmian.elements.space import Items
from banmian.model.style import Style
from banmian.model.text import Line, Paragraph, Source
from banmian.text.indents import measures_within
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
        joined: it stays in one column with the next row. kept: so it does if there is room.
        separates: it only parts what is above from what is below.
    """

    pieces: tuple[Piece, ...] = ()
    marks: Items = ()
    lines: int = 1
    joined: bool = False
    kept: bool = False
    separates: bool = False


class Rows(NamedTuple):
    """All rows of a block, and what there is to tell."""

    rows: tuple[Row, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def blank_rows(lines: int) -> list[Row]:
    """Return as many empty rows; none if that is less than one."""
    return [Row()] * lines


def joined(rows: Sequence[Row]) -> list[Row]:
    """Return rows that stay with each other and with what follows them."""
    return [row._replace(joined=True) for row in rows]


def unbroken(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a paragraph, none of which is to stand alone in a column."""
    near = {0, len(rows) - 2}
    return [row._replace(kept=at in near) for at, row in enumerate(rows)]


def depth_of(rows: Sequence[Row]) -> int:
    """Return how many grid lines rows take."""
    return sum(row.lines for row in rows)


def paragraph_rows(
    paragraph: Paragraph, number: int, style: Style, room: Room, setting: Setting
) -> list[Row]:
    """Return a paragraph justified over the width of a room, one row a line.

    `number` is the paragraph's in the element `body`. The story is named by the caller.
    """
    measures = measures_within(paragraph, style, room.width)
    lines = setting.set_paragraph(paragraph, style, measures, number)
    return [
        Row((Piece(0, line, Source(0, "body", number, line.start, line.end)),))
        for line in lines
    ]


def single(paragraph: Paragraph, number: int, style: Style, setting: Setting) -> Piece:
    """Return a paragraph on one line of its natural width, at the left edge."""
    line = setting.one_line(paragraph, style)
    return Piece(0, line, Source(0, "body", number, 0, len(paragraph.text)))


def aligned_rows(
    paragraph: Paragraph,
    number: int,
    style: Style,
    room: Room,
    setting: Setting,
    share: int,
) -> list[Row]:
    """Return a paragraph on one line, or, if that is too long, as text.

    `share` is how much of the spare width stands at its left, in halves: 1 centres it,
    2 puts it at the right.
    """
    piece = single(paragraph, number, style, setting)
    spare = room.width - piece.line.width
    if spare < 0:
        return paragraph_rows(paragraph, number, style, room, setting)
    return [Row((piece._replace(x=spare * share // 2),))]
