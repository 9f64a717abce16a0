"""A build of a plain page imports only what it runs: half of its time is its start."""

import subprocess
import sys

import pytest

LAYOUT = """\
extends: broadsheet
paper: {name: 平川新闻}
pages:
  page:
    folio: false
    nameplate: {columns: 1-8, lines: 1-10}
    slots:
      lead: {columns: 1-8, lines: 12-118}
"""

ISSUE = """\
layout: plain
date: 2026-03-05
number: 5128
pages:
- design: page
  articles:
  - slot: lead
    headline: 河堤加固工程完工
    body: |
      平川县河堤加固工程3日完工，沿河6个村的2100户人家今年汛期不必再搬。
"""

HEAVY = "click dataclasses fontTools hashlib json numpy pikepdf PIL rich tempfile typer"

OURS = """
banmian.cli.app banmian.elements.advert banmian.elements.barcode banmian.elements.briefs
banmian.elements.picture banmian.elements.table banmian.elements.vertical
banmian.elements.vertical_head banmian.layout.break_off banmian.layout.jump
banmian.layout.kinds banmian.layout.over_picture banmian.layout.picture_stands
banmian.load.barcodes banmian.load.codes banmian.load.fold banmian.load.manuscripts
banmian.load.outlines banmian.load.pictures banmian.load.tree.complaints
banmian.load.tree.edit banmian.load.tree.syntax banmian.press.marks banmian.press.placed
banmian.text.annotate banmian.text.levels banmian.text.stacked banmian.text.vertical
"""


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    desk = tmp_path_factory.mktemp("desk")
    (desk / "layouts").mkdir()
    (desk / "layouts" / "plain.yaml").write_text(LAYOUT, encoding="utf-8")
    (desk / "issues" / "today").mkdir(parents=True)
    issue = desk / "issues" / "today" / "issue.yaml"
    issue.write_text(ISSUE, encoding="utf-8")
    code = (
        "import sys; from banmian.cli.plain import plain_build;"
        f"code = plain_build(['build', {str(issue)!r}]);"
        "print(code, *sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    code, *names = told.stdout.splitlines()[-1].split()
    assert (code, "banmian.press.preflight.screen" in names) == ("0", True)
    return set(names)


def test_libraries_that_cost_more_than_a_page_stay_away(imported):
    assert imported.isdisjoint(HEAVY.split())


def test_modules_of_what_the_page_has_not_stay_away(imported):
    assert imported.isdisjoint(OURS.split())
