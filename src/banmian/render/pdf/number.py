"""Lengths in PDF: thousandths of a point, whole until they are written."""

from banmian.units import Emu


def thousandths(length: Emu) -> int:
    """Return a length in thousandths of a point (12.7 EMU), rounded to the nearest."""
    return (20 * length + 127) // 254


def points(length: int) -> str:
    """Return thousandths of a point as PDF writes them: `12.345`, `12`."""
    return f"{length / 1000:.9g}"
