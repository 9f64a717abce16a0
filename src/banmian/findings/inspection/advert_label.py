"""Every advertisement says 广告 (广告标识).

Source: advertising law, article 14, and the rules for counting errors of form, 2020.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point

COST: Final = 80.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each advertisement without its label."""
    for block in page.blocks:
        if block.kind == "advert" and not block.labelled:
            place = Point(block.rect.x, block.rect.y)
            yield Finding("finding-advert-label", COST, block, place)
