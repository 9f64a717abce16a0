"""Heads over the same columns stacked to a chimney (煙突).

Source: Japanese make-up handbooks. Three or more heads, each directly below the other,
all of the same columns. A head of another width, a picture or an advertisement between
them breaks the line.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import BlockView, PageView
from banmian.geometry import Point

COST: Final = 15.0

MOST: Final = 2
"""Heads that may stand in one vertical line."""


def find(page: PageView) -> Iterator[Finding]:
    """Yield one finding for each chimney."""
    for columns in sorted({_columns(block) for block in page.stories}):
        for stack in _stacks(columns, page):
            if len(stack) > MOST:
                top = stack[0]
                place = Point(top.rect.x, top.rect.y)
                count = (("count", str(len(stack))),)
                yield Finding("finding-chimney", COST, top, place, tuple(stack[1:]), count)


def _columns(block: BlockView) -> tuple[int, int]:
    return block.zone.first_column, block.zone.last_column


def _stacks(columns: tuple[int, int], page: PageView) -> list[list[BlockView]]:
    """Return the unbroken stacks of headed blocks over some columns, from the top."""
    stacks: list[list[BlockView]] = [[]]
    for block in sorted(page.blocks, key=lambda block: block.zone.first_line):
        if block.zone.last_column < columns[0] or block.zone.first_column > columns[1]:
            continue
        heading = block.heading
        if _columns(block) == columns and heading is not None and not heading.vertical:
            stacks[-1].append(block)
        else:
            stacks.append([])
    return stacks
