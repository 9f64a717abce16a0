"""Brackets and quotes of a paragraph -> who belongs to whom.

Straight quotes open and close by turns, within the quotes that are open. An apostrophe in a
word (don't) and the bracket of an enumeration (1）…；2）…) have no partner and want none.
"""

import re
from typing import Final, NamedTuple

import msgspec

OPENING: Final = dict(zip("（《〈「『【〖〔［“‘([", "）》〉」』】〗〕］”’)]", strict=True))
"""Opening mark -> its closing mark."""

KINDS: Final = {"(": "（", ")": "（", "）": "（", "[": "［", "]": "［", "］": "［"} | {
    closing: opening for opening, closing in OPENING.items() if closing not in ")]）］"
}
"""Mark -> its kind: half- and full-width brackets close each other."""

QUOTES: Final = frozenset("“‘「『\"'")
"""Kinds that are quotes: they nest as outer and inner."""

STRAIGHT: Final = frozenset("\"'")

_ENUMERATION: Final = r"(?:^|[；;。：:，,、\s])[0-9A-Za-z一二三四五六七八九十]{1,3}$"
_ENUMERATION_LENGTH = 4


class Pair(NamedTuple):
    """Two marks that belong together.

    Attributes:
        start, end: offsets of the marks.
        level: how many pairs of quotes are around it.
    """

    start: int
    end: int
    level: int


class Pairing(msgspec.Struct, frozen=True):
    """Who belongs to whom.

    Attributes:
        pairs: by rising start.
        unpaired: offsets of marks that miss their partner.
        single: offsets of marks that want none: brackets of enumerations.
    """

    pairs: tuple[Pair, ...]
    unpaired: tuple[int, ...]
    single: tuple[int, ...]


class _Open(msgspec.Struct, frozen=True):
    kind: str
    start: int
    level: int


def pair_marks(text: str, offsets: list[int]) -> Pairing:
    """Pair the brackets and quotes that stand at some offsets of a text."""
    stack = _Stack()
    for offset in offsets:
        mark = text[offset]
        if mark in "'’" and _is_apostrophe(text, offset):
            continue
        if mark in STRAIGHT:
            stack.turn(mark, offset)
        elif mark in OPENING:
            stack.open(KINDS.get(mark, mark), offset)
        elif mark in ")）" and not stack.holds("（") and _is_enumeration(text, offset):
            stack.single.append(offset)
        else:
            stack.close(KINDS[mark], offset)
    return stack.result()


class _Stack:
    """The marks that are open; lives only within `pair_marks`."""

    def __init__(self) -> None:
        self.single: list[int] = []
        self._open: list[_Open] = []
        self._count: dict[str, int] = {}
        self._quotes: list[str] = []
        self._pairs: list[Pair] = []
        self._unpaired: list[int] = []

    def holds(self, kind: str) -> bool:
        """Tell whether a mark of a kind is open."""
        return self._count.get(kind, 0) > 0

    def turn(self, mark: str, offset: int) -> None:
        """Take a straight quote: it closes one like it that is the innermost quote."""
        if self._quotes and self._quotes[-1] == mark:
            self.close(mark, offset)
        else:
            self.open(mark, offset)

    def open(self, kind: str, offset: int) -> None:
        """Take an opening mark."""
        self._open.append(_Open(kind, offset, len(self._quotes)))
        self._count[kind] = self._count.get(kind, 0) + 1
        if kind in QUOTES:
            self._quotes.append(kind)

    def close(self, kind: str, offset: int) -> None:
        """Take a closing mark; what was opened within and not closed is unpaired."""
        if not self.holds(kind):
            self._unpaired.append(offset)
            return
        while True:
            last = self._pop()
            if last.kind == kind:
                self._pairs.append(Pair(last.start, offset, last.level))
                return
            self._unpaired.append(last.start)

    def result(self) -> Pairing:
        """Return what was paired; what is still open is unpaired."""
        unpaired = self._unpaired + [one.start for one in self._open]
        return Pairing(
            tuple(sorted(self._pairs)), tuple(sorted(unpaired)), tuple(self.single)
        )

    def _pop(self) -> _Open:
        last = self._open.pop()
        self._count[last.kind] -= 1
        if last.kind in QUOTES:
            self._quotes.pop()
        return last


def _is_apostrophe(text: str, offset: int) -> bool:
    """Tell whether a quote stands within a Latin word: don't, 90's."""
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalpha()


def _is_enumeration(text: str, offset: int) -> bool:
    before = text[max(offset - _ENUMERATION_LENGTH, 0) : offset]
    return bool(re.search(_ENUMERATION, before))
