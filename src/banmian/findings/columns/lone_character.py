"""The last line of a paragraph has a single character, marks not counted (单字成行).

Source: clreq 孤字; printing rules. Line breaking avoids it where it can; a paragraph that
has no other way to be set is told.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point

COST: Final = 6.0


def find(page: PageView) -> Iterator[Finding]:
    """Yield a finding for each paragraph that ends with a character alone in its line."""
    for block in page.articles:
        for number, column in enumerate(block.columns):
            for line in column.lines:
                if line.lone:
                    place = Point(column.rect.x, line.baseline)
                    values = (("column", str(number + 1)),)
                    yield Finding(
                        "finding-lone-character", COST, block, place, values=values
                    )
