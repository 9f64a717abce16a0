"""One line of a paragraph alone at the head or foot of a column (单行占栏).

Source: clreq 单行不占页、栏 and printing rules: the last line of a paragraph must not
stand alone at the head of a column; the first one not at its foot. The foot is the lesser
fault, told as a note: clreq does not forbid it, and the indent shows that a paragraph
begins. A paragraph of one line is no lone line.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, BodyLine, ColumnView, PageView
from banmian.geometry import Point

COST_TOP: Final = 12.0
COST_FOOT: Final = 4.0


def find_top(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each column that begins with a paragraph's last line."""
    for block, column, number in _columns(page):
        line = column.lines[0]
        if line.last and not line.first and not line.subhead:
            yield _finding("finding-lone-top", COST_TOP, block, column, (number, line))


def find_foot(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each column that ends with a paragraph's first line."""
    for block, column, number in _columns(page):
        line = column.lines[-1]
        if line.first and not line.last and not line.subhead:
            yield _finding("finding-lone-foot", COST_FOOT, block, column, (number, line))


def _columns(page: PageView) -> Iterator[tuple[BlockView, ColumnView, int]]:
    """Yield the columns that are judged with their numbers."""
    for block in page.articles:
        if not block.vertical:
            for number, column in enumerate(block.columns):
                if column.lines:
                    yield block, column, number


def _finding(
    code: str, cost: float, block: BlockView, column: ColumnView, at: tuple[int, BodyLine]
) -> Finding:
    number, line = at
    place = Point(column.rect.x, line.baseline)
    return Finding(code, cost, block, place, values=(("column", str(number + 1)),))
