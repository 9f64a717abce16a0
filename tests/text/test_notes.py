"""What stands beside and inside the line: dots, readings, name lines, inline notes."""

from banmian.model.design import TextRules
from banmian.model.text import Paragraph, Span
from banmian.text.break_lines import Breaker
from banmian.text.justify import Measure, set_lines
from banmian.text.prepare import Look, Stretch, prepare, style_stretches
from banmian.text.profiles import make_profile
from banmian.text.shape import GlyphTable
from banmian.text.stacked import NOTE_SIZE
from stub import EM, STYLE, StubChain

PROFILE = make_profile("zh-CN", TextRules())
SMALL = EM * NOTE_SIZE // 100


class Box:
    """Ink of every stub glyph: a square in the middle of half an em."""

    x_bearing, y_bearing, width, height = 250, 750, 500, -500


class InkFace(StubChain.face.__class__):
    class font:  # noqa: N801 - stands for an attribute
        @staticmethod
        def get_glyph_extents(_glyph):
            return Box


class InkChain(StubChain):
    face = InkFace()


def set_marked(text, spans, measure_em):
    chain = InkChain()
    plain = Look(STYLE, EM, 0)
    note = Look(STYLE, SMALL, 0, stacked=True)
    styles = {"": (plain, GlyphTable(chain, EM, PROFILE)),
              "warichu": (note, GlyphTable(chain, SMALL, PROFILE))}  # fmt: skip
    paragraph = Paragraph(text, tuple(spans))
    stretches: tuple[Stretch, ...] = style_stretches(paragraph, styles)
    prepared = prepare(paragraph, stretches, EM, PROFILE)
    measures = [Measure(0, round(measure_em * EM))]
    ends = Breaker(prepared).best([measures[0].width]).ends
    return set_lines(prepared, ends, measures, 0)


def drawn(line):
    return [(run.run.text, run.x, run.rise) for run in line.runs]


def test_note_stands_in_two_sublines_the_first_longer():
    (line,) = set_marked("石镇旧称石埠头东", [Span(2, 7, "warichu")], 12)
    texts = [text for text, _, _ in drawn(line)]
    assert texts == ["石镇", "旧称石", "埠头", "东"]
    upper, lower = drawn(line)[1:3]
    assert upper[1] == lower[1]
    assert upper[2] > lower[2]
    assert drawn(line)[3][1] == 2 * EM + 3 * (SMALL // 2) * 2


def test_no_mark_begins_the_second_subline():
    (line,) = set_marked("镇旧称，石埠东", [Span(1, 6, "warichu")], 12)
    assert [text for text, _, _ in drawn(line)][1:3] == ["旧称，", "石埠"]
    (line,) = set_marked("镇旧称石，埠东", [Span(1, 6, "warichu")], 12)
    assert [text for text, _, _ in drawn(line)][1:3] == ["旧称石，", "埠"]


def test_note_crosses_lines_after_a_pair():
    lines = set_marked("字字字字" + "注" * 12 + "字字字", [Span(4, 16, "warichu")], 6)
    assert (lines[0].end - 4) % 2 == 0
    assert "".join(text for line in lines for text, _, _ in drawn(line)) == (
        "字字字字" + "注" * 12 + "字字字"
    )


def test_dots_stand_below_characters_never_below_marks():
    (line,) = set_marked("重点，重点", [Span(0, 5, "emphasis")], 8)
    dots = [rise for text, _, rise in drawn(line) if not text]
    assert len(dots) == 4
    assert all(rise < 0 for rise in dots)


def test_reading_spaces_out_a_narrow_base_and_keeps_it_whole():
    (line,) = set_marked("一平川二", [Span(1, 3, "ruby", "ping chuan")], 10)
    plain = set_marked("一平川二", [], 10)[0]
    assert line.natural > plain.natural
    lines = set_marked("字字字字平川字字", [Span(4, 6, "ruby", "pingchuan")], 5)
    assert all(line.end != 5 for line in lines)


def test_bopomofo_takes_half_an_em_beside_its_base():
    (line,) = set_marked("平川", [Span(0, 1, "ruby", "ㄆㄧㄥˊ")], 8)
    assert line.natural == 2 * EM + EM // 2
    symbols = [place for place in drawn(line) if not place[0]]
    assert len(symbols) == 4
    assert all(EM <= x < EM + EM // 2 for _, x, _ in symbols)


def test_names_side_by_side_stay_apart():
    spans = [Span(0, 2, "name"), Span(2, 4, "title")]
    (line,) = set_marked("平川柳坪", spans, 8)
    first, second = line.rules
    assert first.x + first.length < second.x
    assert (first.wavy, second.wavy) == (False, True)


def test_notes_do_not_change_the_measure():
    lines = set_marked("字" * 30, [Span(3, 9, "emphasis"), Span(12, 14, "name")], 10)
    assert all(line.width == line.measure for line in lines if not line.last)


def test_texts_after_labels_stand_in_line():
    text = "王小雨：引桥的沥青要等天暖才能铺，急不得，铺早了三年就要返工，不划算。"
    paragraph = Paragraph(text, (Span(0, 4, "head"),), hang=4)
    stretch = Stretch(
        0, len(text), Look(STYLE, EM, 0), GlyphTable(StubChain(), EM, PROFILE)
    )
    prepared = prepare(paragraph, (stretch,), EM, PROFILE)
    for measure in range(12, 20):
        ends = Breaker(prepared).best([measure * EM, (measure - 4) * EM]).ends
        (line, *_) = set_lines(prepared, ends, [Measure(0, measure * EM)], 0)
        assert sum(line.runs[0].run.advances[:4]) == 4 * EM
