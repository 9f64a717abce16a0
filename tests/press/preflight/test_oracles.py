"""What independent readers say of the same files: MuPDF, poppler, cairo, Ghostscript."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from base_files import base
from walking import opened, walked

from banmian.press.preflight import preflight
from banmian.press.preflight.content.events import ImageDrawn, PathPainted, TextShown
from conftest import need_tool


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(base("pdfx1a"))
    return path


def run(name, *arguments):
    return subprocess.run(
        [need_tool(name), *map(str, arguments)], capture_output=True, check=True
    ).stdout.decode("utf-8")


def traced(file, kind):
    tags = re.findall(rf"<{kind} ([^>]*)>", run("mutool", "trace", file, 1))
    return [dict(re.findall(r'(\w+)="([^"]*)"', tag)) for tag in tags]


def told(tag):
    """Return colour space, values, overprint and its mode of a traced paint."""
    values = tuple(round(float(value), 3) for value in tag["color"].split())
    return tag["colorspace"], values, tag["op"] == "1", int(tag["opm"])


def seen(look):
    values = tuple(round(value, 3) for value in look.colour.values)
    return look.colour.space.family, values, look.overprint, look.mode


def test_mupdf_sees_the_same_paints(file):
    found = walked(opened(base("pdfx1a"))).events
    texts = [one for one in found if isinstance(one, TextShown)]
    paths = [one for one in found if isinstance(one, PathPainted)]
    ours = {
        "fill_text": {seen(one.fill) for one in texts},
        "fill_path": {seen(one.fill) for one in paths if one.fill},
        "stroke_path": {seen(one.stroke) for one in paths if one.stroke},
    }
    assert ours == {kind: set(map(told, traced(file, kind))) for kind in ours}
    widths = {float(tag["linewidth"]) for tag in traced(file, "stroke_path")}
    assert widths == {round(one.width_pt, 3) for one in paths if one.stroke}


def test_mupdf_sees_the_same_glyphs_at_the_same_places(file):
    pdf = opened(base("pdfx1a"))
    left, _, _, top = map(float, pdf.pages[0].trimbox)
    ours = []
    for event in walked(pdf).events:
        if isinstance(event, TextShown):
            x, y = (edge * 72 / 25.4 for edge in event.start)
            ours.append((event.text[0], round(x + left, 1), round(top - y, 1)))
    trace = run("mutool", "trace", file, 1)
    glyphs = re.findall(r'<g unicode="(.)" [^>]*x="([^"]*)" y="([^"]*)"', trace)
    theirs = {(text, round(float(x), 1), round(float(y), 1)) for text, x, y in glyphs}
    assert len(ours) > 20
    assert set(ours) <= theirs


def test_poppler_measures_the_same_resolution(file):
    line = run("pdfimages", "-list", file).splitlines()[2].split()
    theirs = tuple(map(int, line[12:14]))
    (picture,) = (
        one for one in walked(opened(base("pdfx1a"))).events if isinstance(one, ImageDrawn)
    )
    assert tuple(map(round, picture.ppi)) == theirs


def found(data, name="a.pdf"):
    report = preflight(data, name)
    return {one.check for one in report.findings if one.severity in ("error", "warning")}


def test_file_of_cairo_is_told_what_it_lacks(file, tmp_path):
    made = tmp_path / "cairo.pdf"
    run("pdftocairo", "-pdf", file, made)
    ids = found(made.read_bytes())
    assert {"F04", "O01", "B01", "C01"} <= ids
    assert not ids & {"F01", "T01", "T03", "T04", "T06", "T07", "L01", "I01", "B08"}


def test_file_of_ghostscript_keeps_its_inks(file, tmp_path):
    made = tmp_path / "gs.pdf"
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfwrite",
        f"-sOutputFile={made}", file)  # fmt: skip
    ids = found(made.read_bytes())
    assert {"F02", "F04", "O01"} <= ids
    assert not any(one[0] in "TCLIP" for one in ids)


def test_file_cleaned_by_mupdf_is_still_clean(file, tmp_path):
    made = tmp_path / "clean.pdf"
    run("mutool", "clean", "-gggz", file, made)
    assert found(made.read_bytes()) == set()


def test_file_written_anew_by_qpdf_is_still_clean(file, tmp_path):
    made = tmp_path / "clean.pdf"
    run("qpdf", "--stream-data=uncompress", file, made)
    assert found(made.read_bytes()) == set()
