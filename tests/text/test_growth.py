"""Long texts stay linear: the cost of a character does not grow with its paragraph."""

import pytest

from banmian.text.break_lines import Breaker
from banmian.text.ways import Ways
from stub import EM, prepare_stub

COPY = (
    "据了解，今年以来，平川县坚持把项目建设作为“头号工程”，累计签约亿元以上项目23个，"
    "总投资86.5亿元；其中已开工17个，开工率达73.9%。"
)


def lines_tried(characters):
    """Lines whose cost is worked out, for each character of a paragraph."""
    prepared = prepare_stub((COPY * (characters // len(COPY) + 1))[:characters])
    tried = 0
    look = Ways.look

    def counted(ways, start, measure):
        nonlocal tried
        found = look(ways, start, measure)
        tried += len(found)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Ways, "look", counted)
        Breaker(prepared).best([11 * EM, 13 * EM])
    return tried / characters


def test_lines_tried_per_character_do_not_grow():
    short, long, longest = (lines_tried(size) for size in (1_000, 10_000, 100_000))
    assert long <= 1.5 * short
    assert longest <= 1.5 * short


def test_hundred_thousand_characters_are_set():
    prepared = prepare_stub((COPY * 2000)[:100_000])
    ends = Breaker(prepared).best([11 * EM, 13 * EM]).ends
    assert ends[-1] == 100_000
