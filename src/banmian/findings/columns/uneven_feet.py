"""Columns of one story end at different heights (阶梯、栏脚不齐).

Source: Chinese make-up handbooks: the feet of a block's columns are level; what is left
over shortens the last ones by a line at most. Text and pictures both count as a foot.
Does not judge vertical text nor a story without copy.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import ColumnView, PageView
from banmian.geometry import Point
from banmian.units import Emu

COST: Final = 20.0

LINES: Final = 1
"""Lines by which feet may differ."""


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each story whose feet differ by more than a line."""
    for block in page.articles:
        if block.vertical or len(block.columns) < 2:
            continue
        white = [_white(column, page.grid.leading) for column in block.columns]
        steps = max(white) - min(white)
        if steps > LINES:
            short = block.columns[white.index(max(white))]
            place = Point(short.rect.x, short.foot)
            values = (("lines", str(steps)),)
            yield Finding("finding-uneven-feet", COST, block, place, values=values)


def _white(column: ColumnView, leading: Emu) -> int:
    """Return how many lines stay empty below a column's foot."""
    return round((column.rect.bottom - column.foot) / leading)
