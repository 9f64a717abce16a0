"""A story goes on where the eye does not look for it (转行不当、走文错向).

Source: Chinese make-up handbooks: the next column stands to the right of the last one
(vertical text: to its left) or below it, and nothing of another story comes between.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, PageView, around, overlap_x, overlap_y
from banmian.geometry import Point, Rect
from banmian.units import Emu

COST: Final = 60.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each column that does not follow from the one before it."""
    for block in page.stories:
        rects = [column.rect for column in block.columns]
        others = _others(block, rects, page)
        for number, (one, following) in enumerate(pairwise(rects), 2):
            good = _follows(one, following, block.vertical)
            interrupted = others and _interrupted(one, following, others, page.grid.size)
            if not good or interrupted:
                place = Point(following.x, following.y)
                values = (("column", str(number)),)
                yield Finding("finding-order", COST, block, place, values=values)


def _follows(one: Rect, following: Rect, vertical: bool) -> bool:  # noqa: FBT001 - a fact
    """Tell whether a column stands beside the one before it, or below it."""
    if following.y >= one.bottom:
        return True
    beside = following.right <= one.x if vertical else following.x >= one.right
    return beside and overlap_y(one, following) > 0


def _others(block: BlockView, columns: list[Rect], page: PageView) -> list[Rect]:
    """Return the other blocks that lie among a block's columns."""
    if len(columns) < 2:
        return []
    whole = around(columns)
    rects = (other.rect for other in page.blocks if other.id != block.id)
    return [one for one in rects if overlap_x(whole, one) > 0 and overlap_y(whole, one) > 0]


def _interrupted(one: Rect, following: Rect, others: list[Rect], em: Emu) -> bool:
    """Tell whether another block lies between two columns that stand side by side."""
    left, right = sorted((one, following))
    gap = Rect(left.right, left.y, right.x - left.right, left.height)
    return overlap_y(one, following) > 0 and any(
        overlap_x(gap, other) > em
        and min(overlap_y(one, other), overlap_y(following, other)) > 0
        for other in others
    )
