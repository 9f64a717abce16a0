"""Every sample issue, in both press standards: tags, ink, and each paragraph whole.

The samples whose stories all end where they begin are read element by element in
`test_readers`; here are the others too, with their jumps, tables, briefs and adverts.
"""

import importlib

import press_paths  # noqa: F401
import pytest
from made_pages import run_tool
from test_readers import plain

from banmian.build import compose, render
from banmian.elements.runin import body_paragraphs
from banmian.press.ink import make_plates
from banmian.press.preflight import preflight
from banmian.press.profiles import NEWSPRINT, for_own_output
from conftest import ROOT, need_tool

SAMPLES = sorted(path.parent.name for path in (ROOT / "issues").glob("*/issue.yaml"))
STANDARDS = ("pdfx1a", "pdfx4")


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request):
    """A sample, made up, with the files of both standards."""
    composed = compose(ROOT / "issues" / request.param)
    assert not composed.failed
    return composed, {one: render(composed, standard=one) for one in STANDARDS}


def paragraphs(composed):
    """Yield each paragraph of the stories, and whether its story goes on elsewhere."""
    for page in composed.loaded.edition.pages:
        for article in page.articles:
            if article.kind == "article" and article.writing == "horizontal":
                for paragraph in (*article.headline, *body_paragraphs(article)):
                    yield plain(paragraph.text), article.jump is not None


def missing(composed, text):
    """Return the paragraphs that a text has neither whole nor cut in two by a jump."""
    return [
        paragraph
        for paragraph, jumps in paragraphs(composed)
        if paragraph not in text and not (jumps and _in_two(paragraph, text))
    ]


def _in_two(paragraph, text):
    return any(
        paragraph[:at] in text and paragraph[at:] in text for at in range(1, len(paragraph))
    )


@pytest.mark.parametrize(
    "command",
    [("pdftotext", "-raw", "FILE", "-"), ("mutool", "draw", "-q", "-F", "txt", "FILE")],
    ids=["poppler", "mupdf"],
)
@pytest.mark.parametrize("standard", STANDARDS)
def test_each_paragraph_is_whole(sample, tmp_path, standard, command):
    composed, files = sample
    text = plain(run_tool(tmp_path, files[standard], *command).decode())
    assert len(list(paragraphs(composed))) > 10
    assert missing(composed, text) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_each_paragraph_is_whole_in_the_tags(sample, tmp_path, standard):
    composed, files = sample
    said = run_tool(tmp_path, files[standard], "pdfinfo", "-struct-text", "FILE").decode()
    lines = (line.strip() for line in said.splitlines())
    text = plain("".join(line[1:-1] for line in lines if line.startswith('"')))
    assert missing(composed, text) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_all_rules_of_pdfua1_are_met(sample, standard):
    _, files = sample
    report = importlib.import_module("page").validate_pdf_bytes(
        files[standard], profile="ua1"
    )
    broken = {one.rule_id for one in report.failures}
    claim = {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001"}
    assert broken == (claim if standard == "pdfx1a" else set())


@pytest.mark.long
@pytest.mark.parametrize("standard", STANDARDS)
def test_the_press_takes_it_and_no_square_has_too_much_ink(sample, standard):
    need_tool("gs")
    _, files = sample
    data = files[standard]
    report = preflight(data, "a.pdf", for_own_output(NEWSPRINT), make_plates(data))
    assert [one for one in report.findings if one.severity == "error"] == []
    assert all(page.ink_mean <= 220 for page in report.pages)


@pytest.mark.parametrize("standard", STANDARDS)
def test_it_is_written_the_same_each_time(sample, standard):
    composed, files = sample
    assert render(composed, standard=standard) == files[standard]
