"""Choose all breaks of a paragraph at least total cost.

Dynamic programming over break positions (Knuth and Plass, Breaking Paragraphs into Lines,
1981): the cost of a line depends only on its two ends and its measure, so the cheapest
setting up to a position is found once. Which pairs of positions can make a line is
read off prefix sums by bisection: first only lines within their limits are tried; if
none of those settings reaches the end, all are. When every line after the first has one
measure the state is the position alone; where measures change from line to line (text
beside a picture) or a number of lines is asked for, it is position and line number.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from banmian.text.cost import DESPERATE, LONE, WIDEST_EM, line_cost
from banmian.text.prepare import FORBIDDEN, Prepared
from banmian.units import Emu


class Breaks(NamedTuple):
    """The chosen breaks: where each line ends, and what the whole costs."""

    ends: tuple[int, ...]
    cost: float


def break_lines(prepared: Prepared, measures: Sequence[Emu]) -> Breaks:
    """Return the breaks of least total cost.

    Args:
        prepared: the paragraph.
        measures: of its lines in order; the last one holds for all that follow.

    Returns:
        One end per line; the last is the paragraph's length. An empty text has no line.
    """
    if not prepared.text:
        return Breaks((), 0)
    if len(measures) <= 2:
        return _Breaker(prepared).by_position(measures[0], measures[-1])
    return _Breaker(prepared).by_line(measures)


def break_into(prepared: Prepared, measures: Sequence[Emu], lines: int) -> Breaks | None:
    """Return the cheapest breaks into exactly `lines` lines; None if there are none.

    For copyfitting: a paragraph is asked to win or lose a line and says at which cost.
    """
    breaks = _Breaker(prepared).in_lines(measures, lines)
    return breaks if breaks.ends and breaks.cost < DESPERATE else None


_Layer: TypeAlias = dict[int, tuple[float, int]]
"""Position -> least cost of a setting up to it, start of that setting's last line."""

_Choose: TypeAlias = Callable[[int, Emu], range]
"""Start and measure of a line -> which legal positions to try as its end."""


class _Breaker:
    """The paragraph seen as legal break positions with widths up to them.

    `tightest` and `loosest` are those widths with all that may be taken out or let in:
    a line can be set within limits just where the measure lies between them.
    """

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.length = len(prepared.text)
        self.widest = int(prepared.size * WIDEST_EM)
        before, ends = prepared.before, prepared.ends
        reducible, expandable = prepared.reducible, prepared.expandable
        count = prepared.gap_count
        self.legal = [
            index for index, cost in enumerate(prepared.costs) if cost != FORBIDDEN
        ]
        lasts = [index - 1 for index in self.legal]
        self.reach = [before[last] + ends[last] for last in lasts]
        self.origin = [before[index] + trim for index, trim in enumerate(prepared.starts)]
        self.costs = [prepared.costs[index] for index in self.legal]
        self.reduced = [reducible[last] for last in lasts]
        self.expanded = [expandable[last] for last in lasts]
        self.counted = [count[last] for last in lasts]
        self.tightest = [
            reach - reducible[last] for reach, last in zip(self.reach, lasts, strict=True)
        ]
        self.loosest = [
            reach + expandable[last] + self.widest * count[last]
            for reach, last in zip(self.reach, lasts, strict=True)
        ]

    def within_limits(self, start: int, measure: Emu) -> range:
        """Return which of `legal` can end a line from `start` within its limits."""
        prepared = self.prepared
        edge = prepared.before[start] + prepared.starts[start] + measure
        high = bisect_right(self.tightest, edge - prepared.reducible[start])
        edge += prepared.expandable[start] + self.widest * prepared.gap_count[start]
        low = bisect_left(self.loosest, edge)
        if high == len(self.legal):
            return range(min(low, high - 1), high)
        return range(low, high)

    def at_all(self, start: int, measure: Emu) -> range:
        """Return which of `legal` to try where nothing else reaches the end."""
        prepared = self.prepared
        edge = prepared.before[start] + prepared.starts[start] + measure
        low = bisect_right(self.legal, start)
        high = bisect_right(self.tightest, edge - prepared.reducible[start])
        return range(low, max(min(high, len(self.legal) - 1), low) + 1)

    def cost(self, start: int, index: int, measure: Emu) -> float:
        """Return the cost of the line from `start` to the legal position `index`."""
        prepared = self.prepared
        missing = measure - self.reach[index] + self.origin[start]
        reducible = self.reduced[index] - prepared.reducible[start]
        if self.legal[index] == self.length:
            lone = LONE if self._lone(start) else 0.0
            if missing >= 0:
                return lone
            return lone + line_cost(missing, reducible, 0, 0, prepared.size)
        return self.costs[index] + line_cost(
            missing,
            reducible,
            self.expanded[index] - prepared.expandable[start],
            self.counted[index] - prepared.gap_count[start],
            prepared.size,
        )

    def _lone(self, start: int) -> bool:
        """Tell whether a last line begun here holds a single character and marks."""
        if start == 0 or self.length - start > 4:
            return False
        return len(self.prepared.classes[start:].strip("CPSKEO_ML")) < 2

    def by_position(self, first: Emu, rest: Emu) -> Breaks:
        """Solve with one measure for the first line and one for all others."""
        best = self._reach_all(first, rest, self.within_limits)
        if self.length not in best:
            best = self._reach_all(first, rest, self.at_all)
        ends = [self.length]
        while best[ends[-1]][1] > 0:
            ends.append(best[ends[-1]][1])
        return Breaks(tuple(reversed(ends)), best[self.length][0])

    def _reach_all(self, first: Emu, rest: Emu, choose: _Choose) -> _Layer:
        """Return the cheapest way to every position that can be reached."""
        best: _Layer = {0: (0.0, -1)}
        for start in [0, *self.legal[:-1]]:
            if start not in best:
                continue
            so_far = best[start][0]
            measure = rest if start else first
            for index in choose(start, measure):
                cost = so_far + self.cost(start, index, measure)
                end = self.legal[index]
                if end not in best or cost < best[end][0]:
                    best[end] = (cost, start)
        return best

    def by_line(self, measures: Sequence[Emu]) -> Breaks:
        """Solve with a measure for each line."""
        breaks = self._by_layers(measures, None, self.within_limits)
        return breaks if breaks.ends else self._by_layers(measures, None, self.at_all)

    def in_lines(self, measures: Sequence[Emu], lines: int) -> Breaks:
        """Solve into exactly `lines` lines within their limits; no ends = not to be had."""
        return self._by_layers(measures, lines, self.within_limits)

    def _by_layers(
        self, measures: Sequence[Emu], lines: int | None, choose: _Choose
    ) -> Breaks:
        layers: list[_Layer] = [{0: (0.0, -1)}]
        settings: list[tuple[float, int, int]] = []
        while layers[-1] and (lines is None or len(layers) <= lines):
            number = len(layers)
            measure = measures[min(number, len(measures)) - 1]
            layer = self._next_layer(layers[-1], measure, choose)
            whole = layer.pop(self.length, None)
            if whole is not None and lines in (None, number):
                settings.append((whole[0], number, whole[1]))
            layers.append(layer)
        if not settings:
            return Breaks((), DESPERATE)
        cost, number, start = min(settings)
        ends = [self.length]
        while start > 0:
            number -= 1
            ends.append(start)
            start = layers[number][start][1]
        return Breaks(tuple(reversed(ends)), cost)

    def _next_layer(self, layer: _Layer, measure: Emu, choose: _Choose) -> _Layer:
        """Return what one more line reaches."""
        following: _Layer = {}
        for start, (so_far, _) in layer.items():
            for index in choose(start, measure):
                cost = so_far + self.cost(start, index, measure)
                end = self.legal[index]
                if end not in following or cost < following[end][0]:
                    following[end] = (cost, start)
        return following
