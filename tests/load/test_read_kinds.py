"""What blocks that are no article have of their own."""

import pytest
from made_desk import ISSUE, MadeDesk, told

import banmian.load.codes
from banmian.load.codes import make_code
from banmian.model.edition import IndexEntry

HEAD = ISSUE.partition("    headline")[0]


@pytest.fixture
def desk(tmp_path):
    return MadeDesk(tmp_path)


def of(text):
    """Return an issue whose article has these keys."""
    return HEAD + "".join(f"    {line}\n" for line in text.splitlines())


def test_briefs_are_set_right_like_other_copy(desk):
    article = desk.article(
        of(
            "kind: briefs\nheadline: 简讯\nitems:\n- {headline: '公交,进村', body: '开通了,方便!'}"
        )
    )
    (brief,) = article.items
    assert brief.headline.text == "公交，进村"
    assert [one.text for one in brief.body] == ["开通了，方便！"]
    assert article.changes == 3


def test_body_of_a_brief_may_have_several_paragraphs(desk):
    article = desk.article(
        of("kind: briefs\nheadline: 简讯\nitems:\n- body: |\n    一。\n    二。")
    )
    assert article.items[0].headline is None
    assert [one.text for one in article.items[0].body] == ["一。", "二。"]


def test_notice_has_a_box_unless_told_otherwise(desk):
    notice = "kind: notice\nheadline: 公告\nbody: 正文。"
    assert desk.article(of(notice)).box == "rule"
    assert desk.article(of(notice + "\nbox: none")).box == "none"


def test_signature_may_be_one_line_or_several(desk):
    notice = "kind: notice\nheadline: 公告\nbody: 正文。\nsignature: "
    assert len(desk.article(of(notice + "平川县人民政府")).signature) == 1
    assert len(desk.article(of(notice + "[平川县人民政府, 2026年3月5日]")).signature) == 2


def test_cell_keeps_the_digits_that_were_typed(desk):
    article = desk.article(of("kind: table\nrows:\n- [指标, 数值]\n- [产值, 8.40]"))
    assert [[cell.text for cell in row] for row in article.rows] == [
        ["指标", "数值"],
        ["产值", "8.40"],
    ]


def test_empty_cell_is_a_cell(desk):
    article = desk.article(of("kind: table\nrows:\n- [指标, 数值]\n- [产值, '']"))
    assert article.rows[1][1].text == ""


def test_position_of_a_cell_is_its_own(desk):
    article = desk.article(of("kind: table\nrows:\n- [指标, 数值]\n- [产值, 8.40]"))
    assert article.rows[1][1].position.line == article.rows[0][0].position.line + 1


def test_index_names_the_first_headline_of_every_other_page(desk):
    other = ISSUE.partition("pages:\n")[2]
    index = of("kind: index\nheadline: 导读")
    assert desk.article(index + other).index_entries == (
        IndexEntry("全县工业经济迈上新台阶", 2),
    )


def test_index_with_nothing_to_list_is_an_error(desk):
    loaded = desk.load(of("kind: index\nheadline: 导读"))
    assert [code for code, *_ in told(loaded)] == ["empty-index"]


def test_index_points_at_an_id_that_is_not_there(desk):
    loaded = desk.load(of("kind: index\nheadline: 导读\nitems: [road]"))
    assert told(loaded) == [("unknown-article", "issue.yaml", 10, 13)]


def test_code_without_segno_says_what_to_install(desk, monkeypatch):
    monkeypatch.setattr(banmian.load.codes, "can_make_codes", lambda: False)
    loaded = desk.load(of("kind: qr\ntext: https://pingchuan.example"))
    assert [code for code, *_ in told(loaded)] == ["no-segno"]


def test_code_is_square_and_has_its_finders():
    pytest.importorskip("segno", reason="not run: segno is optional")
    code = make_code("https://pingchuan.example")
    assert {len(row) for row in code} == {len(code)}
    assert code[0].startswith("11111110")
    assert code[0].endswith("01111111")


def test_text_that_no_code_holds_makes_none():
    pytest.importorskip("segno", reason="not run: segno is optional")
    assert make_code("字" * 3000) is None
