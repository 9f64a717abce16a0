"""Adverts in PDF as they come from elsewhere: drawn here, changed by pikepdf."""

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
import placed_paths  # noqa: F401
from made_desk import MadeDesk
from made_pages import BLEED, INFO, Desk
from pikepdf import Dictionary, Name, Pdf
from PIL import Image as Pixels

from banmian.geometry import Point, Rect, Size
from banmian.model.page import Fill, Fragment, Page, Text
from banmian.model.style import Ink
from banmian.press.standards import STANDARDS
from banmian.render.pdf import render_pdf
from banmian.units import mm

ISSUE = """\
layout: plain
date: 2026-03-05
number: 5128
pages:
- design: page
  articles:
  - slot: lead
    headline: 全县工业经济迈上新台阶
    body: |
      平川经济开发区已是机器轰鸣。
  adverts:
  - slot: foot
    file: bank.pdf
"""
"""The line of `file:` is the last one; what stands there is column 11."""

PLACE = (13, 11)
BOTH = ("pdfx1a", "pdfx4")

Edit = Callable[[Pdf], object]


def slot(folder) -> Rect:
    """Return the slot of the advert."""
    edition = MadeDesk(folder).load(ISSUE.partition("  adverts")[0]).edition
    assert edition is not None
    layout = edition.layout
    return layout.grid.rect(layout.pages["page"].slots["foot"])


@cache
def drawn(width: int, height: int) -> bytes:
    """Return an advert of a trim in Emu: ground that bleeds, type, tags of its own."""
    desk = Desk()
    trim = Size(width, height)
    ground = Fill(Size(width + 2 * BLEED, height + 2 * BLEED), Ink(20, 0, 10, 0))
    name = desk.run("平川农商银行", "Noto Sans SC", 700, 36, ink=Ink(0, 100, 100, 0))
    words = desk.run("存款保险，安心储蓄。服务热线请见各网点。", size=11)
    children = (
        (Point(-BLEED, -BLEED), ground),
        (Point(mm(12), mm(24)), Text(name)),
        (Point(mm(12), mm(36)), Text(words)),
    )
    furniture = ((Point(0, 0), Fragment(trim, children)),)
    page = Page(1, "A", trim, BLEED, furniture, ())
    return render_pdf([page], desk.library, desk.pictures, INFO, STANDARDS["pdfx4"])


def advert(room: Rect, *edits: Edit, wider: int = 0, **how: object) -> bytes:
    """Return an advert as large as its slot, in PDF 1.7 with object streams.

    Args:
        room: the slot. edits: what is changed. wider: Emu more than the slot.
        how: of saving.
    """
    with pikepdf.open(BytesIO(drawn(room.width + wider, room.height))) as pdf:
        enrich(pdf)
        for edit in edits:
            edit(pdf)
        file = BytesIO()
        usual = {
            "deterministic_id": True,
            "min_version": "1.7",
            "object_stream_mode": pikepdf.ObjectStreamMode.generate,
            "stream_decode_level": pikepdf.StreamDecodeLevel.none,
            "compress_streams": False,
        }
        pdf.save(file, **{**usual, **how})
        return file.getvalue()


def enrich(pdf: Pdf) -> None:
    """Add what adverts have: a photo, a form in a form, a shading, strange strings."""
    page = pdf.pages[0].obj
    resources = page.Resources
    resources["/XObject"] = Dictionary(Photo=photo(pdf), Logo=logo(pdf))
    resources["/Shading"] = Dictionary(
        Glow=Dictionary(
            ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 0, 60],
            Extend=[True, True],
            Function=Dictionary(
                FunctionType=2, Domain=[0, 1], C0=[0, 0, 0.5, 0], C1=[0, 0.5, 0, 0], N=1.5
            ),
        )
    )  # fmt: skip
    resources["/Properties"] = Dictionary({"/Odd#20name": Dictionary(Said=b"(\\\x00\xff)")})
    add(pdf, (
        "/Artifact BMC /Knock gs q 100 0 0 75 560 40 cm /Photo Do Q q 1 0 0 1 700 40 cm /Logo Do Q "
        "q 800 30 80 80 re W n 1 0 0 1 800 30 cm /Glow sh Q EMC"
    ))  # fmt: skip


def photo(pdf: Pdf) -> pikepdf.Stream:
    """Return a JPEG of 300 × 225 pixels in process inks."""
    file = BytesIO()
    wash = Pixels.linear_gradient("L").resize((300, 225)).point(lambda one: one // 3)
    Pixels.merge("CMYK", [wash, wash, wash, wash]).save(file, "JPEG")
    return pdf.make_stream(
        file.getvalue(), Type=Name.XObject, Subtype=Name.Image, Width=300, Height=225,
        BitsPerComponent=8, ColorSpace=Name.DeviceCMYK, Filter=Name.DCTDecode,
        Decode=[1, 0, 1, 0, 1, 0, 1, 0], Metadata=pdf.make_stream(b"<x/>"),
    )  # fmt: skip


def logo(pdf: Pdf) -> pikepdf.Stream:
    """Return a form that shows a form, its content in hexadecimal digits."""
    inner = pdf.make_stream(
        b"0 0 0 1 k 0 0 40 40 re f", Subtype=Name.Form, BBox=[0, 0, 40, 40]
    )
    outer = pdf.make_stream(
        b"", Subtype=Name.Form, BBox=[0, 0, 40, 40],
        Resources=Dictionary(XObject=Dictionary(In=inner)), LastModified="D:2026",
    )  # fmt: skip
    outer.write(b"/In Do".hex().encode() + b">", filter=Name.ASCIIHexDecode)
    return outer


def add(pdf: Pdf, operators: str) -> None:
    """Add content to the page, in the stream it has."""
    page = pdf.pages[0]
    content = page.Contents.read_bytes() + b"\n" + operators.encode("ascii")
    page.Contents = pdf.make_stream(content)


def build(folder, data: bytes | None, issue: str = ISSUE) -> MadeDesk:
    """Return a desk with an advert, beside its issue."""
    desk = MadeDesk(folder)
    if data is not None:
        desk.write("issues/one/bank.pdf", data)
    desk.write("issues/one/issue.yaml", issue)
    return desk
