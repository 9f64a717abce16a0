"""The head above its text: where white beyond the usual goes."""

import pytest
from made_blocks import EM, LEADING, made
from msgspec.structs import replace

from banmian.elements.head import compose_head
from banmian.elements.head_part import HeadRoom
from banmian.elements.vertical_head import compose_vertical_head
from banmian.layout.insets import Composer
from banmian.load import load_issue
from banmian.model.text import Paragraph
from banmian.text.setting import Setting
from banmian.units import pt, to_pt
from conftest import ROOT

QUOTE = """\
kind: quote
place: {columns: 1-2, lines: 1-16}
body: 河堤要一米一米地看，群众的事不能有半点含糊。
"""


@pytest.fixture(scope="module")
def composer():
    loaded = load_issue(ROOT / "issues" / "2026-03-12")
    layout, resources = loaded.edition.layout, loaded.resources()
    articles = {one.id: one for page in loaded.edition.pages for one in page.articles}
    return Composer(layout.grid, Setting(layout, resources), resources, False), articles


@pytest.mark.parametrize("name", ["trees", "tea", "nap", "clinic"])
@pytest.mark.parametrize("white", [0, 1, 2])
def test_a_head_keeps_to_its_text(composer, name, white):
    """White under a head, up to the ink of the first line, is about a line and a half."""
    desk, articles = composer
    grid = desk.grid
    width = grid.span(articles[name].zone.columns)
    head = compose_head(
        articles[name], HeadRoom(width, grid.leading), desk.setting, 0, (white, 0)
    )
    ink = max(to_pt(at.y + item.run.size * 12 // 100) for at, item in head.items)
    under = head.lines * LEADING + LEADING - EM * 0.84 - ink
    assert 0.9 <= under / LEADING <= 1.9


def test_a_block_without_headline_is_called_by_its_first_words(tmp_path):
    assert made(tmp_path, QUOTE).fits[0].title == "引语 河堤要一米一米地看，…"


@pytest.mark.parametrize(("lines", "size"), [(12, 22), (14, 24), (10, 18)])
def test_a_vertical_head_fills_its_block(composer, lines, size):
    """Six characters: a quarter of their size is all the white they need at their ends."""
    desk, articles = composer
    seeds = replace(articles["seeds"], headline=(Paragraph("老种子回娘家"),))
    head = compose_vertical_head(seeds, pt(lines * LEADING), desk.setting, 0)
    assert {item.run.size for _, item in head.items} == {pt(size)}
