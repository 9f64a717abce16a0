"""Inner and outer margins: facing pages mirror each other, their folio lines too."""

import pytest
from made_issue import body, errors, furniture, issue

from banmian.units import mm, pt

LAYOUT = """\
extends: broadsheet
sheet: {{{sheet}}}
pages:
  page:
    slots:
      lead: {{columns: 1-8, lines: 1-40}}
"""
WIDTH = pt(999)
TRIM = mm(390)


def pages(root, sheet, count=3):
    article = (
        "- design: page\n  section: 要闻\n  articles:\n  - slot: lead\n    headline: 标题\n"
    )
    text = "pages:\n" + "".join(article + body(6, at) for at in range(count))
    composed = issue(root, LAYOUT.format(sheet=sheet), text)
    assert errors(composed) == []
    return [one.page for one in composed.pages]


def left_of(page):
    return page.stories[0].place.x


@pytest.mark.parametrize(
    ("sheet", "odd", "even"),
    [
        ("inner: 15mm", mm(15), TRIM - WIDTH - mm(15)),
        ("outer: 15mm", TRIM - WIDTH - mm(15), mm(15)),
        ("inner: 15mm, binding: right", TRIM - WIDTH - mm(15), mm(15)),
    ],
)
def test_margins_of_facing_pages_mirror_each_other(tmp_path, sheet, odd, even):
    first, second, third = pages(tmp_path, sheet)
    assert (left_of(first), left_of(second), left_of(third)) == (odd, even, odd)


def test_margins_are_alike_unless_one_is_given(tmp_path):
    first, second, _ = pages(tmp_path, "inner: auto")
    assert abs(left_of(first) - left_of(second)) <= 1


@pytest.mark.parametrize(
    ("binding", "outer_left"), [("left", (False, True)), ("right", (True, False))]
)
def test_page_number_stands_at_the_outer_edge(tmp_path, binding, outer_left):
    for page, left in zip(
        pages(tmp_path, f"binding: {binding}", 2), outer_left, strict=True
    ):
        number = [point.x for point, run in furniture(page, "folio") if run.size == pt(20)]
        middle = page.trim.width // 2
        assert all(x < middle for x in number) == left
        assert all(x > middle for x in number) == (not left)


def test_furniture_stands_on_the_page_s_own_margin(tmp_path):
    for page in pages(tmp_path, "inner: 12mm", 2):
        ((place, fragment),) = [one for one in page.furniture if one[1].role == "folio"]
        assert place.x == left_of(page)
        assert fragment.size.width == WIDTH
