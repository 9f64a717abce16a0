"""Pages onto printing sheets: which page goes where, and the sheets themselves.

Comes in: the octets of a PDF whose pages have one trim. Goes out: a PDF whose pages are
the sides of sheets, each page on it a form that keeps fonts, overprint and inks; untagged,
with the output intent, the claim and the dates of the file it was made from. The same
input gives the same bytes. May import press.preflight for reading. A new scheme: its
function in `schemes.py` and its line in `SCHEMES`.
"""

from banmian.press.impose.grid import Options
from banmian.press.impose.schemes import SCHEMES, Cell, Scheme, Side
from banmian.press.impose.sheets import Imposed, impose

__all__ = ["SCHEMES", "Cell", "Imposed", "Options", "Scheme", "Side", "impose"]
