"""Pages become a PDF, written object by object in one pass.

Comes in: pages, fonts, pictures, what the document says of itself, the standard it is
written to. Goes out: the bytes of the file, the same for the same input. May import press,
fonts, model and below. A new kind of drawn thing: a method of `paint.Painter`.
"""

from banmian.press.document import DocumentInfo
from banmian.render.pdf.document import Claim, DrawnPage, PdfDocument, render_pdf

__all__ = ["Claim", "DocumentInfo", "DrawnPage", "PdfDocument", "render_pdf"]
