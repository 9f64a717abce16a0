"""Glyphs that stand for nothing in the copy: dots, readings, the hyphen of a broken word.

They are artifacts of layout: readers of tagged text must not meet them.
Source: ISO 32000-1, 14.8.2.2.3 (a hyphen that breaks a word is told from one in the text).
"""

from typing import Final

from banmian.model.text import GlyphRun

SOFT_HYPHEN: Final = "\u00ad"
"""Text of the hyphen that a broken word gets."""

_SILENCE: Final = frozenset(("", SOFT_HYPHEN))


def is_silent(run: GlyphRun) -> bool:
    """Tell whether a run stands for no characters of the copy."""
    return _SILENCE.issuperset(run.texts)
