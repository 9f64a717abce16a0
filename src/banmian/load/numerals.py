"""Numerals that GB/T 15835-2011 writes otherwise, told but never changed.

A percentage at both ends of a range is written in full, 63%～68%, lest 63～68% be read as
two quantities (5.1.4); approximations of two neighbouring figures are in Han numerals,
三五天 and not 3、5天 (4.2.2); 几 and 多 are no measurement: 几十, not 几10 (4.2.2).
Each misuse counts as a tenth of an error in the inspection of newspapers (2020).
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

_FIGURE = r"\d+(?:\.\d+)?"
_RULES: Final = (
    ("numeral-range", re.compile(rf"(?<![\d.]){_FIGURE}[～~—–-]{_FIGURE}[%％‰]"), "%％‰"),
    (
        "numeral-guess",
        re.compile(r"(?<![\d.、第])\d、\d(?=[个天次人岁名位家张件只](?!、))"),
        "、",
    ),
    ("numeral-mixed", re.compile(r"[几数]\d+|(?<![\d.])\d[十百](?![\d分年])"), "几数十百"),
)
"""Code of the message, what is looked for, the signs of which it has one."""

_DIGIT: Final = re.compile(r"\d")


class Numeral(msgspec.Struct, frozen=True):
    """A numeral to look at: code of its message, offset in the text, what is written."""

    code: str
    offset: int
    written: str


def doubtful_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of a text that the standard writes otherwise."""
    if not _DIGIT.search(text):
        return
    for code, pattern, signs in _RULES:
        if not any(map(text.__contains__, signs)):
            continue
        for match in pattern.finditer(text):
            yield Numeral(code, match.start(), match[0])
