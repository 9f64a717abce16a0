"""Text becomes its string of class letters, one per character.

Curly quotes are resolved by their neighbours: they are Latin only where Latin stands on
both outer sides, or as an apostrophe within a word; everything else is a Chinese quote.
A dot between Latin letters (kW·h) is part of the unit, not an interpunct.
"""

import re
from typing import Final

from banmian.text.profiles import Profile
from banmian.text.profiles.classes import DIGIT, LETTER, OTHER

_APOSTROPHE: Final = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_LATIN_QUOTED: Final = re.compile(
    r"(?<=[A-Za-z,.;] )[“‘][\x20-\x7e’]+[”’](?=[,.;:!?]|(?: [A-Za-z]))"
    r"|^[“‘][\x20-\x7e’]+[”’](?= [A-Za-z])"
)


_UNIT_DOT: Final = re.compile(r"(?<=[A-Za-z0-9])·(?=[A-Za-z0-9])")


def classify(text: str, profile: Profile) -> str:
    """Return one class letter per character of `text`."""
    classes = text.translate(profile.classes)
    if LETTER not in classes and DIGIT not in classes:
        return classes
    others = _latin_marks(text)
    if not others:
        return classes
    letters = list(classes)
    for index in others:
        letters[index] = OTHER
    return "".join(letters)


def _latin_marks(text: str) -> list[int]:
    """Return where apostrophes, Latin quotes and dots of units stand."""
    others: list[int] = []
    if "’" in text:
        others += [match.start() for match in _APOSTROPHE.finditer(text)]
    if "·" in text:
        others += [match.start() for match in _UNIT_DOT.finditer(text)]
    if " “" in text or " ‘" in text or text[0] in "“‘":
        for match in _LATIN_QUOTED.finditer(text):
            others += (match.start(), match.end() - 1)
    return others
