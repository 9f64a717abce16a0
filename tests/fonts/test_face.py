"""Faces answer for characters and strings."""

import pytest
from made_fonts import FONTS, KAI, SANS, SERIF

from banmian.fonts.entry import FontEntry
from banmian.fonts.face import Face, ShapedGlyph

pytest_plugins = ["font_fixtures"]


def outline(face: Face, glyph: int) -> list:
    drawn: list = []
    face.font.draw_glyph_with_pen(glyph, _Recorder(drawn))
    return drawn


class _Recorder:
    def __init__(self, drawn):
        self._drawn = drawn

    def __getattr__(self, name):
        return lambda *points: self._drawn.append((name, points))


def test_making_a_face_opens_no_file():
    assert Face(FontEntry("Gone", "/nonexistent.ttf"), 400).key == ("Gone", 400)


def test_missing_file_is_an_os_error():
    with pytest.raises(OSError, match="nonexistent"):
        Face(FontEntry("Gone", "/nonexistent.ttf"), 400).has("字")


def test_pinned_weight_changes_outlines():
    light, black = Face(SERIF, 200), Face(SERIF, 900)
    assert light.glyph("版") == black.glyph("版")
    assert outline(light, light.glyph("版")) != outline(black, black.glyph("版"))


def test_weight_is_clamped_to_the_axis():
    assert Face(SERIF, 50).key.weight == 200
    assert Face(SERIF, 1000).key.weight == 900
    assert Face(KAI, 700).key.weight == 400


def test_variable_font_is_never_left_at_its_default():
    assert Face(SERIF, 400).font.get_var_coords_design() == [400]


def test_static_entry_of_a_variable_file_is_pinned_too():
    entry = FontEntry("Static", str(FONTS / "NotoSansSC[wght].ttf"), weights=(400, 400))
    assert Face(entry, 900).font.get_var_coords_design() == [400]


def test_missing_character_is_glyph_zero(serif):
    assert serif.glyph("\U00030fad") == 0
    assert not serif.has("\U00030fad")


def test_character_beyond_the_bmp_is_found(serif):
    assert serif.has("𬭎")


def test_radical_shares_the_glyph_of_its_han(serif):
    assert serif.glyph("⼀") == serif.glyph("一")


@pytest.mark.parametrize("entry", [SERIF, SANS])
def test_two_dashes_are_one_unbroken_glyph_of_two_ems(entry):
    glyphs = Face(entry, 400).shape("——")
    assert [(glyph.cluster, glyph.advance) for glyph in glyphs] == [(0, 2000)]


def test_curly_quotes_are_one_em_wide(serif):
    assert [serif.advance(serif.glyph(mark)) for mark in "“”‘’"] == [1000] * 4


def test_latin_is_kerned_unless_switched_off(serif):
    kerned = sum(glyph.advance for glyph in serif.shape("AVATAR"))
    loose = sum(glyph.advance for glyph in serif.shape("AVATAR", ("-kern",)))
    assert kerned < loose


def test_feature_gives_half_width_digits(serif):
    assert [glyph.advance for glyph in serif.shape("2026", ("hwid",))] == [500] * 4


def test_clusters_count_characters_not_code_units(serif):
    assert [glyph.cluster for glyph in serif.shape("𬭎Ab")] == [0, 1, 2]


def test_shaping_is_remembered(serif):
    assert serif.shape("banmian") is serif.shape("banmian")


def test_vertical_quotes_turn_into_corner_brackets(serif):
    assert serif.vertical_glyph("“") != serif.glyph("“")
    assert serif.vertical_glyph("版") == serif.glyph("版")


def test_vertical_advance_runs_downwards_from_the_top_centre(serif):
    assert serif.shape("版", vertical=True) == (
        ShapedGlyph(serif.glyph("版"), 0, 1000, 0, 0),
    )
    assert serif.vertical_origin(serif.glyph("版")) == (500, 880)


def test_name_tells_the_weight():
    assert Face(SERIF, 700).metrics.name == "NotoSerifSC-Bold"
    assert Face(SANS, 450).metrics.name == "NotoSansSC-450"
    assert Face(KAI, 400).metrics.name == "LXGWWenKai-Regular"


def test_metrics_are_thousandths_of_an_em(serif):
    metrics = serif.metrics
    assert (metrics.ascent, metrics.descent, metrics.cap_height) == (1151, -286, 729)
    assert metrics.italic_angle == 0
