"""A table is tagged as one: rows of cells, the first row its head."""

import importlib
from io import BytesIO

import pikepdf
import press_paths  # noqa: F401
import pytest
from made_pages import run_tool
from walks import elements, kids

from banmian.build import compose, render

ISSUE = """\
layout: county-broadsheet
date: 2026-03-05
number: 1
pages:
- design: front
  articles:
  - kind: table
    slot: second
    headline: 主要经济指标
    deck: 单位：亿元
    rows:
    - [指标, 1—2月, 增长]
    - [工业增加值, 12.63, 12.8%]
    - [固定资产投资, 8.40, '']
    - ['', 120, 3.1%]
"""

CELLS = [
    ["指标", "1—2月", "增长"], ["工业增加值", "12.63", "12.8%"],
    ["固定资产投资", "8.40", ""], ["", "120", "3.1%"],
]  # fmt: skip


@pytest.fixture(scope="module", params=["pdfx1a", "pdfx4", "screen"])
def file(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk") / "issues" / "one"
    folder.mkdir(parents=True)
    (folder.parents[1] / "layouts").mkdir()
    (folder / "issue.yaml").write_text(ISSUE, encoding="utf-8")
    composed = compose(folder)
    assert not composed.failed, [one.render("en") for one in composed.diagnostics]
    return request.param, render(composed, standard=request.param)


def test_rows_and_cells(file):
    _, data = file
    with pikepdf.open(BytesIO(data)) as pdf:
        found = list(elements(pdf.Root.StructTreeRoot))
        (table,) = [one for one in found if one.S == "/Table"]
        assert str(table.P.S) == "/Art"
        rows = kids(table)
        assert [str(row.S) for row in rows] == ["/TR"] * 4
        kinds = [[str(cell.S) for cell in kids(row)] for row in rows]
        assert kinds == [["/TH"] * 3, ["/TD"] * 3, ["/TD"] * 3, ["/TD"] * 3]
        filled = [[bool(kids(cell)) for cell in kids(row)] for row in rows]
        assert filled == [[bool(text) for text in row] for row in CELLS]
        for cell in kids(rows[0]):
            assert (str(cell.A.O), str(cell.A.Scope)) == ("/Table", "/Column")


def test_all_rules_of_pdfua1_are_met(file):
    standard, data = file
    report = importlib.import_module("page").validate_pdf_bytes(data, profile="ua1")
    broken = {one.rule_id for one in report.failures}
    claim = {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001"}
    assert broken == (claim if standard == "pdfx1a" else set())


def test_readers_of_tags_see_the_table(file, tmp_path):
    said = run_tool(tmp_path, file[1], "pdfinfo", "-struct-text", "FILE").decode()
    rows = said.partition("Table")[2].split(" TR")[1:]
    texts = [
        [line.strip()[1:-1] for line in row.splitlines() if line.strip().startswith('"')]
        for row in rows
    ]
    assert texts == [[text for text in row if text] for row in CELLS]
