"""Copyfitting (适版): the shapes of a block are adjusted until its copy fits to the line.

Words are never touched. What may change, least visible first: paragraphs won or lost a
line by their breaks, a subhead given a line of white more, the head given more or less
white, pictures deeper or less deep within the editor's range. A plan is a change of the
frame (head and pictures) and a choice of variants that add up to the lines that are
missing, leave no hole at a column's foot and as few lone lines as may be. Where all lines
are of one width it is foreseen how a plan turns out, and only the cheapest one is set.

Reach, measured on newspaper copy: one line more of head moves as many lines as the block
has columns, one of a picture as many as it is wide; a paragraph in two can win or lose a
line at 13 characters.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from banmian.elements.body import Variation


class FrameChange(NamedTuple):
    """What changes around the body.

    Attributes:
        white: lines that the head wins or loses. smaller: steps that its headline's
            series goes down. deeper: lines that pictures win or lose within their ranges.
    """

    white: int = 0
    smaller: int = 0
    deeper: int = 0


HEAD_COSTS: Final = {
    FrameChange(0, 0): 0.0,
    FrameChange(1, 0): 6.0,
    FrameChange(-1, 0): 8.0,
    FrameChange(0, 1): 10.0,
    FrameChange(-1, 1): 14.0,
    FrameChange(2, 0): 16.0,
    FrameChange(0, 2): 18.0,
    FrameChange(-1, 2): 22.0,
    FrameChange(1, 1): 18.0,
    FrameChange(-1, 3): 30.0,
}
"""What a head may change, and what that costs."""

NO_CHANGE: Final = FrameChange()

DEEPER_COST: Final = 6.5
"""A picture deeper or less deep; half a point a line more."""

MOST_DEEPER: Final = 8
"""Lines by which copyfitting changes a picture at most."""

TALL_COST: Final = 4.0
"""A subhead with a line of white more."""

BREAK_COST: Final = 20.0
"""Cost of breaks that weighs as much as 1 here."""

PLANS: Final = 60
"""How many plans are tried at most where it cannot be foreseen how they turn out."""

REACH: Final = 14
"""Most lines that variants of one block may add up to."""

SPARE: Final = 2
"""How many changes more than are needed are looked at, to choose from."""

TOP_COST: Final = 5.0
"""A last line alone at the head of a column (单行占栏头)."""

FOOT_COST: Final = 3.0
"""A first line alone at its foot: newspapers bear it, if need be."""


class Change(msgspec.Struct, frozen=True):
    """One thing that can be changed: a paragraph by a line, or a subhead by a line."""

    paragraph: int
    more: int
    cost: float
    tall: bool


class Plan(msgspec.Struct, frozen=True):
    """A change of the frame and the changes of the body that go with it."""

    cost: float
    frame: FrameChange
    changes: tuple[Change, ...]

    @property
    def variation(self) -> Variation:
        """What the plan asks of the body."""
        return Variation(
            lines={one.paragraph: one.more for one in self.changes if not one.tall},
            tall=frozenset(one.paragraph for one in self.changes if one.tall),
        )


class Supply:
    """The changes that paragraphs can give, worked out as far as they are asked for.

    Args:
        easiest: a line more (1) or less (-1) -> paragraphs, the one that gives it most
            easily first. price: what it costs there; None = it is not to be had.
        tall: subheads.
    """

    def __init__(
        self,
        easiest: Mapping[int, Iterable[int]],
        price: Callable[[int, int], float | None],
        tall: Iterable[int],
    ) -> None:
        self._waiting = {more: iter(numbers) for more, numbers in easiest.items()}
        self._price = price
        self._found: dict[int, list[Change]] = {
            1: [Change(number, 1, TALL_COST, tall=True) for number in tall],
            -1: [],
        }

    def cheapest(self, more: int, count: int) -> list[Change]:
        """Return `count` changes and some to spare, cheapest first; fewer if there are."""
        found = self._found[more]
        while len(found) < count + SPARE:
            number = next(self._waiting[more], None)
            if number is None:
                break
            cost = self._price(number, more)
            if cost is not None:
                price = max(cost, 0) / BREAK_COST + 0.5
                found.append(Change(number, more, price, tall=False))
        return sorted(found, key=lambda change: change.cost)


class Trial(msgspec.Struct, frozen=True):
    """A block with its frame changed.

    Attributes:
        missing: lines that stay free then; negative = over.
        faults: changes -> what lone lines cost; None = the copy would not fit to the line.
        drift: by how many lines more or less plans are tried as well: a line won beside
            an outline moves others to other measures.
    """

    missing: int
    faults: Callable[[Sequence[Change]], float | None]
    drift: int


def frame_costs(shallower: int, deeper: int) -> dict[FrameChange, float]:
    """Return what the frame of a block may change, and what that costs.

    Args:
        shallower, deeper: lines that its pictures may lose and win.
    """
    costs = dict(HEAD_COSTS)
    for lines in range(-min(shallower, MOST_DEEPER), min(deeper, MOST_DEEPER) + 1):
        for white in (0, 1, -1, 2) if lines else ():
            cost = HEAD_COSTS[FrameChange(white)]
            costs[FrameChange(white, 0, lines)] = cost + DEEPER_COST + abs(lines) / 2
    return costs


def plans(
    trial: Callable[[FrameChange], Trial | None],
    supply: Supply,
    costs: Mapping[FrameChange, float],
) -> Iterator[Plan]:
    """Yield plans that make up the missing lines, cheapest first.

    Args:
        trial: change of the frame -> the block then; None where that cannot be had.
        supply: everything else that may be changed.
        costs: of the changes of the frame.
    """
    found: list[Plan] = []
    for frame, cost in sorted(costs.items(), key=lambda item: item[1]):
        found.sort(key=lambda plan: -plan.cost)
        while found and found[-1].cost <= cost:
            yield found.pop()
        block = trial(frame)
        if block is not None and abs(block.missing) <= REACH:
            found += _with_frame(frame, cost, block, supply)
    yield from sorted(found, key=lambda plan: plan.cost)


def _with_frame(
    frame: FrameChange, cost: float, block: Trial, supply: Supply
) -> Iterator[Plan]:
    for off in range(-block.drift, block.drift + 1):
        for changes in _choices(block.missing + off, supply):
            faults = block.faults(changes)
            if faults is not None:
                price = sum([change.cost for change in changes])
                yield Plan(cost + price + faults + 2 * abs(off), frame, changes)


def _choices(wanted: int, supply: Supply) -> Iterator[tuple[Change, ...]]:
    """Yield the cheapest changes that add up to `wanted` lines, and ways around them."""
    more = 1 if wanted >= 0 else -1
    count = abs(wanted)
    gives = supply.cheapest(more, count)
    if len(gives) < count:
        return
    best, spare = tuple(gives[:count]), gives[count : count + SPARE]
    yield best
    for other in spare:
        for index in range(count):
            yield (*best[:index], *best[index + 1 :], other)
    for other in spare:
        for against in supply.cheapest(-more, 0)[:SPARE]:
            if against.paragraph not in {one.paragraph for one in (*best, other)}:
                yield (*best, other, against)
