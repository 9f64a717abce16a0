"""The breaker is optimal: no other set of breaks of a short paragraph costs less."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from banmian.text.break_lines import Breaker
from banmian.text.cost import DESPERATE, LONE, line_cost
from banmian.text.prepare import FORBIDDEN
from stub import EM, prepare_stub, set_text

COPY = st.text(alphabet="版面字文平川县，。、“”（）—…·！？ab12%", min_size=1, max_size=26)


def tidy(text):
    """A text of the kind that normalised copy is: dashes and ellipses in pairs."""
    return text.replace("—", "——").replace("…", "……")


def cost_of(prepared, ends, measures):
    """The cost of a setting, from its lines alone."""
    total = 0.0
    start = 0
    for number, end in enumerate(ends):
        total += one_line(prepared, start, end, measures[min(number, len(measures) - 1)])
        start = end
    return total


def one_line(prepared, start, end, measure):
    last = end - 1
    natural = prepared.before[last] + prepared.ends[last]
    missing = measure - natural + prepared.before[start] + prepared.starts[start]
    reducible = prepared.reducible[last] - prepared.reducible[start]
    if end == len(prepared.text):
        rest = prepared.classes[start:].strip("CPSKEO_ML")
        lone = LONE if start and end - start <= 4 and len(rest) < 2 else 0.0
        return lone + (line_cost(missing, reducible, 0, 0, EM) if missing < 0 else 0.0)
    expandable = prepared.expandable[last] - prepared.expandable[start]
    gaps = prepared.gap_count[last] - prepared.gap_count[start]
    return prepared.costs[end] + line_cost(missing, reducible, expandable, gaps, EM)


def legal(prepared):
    return [place for place, cost in enumerate(prepared.costs) if cost != FORBIDDEN]


def every_setting(prepared):
    *inner, last = legal(prepared)
    for count in range(len(inner) + 1):
        for chosen in combinations(inner, count):
            yield (*chosen, last)


def brute_force(prepared, measures):
    return min(cost_of(prepared, ends, measures) for ends in every_setting(prepared))


def greedy(prepared, measures):
    """Fill each line as far as its limits allow, as a simple engine does."""
    ends, start = [], 0
    while start < len(prepared.text):
        measure = measures[min(len(ends), len(measures) - 1)]
        after = [place for place in legal(prepared) if place > start]
        fitting = [place for place in after
                   if one_line(prepared, start, place, measure) < 1e8]  # fmt: skip
        start = max(fitting) if fitting else after[0]
        ends.append(start)
    return cost_of(prepared, ends, measures)


@settings(max_examples=2000, deadline=None)
@given(COPY.map(tidy), st.integers(4, 9), st.integers(0, 2))
def test_no_other_breaks_cost_less(text, measure_em, indent):
    prepared = prepare_stub(text)
    if len(legal(prepared)) > 14:
        text = text[:13]
        prepared = prepare_stub(text)
    measures = [(measure_em - indent) * EM, measure_em * EM]
    found = Breaker(prepared).best(measures).cost
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
    breaker = Breaker(prepared)
    best = breaker.best(measures)
    for more in (-1, 0, 1):
        other = breaker.into(measures, len(best.ends) + more)
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
    assert Breaker(prepared).best(measures).ends == (10, 20, 25, 30, 40)
