"""Faults of the file, its claims, its intent, its pages' boxes: F, O, B, P03."""

from io import BytesIO

import msgspec
import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from planting import (
    X1A,
    X4,
    Mutant,
    all_of,
    append,
    embed_icc,
    first,
    grown,
    image,
    on_page,
    packet,
    paint,
    put,
    said,
    saved,
    square,
    text,
)

from banmian.press.profiles import NEWSPRINT


def limits(**changed: object):
    return msgspec.structs.replace(NEWSPRINT, **changed)


def locked(data: bytes, **keys: str) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        file = BytesIO()
        pdf.save(
            file,
            encryption=pikepdf.Encryption(
                owner="o", R=3, aes=False, metadata=False, **keys
            ),
        )
        return file.getvalue()


def written(**options: object):
    """Return an edit of octets: the file written anew with other options."""

    def edit(data: bytes) -> bytes:
        with pikepdf.open(BytesIO(data)) as pdf:
            return saved(pdf, **options)

    return edit


def opentype(pdf: Pdf) -> None:
    """Call font programs OpenType, as PDF has had them since 1.6."""
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/FontFile2" in one:
            one["/FontFile3"] = one["/FontFile2"]
            one["/FontFile3"]["/Subtype"] = Name.OpenType
            del one["/FontFile2"]


def script(_: Pdf) -> Dictionary:
    return Dictionary(Type=Name.Action, S=Name.JavaScript, JS="app.alert(1)")


def note(pdf: Pdf) -> Array:
    left, bottom = map(float, first(pdf).TrimBox[:2])
    rect = [left + 50, bottom + 50, left + 70, bottom + 70]
    made = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=rect, Contents="?")
    return Array([pdf.make_indirect(made)])


def intents(count: int):
    def edit(pdf: Pdf) -> None:
        intent = pdf.Root.OutputIntents[0]
        pdf.Root.OutputIntents = Array([intent] * count)

    return edit


def without_profile(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents[0]["/DestOutputProfile"]


def unnamed(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = "Custom"


def profile(data: bytes):
    def edit(pdf: Pdf) -> None:
        pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(data, N=4)

    return edit


def without_tables(pdf: Pdf) -> None:
    data = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
    pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(
        data.replace(b"B2A0", b"B2X0"), N=4
    )


def box(name: str, by: float):
    return lambda pdf: on_page(name, grown(first(pdf).TrimBox, by))(pdf)


def without_trim(pdf: Pdf) -> None:
    del first(pdf)["/TrimBox"]


def layers(**usual: object):
    def edit(pdf: Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="校样"))
        entries = {key: Array([layer]) for key in usual}
        pdf.Root.OCProperties = Dictionary(OCGs=[layer], D=Dictionary(**entries))

    return edit


def several_configurations(pdf: Pdf) -> None:
    layers()(pdf)
    pdf.Root.OCProperties.Configs = Array([Dictionary(Name="另一套")])


def attached(pdf: Pdf) -> Dictionary:
    stream = pdf.make_stream(b"x", Type=Name.EmbeddedFile)
    spec = Dictionary(Type=Name.Filespec, F="a.txt", EF=Dictionary(F=stream))
    return Dictionary(EmbeddedFiles=Dictionary(Names=["a.txt", spec]))


def lzw(pdf: Pdf) -> None:
    octets = b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01"
    first(pdf).Resources.XObject["/Lzw"] = pdf.make_stream(
        octets, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]),
        Filter=Name.LZWDecode,
    )  # fmt: skip


def outline_action(pdf: Pdf) -> None:
    entry = pdf.Root.Outlines.First
    if "/Dest" in entry:
        del entry["/Dest"]
    entry["/A"] = Dictionary(S=Name.GoTo, D=[first(pdf), Name.Fit])


def empty(pdf: Pdf) -> None:
    pdf.pages[0].Contents = pdf.make_stream(b"")


def smaller_second(pdf: Pdf) -> None:
    pdf.pages[1].obj.TrimBox = grown(pdf.pages[1].obj.TrimBox, -1)


SQUARE = square("0.2 0 0 0 k")

FILE = (
    Mutant("F01", "cut short", lambda data: data[:-300], raw=True,
           also=frozenset({"F03", "F04", "F05", "F06"})),
    Mutant("F01", "cross references wrong",
           lambda data: data.replace(b"0000000015", b"0000000077", 1)
           if b"0000000015" in data else data[: data.rindex(b"startxref")] + b"startxref\n9\n%%EOF",
           raw=True),
    Mutant("F01", "encrypted", lambda data: locked(data, user=""), raw=True,
           also=frozenset({"F02"})),
    Mutant("F01", "encrypted with a password", lambda data: locked(data, user="u"), raw=True),
    Mutant("F01", "no PDF at all", lambda _: b"GIF89a" * 50, raw=True),
    Mutant("F01", "unknown operator", lambda pdf: append(pdf, "1 0 zz")),
    Mutant("F01", "more Q than q", lambda pdf: append(pdf, "Q Q")),
    Mutant("F02", "version 1.7", written(force_version="1.7"), raw=True),
    Mutant("F02", "version in the catalog", put("Version", Name("/1.7"))),
    Mutant("F02", "object streams",
           lambda data: written(object_stream_mode=pikepdf.ObjectStreamMode.generate,
                                force_version="1.5")(data).replace(b"%PDF-1.5", b"%PDF-1.4"),
           X1A, raw=True),
    Mutant("F02", "font programs of a later version", opentype, X1A),
    Mutant("F03", "no ID", lambda data: data.replace(b"/ID", b"/XD"), raw=True),
    Mutant("F04", "no claim",
           all_of(said("GTS_PDFXVersion", None), packet("GTS_PDFXVersion", "Nothing"),
                  packet("GTS_PDFXConformance", "Nothing2")), X1A),
    Mutant("F04", "claims differ", packet("PDF/X-1a:2003", "PDF/X-1a:2001"), X1A),
    Mutant("F04", "no claim in XMP", packet("pdfxid:GTS_PDFXVersion", "pdfxid:Other"), X4),
    Mutant("F04", "claims PDF/X-3",
           all_of(said("GTS_PDFXVersion", "PDF/X-3:2003"),
                  packet("GTS_PDFXVersion>PDF/X-1a:2003", "GTS_PDFXVersion>PDF/X-3:2003")),
           X1A),
    Mutant("F05", "no title", said("Title", None)),
    Mutant("F05", "no producer", said("Producer", None)),
    Mutant("F05", "dates differ", said("ModDate", "D:20260306000000+08'00'")),
    Mutant("F05", "date is no date", said("CreationDate", "yesterday")),
    Mutant("F05", "titles differ", said("Title", "另一个标题")),
    Mutant("F05", "no XMP", lambda pdf: pdf.Root.__delitem__("/Metadata"), X4,
           also=frozenset({"F04"})),
    Mutant("F06", "trapped unknown", said("Trapped", Name.Unknown)),
    Mutant("F06", "trapped missing", said("Trapped", None)),
    Mutant("F06", "trapped differs", packet("<pdf:Trapped>False", "<pdf:Trapped>True")),
    Mutant("F07", "script on opening", put("OpenAction", script)),
    Mutant("F07", "script by name",
           put("Names", lambda pdf: Dictionary(
               JavaScript=Dictionary(Names=["a", pdf.make_indirect(script(pdf))])))),
    Mutant("F07", "additional actions",
           lambda pdf: on_page("AA", Dictionary(O=script(pdf)))(pdf)),
    Mutant("F07", "attached file", put("Names", attached)),
    Mutant("F07", "form fields", put("AcroForm", Dictionary(Fields=Array([])))),
    Mutant("F07", "LZW", lzw),
    Mutant("F07", "PostScript",
           paint("/Ps Do", XObject={"Ps": lambda pdf: pdf.make_stream(
               b"showpage", Type=Name.XObject, Subtype=Name.PS)})),
    Mutant("F07", "alternate pictures",
           paint("20 0 0 20 {x} {y} cm /Alt Do", XObject={
               "Alt": image(60, 60, Alternates=Array([Dictionary()]))})),
    Mutant("F07", "OPI",
           paint("20 0 0 20 {x} {y} cm /Opi Do", XObject={
               "Opi": image(60, 60, OPI=Dictionary({"/2.0": Dictionary()}))})),
    Mutant("F07", "outline with an action", outline_action),
    Mutant("F08", "note on the page", on_page("Annots", note)),
    Mutant("F09", "name of the file", lambda _: None,
           profile=limits(file_name=r"PCXW-\d{8}-A\d\d\.pdf")),
    Mutant("O01", "no intent", intents(0)),
    Mutant("O01", "two intents", intents(2)),
    Mutant("O02", "no profile", without_profile, X4),
    Mutant("O02", "no profile, no registered name", all_of(without_profile, unnamed), X1A,
           also=frozenset({"O03"})),
    Mutant("O02", "RGB profile", embed_icc(space=b"RGB ", parts=3)),
    Mutant("O02", "scanner's profile", embed_icc(kind=b"scnr")),
    Mutant("O02", "wrong count of colours", embed_icc(parts=3)),
    Mutant("O02", "no profile in it", profile(b"not a profile")),
    Mutant("O02", "no table", without_tables),
    Mutant("O03", "too much ink", lambda _: None, profile=limits(ink_error=205)),
    Mutant("O03", "condition of other paper", all_of(without_tables, unnamed),
           also=frozenset({"O02"})),
    Mutant("B01", "no TrimBox", without_trim, also=frozenset({"B02", "S05", "B05"})),
    Mutant("B01", "TrimBox and ArtBox", box("ArtBox", 0)),
    Mutant("B01", "trim outside the bleed", box("BleedBox", -2), also=frozenset({"B03"})),
    Mutant("B01", "bleed outside the media", box("BleedBox", 9)),
    Mutant("B02", "second page smaller", smaller_second, also=frozenset({"B07"})),
    Mutant("B02", "not the job's size", lambda _: None, profile=limits(trim_mm=(200, 155))),
    Mutant("B03", "bleed of 1 mm", box("BleedBox", 1)),
    Mutant("B03", "no bleed where it must be", box("BleedBox", 0),
           profile=limits(untrimmed=False)),
    Mutant("B04", "crop box", box("CropBox", 0)),
    Mutant("B04", "user unit", on_page("UserUnit", 1.0)),
    Mutant("B04", "rotated", on_page("Rotate", 180)),
    Mutant("B05", "art ends at the trim",
           lambda pdf: append(pdf, "/Artifact BMC q /Knock gs .2 0 0 0 k {} {} 30 30 re f Q EMC".format(
               *map(float, first(pdf).TrimBox[:2])))),
    Mutant("B06", "mark in the bleed",
           lambda pdf: append(pdf, "/Artifact BMC q 0 0 0 1 K /Over gs .5 w {} {} m {} {} l "
                              "S Q EMC".format(*(float(first(pdf).TrimBox[n]) + d for n, d in
                                                 ((0, 40), (1, -7), (0, 40), (1, -1)))))),
    Mutant("B07", "text at the edge", text("0 0 0 1 k /Over gs", place="12 200")),
    Mutant("B08", "empty page", empty, also=frozenset({"S01", "S03"})),
    Mutant("P03", "layers", layers(), X1A),
    Mutant("P03", "hidden layer", layers(OFF=1), X4),
    Mutant("P03", "several configurations", several_configurations, X4),
)  # fmt: skip
