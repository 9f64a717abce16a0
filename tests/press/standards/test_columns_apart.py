"""Readers that know no tags keep columns apart, though narrow marks stand at their edges."""

import re

import press_paths  # noqa: F401
import pytest
from cases import Kind
from made_pages import run_tool
from made_stories import Copy
from page_copy import plain

from banmian.elements.runin import story_text
from banmian.geometry import Point, Rect, Size
from banmian.model.page import Fragment, Page, Story, Text
from banmian.model.text import Source
from banmian.press.preflight import StoryCopy
from banmian.press.preflight.screen import sound
from banmian.press.profiles import NEWSPRINT
from banmian.press.tags import tag_page
from banmian.press.tags.edges import parts
from banmian.units import pt

pytest_plugins = ["press_fixtures"]

WINDOW = 40
"""Characters of a story that must stand together to count."""

SHARES = {
    "2026-03-05": 90, "2026-03-06-tabloid": 95,
    "2026-03-27-school": 80, "specimen": 64,
}  # fmt: skip
"""Sample -> share of its windows that poppler must give whole, %. What is missing runs from
one column into the next, where poppler may put another block between."""


@pytest.mark.parametrize("name", list(SHARES))
def test_poppler_gives_columns_by_itself(case, write, tmp_path, name):
    """Before marks were told as narrow as they are it gave 23 % and 2 %."""
    made = case(name)
    text = run_tool(tmp_path, write(Kind(name, "pdfx1a")), "pdftotext", "FILE", "-")
    got = plain(text.decode())
    windows = [
        paragraph[at : at + WINDOW]
        for page in made.edition.pages
        for article in page.articles
        if article.kind == "article"
        for paragraph in map(plain, story_text(article).splitlines())
        for at in range(0, len(paragraph) - WINDOW + 1, WINDOW // 2)
    ]
    assert len(windows) > 80
    found = sum(window in got for window in windows)
    assert 100 * found / len(windows) >= SHARES[name]


def test_columns_an_em_apart_with_marks_at_every_edge(desk, tmp_path):
    """Three columns whose lines begin and end with half-width marks, hardest for readers."""
    line = "“县里的人都说好。”"
    half = pt(9) // 2
    copy = Copy(desk)
    size, width = pt(9), (len(line) - 1) * pt(9)
    for column in range(3):
        for row in range(12):
            run = desk.run(line, size=9)
            advances = (*run.advances[:-2], half, half)
            run = type(run)(run.font, run.size, run.ink, run.glyphs, advances, run.texts)
            x = pt(60) + column * (width + size) - half
            source = Source(1, "body", column, row * 10, row * 10 + len(line))
            copy.draw((Point(x, pt(60) + row * pt(12)), Text(run, source)))
    pdf = desk.pdf(desk.page(*copy.placed))
    text = run_tool(tmp_path, pdf, "pdftotext", "FILE", "-").decode()
    assert plain(text) == 36 * line


# How runs are cut.


@pytest.fixture
def cut(desk):
    """A function that cuts a run whose last mark is half as wide; it begins a line."""

    def cutting(text, *, narrow=True, first=True):
        run = desk.run(text, size=9)
        if narrow:
            advances = (*run.advances[:-1], pt(4.5))
            run = type(run)(run.font, run.size, run.ink, run.glyphs, advances, run.texts)
        source = Source(1, "body", 0, 0, len(text)) if first else None
        return list(parts(Point(0, 0), Text(run, source)))

    return cutting


@pytest.mark.parametrize(
    ("text", "how", "expected"),
    [
        ("全县的事。", {}, ["全县的事", "。"]),
        ("“全县的事。", {}, ["“", "全县的事", "。"]),
        ("“全县的事。", {"first": False}, ["“全县的事", "。"]),
        ("全县的事。", {"narrow": False}, ["全县的事。"]),
        ("全县的事", {}, ["全县的事"]),
        ("。", {}, ["。"]),
        ("“”", {}, ["“", "”"]),
    ],
)
def test_marks_are_cut_off_where_they_are_narrow(cut, text, how, expected):
    found = cut(text, **how)
    assert [part.text.run.text for part in found] == expected
    assert "".join(part.mark for part in found) == "".join(
        one for one in expected if one in "“”。" and len(expected) > 1
    )
    assert [part.place.x for part in found] == [
        sum(pt(9) for _ in "".join(expected[:at])) for at in range(len(expected))
    ]


def test_the_mark_says_itself_and_the_blank_nothing(write, tmp_path):
    """Readers without ActualText meet a soft hyphen, others the mark alone."""
    pdf = write(Kind("2026-03-05", "pdfx4"))
    tags = run_tool(tmp_path, pdf, "pdfinfo", "-struct-text", "FILE").decode()
    raw = run_tool(tmp_path, pdf, "pdftotext", "-raw", "FILE", "-").decode()
    assert "\u00ad" not in raw
    assert "\u00ad" not in tags
    assert not re.search("[\u4e00-\u9fff] [，。]", raw)


def test_a_glance_reads_every_mark_of_a_file(case, write):
    """Each mark's words count once, however many marks come and go."""
    made = case("2026-03-05")
    copy = tuple(
        StoryCopy(article.title, story_text(article))
        for page in made.edition.pages
        for article in page.articles
        if article.kind == "article" and not article.pictures
    )
    data = write(Kind("2026-03-05", "pdfx1a"))
    assert sound(data, "a.pdf", NEWSPRINT, copy)


@pytest.mark.parametrize(("gutter", "apart"), [(9, True), (17, True), (18, False)])
def test_wide_gutters_need_no_marks_of_their_own(desk, gutter, apart):
    run = desk.run("全县的事。", size=9)
    run = type(run)(
        run.font, run.size, run.ink, run.glyphs, (*run.advances[:-1], pt(4.5)), run.texts
    )
    frames = tuple(Rect(number * pt(90 + gutter), 0, pt(90), pt(90)) for number in (0, 1))
    text = Text(run, Source(0, "body", 0, 0, 5))
    fragment = Fragment(Size(pt(300), pt(90)), ((Point(0, pt(12)), text),))
    story = Story("a", "标题", frames, fragment, Point(0, 0))
    page = Page(1, "1", Size(pt(300), pt(90)), 0, (), (story,))
    stretches = tag_page(page, desk.library).stretches
    assert [stretch.mark for stretch in stretches] == (["", "。"] if apart else [""])
