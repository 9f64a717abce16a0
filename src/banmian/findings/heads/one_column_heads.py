"""Heads of one column side by side: a row of crumbs (单栏题并列).

Source: newspaper design guides: no more than one head of one basic column in a row.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, HeadPart, PageView, overlap_y
from banmian.geometry import Point

COST: Final = 15.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield one finding for each row of one-column heads in neighbouring columns."""
    narrow = [
        (block, head)
        for block, head in page.headed
        if block.zone.columns == 1 and not head.vertical
    ]
    narrow.sort(key=lambda one: (one[0].zone.first_column, one[1].rect.y))
    taken: set[str] = set()
    for block, head in narrow:
        if block.id in taken:
            continue
        row = _row(block, head, narrow)
        taken |= {one.id for one in row}
        if len(row) > 1:
            place = Point(head.rect.x, head.rect.y)
            count = (("count", str(len(row))),)
            others = tuple(row[1:])
            yield Finding("finding-one-column-heads", COST, block, place, others, count)


def _row(
    block: BlockView, head: HeadPart, narrow: list[tuple[BlockView, HeadPart]]
) -> list[BlockView]:
    """Return the blocks from this one on whose heads follow each other in a row."""
    row, last = [block], head
    for other, its_head in narrow:
        if other.zone.first_column == row[-1].zone.first_column + 1 and (
            overlap_y(its_head.rect, last.rect) > 0
        ):
            row.append(other)
            last = its_head
    return row
