"""Page labels, outline and article threads."""

import press_paths  # noqa: F401
import pypdf
import pytest
from cases import ALL, CASES, Kind
from made_stories import HEADLINE, two_pages
from msgspec.structs import replace
from pikepdf import Name
from walks import corners

from banmian.geometry import Point
from banmian.press.navigation import outline, page_label, page_title, threads

pytest_plugins = ["press_fixtures"]

every = pytest.mark.parametrize("kind", ALL, ids=str)


@pytest.fixture
def pages(desk):
    return two_pages(desk)


@pytest.mark.parametrize(
    ("number", "label"),
    [
        (1, "一版"),
        (2, "二版"),
        (10, "十版"),
        (12, "十二版"),
        (20, "二十版"),
        (48, "四十八版"),
    ],
)
def test_pages_are_called_by_chinese_numbers(number, label):
    assert page_label(number, "zh-CN") == label


@pytest.mark.parametrize(
    ("language", "label"), [("zh-TW", "三版"), ("ja", "3面"), ("ko", "3면"), ("en", "3")]
)
def test_pages_are_called_as_their_language_does(language, label):
    assert page_label(3, language) == label


def test_more_pages_than_newspapers_have_are_counted_in_digits():
    assert page_label(100, "zh-CN") == "100版"


def test_section_stands_after_the_number(pages):
    assert [page_title(page, "zh-CN") for page in pages] == ["一版 要闻", "二版"]


def test_outline_has_headlines_below_pages_and_no_adverts(pages):
    first, second = outline(pages, "zh-CN")
    assert (first.title, first.page, first.place) == ("一版 要闻", 0, Point(0, 0))
    assert [one.title for one in first.below] == [HEADLINE]
    assert [(one.title, one.page) for one in second.below] == [("第二版的标题", 1)]


def test_thread_leads_through_the_columns_of_a_story(pages):
    lead, other = threads(pages)
    assert lead.title == HEADLINE
    assert [bead.frame for bead in lead.beads] == list(pages[0].stories[0].frames)
    assert [bead.page for bead in other.beads] == [1]


def test_thread_goes_on_with_its_story_on_another_page(pages):
    first, second = pages
    going_on = replace(second.stories[0], id="lead")
    (thread,) = threads((first, replace(second, stories=(going_on,))))
    assert [bead.page for bead in thread.beads] == [0, 0, 1]


def test_story_without_columns_has_no_thread(pages):
    first = pages[0]
    bare = replace(first.stories[0], frames=())
    assert threads((replace(first, stories=(bare,)),)) == ()


@every
def test_beads_are_a_ring_and_all_know_their_thread(opened, kind):
    pdf = opened(kind)
    for thread in pdf.Root.Threads:
        bead, seen = thread.F, []
        assert str(thread.I.Title)
        while bead.objgen not in seen:
            seen.append(bead.objgen)
            assert bead.T.objgen == thread.objgen
            assert bead.N.V.objgen == bead.objgen
            assert bead.objgen in [one.objgen for one in bead.P.B]
            bead = bead.N
        assert bead.objgen == thread.F.objgen


@every
def test_beads_lie_on_the_trim(opened, kind):
    for page in opened(kind).pages:
        for bead in page.obj.get("/B", []):
            left, bottom, right, top = corners(bead.R)
            trim = corners(page.obj.TrimBox)
            assert trim[0] <= left < right <= trim[2]
            assert trim[1] <= bottom < top <= trim[3]


@every
def test_every_column_of_a_story_has_a_bead(case, opened, kind):
    beads = sum(len(page.obj.get("/B", [])) for page in opened(kind).pages)
    assert beads == sum(
        len(story.frames)
        for page in case(kind.case).pages
        for story in page.stories
        if story.fragment.role != "advert"
    )


@every
def test_readers_find_the_outline(case, opened, kind):
    pages = case(kind.case).pages
    with opened(kind).open_outline() as found:
        assert [item.title for item in found.root] == [
            page_title(page, "zh-CN") for page in pages
        ]
        for item, page in zip(found.root, pages, strict=True):
            titles = [one.title for one in page.stories if one.fragment.role != "advert"]
            assert [below.title for below in item.children] == titles
            assert item.destination[1] == Name.XYZ


@pytest.mark.parametrize("name", CASES)
def test_readers_find_the_page_labels(case, on_disk, name):
    labels = pypdf.PdfReader(on_disk(Kind(name, "pdfx4"))).page_labels
    assert labels == [
        page_label(page.number, "zh-CN", spread=page.spread) for page in case(name).pages
    ]


def test_outline_shows_itself_on_a_screen_only(opened):
    assert opened(Kind("hand", "screen")).Root.PageMode == Name.UseOutlines
    assert "/PageMode" not in opened(Kind("hand", "pdfx4")).Root
