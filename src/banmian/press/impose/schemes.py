"""Which page goes where: the schemes of imposition.

A sheet has a front and a back; turned about its upright middle, what is left on the front
lies behind the right of the back. Sheets are named as the trade does, by the pages on
them: 4+1 is the front of a sheet whose back is 2+3.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple


class Cell(NamedTuple):
    """A place on a sheet.

    Attributes:
        page: its number; None = it stays white.
        turned: whether it stands on its head.
    """

    page: int | None
    turned: bool = False


class Side(NamedTuple):
    """One side of a sheet: rows of cells from the top left."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def name(self) -> str:
        """What the trade calls it: `4+1`, with the foot row first."""
        numbers = (cell.page for row in reversed(self.rows) for cell in row)
        return "+".join("–" if number is None else str(number) for number in numbers)

    def mirrored(self) -> "Side":
        """Return the side for a paper that is bound at the right."""
        return Side(tuple(tuple(reversed(row)) for row in self.rows))


class Scheme(NamedTuple):
    """A scheme.

    Attributes:
        multiple: of how many pages it takes.
        sides: count of pages -> the sides, front and back of each sheet in turn.
    """

    title_zh: str
    title_en: str
    multiple: int
    sides: Callable[[int], Iterator[Side]]


def sections(count: int) -> Iterator[Side]:
    """Yield broadsheet sheets laid together by fours: 4+1, 2+3, then 8+5, 6+7."""
    for first in range(1, count, 4):
        yield _pair(first + 3, first)
        yield _pair(first + 1, first + 2)


def nested(count: int) -> Iterator[Side]:
    """Yield sheets that lie in one another: of eight pages 8+1, 2+7, 6+3, 4+5."""
    for outer in range(1, count // 2, 2):
        inner = count + 1 - outer
        yield _pair(inner, outer)
        yield _pair(outer + 1, inner - 1)


def quartered(count: int) -> Iterator[Side]:
    """Yield sheets of four pages a side, folded twice: the upper row on its head.

    Of eight pages the front is 8+1 below 5+4, the back 2+7 below 3+6.
    """
    for low in range(1, count // 2, 4):
        high = count + 1 - low
        yield _quarter((high - 3, low + 3), (high, low))
        yield _quarter((low + 2, high - 2), (low + 1, high - 1))


def spreads(count: int) -> Iterator[Side]:
    """Yield what a reader sees at a time: front page, 2+3, 4+5 and so on, back page."""
    yield _pair(None, 1)
    for left in range(2, count + 1, 2):
        yield _pair(left, left + 1 if left < count else None)


def _pair(left: int | None, right: int | None) -> Side:
    return Side(((Cell(left), Cell(right)),))


def _quarter(head: tuple[int, int], foot: tuple[int, int]) -> Side:
    upper = tuple(Cell(page, turned=True) for page in head)
    return Side((upper, tuple(map(Cell, foot))))


SCHEMES: Final[dict[str, Scheme]] = {
    "broadsheet": Scheme("对开两版（4+1、2+3）", "broadsheet, two-up", 4, sections),
    "signature": Scheme("套帖（n × 4 版）", "signature of n × 4 pages", 4, nested),
    "tabloid": Scheme("四开四版（两折）", "tabloid, four-up", 8, quartered),
    "spreads": Scheme("跨版对页", "reader's spreads", 1, spreads),
}
"""Name on the command line -> scheme."""
