"""Which characters count as Chinese when marks and blanks are set right."""

import re
from typing import Final

WORD: Final = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3040-\u30ff\u3105-\u312f"
    "\u2460-\u24ff\u3220-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U00020000-\U0003ffff"
)
"""Han, kana, bopomofo, hangul, circled and full-width signs (blocks of Unicode 17)."""

MARK: Final = (
    "\u3000-\u3004\u3008-\u3020\u3030\ufe30-\ufe4f"
    "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
"""Marks that are Chinese wherever they stand; “ ” … — are not among them."""

CHINESE: Final = re.compile(f"[{WORD}{MARK}]")

_word = re.compile(f"[{WORD}]").match
_mark = re.compile(f"[{MARK}]").match


def is_word(character: str) -> bool:
    """Tell whether a character is Han or stands in text as Han do."""
    return bool(_word(character))


def is_mark(character: str) -> bool:
    """Tell whether a character is a mark of Chinese text."""
    return bool(_mark(character))
