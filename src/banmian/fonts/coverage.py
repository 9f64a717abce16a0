"""How much of the Chinese character sets a font has.

GB 2312 comes from Python's codec, the 8105 characters from the Unihan database. The
levels of GB 18030-2022 are Unicode ranges standing in for the official lists, which were
not had: level 1 = U+4E00 to U+9FEF and Extension A up to U+4DB5; level 2 adds the 196
characters of the 8105 outside of it; level 3 adds Extensions B to F.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

CodePoints: TypeAlias = frozenset[int]

_TABLE: Final = Path(__file__).parent / "data" / "tgh2013.txt"

_LEVEL_1: Final = ((0x3400, 0x4DB5), (0x4E00, 0x9FEF))

_LEVEL_3: Final = (
    (0x20000, 0x2A6D6),
    (0x2A700, 0x2B734),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
)
"""Extensions B to F as of Unicode 10, which GB 18030-2022 is bound to."""


class Coverage(NamedTuple):
    """How many characters of a set a font has.

    Attributes:
        name: of the set.
        present: how many of them the font has.
        total: how many there are.
        missing: the first of those it has not, in code point order.
    """

    name: str
    present: int
    total: int
    missing: str


def measure_coverage(code_points: CodePoints, examples: int = 10) -> tuple[Coverage, ...]:
    """Return the coverage of every character set, for the code points of a font."""
    return tuple(
        Coverage(
            name=name,
            present=len(characters & code_points),
            total=len(characters),
            missing="".join(map(chr, sorted(characters - code_points)[:examples])),
        )
        for name, members in CHARACTER_SETS.items()
        for characters in (members(),)
    )


def gb2312() -> CodePoints:
    """Return the 6763 hanzi of GB 2312: rows 16 to 87 of its code table."""
    rows = bytes(
        octet
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFF)
        for octet in (row, cell)
    )
    return frozenset(map(ord, rows.decode("gb2312", errors="ignore")))


def standard_characters() -> tuple[CodePoints, CodePoints, CodePoints]:
    """Return the three levels of the 8105 characters: 3500, 3000 and 1605."""
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    first, second, third = (line for line in lines if not line.startswith("#"))
    return (
        frozenset(map(ord, first)),
        frozenset(map(ord, second)),
        frozenset(map(ord, third)),
    )


def _all_standard_characters() -> CodePoints:
    return frozenset().union(*standard_characters())


def _gb18030_level_1() -> CodePoints:
    return _ranges(_LEVEL_1)


def _gb18030_level_2() -> CodePoints:
    return _gb18030_level_1() | _all_standard_characters()


def _gb18030_level_3() -> CodePoints:
    return _gb18030_level_2() | _ranges(_LEVEL_3)


def _ranges(ranges: tuple[tuple[int, int], ...]) -> CodePoints:
    return frozenset(
        code_point for first, last in ranges for code_point in range(first, last + 1)
    )


CHARACTER_SETS: Final[dict[str, Callable[[], CodePoints]]] = {
    "GB 2312": gb2312,
    "通用规范汉字表": _all_standard_characters,
    "GB 18030-2022 level 1": _gb18030_level_1,
    "GB 18030-2022 level 2": _gb18030_level_2,
    "GB 18030-2022 level 3": _gb18030_level_3,
}
"""The sets that `banmian fonts` reports, and how to get their members."""
