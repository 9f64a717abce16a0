"""Every planted fault is found under its number, and nothing else is said of the file."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from base_files import COPY, base
from mutants_file import FILE
from mutants_paint import PAINT
from mutants_structure import STRUCTURE

from banmian.press.ink import make_plates
from banmian.press.preflight import CHECKS, preflight
from conftest import need_tool

MUTANTS = (*FILE, *PAINT, *STRUCTURE)
PLANTED = [(one, standard) for one in MUTANTS for standard in one.bases]


def found(report):
    """Return the ids of the checks with errors or warnings."""
    return {one.check for one in report.findings if one.severity in ("error", "warning")}


@pytest.mark.parametrize(
    ("mutant", "standard"),
    PLANTED,
    ids=[
        f"{one.check}-{one.name}-{standard}".replace(" ", "_") for one, standard in PLANTED
    ],
)
def test_planted_fault_is_found(mutant, standard):
    plates = None
    data = mutant.plant(standard)
    if mutant.ink:
        need_tool("gs")
        plates = make_plates(data)
    report = preflight(data, "a.pdf", mutant.profile, plates, COPY)
    ids = found(report)
    assert mutant.check in ids
    assert ids <= {mutant.check, *mutant.also}


@pytest.mark.parametrize("standard", ["pdfx1a", "pdfx4"])
def test_clean_file_has_no_finding(standard):
    need_tool("gs")
    data = base(standard)
    report = preflight(data, "a.pdf", plates=make_plates(data), copy=COPY)
    assert [one for one in report.findings if one.severity != "not-run"] == []
    assert {one.check for one in report.findings} == {"F09"}


def test_every_check_has_a_planted_fault():
    assert {check.id for check in CHECKS} == {mutant.check for mutant in MUTANTS}


def test_corpus_is_large_enough():
    assert len(MUTANTS) >= 40
