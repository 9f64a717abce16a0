"""`9pt` `3mm` `小五` in a layout -> EMU, or a diagnostic where it stands."""

from typing import Final

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.tree.places import Place
from banmian.units import PER_MM, Emu, parse_length, to_mm

LONGEST: Final[Emu] = 5_000 * PER_MM
"""No sheet, margin or type is larger: a slip of the pen is caught before it overflows."""


def read_length(text: str, place: Place, found: list[Diagnostic]) -> Emu:
    """Read a length that is not negative.

    Returns:
        The length; 0 after adding `bad-length` to `found`.
    """
    try:
        length = parse_length(text)
    except (ValueError, OverflowError):
        length = -1
    if 0 <= length <= LONGEST:
        return length
    found.append(diagnose("bad-length", place.position, value=text[:40]))
    return 0


def read_size(text: str, place: Place, found: list[Diagnostic]) -> Emu:
    """Read a length that is more than nothing.

    Returns:
        The length; 0 after adding `bad-length` to `found`.
    """
    length = read_length(text, place, found)
    if length == 0 and not (found and found[-1].position == place.position):
        found.append(diagnose("bad-length", place.position, value=text[:40]))
    return length


def in_mm(length: Emu) -> str:
    """Return a length for a message: millimetres with one decimal."""
    return f"{to_mm(length):.1f} mm"
