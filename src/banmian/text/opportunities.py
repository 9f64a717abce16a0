"""Where a line may be broken, and at what cost.

The base layer is UAX 14. Han and Chinese marks are decided by the classes of the profile
(regular expressions over the class string); only stretches of Latin, digits and symbols
go through the full algorithm, and each distinct stretch once.

The tailorings beyond UAX 14 are those of GB/T 15834: no ·, ／, ～ or single — at a line
start, no ／ at a line end, —— and …… each in one piece (5.1.4–5.1.9).
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from banmian.text.profiles import Profile

FORBIDDEN: Final = -1
"""No break here."""

FREE: Final = 0
NUMBER_COST: Final = 3
"""Between a number and the Han word that counts it (5128|期): legal, not liked."""

RANGE_COST: Final = 80
"""Inside a range (5～|8天): legal after the sign, but the two ends are read as one."""

HYPHEN_COST: Final = 60
"""At a hyphenation point; dearer than expanding a line by a character's twelfth."""

RELIEF_COST: Final = 500_000
"""Between closing marks of which three or four stand together (。』」): a last resort,
dearer than any line within its limits and cheaper than one outside them (clreq, 3.1.3)."""

ADDRESS_COST: Final = 30
"""After a sign of an address: ugly, but better than a hole in the line before it."""

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS_SIGN: Final = re.compile(r"[/.?&=#_@-]+")
_FOREIGN: Final = re.compile("[ADX]")
_LATIN: Final = re.compile(r"[ADX](?:[ADX_]*[ADX])?")
_WORD_OR_NUMBER: Final = r"[A-Za-z0-9]+(?:[.,:][0-9]+)*%?"
_SIMPLE: Final = re.compile(rf"{_WORD_OR_NUMBER}(?:[ -]{_WORD_OR_NUMBER})*")
"""Stretches that break at blanks and after hyphens before letters, as UAX 14 has it."""

_THREE: Final = bytes((FORBIDDEN % 256,)) * 3
"""Three marks that may not start a line, as `_never_first` says them: maybe a heap."""

_NUMBER_HAN: Final = re.compile(r"D(?=I)")
_HEAP: Final = re.compile(r"(?<![CPSKE])[CPSKE]{3,4}(?![CPSKE])")
_RANGE: Final = re.compile(r"(?<=[D%])N(?=D)")
_GLUED: Final = re.compile(r"(HH|LL)|(?<!H)H(?!H)|W")
_NAME_BLANK: Final = re.compile(r"(?<=I)(?<!II)W(?=I(?!I))")
_SOLIDUS: Final = r"(?<=[\u2e80-\u9fff])/(?=[\u2e80-\u9fff])"
_WORD: Final = re.compile(r"[A-Za-z]{6,}")


def opportunities(text: str, classes: str, profile: Profile) -> list[int]:
    """Return the cost of breaking before each character; `FORBIDDEN` where one may not.

    Args:
        text: of one paragraph. classes: its class letters.
        profile: its rules.

    Returns:
        One int per character and one for the end; the first is forbidden, the last free.
    """
    edges = classes.encode("ascii").translate(_never_first(profile.no_start + "_"))
    costs: list[int] = memoryview(edges).cast("b").tolist()
    costs.append(FREE)
    _forbid_line_ends(costs, classes, profile)
    if _THREE in edges:
        _relieve(costs, classes)
    if "H" in classes or "L" in classes or "W" in classes:
        for match in _GLUED.finditer(classes):
            costs[match.start() + (1 if match[1] else 0)] = FORBIDDEN
    if "W" in classes:
        for match in _NAME_BLANK.finditer(classes):
            costs[match.end()] = FORBIDDEN
    if _FOREIGN.search(classes):
        _foreign(costs, text, classes, profile)
    costs[0] = FORBIDDEN
    costs[-1] = FREE
    return costs


def _foreign(costs: list[int], text: str, classes: str, profile: Profile) -> None:
    """Enter what numbers, Latin and symbols forbid and dislike."""
    for match in _NUMBER_HAN.finditer(classes):
        if costs[match.end()] == FREE:
            costs[match.end()] = NUMBER_COST
    if "N" in classes:
        for match in _RANGE.finditer(classes):
            costs[match.end()] = RANGE_COST
    for match in _LATIN.finditer(classes):
        _latin(costs, text, match.span(), profile)
    for address in _addresses(text):
        _open_address(costs, address)
    if "/" in text:
        for match in re.finditer(_SOLIDUS, text):
            costs[match.start()] = costs[match.end()] = FORBIDDEN


def _addresses(text: str) -> Iterable[re.Match[str]]:
    """Return the web and mail addresses of a text."""
    if "@" in text or "://" in text or "www." in text:
        return _ADDRESS.finditer(text)
    return ()


@lru_cache
def _never_first(letters: str) -> bytes:
    """Return class letter -> cost of a break before it, as signed octets."""
    table = bytearray(256)
    for letter in letters:
        table[ord(letter)] = FORBIDDEN % 256
    return bytes(table)


def _forbid_line_ends(costs: list[int], classes: str, profile: Profile) -> None:
    for match in _edge(profile.no_end).finditer(classes):
        costs[match.end()] = FORBIDDEN


def _relieve(costs: list[int], classes: str) -> None:
    """Let heaps of closing marks break as a last resort."""
    for match in _HEAP.finditer(classes):
        for index in range(match.start() + 1, match.end()):
            if costs[index] == FORBIDDEN and classes[index - 1 : index + 1] != "EE":
                costs[index] = RELIEF_COST


@lru_cache
def _edge(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(letters)}]" if letters else "(?!)")


def _latin(costs: list[int], text: str, span: tuple[int, int], profile: Profile) -> None:
    """Enter the breaks inside and around a stretch of Latin, digits and symbols."""
    start, end = span
    stretch = text[start:end]
    if not _SIMPLE.fullmatch(stretch):
        from banmian.text.levels import breaks_at_level

        before = text[start - 1 : start]
        after = text[end : end + 1]
        inner = breaks_at_level(before + stretch + after, profile.level)
        shift = start - len(before)
        for index in range(start, end + 1):
            if index - shift not in inner and 0 < index < len(text):
                costs[index] = FORBIDDEN
        return
    for index in range(start + 1, end):
        before = text[index - 1]
        if before != " " and not (before == "-" and text[index].isalpha()):
            costs[index] = FORBIDDEN


def _open_address(costs: list[int], address: re.Match[str]) -> None:
    """Let a web or mail address break after its signs, without a hyphen."""
    for sign in _ADDRESS_SIGN.finditer(address[0]):
        place = address.start() + sign.end()
        if place < address.end():
            costs[place] = ADDRESS_COST


def hyphenate(text: str, costs: list[int]) -> set[int]:
    """Open hyphenation points of long lower-case Latin words in `costs`.

    At least three letters on either side; words with capitals inside (names, initials)
    stay whole.

    Returns:
        The positions before which a hyphen must be printed if the line breaks there.
    """
    points: set[int] = set()
    addresses = [match.span() for match in _addresses(text)]
    for match in _WORD.finditer(text):
        word = match[0]
        whole = any(start <= match.start() < end for start, end in addresses)
        if word.islower() and not whole:
            points.update(match.start() + point for point in _word_points(word))
    for point in points:
        costs[point] = HYPHEN_COST
    return points


@lru_cache(maxsize=4096)
def _word_points(word: str) -> Iterable[int]:
    from pyphen import Pyphen  # 20 ms, only where a long word is met

    return tuple(Pyphen(lang="en_US", left=3, right=3).positions(word))
