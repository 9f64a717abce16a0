"""Subsets: small, pinned, unhinted, the same every time."""

from io import BytesIO

import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont
from made_fonts import KAI, SERIF, TEXT, make_cid_otf, make_collection, make_otf, make_ttf

from banmian.fonts.entry import FontEntry
from banmian.fonts.face import Face
from banmian.fonts.subset import FontProgram, subset

pytest_plugins = ["font_fixtures"]


def cut(face: Face, text: str = TEXT) -> FontProgram:
    return subset(face, [face.glyph(character) for character in text])


def bare_cff(program: FontProgram):
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(program.data), None)
    return fonts[0]


def test_subset_holds_the_glyphs_and_notdef_only(serif):
    program = cut(serif, "版面的字")
    assert TTFont(BytesIO(program.data))["maxp"].numGlyphs == 5
    assert sorted(program.numbers.values()) == [1, 2, 3, 4]


def test_subset_keeps_only_the_tables_a_pdf_needs(serif):
    tables = set(TTFont(BytesIO(cut(serif).data)).keys()) - {"GlyphOrder"}
    assert tables == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}


def test_subset_draws_the_pinned_weight():
    light = TTFont(BytesIO(cut(Face(SERIF, 200), "版").data))
    black = TTFont(BytesIO(cut(Face(SERIF, 900), "版").data))
    assert (
        light["glyf"][light.getGlyphOrder()[1]] != black["glyf"][black.getGlyphOrder()[1]]
    )


def test_widths_are_those_of_the_font_file():
    for face in (Face(SERIF, 700), Face(KAI, 400)):
        program = cut(face, "版，AiW1—")
        font = TTFont(BytesIO(program.data))
        names = font.getGlyphOrder()
        for glyph, number in program.numbers.items():
            assert face.advance(glyph) == font["hmtx"][names[number]][0]


def test_order_and_repetition_do_not_change_the_subset(serif):
    assert cut(serif, "版面的字") == cut(serif, "字的面版版")


@pytest.mark.parametrize("make", [make_otf, make_cid_otf])
def test_cff_comes_out_bare(tmp_path, make):
    face = Face(FontEntry("Made", str(make(tmp_path / "made.otf"))), 400)
    program = cut(face, "版A")
    assert program.kind == "cff"
    assert program.data[:1] == b"\x01"
    assert len(bare_cff(program).CharStrings) == 3


@pytest.mark.parametrize("make", [make_otf, make_cid_otf])
def test_cids_of_a_cff_font_are_the_glyph_numbers_of_the_whole(tmp_path, make):
    face = Face(FontEntry("Made", str(make(tmp_path / "made.otf"))), 400)
    font = bare_cff(cut(face, "字A"))
    glyphs = [face.glyph("字"), face.glyph("A")]
    assert font.ROS == ("Adobe", "Identity", 0)
    assert font.charset == [".notdef", *(f"cid{glyph:05}" for glyph in glyphs)]
    whole = TTFont(face.entry.path)
    for name, glyph in zip(font.charset[1:], glyphs, strict=True):
        drawn, wanted = RecordingPen(), RecordingPen()
        font.CharStrings[name].draw(drawn)
        whole.getGlyphSet()[whole.getGlyphName(glyph)].draw(wanted)
        assert drawn.value == wanted.value


@pytest.mark.parametrize("make", [make_otf, make_cid_otf])
def test_cff_has_no_subroutines(tmp_path, make):
    face = Face(FontEntry("Made", str(make(tmp_path / "made.otf"))), 400)
    font = bare_cff(cut(face))
    assert len(font.GlobalSubrs) == 0
    assert not any(getattr(part.Private, "Subrs", None) for part in font.FDArray)


def test_face_of_a_collection_is_cut(tmp_path):
    one = make_otf(tmp_path / "one.otf", "甲乙")
    two = make_otf(tmp_path / "two.otf", "丙丁")
    file = make_collection(tmp_path / "both.otc", one, two)
    second = Face(FontEntry("Both", str(file), index=1), 400)
    assert second.has("丙")
    assert not second.has("甲")
    assert len(bare_cff(cut(second, "丙丁")).CharStrings) == 3


def test_face_of_a_truetype_collection_is_cut(tmp_path):
    one, two = make_ttf(tmp_path / "1.ttf", "甲乙"), make_ttf(tmp_path / "2.ttf", "丙丁")
    file = make_collection(tmp_path / "both.ttc", one, two)
    face = Face(FontEntry("Both", str(file), index=1), 400)
    program = cut(face, "丁")
    assert program.kind == "glyf"
    assert TTFont(BytesIO(program.data))["maxp"].numGlyphs == 2
