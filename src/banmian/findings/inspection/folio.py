"""Every page but the one with the nameplate says its number in the folio line (版序).

Source: rules for counting errors of form, 2020: the number stands in a fixed place of
every page's header.
"""

import re
from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point

COST: Final = 60.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for a page without its number."""
    if page.nameplate:
        return
    folio = "".join(piece.text for piece in page.furniture if piece.role == "folio")
    numbers = (page.number, page.number + 1) if page.spread else (page.number,)
    if not all(re.search(rf"(?<!\d){one}(?!\d)\s*版", folio) for one in numbers):
        place = Point(page.grid.left, page.grid.top)
        yield Finding("finding-folio", COST, None, place)
