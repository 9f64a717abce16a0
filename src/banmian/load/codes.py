"""A text -> the modules of its QR code (ISO/IEC 18004), by segno.

segno is optional: `pip install banmian[qr]`. Error correction is at least M (15 %), as is
usual in print, and higher where that costs no larger code.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Final, Protocol, cast

ERROR: Final = "m"


class _Code(Protocol):
    """What is used of segno's codes."""

    matrix: tuple[bytearray, ...]


class _Maker(Protocol):
    """What is used of segno."""

    def make_qr(self, content: str, error: str) -> _Code: ...


def can_make_codes() -> bool:
    """Tell whether segno is there."""
    return find_spec("segno") is not None


def make_code(text: str) -> tuple[str, ...] | None:
    """Return the rows of a code, `1` for dark modules; None if the text is too long."""
    maker = cast("_Maker", import_module("segno"))  # optional: unknown to the type checker
    try:
        code = maker.make_qr(text, error=ERROR)
    except ValueError:
        return None
    return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)
