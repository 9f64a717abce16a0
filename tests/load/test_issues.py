import datetime

import pytest
from case_files import take_places
from made_desk import ISSUE, MadeDesk, issue_with, told
from made_files import GREY_PNG

from banmian.load import load_issue
from banmian.model.design import Zone


@pytest.fixture
def desk(tmp_path):
    return MadeDesk(tmp_path)


FULL = """\
layout: plain
date: 2026-03-05
number: 5128
editors:
  本刊主编: [周明远, 许知秋]
  编辑: 方平
pages:
- design: page
  section: 要闻
  editors: {责编: [赵一鸣]}
  articles:
  - id: industry
    slot: lead
    kicker: 抓项目 强产业 惠民生
    headline: [全县工业经济, 迈上新台阶]
    deck: ——重点项目建设综述
    summary: 提要一行。
    dateline: 本报讯
    byline: {记者: [王小雨], 通讯员: [李四]}
    columns: 6
    body: |
      第一段,内容。
      ## 小标题
      　　第二段**黑体**。
    pictures:
    - {file: grey.png, caption: 一角。, credit: 王小雨 摄, columns: 2, lines: 14-18, focus: [0.4, 0.3]}
  - place: {columns: 1-2, lines: 42}
    headline: 短讯
    byline: 平宣
    body: 一句话。
  - kind: picture
    slot: third
    pictures:
    - file: grey.png
  adverts:
  - {slot: foot, file: grey.png}
"""


@pytest.fixture
def full(desk):
    desk.write("issues/one/grey.png", GREY_PNG)
    loaded = desk.load(FULL)
    assert loaded.edition, told(loaded)
    return loaded


def test_edition(full):
    edition = full.edition
    assert edition.name == "one"
    assert edition.date == datetime.date(2026, 3, 5)
    assert edition.number == 5128
    assert edition.editors == (("本刊主编", ("周明远", "许知秋")), ("编辑", ("方平",)))
    assert edition.layout.name == "plain"


def test_page(full):
    (page,) = full.edition.pages
    assert (page.number, page.design, page.section) == (1, "page", "要闻")
    assert page.editors == (("责编", ("赵一鸣",)),)


def test_article(full):
    article = full.edition.pages[0].articles[0]
    assert article.id == "industry"
    assert article.zone == Zone(1, 8, 1, 40)
    assert article.styles == {"headline": "headline-lead"}
    assert [line.text for line in article.kicker] == ["抓项目　强产业　惠民生"]
    assert [line.text for line in article.headline] == ["全县工业经济", "迈上新台阶"]
    assert article.title == "全县工业经济迈上新台阶"
    assert article.byline == (("记者", ("王小雨",)), ("通讯员", ("李四",)))
    assert [(one.role, one.text) for one in article.body] == [
        ("body", "第一段，内容。"),
        ("subhead", "小标题"),
        ("body", "第二段黑体。"),
    ]
    assert article.body[2].spans[0][:3] == (3, 5, "bold")
    assert article.columns == 6
    assert article.changes == 1


def test_picture(full):
    (picture,) = full.edition.pages[0].articles[0].pictures
    assert picture.key == "issues/one/grey.png"
    assert picture.caption.text == "一角。"
    assert picture.credit == "王小雨　摄"
    assert (picture.columns, picture.lines, picture.place) == (2, (14, 18), "top-right")
    assert picture.focus == (0.4, 0.3)


def test_place_bare_byline_and_made_id(full):
    article = full.edition.pages[0].articles[1]
    assert article.zone == Zone(1, 2, 42, 42)
    assert article.byline == (("", ("平宣",)),)
    assert article.id == "page-1-2"
    assert article.styles == {}


def test_advert(full):
    (advert,) = full.edition.pages[0].adverts
    assert (advert.key, advert.zone) == ("issues/one/grey.png", Zone(1, 8, 102, 118))


def test_folder_and_file_are_the_same_issue(full):
    folder = full.desk.root / "issues" / "one"
    assert load_issue(folder).edition == load_issue(folder / "issue.yaml").edition


def test_file_of_another_name_names_the_issue(desk):
    assert load_issue(desk.write("issues/one/extra.yaml", ISSUE)).edition.name == "extra"


def test_missing_issue(desk):
    loaded = load_issue(desk.root / "issues" / "two")
    assert [one.code for one in loaded.diagnostics] == ["missing-issue"]


def test_empty_slots_are_noted(full):
    notes = [one for one in full.diagnostics if one.severity == "note"]
    assert [(one.code, dict(one.values)["name"]) for one in notes] == [
        ("unused-slot", "second")
    ]


def test_paragraphs_know_their_place(desk):
    text, places = take_places(
        issue_with("▸第一段。\n\n　　▸第二段。\n## ▸小标题\n**▸黑体**。")
    )
    body = desk.article(text).body
    assert [one.position[1:] for one in body] == places


def test_changes_know_their_place(desk):
    text, places = take_places(issue_with("第一段▸,内容。\n　　第**二**段▸ 内▸...容。"))
    loaded = desk.load(text)
    assert [one.position[1:] for one in loaded.changes] == places
    assert [dict(one.values)["after"] for one in loaded.changes] == ["，", "", "……"]
    assert {one.code for one in loaded.changes} == {"copy-normalised"}


def test_meant_blanks_are_no_changes(desk):
    loaded = desk.load(ISSUE.replace("全县工业", "全县 工业"))
    assert loaded.edition.pages[0].articles[0].title.startswith("全县　工业")
    assert loaded.changes == ()


def test_as_is_changes_nothing(desk):
    text = issue_with("第一段,内容 二。") + "copy: {punctuation: as-is, spaces: as-is}\n"
    (paragraph,) = desk.article(text).body
    assert paragraph.text == "第一段,内容 二。"


def test_quotation_of_several_paragraphs_is_paired(desk):
    loaded = desk.load(issue_with("“第一段。\n“第二段。\n“第三段。”"))
    assert loaded.edition
    assert told(loaded) == []


def test_straight_quotation_of_several_paragraphs(desk):
    loaded = desk.load(issue_with('"第一段。\n"第二段。"'))
    assert [one.text for one in loaded.edition.pages[0].articles[0].body] == [
        "“第一段。",
        "“第二段。”",
    ]
    assert told(loaded) == []


@pytest.mark.parametrize(
    ("written", "text"), [("2026", "2026"), ("007", "007"), ("true", "true")]
)
def test_number_for_a_text_is_the_text_as_written(desk, written, text):
    issue = ISSUE.replace("全县工业经济迈上新台阶", written)
    assert desk.article(issue).headline[0].text == text


def test_key_without_value_is_as_if_not_written(desk):
    issue = ISSUE.replace("    headline:", "    deck:\n    columns:\n    headline:")
    article = desk.article(issue)
    assert article.deck == ()
    assert article.columns is None


def test_lines_of_a_block_headline_are_the_editors(desk):
    issue = ISSUE.replace("全县工业经济迈上新台阶", "|\n      全县工业\n      迈上新台阶")
    assert [one.text for one in desk.article(issue).headline] == ["全县工业", "迈上新台阶"]


def test_layouts_mistakes_come_with_those_of_the_issue(desk):
    desk.write("layouts/plain.yaml", "extends: broadsheet\ncolours: {}\n")
    desk.write("issues/one/copy.md", "一“二\n")
    issue = ISSUE.replace("date: 2026-03-05", "date: 2026-13-05") + "    deck: 一\n"
    issue = issue.partition("    body:")[0] + "    body: {file: copy.md}\n    dek: 一\n"
    assert told(desk.load(issue)) == [
        ("unpaired-mark", "copy.md", 1, 2),
        ("bad-date", "issue.yaml", 2, 7),
        ("unknown-key", "issue.yaml", 10, 5),
        ("unknown-key", "plain.yaml", 2, 1),
    ]


def test_body_over_the_limit(desk):
    loaded = desk.load(issue_with("字" * 700_000))
    assert told(loaded) == [("body-too-large", "issue.yaml", 9, 11)]


def test_issue_over_the_limit(desk):
    loaded = desk.load(issue_with("字" * 3_500_000))
    (found,) = loaded.diagnostics
    assert found.code == "file-too-large"
    assert "10.5 MB" in found.message("en")


def test_loading_twice_is_the_same(desk):
    assert desk.load(FULL).diagnostics == desk.load(FULL).diagnostics
