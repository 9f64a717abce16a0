"""Character sets and how much of them the shipped fonts have."""

from made_fonts import KAI, SANS, SERIF

from banmian.fonts.coverage import (
    CHARACTER_SETS,
    Coverage,
    measure_coverage,
    standard_characters,
)
from banmian.fonts.face import Face


def measured(face: Face) -> dict[str, Coverage]:
    return {one.name: one for one in measure_coverage(face.coverage())}


def test_sets_have_as_many_characters_as_their_standards_say():
    assert {name: len(members()) for name, members in CHARACTER_SETS.items()} == {
        "GB 2312": 6763,
        "通用规范汉字表": 8105,
        "GB 18030-2022 level 1": 27_558,
        "GB 18030-2022 level 2": 27_754,
        "GB 18030-2022 level 3": 87_875,
    }


def test_table_of_standard_characters_has_its_three_levels():
    levels = standard_characters()
    assert [len(level) for level in levels] == [3500, 3000, 1605]
    assert [ord(first) in level for first, level in zip("一乂亍", levels, strict=True)] == [
        True,
        True,
        True,
    ]


def test_song_and_hei_are_complete_to_level_2():
    for entry in (SERIF, SANS):
        found = measured(Face(entry, 400))
        assert found["GB 18030-2022 level 2"].present == 27_754
        assert found["GB 18030-2022 level 2"].missing == ""


def test_kai_has_all_standard_characters():
    found = measured(Face(KAI, 400))
    assert found["GB 2312"].present == 6763
    assert found["通用规范汉字表"].present == 8105
    assert found["GB 18030-2022 level 1"].present == 27_558 - 6089


def test_missing_characters_are_shown_up_to_a_limit():
    few = measure_coverage(frozenset(map(ord, "啊阿")), examples=3)
    assert (few[0].present, len(few[0].missing)) == (2, 3)
