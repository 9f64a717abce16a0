"""Headlines are broken by sense: where one phrase ends and the next begins.

Phrases come from BudouX, a small model trained on phrase boundaries; the editor's own
line breaks and typed wide spaces win over it. A mark never starts or ends a line.
"""

from functools import lru_cache

from banmian.text.opportunities import FORBIDDEN
from banmian.text.prepare import Prepared
from banmian.units import Emu


@lru_cache(maxsize=512)
def phrase_ends(text: str) -> tuple[int, ...]:
    """Return the positions after which a phrase of a headline ends, without the last."""
    import budoux  # 15 ms, only for headlines of more than one line

    if "　" in text or " " in text:
        return tuple(
            index + 1 for index, character in enumerate(text) if character in "　 "
        )
    parser = budoux.load_default_simplified_chinese_parser()
    ends: list[int] = []
    for phrase in parser.parse(text):
        ends.append((ends[-1] if ends else 0) + len(phrase))
    return tuple(ends[:-1])


def width_between(prepared: Prepared, start: int, end: int) -> Emu:
    """Return the natural width of characters `start` to `end` set on a line alone."""
    return (
        prepared.before[end - 1] + prepared.ends[end - 1]
        - prepared.before[start] - prepared.starts[start]
    )  # fmt: skip


def split_in_two(prepared: Prepared, most: Emu) -> int | None:
    """Return where a headline breaks into two lines; None if neither way fits `most`.

    Of the phrase ends where both lines fit, the most even break wins; if equal, the one
    with the longer second line (an upper line that is shorter reads as an entry).
    """
    text = prepared.text
    ends = [
        end
        for end in phrase_ends(text)
        if prepared.costs[end] != FORBIDDEN or text[end - 1] in "　 "
    ]
    best: tuple[Emu, int] | None = None
    for end in ends:
        upper, lower = _widths(prepared, end)
        if max(upper, lower) <= most and (best is None or abs(upper - lower) < best[0]):
            best = (abs(upper - lower), end)
    return best[1] if best else None


def _widths(prepared: Prepared, end: int) -> tuple[Emu, Emu]:
    stop = end
    while stop > 1 and prepared.text[stop - 1] in "　 ":
        stop -= 1
    return (
        width_between(prepared, 0, stop),
        width_between(prepared, end, len(prepared.text)),
    )
