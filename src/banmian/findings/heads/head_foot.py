"""A headline or subhead at the foot of a column, its text elsewhere (背题).

Source: clreq and Chinese printing rules: a heading must not be last in a column; two
lines of text follow it there.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import ColumnView, PageView
from banmian.geometry import Point

COST: Final = 80.0

FOLLOWING: Final = 2
"""Lines of text that must follow a head in its column."""


def find_subheads(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each subhead with too little text under it in its column."""
    for block in page.articles:
        for column in () if block.vertical else block.columns:
            for number, line in enumerate(column.lines):
                if not (line.subhead and line.last):
                    continue
                text = _text_after(column, number)
                if text < FOLLOWING:
                    place = Point(column.rect.x, line.baseline)
                    values = (("lines", str(text)),)
                    yield Finding("finding-subhead-foot", COST, block, place, values=values)


def _text_after(column: ColumnView, number: int) -> int:
    """Return how many lines of text follow a line directly, as far as they matter."""
    following = column.lines[number + 1 : number + 1 + FOLLOWING]
    return sum(not line.subhead for line in following)


def find_headlines(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each headline whose columns all have less text than due."""
    for block in page.articles:
        head = block.headline
        if head is None or head.vertical or block.vertical or not block.columns:
            continue
        most = max(len(column.lines) for column in block.columns)
        if most < FOLLOWING:
            place = Point(head.rect.x, head.rect.y)
            values = (("lines", str(most)),)
            yield Finding("finding-head-foot", COST, block, place, values=values)
