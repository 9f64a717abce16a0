"""The paper's name must be larger than all other text of page one (报名字号).

Source: rules for counting errors of form, 2020: 4 errors where it is not. Text within
pictures and adverts cannot be read and is not judged.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point
from banmian.units import Emu, to_pt

COST: Final = 80.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each piece of text that is as large as the name or larger."""
    name = name_size(page)
    if not name:
        return
    for block in page.stories:
        parts = [part for part in block.head if part.size >= name]
        if parts:
            largest = max(parts, key=lambda part: part.size)
            values = (("size", f"{to_pt(largest.size):g}"), ("name", f"{to_pt(name):g}"))
            place = Point(largest.rect.x, largest.rect.y)
            yield Finding("finding-name-largest", COST, block, place, values=values)


def name_size(page: PageView) -> Emu:
    """Return the size of the name in the nameplate; 0 if it is not there."""
    return max(
        (piece.size for piece in page.furniture
         if piece.role == "nameplate" and piece.text and piece.text in page.paper.name),
        default=0,
    )  # fmt: skip
