"""Text becomes its string of class letters, one per character.

Curly quotes are resolved by their neighbours: they are Latin only where Latin stands on
both outer sides, or as an apostrophe within a word; everything else is a Chinese quote.
A dot between Latin letters (kW·h) is part of the unit, not an interpunct.
"""

import re
from typing import Final

from banmian.text.profiles import Profile
from banmian.text.profiles.classes import DIGIT, LETTER, OTHER, QUOTES

_APOSTROPHE: Final = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")
_LATIN_QUOTED: Final = re.compile(
    r"(?<=[A-Za-z,.;] )[“‘][\x20-\x7e’]+[”’](?=[,.;:!?]|(?: [A-Za-z]))"
    r"|^[“‘][\x20-\x7e’]+[”’](?= [A-Za-z])"
)


_DOUBTFUL: Final = (*QUOTES, "·")
"""Characters whose class depends on Latin beside them."""

_UNIT_DOT: Final = re.compile(r"(?<=[A-Za-z0-9])·(?=[A-Za-z0-9])")


def classify(text: str, profile: Profile) -> str:
    """Return one class letter per character of `text`."""
    classes = text.translate(profile.classes)
    if LETTER not in classes and DIGIT not in classes:
        return classes
    if not any(sign in text for sign in _DOUBTFUL):
        return classes
    letters = list(classes)
    for match in (*_APOSTROPHE.finditer(text), *_UNIT_DOT.finditer(text)):
        letters[match.start()] = OTHER
    for match in _LATIN_QUOTED.finditer(text):
        letters[match.start()] = letters[match.end() - 1] = OTHER
    return "".join(letters)
