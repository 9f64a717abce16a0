"""The sample issues, judged from their PDFs by readers that do not know the program."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from banmian.build import compose, render
from banmian.elements.runin import body_paragraphs
from banmian.geometry import Point
from banmian.model.page import Text, walk
from banmian.units import pt, to_pt
from conftest import ROOT, need_tool

EM = pt(9) * 6 // 10

SAMPLES = ["2026-03-05", "2026-03-06-tabloid", "2026-03-12",
           "2026-03-20-evening", "2026-03-27-school"]  # fmt: skip


class Sample:
    """A sample issue, built once for all tests of this file."""

    def __init__(self, name, folder):
        self.composed = compose(ROOT / "issues" / name)
        self.pdf = render(self.composed)
        self.path = folder / f"{name}.pdf"
        self.path.write_bytes(self.pdf)

    @property
    def edition(self):
        return self.composed.loaded.edition

    def stories(self):
        """Return the characters of every story in reading order."""
        for page in self.edition.pages:
            for article in page.articles:
                if article.kind == "article":
                    parts = (*article.kicker, *article.headline, *article.deck,
                             *article.summary, *body_paragraphs(article))  # fmt: skip
                    yield article.id, plain("".join(part.text for part in parts))


def plain(text):
    """Return the characters without white space and printed line-end hyphens.

    PDFium gives a hyphen at a line end as U+FFFE, its own mark for one.
    """
    return re.sub(r"\s|\u00ad", "", text).replace("\ufffe", "-")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("samples")
    return {name: Sample(name, folder) for name in SAMPLES}


@pytest.fixture(params=SAMPLES)
def sample(request, built):
    return built[request.param]


@pytest.fixture(params=SAMPLES[:2])
def plain_sample(request, built):
    """A page of horizontal stories that end where they begin: all lines are body lines."""
    return built[request.param]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_nothing_is_wrong_and_every_block_is_full(sample):
    assert [one for one in sample.composed.diagnostics if one.severity != "note"] == []
    assert [(fit.article, fit.short, fit.over) for fit in sample.composed.fits
            if fit.short or fit.over] == []  # fmt: skip


def test_no_finding_is_left_unwaived(sample):
    """Not even a note: a lone first line at a column's foot is one."""
    told = {one.code for one in sample.composed.diagnostics}
    assert not {code for code in told if code.startswith("finding-")}
    assert "unused-waive" not in told


def test_the_specimen_has_no_finding_either():
    told = [one.code for one in compose(ROOT / "issues" / "specimen").diagnostics]
    assert not [one for one in told if one.startswith("finding-") or one == "unused-waive"]


def test_every_shape_has_a_place_in_a_sample(built):
    articles = [
        article
        for one in built.values()
        for page in one.edition.pages
        for article in page.articles
    ]
    pages = [page for one in built.values() for page in one.edition.pages]
    assert any(article.jump for article in articles)
    assert any(picture.outline for article in articles for picture in article.pictures)
    assert any(article.zone.notch for article in articles)
    assert any(article.headline_position.startswith("vertical") for article in articles)
    assert any(article.kind == "table" for article in articles)
    assert any(article.column_logo for article in articles)
    assert any(page.spread for page in pages)


def feet(story):
    """Return the lowest body baseline of each column of a story, block coordinates."""
    ends = []
    for frame in story.frames:
        left = frame.x - story.place.x
        ends.append(max(
            point.y for point, item in walk(story.fragment, Point(0, 0))
            if isinstance(item, Text) and item.source and item.source.element == "body"
            and left - EM <= point.x < left + frame.width
        ))  # fmt: skip
    return ends


def test_columns_of_a_story_end_level(plain_sample):
    for composed in plain_sample.composed.pages:
        for story in composed.page.stories[: len(composed.fits)]:
            if story.id in {fit.article for fit in composed.fits}:
                assert len(set(feet(story))) == 1, story.title


def body_lines(story):
    """Yield the baseline of each full-size run of body text, page coordinates."""
    for point, item in walk(story.fragment, story.place):
        if isinstance(item, Text) and item.source and item.source.element == "body":
            yield point.y, item.run


def test_every_body_line_stands_on_the_grid_of_its_page(sample):
    grid = sample.edition.layout.grid
    stories = {
        (page.number, article.id)
        for page in sample.edition.pages
        for article in page.articles
        if article.kind == "article" and article.writing == "horizontal"
    }
    seen = 0
    for composed in sample.composed.pages:
        for story in composed.page.stories:
            if (composed.page.number, story.id) in stories:
                for y, run in body_lines(story):
                    if run.size == grid.size:
                        assert (y - grid.top) % grid.leading == 0, story.title
                        seen += 1
    assert seen > 100


def facts(sample):
    grid = sample.edition.layout.grid
    top = to_pt(grid.top + sample.edition.layout.bleed)
    result = run(
        sys.executable, str(ROOT / "tests" / "pdf_facts.py"), str(sample.path),
        "--top", f"{top:.4f}", "--leading", str(to_pt(grid.leading)),
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_lines_are_on_the_grid_flush_and_end_as_the_rules_say(plain_sample):
    found = facts(plain_sample)
    assert found["lines"] > 150
    assert found["full_lines"] > 100
    assert found["half_ends"] > 20
    for fault in ("off_grid", "not_flush", "bad_start", "bad_end", "wide_end"):
        assert found[fault] == [], fault


def texts(sample):
    """Return the text as each reader gives it."""
    tool = need_tool("pdftotext")
    poppler = run(tool, "-raw", str(sample.path), "-").stdout
    document = pypdfium2.PdfDocument(sample.path)
    pdfium = "".join(page.get_textpage().get_text_range() for page in document)
    pure = "".join(page.extract_text() for page in pypdf.PdfReader(sample.path).pages)
    return {"poppler": poppler, "pdfium": pdfium, "pypdf": pure}


def test_readers_give_every_story_whole_and_in_order(plain_sample):
    for reader, text in texts(plain_sample).items():
        got = plain(text)
        for name, story in plain_sample.stories():
            assert story in got, f"{reader}: {name}"


def test_readers_open_the_file_without_complaint(sample):
    assert (
        "No syntax or stream encoding errors"
        in run(need_tool("qpdf"), "--check", str(sample.path)).stdout
    )
    for command in (("pdfinfo",), ("mutool", "info")):
        result = run(need_tool(command[0]), *command[1:], str(sample.path))
        assert result.returncode == 0
        assert result.stderr == ""
    assert len(pypdfium2.PdfDocument(sample.path)) == len(sample.edition.pages)


def test_fonts_are_embedded_subsets_and_none_is_type_3(sample):
    lines = run(need_tool("pdffonts"), str(sample.path)).stdout.splitlines()[2:]
    assert lines
    for line in lines:
        assert "CID" in line
        assert re.split("Identity-[HV]", line)[-1].split()[:3] == ["yes", "yes", "yes"]
        assert "Type 3" not in line
        assert "Helvetica" not in line


TEXT_COLOUR = re.compile(
    r'<fill_text[^>]*colorspace="(\w+)" color="([^"]+)"(?:[^>]*opm="(\d)")?'
)


BLACK = "DeviceCMYK 0 0 0 1"
WHITE = "DeviceCMYK 0 0 0 0"


def colour_of_the_name(sample):
    """Return the ink of the paper's name as mutool says it."""
    ink = sample.edition.layout.styles["nameplate"].ink
    plates = (ink.cyan, ink.magenta, ink.yellow, ink.black)
    return " ".join(
        ["DeviceCMYK", *(f"{plate / 100:g}".removeprefix("0") or "0" for plate in plates)]
    )


def colours_of_text(path):
    """Return the colours that mutool sees of the type of a file."""
    trace = run(need_tool("mutool"), "trace", str(path)).stdout
    return {match[1] + " " + match[2] for match in TEXT_COLOUR.finditer(trace)}


def colours_of_adverts(sample):
    """Return the colours that the placed adverts' own files have for type."""
    adverts = [one for page in sample.edition.pages for one in page.adverts if one.page]
    return {colour for one in adverts for colour in colours_of_text(ROOT / one.key)}


def test_black_text_is_only_in_the_black_plate(sample):
    trace = run(need_tool("mutool"), "trace", str(sample.path)).stdout
    colours = colours_of_text(sample.path)
    articles = [one for page in sample.edition.pages for one in page.articles]
    over = any(one.headline_position == "over-picture" for one in articles)
    assert colours
    known = {BLACK, colour_of_the_name(sample), *[WHITE] * over}
    assert colours <= known | colours_of_adverts(sample)
    assert 'colorspace="DeviceRGB"' not in trace


def build_again(name, folder, zone):
    """Return the files of both standards, one after the other, built with a cold cache."""
    code = (
        "import sys; from pathlib import Path; from banmian.build import compose, render;"
        "made = compose(Path(sys.argv[1]));"
        "sys.stdout.buffer.write(render(made) + render(made, standard='pdfx4'))"
    )
    environment = {
        **os.environ, "TZ": zone, "PYTHONHASHSEED": "7", "LANG": "de_DE.UTF-8", "LC_ALL": "C",
        "BANMIAN_CACHE": str(folder / "cache"),
    }  # fmt: skip
    result = subprocess.run(
        [sys.executable, "-c", code, str(ROOT / "issues" / name)],
        capture_output=True, cwd=folder, env=environment, check=True,
    )  # fmt: skip
    return result.stdout


def test_equal_input_gives_equal_bytes_elsewhere(sample, tmp_path):
    name = Path(sample.path).stem
    both = sample.pdf + render(sample.composed, standard="pdfx4")
    assert build_again(name, tmp_path, "America/Anchorage") == both
