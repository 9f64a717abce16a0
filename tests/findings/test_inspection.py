"""Rules of press inspection: name, imprint, page number, advert label."""

from made_views import (
    GRID,
    NAMEPLATE,
    PAPER,
    advert,
    block,
    found,
    front,
    page,
    picture,
    piece,
)
from msgspec.structs import replace

from banmian.findings import FINDINGS, page_characters


def test_head_as_large_as_the_name():
    assert found("name-largest", front(block("1-8", "15-50", 108))) == [("1-8/15-50",)]
    assert found("name-largest", front(block("1-8", "15-50", 54))) == []


def test_page_without_nameplate_has_no_name_to_outdo():
    assert found("name-largest", page(block("1-8", "1-50", 54))) == []


def missing(view):
    return [dict(one.values)["items"] for one in FINDINGS["imprint"].find(view)]


def test_whole_imprint_is_there():
    assert missing(front()) == []


def test_what_the_imprint_lacks_is_named():
    assert missing(front(furniture=NAMEPLATE[:-2])) == ["国内统一连续出版物号、邮发代号"]


def test_issue_without_total_number_is_told():
    assert missing(front(total=None)) == ["总期号"]


def test_name_outside_the_nameplate_does_not_count():
    elsewhere = tuple(replace(one, role="folio") for one in NAMEPLATE)
    assert missing(front(furniture=elsewhere)) == ["报名"]


def test_price_is_asked_for_only_if_the_layout_gives_it():
    assert missing(front(paper=replace(PAPER, price="1.5元"))) == ["定价"]


def test_an_issue_of_several_pages_says_how_many():
    assert missing(front(pages=4)) == ["版数"]
    told = (*NAMEPLATE, piece("nameplate", "今日4版"))
    assert missing(front(pages=4, furniture=told)) == []


def test_inside_page_needs_no_imprint():
    assert missing(page()) == []


def test_page_without_its_number():
    assert found("folio", page()) == []
    assert found("folio", page(furniture=())) == [("",)]
    assert found("folio", page(number=12)) == [("",)]


def test_nameplate_stands_for_the_folio():
    assert found("folio", front()) == []


def test_advert_without_its_label():
    view = page(advert("1-4", "90-120"), advert("5-8", "90-120", labelled=False))
    assert found("advert-label", view) == [("advert 5-8",)]


def test_page_counts_columns_by_characters_by_lines():
    assert page_characters(page(block("1-8", "1-60"))) == 8 * 13 * 120


def test_picture_counts_four_fifths_of_its_area():
    half = page(picture("1-8", "1-60"))
    assert page_characters(half) == GRID.columns * 13 * 120 * 9 // 10


def test_only_the_nameplate_holds_the_name():
    other = (piece("ear", "平川", 200), *NAMEPLATE)
    assert found("name-largest", front(block("1-8", "15-50", 120), furniture=other)) != []
