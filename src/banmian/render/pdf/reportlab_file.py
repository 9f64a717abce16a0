"""The only place that knows reportlab's insides: canvas, page and document objects.

reportlab reads settings from the environment and the home folder, writes the clock, an
unembedded Helvetica, ASCII85 and empty transitions unless told otherwise. Here it is told
otherwise. Met in reportlab 4.4 to 5.1.
"""

import zlib
from hashlib import sha256
from io import BytesIO
from typing import Any, Final, TypeAlias, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from banmian.render.pdf.syntax import dictionary

COMPRESSION: Final = 4
"""zlib level: 2 % larger than level 6 on font files, in three quarters of its time."""

Reference: TypeAlias = pdfdoc.PDFObjectReference

_NO_IDENTITY: Final = b"<" + 32 * b"0" + b">"

_SETTINGS: Final[dict[str, object]] = {
    "invariant": 1,
    "useA85": 0,
    "pdfComments": 0,
    "pdfMultiLine": 0,
    "canvas_baseColor": None,
    "documentLang": None,
}
"""Settings that change the bytes and that a user's environment could change."""


def deflate(data: bytes, level: int = COMPRESSION) -> bytes:
    """Return data as the filter FlateDecode wants it."""
    return zlib.compress(data, level)


class Stream(pdfdoc.PDFObject):
    """A stream, deflated unless its entries name a filter or it is to be `plain`.

    reportlab's own writes no line end before `endstream`, which PDF/A asks for.
    """

    __RefOnly__ = 1

    def __init__(
        self, data: bytes, entries: dict[str, object] | None = None, *, plain: bool = False
    ) -> None:
        self._entries = dict(entries or {})
        self._data = data
        if not plain and "Filter" not in self._entries:
            self._entries["Filter"] = "/FlateDecode"
            self._data = deflate(data)

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the object's bytes (reportlab's protocol)."""
        entries = pdfdoc.PDFDictionary({**self._entries, "Length": len(self._data)})
        return b"%s\nstream\n%s\nendstream\n" % (entries.format(document), self._data)


class Cell(pdfdoc.PDFObject):
    """An object that others may refer to before it is written.

    Attributes:
        reference: what they write: `12 0 R`.
        text: what is written.
        data: octets of a stream that follow it as they are; None = it is none.
    """

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.reference = ""
        self.text = ""
        self.data: bytes | None = None

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002
        """Return the object's bytes (reportlab's protocol)."""
        text = self.text.encode("ascii")
        if self.data is None:
            return text
        return b"%s\nstream\n%s\nendstream\n" % (text, self.data)


class _Info(pdfdoc.PDFInfo):
    """The information dictionary; reportlab's own has no dates but the clock's."""

    def __init__(self, entries: dict[str, str]) -> None:
        super().__init__()
        self._text = dictionary(entries)

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002
        return self._text.encode("ascii")


class _FaceName:
    name = "banmian"


class _NoFont:
    """A font that draws nothing: keeps reportlab from starting pages with Helvetica."""

    fontName = "banmian"  # noqa: N815  reportlab's protocol of dynamic fonts
    face = _FaceName()
    _dynamicFont = True  # noqa: N815
    _multiByte = 0  # noqa: N815


class ReportlabFile:
    """A PDF being written: a canvas to append operators to, and objects.

    Args:
        version: of PDF, for the header.
        info: the information dictionary: name -> written value.

    Attributes:
        document: reportlab's document; fonts enter themselves by its protocol of dynamic
            fonts (`fontMapping`, `delayedFonts`).
    """

    def __init__(self, version: tuple[int, int], info: dict[str, str]) -> None:
        for name, value in _SETTINGS.items():
            setattr(rl_config, name, value)
        pdfmetrics.registerFont(_NoFont())
        options: dict[str, Any] = {
            "pageCompression": 1,
            "invariant": 1,
            "pdfVersion": version,
            "initialFontName": _NoFont.fontName,
        }
        self._canvas = cast("Any", Canvas(BytesIO(), **options))
        self.document: Any = self._canvas._doc  # noqa: SLF001  there is no getter
        self.document.info = _Info(info)
        self.document._ID = b"\n[%s%s]\n" % (_NO_IDENTITY, _NO_IDENTITY)  # noqa: SLF001

    def add(self, thing: object) -> Reference:
        """Enter an object into the file and return the reference to it."""
        return cast("Reference", self.document.Reference(thing))

    def reserve(self) -> Cell:
        """Enter an object that is written later."""
        cell = Cell()
        cell.reference = self.reference(self.add(cell))
        return cell

    def reference(self, thing: Reference) -> str:
        """Return a reference as text."""
        written: bytes = thing.format(self.document)
        return written.decode("ascii")

    def add_page(
        self,
        operators: list[str],
        boxes: dict[str, tuple[float, ...]],
        resources: dict[str, dict[str, object]],
    ) -> str:
        """Write a page; return the reference to it.

        Args:
            operators: the content, line by line.
            boxes: name -> corners in points; `MediaBox` must be among them.
            resources: kind -> name -> object, besides the fonts, which all pages share.
        """
        canvas = self._canvas
        canvas.setPageSize(boxes["MediaBox"][2:])
        canvas._code.extend(operators)  # noqa: SLF001  the canvas takes no raw operators
        canvas.showPage()
        page = self.document.Pages.pages[-1]
        page.Contents = Stream("\n".join(operators).encode("ascii"))
        page.Trans = page.Rotate = None
        for name, corners in boxes.items():
            setattr(page, name, pdfdoc.PDFArray(corners))
        kinds: dict[str, object] = {
            kind: pdfdoc.PDFDictionary(by_name) for kind, by_name in resources.items()
        }
        fonts = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)
        page.Resources = pdfdoc.PDFDictionary({"Font": fonts, **kinds})
        return self.reference(self.document.Reference(page))

    def extend_page(self, number: int, entries: dict[str, str]) -> None:
        """Add entries to the dictionary of a page, counted from 0."""
        page = self.document.Pages.pages[number]
        page.__NoDefault__ = [*page.__NoDefault__, *entries]
        for name, text in entries.items():
            setattr(page, name, text)

    def set_catalog(self, entries: dict[str, str]) -> None:
        """Say what the catalog holds besides the pages, in place of reportlab's own."""
        pages = self.reference(self.document.Reference(self.document.Pages))
        catalog = Cell()
        catalog.text = dictionary({"Type": "/Catalog", "Pages": pages, **entries})
        self.document.Catalog = catalog

    def finish(self) -> bytes:
        """Return the bytes of the file; its ID is the digest of all before its trailer."""
        data: bytes = self._canvas.getpdfdata()
        body, mark, trailer = data.rpartition(b"trailer")
        digest = sha256(body).hexdigest()[:32].encode("ascii")
        return body + mark + trailer.replace(_NO_IDENTITY, b"<" + digest + b">")
