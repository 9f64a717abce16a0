"""White is left in a block, more than a line in each of its columns (留空、开天窗).

Source: design guides. A line a column is what levelling leaves over; more is seen as a
hole. The fit of the story says how many lines its room has left.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point

COST_PER_LINE: Final = 4.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each block with a hole."""
    for block in page.stories:
        if block.short > max(len(block.columns), 1):
            foot = max((column.foot for column in block.columns), default=block.rect.y)
            place = Point(block.rect.x, foot)
            values = (("lines", str(block.short)),)
            cost = COST_PER_LINE * block.short
            yield Finding("finding-hole", cost, block, place, values=values)
