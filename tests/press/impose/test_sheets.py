"""Sheets as PDF: places, boxes, marks, what is kept of the file and what falls away."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "preflight"))

import pikepdf
import pypdfium2
from base_files import base
from PIL import ImageChops, ImageStat
from planting import saved
from walking import opened, walked

from banmian.messages.impose import IMPOSE
from banmian.messages.preflight import PREFLIGHT
from banmian.messages.table import fill
from banmian.press.impose import SCHEMES, Options, impose
from banmian.press.preflight import preflight
from banmian.press.preflight.boxes import read_boxes
from banmian.press.preflight.content.events import ImageDrawn, PathPainted, TextShown
from banmian.press.profiles import PROFILES
from conftest import need_tool

PAGE = (200, 150)
BLEED = 3


def issue(standard, count):
    """Return a file of so many pages."""
    with opened(base(standard)) as pdf:
        while len(pdf.pages) < count:
            pdf.pages.append(pdf.pages[len(pdf.pages) % 2])
        del pdf.pages[count:]
        return saved(pdf)


def sheets(scheme="broadsheet", count=4, standard="pdfx1a", **options):
    imposed = impose(issue(standard, count), "a.pdf", scheme, Options(**options))
    assert imposed.diagnostics == ()
    return imposed


def sizes(data):
    with opened(data) as pdf:
        found = []
        for page in pdf.pages:
            boxes = read_boxes(page)
            trim, reach = boxes.in_mm(boxes.finished), boxes.in_mm(boxes.reach)
            media = boxes.in_mm(boxes.sheet)
            found.append(tuple(round(box.width, 1) for box in (trim, reach, media)))
        return found


def test_two_pages_make_a_sheet():
    imposed = sheets()
    assert imposed.sides == ("4+1", "2+3")
    assert sizes(imposed.pdf) == [(400, 406, 426)] * 2


def test_without_marks_there_is_no_margin():
    assert sizes(sheets(marks=False).pdf) == [(400, 406, 406)] * 2


def test_gutter_widens_the_sheet():
    assert sizes(sheets(gutter_mm=10).pdf) == [(410, 416, 436)] * 2


def test_tabloid_sheet_is_two_by_two():
    imposed = sheets("tabloid", 8)
    with opened(imposed.pdf) as pdf:
        boxes = read_boxes(pdf.pages[0])
        trim = boxes.in_mm(boxes.finished)
    assert (round(trim.width, 1), round(trim.height, 1)) == (400, 300)


def texts(data, number):
    with opened(data) as pdf:
        return [one for one in walked(pdf, number).events if isinstance(one, TextShown)]


def test_pages_stand_side_by_side_unmoved():
    before = texts(base("pdfx1a"), 0)
    after = texts(sheets().pdf, 0)
    right = [one for one in after if one.start[0] > PAGE[0]]
    assert [one.text for one in right] == [one.text for one in before]
    for one, other in zip(before, right, strict=True):
        assert other.start[0] - one.start[0] == pytest.approx(PAGE[0], abs=0.002)
        assert other.start[1] == pytest.approx(one.start[1], abs=0.002)


def test_upper_row_of_a_tabloid_sheet_stands_on_its_head():
    before = texts(base("pdfx1a"), 0)[0]
    after = texts(sheets("tabloid", 8).pdf, 0)
    turned = [one for one in after if one.start[1] < PAGE[1] and one.text == before.text]
    x, y = turned[0].start
    assert x == pytest.approx(PAGE[0] - before.start[0], abs=0.002)
    assert y == pytest.approx(PAGE[1] - before.start[1], abs=0.002)


def test_overprint_and_inks_stay():
    before = {one.fill for one in texts(base("pdfx1a"), 0)}
    assert {one.fill for one in texts(sheets().pdf, 0)} == before


def test_bleed_stays_outside_and_is_cut_inside():
    with opened(sheets().pdf) as pdf:
        events = walked(pdf, 0).events
    bands = [one.box for one in events if isinstance(one, PathPainted)
             and one.box and one.box.width > 190 and one.box.height > 5]  # fmt: skip
    edges = [tuple(round(edge, 1) for edge in (box.left, box.right)) for box in bands]
    assert edges == [(-BLEED, 200), (200, 400 + BLEED)]


def test_fonts_and_pictures_are_shared_not_copied():
    size = len(base("pdfx1a"))
    assert len(sheets(count=8, scheme="signature").pdf) < 1.2 * size


@pytest.mark.parametrize("standard", ["pdfx1a", "pdfx4"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_sheets_pass_preflight(standard, scheme):
    count = 8 if scheme == "tabloid" else 4
    imposed = sheets(scheme, count, standard)
    report = preflight(imposed.pdf, "a.pdf", PROFILES["sheet"])
    assert [one for one in report.findings if one.severity != "not-run"] == []
    assert report.claim == {"pdfx1a": "PDF/X-1a:2003", "pdfx4": "PDF/X-4"}[standard]


def test_old_navigation_and_tags_fall_away():
    with opened(sheets(standard="pdfx4").pdf) as pdf:
        left = set(pdf.Root.keys())
        packet = pdf.Root.Metadata.read_bytes()
    assert "/OutputIntents" in left
    assert not left & {
        "/StructTreeRoot",
        "/MarkInfo",
        "/Outlines",
        "/Threads",
        "/PageLabels",
    }
    assert b"pdfuaid:part" not in packet
    assert b"PDF/X-4" in packet


@pytest.mark.parametrize("standard", ["pdfx1a", "pdfx4"])
def test_same_pages_same_bytes(standard):
    assert sheets(standard=standard).pdf == sheets(standard=standard).pdf


def test_marks_stand_outside_the_bleed():
    with opened(sheets().pdf) as pdf:
        page = pdf.pages[0]
        boxes = read_boxes(page)
        reach = boxes.in_mm(boxes.reach)
        marks = [one for one in walked(pdf, 0).events
                 if isinstance(one, PathPainted) and one.stroke
                 and one.stroke.colour.registration]  # fmt: skip
    assert len(marks) == 8 + 2
    assert all(one.box.common(reach) is None for one in marks)


def test_page_turned_by_its_dictionary_is_imposed_as_seen():
    with opened(issue("pdfx1a", 4)) as pdf:
        for page in pdf.pages:
            page.obj.Rotate = 180
        data = saved(pdf)
    imposed = impose(data, "a.pdf", "broadsheet")
    before = texts(base("pdfx1a"), 0)[0]
    after = [one for one in texts(imposed.pdf, 0) if one.text == before.text]
    x, y = after[-1].start
    assert x == pytest.approx(2 * PAGE[0] - before.start[0], abs=0.002)
    assert y == pytest.approx(PAGE[1] - before.start[1], abs=0.002)


@pytest.mark.parametrize(
    ("scheme", "count", "missing"),
    [("broadsheet", 2, "2"), ("signature", 6, "2"), ("tabloid", 4, "4")],
)
def test_wrong_count_of_pages_is_told_with_the_cure(scheme, count, missing):
    imposed = impose(issue("pdfx1a", count), "a.pdf", scheme)
    (told,) = imposed.diagnostics
    assert imposed.pdf is None
    assert told.code == "impose-page-count"
    assert dict(told.values)["missing"] == missing
    assert scheme not in dict(told.values)["others"].split(", ")
    for message, hint in IMPOSE[told.code].values():
        assert "{" not in fill(message, dict(told.values))
        assert missing in fill(hint, dict(told.values))


def test_unequal_pages_are_told():
    with opened(issue("pdfx1a", 4)) as pdf:
        left, bottom, right, top = map(float, pdf.pages[2].obj.TrimBox)
        pdf.pages[2].obj.TrimBox = pikepdf.Array([left, bottom, right, top - 9])
        data = saved(pdf)
    (told,) = impose(data, "a.pdf", "broadsheet").diagnostics
    assert (told.code, dict(told.values)["page"]) == ("impose-page-size", "3")


@pytest.mark.parametrize(
    ("data", "scheme", "code"),
    [(b"no pdf", "broadsheet", "unreadable-pdf"), (b"", "origami", "unknown-scheme")],
)
def test_misuse_is_told(data, scheme, code):
    imposed = impose(data, "a.pdf", scheme)
    assert [one.code for one in imposed.diagnostics] == [code]
    assert "object at 0x" not in imposed.diagnostics[0].render("en")
    assert code in {**IMPOSE, **PREFLIGHT}


def test_damaged_file_is_told_not_a_crash():
    data = bytearray(issue("pdfx1a", 4))
    start = data.index(b"stream", data.index(b"/FlateDecode"))
    data[start + 40 : start + 200] = bytes(160)
    imposed = impose(bytes(data), "a.pdf", "broadsheet")
    assert imposed.pdf or [one.code for one in imposed.diagnostics] == ["unreadable-pdf"]


def test_what_is_no_pdf_is_told_in_words():
    (told,) = impose(b"", "a.pdf", "broadsheet").diagnostics
    assert told.code == "unreadable-pdf"
    assert "BytesIO" not in told.render("en")


def test_sheets_are_sound_to_qpdf_and_look_like_their_pages(tmp_path):
    program = need_tool("qpdf")
    path = tmp_path / "sheets.pdf"
    path.write_bytes(sheets().pdf)
    subprocess.run([program, "--check", path], check=True, capture_output=True)


def test_picture_is_drawn_with_its_resolution():
    with opened(sheets().pdf) as pdf:
        pictures = [one for one in walked(pdf, 0).events if isinstance(one, ImageDrawn)]
    assert [min(one.ppi) for one in pictures] == [pytest.approx(190.5, abs=0.1)] * 2


def test_rendered_halves_equal_the_pages():
    whole = _drawn(sheets(marks=False).pdf, 0)
    page = _drawn(base("pdfx1a"), 0)
    scale = page.width / (PAGE[0] + 2 * BLEED)
    inside = tuple(round(n * scale) for n in (10, 10, 190, 140))
    left = round((BLEED + PAGE[0]) * scale) - round(BLEED * scale)
    half = whole.crop((left, 0, left + page.width, whole.height)).crop(inside)
    assert _difference(half.reduce(8), page.crop(inside).reduce(8)) < 2


def _drawn(data, number):
    with pypdfium2.PdfDocument(BytesIO(data)) as pdf:
        return pdf[number].render(scale=1.5).to_pil().convert("L")


def _difference(one, other):
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]
