"""Widths of marks beside each other and at line edges, and white between scripts.

Everything is decided from class letters, never from font features: fonts disagree with
the rules. Results are lists of one int per character in hundredths of an em.
"""

import re
from typing import Final, NamedTuple

from banmian.text.profiles import HALF, Gap, Profile

_MARK_PAIR: Final = re.compile(r"[OCPSKMEW](?=[OCPSKMEW])")
_EXCLAMATIONS: Final = re.compile(r"EE")
_LATIN_RUN: Final = re.compile(r"[ADX](?:[ADX_]*[ADX])?")
_FOREIGN: Final = re.compile(r"[AD]+")
_HAN: Final = frozenset("IJT")


class Trims(NamedTuple):
    """What each character loses of its em: at its leading and its trailing side."""

    leading: dict[int, int]
    trailing: dict[int, int]


def trim_pairs(classes: str, profile: Profile) -> Trims:
    """Return what marks lose beside each other, by position, hundredths of an em.

    Source: pair table of the profile; two ！？ share one em, a third stands alone
    (GB/T 15834, 5.1.2).
    """
    leading: dict[int, int] = {}
    trailing: dict[int, int] = {}
    for index in _always_half(classes, profile):
        (leading if classes[index] == "O" else trailing)[index] = HALF
    for match in _MARK_PAIR.finditer(classes):
        first = match.start()
        loss = profile.pairs.get(classes[first : first + 2])
        if loss:
            if loss[0]:
                trailing[first] = loss[0]
            if loss[1]:
                leading[first + 1] = loss[1]
    if not profile.pairs or "E" not in profile.region.blank_after:
        return Trims(leading, trailing)
    for match in _EXCLAMATIONS.finditer(classes):
        trailing[match.start()] = HALF
        trailing[match.start() + 1] = HALF
    return Trims(leading, trailing)


def _always_half(classes: str, profile: Profile) -> list[int]:
    """Return the positions of marks that are half an em wide everywhere in a line."""
    if not profile.always_half:
        return []
    return [index for index, letter in enumerate(classes) if letter in profile.always_half]


def script_gaps(text: str, classes: str, profile: Profile) -> dict[int, Gap]:
    """Return the white between Han and Latin or digits: position it follows -> gap.

    None beside marks, none at line edges (the breaker drops it there), none before a
    percent sign or a unit sign; a typed space replaces it.
    """
    gaps: dict[int, Gap] = {}
    if profile.whole_ems:
        return gaps
    white = {"A": profile.letter_gap, "D": profile.digit_gap}
    for match in _FOREIGN.finditer(classes):
        start, end = match.span()
        if start and classes[start - 1] in _HAN:
            gaps[start - 1] = white[classes[start]]
        if classes[end : end + 1] in _HAN:
            gaps[end - 1] = white[classes[end - 1]]
    for index in _signs(text, classes):
        gaps[index] = profile.digit_gap
    return gaps


def _signs(text: str, classes: str) -> list[int]:
    """Return positions after which a gap falls because an ASCII sign ends a number."""
    return [
        index
        for index, character in enumerate(text[:-1])
        if character == "%" and classes[index + 1] in "IJT"
    ] if "%" in text else []  # fmt: skip


def pad_to_ems(classes: str, widths: list[int], em: int) -> None:
    """Widen each Latin run to a whole number of ems, half the white on either side.

    Source: grid style of Taiwan (clreq, mixed setting): the Han of a line then keep to the
    raster whatever stands between them.
    """
    for match in _LATIN_RUN.finditer(classes):
        start, end = match.span()
        pad = -sum(widths[start:end]) % em
        if start:
            widths[start - 1] += pad // 2
        widths[end - 1] += pad - pad // 2
