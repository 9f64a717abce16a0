"""The first font that has a character serves it."""

from banmian.model.style import FontKey

pytest_plugins = ["font_fixtures"]

SONG = FontKey("Noto Serif SC", 400)
KAI = FontKey("LXGW WenKai", 400)


def test_first_font_serves(library):
    assert library.chain([KAI, SONG]).face_for("字").key == KAI


def test_rare_character_falls_back(library):
    assert library.chain([KAI, SONG]).face_for("㐀").key == SONG


def test_kai_takes_latin_from_the_song(library):
    assert library.chain([KAI]).face_for("A").key == SONG


def test_lender_that_lacks_a_character_is_passed_over(library):
    chain = library.chain([KAI])
    assert chain.face_for("\U00030fad") is None
    assert not chain.has("\U00030fad")


def test_weight_is_kept_in_the_fallback(library):
    black = FontKey("Noto Serif SC", 900)
    assert library.chain([FontKey("Unknown", 900), black]).face_for("字").key == black


def test_report_names_each_distinct_character_once(library):
    report = library.chain([KAI, SONG]).report("字字A㐀\U00030fad\n")
    assert [(one.code_point, one.font) for one in report] == [
        ("U+5B57", KAI),
        ("U+0041", SONG),
        ("U+3400", SONG),
        ("U+30FAD", None),
    ]
