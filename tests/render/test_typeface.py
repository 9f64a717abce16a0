"""Codes of glyphs: what they are, and that pages can tell whether theirs still hold."""

import pytest
from made_pages import KAI, SANS, SERIF

from banmian.fonts.library import FontLibrary
from banmian.model.style import FontKey
from banmian.render.pdf.typeface import Mode, Typefaces

SONG = FontKey("Noto Serif SC", 400)
SPARE = 0xF900 - 0xD800
"""How many codes there are for glyphs that no character leads to."""


@pytest.fixture
def faces() -> Typefaces:
    return Typefaces(FontLibrary((SERIF, SANS, KAI)))


def use_of(faces: Typefaces):
    faces[SONG].use.modes.add(Mode(vertical=False, silent=False))
    return faces.take_uses()


def test_a_character_is_its_own_code(faces):
    face = faces[SONG]
    assert face.code_of(face.face.glyph("版"), "版") == ("7248", "版")


@pytest.mark.parametrize("text", ["\u00ad", "\U0002cb4e", "——", "", "\ue000", "\n"])
def test_what_is_no_plain_character_has_no_code_of_its_own(faces, text):
    assert faces[SONG].glyphs[text] == -1


def test_glyphs_that_want_one_code_get_two(faces):
    face = faces[SONG]
    codes = [face.other(glyph, "").code for glyph in (7, 7 + SPARE, 8)]
    assert codes == ["D807", "D808", "D809"]


def test_a_glyph_says_what_it_was_to_say_first(faces):
    face = faces[SONG]
    assert face.other(7, "").text == ""
    assert [face.other(7, text).text for text in ("fi", "", "ﬁ")] == ["fi"] * 3


def test_a_page_agrees_where_nothing_came_before_it(faces):
    faces[SONG].other(7, "fi")
    uses = use_of(faces)
    again = Typefaces(faces.library)
    assert again.agree(uses)
    assert again[SONG].others == faces[SONG].others


@pytest.mark.parametrize(
    ("glyph", "text"), [(7 + SPARE, ""), (7, "ffi")], ids=["code taken", "other text"]
)
def test_a_page_that_would_come_out_otherwise_does_not_agree(faces, glyph, text):
    faces[SONG].other(7, "fi")
    uses = use_of(faces)
    later = Typefaces(faces.library)
    later[SONG].other(glyph, text)
    assert not later.agree(uses)


def test_a_page_where_a_glyph_says_nothing_agrees_with_any_text(faces):
    faces[SONG].other(7, "")
    uses = use_of(faces)
    later = Typefaces(faces.library)
    later[SONG].other(7, "fi")
    assert later.agree(uses)


def test_names_tell_file_and_weight(faces):
    black = FontKey("Noto Sans SC", 900)
    modes = Mode(vertical=True, silent=False), Mode(vertical=False, silent=True)
    assert [faces[black].resource(mode) for mode in modes] == ["V2w900", "F2w900s"]
