"""Line breaking, told in a file: read `cases/zh_cn.txt`."""

from pathlib import Path

import pytest

from stub import set_text

CASES = Path(__file__).parent / "cases"


def read(path):
    blocks = path.read_text(encoding="utf-8").split("--- ")[1:]
    for block in blocks:
        head, text, _, *lines = block.strip().split("\n")
        name, _, measure = head.partition(" | ")
        em, _, indent = measure.partition("+")
        yield pytest.param(float(em), float(indent or 0), text, lines, id=name)


@pytest.mark.parametrize(
    ("measure", "indent", "text", "lines"), list(read(CASES / "zh_cn.txt"))
)
def test_case(measure, indent, text, lines):
    assert set_text(text, measure, indent).texts() == lines
