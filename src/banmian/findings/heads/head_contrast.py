"""A head on a picture (压题照片) that does not stand out from it.

Source: make-up handbooks: a head over a photograph needs contrast and a plain area. The
ratio that counts as contrast is that of WCAG 2.2, 1.4.3; see `layout.lightness`.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point

COST: Final = 30.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each head on a picture that hides it."""
    for block in page.stories:
        measured, head = block.on_picture, block.heading
        if measured is None or head is None or measured.stands_out:
            continue
        values = (
            ("contrast", f"{measured.contrast:.1f}"),
            ("needed", f"{measured.needed:.1f}"),
            ("spread", f"{measured.spread:.0f}"),
            ("most", f"{measured.most_spread:.0f}"),
        )
        place = Point(head.rect.x, head.rect.y)
        yield Finding("finding-head-contrast", COST, block, place, values=values)
