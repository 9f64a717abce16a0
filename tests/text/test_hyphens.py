"""A third hyphen in a row stands only where lines could not keep their limits without."""

from hypothesis import given, settings
from hypothesis import strategies as st
from test_total_fit import brute_force, cost_of, every_setting

from banmian.text.break_lines import Breaker
from banmian.text.cost import DESPERATE
from banmian.text.hyphens import hyphen_ends, is_ladder
from stub import EM, prepare_stub

WORDS = st.sampled_from(
    [
        "工艺",
        "和版刊",
        "representation",
        "craftsmen",
        "papermaking",
        "information",
        "communities",
        "well-known",
    ]
)
COPY = st.lists(WORDS, min_size=2, max_size=4).map(" ".join)


def test_typed_hyphens_count_as_printed_ones():
    prepared = prepare_stub("well-known information")
    assert prepared.hyphens
    assert hyphen_ends(prepared) == prepared.hyphens | {5}


def test_three_hyphens_in_a_row_are_too_many():
    assert not is_ladder([1, 2], {1, 2})
    assert not is_ladder([1, 2, 3, 4], {1, 2, 4})
    assert is_ladder([1, 2, 3], {1, 2, 3})


@settings(max_examples=200, deadline=None)
@given(COPY, st.integers(6, 10))
def test_of_settings_without_a_third_hyphen_the_cheapest_is_chosen(text, measure_em):
    prepared = prepare_stub(text)
    measures = [measure_em * EM]
    hyphens = hyphen_ends(prepared)
    breaker = Breaker(prepared)
    found = breaker.best(measures)
    costs = [
        cost
        for ends in every_setting(prepared)
        if (cost := cost_of(prepared, ends, measures)) < DESPERATE
        and not is_ladder(ends, hyphens)
    ]
    if costs:
        assert found.cost == min(costs)
        assert not is_ladder(found.ends, hyphens)
    else:
        assert found.cost >= brute_force(prepared, measures)
    for lines in range(len(found.ends) - 1, len(found.ends) + 2):
        fitted = breaker.into(measures, lines)
        assert fitted is None or not is_ladder(fitted.ends, hyphens)
