"""Text without an engine: a font whose Han are one em and whose Latin is half an em."""

from typing import NamedTuple

from banmian.model.design import TextRules
from banmian.model.style import FontKey, Style
from banmian.model.text import Line, Paragraph
from banmian.text.break_lines import Breaker, Breaks
from banmian.text.justify import Measure, set_lines
from banmian.text.prepare import Look, Prepared, Stretch, prepare
from banmian.text.profiles import make_profile
from banmian.text.shape import GlyphTable
from banmian.units import pt

EM = pt(9)


class StubGlyph(NamedTuple):
    glyph: int
    cluster: int
    advance: int
    dx: int = 0


class StubFace:
    """Every character is its own glyph."""

    key = FontKey("stub", 400)
    upem = 1000

    def glyph(self, character):
        return ord(character)

    def advance(self, glyph):
        return 500 if glyph < 0x2000 else 1000

    def shape(self, text, *_args, **_kwargs):
        return tuple(
            StubGlyph(ord(one), index, self.advance(ord(one)))
            for index, one in enumerate(text)
        )


class StubChain:
    face = StubFace()

    def face_for(self, character):
        return None if character == "\U0003fffd" else self.face


STYLE = Style("body", (FontKey("stub", 400),), EM, pt(11.5), indent=2)


class Set(NamedTuple):
    """A paragraph set with the stub."""

    prepared: Prepared
    breaks: Breaks
    lines: tuple[Line, ...]

    def texts(self):
        text = self.prepared.text
        return [text[line.start : line.end] for line in self.lines]


def prepare_stub(text, language="zh-CN", **rules):
    profile = make_profile(language, TextRules(**rules))
    table = GlyphTable(StubChain(), EM, profile)
    stretch = Stretch(0, len(text), Look(STYLE, EM, 0), table)
    return prepare(Paragraph(text), (stretch,), EM, profile)


def set_text(text, measure_em, indent_em=0.0, language="zh-CN", **rules):
    prepared = prepare_stub(text, language, **rules)
    indent = round(indent_em * EM)
    measures = [
        Measure(indent, round(measure_em * EM) - indent),
        Measure(0, round(measure_em * EM)),
    ]
    breaks = Breaker(prepared).best([one.width for one in measures])
    return Set(prepared, breaks, set_lines(prepared, breaks.ends, measures, 0))
