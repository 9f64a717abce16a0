"""How strict the line edges are: the levels of CSS as tailorings of UAX 14.

A level frees characters that UAX 14 keeps from a line start. Freeing means: where the
level applies, the character counts as an ideograph (or, after a prefix such as ￥, the
prefix does). The algorithm itself stays untouched.

Source: CSS Text 3, 5.3 (`line-break`), as a fixed contract of three levels for Chinese and
Japanese; small kana are class CJ of UAX 14.
"""

import re
from functools import lru_cache
from typing import Final

from banmian.text.profiles.regions import Level

_SMALL_KANA: Final = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿーｧ-ｰ"
_WAVES: Final = "〜゠"
_ITERATION: Final = "々〻ゝゞヽヾ"
_CENTRED: Final = "・：；･‼⁇⁈⁉！？"
_WIDE_POSTFIX: Final = "°‰′″‵℃℉％﹪￠"
_WIDE_PREFIX: Final = "№＄￡￥￦€±"

_FREED: Final[dict[Level, str]] = {
    "loose": _SMALL_KANA + _WAVES + _ITERATION + _CENTRED + _WIDE_POSTFIX,
    "normal": _SMALL_KANA + _WAVES,
    "strict": "",
}
"""Members of a regular expression's set: characters that may start a line."""

_LOOSE_HYPHEN: Final = re.compile(r"(?<=[\u2e80-\u9fff\uf900-\ufaff])[‐–]")
_LOOSE_INSEPARABLE: Final = re.compile(r"(?<=[‥…⋯︙])[‥…⋯︙]")
_IDEOGRAPH: Final = "字"


_MAQAF: Final = "\u05be"
"""Hebrew hyphen: since Unicode 17 it binds at a word's start as U+2010 does; the library
has Unicode 16, so it is handed the latter, whose class is otherwise the same."""

_HYPHEN: Final = "\u2010"


@lru_cache
def _pattern(level: Level) -> re.Pattern[str]:
    return re.compile(f"[{_FREED[level]}]" if _FREED[level] else r"(?!)")


def breaks_at_level(text: str, level: Level) -> frozenset[int]:
    """Return the break positions of a text at a level, its end included."""
    tailored = _pattern(level).sub(_IDEOGRAPH, text)
    if level == "loose":
        tailored = _LOOSE_HYPHEN.sub(_IDEOGRAPH, tailored)
        tailored = _LOOSE_INSEPARABLE.sub(_IDEOGRAPH, tailored)
        tailored = re.sub(f"[{_WIDE_PREFIX}]", _IDEOGRAPH, tailored)
    return uax14_breaks(tailored)


@lru_cache(maxsize=4096)
def uax14_breaks(text: str) -> frozenset[int]:
    """Return the untailored break positions of UAX 14 in a text, its end included."""
    from uniseg.linebreak import line_break_boundaries  # 40 ms, only where it is needed

    return frozenset(line_break_boundaries(text.replace(_MAQAF, _HYPHEN)))
