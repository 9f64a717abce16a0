"""PDF/X-4 with PDF/UA-1 inside: what today's RIPs take and screen readers read.

Source: ISO 15930-7 and ISO 14289-1 by their secondary sources; see docs/standards/pdfx4.md
and pdfua1.md, clause by clause. The binding claim stands in XMP; the information entry is
what some checkers look for.
"""

from typing import Final

from banmian.press.standards.intents import INTENTS
from banmian.press.standards.standard import Standard, XmpProperty

UA_1: Final = XmpProperty("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "part", "1")
"""The claim of PDF/UA-1 (ISO 14289-1, clause 5)."""

_VERSION: Final = "PDF/X-4"
_PDFXID: Final = "http://www.npes.org/pdfx/ns/id/"

PDFX4: Final = Standard(
    name="pdfx4",
    title=f"{_VERSION}, PDF/UA-1",
    version=(1, 6),
    info={"GTS_PDFXVersion": _VERSION},
    xmp=(XmpProperty("pdfxid", _PDFXID, "GTS_PDFXVersion", _VERSION), UA_1),
    intent=INTENTS["newsprint"],
    tab_order=True,
)
