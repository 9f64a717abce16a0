"""Views of the sample pages: what is read back from a composed page; waivers in YAML."""

import pytest

from banmian.build import compose
from banmian.findings import view_page
from banmian.findings.read import is_lone
from banmian.findings.set_lines import SetLine
from banmian.findings.view import overlap_y
from banmian.geometry import Rect
from banmian.model.text import Source
from banmian.units import to_pt
from conftest import ROOT


@pytest.fixture(scope="module")
def view():
    composed = compose(ROOT / "issues" / "2026-03-05")
    edition = composed.loaded.edition
    return view_page(edition.pages[0], edition, composed.pages[0].page, {})


def named(view, name):
    return next(block for block in view.blocks if block.id == name)


def test_heads_are_read_with_their_sizes(view):
    lead = named(view, "industry")
    assert to_pt(lead.headline.size) == 54
    assert {part.role for part in lead.head} == {"kicker", "headline", "deck"}
    assert lead.heading.rect.height > lead.headline.rect.height


def test_every_line_of_the_body_is_in_a_column(view):
    lead = named(view, "industry")
    counts = [len(column.lines) for column in lead.columns]
    assert len(counts) == 6
    assert max(counts) - min(counts) <= 2  # a subhead takes two lines
    assert sum(line.subhead for column in lead.columns for line in column.lines) == 3
    for column in lead.columns:
        assert column.foot == lead.columns[0].foot


def test_head_stands_above_its_columns(view):
    for block in view.stories:
        for column in block.columns:
            assert block.kind == "article"
            assert overlap_y(block.headline.rect, column.rect) <= 0


def test_picture_and_advert_are_blocks(view):
    assert named(view, "bridge").kind == "picture"
    assert len(named(view, "bridge").pictures) == 1
    assert [block.labelled for block in view.blocks if block.kind == "advert"] == [True]


def test_rules_between_stories_are_seen(view):
    assert len(view.rules) == 2


def test_nameplate_is_read_letter_by_letter(view):
    name = [piece for piece in view.furniture if to_pt(piece.size) == 108]
    assert "".join(piece.text for piece in name) == "平川新闻"


def test_paragraphs_begin_and_end_in_the_columns(view):
    lines = [line for one in named(view, "umbrella").columns for line in one.lines]
    assert lines[0].first
    assert lines[-1].last
    assert sum(line.first for line in lines) == sum(line.last for line in lines) == 7


@pytest.fixture(scope="module")
def specimen():
    composed = compose(ROOT / "issues" / "specimen")
    edition = composed.loaded.edition
    return view_page(edition.pages[0], edition, composed.pages[0].page, {})


def test_boxes_and_vertical_text_are_seen(specimen):
    boxed = {block.title for block in specimen.blocks if block.box}
    assert {"竖排文字", "加框与底纹", "花线框", "双线框"} <= boxed
    assert "全段求优" not in boxed
    assert [block.title for block in specimen.blocks if block.vertical] == ["竖排文字"]


def test_vertical_headline_is_tall_and_narrow(specimen):
    tall = [
        block for block in specimen.stories if block.headline and block.headline.vertical
    ]
    assert [block.title for block in tall] == ["春雷未响人先动"]
    rect = tall[0].headline.rect
    assert rect.height > 6 * rect.width


ISSUE = """
layout: county-broadsheet
date: 2026-03-05
number: 1
pages:
- design: front
  waive: [{waive}]
  articles:
  - slot: lead
    headline: 短题
    body: 正文。
"""


def told(folder, waive):
    path = folder / "issue.yaml"
    path.write_text(ISSUE.format(waive=waive), encoding="utf-8")
    return compose(path).diagnostics


def codes(diagnostics):
    return [one.code for one in diagnostics]


def test_page_waives_a_rule_by_name(tmp_path):
    assert "finding-head-narrow" in codes(told(tmp_path, ""))
    assert "finding-head-narrow" not in codes(told(tmp_path, "head-narrow"))


def test_unused_waiver_is_noted_where_it_stands(tmp_path):
    (one,) = [one for one in told(tmp_path, "chimney") if one.code == "unused-waive"]
    assert (one.position.line, one.position.column) == (7, 11)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("tombstones", "tombstone"), ("碰题", "tombstone"), ("天窗", "hole")],
)
def test_unknown_waiver_is_asked_back(tmp_path, word, meant):
    (one,) = [one for one in told(tmp_path, word) if one.severity == "error"]
    assert one.code == "unknown-waive"
    assert one.hint("en") == f"did you mean “{meant}”?"


@pytest.mark.parametrize(
    ("text", "lone"),
    [("灯。", True), ("灯", True), ("灯亮", False), ("。”", False), ("（灯）", True),
     ("灯火通明亮", False)],
)  # fmt: skip
def test_a_character_alone_is_told_from_two_and_from_marks(text, lone):
    line = SetLine(
        Source(0, "body", 0, 20, 20 + len(text)), Rect(0, 0, 9, 9), 9, 9, False, text
    )
    assert is_lone(line) is lone
