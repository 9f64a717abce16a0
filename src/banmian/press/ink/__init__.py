"""Ink as the press will lay it: plates of a page, and how much ink lies where.

Comes in: the octets of a PDF. Goes out: `Plates` (one grey picture for each process ink),
`PageInk` (greatest mean of a square, greatest pixel), a heat map. Ghostscript makes the
plates and is called as a program, never linked; without it there are no plates, and who
asked says "not run". May import nothing but Pillow.
"""

from banmian.press.ink.coverage import PageInk, Window, colour_mean, measure_ink
from banmian.press.ink.heatmap import heat_map
from banmian.press.ink.plates import Plates, make_plates

__all__ = [
    "PageInk", "Plates", "Window", "colour_mean", "heat_map", "make_plates", "measure_ink",
]  # fmt: skip
"""`make_plates` needs Ghostscript; the rest works on what it made."""
