"""The ledgers of docs/standards: every row is met by a test that there is, or says why not."""

import re
from pathlib import Path
from typing import NamedTuple

import press_paths
import pytest

LEDGERS = press_paths.TESTS.parent / "docs" / "standards"
NAMES = ("pdfua1", "pdfx1a", "pdfx4")
STATES = ("met", "by absence", "of the layout", "open")

TEST = re.compile(r"`(test_\w+)`")
FILE = re.compile(r"`((?:tests/[\w/]+/)?test_\w+\.py)`")


class Row(NamedTuple):
    """A row of a ledger."""

    demand: str
    test: str
    state: str


def rows(name: str) -> list[Row]:
    """Return the rows of a ledger, heads of tables left out."""
    found = []
    for line in (LEDGERS / f"{name}.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] != "demand" and not cells[0].startswith("---"):
            demand, _, test, state = cells
            found.append(Row(demand, test, state))
    return found


def sources() -> dict[Path, str]:
    return {
        path: path.read_text(encoding="utf-8") for path in press_paths.TESTS.rglob("*.py")
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_row_has_a_state_and_what_is_met_has_a_test(name):
    found = rows(name)
    assert len(found) >= 10
    for row in found:
        assert row.state.startswith(STATES), row
        if row.state.startswith("met"):
            assert (
                TEST.search(row.test) or FILE.search(row.test) or row.test == "the same"
            ), row


@pytest.mark.parametrize("name", NAMES)
def test_every_test_that_a_ledger_names_is_there(name):
    text = (LEDGERS / f"{name}.md").read_text(encoding="utf-8")
    known = sources()
    defined = {
        one for said in known.values() for one in re.findall(r"^def (test_\w+)", said, re.M)
    }
    assert set(TEST.findall(text)) - defined == set()
    files = {path.relative_to(press_paths.TESTS.parent).as_posix() for path in known}
    here = "tests/press/standards/"
    named = {one if "/" in one else here + one for one in FILE.findall(text)}
    assert named - files == set()
