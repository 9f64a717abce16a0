"""A headline much narrower than its text, or wider than it (题文不称).

Source: newspaper design guides: a head belongs to all columns of its text and to none
besides. Judged is the main headline against the columns of the body that it stands over;
a vertical one against their depth.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, HeadPart, PageView, around
from banmian.geometry import Point, Rect
from banmian.units import to_mm

COST: Final = 12.0

LEAST: Final = 33
"""A headline shorter than this share of its text, percent, seems lost over it; own
figure: heads of measured pages fill 40 to 95 percent."""


Judged = tuple[BlockView, HeadPart, Rect]


def find_narrow(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each headline that is lost over its text."""
    for block, head, text in _judged(page):
        share = _share(head, text)
        if share < LEAST:
            place = Point(head.rect.x, head.rect.y)
            values = (("share", str(share)),)
            yield Finding("finding-head-narrow", COST, block, place, values=values)


def find_wide(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each headline that reaches over its text by a character."""
    for block, head, text in _judged(page):
        reach = _reach(head, text)
        if reach > page.grid.size:
            place = Point(head.rect.x, head.rect.y)
            values = (("reach", f"{to_mm(reach):.0f}"),)
            yield Finding("finding-head-wide", 2 * COST, block, place, values=values)


def _judged(page: PageView) -> Iterator[Judged]:
    for block in page.articles:
        head = block.headline
        if head is not None and block.columns and not block.beside:
            yield block, head, around([column.rect for column in block.columns])


def _share(head: HeadPart, text: Rect) -> int:
    """Return how much of its text's width (or depth) a headline takes, percent."""
    if head.vertical:
        return head.rect.height * 100 // max(text.height, 1)
    return head.rect.width * 100 // max(text.width, 1)


def _reach(head: HeadPart, text: Rect) -> int:
    """Return how far a headline reaches over its text at either side."""
    rect = head.rect
    if head.vertical:
        return max(text.y - rect.y, rect.bottom - text.bottom)
    return max(text.x - rect.x, rect.right - text.right)
