"""How far a short profile lies from the full one."""

import zlib
from typing import NamedTuple

from colour import apart, decoded, encoded, of_screens, printed, spread
from tables import Profile, Table

TRIED = 4000
INK_LIMIT = 2.2


class Spread(NamedTuple):
    """Colour differences, CIEDE2000: their mean, the one in twenty, the largest."""

    mean: float
    most: float
    worst: float

    def __str__(self) -> str:
        return f"{self.mean:.2f} / {self.most:.2f} / {self.worst:.2f}"


def spread_of(differences: list[float]) -> Spread:
    """Return what is told of many differences."""
    ordered = sorted(differences)
    count = len(ordered)
    return Spread(sum(ordered) / count, ordered[count * 95 // 100], ordered[-1])


def of_colours(one: Table, other: Table, count: int = TRIED) -> Spread:
    """Return how far the colours lie apart that two tables give to the same inks."""
    return spread_of(
        [
            apart(decoded(one.at(inks)), decoded(other.at(inks)))
            for inks in printed(count, INK_LIMIT)
        ]
    )


def of_inks(one: Table, other: Table, there: Table, count: int = TRIED) -> Spread:
    """Return how far, printed, the inks lie apart that two tables give to sRGB."""
    return spread_of(
        [
            apart(decoded(there.at(one.at(colour))), decoded(there.at(other.at(colour))))
            for colour in map(encoded, of_screens(count))
        ]
    )


def of_return(back: Table, there: Table, count: int = TRIED) -> Spread:
    """Return how far colours that can be printed lie from what is printed for them."""
    seen = [there.at(inks) for inks in printed(count, INK_LIMIT)]
    return spread_of([apart(decoded(c), decoded(there.at(back.at(c)))) for c in seen])


def of_tints(one: Table, other: Table) -> Spread:
    """Return how far the tints of single inks lie apart that two tables tell of."""
    tints = [
        [step / 100 * (side == ink) for side in range(4)]
        for ink in range(4)
        for step in range(101)
    ]
    return spread_of([apart(decoded(one.at(t)), decoded(other.at(t))) for t in tints])


def most_ink(back: Table, count: int = TRIED) -> float:
    """Return the most ink that a table lays anywhere, 1 = an ink in full."""
    return max(sum(back.at(colour)) for colour in spread(3, count))


def figures(full: Profile, short: Profile) -> str:
    """Return the figures of a short profile, as cells of a table."""
    data = short.written()
    old, new = full.tables(), short.tables()
    there = old["A2B1"]
    cells = (
        len(data),
        len(zlib.compress(data, 9)),
        of_colours(new["A2B1"], there),
        of_tints(new["A2B1"], there),
        of_return(new["B2A1"], there),
        of_inks(new["B2A0"], old["B2A0"], there),
        of_inks(new["B2A2"], old["B2A2"], there),
        f"{100 * max(most_ink(new[name]) for name in ('B2A0', 'B2A1', 'B2A2')):.1f} %",
    )
    return " | ".join(map(str, cells))
