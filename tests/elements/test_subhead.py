"""A subhead stands in what is free: on more lines where one is too narrow, never outside."""

from typing import NamedTuple

import pytest

from banmian.elements.body import compose_body
from banmian.elements.space import Column, Slot, Space
from banmian.geometry import Point
from banmian.load import load_issue
from banmian.model.text import Paragraph
from banmian.text.setting import Setting
from banmian.units import pt
from conftest import ROOT

EM, LEADING = pt(9), pt(11.5)
TEXT = Paragraph("村口的老槐树下，修车摊支了二十年。" * 6)
LONG = "把账算到群众的家门口"
LONGER = "从等水浇到看墒情，一部手机管了三百亩地"


class Made(NamedTuple):
    """Lines of a subhead; place of the first line of text; lines left free."""

    texts: list
    lines: list
    text: Point
    holes: int


@pytest.fixture(scope="module")
def setting():
    loaded = load_issue(ROOT / "issues" / "2026-03-05")
    return Setting(loaded.edition.layout, loaded.resources())


def column(*widths, left=0):
    """A column of 13 characters, its lines as wide as said (0 = none), kept at the right."""
    slots = tuple(
        Slot(left + (13 - width) * EM, (line + 1) * LEADING, width * EM)
        for line, width in enumerate(widths)
        if width
    )
    return Column(slots)


def made(setting, subhead, *columns):
    """Set a subhead and text after it."""
    space = Space(columns, 13 * EM, LEADING)
    body = compose_body([Paragraph(subhead, role="subhead"), TEXT], space, setting, 0)
    lines, text = [], None
    for place, item in body.items:
        if item.source and item.source.paragraph == 0:
            lines.append((item.run.text, place, item.run.width))
        elif text is None:
            text = place
    return Made([one for one, _, _ in lines], lines, text, body.holes)


def within(lines, left, right):
    return all(left <= place.x and place.x + width <= right for _, place, width in lines)


def test_it_stands_in_two_lines_of_the_grid(setting):
    one = made(setting, LONG, column(*[13] * 40))
    assert one.texts == [LONG]
    assert one.text == Point(2 * EM, 3 * LEADING)
    assert within(one.lines, 0, 13 * EM)


def test_wider_than_its_column_it_is_broken_by_sense(setting):
    one = made(setting, LONGER, column(*[13] * 40))
    assert one.texts == ["从等水浇到看墒情，", "一部手机管了三百亩地"]
    assert one.text.y == 4 * LEADING
    assert within(one.lines, 0, 13 * EM)
    assert one.holes == 0


def test_beside_a_contour_it_is_broken_rather_than_a_hole_left(setting):
    one = made(setting, LONG, column(*[7] * 12, *[13] * 28))
    assert one.texts == ["把账算到", "群众的家门口"]
    assert one.text.y == 4 * LEADING
    assert within(one.lines, 6 * EM, 13 * EM)
    assert one.holes == 0


def test_on_more_than_three_lines_it_rather_goes_on(setting):
    widths = [5] * 6 + [13] * 34
    one = made(setting, LONGER, column(*widths))
    assert len(one.texts) == 2
    assert one.holes == 6
    assert within(one.lines, 0, 13 * EM)


def test_where_all_is_narrow_it_takes_as_many_lines_as_it_must(setting):
    one = made(setting, LONGER, column(*[5] * 60))
    assert "".join(one.texts) == LONGER
    assert within(one.lines, 8 * EM, 13 * EM)
    assert one.holes == 0


def test_lines_that_stand_apart_share_what_is_free(setting):
    """Over the point of a contour one line is free on the left, the next on the right."""
    slots = [Slot((line % 2) * 3 * EM, (line + 1) * LEADING, 10 * EM) for line in range(40)]
    one = made(setting, LONG, Column(tuple(slots)))
    assert len(one.texts) == 2
    assert within(one.lines, 3 * EM, 10 * EM)
