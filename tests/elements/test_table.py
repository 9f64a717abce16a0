"""A table on the grid, figures flush right."""

import pytest
from made_blocks import golden, made, on_grid

from banmian.elements.table import _FIGURE

TABLE = """\
kind: table
place: {columns: 1-3, lines: 1-9}
headline: 主要经济指标
deck: 单位：亿元
rows:
- [指标, 1—2月, 增长]
- [工业增加值, 12.63, 12.8%]
- [固定资产投资, 8.40, -6.2%]
- [乡村旅游收入, 120, '']
"""


def test_table_looks_as_it_did(tmp_path):
    assert made(tmp_path, TABLE).dump() == golden("table")


def test_every_cell_stands_on_the_grid(tmp_path):
    cells = made(tmp_path, TABLE).pieces()[2:]
    assert len(cells) >= 11
    assert all(on_grid(piece.y) for piece in cells)


def test_figures_end_at_one_edge(tmp_path):
    pieces = made(tmp_path, TABLE).pieces()
    figures = [piece for piece in pieces if piece.text in ("12.63", "8.40", "120")]
    assert len({round(piece.x + piece.width, 2) for piece in figures}) == 1


def test_figures_keep_the_digits_that_were_typed(tmp_path):
    assert any(piece.text == "8.40" for piece in made(tmp_path, TABLE).pieces())


def test_rules_reach_over_the_whole_width(tmp_path):
    block = made(tmp_path, TABLE)
    across = [stroke for _, _, stroke in block.strokes() if stroke.to.x]
    assert len(across) == 5
    assert {stroke.to.x for stroke in across} == {block.story.fragment.size.width}


def test_rows_stand_apart_where_there_is_room(tmp_path):
    low = made(tmp_path, TABLE).pieces()[-1].y
    high = made(tmp_path, TABLE.replace("1-9", "1-16")).pieces()[-1].y
    assert high > low + 3 * 11


def test_too_wide_says_by_how_much(tmp_path):
    block = made(tmp_path, TABLE.replace("columns: 1-3", "columns: 1"))
    assert block.codes() == ["table-too-wide"]
    assert float(dict(block.diagnostics[-1].values).get("excess", 1)) > 0


def test_rows_that_find_no_room_are_overset(tmp_path):
    assert made(tmp_path, TABLE.replace("1-9", "1-6")).codes() == ["overset"]


@pytest.mark.parametrize(
    "text", ["12.63", "-6.2%", "3 412", "+1,200", "—", "", "￥20", "37℃"]
)
def test_figure(text):
    assert _FIGURE.fullmatch(text)


@pytest.mark.parametrize("text", ["3月", "第3", "约20", "20元"])
def test_no_figure(text):
    assert not _FIGURE.fullmatch(text)
