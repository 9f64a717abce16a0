"""Two heads alike in both top corners of a page, like the posts of a gate (門構え, 门框题).

Source: taboos of Japanese make-up. The page has no lead then: neither corner weighs more.
Heads over each other's whole width, upright heads beside level ones and boxes are no posts.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, HeadPart, PageView
from banmian.geometry import Point

COST: Final = 8.0

Headed = tuple[BlockView, HeadPart]


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding if the heads in both top corners are of one size and one depth."""
    headed = [(block, head) for block, head in page.headed if not block.box]
    if not headed:
        return
    top = min(block.zone.first_line for block in page.stories)
    high = [one for one in headed if one[0].zone.first_line == top]
    left = next((one for one in high if one[0].zone.first_column == 1), None)
    right = next(
        (one for one in high if one[0].zone.last_column == page.grid.columns), None
    )
    if left is None or right is None or left == right or not _alike(left, right, page):
        return
    place = Point(left[1].rect.x, left[1].rect.y)
    yield Finding("finding-gate", COST, left[0], place, (right[0],))


def _alike(one: Headed, other: Headed, page: PageView) -> bool:
    """Tell whether two heads are strips of one size, depth and height on the page."""
    head, its_head = one[1], other[1]
    apart = abs(head.rect.bottom - its_head.rect.bottom)
    same = head.size == its_head.size and head.vertical == its_head.vertical
    return (
        same and apart < page.grid.leading and one[0].zone.columns == other[0].zone.columns
    )
