"""The table of rules, their words in both languages, waivers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_views import HERE, advert, block, front, page, picture

from banmian.diagnostics import SourcePosition
from banmian.findings import FINDINGS, findings, judge
from banmian.messages.every import MESSAGES, SEVERITIES
from banmian.model.edition import Waiver

BUMPING = page(block("1-4", "1-40", share=90), block("5-8", "1-40", 28, share=90))
THERE = SourcePosition("issue.yaml", 40, 10)


@pytest.mark.parametrize("name", FINDINGS)
def test_rule_speaks_both_languages_and_names_its_taboo(name):
    message = MESSAGES[f"finding-{name}"]
    term = FINDINGS[name].term.removeprefix("小题")
    assert message["zh"][0].startswith(term)
    assert message["en"][0]
    assert all(hint for _, hint in message.values())
    assert SEVERITIES[f"finding-{name}"] in ("warning", "note")


def test_every_message_has_its_rule():
    told = {
        code.removeprefix("finding-") for code in MESSAGES if code.startswith("finding-")
    }
    assert told == set(FINDINGS)


def test_terms_are_all_different():
    assert len({rule.term for rule in FINDINGS.values()}) == len(FINDINGS)


def test_finding_tells_article_page_and_millimetres():
    (one,) = judge(BUMPING, FINDINGS)
    assert one.position == HERE
    assert one.message("zh") == (
        "碰题：《1-4/1-40》与《5-8/1-40》的标题左右并排，只隔 21 毫米"
        "（第2版，左起 28 毫米、上起 35 毫米）"
    )
    assert "page 2, 28 mm from the left, 35 mm from the top" in one.message("en")


def test_waived_rule_is_silent():
    assert judge(BUMPING, FINDINGS, [Waiver("tombstone", THERE)]) == []


def test_waiver_of_another_rule_silences_nothing_and_is_told():
    told = judge(BUMPING, FINDINGS, [Waiver("hole", THERE)])
    assert [one.code for one in told] == ["finding-tombstone", "unused-waive"]
    assert told[1].severity == "note"
    assert told[1].position == THERE


def blocks():
    """Blocks anywhere on the grid, overlapping or not."""
    columns = st.tuples(st.integers(1, 8), st.integers(1, 8)).map(sorted)
    lines = st.tuples(st.integers(1, 120), st.integers(1, 120)).map(sorted)
    places = st.tuples(columns, lines).map(
        lambda one: ("{}-{}".format(*one[0]), "{}-{}".format(*one[1]))
    )
    return st.one_of(
        st.builds(
            lambda at, size, head_lines: block(*at, size, head_lines=head_lines),
            places, st.sampled_from([0, 18, 30, 54]), st.integers(0, 6),
        ),
        places.map(lambda at: picture(*at)),
        places.map(lambda at: advert(*at)),
    )  # fmt: skip


@given(st.lists(blocks(), max_size=9), st.booleans())
def test_any_page_can_be_judged_and_every_finding_told(made, is_front):
    view = front(*made) if is_front else page(*made)
    for one in findings(view, FINDINGS):
        assert one.cost > 0
        assert one.rule in FINDINGS
    for one in judge(view, FINDINGS):
        assert one.message("zh")
        assert one.message("en")
