"""No more than two lines in a row end with a hyphen.

The breaker looks at each line by itself. Only if its answer has a third hyphen in a row is
it asked again, with hyphens counted: a place is then a position and how many lines up to it
end with hyphens, written as one number, so the breaker need not know.

Source: practice of English setting (hyphenate-limit-lines of CSS Text 4).
"""

from collections.abc import Iterable, Set
from typing import Final, Protocol

from banmian.text.prepare import FORBIDDEN, Prepared
from banmian.units import Emu

MOST: Final = 2
"""Hyphens in a row."""

_STATES: Final = MOST + 1


class Places(Protocol):
    """Where a line that begins at a place may end, and what it then costs."""

    length: int
    """The last place."""

    def known(self, measure: Emu) -> dict[int, list[tuple[int, float]]]:
        """Return what was found of lines of a measure, by where they begin."""

    def find(self, start: int, measure: Emu) -> list[tuple[int, float]]:
        """Return the ends of lines from `start` with their costs."""


def hyphen_ends(prepared: Prepared) -> frozenset[int]:
    """Return the positions at which a line ends with a hyphen, typed or printed."""
    if not prepared.hyphens:
        return prepared.hyphens
    typed = {
        index
        for index, character in enumerate(prepared.text, start=1)
        if character == "-" and prepared.costs[index] != FORBIDDEN
    }
    return prepared.hyphens | typed


def is_ladder(ends: Iterable[int], hyphens: Set[int]) -> bool:
    """Tell whether more than two lines in a row end with a hyphen."""
    run = 0
    for end in ends:
        run = run + 1 if end in hyphens else 0
        if run > MOST:
            return True
    return False


class Counted:
    """The places of a paragraph, each with how many hyphens in a row lead up to it."""

    def __init__(self, places: Places, hyphens: Set[int]) -> None:
        self.length = places.length * _STATES
        self._places = places
        self._hyphens = hyphens

    def known(self, _: Emu) -> dict[int, list[tuple[int, float]]]:
        """Return nothing: what was found of the places themselves is known there."""
        return {}

    def find(self, start: int, measure: Emu) -> list[tuple[int, float]]:
        """Return the ends of lines from `start` with their costs; no third hyphen."""
        position, run = divmod(start, _STATES)
        found: list[tuple[int, float]] = []
        for end, cost in self._places.find(position, measure):
            more = run + 1 if end in self._hyphens else 0
            if more <= MOST:
                found.append((end * _STATES + more, cost))
        return found

    @staticmethod
    def positions(ends: tuple[int, ...]) -> tuple[int, ...]:
        """Return places as positions in the text."""
        return tuple(end // _STATES for end in ends)
