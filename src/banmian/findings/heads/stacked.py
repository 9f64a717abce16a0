"""A head stands directly on another, no text between them (叠题).

Source: Chinese make-up handbooks. Judged is the strip between the foot of one head and
the top of the next lower one: neither text nor picture stands in it.
"""

from collections.abc import Iterator
from itertools import permutations
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, PageView, overlap_x, overlap_y
from banmian.geometry import Point, Rect

COST: Final = 60.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield one finding for each head that has another directly above it."""
    matter = [rect for block in page.blocks for rect in _matter(block)]
    for (upper, above), (lower, below) in permutations(page.headed, 2):
        depth = below.rect.y - above.rect.bottom
        if depth < 0 or (width := overlap_x(above.rect, below.rect)) <= 0:
            continue
        strip = Rect(max(above.rect.x, below.rect.x), above.rect.bottom, width, depth)
        heads = [head.rect for block, head in page.headed if block not in (upper, lower)]
        if not any(_meet(strip, rect) for rect in (*matter, *heads)):
            place = Point(below.rect.x, below.rect.y)
            yield Finding("finding-stacked", COST, lower, place, (upper,))


def _matter(block: BlockView) -> list[Rect]:
    """Return where a block has text or pictures."""
    head = block.heading
    if block.kind == "other":
        top = head.rect.bottom if head else block.rect.y
        return [Rect(block.rect.x, top, block.rect.width, block.rect.bottom - top)]
    rects = list(block.pictures)
    for column in block.columns:
        if block.vertical:
            rects.append(column.rect)
        elif column.lines:
            x, y, width, _ = column.rect
            rects.append(Rect(x, y, width, column.foot - y))
    return rects


def _meet(one: Rect, other: Rect) -> bool:
    return overlap_x(one, other) > 0 and overlap_y(one, other) > 0
