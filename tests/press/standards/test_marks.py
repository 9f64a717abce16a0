"""Printers' marks: where they stand, in which inks, what they say."""

import re
from io import BytesIO

import press_paths  # noqa: F401
import pypdfium2
import pytest
from cases import PRESS, Kind
from made_pages import BLEED, TRIM, run_tool
from made_stories import two_pages
from msgspec.structs import replace
from pikepdf import Name
from PIL import Image, ImageChops, ImageStat
from walks import corners

from banmian.geometry import Point
from banmian.model.page import Fill, Page, Stroke, Text
from banmian.model.style import Ink
from banmian.press.marks import page_marks
from banmian.press.standards import STANDARDS
from banmian.units import to_pt

pytest_plugins = ["press_fixtures"]

ALL_INKS = Ink(100, 100, 100, 100)


@pytest.fixture
def made(desk):
    """A page and its marks."""
    page = two_pages(desk)[0]
    return page, page_marks(page, "平川新闻 一版", desk.library)


def texts(marks) -> list[tuple[str, Ink]]:
    return [
        (item.run.text, item.run.ink) for _, item in marks.placed if isinstance(item, Text)
    ]


def extent(point, item) -> list[Point]:
    """Return places that an item reaches to."""
    match item:
        case Stroke():
            return [point, Point(point.x + item.to.x, point.y + item.to.y)]
        case Fill():
            return [point, Point(point.x + item.size.width, point.y + item.size.height)]
        case _:
            return [point, Point(point.x + item.run.width, point.y - item.run.size)]


def test_marks_stand_between_bleed_and_edge(made):
    page, marks = made
    far = page.bleed + marks.margin
    for point, item in marks.placed:
        for x, y in extent(point, item):
            beside_x = min(x, TRIM.width - x)
            beside_y = min(y, TRIM.height - y)
            assert min(beside_x, beside_y) < -page.bleed
            assert min(beside_x, beside_y) >= -far


def test_crop_marks_point_at_the_corners_of_the_trim(made):
    _, marks = made
    lines = [(at, item.to) for at, item in marks.placed[:8]]
    assert {at.x for at, to in lines if to.x == 0} == {0, TRIM.width}
    assert {at.y for at, to in lines if to.y == 0} == {0, TRIM.height}


def test_crop_and_registration_marks_print_in_all_inks(made):
    _, marks = made
    inks = {item.ink for _, item in marks.placed if isinstance(item, Stroke)}
    assert inks == {ALL_INKS}


def test_slug_line_says_what_the_plate_is(made):
    said = texts(made[1])
    assert "".join(text for text, ink in said if ink == ALL_INKS) == "平川新闻 一版"


def test_each_ink_is_named_in_itself(made):
    said = texts(made[1])
    names = {text: ink for text, ink in said if ink != ALL_INKS}
    assert names == {
        "C": Ink(100, 0, 0, 0),
        "M": Ink(0, 100, 0, 0),
        "Y": Ink(0, 0, 100, 0),
        "K": Ink(0, 0, 0, 100),
    }


def test_no_patch_of_the_bar_has_more_ink_than_the_press_takes(made):
    inks = [item.ink for _, item in made[1].placed if isinstance(item, Fill)]
    assert len(inks) >= 10
    assert max(sum(ink[:4]) for ink in inks) <= 220


def test_spot_inks_have_their_patch_name_and_registration(desk):
    page = two_pages(desk)[1]
    marks = page_marks(page, "平川新闻", desk.library)
    assert {item.ink.spot for _, item in marks.placed if isinstance(item, Stroke)} == {
        "All"
    }
    assert [text for text, ink in texts(marks) if ink.spot == "PANTONE 186 C"] == [
        "PANTONE 186 C"
    ]


def test_page_without_text_has_no_slug_line(desk):
    empty = Page(1, "1", TRIM, BLEED, (), ())
    assert texts(page_marks(empty, "平川新闻", desk.library)) == []


@pytest.mark.parametrize("kind", [kind for kind in PRESS if kind.marks], ids=str)
def test_sheet_grows_around_the_bleed(opened, kind):
    for page in opened(kind).pages:
        media, bleed, trim = (
            corners(page.obj[box]) for box in ("/MediaBox", "/BleedBox", "/TrimBox")
        )
        assert media[:2] == [0, 0]
        assert all(outer < inner for outer, inner in zip(media[:2], bleed[:2], strict=True))
        assert all(outer > inner for outer, inner in zip(media[2:], bleed[2:], strict=True))
        assert bleed[0] < trim[0]
        assert trim[2] < bleed[2]


@pytest.mark.parametrize("standard", ["pdfx1a", "pdfx4"])
def test_marks_do_not_move_or_change_the_page(opened, standard):
    with_marks, without = (opened(Kind("hand", standard, marks)) for marks in (True, False))
    sizes = [
        [(box[2] - box[0], box[3] - box[1]) for box in (corners(page.obj.TrimBox),)]
        for pdf in (with_marks, without)
        for page in pdf.pages
    ]
    assert sizes[:2] == sizes[2:]


def test_page_looks_the_same_inside_its_trim(write):
    one, other = (inside(write(Kind("hand", "pdfx1a", marks))) for marks in (False, True))
    assert one.size == other.size
    assert ImageStat.Stat(ImageChops.difference(one, other)).mean[0] < 0.01


def inside(pdf: bytes):
    page = pypdfium2.PdfDocument(pdf)[0]
    page.set_cropbox(*page.get_trimbox())
    return page.render(scale=2).to_pil().convert("L")


def test_registration_ink_is_a_separation_where_spots_print(desk, open_pdf):
    pages = two_pages(desk)
    standard = replace(STANDARDS["pdfx1a"], spots=True)
    pdf = open_pdf(desk.pdf(*pages, standard=standard, marks=True))
    spaces = pdf.pages[1].Resources.ColorSpace
    assert {space[1] for space in spaces.values()} == {Name.All, Name("/PANTONE 186 C")}


def test_screen_has_no_marks_and_no_bleed(opened):
    page = opened(Kind("hand", "screen")).pages[0].obj
    width, height = corners(page.MediaBox)[2:]
    assert float(width) == pytest.approx(to_pt(TRIM.width), abs=0.001)
    assert float(height) == pytest.approx(to_pt(TRIM.height), abs=0.001)


def test_every_plate_has_its_crop_marks_and_its_own_letter(write, tmp_path):
    """Ghostscript makes the plates; each has ink at the head's left crop mark."""
    pdf = write(Kind("hand", "pdfx1a", marks=True))
    run_tool(
        tmp_path, pdf, "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep",
        "-r144", "-dLastPage=1", "-sOutputFile=plate%d.tif", "FILE",
    )  # fmt: skip
    plates = {
        re.search(r"\((\w+)\)", path.name)[1]: Image.open(BytesIO(path.read_bytes()))
        for path in tmp_path.glob("plate1(*).tif")
    }
    assert set(plates) == {"Cyan", "Magenta", "Yellow", "Black"}
    edge = to_pt(BLEED) + 28.35
    mark = [round(2 * place) for place in (edge - 1.5, 4, edge + 1.5, 20)]
    for name, plate in plates.items():
        assert plate.convert("L").crop(mark).getextrema()[0] < 160, name
