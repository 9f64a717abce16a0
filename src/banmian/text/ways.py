"""What lines can begin at a position of a paragraph: where they end, and at which cost.

Read off prefix sums: a line's cost depends only on its two ends and its measure.
"""

from bisect import bisect_right
from typing import TypeAlias

from banmian.text.cost import LINE, LONE, line_cost, opened_cost
from banmian.text.prepare import FORBIDDEN, Prepared
from banmian.units import Emu

Reaches: TypeAlias = tuple[list[Emu], list[Emu]]
"""Where each character ends if it ends a line, from the paragraph's origin; and where if
all before it is reduced as far as it may be."""

Way: TypeAlias = tuple[int, float]
"""Where a line may end, and what it then costs."""


class Ways:
    """Where a line that begins at a position may end, and at which cost.

    Lines are reduced within their limits, and opened by `widest` ems at most.
    """

    def __init__(self, prepared: Prepared, reaches: Reaches, widest: float) -> None:
        self.prepared = prepared
        self.length = len(prepared.text)
        self.widest = int(prepared.size * widest)
        self.reach, self.tightest = reaches
        self._arrays = (
            self.reach, prepared.costs, prepared.reducible, prepared.expandable,
            prepared.gap_count, prepared.size,
        )  # fmt: skip
        self._known: dict[Emu, dict[int, list[Way]]] = {}

    def known(self, measure: Emu) -> dict[int, list[Way]]:
        """Return what was found of lines of a measure, by where they begin."""
        return self._known.setdefault(measure, {})

    def find(self, start: int, measure: Emu) -> list[Way]:
        """Return the ways of a line from `start`, the longest line first."""
        found = self.known(measure)[start] = self.look(start, measure)
        return found

    def look(self, start: int, measure: Emu) -> list[Way]:
        """Work out the ways of a line."""
        reach, costs, reducibles, expandables, counts, size = self._arrays
        edge = self.prepared.before[start] + self.prepared.starts[start] + measure
        taken, let, opened = reducibles[start], expandables[start], counts[start]
        widest = self.widest
        farthest = bisect_right(self.tightest, edge - taken, start) - 1
        found: list[Way] = []
        if farthest == self.length - 1:
            found.append((self.length, self.last_cost(start, edge)))
            farthest -= 1
        for last in range(farthest, start - 1, -1):
            missing = edge - reach[last]
            expandable, gaps = expandables[last] - let, counts[last] - opened
            if missing > expandable + widest * gaps:
                break
            cost: float = costs[last + 1]
            if cost == FORBIDDEN:
                continue
            if missing > expandable:
                cost += opened_cost(missing - expandable, expandable, gaps * size)
            elif missing:
                cost += line_cost(missing, reducibles[last] - taken, expandable, gaps, size)
            else:
                cost += LINE
            found.append((last + 1, cost))
        return found

    def last_cost(self, start: int, edge: Emu) -> float:
        """Return the cost of the paragraph's last line, which need not be full."""
        lone = LONE if self._lone(start) else 0.0
        missing = edge - self.reach[-1]
        if missing >= 0:
            return lone
        reducible = self.prepared.reducible[self.length - 1]
        reducible -= self.prepared.reducible[start]
        return lone + line_cost(missing, reducible, 0, 0, self.prepared.size)

    def _lone(self, start: int) -> bool:
        """Tell whether a last line begun here holds a single character and marks."""
        if start == 0 or self.length - start > 4:
            return False
        return len(self.prepared.classes[start:].strip("CPSKEO_ML")) < 2


class Anyway(Ways):
    """The ways of lines where some line must break its limits: up to one break too far."""

    def look(self, start: int, measure: Emu) -> list[Way]:
        """Work out the ways of a line."""
        prepared = self.prepared
        edge = prepared.before[start] + prepared.starts[start] + measure
        taken, let = prepared.reducible[start], prepared.expandable[start]
        fits = bisect_right(self.tightest, edge - taken)
        found: list[Way] = []
        for end in range(start + 1, self.length + 1):
            if prepared.costs[end] == FORBIDDEN:
                continue
            if end == self.length:
                cost = self.last_cost(start, edge)
            else:
                cost = prepared.costs[end] + line_cost(
                    edge - self.reach[end - 1],
                    prepared.reducible[end - 1] - taken,
                    prepared.expandable[end - 1] - let,
                    prepared.gap_count[end - 1] - prepared.gap_count[start],
                    prepared.size,
                )
            found.append((end, cost))
            if end > fits:
                break
        return found
