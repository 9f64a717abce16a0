"""Inks, overprint, rules, tints and pictures, as MuPDF and qpdf see them."""

import re
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from made_pages import BLEED, TRIM
from msgspec.structs import replace
from PIL import Image as Pixels

from banmian.geometry import Point, Size
from banmian.model.page import Fill, Fragment, Image, Stroke, Text
from banmian.model.picture import PreparedPicture
from banmian.model.style import BLACK, Ink
from banmian.press.standards import STANDARDS
from banmian.units import mm, pt, to_pt

pytest_plugins = ["page_fixtures"]

WITH_SPOTS = replace(STANDARDS["pdfx1a"], spots=True)
RED = Ink(0, 100, 81, 4)
SPOT = Ink(0, 100, 81, 4, "PANTONE 186 C", 40)
AT = Point(mm(20), mm(30))


def paints(trace: str, kind: str) -> list[dict[str, str]]:
    """Return the attributes of all paint operations of a kind in a MuPDF trace."""
    tags = re.findall(rf"<{kind} ([^>]*)>", trace)
    return [dict(re.findall(r'(\w+)="([^"]*)"', tag)) for tag in tags]


@pytest.fixture
def trace(desk, tool):
    return lambda *placed, **how: tool(
        desk.pdf(desk.page(*placed), **how), "mutool", "trace", "FILE"
    )


def test_black_text_is_process_black_and_overprints(desk, trace):
    (paint,) = paints(trace((AT, Text(desk.run("黑")))), "fill_text")
    assert (paint["colorspace"], paint["color"]) == ("DeviceCMYK", "0 0 0 1")
    assert (paint["op"], paint["opm"]) == ("1", "1")


@pytest.mark.parametrize("ink", [RED, SPOT, Ink(0, 0, 0, 0), Ink(60, 40, 40, 100)])
def test_other_text_cuts_out_what_lies_below(desk, trace, ink):
    placed = [(AT, Text(desk.run("黑"))), (AT, Text(desk.run("红", ink=ink)))]
    paint = paints(trace(*placed), "fill_text")[-1]
    assert (paint["op"], paint["opm"]) == ("0", "0")


def test_spot_ink_is_a_separation_with_its_tint(desk, trace):
    placed = (AT, Text(desk.run("红", ink=SPOT)))
    (paint,) = paints(trace(placed, standard=WITH_SPOTS), "fill_text")
    assert paint["colorspace"] == "Separation(DeviceCMYK,PANTONE 186 C)"
    assert float(paint["color"]) == pytest.approx(0.4)


def test_spot_ink_prints_in_process_where_the_press_has_none(desk, trace):
    (paint,) = paints(trace((AT, Text(desk.run("红", ink=SPOT)))), "fill_text")
    assert paint["colorspace"] == "DeviceCMYK"
    assert [float(part) for part in paint["color"].split()] == pytest.approx(
        [0, 0.4, 0.324, 0.016]
    )


def test_chinese_name_of_a_spot_ink_is_kept(desk, open_pdf):
    ink = Ink(0, 0, 100, 0, "专金")
    pdf = desk.pdf(desk.page((AT, Fill(Size(mm(9), mm(9)), ink))), standard=WITH_SPOTS)
    space = open_pdf(pdf).pages[0].Resources.ColorSpace.S1
    assert str(space[1]) == "/专金"


def test_black_rule_overprints_and_keeps_its_width(trace):
    (paint,) = paints(trace((AT, Stroke(Point(mm(50), 0), pt(0.3), BLACK))), "stroke_path")
    assert (paint["color"], paint["linewidth"], paint["op"]) == ("0 0 0 1", ".3", "1")


def test_tint_after_black_text_does_not_overprint(desk, trace):
    placed = [
        (AT, Text(desk.run("黑"))),
        (AT, Fill(Size(mm(50), mm(10)), Ink(0, 0, 0, 20))),
    ]
    (paint,) = paints(trace(*placed), "fill_path")
    assert (paint["color"], paint["op"], paint["opm"]) == ("0 0 0 .2", "0", "0")


def test_picture_after_black_text_does_not_overprint(desk, tool):
    desk.pictures["p"] = raw_cmyk()
    placed = [(AT, Text(desk.run("黑"))), (AT, Image("p", Size(mm(20), mm(10))))]
    (paint,) = paints(
        tool(desk.pdf(desk.page(*placed)), "mutool", "trace", "FILE"), "fill_image"
    )
    assert paint.get("op", "0") == "0"


def test_rectangle_counts_down_from_its_top_left(desk):
    pdf = desk.pdf(desk.page((AT, Fill(Size(mm(50), mm(10)), RED))))
    x, y, width, height = rectangle(pdf)
    assert x == pytest.approx(to_pt(AT.x + BLEED), abs=0.001)
    assert y + height == pytest.approx(to_pt(TRIM.height + BLEED - AT.y), abs=0.001)
    assert (width, height) == pytest.approx((to_pt(mm(50)), to_pt(mm(10))), abs=0.001)


def test_rectangles_that_touch_leave_no_gap(desk):
    size = Size(mm(10) + 7, mm(10))
    fills = [
        (Point(AT.x + index * size.width, AT.y), Fill(size, RED)) for index in range(20)
    ]
    boxes = rectangles(desk.pdf(desk.page(*fills)))
    for (left, _, width, _), (right, *_) in pairwise(boxes):
        assert left + width == pytest.approx(right, abs=1e-9)


def test_furniture_is_drawn_before_the_stories(desk):
    furniture = Fragment(TRIM, ((AT, Fill(Size(mm(5), mm(5)), RED)),))
    page = desk.page((AT, Text(desk.run("字"))), furniture=furniture)
    assert content(desk.pdf(page)).index(" re f") < content(desk.pdf(page)).index("BT")


def test_neighbouring_runs_share_one_text_object(desk):
    operators = content(desk.pdf(desk.lines(desk.run("上"), desk.run("下"))))
    assert operators.count("BT") == operators.count("ET") == 1
    assert operators.count(" Tf") == operators.count(" k") == 1


def raw_cmyk() -> PreparedPicture:
    """Return four pixels: cyan, magenta over yellow, black."""
    data = bytes([255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 0, 255])
    return PreparedPicture(2, 2, "CMYK", data, "raw")


def jpeg(mode: str, color: object) -> PreparedPicture:
    file = BytesIO()
    Pixels.new(mode, (16, 16), color).save(file, "JPEG", quality=95)
    return PreparedPicture(16, 16, mode, file.getvalue(), "jpeg")


def test_raw_picture_keeps_its_inks(desk, open_pdf):
    desk.pictures["p"] = raw_cmyk()
    image = open_pdf(desk.pdf(desk.page((AT, Image("p", Size(mm(20), mm(20)))))))
    found = image.pages[0].Resources.XObject.Im1
    assert found.ColorSpace == "/DeviceCMYK"
    assert found.read_bytes() == raw_cmyk().data


def test_cmyk_jpeg_is_not_turned_into_its_negative(desk):
    desk.pictures["p"] = jpeg("CMYK", (255, 0, 0, 0))
    picture = _drawn(desk.pdf(desk.page((AT, Image("p", Size(mm(20), mm(20)))))))
    red, green, blue = _pixel(picture, (AT.x + BLEED + mm(10), AT.y + BLEED + mm(10)))
    assert red < 60
    assert min(green, blue) > 120


def test_gray_jpeg_is_gray(desk, open_pdf):
    desk.pictures["p"] = jpeg("L", 128)
    pdf = desk.pdf(desk.page((AT, Image("p", Size(mm(20), mm(20))))))
    assert open_pdf(pdf).pages[0].Resources.XObject.Im1.ColorSpace == "/DeviceGray"


def test_picture_used_twice_is_written_once(desk, open_pdf):
    desk.pictures["p"] = raw_cmyk()
    image = Image("p", Size(mm(20), mm(20)))
    page = desk.page((AT, image), (Point(mm(60), mm(60)), image))
    opened = open_pdf(desk.pdf(page, page))
    images = [one for one in opened.objects if _is_image(one)]
    assert len(images) == 1
    assert list(opened.pages[1].Resources.XObject.keys()) == ["/Im1"]


def _is_image(thing) -> bool:
    return isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"


def test_crop_shows_its_part_and_nothing_else(desk):
    """The lower left quarter, yellow, fills the page; the rest is clipped away."""
    desk.pictures["p"] = raw_cmyk()
    image = Image("p", Size(mm(20), mm(20)), crop=(0, 0.5, 0.5, 1))
    picture = _drawn(desk.pdf(desk.page((AT, image))))
    inside = (AT.x + BLEED + mm(10), AT.y + BLEED + mm(10))
    right = (AT.x + BLEED + mm(25), AT.y + BLEED + mm(10))
    above = (AT.x + BLEED + mm(10), AT.y + BLEED - mm(5))
    assert _pixel(picture, inside)[2] < 60
    assert _pixel(picture, right) == _pixel(picture, above) == (255, 255, 255)


def _drawn(pdf: bytes):
    import pypdfium2

    return pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("RGB")


def _pixel(picture, place):
    return picture.getpixel(tuple(round(to_pt(length)) for length in place))


def content(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return opened.pages[0].Contents.read_bytes().decode("ascii")


def rectangles(pdf: bytes) -> list[tuple[float, ...]]:
    found = re.findall(r"^(\S+) (\S+) (\S+) (\S+) re f$", content(pdf), re.MULTILINE)
    return [tuple(map(float, corners)) for corners in found]


def rectangle(pdf: bytes) -> tuple[float, ...]:
    (corners,) = rectangles(pdf)
    return corners
