"""A PDF becomes pictures of its pages, drawn by PDFium."""

from io import BytesIO

POINTS_PER_INCH = 72


def render_png(pdf: bytes, dpi: float) -> list[bytes]:
    """Return one PNG per page.

    Args:
        pdf: the file.
        dpi: pixels per inch; a broadsheet at 72 is 1116 by 1559 pixels.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        picture = page.render(scale=dpi / POINTS_PER_INCH).to_pil()
        file = BytesIO()
        picture.save(file, "PNG", optimize=False)
        pages.append(file.getvalue())
    document.close()
    return pages
