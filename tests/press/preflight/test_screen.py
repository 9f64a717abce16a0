"""A glance at a file finds the errors that preflight finds, or leaves it to preflight."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

sys.path.insert(0, str(Path(__file__).parent))

from base_files import COPY, base
from mutants_file import FILE, limits
from mutants_paint import PAINT
from mutants_structure import STRUCTURE

from banmian.press.preflight import CHECKS, judge, plain, preflight
from banmian.press.preflight.screen import erring, glance, sound
from banmian.press.preflight.values import NotPlain
from banmian.press.profiles import NEWSPRINT, for_own_output

PLANTED = [(one, standard) for one in (*FILE, *PAINT, *STRUCTURE) for standard in one.bases]

LEFT_TO_PREFLIGHT = {
    "cut short", "cross references wrong", "encrypted", "encrypted with a password",
    "no PDF at all", "object streams", "Type 3", "inline picture",
}  # fmt: skip
"""Mutants of a build that is not ours."""

OWN = for_own_output(NEWSPRINT)


def errors(data, profile):
    report = preflight(data, "a.pdf", profile, None, COPY)
    return {one.check for one in report.findings if one.severity == "error"}


@pytest.mark.parametrize("standard", ["pdfx1a", "pdfx4"])
def test_clean_file_is_sound(standard):
    assert sound(base(standard), "a.pdf", OWN, COPY)


@pytest.mark.parametrize(
    ("mutant", "standard"),
    PLANTED,
    ids=[
        f"{one.check}-{one.name}-{standard}".replace(" ", "_") for one, standard in PLANTED
    ],
)
def test_glance_finds_the_same_errors(mutant, standard):
    data = mutant.plant(standard)
    profile = for_own_output(mutant.profile)
    found = errors(data, profile)
    assert sound(data, "a.pdf", profile, COPY) == (
        not found and mutant.name not in LEFT_TO_PREFLIGHT
    )
    if mutant.name in LEFT_TO_PREFLIGHT:
        with pytest.raises(NotPlain):
            glance(data, "a.pdf", profile, COPY)
    else:
        assert set(erring(glance(data, "a.pdf", profile, COPY))) == found


@pytest.mark.parametrize("check", [one.id for one in CHECKS if not one.glance])
def test_what_only_places_show_is_left_to_preflight(check):
    profile = msgspec.structs.replace(OWN, severities={**OWN.severities, check: "error"})
    assert not sound(base("pdfx1a"), "a.pdf", profile, COPY)


def test_profile_weighs_what_a_glance_finds():
    data = base("pdfx1a")
    strict = limits(line_warn_pt=0.6, severities={"L01": "error"})
    assert errors(data, strict) == {"L01"}
    assert not sound(data, "a.pdf", strict, COPY)
    mild = limits(line_error_pt=0.6, severities={"L01": "warning"})
    assert errors(data, mild) == set()
    assert sound(data, "a.pdf", mild, COPY)


def test_lost_and_moved_text_is_noticed():
    (story,) = COPY
    for text in (story.text[:-1], story.text + "完", story.text.replace("清晨", "晨清", 1)):
        assert not sound(base("pdfx1a"), "a.pdf", OWN, (replace(story, text=text),))


@pytest.mark.parametrize(
    "mutant",
    [one for one in (*FILE, *PAINT, *STRUCTURE) if one.name not in LEFT_TO_PREFLIGHT],
    ids=lambda one: f"{one.check}-{one.name}".replace(" ", "_"),
)
def test_qpdf_and_the_plain_reader_read_the_same(mutant, monkeypatch):
    data = mutant.plant(mutant.bases[0])
    read = preflight(data, "a.pdf", mutant.profile, None, COPY)
    monkeypatch.setattr(judge, "_read_plainly", lambda *_: None)
    assert plain(preflight(data, "a.pdf", mutant.profile, None, COPY)) == plain(read)


def test_glance_loads_neither_qpdf_nor_pictures(tmp_path):
    (tmp_path / "a.pdf").write_bytes(base("pdfx1a"))
    code = (
        "import sys; from pathlib import Path;"
        "from banmian.press.preflight.screen import sound;"
        "from banmian.press.profiles import NEWSPRINT;"
        "assert sound(Path(sys.argv[1]).read_bytes(), 'a.pdf', NEWSPRINT);"
        "print(sorted({'pikepdf', 'PIL', 'lxml', 'dataclasses'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "a.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
