"""How faults are planted: the record of a mutant, and what its edits are made with."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from base_files import base
from pikepdf import Array, Dictionary, Name, Pdf, String

from banmian.press.profiles import NEWSPRINT, PressProfile

BOTH = ("pdfx1a", "pdfx4")
X1A = ("pdfx1a",)
X4 = ("pdfx4",)

PT = 72 / 25.4


@dataclass(frozen=True)
class Mutant:
    """A planted fault.

    Attributes:
        check: the id under which it must be found.
        edit: plants it in an open file; or in its octets, if `raw`.
        bases: the clean files it is planted in.
        also: other ids that the fault cannot help touching.
        ink: whether plates are needed to see it.
    """

    check: str
    name: str
    edit: Callable
    bases: tuple[str, ...] = BOTH
    also: frozenset[str] = frozenset()
    profile: PressProfile = NEWSPRINT
    ink: bool = False
    raw: bool = False

    def plant(self, standard: str) -> bytes:
        """Return the clean file with the fault in it."""
        clean = base(standard)
        if self.raw:
            return self.edit(clean)
        with pikepdf.open(BytesIO(clean)) as pdf:
            self.edit(pdf)
            return saved(pdf)


def saved(pdf: Pdf, **options: object) -> bytes:
    file = BytesIO()
    usual = {"deterministic_id": True, "force_version": pdf.pdf_version}
    none = pikepdf.StreamDecodeLevel.none
    as_they_are = {"stream_decode_level": none, "compress_streams": False}
    pdf.save(file, **{**usual, **as_they_are, **options})
    return file.getvalue()


def first(pdf: Pdf) -> pikepdf.Object:
    """Return the dictionary of the first page."""
    return pdf.pages[0].obj


def paint(operators: str, **resources: dict) -> Callable[[Pdf], None]:
    """Return an edit that paints on the first page, as an artifact.

    `{x}` and `{y}` stand for a free place of the page: 100 mm from the left of its trim
    and 24 mm from its foot.
    """

    def edit(pdf: Pdf) -> None:
        left, bottom = map(float, first(pdf).TrimBox[:2])
        places = {"x": f"{left + 130 * PT:.3f}", "y": f"{bottom + 20 * PT:.3f}"}
        for kind, by_name in resources.items():
            for name, thing in by_name.items():
                made = thing(pdf) if callable(thing) else thing
                resource(pdf, kind)[f"/{name}"] = made
        text = operators
        for name, value in places.items():
            text = text.replace(f"{{{name}}}", value)
        append(pdf, f"/Artifact BMC q /Knock gs {text} Q EMC")

    return edit


def append(pdf: Pdf, operators: str) -> None:
    """Add content to the first page."""
    page = pdf.pages[0]
    before = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(before + b"\n" + operators.encode("latin-1"))


def resource(pdf: Pdf, kind: str) -> pikepdf.Object:
    """Return a dictionary of the first page's resources."""
    resources = first(pdf).Resources
    if f"/{kind}" not in resources:
        resources[f"/{kind}"] = Dictionary()
    return resources[f"/{kind}"]


def text(look: str, size: float = 9, place: str = "{x} {y}", **resources: dict) -> Callable:
    """Return an edit that shows three characters of the first font."""
    return paint(f"{look} BT /F1w400 {size} Tf {place} Td <{codes()}> Tj ET", **resources)


def codes() -> str:
    """Return codes of three characters that the first font has."""
    with pikepdf.open(BytesIO(base("pdfx1a"))) as pdf:
        for one in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(one.operator) == "Tf":
                font = str(one.operands[0])
            if str(one.operator) == "Tj" and font == "/F1w400":
                return bytes(one.operands[0])[:6].hex()
    raise AssertionError("no text in F1w400")


def state(**entries: object) -> Dictionary:
    """Return a graphics state."""
    return Dictionary(Type=Name.ExtGState, **entries)


OVER = {"Over2": state(op=True, OP=True, OPM=1)}
CUT = {"Cut": state(op=False, OP=False, OPM=0)}
WHOLE = {"Whole": state(op=True, OP=True, OPM=0)}


def image(width: int, height: int, **entries: object) -> Callable[[Pdf], pikepdf.Object]:
    """Return what makes an image of light grey, 8 bit DeviceGray unless told otherwise."""

    def make(pdf: Pdf) -> pikepdf.Object:
        said = {"ColorSpace": Name.DeviceGray, "BitsPerComponent": 8, **entries}
        parts = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
        space = parts.get(str(said.get("ColorSpace")), 1)
        bits = 1 if said.get("ImageMask") else said["BitsPerComponent"]
        data = bytes([0xDD]) * ((width * bits * space + 7) // 8 * height)
        if said.get("ImageMask"):
            del said["ColorSpace"]
            said["BitsPerComponent"] = 1
        made = pdf.make_stream(data)
        made.update(Dictionary(Type=Name.XObject, Subtype=Name.Image))
        for key, value in {"Width": width, "Height": height, **said}.items():
            made[f"/{key}"] = value(pdf) if callable(value) else value
        return made

    return make


def square(operators: str, side: float = 30) -> str:
    """Return operators with a filled square, in points, at the free place."""
    return f"{operators} {{x}} {{y}} {side} {side} re f"


def spot(alternate: Name, *full: float, name: str = "PANTONE 186 C") -> Array:
    """Return a spot colour space."""
    zero = [0.0] * len(full)
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=zero, C1=list(full), N=1)
    return Array([Name.Separation, Name(f"/{name}".replace(" ", "#20")), alternate, tint])


def embed_icc(kind: bytes = b"prtr", space: bytes = b"CMYK", parts: int = 4) -> Callable:
    """Return an edit that changes the header of the output profile."""

    def edit(pdf: Pdf) -> None:
        old = pdf.Root.OutputIntents[0].DestOutputProfile
        data = bytearray(old.read_bytes())
        data[12:16], data[16:20] = kind, space
        pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(bytes(data), N=parts)

    return edit


def put(path: str, value: object) -> Callable[[Pdf], None]:
    """Return an edit that sets an entry below the catalog: `A/B/C`."""

    def edit(pdf: Pdf) -> None:
        *holders, key = path.split("/")
        holder = pdf.Root
        for name in holders:
            holder = holder[int(name)] if name.isdigit() else holder[f"/{name}"]
        holder[f"/{key}"] = value(pdf) if callable(value) else value

    return edit


def on_page(key: str, value: object) -> Callable[[Pdf], None]:
    """Return an edit that sets an entry of the first page."""

    def edit(pdf: Pdf) -> None:
        first(pdf)[f"/{key}"] = value(pdf) if callable(value) else value

    return edit


def grown(box: object, by: float) -> Array:
    """Return a box with its edges moved outwards by so many mm."""
    left, bottom, right, top = map(float, box)
    return Array([left - by * PT, bottom - by * PT, right + by * PT, top + by * PT])


def said(key: str, value: object) -> Callable[[Pdf], None]:
    """Return an edit of the information dictionary; None removes the entry."""

    def edit(pdf: Pdf) -> None:
        if value is None:
            del pdf.docinfo[f"/{key}"]
        else:
            made = String(value) if isinstance(value, str) else value
            pdf.docinfo[f"/{key}"] = made

    return edit


def packet(old: str, new: str) -> Callable[[Pdf], None]:
    """Return an edit of the XMP packet."""

    def edit(pdf: Pdf) -> None:
        before = pdf.Root.Metadata.read_bytes().decode("utf-8")
        assert old in before, before
        pdf.Root.Metadata = pdf.make_stream(
            before.replace(old, new).encode("utf-8"), Type=Name.Metadata, Subtype=Name.XML
        )

    return edit


def all_of(*edits: Callable[[Pdf], object]) -> Callable[[Pdf], None]:
    """Return an edit that makes several."""

    def edit(pdf: Pdf) -> None:
        for one in edits:
            one(pdf)

    return edit
