"""Headlines are broken by sense: where one phrase ends and the next begins.

Phrases come from BudouX, a small model trained on phrase boundaries; the editor's own
line breaks and typed wide spaces win over it. A mark never starts or ends a line.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, combinations, pairwise
from typing import Final

from banmian.text.opportunities import FORBIDDEN
from banmian.text.prepare import Prepared
from banmian.units import Emu

MOST_ENDS: Final = 14
"""Phrase ends of a headline that are looked at: no headline has more."""


@lru_cache(maxsize=512)
def phrase_ends(text: str) -> tuple[int, ...]:
    """Return the positions after which a phrase of a headline ends, without the last."""
    if "　" in text or " " in text:
        return tuple(
            index + 1 for index, character in enumerate(text) if character in "　 "
        )
    return _parsed(text)


def _parsed(text: str) -> tuple[int, ...]:
    import budoux  # 15 ms, only for headlines of more than one line

    parser = budoux.load_default_simplified_chinese_parser()
    return tuple(accumulate(map(len, parser.parse(text))))[:-1]


def _ends(text: str, lines: int) -> tuple[int, ...]:
    """Return where a headline may break: at typed spaces only, if there are enough."""
    typed = phrase_ends(text)
    if lines <= len(typed) + 1:
        return typed
    parts = (0, *typed, len(text))
    within = (
        start + end
        for start, stop in pairwise(parts)
        for end in _parsed(text[start:stop].rstrip("　 "))
    )
    return tuple(sorted({*typed, *within}))


def width_between(prepared: Prepared, start: int, end: int) -> Emu:
    """Return the natural width of characters `start` to `end` set on a line alone."""
    return (
        prepared.before[end - 1] + prepared.ends[end - 1]
        - prepared.before[start] - prepared.starts[start]
    )  # fmt: skip


def split(prepared: Prepared, most: Emu, lines: int = 2) -> tuple[int, ...]:
    """Return where a headline breaks into `lines` lines; nothing if no way fits `most`.

    Of the phrase ends where all lines fit, the most even breaks win; if equal, those with
    the longer last lines (an upper line that is shorter reads as an entry).
    """
    text = prepared.text
    ends = [
        end
        for end in _ends(text, lines)
        if prepared.costs[end] != FORBIDDEN or text[end - 1] in "　 "
    ]
    best: tuple[Emu, tuple[int, ...]] = (most, ())
    for chosen in combinations(ends[:MOST_ENDS], lines - 1):
        widths = _widths(prepared, chosen)
        uneven = max(widths) - min(widths)
        if max(widths) <= most and uneven < best[0]:
            best = (uneven, chosen)
    return best[1]


def _widths(prepared: Prepared, ends: Sequence[int]) -> list[Emu]:
    """Return the widths of the lines between breaks, spaces at their ends left out."""
    widths = []
    for start, end in pairwise((0, *ends, len(prepared.text))):
        stop = end
        while stop > start + 1 and prepared.text[stop - 1] in "　 ":
            stop -= 1
        widths.append(width_between(prepared, start, stop))
    return widths
