"""What the program writes from the sample issues passes its own preflight."""

import pytest
from msgspec.structs import replace

from banmian.build import compose, document_info
from banmian.elements.runin import story_text
from banmian.press.ink import make_plates
from banmian.press.preflight import StoryCopy, preflight
from banmian.press.preflight.screen import sound
from banmian.press.profiles import NEWSPRINT, for_own_output
from banmian.press.standards import STANDARDS
from banmian.render.pdf import render_pdf
from conftest import ROOT, need_tool

SAMPLES = (
    "2026-03-05", "2026-03-06-tabloid", "2026-03-20-evening", "2026-03-27-school", "specimen",
)  # fmt: skip


@pytest.fixture(scope="module", params=SAMPLES)
def composed(request):
    return compose(ROOT / "issues" / request.param)


STANDARDS_AND_MARKS = [("pdfx1a", True), ("pdfx4", False), ("pdfx4", True)]


def written(composed, standard, marks):
    return render_pdf(
        [one.page for one in composed.pages],
        composed.resources.fonts,
        composed.resources,
        document_info(composed.loaded.edition),
        STANDARDS[standard],
        marks=marks,
    )


@pytest.mark.parametrize(("standard", "marks"), STANDARDS_AND_MARKS)
def test_sample_has_no_finding(composed, standard, marks):
    need_tool("gs")
    data = written(composed, standard, marks)
    plates = make_plates(data)
    report = preflight(data, "a.pdf", for_own_output(NEWSPRINT), plates)
    told = [(one.check, one.page, one.measured) for one in report.findings
            if one.severity != "not-run"]  # fmt: skip
    assert told == []
    assert all(page.ink_mean <= 220 for page in report.pages)


@pytest.mark.parametrize(("standard", "marks"), STANDARDS_AND_MARKS)
def test_sample_is_sound_at_a_glance(composed, standard, marks):
    data = written(composed, standard, marks)
    copy = tuple(
        StoryCopy(article.title, story_text(article))
        for page in composed.loaded.edition.pages
        for article in page.articles
        if article.kind == "article" and not article.pictures and article.jump is None
    )
    profile = for_own_output(NEWSPRINT)
    assert copy
    assert sound(data, "a.pdf", profile, copy)
    changed = replace(copy[0], text=copy[0].text.replace("。", "！", 1))
    assert not sound(data, "a.pdf", profile, (changed, *copy[1:]))
