"""An ISSN or a number of 13 digits -> the bars of its EAN-13, with its add-on.

The bars are python-barcode's, which is optional: `pip install banmian[barcode]`. It has no
add-ons; those of 2 and 5 digits are put together here from its characters (GS1 General
Specifications, 5.2.2). A serial of ISSN 1234-5679 has the number 977 1234567 00 and a
check digit; its issue stands in the add-on (ISO 3297).
"""

import re
from importlib import import_module
from importlib.util import find_spec
from typing import Final, NamedTuple, Protocol, cast

_ISSN: Final = re.compile(r"(\d{4})-?(\d{3})([\dXx])")
_EAN: Final = re.compile(r"\d{13}")
ADD_ON: Final = re.compile(r"(\d{2}|\d{5})?")
"""What an add-on may be."""

_START, _BETWEEN = "1011", "01"
_OF_TWO: Final = ("AA", "AB", "BA", "BB")
_OF_FIVE: Final = (
    "BBAAA", "BABAA", "BAABA", "BAAAB", "ABBAA",
    "AABBA", "AAABB", "ABABA", "ABAAB", "AABAB",
)  # fmt: skip
"""Sets of characters of an add-on, by its number or its check digit."""


class Bars(NamedTuple):
    """A barcode: modules of the main part and of the add-on, and the digits of both."""

    main: str
    add_on: str
    digits: str
    add_on_digits: str


class _Code(Protocol):
    """What is used of python-barcode's codes."""

    ean: str

    def build(self) -> list[str]: ...


class _Library(Protocol):
    """What is used of python-barcode."""

    CODES: dict[str, tuple[str, ...]]

    def EAN13(self, ean: str) -> _Code: ...  # noqa: N802 - its name there


def can_make_barcodes() -> bool:
    """Tell whether python-barcode is there."""
    return find_spec("barcode") is not None


def make_barcode(text: str, add_on: str = "") -> Bars | None:
    """Return the bars of an ISSN or EAN-13; None if its form or check digit is wrong.

    Args:
        text: `1234-5679` or 13 digits. add_on: "", 2 or 5 digits.
    """
    number = _number(text)
    if number is None or not ADD_ON.fullmatch(add_on):
        return None
    maker = cast("_Library", import_module("barcode"))  # optional: unknown to mypy
    made = maker.EAN13(number)
    if _EAN.fullmatch(text) and made.ean != text:
        return None
    return Bars("".join(made.build()), _add_on(add_on), made.ean, add_on)


def _number(text: str) -> str | None:
    """Return the twelve digits before the check digit."""
    if _EAN.fullmatch(text):
        return text[:12]
    issn = _ISSN.fullmatch(text)
    if issn is None:
        return None
    digits = issn[1] + issn[2]
    weighed = sum(
        int(one) * weight for one, weight in zip(digits, range(8, 1, -1), strict=True)
    )
    check = "0123456789X"[-weighed % 11]
    return f"977{digits}00" if check == issn[3].upper() else None


def _add_on(digits: str) -> str:
    if not digits:
        return ""
    characters = cast("_Library", import_module("barcode.charsets.ean")).CODES
    if len(digits) == 2:
        sets = _OF_TWO[int(digits) % 4]
    else:
        odd, even = digits[::2], digits[1::2]
        check = 3 * sum(map(int, odd)) + 9 * sum(map(int, even))
        sets = _OF_FIVE[check % 10]
    coded = (characters[kind][int(one)] for kind, one in zip(sets, digits, strict=True))
    return _START + _BETWEEN.join(coded)
