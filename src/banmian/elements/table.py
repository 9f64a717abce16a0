"""A table between hairlines: its first row is the head, its text small and on the grid.

A column is as wide as its widest cell and a character of white, in whole half-characters;
what the block has besides is shared out evenly. Columns of figures are flush right, the
longest in the middle of its column; other columns are flush left.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from banmian.diagnostics import diagnose
from banmian.elements.rows import Piece, Room, Row, Rows, single
from banmian.elements.space import Items
from banmian.geometry import Point
from banmian.model.edition import Article
from banmian.model.page import Item, Stroke
from banmian.model.style import BLACK
from banmian.text.setting import Setting
from banmian.units import Emu, pt

HEAVY: Final = pt(0.6)
HAIRLINE: Final = pt(0.3)
"""The rules above and below a table, and those within it."""

WIDEST_PITCH: Final = 2
"""Grid lines of a row where there is room."""

_FIGURE: Final = re.compile(r"[-+−±¥￥$]?[\d,.０-９ \u2009\xa0]+[%％‰℃°]?|[-—–/]*")
_MIDDLE: Final = 38
"""Middle of a Han character above its baseline, percent of its size."""


class _Column(NamedTuple):
    """A column: its left edge, its width, its widest cell below the head, its kind."""

    x: Emu
    width: Emu
    widest: Emu
    figures: bool


def table_rows(article: Article, room: Room, setting: Setting) -> Rows:
    """Return the rows of a table; none, and `table-too-wide`, if it is too wide."""
    cells = _cells(article, setting)
    half = room.em // 2
    needed = [
        -(-(max(row[at].line.width for row in cells) + 2 * half) // half)
        for at in range(len(cells[0]))
    ]
    excess = sum(needed) * half - room.width
    if excess > 0:
        problem = diagnose(
            "table-too-wide", article.position, excess=f"{excess / room.em:.1f}"
        )
        return Rows((), (problem,))
    columns = _columns(article, cells, needed, room)
    lines = WIDEST_PITCH if len(cells) * WIDEST_PITCH <= room.lines else 1
    size = setting.styles["table"].size
    rise = size * _MIDDLE // 100 + lines * room.leading // 2
    return Rows(
        tuple(
            Row(
                tuple(
                    _placed(piece, column, half, head=not number)
                    for piece, column in zip(row, columns, strict=True)
                ),
                _rules(number, len(cells), columns, rise, lines * room.leading),
                lines,
                joined=not number or number == len(cells) - 2,
            )
            for number, row in enumerate(cells)
        )
    )


def _cells(article: Article, setting: Setting) -> list[list[Piece]]:
    """Return all cells set on one line, paragraphs numbered row by row."""
    styles = [setting.styles["table-head"], setting.styles["table"]]
    count = len(article.rows[0])
    return [
        [
            single(cell, number * count + at, styles[bool(number)], setting)
            for at, cell in enumerate(row)
        ]
        for number, row in enumerate(article.rows)
    ]


def _columns(
    article: Article, cells: list[list[Piece]], needed: Sequence[int], room: Room
) -> list[_Column]:
    """Return the columns, what is left of the width shared out in half-characters."""
    half = room.em // 2
    spare = room.width // half - sum(needed)
    columns: list[_Column] = []
    x = 0
    for at, own in enumerate(needed):
        share = (at + 1) * spare // len(needed) - at * spare // len(needed)
        below = [row[at].line.width for row in cells[1:]]
        figures = all(_FIGURE.fullmatch(row[at].text) for row in article.rows[1:])
        columns.append(_Column(x, (own + share) * half, max(below, default=0), figures))
        x += (own + share) * half
    return columns


def _placed(piece: Piece, column: _Column, half: Emu, *, head: bool) -> Piece:
    width = piece.line.width
    if head:
        x = (column.width - width) // 2
    elif column.figures:
        x = (column.width + column.widest) // 2 - width
    else:
        x = half
    return piece._replace(x=column.x + x)


def _rules(
    number: int, count: int, columns: Sequence[_Column], rise: Emu, depth: Emu
) -> Items:
    """Return the rules of a row: above it, between its cells, below the last one."""
    across = Point(columns[-1].x + columns[-1].width, 0)
    weight = HEAVY if not number else HAIRLINE
    items: list[tuple[Point, Item]] = [(Point(0, -rise), Stroke(across, weight, BLACK))]
    if number == count - 1:
        items.append((Point(0, depth - rise), Stroke(across, HEAVY, BLACK)))
    down = Stroke(Point(0, depth), HAIRLINE, BLACK)
    items += [(Point(column.x, -rise), down) for column in columns[1:]]
    return tuple(items)
