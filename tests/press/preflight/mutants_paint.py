"""Faults of what is painted: T, C, L, I, P."""

from io import BytesIO

import pikepdf
from base_files import base
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable
from mutants_file import limits
from pikepdf import Array, Dictionary, Name, Pdf
from planting import (
    CUT,
    OVER,
    WHOLE,
    X1A,
    X4,
    Mutant,
    all_of,
    append,
    codes,
    image,
    on_page,
    paint,
    resource,
    spot,
    square,
    state,
    text,
)

BLACK = "0 0 0 1 k"
SHADING = Dictionary(
    ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 100, 0],
    Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[1, 1, 1], N=1),
)  # fmt: skip
LAB = Array([Name.Lab, Dictionary(WhitePoint=[0.96, 1, 0.82])])
CAL = Array([Name.CalRGB, Dictionary(WhitePoint=[0.96, 1, 0.82])])
ALL = spot(Name.DeviceCMYK, 1, 1, 1, 1, name="All")
HOUSE = spot(Name.DeviceCMYK, 0, 1, 0.8, 0)
OBJECT = "20 0 0 20 {x} {y} cm /Im Do"
"""Draws a resource Im, 7 mm wide."""


def icc(pdf: Pdf) -> Array:
    return Array([Name.ICCBased, pdf.make_stream(b"", N=3, Alternate=Name.DeviceRGB)])


def fonts(pdf: Pdf) -> pikepdf.Object:
    return resource(pdf, "Font")


def helvetica(pdf: Pdf) -> None:
    fonts(pdf)["/He"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
    )  # fmt: skip
    append(pdf, "/Artifact BMC BT /He 12 Tf ET EMC")


def type3(pdf: Pdf) -> None:
    glyph = pdf.make_stream(b"1000 0 0 0 750 750 d1 0 0 750 750 re f")
    fonts(pdf)["/T3"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 750, 750],
        FontMatrix=[0.001, 0, 0, 0.001, 0, 0], CharProcs=Dictionary(A=glyph),
        Encoding=Dictionary(Differences=[65, Name.A]), FirstChar=65, LastChar=65,
        Widths=[1000], Resources=Dictionary(),
    )  # fmt: skip
    text("0 0 0 1 k /Over gs BT /T3 12 Tf {x} {y} Td (A) Tj ET")(pdf)


def courier(pdf: Pdf) -> None:
    for font in (fonts(pdf).F1w400, fonts(pdf).F1w400.DescendantFonts[0]):
        font.BaseFont = Name("/ABCDEF+Courier")


def without_meanings(pdf: Pdf) -> None:
    del fonts(pdf).F1w400["/ToUnicode"]


def one_unmapped(pdf: Pdf) -> None:
    code = codes()[:4].upper().encode()
    old = fonts(pdf).F1w400.ToUnicode.read_bytes()
    cut = b"\n".join(
        b"" if line.startswith(b"<" + code) else line for line in old.split(b"\n")
    )
    assert cut != old, old
    fonts(pdf).F1w400.ToUnicode = pdf.make_stream(cut)


def nought(pdf: Pdf) -> None:
    old = fonts(pdf).F1w400.ToUnicode.read_bytes()
    new = old.replace(b"endcmap", b"1 beginbfchar\n<FFFE> <0000>\nendbfchar\nendcmap")
    assert new != old
    fonts(pdf).F1w400.ToUnicode = pdf.make_stream(new)


def forbid_embedding(pdf: Pdf) -> None:
    """Give a font file an OS/2 table that forbids embedding."""
    for font in fonts(pdf).values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        if "/FontFile2" in descriptor:
            file = TTFont(BytesIO(descriptor.FontFile2.read_bytes()))
            table = DefaultTable("OS/2")
            table.data = bytes(8) + b"\0\x02" + bytes(86)
            file["OS/2"] = table
            made = BytesIO()
            file.save(made)
            descriptor.FontFile2 = pdf.make_stream(made.getvalue())
            return
    raise AssertionError("no TrueType file")


def only_picture(pdf: Pdf) -> None:
    """Make the first page one picture of 120 ppi."""
    left, bottom, right, top = map(float, pdf.pages[0].obj.TrimBox)
    width, height = right - left + 18, top - bottom + 18
    resource(pdf, "XObject")["/Im"] = image(
        round(width * 120 / 72), round(height * 120 / 72)
    )(pdf)
    pdf.pages[0].Contents = pdf.make_stream(
        f"/Artifact BMC q {width} 0 0 {height} {left - 9} {bottom - 9} cm /Im Do Q EMC".encode()
    )  # fmt: skip


def grouped(**entries: object):
    return on_page("Group", Dictionary(Type=Name.Group, S=Name.Transparency, **entries))


def mask(pdf: Pdf) -> pikepdf.Object:
    return image(30, 30)(pdf)


def other_page(leading: float, gutter: float):
    """Return an edit of octets: the same page set otherwise."""
    return lambda data: base(
        "pdfx1a" if b"PDF/X-1a" in data else "pdfx4", leading, gutter)  # fmt: skip


def nest(pdf: Pdf, operators: str) -> pikepdf.Object:
    """Return a form that draws a form."""
    form = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 900, 900])}
    inner = pdf.make_stream(operators.encode(), **form, Resources=Dictionary())
    within = Dictionary(XObject=Dictionary(Inner=inner))
    return pdf.make_stream(b"q /Inner Do Q", **form, Resources=within)


def tile(pdf: Pdf) -> pikepdf.Object:
    """Return a tiling pattern with RGB in it."""
    return pdf.make_stream(
        b".9 .9 .9 rg 0 0 4 4 re f", Type=Name.Pattern, PatternType=1, PaintType=1,
        TilingType=1, BBox=Array([0, 0, 8, 8]), XStep=8, YStep=8, Resources=Dictionary(),
    )  # fmt: skip


PAINT = (
    Mutant("T01", "Helvetica selected, nothing shown", helvetica),
    Mutant("T01", "font file removed",
           lambda pdf: pdf.pages[0].Resources.Font.F1w400.DescendantFonts[0].FontDescriptor
           .__delitem__("/FontFile3" if "/FontFile3" in pdf.pages[0].Resources.Font.F1w400
                        .DescendantFonts[0].FontDescriptor else "/FontFile2")),
    Mutant("T02", "Type 3", type3, also=frozenset({"T03"})),
    Mutant("T02", "Courier", courier),
    Mutant("T03", "no ToUnicode", without_meanings, also=frozenset({"S03"})),
    Mutant("T03", "one code not mapped", one_unmapped),
    Mutant("T03", "a code mapped to nought", nought),
    Mutant("T04", "notdef shown",
           text("0 0 0 1 k /Over gs BT /F1w400 9 Tf {x} {y} Td <0000> Tj ET"),
           also=frozenset({"T03"})),
    Mutant("T05", "embedding forbidden", forbid_embedding),
    Mutant("T06", "5 pt", text(f"{BLACK} /Over gs", 5)),
    Mutant("T06", "3.5 pt by the matrix",
           text(f"{BLACK} /Over gs .35 0 0 .35 {{x}} {{y}} cm", 10, "0 0")),
    Mutant("T07", "white, 8 pt",
           paint(f"{BLACK} {{x}} {{y}} 60 20 re f 0 0 0 0 k "
                 f"BT /F1w400 8 Tf {{x}} {{y}} Td <{codes()}> Tj ET")),
    Mutant("T07", "two inks, 8 pt", text("0 1 1 0 k", 8)),
    Mutant("T08", "gray", text("0 g")),
    Mutant("T08", "RGB", text("0 0 0 rg"), also=frozenset({"C01"})),
    Mutant("T08", "gray of 40 %", text("0.6 g /Knock gs")),
    Mutant("T09", "cuts out", text(f"{BLACK} /Cut gs", ExtGState=CUT)),
    Mutant("T09", "OPM 0", text(f"{BLACK} /Whole gs", ExtGState=WHOLE)),
    Mutant("T09", "the whole page cuts out",
           lambda pdf: resource(pdf, "ExtGState").Over.update(Dictionary(op=False, OP=False)),
           also=frozenset({"L03"})),
    Mutant("T10", "white overprints",
           paint(f"/Over2 gs {BLACK} {{x}} {{y}} 90 30 re f 0 0 0 0 k "
                 f"BT /F1w400 14 Tf {{x}} {{y}} Td <{codes()}> Tj ET", ExtGState=OVER)),
    Mutant("T11", "rich black", text(".6 .5 .5 1 k", 24)),
    Mutant("T12", "leading of 1.6", other_page(14.5, 9), raw=True),
    Mutant("T12", "gutter of half an em", other_page(12, 5), raw=True),
    Mutant("C01", "RGB fill", paint(square(".2 .4 .6 rg"))),
    Mutant("C01", "RGB stroke", paint("1 0 0 RG 2 w {x} {y} m 400 90 l S")),
    Mutant("C01", "ICC fill", paint(square("/Icc cs .2 .4 .6 sc"), ColorSpace={"Icc": icc})),
    Mutant("C01", "Lab fill", paint(square("/L cs 50 20 20 sc"), ColorSpace={"L": LAB})),
    Mutant("C01", "CalRGB text",
           text("/Cal cs .2 .9 .2 sc", 20, ColorSpace={"Cal": CAL})),
    Mutant("C01", "RGB picture",
           paint(OBJECT, XObject={"Im": image(60, 60, ColorSpace=Name.DeviceRGB)})),
    Mutant("C01", "RGB shading", paint("{x} {y} 30 30 re W n /Sh sh", Shading={"Sh": SHADING})),
    Mutant("C01", "RGB in a form in a form",
           paint("/Outer Do", XObject={"Outer": lambda pdf: nest(pdf, "1 0 0 rg 300 60 9 9 re f")})),
    Mutant("C01", "RGB in a pattern",
           paint("/Pattern cs /Pt scn {x} {y} 30 30 re f", Pattern={"Pt": tile})),
    Mutant("C01", "indexed RGB picture",
           paint(OBJECT, XObject={"Im": image(60, 60, ColorSpace=Array(
               [Name.Indexed, Name.DeviceRGB, 255, bytes(768)]))})),
    Mutant("C01", "spot by way of Lab",
           paint(square("/Sp cs 1 scn"), ColorSpace={"Sp": spot(LAB, 50, 60, 30)}), X1A,
           also=frozenset({"C02"})),
    Mutant("C01", "CMYK by default an ICC space",
           all_of(lambda pdf: resource(pdf, "ColorSpace").__setitem__(
               "/DefaultCMYK", Array([Name.ICCBased, pdf.make_stream(b"", N=4)]))),
           also=frozenset({"T08"})),
    Mutant("C02", "spot ink", paint(square("/Sp cs .6 scn"), ColorSpace={"Sp": HOUSE})),
    Mutant("C02", "second spot ink where one is allowed",
           paint(square("/Sp cs .6 scn") + " /Sq cs 300 60 9 9 re f", ColorSpace={
               "Sp": HOUSE, "Sq": spot(Name.DeviceCMYK, 1, 0, 0, 0, name="专蓝")}),
           profile=limits(spots=1)),
    Mutant("C03", "registration colour", paint("/Al CS 1 SCN 1 w {x} {y} m 400 90 l S",
                                               ColorSpace={"Al": ALL})),
    Mutant("C04", "white overprints", paint(square("/Over2 gs 0 0 0 0 k"), ExtGState=OVER)),
    Mutant("C04", "gray overprints", paint(square("/Over2 gs .5 g"), ExtGState=OVER)),
    Mutant("C05", "300 % over 30 mm", paint(square("1 1 1 0 k", 85)), ink=True,
           also=frozenset({"C06"})),
    Mutant("C05", "230 % over 30 mm", paint(square(".8 .7 .8 0 k", 85)), ink=True),
    Mutant("C06", "370 % over 2 mm", paint(square("1 1 .7 1 k", 6)), ink=True),
    Mutant("C07", "tint of 3 %", paint(square("0 0 0 .03 k"))),
    Mutant("C07", "tint of 92 %", paint(square("0 .92 0 0 k"))),
    Mutant("C07", "reversed text on two inks",
           paint(f".9 .6 0 0 k {{x}} {{y}} 90 30 re f 0 0 0 0 k "
                 f"BT /F1w400 11 Tf {{x}} {{y}} Td 4 6 Td <{codes()}> Tj ET")),
    Mutant("C08", "picture overprints",
           paint(f"/Over2 gs {OBJECT}", ExtGState=OVER,
                 XObject={"Im": image(60, 60, ColorSpace=Name.DeviceCMYK)})),
    Mutant("C08", "tint overprints", paint(square("/Over2 gs .2 0 .4 0 k"), ExtGState=OVER)),
    Mutant("L01", "hairline", paint("/Over gs 0 0 0 1 K 0 w {x} {y} m 400 90 l S")),
    Mutant("L01", "0.28 pt", paint("/Over gs 0 0 0 1 K .28 w {x} {y} m 400 90 l S")),
    Mutant("L01", "thin by the matrix",
           paint("/Over gs 0 0 0 1 K .1 0 0 .1 0 0 cm 2 w 4000 900 m 4000 600 l S")),
    Mutant("L01", "thin filled rectangle",
           paint(f"/Over gs {BLACK} {{x}} {{y}} 60 .2 re f")),
    Mutant("L01", "thin filled polygon",
           paint(f"/Over gs {BLACK} 400 60 m 460 60 l 460 60.1 l 400 60.1 l h f")),
    Mutant("L02", "white, 0.2 pt",
           paint(f"{BLACK} {{x}} {{y}} 60 20 re f 0 0 0 0 K .2 w {{x}} {{y}} m 410 80 l S")),
    Mutant("L02", "two inks, 0.2 pt", paint("0 1 1 0 K .2 w {x} {y} m 400 90 l S")),
    Mutant("L03", "black line cuts out",
           paint("/Cut gs 0 0 0 1 K 1 w {x} {y} m 400 90 l S", ExtGState=CUT)),
    Mutant("L03", "gray line", paint("/Cut gs .3 G 1 w {x} {y} m 400 90 l S", ExtGState=CUT)),
    Mutant("I01", "90 ppi", paint(OBJECT, XObject={"Im": image(25, 25)})),
    Mutant("I01", "140 ppi", paint(OBJECT, XObject={"Im": image(39, 39)})),
    Mutant("I01", "stretched in one direction", paint(OBJECT, XObject={"Im": image(60, 30)})),
    Mutant("I01", "inline picture",
           paint("20 0 0 20 {x} {y} cm BI /W 20 /H 20 /CS /G /BPC 8 /F /AHx ID "
                 + "DD" * 400 + "> EI")),
    Mutant("I02", "1 bit, 400 ppi",
           paint(OBJECT, XObject={"Im": image(111, 111, BitsPerComponent=1)})),
    Mutant("I02", "stencil, 700 ppi",
           paint(f"/Over gs {BLACK} {OBJECT}", XObject={"Im": image(194, 194, ImageMask=True)})),
    Mutant("I03", "one picture of 120 ppi", only_picture, also=frozenset({"S01", "S03"})),
    Mutant("I04", "16 bit",
           paint(OBJECT, XObject={"Im": image(60, 60, BitsPerComponent=16)})),
    Mutant("I04", "JPEG 2000",
           paint(OBJECT, XObject={"Im": image(60, 60, Filter=Name.JPXDecode)}),
           also=frozenset({"F01"})),
    Mutant("I04", "soft mask", paint(OBJECT, XObject={"Im": image(60, 60, SMask=mask)}), X1A,
           also=frozenset({"P01"})),
    Mutant("P01", "alpha", paint(square("/Ca gs .2 0 0 0 k"), ExtGState={"Ca": state(ca=0.5)}),
           X1A),
    Mutant("P01", "blending",
           paint(square("/Bm gs .2 0 0 0 k"), ExtGState={"Bm": state(BM=Name.Multiply)}), X1A),
    Mutant("P01", "mask of a graphics state",
           paint(square("/Sm gs .2 0 0 0 k"), ExtGState={
               "Sm": state(SMask=Dictionary(Type=Name.Mask, S=Name.Luminosity))}), X1A),
    Mutant("P01", "group", grouped(CS=Name.DeviceCMYK), X1A),
    Mutant("P02", "group in RGB", grouped(CS=Name.DeviceRGB), X4),
)  # fmt: skip
