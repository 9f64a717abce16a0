"""Class pairs, width styles and levels, region by region."""

import pytest

from banmian.model.design import TextRules
from banmian.text.profiles import make_profile
from stub import EM, prepare_stub, set_text

MARKS = {"OP": "「", "CL": "」", "DOT": "。", "COLON": "：", "MID": "·", "SP": "　"}

SIDE = {
    "OP": (0, 0, 0, 0, 0, 0),
    "CL": (50, 50, 50, 50, 50, 50),
    "DOT": (50, 50, 50, 50, 50, 50),
    "COLON": (50, 50, 50, 50, 50, 50),
    "MID": (50, 0, 0, 0, 0, 0),
    "SP": (50, 0, 0, 0, 0, 0),
}
CENTRED = {
    "CL": (50, 50, 50, 50, 50, 50),
    "DOT": (50, 0, 0, 0, 0, 0),
    "COLON": (50, 0, 0, 0, 0, 0),
}
"""What a pair loses, by its second class in the order of MARKS (clreq, measured)."""

TABLES = {
    "zh-CN": SIDE | {"OP": (50, 0, 0, 0, 0, 0)},
    "zh-TW": SIDE | CENTRED | {"OP": (50, 0, 0, 0, 0, 0)},
    "zh-HK": SIDE | CENTRED | {"OP": (50, 0, 0, 0, 0, 0)},
}


def lost(language, pair, **rules):
    """Return what the pair loses of its natural widths, hundredths of an em."""
    prepared = prepare_stub(f"字{pair}字", language, **rules)
    profile = make_profile(language, TextRules(**rules))
    full = (
        sum(profile.widths.get(profile.classes[ord(one)], 100) for one in pair) * EM // 100
    )
    between = prepared.before[3] - prepared.before[0] - EM
    ends = prepare_stub(f"字{pair[1]}字", language, **rules)
    after = (
        ends.before[2]
        - EM
        - profile.widths.get(profile.classes[ord(pair[1])], 100) * EM // 100
    )
    before = 0
    if pair[0] == "「":
        before = prepared.before[1] - EM
    return round((full - between + after + before) * 100 / EM)


@pytest.mark.parametrize("language", ["zh-CN", "zh-TW", "zh-HK"])
@pytest.mark.parametrize("first", MARKS)
@pytest.mark.parametrize("second", MARKS)
def test_neighbours_lose_what_the_table_says(language, first, second):
    expected = TABLES[language][first][list(MARKS).index(second)]
    assert lost(language, MARKS[first] + MARKS[second]) == expected


def width(text, language="zh-CN", **rules):
    """Return the natural width of a stretch between two Han, in em."""
    prepared = prepare_stub(f"字{text}字", language, **rules)
    return (prepared.before[len(text) + 1] - prepared.before[0]) / EM - 1


@pytest.mark.parametrize(
    ("style", "text", "em"),
    [
        ("quanjiao", "，", 1), ("quanjiao", "。", 1), ("quanjiao", "」。", 1.5),
        ("kaiming", "，", 0.5), ("kaiming", "。", 1), ("kaiming", "！", 1),
        ("kaiming", "《字》", 2), ("banjiao", "。", 0.5), ("banjiao", "——", 2),
        ("line-end-half", "」。", 2), ("none", "」。", 2), ("quanjiao", "？！", 1),
        ("quanjiao", "！！！", 2), ("quanjiao", "）！", 1.5), ("quanjiao", "！”", 1.5),
    ],
)  # fmt: skip
def test_width_styles(style, text, em):
    assert width(text, width=style) == em


def test_pair_of_one_em():
    assert width("」「字", pair="1.0") - 1 == 1
    assert width("」「字", pair="1.5") - 1 == 1.5


def test_two_exclamations_are_full_width_in_taiwan():
    assert width("？！", "zh-TW") == 2


@pytest.mark.parametrize(
    ("level", "text", "lines"),
    [
        ("none", "字字字字字，字字", ["字字字字字", "，字字"]),
        ("basic", "字字字字字，字字", ["字字字字", "字，字字"]),
        ("gb", "字字字字字——字", ["字字字字字", "——字"]),
        ("strict", "字字字字字——字", ["字字字字", "字——字"]),
    ],
)
def test_levels_of_line_edges(level, text, lines):
    assert set_text(text, 5, level=level).texts() == lines


def test_stop_hangs_where_hanging_is_on():
    setting = set_text("字字字字字，字字字", 5, hanging=True)
    assert setting.texts() == ["字字字字字，", "字字字"]
    assert setting.lines[0].adjustment == 0


def test_no_stop_hangs_after_another_mark():
    setting = set_text("字字字字”。字字字字", 5, hanging=True)
    assert setting.lines[0].adjustment == 0
    assert setting.texts()[0] == "字字字字”。"


def test_opening_mark_keeps_its_blank_where_asked():
    kept = set_text("“字字字字", 5, line_start="keep")
    assert kept.lines[0].runs[0].x == 0
    assert set_text("“字字字字", 5).lines[0].runs[0].x == -EM // 2


def test_grid_style_pads_latin_to_whole_ems():
    prepared = prepare_stub("字ABC字12字", latin="grid")
    assert prepared.before[-1] == 6 * EM
