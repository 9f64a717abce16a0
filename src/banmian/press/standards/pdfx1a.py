"""PDF/X-1a:2003: process inks and spot inks only, no transparency, what old RIPs take.

Source: ISO 15930-4 by its secondary sources; see docs/standards/pdfx1a.md, clause by
clause. The conformance key is of the 2001 edition; checkers know the level only by it.
"""

from typing import Final

from banmian.press.standards.intents import INTENTS
from banmian.press.standards.standard import Standard, XmpProperty

_VERSION: Final = "PDF/X-1a:2003"
_PDFX: Final = "http://ns.adobe.com/pdfx/1.3/"

PDFX1A: Final = Standard(
    name="pdfx1a",
    title=_VERSION,
    version=(1, 4),
    info={"GTS_PDFXVersion": _VERSION, "GTS_PDFXConformance": _VERSION},
    xmp=(
        XmpProperty("pdfx", _PDFX, "GTS_PDFXVersion", _VERSION),
        XmpProperty("pdfx", _PDFX, "GTS_PDFXConformance", _VERSION),
    ),
    intent=INTENTS["newsprint"],
)
