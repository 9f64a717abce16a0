"""fonts.yaml and what stands in it."""

import msgspec
import pytest
import yaml
from made_fonts import FONTS

from banmian.fonts.entry import FontsFile, characters_of
from banmian.fonts.face import Face
from banmian.fonts.library import FontLibrary
from banmian.model.style import FontKey


@pytest.fixture(scope="module")
def fonts_file() -> FontsFile:
    text = (FONTS / "fonts.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), FontsFile)


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("U+0041-U+0043", "ABC"),
        ("A-C x", "ABCx"),
        ("— …", "—…"),
        ("“”", "“”"),
        ("U+2014", "—"),
        ("-", "-"),
        ("", ""),
    ],
)
def test_characters_read_as_ranges_code_points_and_singles(text, characters):
    assert characters_of(text) == frozenset(characters)


def test_shipped_families_are_song_hei_and_kai(fonts_file):
    families = [spec.family for spec in fonts_file.families]
    assert families == ["Noto Serif SC", "Noto Sans SC", "LXGW WenKai"]


def test_shipped_files_and_licences_exist(fonts_file):
    for spec in fonts_file.families:
        assert (FONTS / spec.file).is_file()
        assert (FONTS / spec.licence_file).is_file()


def test_shipped_weights_are_those_of_the_axis(fonts_file):
    for spec in fonts_file.families:
        face = Face(spec.entry(str(FONTS / spec.file)), 400)
        axes = [(axis.min_value, axis.max_value) for axis in face.file.axis_infos]
        assert axes == ([spec.weights] if spec.weights != (400, 400) else [])


def test_shipped_kai_borrows_latin_quotes_and_dashes(fonts_file):
    library = FontLibrary(
        [spec.entry(str(FONTS / spec.file)) for spec in fonts_file.families]
    )
    chain = library.chain([FontKey("LXGW WenKai", 400)])
    served = {one.character: one.font.family for one in chain.report("楷Aé7“”—…⋯，")}
    assert served.pop("楷") == served.pop("，") == "LXGW WenKai"
    assert set(served.values()) == {"Noto Serif SC"}


def test_misspelt_key_is_refused():
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"families": [{"famly": "x", "file": "y"}]}, FontsFile)
