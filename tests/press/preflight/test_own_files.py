"""What the program writes from the sample issues passes its own preflight."""

import pytest

from banmian.build import compose, document_info
from banmian.press.ink import make_plates
from banmian.press.preflight import preflight
from banmian.press.profiles import NEWSPRINT, for_own_output
from banmian.press.standards import STANDARDS
from banmian.render.pdf import render_pdf
from conftest import ROOT, need_tool

SAMPLES = ("2026-03-05", "2026-03-06-tabloid", "specimen")


@pytest.fixture(scope="module", params=SAMPLES)
def composed(request):
    return compose(ROOT / "issues" / request.param)


@pytest.mark.parametrize(
    ("standard", "marks"), [("pdfx1a", True), ("pdfx4", False), ("pdfx4", True)]
)
def test_sample_has_no_finding(composed, standard, marks):
    need_tool("gs")
    data = render_pdf(
        [one.page for one in composed.pages],
        composed.resources.fonts,
        composed.resources,
        document_info(composed.loaded.edition),
        STANDARDS[standard],
        marks=marks,
    )
    plates = make_plates(data)
    report = preflight(data, "a.pdf", for_own_output(NEWSPRINT), plates)
    told = [(one.check, one.page, one.measured) for one in report.findings
            if one.severity != "not-run"]  # fmt: skip
    assert told == []
    assert all(page.ink_mean <= 220 for page in report.pages)
