"""Small text in the fold of a spread (通版): it cannot be read there (中缝压字).

Source: make-up handbooks: on a double page text keeps 5 mm off the fold on either side;
headlines and pictures may lie across it.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point

COST: Final = 40.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each block with text in the fold."""
    for block in page.stories:
        rect = block.in_fold
        if rect is not None:
            yield Finding("finding-fold-text", COST, block, Point(rect.x, rect.y))
