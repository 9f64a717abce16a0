"""Copyfitting (适版): the shapes of a block are adjusted until its copy fits to the line.

Words are never touched. What may change, least visible first: paragraphs won or lost a
line by their breaks, a subhead given a line of white more, the head given more or less
white. A plan is a head extra and a choice of variants that add up to the lines that are
missing; plans are tried in order of their cost until one leaves no line free, none over,
and no hole at a column's foot.

Reach, measured on newspaper copy: one line more of head moves as many lines as the block
has columns; a paragraph in two can win or lose a line at 13 characters.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from banmian.elements.body import Variation


class HeadChange(NamedTuple):
    """Lines of white that a head wins or loses; steps its headline's series goes down."""

    white: int = 0
    smaller: int = 0


HEAD_COSTS: Final = {
    HeadChange(0, 0): 0.0,
    HeadChange(1, 0): 6.0,
    HeadChange(-1, 0): 8.0,
    HeadChange(0, 1): 10.0,
    HeadChange(-1, 1): 14.0,
    HeadChange(2, 0): 16.0,
    HeadChange(0, 2): 18.0,
    HeadChange(-1, 2): 22.0,
    HeadChange(1, 1): 18.0,
    HeadChange(-1, 3): 30.0,
}
"""What a head may change, and what that costs."""

NO_CHANGE: Final = HeadChange()

TALL_COST: Final = 4.0
"""A subhead with a line of white more."""

BREAK_COST: Final = 60.0
"""Cost of breaks that weighs as much as 1 here."""

PLANS: Final = 60
"""How many plans are tried at most."""

REACH: Final = 14
"""Most lines that variants of one block may add up to."""


class Change(NamedTuple):
    """One thing that can be changed: a paragraph by a line, or a subhead by a line."""

    paragraph: int
    more: int
    cost: float
    tall: bool


class Plan(NamedTuple):
    """A head extra and the changes that go with it."""

    cost: float
    head: HeadChange
    changes: tuple[Change, ...]

    @property
    def variation(self) -> Variation:
        """What the plan asks of the body."""
        return Variation(
            lines={one.paragraph: one.more for one in self.changes if not one.tall},
            tall=frozenset(one.paragraph for one in self.changes if one.tall),
        )


def plans(
    missing: Callable[[HeadChange], int | None],
    changes: Sequence[Change],
    drift: int = 0,
) -> Iterator[Plan]:
    """Yield plans that make up the missing lines, cheapest first.

    Args:
        missing: change of the head -> lines that stay free then (negative = over); None
            where there is no such head. changes: everything that may be changed.
        drift: by how many lines more or less plans are tried as well: a line won beside
            an outline moves others to other measures.
    """
    found: list[Plan] = []
    for head, cost in HEAD_COSTS.items():
        lines = missing(head)
        if lines is None or abs(lines) > REACH:
            continue
        for off in sorted(range(-2 - drift, drift + 1), key=abs):
            for more, chosen in _choices(lines + off, changes):
                found.append(Plan(cost + more + 2 * abs(off), head, chosen))
    yield from islice(sorted(found, key=lambda plan: plan.cost), PLANS)


def _choices(
    wanted: int, changes: Sequence[Change]
) -> list[tuple[float, tuple[Change, ...]]]:
    """Return the cheapest choice of changes for `wanted` lines, and ways around it."""
    best = _cheapest(wanted, changes)
    if best is None:
        return []
    others = (
        _cheapest(wanted, [other for other in changes if other is not one])
        for one in best[1]
    )
    return [best, *(other for other in others if other is not None)]


def _cheapest(
    wanted: int, changes: Sequence[Change]
) -> tuple[float, tuple[Change, ...]] | None:
    """Return the least costly changes that add up to `wanted`, at most one a paragraph."""
    best: dict[int, tuple[float, tuple[Change, ...]]] = {0: (0.0, ())}
    for paragraph in sorted({one.paragraph for one in changes}):
        options = [one for one in changes if one.paragraph == paragraph]
        following = dict(best)
        for total, (cost, chosen) in best.items():
            for one in options:
                reached, price = total + one.more, cost + one.cost
                if abs(reached) > REACH:
                    continue
                if reached not in following or price < following[reached][0]:
                    following[reached] = (price, (*chosen, one))
        best = following
    return best.get(wanted)
