"""The file as a whole: boxes, information, bytes."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from made_pages import INFO
from msgspec.structs import replace

from banmian.model.page import Page
from banmian.press.document import pdf_date

pytest_plugins = ["page_fixtures"]


@pytest.fixture
def page(desk) -> Page:
    return desk.lines(desk.run("全县工业经济迈上新台阶"), desk.run("AVATAR 2026", size=24))


@pytest.fixture
def opened(desk, page, open_pdf):
    return open_pdf(desk.pdf(page))


def test_header_says_1_4_and_there_are_no_object_streams(desk, page):
    data = desk.pdf(page)
    assert data.startswith(b"%PDF-1.4")
    assert b"/ObjStm" not in data


def test_trim_stands_in_the_middle_of_the_bleed(opened):
    page = opened.pages[0]
    sheet = [0, 0, 583.937, 442.205]
    assert [float(corner) for corner in page.MediaBox] == sheet
    assert [float(corner) for corner in page.BleedBox] == sheet
    assert [float(corner) for corner in page.TrimBox] == [8.504, 8.504, 575.433, 433.701]
    assert "/CropBox" not in page


def test_information_is_what_was_given(opened):
    assert {name: str(value) for name, value in opened.docinfo.items()} == {
        "/Title": INFO.title,
        "/Author": INFO.author,
        "/Subject": INFO.subject,
        "/Keywords": "报纸，要闻",
        "/Creator": "banmian 0.1.0",
        "/Producer": "banmian 0.1.0",
        "/CreationDate": "D:20260305000000+08'00'",
        "/ModDate": "D:20260305000000+08'00'",
        "/Trapped": "/False",
        "/GTS_PDFXVersion": "PDF/X-1a:2003",
        "/GTS_PDFXConformance": "PDF/X-1a:2003",
    }


def test_empty_information_is_not_written():
    assert replace(INFO, keywords=()).entries().keys().isdisjoint({"Keywords"})


def test_date_without_zone_has_none():
    assert pdf_date(INFO.date.replace(tzinfo=None)) == "D:20260305000000"


def test_language_stands_in_the_catalog(opened):
    assert str(opened.Root.Lang) == "zh-CN"


def test_no_font_comes_in_that_is_not_ours(desk, page, opened):
    assert b"Helvetica" not in desk.pdf(page)
    assert set(opened.pages[0].Resources.Font.keys()) == {"/F1w400"}


def test_page_carries_no_junk(opened):
    assert set(opened.pages[0].keys()) == {
        *("/Type", "/Parent", "/MediaBox", "/BleedBox", "/TrimBox", "/Contents"),
        *("/Resources", "/StructParents"),
    }


def test_same_page_twice_gives_the_same_bytes(desk, page):
    assert desk.pdf(page) == desk.pdf(page)


def test_other_page_has_another_identity(desk, page, open_pdf):
    one = open_pdf(desk.pdf(page)).trailer.ID[0]
    other = open_pdf(desk.pdf(desk.lines(desk.run("另一版")))).trailer.ID[0]
    assert one != other


SCRIPT = """
import sys
sys.path[:0] = [{render!r}, {fonts!r}]
from made_pages import Desk
desk = Desk()
sys.stdout.buffer.write(desk.pdf(desk.lines(desk.run("全县工业经济迈上新台阶"))))
"""


def test_folder_zone_locale_and_settings_do_not_change_the_bytes(desk, tmp_path):
    here = Path(__file__).parent
    script = SCRIPT.format(render=str(here), fonts=str(here.parent / "fonts"))
    changes = {
        "TZ": "America/New_York",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1000000000",
        "RL_pdfMultiLine": "1",
        "RL_useA85": "1",
        "HOME": str(tmp_path),
    }
    other = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **changes},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert other.stdout == desk.pdf(desk.lines(desk.run("全县工业经济迈上新台阶")))


def test_several_pages_share_their_fonts(desk, page, open_pdf):
    opened = open_pdf(desk.pdf(page, desk.lines(desk.run("第二版"))))
    fonts = [one.Resources.Font.F1w400.objgen for one in opened.pages]
    assert len(fonts) == 2
    assert fonts[0] == fonts[1]


def test_empty_page_is_written(desk):
    assert len(pypdf.PdfReader(BytesIO(desk.pdf(desk.page()))).pages) == 1


def test_qpdf_finds_nothing_wrong(desk, page, tool):
    assert "No syntax or stream encoding errors found" in tool(
        desk.pdf(page), "qpdf", "--check", "FILE"
    )
