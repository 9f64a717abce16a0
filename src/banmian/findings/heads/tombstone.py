"""Two heads side by side at one height run together when read across (碰题).

Source: Chinese make-up handbooks (碰题, 对题, 并题), "tombstoning", "butting heads".
Does not judge a head within a box, a vertical head, nor two heads that a column rule
parts and whose sizes differ clearly: those are the remedies that editors use.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, HeadPart, PageView, overlap_x, overlap_y
from banmian.geometry import Point, Rect
from banmian.units import to_mm

COST: Final = 40.0

SHARED: Final = 50
"""Heads are at one height if they share this much of the lower one's depth, percent."""

CLEARLY_SMALLER: Final = 80
"""A head this much smaller than the other, percent, is told apart from it by itself."""


def find(page: PageView) -> Iterator[Finding]:
    """Yield one finding for each pair of heads that run together."""
    for (one, head), (other, neighbour) in combinations(page.headed, 2):
        if one.box or other.box or head.vertical or neighbour.vertical:
            continue
        if not _side_by_side(head.rect, neighbour.rect, page):
            continue
        if _on_facing_pages(one, other, page):
            continue
        if _parted(one, other, page) and _sizes_differ(head, neighbour):
            continue
        left, right = sorted((head.rect, neighbour.rect))
        gap = f"{to_mm(right.x - left.right):.0f}"
        place = Point(left.x, left.y)
        yield Finding("finding-tombstone", COST, one, place, (other,), (("gap", gap),))


def _side_by_side(head: Rect, other: Rect, page: PageView) -> bool:
    """Tell whether two heads share their height and less than a column lies between."""
    low = min(head.height, other.height)
    gap = -overlap_x(head, other)
    level = overlap_y(head, other) * 100 >= low * SHARED
    return level and 0 <= gap < page.grid.span(1)


def _on_facing_pages(one: BlockView, other: BlockView, page: PageView) -> bool:
    """Tell whether the fold of a spread lies between two blocks."""
    left, right = sorted((one.zone, other.zone), key=lambda zone: zone.first_column)
    return left.last_column <= page.grid.fold < right.first_column


def _parted(one: BlockView, other: BlockView, page: PageView) -> bool:
    left, right = sorted((one, other), key=lambda block: block.rect.x)
    return any(
        left.rect.right <= rule.x <= right.rect.x
        and overlap_y(rule, left.rect) > 0
        and overlap_y(rule, right.rect) > 0
        for rule in page.rules
    )


def _sizes_differ(head: HeadPart, other: HeadPart) -> bool:
    small, large = sorted((head.size, other.size))
    return small * 100 <= large * CLEARLY_SMALLER
