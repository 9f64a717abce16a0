"""All checks, in the order of their numbers.

A folder is a family: the file as a whole, pages as sheets of paper, what is painted, the
logical structure. The numbers are those of docs/print-shop.md.
"""

from typing import Final

from banmian.press.preflight.checks.file import FILE
from banmian.press.preflight.checks.page import PAGE
from banmian.press.preflight.checks.paint import PAINT
from banmian.press.preflight.checks.structure import STRUCTURE
from banmian.press.preflight.finding import Check

_FAMILIES: Final = "FOBTCLIPS"

CHECKS: Final[tuple[Check, ...]] = tuple(
    sorted(
        (*FILE, *PAGE, *PAINT, *STRUCTURE),
        key=lambda check: (_FAMILIES.index(check.id[0]), check.id),
    )
)
"""Every check there is."""
