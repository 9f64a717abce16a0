"""A white line cuts the page in two (断版、通线): rows or columns of blocks end together.

Source: Chinese and Japanese make-up handbooks (断版, 通缝, 腹切り). Judged is the area of
the stories: nameplate, ear and adverts over the whole width lie outside it.

A cut is one only where blocks meet it on both sides by chance, two or more on either
side. A story that takes the whole width (通栏) or depth parts a page by its own form;
modular pages do so on purpose.
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point
from banmian.model.design import Zone

COST: Final = 25.0


class _Span(msgspec.Struct, frozen=True):
    """A block, or a leg of an L, seen along one direction: its ends, what it is beside.

    `first` and `last` count grid lines (or columns) across the cut, `low` and `high`
    columns (or lines) along it; `block` numbers the block it is of.
    """

    first: int
    last: int
    low: int
    high: int
    block: int


def find_across(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each white line from the left edge to the right one."""
    spans = [_Span(leg.first_line, leg.last_line, leg.first_column, leg.last_column, block)
             for block, leg in _legs(page)]  # fmt: skip
    for cut in _cuts(spans):
        place = Point(page.grid.left, page.grid.baseline(cut))
        values = (("line", str(cut)),)
        yield Finding("finding-rail-across", COST, None, place, values=values)


def find_down(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each white line from the head of the stories to their foot."""
    spans = [_Span(leg.first_column, leg.last_column, leg.first_line, leg.last_line, block)
             for block, leg in _legs(page)]  # fmt: skip
    for cut in _cuts(spans):
        if cut == page.grid.fold:
            continue  # the fold of a spread parts two pages
        top = min(span.low for span in spans)
        x = page.grid.column_x(cut) + page.grid.span(1)
        values = (("column", str(cut)),)
        place = Point(x, page.grid.line_top(top))
        yield Finding("finding-rail-down", COST, None, place, values=values)


def _legs(page: PageView) -> list[tuple[int, Zone]]:
    """Return what can be cut: all but the adverts that run over the whole page.

    A block is one rectangle, or the two legs of an L; with each comes its block's number.
    """
    return [
        (number, leg)
        for number, block in enumerate(page.blocks)
        if block.kind != "advert" or block.zone.columns < page.grid.columns
        for leg in block.zone.legs
    ]


def _cuts(spans: list[_Span]) -> list[int]:
    """Return the lines (or columns) after which all is clear and both sides are broken."""
    ends = sorted({span.last for span in spans})
    return [
        end
        for end in ends[:-1]
        if not any(span.first <= end < span.last for span in spans)
        and _broken([span for span in spans if span.last <= end], near_last=True)
        and _broken([span for span in spans if span.first > end], near_last=False)
    ]


def _broken(side: list[_Span], *, near_last: bool) -> bool:
    """Tell whether two blocks or more meet the cut at one of its sides."""
    meeting = {span.block for span in side if not any(
        _covers(span, other, near_last=near_last) for other in side
    )}  # fmt: skip
    return len(meeting) > 1


def _covers(span: _Span, other: _Span, *, near_last: bool) -> bool:
    """Tell whether `other` stands between a block and the cut."""
    nearer = other.first > span.last if near_last else other.last < span.first
    return nearer and other.low <= span.high and span.low <= other.high
