"""通版: two facing pages as one page of double width, folded between two of its columns."""

import random
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from made_issue import body, drawn, errors, furniture, issue
from PIL import Image

from banmian.build import render
from banmian.cli.fit import show_fit
from banmian.layout.columns import area_of, divide, usual_columns
from banmian.model.design import Grid, Zone
from banmian.model.page import Image as Shown
from banmian.model.page import Text, walk
from banmian.press.impose import impose
from banmian.press.preflight import preflight
from banmian.render.dump import dump
from banmian.units import mm, pt, to_mm
from conftest import Golden

GOLDEN = Path(__file__).parent / "golden"

LAYOUT = """\
extends: tabloid
pages:
  front:
  inside:
  one: {slots: {lead: {columns: 1-6, lines: 1-40}, rest: {columns: 1-6, lines: 42-80}}}
  double:
    spread: true
    slots:
      lead: {columns: 1-12, lines: 1-40}
      left: {columns: 1-6, lines: 42-84}
      right: {columns: 7-12, lines: 42-84}
"""
ONE = "- design: one\n  articles:\n  - slot: lead\n    headline: 头版的稿子\n"
DOUBLE = """\
- design: double
  section: 特别报道
  editors: {责编: [孟冬]}
  articles:
  - slot: lead
    headline: 一渠春水流过二十七户人家的门前
    deck: ——青石渠春灌见闻
"""
PICTURE = """\
    pictures:
    - {file: one.png, caption: 青石渠晨景。, credit: 何苗 摄, columns: 4, lines: 24, position: center}
"""
GRID = Grid(
    left=mm(20), top=mm(30), columns=6, characters=11, gutter=1, lines=84, size=pt(9),
    leading=pt(11.5),
)  # fmt: skip


def made(root, text, layout=LAYOUT):
    folder = root / "issues" / "one"
    folder.mkdir(parents=True)
    Image.new("L", (1600, 900), 120).save(folder / "one.png")
    return issue(root, layout, f"number: 5128\npages:\n{text}")


@pytest.fixture
def spread(tmp_path):
    """A front page, a spread of pages 2 and 3, and page 4."""
    text = ONE + body(12) + DOUBLE + PICTURE + body(32) + ONE + body(12)
    composed = made(tmp_path, text)
    assert errors(composed) == []
    return composed


def test_spread_looks_as_it_did(spread):
    text = dump(spread.pages[1].page)
    assert text == Golden(GOLDEN / "spread.txt")


def test_spread_is_two_pages_wide_and_counts_as_two(spread):
    first, double, last = [one.page for one in spread.pages]
    assert double.trim.width == 2 * first.trim.width
    assert double.trim.height == first.trim.height
    assert [one.numbers for one in (first, double, last)] == [(1,), (2, 3), (4,)]
    assert double.name == "2-3"


def test_both_pages_have_their_folio_at_the_outer_edge(spread):
    page = spread.pages[1].page
    places = {
        number: point.x
        for point, run in furniture(page, "folio")
        for number in "23"
        if run.size == pt(20) and number in run.text
    }
    assert places["2"] < page.trim.width // 8
    assert places["3"] > page.trim.width * 7 // 8


def test_no_text_but_heads_lies_in_the_fold(spread):
    page = spread.pages[1].page
    fold = page.trim.width // 2
    for point, run in drawn(page.stories[0]):
        assert point.x + run.width < fold - mm(5) or point.x > fold + mm(5)
    for _, fragment in page.furniture:
        assert fragment.role != "folio" or to_mm(fragment.size.width) < 240


def test_headline_and_picture_lie_across_the_fold(spread):
    page = spread.pages[1].page
    fold = page.trim.width // 2
    runs, element = [], ""
    for point, item in walk(page.stories[0].fragment, page.stories[0].place):
        if isinstance(item, Text):
            element = item.source.element if item.source else element
            if element == "headline":
                runs.append((point.x, point.x + item.run.width))
        if isinstance(item, Shown):
            assert point.x < fold < point.x + item.size.width
    left, right = min(one[0] for one in runs), max(one[1] for one in runs)
    assert left < fold < right
    assert abs((left + right) // 2 - fold) < pt(1)


def test_body_is_read_in_order_over_the_fold(spread):
    text = "".join(run.text for _, run in drawn(spread.pages[1].page.stories[0]))
    numbers = [text.index(f"第{number}段。") for number in range(1, 33)]
    assert numbers == sorted(numbers)


def test_pdf_has_one_wide_page_with_a_label_of_both_numbers(spread):
    pdf = pikepdf.open(BytesIO(render(spread)))
    widths = [round(float(page.trimbox[2] - page.trimbox[0])) for page in pdf.pages]
    assert len(widths) == 3
    assert abs(widths[1] - 2 * widths[0]) <= 1
    labels = pdf.Root.PageLabels.Nums
    assert [str(labels[at]["/P"]) for at in (1, 3, 5)] == ["一版", "二、三版", "四版"]


def test_preflight_takes_a_spread_among_single_pages(spread):
    report = preflight(render(spread), "one.pdf")
    assert [one.check for one in report.findings if one.check.startswith("B")] == []


@pytest.mark.parametrize("number", [2, 3])
def test_either_number_asks_for_the_spread(spread, number):
    assert len(pikepdf.open(BytesIO(render(spread, (number,)))).pages) == 1


def test_spread_cannot_be_imposed_with_single_pages(spread):
    told = impose(render(spread), "one.pdf", "spreads").diagnostics
    assert {one.code for one in told} == {"impose-page-size"}
    assert "build --pages" in told[0].hint("zh")


def test_jump_to_the_right_page_of_a_spread(tmp_path):
    text = (
        ONE + "    jump: {page: 3, slot: right}\n" + body(60)
        + DOUBLE + body(30)
    )  # fmt: skip
    composed = made(tmp_path, text)
    assert errors(composed) == []
    first = dump(composed.pages[0].page)
    assert "（下转第三版）" in first
    assert "（上接第一版）" in dump(composed.pages[1].page)


def test_story_that_jumps_from_the_right_page_says_so(tmp_path):
    text = (
        ONE + body(12) + DOUBLE + body(40)
        + "  - slot: right\n    headline: 右版的稿子\n    jump: {page: 4, slot: rest}\n" + body(80)
        + ONE + body(12)
    )  # fmt: skip
    composed = made(tmp_path, text)
    assert errors(composed) == []
    assert "（上接第三版）" in dump(composed.pages[2].page)


def test_index_names_the_page_that_a_block_begins_on(tmp_path):
    index = "  - {slot: rest, kind: index, headline: 导读, items: [a, b]}\n"
    blocks = "".join(
        f"  - slot: {slot}\n    id: {name}\n    headline: 稿子{name}\n{body(30)}"
        for slot, name in (("left", "a"), ("right", "b"))
    )
    composed = made(tmp_path, ONE + body(12) + index + DOUBLE + body(40) + blocks)
    entries = composed.loaded.edition.pages[0].articles[1].index_entries
    assert [one.page for one in entries] == [2, 3]


def test_uneven_block_across_the_fold_keeps_basic_columns(tmp_path):
    text = ONE + body(12) + "- design: double\n  articles:\n" + (
        "  - place: {columns: 5-9, lines: 42-84}\n    headline: 跨中缝的稿子\n" + body(30)
    )  # fmt: skip
    page = made(tmp_path, text).pages[1].page
    lefts = [frame.x for frame in page.stories[0].frames]
    steps = [after - before for before, after in pairwise(lefts)]
    assert steps[0] == steps[2] == steps[3] == pt(108)
    assert steps[1] > pt(108) + mm(10)


def test_long_caption_in_the_fold_is_told(tmp_path):
    long = PICTURE.replace(
        "青石渠晨景。", "青石渠晨景，巡渠员老姚沿渠走过第三个分水口。" * 2
    )
    composed = made(tmp_path, ONE + body(12) + DOUBLE + long + body(48))
    assert "finding-fold-text" in [one.code for one in composed.diagnostics]


def test_columns_of_any_block_keep_off_the_fold():
    grid = GRID.doubled()
    chance = random.Random(7)
    for _ in range(400):
        first = chance.randint(1, 11)
        zone = Zone(first, chance.randint(first + 1, 12), 1, 20)
        area = area_of(zone, grid)
        if chance.random() < 0.3:
            area = area.inset(grid.size)
        count = usual_columns(area, grid)
        division = divide(area, count, grid)
        start = grid.rect(zone).x
        edges = [(start + left, start + right) for left, right in division.bands]
        assert all(right < grid.fold_x - mm(5) or left > grid.fold_x + mm(5)
                   for left, right in edges)  # fmt: skip
        assert all(one[1] < other[0] for one, other in pairwise(edges))
        assert edges[-1][1] <= grid.rect(zone).right
        assert edges[0][0] >= start


def test_right_bound_spread_begins_on_its_right_page(tmp_path):
    layout = LAYOUT + "sheet: {binding: right}\n"
    page = made(tmp_path, ONE + body(12) + DOUBLE + body(36), layout).pages[1].page
    places = {
        number: point.x
        for point, run in furniture(page, "folio")
        for number in "23"
        if run.size == pt(20) and number in run.text
    }
    assert places["3"] < page.trim.width // 8
    assert places["2"] > page.trim.width * 7 // 8


def test_spread_with_marks_passes_preflight(spread):
    report = preflight(render(spread, marks=True), "one.pdf")
    assert [one.check for one in report.findings if one.severity == "error"] == []


def test_fit_names_both_pages_of_a_spread(tmp_path, capsys):
    made(tmp_path, ONE + body(12) + DOUBLE + body(36))
    show_fit(tmp_path / "issues" / "one", "text", "zh")
    assert "\n2-3 " in capsys.readouterr().out
