"""How characters stand in vertical lines, and that the engine is the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banmian.model.design import TextRules
from banmian.model.text import Paragraph
from banmian.text.break_lines import Breaker
from banmian.text.classify import classify
from banmian.text.justify import Measure, set_lines
from banmian.text.prepare import Look, Stretch, prepare
from banmian.text.profiles import make_profile
from banmian.text.profiles.orientation import orientation
from banmian.text.shape import GlyphTable
from banmian.text.vertical import stand
from stub import EM, STYLE, StubChain, StubFace

PROFILE = make_profile("zh-CN", TextRules(), vertical=True)


class VerticalFace(StubFace):
    def vertical_glyph(self, character):
        return ord(character)


class VerticalChain(StubChain):
    face = VerticalFace()


def set_down(text, measure_em):
    table = GlyphTable(VerticalChain(), EM, PROFILE)
    stretch = Stretch(0, len(text), Look(STYLE, EM, 0), table)
    prepared = prepare(Paragraph(text), (stretch,), EM, PROFILE, vertical=True)
    measures = [Measure(0, round(measure_em * EM))]
    ends = Breaker(prepared).best([measures[0].width]).ends
    return set_lines(prepared, ends, measures, 0)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("三月五日", "UUUU"), ("第5版", "UUU"), ("宽28米", "UTTU"), ("长128米", "UUUUU"),
        ("2026年", "UUUUU"), ("GDP增", "UUUU"), ("A股", "UU"), ("版Word", "URRRR"),
        ("8.7%", "RRRR"), ("5G网", "RRU"), ("说：“好”", "UUUUU"), ("——好", "UUU"),
    ],
)  # fmt: skip
def test_characters_stand_as_the_rules_say(text, turned):
    assert stand(text, classify(text, PROFILE)).turned == turned


@pytest.mark.parametrize(
    ("character", "value"),
    [("字", "U"), ("，", "Tu"), ("（", "Tr"), ("A", "R"), ("—", "R"), ("℃", "U")],
)
def test_orientation_is_that_of_unicode(character, value):
    assert orientation(character) == value


def test_two_digits_share_one_em_and_stay_together():
    (line,) = set_down("宽28米", 6)
    assert line.natural == 3 * EM
    lines = set_down("字字字28字字字", 4)
    assert "".join(run.run.text for run in lines[0].runs) == "字字字28"


def test_upright_and_turned_glyphs_are_in_runs_of_their_own():
    (line,) = set_down("版Word好", 8)
    assert [(run.run.text, run.run.vertical, run.run.turned) for run in line.runs] == [
        ("版", True, False), ("Word", False, True), ("好", True, False),
    ]  # fmt: skip


def test_stops_are_half_at_the_foot_of_a_line():
    lines = set_down("字字字字，字字字", 4.5)
    assert lines[0].end == 5
    assert lines[0].adjustment == 0


def test_colons_keep_their_em_in_vertical_lines():
    (line,) = set_down("说：好", 8)
    assert line.natural == 3 * EM


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="版面字文，。、“”（）12AbC", min_size=1, max_size=40))
def test_every_character_is_drawn_once_and_full_lines_are_full(text):
    lines = set_down(text, 9)
    drawn = "".join(run.run.text for line in lines for run in line.runs)
    assert drawn.replace("\u00ad", "") == text
    assert all(line.width <= line.measure for line in lines if not line.last)
