"""The standards that files are written to: one record of plain values each.

Comes in: nothing. Goes out: what a file of the standard must say. A new standard: its
file here, its line in `STANDARDS`, and its ledger in docs/standards: nothing is called by
a standard's name without one.
"""

from typing import Final

from banmian.press.standards.choice import taken_by
from banmian.press.standards.pdfx1a import PDFX1A
from banmian.press.standards.pdfx4 import PDFX4
from banmian.press.standards.screen import SCREEN
from banmian.press.standards.standard import OutputIntent, Standard

STANDARDS: Final[dict[str, Standard]] = {
    "pdfx1a": PDFX1A,
    "pdfx4": PDFX4,
    "screen": SCREEN,
}
"""Name in layouts and on the command line -> standard."""

__all__ = ["STANDARDS", "OutputIntent", "Standard", "taken_by"]
