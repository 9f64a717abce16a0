"""Which characters count as Chinese when marks and blanks are set right."""

from bisect import bisect_right
from typing import Final

WORDS: Final = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3038, 0x303B),
    (0x3040, 0x30FF),
    (0x3105, 0x312F),
    (0x2460, 0x24FF),
    (0x3220, 0x33FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFF10, 0xFF19),
    (0xFF21, 0xFF3A),
    (0xFF41, 0xFF5A),
    (0x20000, 0x3FFFF),
)
"""Han, kana, bopomofo, hangul, circled and full-width signs (blocks of Unicode 17)."""

MARKS: Final = (
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFF0F),
    (0xFF1A, 0xFF20),
    (0xFF3B, 0xFF40),
    (0xFF5B, 0xFF65),
)
"""Marks that are Chinese wherever they stand; “ ” … — are not among them."""

_RANGES = sorted([(*one, "word") for one in WORDS] + [(*one, "mark") for one in MARKS])
_STARTS = [start for start, _, _ in _RANGES]


class _Kinds(dict[str, str]):
    """Character -> word, mark or other, looked up in the ranges when first asked for."""

    def __missing__(self, character: str) -> str:
        code = ord(character)
        _, end, kind = _RANGES[bisect_right(_STARTS, code) - 1]
        found = self[character] = kind if _STARTS[0] <= code <= end else "other"
        return found


kind_of = _Kinds().__getitem__
"""Return whether a character is a `word` of Chinese text, a `mark` of it, or `other`."""
