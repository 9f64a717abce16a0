"""Lengths: integers in EMU inside the program, `9pt` `3mm` `小五` outside it.

One EMU divides the units of the trade without remainder: 1 pt = 12 700, 1 mm = 36 000,
1 级 (Q, a quarter of a millimetre) = 9 000. So n characters of one size are exactly n
sizes wide and a type area divides back into its columns; floats failed at that in more
than a third of trials.
"""

import re
from typing import Final, TypeAlias

Emu: TypeAlias = int
"""A length in English Metric Units."""

PER_PT: Final[Emu] = 12_700
PER_MM: Final[Emu] = 36_000
PER_INCH: Final[Emu] = 914_400
PER_Q: Final[Emu] = 9_000

PER_UNIT: Final[dict[str, Emu]] = {
    "pt": PER_PT,
    "mm": PER_MM,
    "cm": 10 * PER_MM,
    "in": PER_INCH,
    "q": PER_Q,
    "Q": PER_Q,
    "级": PER_Q,
    "級": PER_Q,
}

SIZE_NAMES: Final[dict[str, float]] = {
    "初号": 42,
    "小初": 36,
    "一号": 27.5,
    "小一": 24,
    "二号": 21,
    "小二": 18,
    "三号": 15.75,
    "小三": 15,
    "四号": 13.75,
    "小四": 12,
    "五号": 10.5,
    "小五": 9,
    "六号": 7.875,
    "小六": 6.5,
    "七号": 5.25,
}
"""Names of type sizes in points (clreq; vendors differ, so sizes are stored in points)."""

_LENGTH = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]+|级|級)\s*")


def pt(points: float) -> Emu:
    """Return a length given in points, rounded to the EMU."""
    return round(points * PER_PT)


def mm(millimetres: float) -> Emu:
    """Return a length given in millimetres, rounded to the EMU."""
    return round(millimetres * PER_MM)


def to_pt(length: Emu) -> float:
    """Return a length in points."""
    return length / PER_PT


def to_mm(length: Emu) -> float:
    """Return a length in millimetres."""
    return length / PER_MM


def parse_length(text: str) -> Emu:
    """Read a length such as `9pt`, `3mm`, `0.5in`, `12级` or `小五`.

    Raises:
        ValueError: the text is no length; the caller turns it into a diagnostic.
    """
    name = text.strip()
    if name in SIZE_NAMES:
        return pt(SIZE_NAMES[name])
    match = _LENGTH.fullmatch(text)
    if match is None or match[2] not in PER_UNIT:
        raise ValueError(text)
    return round(float(match[1]) * PER_UNIT[match[2]])
