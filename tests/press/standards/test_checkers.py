"""What programs that know nothing of ours say of the files."""

import importlib
import os
import re
from io import BytesIO

import press_paths  # noqa: F401
import pytest
from cases import ALL, PRESS, Kind
from made_pages import Desk, run_tool
from made_stories import Copy
from PIL import Image as Pixels
from PIL import ImageStat

from banmian.geometry import Point, Size
from banmian.model.page import Fill
from banmian.model.style import Ink
from banmian.units import mm

pytest_plugins = ["press_fixtures"]


@pytest.fixture
def run(write, tmp_path):
    """A function that runs a program on the file of a kind."""
    return lambda kind, *command: run_tool(tmp_path, write(kind), *command).decode("utf-8")


@pytest.fixture(scope="session")
def judge():
    """The checker page (PyPI: page-validation), judge of PDF/UA and PDF/A."""
    try:
        return importlib.import_module("page")
    except ModuleNotFoundError:
        if os.environ.get("CI"):
            pytest.fail("page-validation is missing")
        pytest.skip("not run: page-validation is missing")


@pytest.mark.parametrize("kind", ALL, ids=str)
def test_qpdf_finds_nothing_wrong(run, kind):
    assert "No syntax or stream encoding errors" in run(kind, "qpdf", "--check", "FILE")


@pytest.mark.parametrize("kind", [k for k in ALL if k.standard != "pdfx1a"], ids=str)
def test_all_rules_of_pdfua1_are_met(judge, write, kind):
    report = judge.validate_pdf_bytes(write(kind), profile="ua1")
    assert [f"{one.rule_id}: {one.message}" for one in report.failures] == []
    assert report.rules.passed == report.rules.total >= 104
    assert report.is_compliant


@pytest.mark.parametrize("kind", [k for k in PRESS if k.standard == "pdfx1a"], ids=str)
def test_x1a_breaks_no_rule_of_pdfua1_but_its_claim(judge, write, kind):
    report = judge.validate_pdf_bytes(write(kind), profile="ua1")
    broken = {one.rule_id for one in report.failures}
    assert broken == {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001"}


@pytest.mark.parametrize("kind", PRESS, ids=str)
def test_poppler_knows_the_standard(run, kind):
    said = run(kind, "pdfinfo", "FILE")
    title = {"pdfx1a": "PDF/X-1a:2003", "pdfx4": "PDF/X-4"}[kind.standard]
    assert re.search(rf"PDF subtype:\s+{re.escape(title)}\n", said)
    assert re.search(r"Tagged:\s+yes", said)
    assert re.search(r"JavaScript:\s+no", said)


@pytest.mark.parametrize("kind", ALL, ids=str)
def test_poppler_finds_all_fonts_embedded_cut_and_mapped(run, kind):
    rows = run(kind, "pdffonts", "FILE").splitlines()[2:]
    assert rows
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)


@pytest.mark.parametrize("kind", ALL, ids=str)
def test_mupdf_paints_without_complaint_and_in_process_inks(run, kind):
    trace = run(kind, "mutool", "trace", "FILE")
    assert set(re.findall(r'colorspace="([^"]+)"', trace)) <= {"DeviceCMYK", "DeviceGray"}


PAINT = re.compile(r'<fill_text[^>]*color="0 0 0 1"[^>]*>')


@pytest.mark.parametrize("kind", PRESS, ids=str)
def test_mupdf_sees_all_black_text_overprint(run, kind):
    paints = PAINT.findall(run(kind, "mutool", "trace", "FILE"))
    assert paints
    for paint in paints:
        assert 'op="1"' in paint
        assert 'opm="1"' in paint


def test_black_text_leaves_the_ink_below_it_whole(desk: Desk, tmp_path):
    """Ghostscript's plates: cyan is even under black text, black is on its own plate."""
    copy = Copy(desk).draw((Point(0, 0), Fill(Size(mm(80), mm(20)), Ink(25, 0, 0, 0))))
    copy.to(0, mm(12)).line("headline", "全县工业经济", size=24)
    plates = separations(desk.pdf(desk.page(*copy.placed)), tmp_path)
    inside = (20, 20, 160, 60)
    tint, black = (plates[ink].crop(inside) for ink in ("Cyan", "Black"))
    assert tint.getextrema()[0] == tint.getextrema()[1]
    assert ImageStat.Stat(tint).mean[0] == pytest.approx(255 * 0.75, abs=2)
    assert black.getextrema()[0] < 64


@pytest.mark.parametrize("standard", ["pdfx1a", "pdfx4"])
def test_only_black_prints_where_there_is_only_text(write, tmp_path, standard):
    """The first story of the sample: columns of text, left to right."""
    plates = separations(write(Kind("2026-03-05", standard)), tmp_path)
    columns = (100, 430, 1000, 660)
    assert plates["Black"].crop(columns).getextrema()[0] < 128
    for ink in ("Cyan", "Magenta", "Yellow"):
        assert plates[ink].crop(columns).getextrema() == (255, 255)


def separations(pdf: bytes, folder) -> dict[str, Pixels.Image]:
    """Return the plates of the first page at 72 dots per inch, 255 = no ink."""
    run_tool(
        folder, pdf, "gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=tiffsep",
        "-r72", "-dLastPage=1", "-sOutputFile=plate%d.tif", "FILE",
    )  # fmt: skip
    return {
        re.search(r"\((\w+)\)", path.name)[1]: Pixels.open(
            BytesIO(path.read_bytes())
        ).convert("L")
        for path in folder.glob("plate1(*).tif")
    }
