"""Outside suites of line breaking: CSS levels, UAX 14, what peers get wrong, xeCJK."""

import json

import pytest

from banmian.text.levels import breaks_at_level, uax14_breaks
from conftest import DATA
from stub import set_text


def cases(name):
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


CSS = [case for case in cases("linebreak-css.jsonl") if case["status"] != "outdated"]


def first_break(case):
    breaks = breaks_at_level(case["text"], case["strictness"])
    measure = case["measure_em"] or 7  # the mark itself would still fit on line 1
    return max(place for place in breaks if place <= int(measure))


@pytest.mark.parametrize("locale", ["zh", "ja"])
@pytest.mark.parametrize("level", ["loose", "normal", "strict"])
def test_css_levels_break_where_the_specification_says(locale, level):
    chosen = [one for one in CSS if (one["locale"], one["strictness"]) == (locale, level)]
    wrong = [one["text"] for one in chosen if first_break(one) != one["breaks"][0]]
    assert chosen
    assert wrong == []


def test_all_css_cases_are_run():
    assert len(CSS) == 561


def test_base_layer_is_uax14():
    every = cases("uax14-cjk.jsonl")
    wrong = []
    for case in every:
        text = "".join(chr(int(point, 16)) for point in case["cp"].split())
        if sorted(uax14_breaks(text)) != case["breaks"]:
            wrong.append(case["cp"])
    assert len(every) == 2874
    assert wrong == []


GB_LINES = {
    "5.1.7": ["字字字字字字", "字·字字字"],
    "5.1.6": ["字字字字字字", "字～字字"],
    "5.1.9: solidus not at line start": ["字字字字字字", "字／字字字"],
    "5.1.9: solidus not at line end": ["字字字字字", "字／字字字字"],
    "5.1.4": ["字字字字字字字", "——字字字"],
    "5.1.5": ["字字字字字字字", "……字字字"],
    "5.1.1: comma": ["字字字字字字", "字，字字字"],
    "5.1.3": ["字字字字字字", "“字”字字"],
    "5.1.1/5.1.10": ["字字字字字字", "字。字字"],
    "5.1.10": ["字字字字字字。", "字字字"],
    "clreq": ["这是一段十三个字", "的正文示例文字内容", "继续写下去正好多一", "个字"],
    "5.1.2": ["字字字字字字字？！", "字字"],
}
"""What the clause demands; the peers' lines stand in the data beside it."""


def expected_lines(clause):
    return next(
        lines
        for key, lines in sorted(GB_LINES.items(), key=lambda item: -len(item[0]))
        if key in clause
    )


@pytest.mark.parametrize(
    "case", cases("gb-gaps-peers.jsonl"), ids=lambda one: one["clause"]
)
def test_clauses_of_gb_15834_are_kept_where_peers_fail(case):
    setting = set_text(case["text"], case["measure_em"])
    assert setting.texts() == expected_lines(case["clause"])


XECJK_DEVIATIONS = {
    "字字字字字字字字（——）字字字字字": (
        ["字字字字字字字", "字（——）字字字字字"],
        "xeCJK leaves one character alone on the last line; we squeeze it back (单字不成行)",
    ),
    "这是一段中英文混排的文字，其中包含 English words 和标点符号。"
    "还有一些数字 12345 穿插其中。": (
        ["这是一段中英文混排", "的文字，其中包含 English ", "words 和标点符号。还有一", "些数字 12345 穿插其中。"],
        "TeX's wide Han–Latin glue lets it stretch the first lines less; spaces are typed",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", cases("xecjk-breaks.jsonl"), ids=lambda one: one["text"])
def test_breaks_beside_dashes_agree_with_xecjk_or_are_explained(case):
    setting = set_text(case["text"], case["measure_em"], case["first_line_indent_em"])
    if case["text"] in XECJK_DEVIATIONS:
        lines, reason = XECJK_DEVIATIONS[case["text"]]
        assert setting.texts() == lines, reason
    else:
        assert [line.replace(" ", "") for line in setting.texts()] == case["lines"]
