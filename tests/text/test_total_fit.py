"""The breaker is optimal: no other set of breaks of a short paragraph costs less."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from banmian.text.break_lines import _Breaker, break_into, break_lines
from banmian.text.cost import DESPERATE
from banmian.text.prepare import FORBIDDEN
from stub import EM, prepare_stub, set_text

COPY = st.text(alphabet="版面字文平川县，。、“”（）—…·！？ab12%", min_size=1, max_size=26)


def tidy(text):
    """A text of the kind that normalised copy is: dashes and ellipses in pairs."""
    return text.replace("—", "——").replace("…", "……")


def cost_of(breaker, ends, measures):
    total = 0.0
    start = 0
    for number, end in enumerate(ends):
        measure = measures[min(number, len(measures) - 1)]
        total += breaker.cost(start, breaker.legal.index(end), measure)
        start = end
    return total


def every_setting(breaker):
    inner = breaker.legal[:-1]
    for count in range(len(inner) + 1):
        for chosen in combinations(inner, count):
            yield (*chosen, breaker.length)


def brute_force(prepared, measures):
    breaker = _Breaker(prepared)
    return min(cost_of(breaker, ends, measures) for ends in every_setting(breaker))


def greedy(prepared, measures):
    """Fill each line as far as its limits allow, as a simple engine does."""
    breaker = _Breaker(prepared)
    ends, start = [], 0
    while start < breaker.length:
        measure = measures[min(len(ends), len(measures) - 1)]
        after = [place for place in breaker.legal if place > start]
        fitting = [place for place in after
                   if breaker.cost(start, breaker.legal.index(place), measure) < 1e8]  # fmt: skip
        start = max(fitting) if fitting else after[0]
        ends.append(start)
    return cost_of(breaker, ends, measures)


@settings(max_examples=2000, deadline=None)
@given(COPY.map(tidy), st.integers(4, 9), st.integers(0, 2))
def test_no_other_breaks_cost_less(text, measure_em, indent):
    prepared = prepare_stub(text)
    legal = sum(cost != FORBIDDEN for cost in prepared.costs)
    if legal > 14:
        text = text[:13]
        prepared = prepare_stub(text)
    measures = [(measure_em - indent) * EM, measure_em * EM]
    found = break_lines(prepared, measures).cost
    least = brute_force(prepared, measures)
    assert found >= least
    if least < DESPERATE:
        assert found == least
        assert found <= greedy(prepared, measures)


@settings(max_examples=100, deadline=None)
@given(COPY.map(tidy), st.integers(5, 9))
def test_a_line_won_or_lost_costs_at_least_the_best(text, measure_em):
    prepared = prepare_stub(text)
    measures = [measure_em * EM]
    best = break_lines(prepared, measures)
    for more in (-1, 0, 1):
        other = break_into(prepared, measures, len(best.ends) + more)
        if other is not None:
            assert len(other.ends) == len(best.ends) + more
            assert other.cost >= best.cost or more == 0


def test_every_full_line_ends_at_its_measure():
    text = (
        "据了解，今年以来，平川县把项目建设作为“头号工程”，累计签约23个，总投资86.5亿元。"
        * 3
    )
    setting = set_text(text, 13, 2)
    assert all(line.width == line.measure for line in setting.lines if not line.last)


def test_changing_measures_are_respected():
    prepared = prepare_stub("字" * 40)
    measures = [10 * EM, 10 * EM, 5 * EM, 5 * EM, 10 * EM]
    assert break_lines(prepared, measures).ends == (10, 20, 25, 30, 40)
