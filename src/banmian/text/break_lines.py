"""Choose all breaks of a paragraph at least total cost.

Dynamic programming over break positions (Knuth and Plass, Breaking Paragraphs into Lines,
1981): the cost of a line depends only on its two ends and its measure, so the cheapest
setting up to a position is found once. Which positions a line can reach is read off prefix
sums. When every line after the first has one measure the state is the position alone;
where measures change from line to line (text beside a picture) or a number of lines is
asked for, it is position and line number.

Most settings need no line that is opened far. So lines opened up to `NARROW_EM` are tried
first: a setting of them that costs no more than the cheapest line left out is the best of
all. Most of those again cost little, and what costs more than `LITTLE` by itself is not
followed at first. Else lines within their limits are tried, and if those do not reach the
end, all.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from operator import add, sub
from typing import Final, TypeAlias

import msgspec

from banmian.text.cost import DESPERATE, LADDER, LINE, WIDEST_EM, expansion_cost
from banmian.text.hyphens import Counted, Places, hyphen_ends, is_ladder
from banmian.text.prepare import Prepared
from banmian.text.ways import Anyway, Reaches, Ways
from banmian.units import Emu

NARROW_EM: Final = 0.125
"""White added between Han up to which lines are tried first."""

PROVEN: Final = LINE + expansion_cost(NARROW_EM - 0.0001)
"""No line that is opened further costs less, whatever rounding takes."""

LITTLE: Final = 80.0
"""What nine in ten paragraphs cost at most. Any limit gives the same answer, this one is
found quickest."""

SHORT: Final = 600
"""Characters of the longest paragraph whose cost is likely to prove that."""

UNREACHED: Final = float("inf")


class Breaks(msgspec.Struct, frozen=True):
    """The chosen breaks: where each line ends, and what the whole costs."""

    ends: tuple[int, ...]
    cost: float


NONE: Final = Breaks((), UNREACHED)
"""There are no such breaks."""

_Layer: TypeAlias = dict[int, tuple[float, int]]
"""Position -> least cost of a setting up to it, start of that setting's last line."""


class Breaker:
    """A paragraph and what its lines cost, remembered from question to question.

    Measures are of its lines in order; the last one holds for all that follow.
    """

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self._best: dict[tuple[Emu, ...], Breaks] = {}
        self._into: dict[tuple[int, ...], Breaks | None] = {}

    def best(self, measures: Sequence[Emu]) -> Breaks:
        """Return the breaks of least total cost.

        Returns:
            One end per line; the last is the paragraph's length. An empty text has none.
        """
        key = tuple(measures)
        if key not in self._best:
            self._best[key] = self._find(key)
        return self._best[key]

    def _find(self, measures: tuple[Emu, ...]) -> Breaks:
        if not self.prepared.text:
            return Breaks((), 0)
        found = NONE
        for ways, limit in self._tried(LITTLE, PROVEN):
            found = _solve(ways, measures, limit)
            if found.ends:
                break
        else:
            found = _solve(self._anyway(), measures, UNREACHED)
        if self.hyphens and is_ladder(found.ends, self.hyphens):
            return self._without_ladder(found, measures)
        return found

    def _without_ladder(self, ladder: Breaks, measures: tuple[Emu, ...]) -> Breaks:
        """Return breaks with fewer hyphens in a row if lines keep their limits for it.

        Where some line cannot keep them anyhow, others may go further: up to `LADDER`.
        """
        ways, limit = self.within_limits, DESPERATE
        if ladder.cost > DESPERATE:
            ways, limit = self._anyway(), ladder.cost + LADDER
        counted = Counted(ways, self.hyphens)
        found = _solve(counted, measures, limit)
        return Breaks(counted.positions(found.ends), found.cost) if found.ends else ladder

    def into(self, measures: Sequence[Emu], lines: int) -> Breaks | None:
        """Return the cheapest breaks into exactly `lines` lines; None if there are none.

        For copyfitting: a paragraph is asked to win or lose a line and says at which cost.
        """
        key = (*measures, lines)
        if key not in self._into:
            self._into[key] = self._find_into(measures, lines)
        return self._into[key]

    def _find_into(self, measures: Sequence[Emu], lines: int) -> Breaks | None:
        usual = len(self.best(measures).ends)
        if lines < usual and not self._might_fit(measures, lines):
            return None
        for ways, limit in self._tried(PROVEN):
            found = _by_line(ways, measures, limit, lines)
            if self.hyphens and is_ladder(found.ends, self.hyphens):
                counted = Counted(ways, self.hyphens)
                found = _by_line(counted, measures, limit, lines)
                found = Breaks(counted.positions(found.ends), found.cost)
            if found.ends:
                return found
        return None

    def _might_fit(self, measures: Sequence[Emu], lines: int) -> bool:
        """Tell whether so many lines could hold the text if each were full and tight.

        A line that begins earlier ends no later: of the lines that begin up to a position
        the farthest end is followed.
        """
        prepared = self.prepared
        starts = map(add, prepared.before, prepared.starts)
        origins = list(accumulate(map(sub, starts, prepared.reducible), max))
        reached = list(accumulate(reversed(self._reaches[1]), min))
        reached.reverse()
        end = 0
        for number in range(lines):
            edge = origins[end] + measures[min(number, len(measures) - 1)]
            end = bisect_right(reached, edge, end)
            if end == len(reached):
                return True
        return False

    def _tried(self, *limits: float) -> Iterator[tuple[Ways, float]]:
        """Yield what is tried, and up to which cost its answer is the best of all."""
        if len(self.prepared.text) <= SHORT:
            for limit in limits:
                yield self.narrow, limit
        yield self.within_limits, DESPERATE

    def _anyway(self) -> Ways:
        return Anyway(self.prepared, self._reaches, WIDEST_EM)

    @cached_property
    def hyphens(self) -> frozenset[int]:
        """Where a line would end with a hyphen."""
        return hyphen_ends(self.prepared)

    @cached_property
    def _reaches(self) -> Reaches:
        prepared = self.prepared
        natural = list(map(add, prepared.before, prepared.ends))
        return natural, list(map(sub, natural, prepared.reducible))

    @cached_property
    def narrow(self) -> Ways:
        """The ways of lines that are not opened far."""
        return Ways(self.prepared, self._reaches, NARROW_EM)

    @cached_property
    def within_limits(self) -> Ways:
        """The ways of all lines within their limits; seldom needed."""
        return Ways(self.prepared, self._reaches, WIDEST_EM)


def _solve(ways: Places, measures: Sequence[Emu], limit: float) -> Breaks:
    if len(measures) > 2:
        return _by_line(ways, measures, limit, None)
    return _by_position(ways, measures[0], measures[-1], limit)


def _by_position(ways: Places, first: Emu, rest: Emu, limit: float) -> Breaks:
    """Solve with one measure for the first line and one for all others.

    Settings that cost more than `limit` are not followed; no ends = there is none.
    """
    length = ways.length
    measure, known = first, ways.known(first)
    least = [UNREACHED] * (length + 1)
    came = [0] * (length + 1)
    least[0] = 0.0
    for start, so_far in enumerate(least):
        if so_far > limit or so_far == UNREACHED or start == length:
            continue
        for end, cost in known.get(start) or ways.find(start, measure):
            if so_far + cost < least[end]:
                least[end] = so_far + cost
                came[end] = start
        if not start:
            measure, known = rest, ways.known(rest)
    if least[length] > limit or least[length] == UNREACHED:
        return NONE
    ends = [length]
    while came[ends[-1]] > 0:
        ends.append(came[ends[-1]])
    return Breaks(tuple(reversed(ends)), least[length])


def _by_line(
    ways: Places, measures: Sequence[Emu], limit: float, lines: int | None
) -> Breaks:
    """Solve with a measure for each line, into exactly `lines` of them if that is said."""
    layers: list[_Layer] = [{0: (0.0, -1)}]
    settings: list[tuple[float, int, int]] = []
    while layers[-1] and (lines is None or len(layers) <= lines):
        number = len(layers)
        measure = measures[min(number, len(measures)) - 1]
        layer = _next_layer(ways, layers[-1], measure, limit)
        whole = layer.pop(ways.length, None)
        if whole is not None and lines in (None, number):
            settings.append((whole[0], number, whole[1]))
        layers.append(layer)
    if not settings:
        return NONE
    cost, number, start = min(settings)
    ends = [ways.length]
    while start > 0:
        number -= 1
        ends.append(start)
        start = layers[number][start][1]
    return Breaks(tuple(reversed(ends)), cost)


def _next_layer(ways: Places, layer: _Layer, measure: Emu, limit: float) -> _Layer:
    """Return what one more line reaches within the limit of cost."""
    following: _Layer = {}
    known, reached = ways.known(measure).get, following.get
    for start, (so_far, _) in layer.items():
        for end, more in known(start) or ways.find(start, measure):
            cost = so_far + more
            if cost <= limit:
                before = reached(end)
                if before is None or cost < before[0]:
                    following[end] = (cost, start)
    return following
