"""Rules about heads: what they find, what they let pass."""

from made_views import GRID, block, found, page, picture, upright

from banmian.findings.view import HeadPart
from banmian.geometry import Rect
from banmian.units import pt

LEFT, RIGHT = "1-4/1-40", "5-8/1-40"


def test_headlines_side_by_side_run_together():
    view = page(block("1-4", "1-40", share=90), block("5-8", "1-40", share=90))
    assert found("tombstone", view) == [(LEFT, RIGHT)]


def test_wide_gap_parts_headlines():
    assert found("tombstone", page(block("1-4", "1-40"), block("5-8", "1-40"))) == []


def test_other_height_parts_headlines():
    view = page(block("1-4", "1-40", share=90), block("5-8", "6-40", share=90))
    assert found("tombstone", view) == []


def test_box_parts_headlines():
    view = page(block("1-4", "1-40", share=90), block("5-8", "1-40", share=90, box=True))
    assert found("tombstone", view) == []


def test_rule_parts_headlines_of_other_size():
    rules = (upright(4, "2-39"),)
    lead, small = block("1-4", "1-40", 36, share=90), block("5-8", "1-40", 20, share=90)
    assert found("tombstone", page(lead, small, rules=rules)) == []
    assert found("tombstone", page(lead, small)) == [(LEFT, RIGHT)]


def test_rule_alone_does_not_part_headlines_of_one_size():
    view = page(
        block("1-4", "1-40", share=90), block("5-8", "1-40", share=90),
        rules=(upright(4, "2-39"),),
    )  # fmt: skip
    assert found("tombstone", view) == [(LEFT, RIGHT)]


def test_vertical_headline_does_not_run_together():
    rect = GRID.rect(block("5-8", "1-40").zone)
    tall = (
        HeadPart("headline", Rect(rect.x, rect.y, pt(30), pt(240)), pt(30), vertical=True),
    )
    view = page(block("1-4", "1-40", share=90), block("5-8", "1-40", head=tall))
    assert found("tombstone", view) == []


def test_head_without_text_lies_on_the_next_head():
    view = page(block("1-4", "1-5", body=0), block("1-4", "6-40"))
    assert found("stacked", view) == [("1-4/6-40", "1-4/1-5")]


def test_text_parts_heads_above_each_other():
    assert found("stacked", page(block("1-4", "1-20"), block("1-4", "22-40"))) == []


def test_picture_parts_heads_above_each_other():
    view = page(block("1-4", "1-5", body=0), picture("1-4", "6-20"), block("1-4", "21-40"))
    assert found("stacked", view) == []


def test_table_parts_heads_above_each_other():
    view = page(block("1-4", "1-20", kind="other", body=0), block("1-4", "22-40"))
    assert found("stacked", view) == []


def test_three_heads_in_a_line_are_a_chimney():
    view = page(*(block("1-4", lines) for lines in ("1-20", "22-40", "42-60")))
    assert found("chimney", view) == [("1-4/1-20", "1-4/22-40", "1-4/42-60")]


def test_two_heads_in_a_line_are_no_chimney():
    assert found("chimney", page(block("1-4", "1-20"), block("1-4", "22-40"))) == []


def test_picture_breaks_a_chimney():
    blocks = [block("1-4", "1-20"), block("1-4", "22-40"), block("1-4", "62-80")]
    assert found("chimney", page(*blocks, picture("1-4", "42-60"))) == []


def test_head_of_other_width_breaks_a_chimney():
    blocks = [block("1-4", "1-20"), block("1-8", "22-40"), block("1-4", "42-60")]
    assert found("chimney", page(*blocks)) == []


def test_neighbours_of_one_size_have_no_order():
    view = page(block("1-4", "1-40"), block("5-8", "1-40"))
    assert found("equal-heads", view) == [(LEFT, RIGHT)]


def test_chain_of_equal_heads_is_one_finding():
    view = page(block("1-2", "1-40"), block("3-5", "1-40"), block("6-8", "1-40"))
    assert found("equal-heads", view) == [("1-2/1-40", "3-5/1-40", "6-8/1-40")]


def test_neighbours_of_two_sizes_have_an_order():
    assert found("equal-heads", page(block("1-4", "1-40", 36), block("5-8", "1-40"))) == []


def test_equal_heads_far_apart_are_not_weighed():
    assert found("equal-heads", page(block("1-4", "1-30"), block("1-4", "32-60"))) == []


def test_equal_heads_of_blocks_that_do_not_touch_are_not_weighed():
    view = page(block("1-2", "1-40"), picture("3-5", "1-40"), block("6-8", "1-40"))
    assert found("equal-heads", view) == []


def test_one_column_heads_in_a_row_are_found_once():
    view = page(*(block(columns, "1-30", 16) for columns in ("1-1", "2-2", "3-3")))
    assert found("one-column-heads", view) == [("1-1/1-30", "2-2/1-30", "3-3/1-30")]


def test_one_column_heads_apart_are_no_row():
    view = page(block("1-1", "1-30", 16), block("2-4", "1-30"), block("5-5", "1-30", 16))
    assert found("one-column-heads", view) == []


def test_short_headline_is_lost_over_wide_text():
    assert found("head-narrow", page(block("1-8", "1-30", share=25))) == [("1-8/1-30",)]
    assert found("head-narrow", page(block("1-8", "1-30", share=40))) == []


def test_heading_of_briefs_may_be_short():
    view = page(block("1-8", "1-30", share=20, kind="other"))
    assert found("head-narrow", view) == []


def test_headline_wider_than_its_text():
    assert found("head-wide", page(block("1-4", "1-30", share=115))) == [("1-4/1-30",)]
    assert found("head-wide", page(block("1-4", "1-30", share=97))) == []


def test_headline_with_one_line_of_text_below():
    assert found("head-foot", page(block("1-4", "1-6", body=1))) == [("1-4/1-6",)]
    assert found("head-foot", page(block("1-4", "1-7", body=2))) == []


def test_subhead_at_a_column_foot():
    subhead = {"first": True, "last": True, "subhead": True}
    bad = block("1-1", "1-10", body=[[{}, {}, subhead, {}]])
    good = block("1-1", "1-10", body=[[{}, subhead, {}, {}]])
    assert found("subhead-foot", page(bad)) == [("1-1/1-10",)]
    assert found("subhead-foot", page(good)) == []


def test_rule_elsewhere_does_not_part_headlines():
    lead, small = block("1-4", "1-40", 36, share=90), block("5-8", "1-40", 20, share=90)
    for rules in ((upright(4, "50-80"),), (upright(2, "2-39"),)):
        assert found("tombstone", page(lead, small, rules=rules)) == [(LEFT, RIGHT)]


def test_block_in_other_columns_does_not_break_a_chimney():
    blocks = [block("1-4", lines) for lines in ("1-20", "22-40", "42-60")]
    assert len(found("chimney", page(*blocks, block("5-8", "10-50")))) == 1


def test_white_between_blocks_keeps_equal_heads_apart():
    above = block("1-4", "1-10", body=2)
    assert found("equal-heads", page(above, block("1-4", "12-40"))) != []
    assert found("equal-heads", page(above, block("1-4", "15-40"))) == []


def test_equal_heads_in_both_top_corners_are_a_gate():
    view = page(block("1-3", "1-40"), block("4-5", "1-40", 20), block("6-8", "1-40"))
    assert found("gate", view) == [("1-3/1-40", "6-8/1-40")]


def test_a_lead_is_no_gatepost():
    wide = page(block("1-5", "1-40"), block("6-8", "1-40"))
    larger = page(block("1-4", "1-40", 36), block("5-8", "1-40"))
    boxed = page(block("1-4", "1-40"), block("5-8", "1-40", box=True))
    lower = page(block("1-4", "1-40"), block("5-8", "3-40"))
    for view in (wide, larger, boxed, lower, page(block("1-8", "1-40"))):
        assert found("gate", view) == []
