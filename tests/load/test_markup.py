import pytest
from case_files import lines_of
from hypothesis import given
from hypothesis import strategies as st

from banmian.load.markup import parse_markup

CASES = [line.split("\t") for line in lines_of("markup.txt")]


@pytest.mark.parametrize(("line", "text", "spans", "unpaired"), CASES)
def test_case(line, text, spans, unpaired):
    marked = parse_markup(line)
    assert marked.text == text
    shown = [
        f"{one.kind}:{one.start}-{one.end}" + (f"={one.value}" if one.value else "")
        for one in marked.spans
    ]
    assert " ".join(shown) == spans.replace("-", "", spans == "-")
    assert " ".join(one.mark for one in marked.unpaired) == unpaired.replace("-", "")


@given(st.text(st.sampled_from("一二ab12*[]{}|~^\\# ")))
def test_characters_of_the_text_are_where_they_are_said_to_be(line):
    marked = parse_markup(line)
    for offset, character in enumerate(marked.text):
        assert line[marked.in_line(offset)] == character


@given(st.text(st.sampled_from("一二ab12*[]{}|~^\\# ")), st.integers(0, 40))
def test_any_offset_of_the_line_has_a_place_in_the_text(line, offset):
    marked = parse_markup(line)
    assert 0 <= marked.in_text(offset) <= len(marked.text)


def test_time_is_linear_in_hostile_copy():
    for piece in ("**", "[[", "{", "~", "{a|", "^a", "]]"):
        assert parse_markup(piece * 40_000).text
