"""What rules make of a spread: its fold parts two pages, small text keeps off it."""

from made_views import GRID, block, found, page, piece

from banmian.geometry import Rect
from banmian.model.page import OnPicture
from banmian.units import mm, pt

SPREAD = {
    "grid": GRID.doubled(),
    "spread": True,
    "furniture": (piece("folio", "第2版"), piece("folio", "第3版")),
}


def test_heads_at_both_sides_of_the_fold_do_not_run_together():
    blocks = (block("5-8", "1-40", share=98), block("9-12", "1-40", share=98))
    assert found("tombstone", page(*blocks)) != []
    assert found("tombstone", page(*blocks, **SPREAD)) == []


def test_fold_is_no_rail():
    blocks = [block(columns, lines) for columns, lines in (
        ("1-8", "1-50"), ("1-8", "52-120"), ("9-16", "1-40"), ("9-16", "42-120")
    )]  # fmt: skip
    assert found("rail-down", page(*blocks, grid=GRID.doubled())) == []
    assert found("rail-down", page(*blocks)) != []


def test_both_numbers_stand_in_the_folios():
    assert found("folio", page(block("1-8", "1-40"), **SPREAD)) == []
    one = {**SPREAD, "furniture": (piece("folio", "第2版"),)}
    assert found("folio", page(block("1-8", "1-40"), **one)) == [("",)]


def test_small_text_in_the_fold_is_found():
    inside = block("7-10", "1-40", in_fold=Rect(mm(380), mm(60), mm(20), pt(9)))
    assert found("fold-text", page(inside, **SPREAD)) == [("7-10/1-40",)]
    assert found("fold-text", page(block("7-10", "1-40"), **SPREAD)) == []


def test_head_that_hides_in_its_picture_is_found():
    for contrast, spread, wanted in ((3.5, 10, 0), (2.9, 10, 1), (3.5, 19, 1)):
        measured = OnPicture(contrast, 3.0, spread, 18.0)
        view = page(block("1-8", "1-40", on_picture=measured))
        assert len(found("head-contrast", view)) == wanted
