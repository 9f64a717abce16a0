"""Families, faces and what can be wrong with them."""

import pytest
from made_fonts import KAI, SANS, SERIF, forbid_embedding, make_ttf

from banmian.diagnostics import Diagnostic
from banmian.fonts.entry import FontEntry
from banmian.fonts.library import FontLibrary
from banmian.model.style import FontKey

pytest_plugins = ["font_fixtures"]


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [one.code for one in diagnostics]


def test_families_are_sorted(library):
    assert library.families() == ("LXGW WenKai", "Noto Sans SC", "Noto Serif SC")


def test_same_key_gives_the_same_face(library):
    assert library.face(FontKey("Noto Serif SC", 900)) is library.face(
        FontKey("Noto Serif SC", 900)
    )


def test_keys_of_one_weight_share_a_face(library):
    assert library.face(FontKey("LXGW WenKai", 400)) is library.face(
        FontKey("LXGW WenKai", 700)
    )


def test_unknown_family_is_none(library):
    assert library.find(FontKey("Comic Sans", 400)) is None
    with pytest.raises(KeyError):
        library.face(FontKey("Comic Sans", 400))


def test_family_of_the_desk_replaces_the_built_in_one():
    library = FontLibrary([SERIF, SANS], desk=[FontEntry("Noto Serif SC", KAI.path)])
    assert library.entries("Noto Serif SC") == (FontEntry("Noto Serif SC", KAI.path),)
    assert library.entries("Noto Sans SC") == (SANS,)


def test_family_of_static_files_gives_the_nearest_weight():
    regular = FontEntry("Static", "/regular.ttf", weights=(400, 400))
    bold = FontEntry("Static", "/bold.ttf", weights=(700, 700))
    library = FontLibrary([bold, regular])
    assert library.face(FontKey("Static", 500)).entry == regular
    assert library.face(FontKey("Static", 900)).entry == bold


def test_families_that_borrow_from_each_other_make_no_loop():
    one = FontEntry("One", SERIF.path, borrow=(("Two", "A"),))
    two = FontEntry("Two", SANS.path, borrow=(("One", "B"),))
    chain = FontLibrary([one, two]).chain([FontKey("One", 400)])
    assert [served.font.family for served in chain.report("AB")] == ["Two", "One"]


def test_good_fonts_give_no_diagnostic(library):
    keys = [FontKey("Noto Serif SC", 900), FontKey("LXGW WenKai", 400)]
    assert library.check(keys) == ()


def test_unknown_family_is_told_with_those_there_are(library):
    (found,) = library.check([FontKey("Comic Sans", 400)])
    assert found.code == "unknown-family"
    assert "Noto Serif SC" in found.hint("en")


def test_weight_outside_of_range_warns(library):
    (found,) = library.check([FontKey("Noto Serif SC", 100)])
    assert (found.code, found.severity) == ("weight-outside-range", "warning")
    assert found.message("en") == (
        "the font “Noto Serif SC” has no weight 100 (it has 200–900); 200 is used"
    )


def test_file_that_is_no_font_is_told(tmp_path):
    file = tmp_path / "broken.ttf"
    file.write_bytes(b"no font at all")
    library = FontLibrary([FontEntry("Broken", str(file)), FontEntry("Gone", "/gone.ttf")])
    found = library.check([FontKey("Broken", 400), FontKey("Gone", 400)])
    assert codes(found) == ["bad-font-file", "bad-font-file"]


def test_font_that_forbids_embedding_is_told(tmp_path):
    file = forbid_embedding(make_ttf(tmp_path / "locked.ttf"))
    library = FontLibrary([FontEntry("Locked", str(file))])
    assert codes(library.check([FontKey("Locked", 400)])) == ["embedding-forbidden"]


def test_licence_that_forbids_embedding_is_told():
    library = FontLibrary([FontEntry("Locked", KAI.path, embedding="restricted")])
    assert codes(library.check([FontKey("Locked", 400)])) == ["embedding-forbidden"]
