"""Rules about columns and the white between blocks."""

from made_views import GRID, advert, block, column, found, page, picture, zone
from msgspec.structs import replace

FIRST, LAST = {"first": True}, {"last": True}


def test_last_line_of_a_paragraph_alone_at_a_column_top():
    view = page(block("1-2", "1-8", body=[[FIRST, {}, {}], [LAST, FIRST, {}]]))
    assert found("lone-top", view) == [("1-2/1-8",)]


def test_two_lines_at_a_column_top_are_enough():
    view = page(block("1-2", "1-8", body=[[FIRST, {}, {}], [{}, LAST, FIRST]]))
    assert found("lone-top", view) == []


def test_paragraph_of_one_line_is_no_lone_line():
    whole = {"first": True, "last": True}
    view = page(block("1-2", "1-8", body=[[{}, {}, whole], [whole, FIRST, {}]]))
    assert found("lone-top", view) == []
    assert found("lone-foot", view) == []


def test_first_line_of_a_paragraph_alone_at_a_column_foot():
    view = page(block("1-2", "1-8", body=[[{}, LAST, FIRST], [{}, {}, LAST]]))
    assert found("lone-foot", view) == [("1-2/1-8",)]


def test_feet_two_lines_apart_are_a_step():
    assert found("uneven-feet", page(block("1-2", "1-20", body=[15, 13]))) == [
        ("1-2/1-20",)
    ]


def test_feet_one_line_apart_are_what_is_left_over():
    assert found("uneven-feet", page(block("1-2", "1-20", body=[15, 14]))) == []


def test_picture_at_the_foot_is_a_foot():
    made = block("1-2", "1-20", body=[15, 5])
    first, second = made.columns
    whole = replace(made, columns=(first, replace(second, foot=second.rect.bottom)))
    assert found("uneven-feet", page(whole)) == []


def test_vertical_text_has_no_feet():
    view = page(block("1-2", "1-20", body=[15, 3], vertical=True))
    assert found("uneven-feet", view) == []


def test_more_white_than_a_line_a_column_is_a_hole():
    assert found("hole", page(block("1-4", "1-20", short=5))) == [("1-4/1-20",)]
    assert found("hole", page(block("1-4", "1-20", short=4))) == []


def test_columns_from_left_to_right_are_in_order():
    assert found("order", page(block("1-4", "1-40"))) == []


def test_column_to_the_left_is_out_of_order():
    made = block("1-4", "1-40")
    turned = replace(made, columns=made.columns[::-1])
    assert len(found("order", page(turned))) == 3
    assert found("order", page(replace(turned, vertical=True))) == []


def test_second_row_of_columns_below_is_in_order():
    made = block("1-2", "1-20")
    below = tuple(
        column(one.rect._replace(y=one.rect.bottom + GRID.leading), 3)
        for one in made.columns
    )
    assert found("order", page(replace(made, columns=made.columns + below))) == []


def test_story_must_not_jump_over_another():
    made = block("1-6", "1-40")
    ends = (made.columns[0], made.columns[-1])
    between = block("2-5", "1-40")
    assert found("order", page(replace(made, columns=ends))) == []
    assert found("order", page(replace(made, columns=ends), between)) == [("1-6/1-40",)]


GRIDLIKE = [
    block("1-4", "1-40"), block("5-8", "1-40"), block("1-3", "42-80"), block("4-8", "42-80")
]  # fmt: skip


def test_blocks_that_end_level_cut_the_page():
    assert found("rail-across", page(*GRIDLIKE)) == [("",)]


def test_block_over_the_line_holds_the_page_together():
    blocks = [
        block("1-4", "1-40"), block("5-8", "1-50"), block("1-4", "42-80"), block("5-8", "52-80")
    ]  # fmt: skip
    assert found("rail-across", page(*blocks)) == []


def test_story_over_the_whole_width_is_no_cut():
    blocks = [block("1-8", "1-40"), block("1-4", "42-80"), block("5-8", "42-80")]
    assert found("rail-across", page(*blocks)) == []


def test_notched_story_is_no_cut_with_what_stands_in_its_notch():
    whole = block("1-8", "1-40")
    lead = block("1-8", "1-40", zone=whole.zone._replace(notch=zone("6-8", "1-30")))
    inside = picture("6-8", "1-28")
    below = [block("1-4", "42-80"), block("5-8", "42-80")]
    assert found("rail-across", page(lead, inside, *below)) == []
    beside = block("1-5", "1-40")
    assert found("rail-across", page(beside, block("6-8", "1-40"), *below)) == [("",)]


def test_advert_over_the_whole_width_is_no_cut():
    blocks = [block("1-4", "1-100"), block("5-8", "1-90"), picture("5-8", "92-100")]
    assert found("rail-across", page(*blocks, advert("1-8", "102-120"))) == []


def test_gutter_from_top_to_bottom_cuts_the_page():
    blocks = [
        block("1-4", "1-40"), block("5-8", "1-50"), block("1-4", "42-80"), block("5-8", "52-80")
    ]  # fmt: skip
    assert found("rail-down", page(*blocks)) == [("",)]
    assert found("rail-down", page(*GRIDLIKE)) == []


def test_sidebar_over_the_whole_depth_is_no_cut():
    blocks = [block("1-2", "1-80"), block("3-8", "1-40"), block("3-8", "42-80")]
    assert found("rail-down", page(*blocks)) == []


def test_advert_of_some_columns_holds_the_page_together():
    beside = advert("7-8", "30-60")
    blocks = [
        block("1-3", "1-40"), block("4-6", "1-40"), block("1-3", "42-80"), block("4-6", "42-80")
    ]  # fmt: skip
    assert found("rail-across", page(*blocks)) == [("",)]
    assert found("rail-across", page(*blocks, beside)) == []


def test_a_character_alone_in_a_last_line():
    lone = {"last": True, "lone": True}
    view = page(block("1-2", "1-8", body=[[FIRST, {}, lone], [FIRST, {}, LAST]]))
    assert found("lone-character", view) == [("1-2/1-8",)]
