"""Neighbouring heads of one size: the reader sees no order among them (题无主次).

Source: newspaper design guides. Neighbours are blocks that touch; their heads must be
near enough to be seen in one glance. Heads of one size that hang together in a chain are
one finding. Boxed blocks stand apart by themselves.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, HeadPart, PageView, overlap_x, overlap_y
from banmian.geometry import Point
from banmian.units import PER_MM, Emu, to_pt

COST: Final = 10.0

GLANCE: Final[Emu] = 60 * PER_MM
"""Heads further apart in height than this are not weighed against each other; own figure,
to be set from measured papers."""

Headed = tuple[BlockView, HeadPart]


def find(page: PageView) -> Iterator[Finding]:
    """Yield one finding for each group of neighbouring heads of one size."""
    groups: list[list[Headed]] = []
    headed = [(block, head) for block, head in page.headed if not block.box]
    for one, other in combinations(headed, 2):
        if _alike(one[1], other[1]) and _neighbours(one, other, page):
            _join(groups, one, other)
    for group in groups:
        (first, head), *rest = sorted(group, key=lambda one: (one[1].rect.y, one[1].rect.x))
        size = (("size", f"{to_pt(head.size):g}"),)
        others = tuple(block for block, _ in rest)
        place = Point(head.rect.x, head.rect.y)
        yield Finding("finding-equal-heads", COST * len(rest), first, place, others, size)


def _alike(head: HeadPart, other: HeadPart) -> bool:
    return head.size == other.size and head.vertical == other.vertical


def _neighbours(one: Headed, other: Headed, page: PageView) -> bool:
    """Tell whether two blocks touch and their heads are seen together."""
    (block, head), (beside, its_head) = one, other
    near = 3 * page.grid.leading
    across = overlap_x(block.rect, beside.rect)
    down = overlap_y(block.rect, beside.rect)
    touch = (down > 0 and -2 * page.grid.gutter * page.grid.size <= across <= 0) or (
        across > 0 and -near <= down <= 0
    )
    return touch and -overlap_y(head.rect, its_head.rect) < GLANCE


def _join(groups: list[list[Headed]], one: Headed, other: Headed) -> None:
    """Put two heads into one group, merging the groups that they are in."""
    merged = [one, other]
    for group in [group for group in groups if one in group or other in group]:
        groups.remove(group)
        merged += [headed for headed in group if headed not in merged]
    groups.append(merged)
