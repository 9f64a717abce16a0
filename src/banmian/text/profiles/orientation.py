"""Vertical orientation of characters: upright, turned, or with a form of their own.

Data: Unicode 17, VerticalOrientation-17.0.0.txt (UAX 50; Unicode licence v3), the ranges
whose value is not R. U upright; Tu its own form, else upright; Tr its own form, else
turned; R turned a quarter clockwise.
"""

from bisect import bisect_right
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Orientation: TypeAlias = Literal["U", "Tu", "Tr", "R"]

_U: Final = """
00A7 00A9 00AE 00B1 00BC-00BE 00D7 00F7 02EA-02EB 1100-11FF 1401-167F 18B0-18FF 2016
2020-2021 2030-2031 203B-203C 2042 2047-2049 2051 2065 20DD-20E0 20E2-20E4 2100-2101
2103-2109 210F 2113-2114 2116-2117 211E-2123 2125 2127 2129 212E 2135-213F 2145-214A
214C-214D 214F-2189 218C-218F 221E 2234-2235 2300-2307 230C-231F 2324-2328 232B
237D-239A 23BE-23CD 23CF 23D1-23DB 23E2-2422 2424-24FF 25A0-2619 2620-2767 2776-2793
2B12-2B2F 2B50-2B59 2B97 2BB8-2BD1 2BD3-2BEB 2BF0-2BFF 2E50-2E51 2E80-3000 3003-3007
3012-3013 3020-302F 3031-3040 3042 3044 3046 3048 304A-3062 3064-3082 3084 3086
3088-308D 308F-3094 3097-309A 309D-309F 30A2 30A4 30A6 30A8 30AA-30C2 30C4-30E2 30E4
30E6 30E8-30ED 30EF-30F4 30F7-30FB 30FD-3126 3128-31B3 31B8-31BA 31BC-31EF 3200-32FE
3358-337A 3380-A4CF A960-A97F AC00-D7FF E000-FAFF FE10-FE1F FE30-FE48 FE53-FE57
FE5F-FE62 FE67-FE6F FF02-FF07 FF0A-FF0B FF0F-FF19 FF20-FF3A FF3C FF3E FF40-FF5A
FFE0-FFE2 FFE4-FFE7 FFF0-FFF8 FFFC-FFFD 10980-1099F 11580-115FF 11A00-11ABF
13000-1467F 16FE0-18DFF 1AFF0-1B131 1B133-1B14F 1B153-1B154 1B156-1B163 1B168-1B2FF
1CEC0-1CFCF 1D000-1D1FF 1D2E0-1D37F 1D800-1DAAF 1F000-1F1FF 1F202-1F7FF 1F900-1FAFF
20000-2FFFD 30000-3FFFD F0000-FFFFD 100000-10FFFD
"""

_TU: Final = """
3001-3002 3041 3043 3045 3047 3049 3063 3083 3085 3087 308E 3095-3096 309B-309C 30A1
30A3 30A5 30A7 30A9 30C3 30E3 30E5 30E7 30EE 30F5-30F6 3127 31B4-31B7 31BB 31F0-31FF
32FF-3357 337B-337F FE50-FE52 FF01 FF0C FF0E FF1F 1B132 1B150-1B152 1B155 1B164-1B167
1F200-1F201
"""

_TR: Final = """
2018-2019 201C-201D 2329-232A 3008-3011 3014-301F 3030 30A0 30FC FE59-FE5E FF08-FF09
FF1A-FF1B FF3B FF3D FF3F FF5B-FF60 FFE3
"""


_VALUES: Final[tuple[tuple[Orientation, str], ...]] = (("U", _U), ("Tu", _TU), ("Tr", _TR))


def _read() -> list[tuple[int, int, Orientation]]:
    ranges: list[tuple[int, int, Orientation]] = []
    for value, text in _VALUES:
        for word in text.split():
            low, _, high = word.partition("-")
            ranges.append((int(low, 16), int(high or low, 16), value))
    return sorted(ranges)


_RANGES: Final = _read()


@lru_cache(maxsize=8192)
def orientation(character: str) -> Orientation:
    """Return how a character stands in a vertical line."""
    point = ord(character)
    place = bisect_right(_RANGES, (point, 0x110000, "U")) - 1
    if place >= 0 and _RANGES[place][0] <= point <= _RANGES[place][1]:
        return _RANGES[place][2]
    return "R"
