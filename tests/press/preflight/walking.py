"""Small pages written by hand, and what the walker sees on them."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from banmian.press.preflight.boxes import read_boxes
from banmian.press.preflight.content.events import PageContent
from banmian.press.preflight.content.page import walk_page
from banmian.press.preflight.content.walk import Shelf

SIDE = 200
"""Points of the page's media; the trim lies 20 inside."""


def page_of(content: str, **entries: object) -> Pdf:
    """Return a file with one page; `entries` are its dictionary's."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(SIDE, SIDE))
    page = pdf.pages[0].obj
    page.TrimBox = Array([20, 20, SIDE - 20, SIDE - 20])
    page.Contents = pdf.make_stream(content.encode("latin-1"))
    for key, value in entries.items():
        page[f"/{key}"] = value(pdf) if callable(value) else value
    return pdf


def walked(pdf: Pdf, number: int = 0) -> PageContent:
    """Return what a page of an open file does."""
    page = pdf.pages[number]
    boxes = read_boxes(page)
    return walk_page(page, boxes.to_mm, boxes.in_mm(boxes.sheet), Shelf())


def events(content: str, **entries: object) -> tuple:
    """Return what content paints."""
    return walked(page_of(content, **entries)).events


def opened(data: bytes) -> Pdf:
    return pikepdf.open(BytesIO(data))


def font(_: Pdf) -> Dictionary:
    """Return resources with a font F whose letters are half an em wide."""
    return Dictionary(
        Font=Dictionary(
            F=Dictionary(
                Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Half"),
                Encoding=Name.WinAnsiEncoding, FirstChar=32, LastChar=126,
                Widths=Array([500] * 95),
            )
        )
    )  # fmt: skip
