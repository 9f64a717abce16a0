"""Which page comes to lie where: schemes of imposition, folded on paper."""

import pytest

from banmian.press.impose import SCHEMES


def names(scheme, count):
    return [side.name for side in SCHEMES[scheme].sides(count)]


def test_four_pages_are_one_sheet_of_the_trade():
    assert names("broadsheet", 4) == ["4+1", "2+3"]


def test_broadsheet_sheets_are_laid_together_by_fours():
    assert names("broadsheet", 8) == ["4+1", "2+3", "8+5", "6+7"]


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (4, ["4+1", "2+3"]),
        (8, ["8+1", "2+7", "6+3", "4+5"]),
        (12, ["12+1", "2+11", "10+3", "4+9", "8+5", "6+7"]),
    ],
)
def test_signature_sheets_lie_in_one_another(count, sides):
    assert names("signature", count) == sides


def test_tabloid_sheet_is_folded_twice():
    front, back = SCHEMES["tabloid"].sides(8)
    assert [[cell.page for cell in row] for row in front.rows] == [[5, 4], [8, 1]]
    assert [[cell.page for cell in row] for row in back.rows] == [[3, 6], [2, 7]]
    assert [[cell.turned for cell in row] for row in front.rows] == [
        [True] * 2,
        [False] * 2,
    ]


def test_spreads_are_what_a_reader_sees():
    assert names("spreads", 4) == ["–+1", "2+3", "4+–"]
    assert names("spreads", 5) == ["–+1", "2+3", "4+5"]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("times", [1, 2, 3])
def test_every_page_is_printed_once(scheme, times):
    count = times * max(SCHEMES[scheme].multiple, 4)
    pages = [
        cell.page
        for side in SCHEMES[scheme].sides(count)
        for row in side.rows
        for cell in row
        if cell.page
    ]
    assert sorted(pages) == list(range(1, count + 1))


@pytest.mark.parametrize("scheme", ["broadsheet", "signature", "tabloid"])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_leaf_has_two_pages_that_follow(scheme, times):
    """What lies behind a page is the other side of its leaf: 1 and 2, 3 and 4."""
    sides = list(SCHEMES[scheme].sides(8 * times))
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        for before, behind in zip(front.rows, back.rows, strict=True):
            for one, other in zip(before, reversed(behind), strict=True):
                assert (one.page - 1) // 2 == (other.page - 1) // 2
                assert one.turned == other.turned


def test_right_bound_sheets_are_mirrored():
    front, back = (side.mirrored() for side in SCHEMES["broadsheet"].sides(4))
    assert (front.name, back.name) == ("1+4", "3+2")
