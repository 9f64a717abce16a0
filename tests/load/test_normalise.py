import re

import pytest
from case_files import lines_of
from hypothesis import given
from hypothesis import strategies as st

from banmian.load.normalise import Rules, normalise
from banmian.model.text import Span

RULES = {
    "body": Rules(),
    "display": Rules(display=True),
    "tw": Rules(quotes="「」『』"),
}
CASES = [line.split("\t") for line in lines_of("normalise.txt")]


def text_of(case):
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), case)


@pytest.mark.parametrize(("kind", "before", "after"), CASES)
def test_case(kind, before, after):
    assert normalise(text_of(before), (), RULES[kind]).text == text_of(after)


@pytest.mark.parametrize(("kind", "_before", "after"), CASES)
def test_normalised_copy_stays(kind, _before, after):
    assert normalise(text_of(after), (), RULES[kind]).text == text_of(after)


def test_as_is_leaves_marks_and_blanks():
    rules = Rules(punctuation=False, spaces=False)
    assert normalise('今天, "我们"...', (), rules).text == '今天, "我们"...'


def test_as_is_still_drops_what_cannot_be_printed():
    rules = Rules(punctuation=False, spaces=False)
    assert normalise("今\u200b天\u00a0好", (), rules).text == "今天 好"


def test_spans_move_with_their_text():
    text = "他说: 黑体 字,好"
    result = normalise(text, (Span(4, 8, "bold"),), Rules())
    assert result.text == "他说：黑体字，好"
    (span,) = result.spans
    assert result.text[span.start : span.end] == "黑体字"


def test_span_of_nothing_but_a_blank_is_dropped():
    assert normalise("今 天", (Span(1, 2, "bold"),), Rules()).spans == ()


def test_neighbouring_changes_are_one_place():
    (change,) = normalise("今天, 我们", (), Rules()).changes
    assert (change.start, change.end, change.after) == (2, 4, "，")


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("他说“好", (2,)),
        ("他说好”", (3,)),
        ("（平宣", (0,)),
        ("一（二》三）", (3,)),
        ("“一‘二”三", (2,)),
        ("1）一；2）二", ()),
        ("don’t 和 90's", ()),
        ("“一”和‘二’（三）《四》", ()),
    ],
)
def test_unpaired_marks(text, offsets):
    assert normalise(text, (), Rules()).unpaired == offsets


def test_time_is_linear_in_hostile_copy():
    for piece in ('"', "(", "》(", "” ", ", ", "—", "（甲 乙）", "a' "):
        assert normalise("字" + piece * 40_000, (), Rules()).text


COPY = st.text(
    st.sampled_from("中国人AZ09 ,;:!?()\"'.-—…。，“”‘’（）《》\u3000\u00a0\u200b12:/wh")
)


@given(COPY)
def test_words_are_never_changed(text):
    def words(copy):
        return re.sub(r"[^A-Za-z0-9\u4e00-\u9fff]", "", copy)

    assert words(normalise(text, (), Rules()).text) == words(text)


@given(COPY.filter(bool), st.data())
def test_spans_stay_within_the_text(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    result = normalise(text, (Span(start, end, "bold"),), Rules(display=True))
    assert all(0 <= one.start < one.end <= len(result.text) for one in result.spans)


@given(COPY)
def test_changes_explain_the_difference(text):
    result = normalise(text, (), Rules())
    pieces, at = [], 0
    for change in result.changes:
        assert change.start >= at
        pieces += [text[at : change.start], change.after]
        at = change.end
    assert "".join(pieces) + text[at:] == result.text
