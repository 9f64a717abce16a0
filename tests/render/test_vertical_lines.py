"""Vertical lines, and stories beside each other, in the order of PDFium."""

import re

import pypdfium2
import pytest
from made_pages import Desk

from banmian.geometry import Point, Rect, Size
from banmian.model.page import Fragment, Page, Story, Text
from banmian.model.text import GlyphRun, Source
from banmian.render.pdf.vertical import halves
from banmian.units import mm, pt

pytest_plugins = ["page_fixtures"]


def upright(desk: Desk, text: str) -> GlyphRun:
    """Return a vertical run of 12 pt."""
    run = desk.run(text, size=12)
    return GlyphRun(run.font, run.size, run.ink, run.glyphs, (pt(12),) * len(text),
                    run.texts, vertical=True)  # fmt: skip


def story(desk: Desk, lines: list[tuple[float, float, str]], *, down: bool) -> Story:
    """Return a story of lines at places in millimetres."""
    runs = [upright(desk, text) if down else desk.run(text, size=12)
            for _, _, text in lines]  # fmt: skip
    children = tuple(
        (Point(mm(x), mm(y)), Text(run, Source(0, "body", 0, 0, len(text))))
        for (x, y, text), run in zip(lines, runs, strict=True)
    )
    fragment = Fragment(Size(mm(80), mm(80)), children)
    return Story("a", "", (Rect(0, 0, mm(80), mm(80)),), fragment, Point(0, 0))


def read(desk: Desk, tmp_path, *stories: Story) -> str:
    """Return what PDFium reads of a page."""
    page = Page(1, "1", Size(mm(100), mm(100)), 0, (), stories)
    path = tmp_path / "a.pdf"
    path.write_bytes(desk.pdf(page))
    text = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range()
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("stagger", [0, 1, 2, 3, 4, 5, 6, 8, 12])
def test_vertical_lines_come_right_to_left(desk, tmp_path, stagger):
    """The second line begins up to three ems lower, by quarters of an em."""
    lines = [(50, 10, "全县的工业"), (40, 10 + stagger * 1.0583, "经济的事")]
    assert read(desk, tmp_path, story(desk, lines, down=True)) == "全县的工业经济的事"


def test_a_story_level_with_the_last_line_of_another_comes_after_it(desk, tmp_path):
    one = story(desk, [(50, 10, "全县"), (50, 20, "工业")], down=False)
    other = story(desk, [(10, 21, "经济"), (10, 30, "的事")], down=False)
    assert read(desk, tmp_path, one, other) == "全县工业经济的事"


def test_a_run_is_cut_in_two_that_make_the_whole(desk):
    run = upright(desk, "全县的工业")
    (first, head), (second, rest) = halves(Point(0, 0), run, ())
    assert (first, second) == (Point(0, 0), Point(0, pt(12)))
    assert (head.text, rest.text) == ("全", "县的工业")
    level = (Point(mm(9), pt(12)), Text(run))
    assert [one.text for _, one in halves(Point(0, 0), run, [level])] == ["全县的工", "业"]


def test_a_single_character_is_not_cut(desk):
    run = upright(desk, "全")
    assert list(halves(Point(0, 0), run, ())) == [(Point(0, 0), run)]
