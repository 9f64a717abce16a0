"""An advert in PDF passes through untouched, and what breaks the standard is refused."""

import importlib
import re
from io import BytesIO

import pikepdf
import placed_paths  # noqa: F401
import pytest
from made_adverts import BOTH, ISSUE, PLACE, add, advert, build, slot
from made_pages import run_tool
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image, ImageChops

from banmian.build import compose, render
from banmian.cli.batch import build_issues
from banmian.cli.options import BuildOptions
from banmian.diagnostics import SourcePosition
from banmian.press.placed import Order, read_adverts
from banmian.press.preflight import preflight
from banmian.press.profiles import NEWSPRINT
from banmian.press.standards import STANDARDS
from banmian.render.png import render_png
from banmian.units import mm

LEFT_OUT = {"/LastModified", "/Metadata", "/PieceInfo", "/StructParent", "/StructParents"}
standards = pytest.mark.parametrize("standard", BOTH)


def composed(folder, data, standard="pdfx1a", issue=ISSUE):
    return compose(build(folder, data, issue).root / "issues" / "one", standard=standard)


def told(made):
    """Return what is said of adverts: code, severity, line and column, words."""
    return [
        (one.code, one.severity, (one.position.line, one.position.column), one.render("en"))
        for one in made.diagnostics
        if one.code.startswith("advert")
    ]


def placed(folder, data, standard="pdfx1a", issue=ISSUE) -> bytes:
    made = composed(folder, data, standard, issue)
    assert told(made) == []
    return render(made, standard=standard)


def form_in(pdf: pikepdf.Pdf) -> Stream:
    (form,) = pdf.pages[0].Resources.XObject.values()
    assert form.Subtype == Name.Form
    return form


def streams(thing, left_out=LEFT_OUT) -> dict:
    """Return all streams below an object: path -> (octets, octets decoded, dictionary)."""
    found, seen = {}, set()

    def visit(one, path):
        if not isinstance(one, Array | Dictionary | Stream) or one.objgen in seen:
            return
        seen.update({one.objgen} - {(0, 0)})
        if isinstance(one, Stream):
            decoded = one.read_bytes() if "/DCT" not in repr(one.get("/Filter")) else b""
            found[path] = one.read_raw_bytes(), decoded, plain(one)
        kids = enumerate(one) if isinstance(one, Array) else one.items()
        for key, kid in kids:
            if key not in left_out:
                visit(kid, f"{path}/{key}")

    visit(thing, "")
    return found


def plain(thing, depth=0):
    """Return an object's direct values, as they compare."""
    if isinstance(thing, Dictionary | Stream):
        return {key: plain(one, depth + 1) for key, one in thing.items()
                if key not in LEFT_OUT}  # fmt: skip
    if isinstance(thing, Array):
        return [plain(one, depth + 1) for one in thing]
    if isinstance(thing, pikepdf.String):
        return bytes(thing)
    return str(thing)


# What comes through.


@standards
def test_all_streams_and_resources_are_those_of_the_advert(tmp_path, standard):
    data = advert(slot(tmp_path))
    with (
        pikepdf.open(BytesIO(data)) as source,
        pikepdf.open(BytesIO(placed(tmp_path, data, standard))) as ours,
    ):
        page, form = source.pages[0].obj, form_in(ours)
        assert form.read_raw_bytes() == page.Contents.read_raw_bytes()
        assert form.read_bytes() == page.Contents.read_bytes()
        before, after = streams(page.Resources), streams(form.Resources)
        assert len(before) >= 6
        assert after == before
        assert plain(form.Resources) == plain(page.Resources)


@standards
def test_the_file_is_valid_judged_good_and_the_same_each_time(tmp_path, standard):
    data = advert(slot(tmp_path))
    pdf = placed(tmp_path, data, standard)
    assert placed(tmp_path, data, standard) == pdf
    assert b"No syntax" in run_tool(tmp_path, pdf, "qpdf", "--check", "FILE")
    assert pdf[:8] == {"pdfx1a": b"%PDF-1.4", "pdfx4": b"%PDF-1.6"}[standard]
    report = preflight(pdf, "one.pdf")
    assert [one for one in report.findings if one.severity in {"error", "warning"}] == []


@pytest.mark.parametrize("tagged", [True, False])
def test_the_tags_are_whole(tmp_path, tagged):
    """Tags of the advert go on below its figure; without any it is a figure all the same."""
    judge = importlib.import_module("page")
    data = advert(slot(tmp_path), *([] if tagged else [untag]))
    pdf = placed(tmp_path, data, "pdfx4")
    found = judge.validate_pdf_bytes(pdf, profile="ua1")
    assert [f"{one.rule_id}: {one.message}" for one in found.failures] == []
    said = run_tool(tmp_path, pdf, "pdfinfo", "-struct-text", "FILE").decode()
    figure = said.partition("Figure")[2]
    assert re.findall(r'"(.+)"', figure)[-2:] == (
        ["存款保险，安心储蓄。服务热线请见各网点。", "广告"]
        if tagged
        else ["平川农商银行存款保险，安心储蓄。服务热线请见各网点。", "广告"]
    )


def untag(pdf):
    """Remove tags as programs write files that never had any."""
    del pdf.Root["/StructTreeRoot"]
    page = pdf.pages[0]
    del page.obj["/StructParents"]
    kept = [one for one in pikepdf.parse_content_stream(page)
            if str(one.operator) not in {"BDC", "BMC", "EMC"}]  # fmt: skip
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


def test_it_prints_as_it_prints_alone(tmp_path):
    """Plates of the page and of the advert are alike in the slot, but for the label."""
    room = slot(tmp_path)
    data = advert(room)
    page = render_png(placed(tmp_path, data), 50.8)[0]
    alone = render_png(data, 50.8)[0]
    there, here = (Image.open(BytesIO(one)).convert("L") for one in (page, alone))
    bleed = round(mm(3) / mm(1) * 2)
    left, top = round(room.x / mm(1) * 2) + bleed, round(room.y / mm(1) * 2) + bleed
    width, height = round(room.width / mm(1) * 2), round(room.height / mm(1) * 2)
    here = here.crop((bleed + 2, bleed + 12, bleed + width - 2, bleed + height - 2))
    there = there.crop((left + 2, top + 12, left + width - 2, top + height - 2))
    assert here.getextrema()[0] < 80
    difference = ImageChops.difference(there, here).histogram()
    assert sum(difference[48:]) < 0.02 * sum(difference)


def test_what_our_page_had_set_does_not_reach_the_advert(tmp_path):
    """Black, overprint, line width and condensing start anew."""
    pdf = placed(tmp_path, advert(slot(tmp_path)))
    with pikepdf.open(BytesIO(pdf)) as ours:
        content = ours.pages[0].Contents.read_bytes()
    before, _, after = content.partition(b"/Fm1 Do")
    assert b"q 0 g 0 G 1 w 0 Tc 100 Tz" in before[-80:]
    assert before.rfind(b"/Knock gs") > before.rfind(b"/Over gs")
    assert after.startswith(b" Q")


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_placed_as_it_is_seen(tmp_path, turn):
    def turned(pdf):
        page = pdf.pages[0].obj
        page.Rotate = turn
        for name in ("/MediaBox", "/BleedBox", "/TrimBox"):
            left, bottom, right, top = map(float, page[name])
            if turn != 180:
                page[name] = [bottom, left, top, right]

    pdf = placed(tmp_path, advert(slot(tmp_path), turned))
    with pikepdf.open(BytesIO(pdf)) as ours:
        form = form_in(ours)
        a, b, c, d, e, f = map(float, form.Matrix)
        left, bottom, right, top = map(float, form.BBox)
        corners = [(a * x + c * y + e, b * x + d * y + f)
                   for x, y in ((left, bottom), (right, top))]  # fmt: skip
    room = slot(tmp_path)
    low, high = sorted(corners)[0], sorted(corners)[1]
    assert (min(low[0], high[0]), min(low[1], high[1])) == pytest.approx((0, 0), abs=1e-3)
    wide = abs(corners[0][0] - corners[1][0])
    assert wide == pytest.approx(room.width / 12700, abs=0.01)


def test_content_in_several_streams_is_joined(tmp_path):
    def split(pdf):
        page = pdf.pages[0]
        whole = page.Contents.read_bytes()
        cut = whole.index(b"\n", len(whole) // 2)
        page.Contents = Array([pdf.make_stream(whole[:cut]), pdf.make_stream(whole[cut:])])

    data = advert(slot(tmp_path), split)
    with (
        pikepdf.open(BytesIO(data)) as source,
        pikepdf.open(BytesIO(placed(tmp_path, data))) as ours,
    ):
        parts = [one.read_bytes() for one in source.pages[0].Contents]
        assert form_in(ours).read_bytes() == b"\n".join(parts)


def test_another_page_of_the_file(tmp_path):
    def second(pdf):
        pdf.pages.insert(0, pdf.pages[0])
        pdf.pages[0].Contents = pdf.make_stream(b"0 0 0 1 k 0 0 9 9 re f")

    data = advert(slot(tmp_path), second)
    first = placed(tmp_path, data)
    other = placed(tmp_path, data, issue=ISSUE + "    page: 2\n")
    with pikepdf.open(BytesIO(first)) as one, pikepdf.open(BytesIO(other)) as two:
        assert form_in(one).read_bytes() == b"0 0 0 1 k 0 0 9 9 re f"
        assert len(form_in(two).read_bytes()) > 200


# What is refused or told.


def rgb(pdf):
    add(pdf, "/Artifact BMC 1 0 0 rg 50 50 30 30 re f EMC")


def no_font(pdf):
    for font in pdf.pages[0].Resources.Font.values():
        for one in font.get("/DescendantFonts", []):
            del one.FontDescriptor["/FontFile2"]


def seethrough(pdf):
    look = Dictionary(Type=Name.ExtGState, ca=0.5)
    pdf.pages[0].Resources.ExtGState["/Half"] = look
    add(pdf, "/Artifact BMC /Half gs 0 1 0 0 k 50 50 30 30 re f EMC")


def layers(pdf):
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="折扣"))
    pdf.Root.OCProperties = Dictionary(OCGs=[group], D=Dictionary(ON=[group]))


def annotation(pdf):
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[40, 40, 60, 60])
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])


def spot(pdf):
    ink = Array([
        Name.Separation, Name("/House"), Name.DeviceCMYK,
        Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1),
    ])  # fmt: skip
    pdf.pages[0].Resources["/ColorSpace"] = Dictionary(S9=ink)
    add(pdf, "/Artifact BMC /S9 cs 1 scn 50 50 30 30 re f EMC")


def lzw(pdf):
    pdf.pages[0].Resources.XObject["/Odd"] = pdf.make_stream(
        b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", Type=Name.XObject, Subtype=Name.Form,
        BBox=[0, 0, 9, 9], Filter=Name.LZWDecode,
    )  # fmt: skip


def opentype(pdf):
    for font in pdf.pages[0].Resources.Font.values():
        for one in font.get("/DescendantFonts", []):
            look = one.FontDescriptor
            look["/FontFile3"] = look["/FontFile2"]
            look["/FontFile3"]["/Subtype"] = Name.OpenType
            del look["/FontFile2"]


BREACHES = [
    (rgb, "C01", BOTH), (no_font, "T01", BOTH), (seethrough, "P01", ("pdfx1a",)),
    (layers, "P03", BOTH), (annotation, "F08", BOTH), (spot, "C02", BOTH),
    (lzw, "F07", BOTH), (opentype, "F02", ("pdfx1a",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("edit", "rule", "standard"),
    [(edit, rule, standard) for edit, rule, all_of in BREACHES for standard in all_of],
)
def test_an_advert_that_breaks_the_standard_is_an_error_at_its_line(
    tmp_path, edit, rule, standard
):
    made = composed(tmp_path, advert(slot(tmp_path), edit), standard)
    assert made.failed
    errors = [one for one in told(made) if one[1] == "error"]
    assert {(code, place) for code, _, place, _ in errors} == {("advert-rule", PLACE)}
    assert [words for *_, words in errors if f"breaks rule {rule}:" in words]


def test_transparency_goes_into_a_file_that_may_have_it(tmp_path):
    made = composed(tmp_path, advert(slot(tmp_path), seethrough), "pdfx4")
    assert [one for one in told(made) if one[1] == "error"] == []
    pdf = render(made, standard="pdfx4")
    assert preflight(pdf, "one.pdf").accepted


def test_an_opentype_font_goes_into_a_file_that_may_have_it(tmp_path):
    made = composed(tmp_path, advert(slot(tmp_path), opentype), "pdfx4")
    assert [one for one in told(made) if one[1] == "error"] == []


@pytest.mark.parametrize(
    ("numbers", "count"), [((1, 1, 1), 2), ((1, 2, 1), 1), ((1, 2), 0)]
)
def test_tags_cannot_stand_twice_on_a_page(tmp_path, numbers, count):
    (tmp_path / "bank.pdf").write_bytes(advert(slot(tmp_path)))
    place = SourcePosition("issue.yaml", 1, 1)
    orders = [Order(("bank.pdf", 1), place, number) for number in numbers]
    read = read_adverts(orders, tmp_path, NEWSPRINT, STANDARDS["pdfx1a"])
    found = [one for one in read.diagnostics if one.severity == "error"]
    assert [one.code for one in found] == ["advert-twice"] * count
    assert all("on page 1" in one.render("en") for one in found)


def test_too_much_ink_is_a_warning(tmp_path):
    def heavy(pdf):
        add(pdf, "/Artifact BMC 1 1 1 0.3 k 100 40 120 120 re f EMC")

    run_tool(tmp_path, b"", "gs", "--version")
    found = told(composed(tmp_path, advert(slot(tmp_path), heavy)))
    assert ("advert-rule", "warning", PLACE) in [one[:3] for one in found]
    assert any("rule C05" in words and "%" in words for *_, words in found)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.4\nnothing of the kind", "advert-damaged"),
        (b"", "advert-damaged"),
        ("locked", "advert-encrypted"),
        ("locked for all", "advert-encrypted"),
        ("cut", "advert-damaged"),
        ("no pages", "advert-no-page"),
        ("blank", "advert-rule"),
    ],
)
def test_a_file_that_cannot_be_placed_is_an_error_at_its_line(tmp_path, data, code):
    if isinstance(data, str):
        data = spoilt(tmp_path, data)
    made = composed(tmp_path, data)
    assert made.failed
    assert [one[:3] for one in told(made)][:1] == [(code, "error", PLACE)]


def spoilt(folder, how):
    room = slot(folder)
    lock = pikepdf.Encryption
    locked = {"deterministic_id": False, "stream_decode_level": None}
    match how:
        case "locked":
            return advert(room, **locked, encryption=lock(user="a", owner="b"))
        case "locked for all":
            return advert(room, **locked, encryption=lock(owner="b"))
        case "cut":
            whole = advert(room)
            return whole[: len(whole) * 2 // 3]
        case "no pages":
            return advert(room, lambda pdf: pdf.pages.__delitem__(0))
        case _:
            return advert(room, lambda pdf: pdf.pages[0].obj.__delitem__("/Contents"))


@pytest.mark.parametrize(
    ("wider", "code", "severity", "words"),
    [
        (mm(2), "advert-too-large", "error", "+2.0 mm in width, +0.0 mm in height"),
        (-mm(3), "advert-too-small", "warning", "-3.0 mm in width, +0.0 mm in height"),
    ],
)
def test_a_wrong_size_says_by_how_much(tmp_path, wider, code, severity, words):
    found = told(composed(tmp_path, advert(slot(tmp_path), wider=wider)))
    assert [one[:3] for one in found] == [(code, severity, PLACE)]
    assert words in found[0][3]


def test_a_page_that_is_not_there(tmp_path):
    issue = ISSUE + "    page: 3\n"
    found = told(composed(tmp_path, advert(slot(tmp_path)), issue=issue))
    assert [one[:3] for one in found] == [("advert-no-page", "error", PLACE)]


def test_the_command_builds_and_judges_it(tmp_path, capsys):
    folder = build(tmp_path, advert(slot(tmp_path))).root / "issues" / "one"
    options = BuildOptions(None, (), png=True, proof=False, language="en")
    assert build_issues([folder], options) == 0, capsys.readouterr().err
    assert (tmp_path / "build" / "one" / "one.pdf").exists()
    assert (tmp_path / "build" / "one" / "one-1.png").exists()
