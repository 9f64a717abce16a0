"""The counter counts what stands on the page: every fault is put there, and found."""

import bench_path  # noqa: F401 - lets the benchmark be imported
import pytest
from glyphs import Glyph
from our_input import write_issue
from quality import (
    FAULTS,
    facts,
    is_han,
    join,
    measure_file,
    measure_page,
    percentile,
    table,
)
from work import make_w1

from banmian.build import compose, render

EM = 10.0
LEADING = 15.0
MEASURE = 8
HAN = "版面字文平川县志乡村"


def glyph(text, x, y, size=EM, advance=None):
    wide = advance if advance is not None else (size if ord(text) > 0x2000 else size / 2)
    return Glyph(text, x, y, size, wide)


def line(text, y, x=0.0, steps=None):
    """Return glyphs side by side, as wide as they are, or at given steps (ems)."""
    glyphs = []
    for index, character in enumerate(text):
        glyphs.append(glyph(character, x, y))
        step = steps[index] if steps else (1 if ord(character) > 0x2000 else 0.5)
        x += step * EM
    return glyphs


def full(count=MEASURE):
    return (HAN * 5)[:count]


def page(*middle, end="字文平川"):
    """Return a column: an indented line, two full ones, what is to be looked at, an end."""
    rows = [line(full(6), 0, x=2 * EM), line(full(), LEADING), line(full(), 2 * LEADING)]
    for number, row in enumerate(middle, 3):
        rows.append([one._replace(y=one.y + number * LEADING) for one in row])
    rows.append(line(end, (3 + len(middle)) * LEADING))
    return [one for row in rows for one in row]


def count(*middle, **options):
    return measure_page(page(*middle, **options), EM, [MEASURE])


def found(report):
    return {fault: len(texts) for fault, texts in report.faults.items() if texts}


def test_a_good_column_has_no_fault():
    report = count(line(full(), 0))
    assert found(report) == {}
    assert (report.lines, report.full) == (5, 4)
    assert set(report.white) == {0.0}


def test_a_line_that_ends_too_early_or_too_late_is_ragged():
    assert found(count(line(full(7), 0))) == {"ragged": 1}
    assert found(count(line(full(9), 0))) == {"ragged": 1}


@pytest.mark.parametrize(
    ("steps", "fault"),
    [
        ([1] * 7 + [1], {"untrimmed": 1}),
        (
            [1.5 / 7 + 1 - 1 / 7] * 7 + [1],
            {},
        ),  # the first half of its cell ends at the edge
        ([8 / 7] * 7 + [1], {}),  # it hangs outside
        ([0.9] * 7 + [1], {"ragged": 1}),
    ],
)
def test_marks_at_line_ends(steps, fault):
    assert found(count(line(full(7) + "。", 0, steps=steps))) == fault


def test_a_hyphen_may_hang():
    steps = [1] * 7 + [0.5, 0.25, 0.5]
    row = line(full(7) + "ab-", 0, steps=steps)
    assert found(count(row)) == {}


@pytest.mark.parametrize(
    ("pair", "step"), [("」「", 1), ("。”", 1), ("（《", 1), ("：“", 1)]
)
def test_two_marks_of_two_ems_are_not_compressed(pair, step):
    row = line("字" + pair + full(5), 0, steps=[1, step, *[1] * 6])
    assert found(count(row)) == {"uncompressed": 1}


def test_two_marks_of_one_and_a_half_are_right():
    row = line("字」「" + full(6), 0, steps=[1, 0.5, 1, *[5.5 / 5] * 5, 1])
    assert "uncompressed" not in found(count(row))


def test_marks_at_the_wrong_edge():
    assert found(count(line("，" + full(7), 0))) == {"bad_start": 1}
    assert found(count(line(full(7) + "（", 0)))["bad_end"] == 1


@pytest.mark.parametrize("end", ["字。", "。”", "字！”"])
def test_a_last_line_of_one_character(end):
    assert found(count(end=end))["lone"] == 1


@pytest.mark.parametrize("end", ["字文", "12。", "……字文。"])
def test_a_last_line_of_more(end):
    assert "lone" not in found(count(end=end))


def test_a_line_off_the_grid():
    row = [one._replace(y=1.0) for one in line(full(), 0)]
    assert found(count(row)) == {"off_grid": 1}


def test_white_between_han_is_counted_in_full_lines_only():
    row = line(full(7), 0, steps=[7 / 6] * 6 + [1])
    report = count(row, end="字文平川")
    assert len(report.loose) == 1
    assert report.loose[0][0] == pytest.approx(1 / 6)
    assert max(report.white) == pytest.approx(1 / 6)
    assert facts(report)["loose lines (> 0.08 em)"] == "25.00%"


def test_columns_of_a_story_and_their_feet():
    first = page(line(full(), 0))
    second = [one._replace(x=one.x + 100) for one in page()]
    report = measure_page([*first, *second], EM, [MEASURE])
    assert (report.stories, report.uneven, report.short_last) == (1, 1, 1)
    head = glyph("题", 100, -30, size=20)
    report = measure_page([*first, head, *second], EM, [MEASURE])
    assert report.stories == 0


def test_text_of_other_sizes_is_left_out():
    small = [one._replace(size=7.0, y=200) for one in line(full(), 0)]
    report = measure_page([*page(), *small], EM, [MEASURE])
    assert report.lines == 4


def test_reports_add_up_and_print():
    both = join([count(line(full(7), 0)), count()])
    assert (both.lines, found(both)) == (9, {"ragged": 1})
    rows = table({"ours": both}, feet=False)
    assert f"| {FAULTS['ragged']} | 1 |" in rows
    assert not any("stories" in row for row in rows)


def test_what_is_a_han():
    assert all(map(is_han, "字〇々あ０ａ\U00020001"))
    assert not any(map(is_han, "，：；！？…—（a1"))


def test_percentile():
    assert percentile(range(100), 95) == 95
    assert percentile([1.0], 95) == 1.0


def test_our_page_is_without_fault(tmp_path):
    issue = make_w1()
    composed = compose(write_issue(issue, tmp_path))
    path = tmp_path / "w1.pdf"
    path.write_bytes(render(composed))
    report = measure_file(path, issue.sheet.size, [issue.sheet.measure])
    assert report.lines > 300
    assert found(report) == {}
    assert (report.stories, report.uneven) == (3, 0)
