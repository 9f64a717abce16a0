"""Which content belongs to which element."""

import press_paths  # noqa: F401
import pytest
from made_stories import (
    CAPTION,
    FIRST,
    HEADLINE,
    SUBHEAD,
    Copy,
    advert,
    furniture,
    hyphen,
    lead,
    silent,
    story,
)
from msgspec.structs import replace

from banmian.geometry import Point, Size
from banmian.model.page import Fragment, Page, Stroke, Text
from banmian.model.style import BLACK
from banmian.model.text import Source
from banmian.press.tags import Element, TaggedPage, tag_page
from banmian.units import mm, pt

pytest_plugins = ["press_fixtures"]

SIZE = Size(mm(200), mm(150))


@pytest.fixture
def tag(desk):
    """A function that tags stories, or furniture."""

    def tagging(*stories, pieces=()) -> TaggedPage:
        page = Page(1, "1", SIZE, 0, tuple(pieces), stories)
        return tag_page(page, desk.library)

    return tagging


def told(tagged: TaggedPage) -> list[object]:
    """Return elements as nested lists of kinds and texts."""
    texts = {
        stretch.number: "".join(
            item.run.text if isinstance(item, Text) else f"<{type(item).__name__}>"
            for _, item in stretch.placed
        )
        for stretch in tagged.stretches
        if stretch.number is not None
    }

    def tell(element: Element) -> list[object]:
        kids = (texts[kid] if isinstance(kid, int) else tell(kid) for kid in element.kids)
        return [element.kind, *kids]

    return [tell(element) for element in tagged.elements]


def made(copy: Copy):
    return story(copy, "a", "标题", Point(0, 0))


def artifacts(tagged: TaggedPage) -> list[tuple[str, list[str]]]:
    return [
        (stretch.kind, [type(item).__name__ for _, item in stretch.placed])
        for stretch in tagged.stretches
        if stretch.number is None
    ]


def test_story_is_tagged_in_reading_order(desk, tag):
    assert told(tag(lead(desk))) == [
        [
            "Art",
            ["P", "抓项目　强产业"],
            ["H1", HEADLINE],
            ["Figure", "<Image>", ["Caption", ["P", CAPTION], ["P", "何苗 绘"]]],
            ["P", FIRST[:20], FIRST[20:]],
            ["H2", SUBHEAD],
            ["P", "The inter", "national organization says so."],
        ]
    ]


def test_paragraph_over_two_columns_is_one_element_of_two_stretches(desk, tag):
    copy = Copy(desk).line("body", "第一栏").to(mm(40), pt(13)).line("body", "第二栏", 0, 3)
    assert told(tag(made(copy))) == [["Art", ["P", "第一栏", "第二栏"]]]


def test_lines_of_one_column_share_a_stretch(desk, tag):
    copy = Copy(desk).line("body", "第一行").line("body", "第二行", 0, 3)
    assert told(tag(made(copy))) == [["Art", ["P", "第一行第二行"]]]


def test_each_paragraph_is_an_element(desk, tag):
    copy = Copy(desk).line("body", "第一段").line("body", "第二段", 1)
    assert told(tag(made(copy))) == [["Art", ["P", "第一段"], ["P", "第二段"]]]


def test_headline_on_two_lines_is_one_heading(desk, tag):
    copy = Copy(desk).line("headline", "上一行").line("headline", "下一行", 1)
    assert told(tag(made(copy))) == [["Art", ["H1", "上一行下一行"]]]


def test_latin_words_on_two_lines_of_a_headline_stay_apart(desk, tag):
    copy = Copy(desk).line("headline", "Two").line("headline", "Lines", 1)
    assert told(tag(made(copy))) == [["Art", ["H1", "Two Lines"]]]


def test_space_left_out_at_a_line_end_is_put_back(desk, tag):
    """The line has five characters of the copy and draws four of them."""
    copy = Copy(desk).runs(Source(0, "headline", 0, 0, 5), desk.run("惊蛰春耕"))
    copy.line("headline", "喝上返青水", 0, 5)
    assert told(tag(made(copy))) == [["Art", ["H1", "惊蛰春耕 喝上返青水"]]]


def test_later_runs_belong_to_the_line_of_the_first(desk, tag):
    copy = Copy(desk).runs(Source(0, "body", 0, 0, 4), desk.run("黑体"), desk.run("宋体"))
    assert told(tag(made(copy))) == [["Art", ["P", "黑体宋体"]]]


def test_subheads_are_second_level_and_first_level_without_a_headline(desk, tag):
    copy = Copy(desk).line("body", "小标题").line("body", "正文", 1)
    bare = replace(made(copy), subheads=(0,))
    assert told(tag(bare)) == [["Art", ["H1", "小标题"], ["P", "正文"]]]


@pytest.mark.parametrize("make", [hyphen, lambda desk: silent(desk.run("•"))])
def test_what_stands_for_nothing_is_an_artifact(desk, tag, make):
    copy = Copy(desk).runs(Source(0, "body", 0, 0, 2), desk.run("正文"), make(desk))
    tagged = tag(made(copy))
    assert told(tagged) == [["Art", ["P", "正文"]]]
    assert artifacts(tagged) == [("Layout", ["Text"])]


def test_rules_and_tints_are_artifacts(desk, tag):
    rule = (Point(0, 0), Stroke(Point(mm(9), 0), pt(1), BLACK))
    tagged = tag(made(Copy(desk).draw(rule, rule).line("body", "正文")))
    assert artifacts(tagged) == [("Layout", ["Stroke", "Stroke"])]


def test_figure_has_its_text_and_its_box(desk, tag):
    (article,) = tag(lead(desk)).elements
    figure = article.kids[2]
    assert (figure.kind, figure.alt) == ("Figure", CAPTION)
    assert figure.box == (mm(20), mm(70), mm(30), mm(20))


def test_picture_without_words_is_called_by_its_story(desk, tag):
    made_lead = lead(desk)
    children = tuple(
        (at, replace(item, alt="") if hasattr(item, "alt") else item)
        for at, item in made_lead.fragment.children
    )
    fragment = replace(made_lead.fragment, children=children)
    (article,) = tag(replace(made_lead, fragment=fragment)).elements
    assert article.kids[2].alt == HEADLINE


def test_advert_is_a_figure_called_advert(desk, tag):
    tagged = tag(advert(desk))
    assert told(tagged) == [["Figure", "<Image>", "广告"]]
    assert tagged.elements[0].alt == "广告"


def test_furniture_is_sections_of_lines(desk, tag):
    assert told(tag(pieces=furniture(desk))) == [
        ["Sect", ["P", "平川"]],
        ["Sect", ["P", "今日导读"], ["P", "柳坪镇：小香菇撑起致富伞 2版"]],
    ]


def test_folio_line_is_pagination(desk, tag):
    assert ("Pagination", ["Text"]) in artifacts(tag(pieces=furniture(desk)))


def test_furniture_without_text_has_no_element(tag):
    rule = Fragment(SIZE, ((Point(0, 0), Stroke(Point(9, 0), 9, BLACK)),), "nameplate")
    assert tag(pieces=((Point(0, 0), rule),)).elements == ()


def test_numbers_count_the_stretches_of_a_page(desk, tag):
    tagged = tag(lead(desk), advert(desk), pieces=furniture(desk))
    numbers = [one.number for one in tagged.stretches if one.number is not None]
    assert numbers == list(range(len(numbers)))


def test_drawing_order_stays(desk, tag):
    made_lead = lead(desk)
    drawn = [item for stretch in tag(made_lead).stretches for _, item in stretch.placed]
    given = [item for _, item in made_lead.fragment.children]
    assert [item for item in drawn if item in given] == given
