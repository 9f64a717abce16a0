"""Pages become a press PDF, through reportlab's canvas and document objects.

Comes in: pages, fonts, pictures, what the document says of itself. Goes out: the bytes of
a PDF 1.4 file, the same for the same input. May import fonts, model and below. Everything
of reportlab that is not public is touched in `reportlab_file.py` only. A new kind of
drawn thing: a method of `paint.Painter`.
"""

from banmian.render.pdf.document import render_pdf
from banmian.render.pdf.info import DocumentInfo

__all__ = ["DocumentInfo", "render_pdf"]
