"""White between Han and digits: closed last of all; wide, it opens with the Han around it."""

from itertools import pairwise

from banmian.text.justify import Measure, set_lines
from stub import EM, prepare_stub


def whites(text, measure):
    """White of a first line, hundredths of an em: between Han and digits, between Han."""
    prepared = prepare_stub(text + "文字")
    whole = [Measure(0, round(measure * EM))]
    line = set_lines(prepared, [len(text), len(text) + 2], whole, 0)[0]
    assert line.width == line.measure
    glyphs = [
        (character, advance)
        for placed in line.runs
        for character, advance in zip(placed.run.texts, placed.run.advances, strict=True)
    ]
    gaps, han = [], []
    for (one, advance), (after, _) in pairwise(glyphs):
        white = round(100 * advance / EM) - (50 if one.isdigit() else 100)
        if one.isdigit() != after.isdigit():
            gaps.append(white)
        elif one.isalpha() and after.isalpha():
            han.append(white)
    return gaps, han


def test_a_stop_gives_its_blank_before_white_between_scripts_closes():
    assert whites("分为12个标段。文字", 8.8) == ([12, 12], [0] * 4)


def test_white_between_scripts_closes_when_nothing_else_is_left():
    assert whites("工程分为12个标段", 8) == ([0, 0], [0] * 5)


def test_white_between_scripts_opens_alone_up_to_a_third_of_an_em():
    assert whites("工程分为12个标段", 8.66) == ([33, 33], [0] * 5)


def test_past_that_han_open_with_it_a_third_as_far():
    # 55 hundredths are left for eleven shares: two boundaries threefold, five between Han
    assert whites("工程分为12个标段", 9.21) == ([48, 48], [5] * 5)
