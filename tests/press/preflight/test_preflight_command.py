"""The work behind `banmian preflight`: profiles, forms, heat maps, exit codes."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from base_files import base
from mutants_paint import PAINT
from PIL import Image

from banmian.cli.preflight import PreflightOptions, preflight_files, read_profile
from banmian.messages.every import MESSAGES
from banmian.messages.preflight import PREFLIGHT
from conftest import need_tool

GOOD, USAGE, FAILED = 0, 2, 3


@pytest.fixture(autouse=True)
def words(monkeypatch):
    for code, row in PREFLIGHT.items():
        monkeypatch.setitem(MESSAGES, code, row)


@pytest.fixture
def clean(tmp_path):
    path = tmp_path / "clean.pdf"
    path.write_bytes(base("pdfx1a"))
    return path


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "bad.pdf"
    path.write_bytes(next(one for one in PAINT if one.name == "RGB fill").plant("pdfx4"))
    return path


def options(profile=None, form="text", heatmap=None, language="en"):
    return PreflightOptions(profile, form, heatmap, language)


def test_good_file_returns_nought(clean, capsys):
    assert preflight_files([clean], options()) == GOOD
    assert "READY FOR PRESS" in capsys.readouterr().out


def test_bad_file_returns_three(clean, bad, capsys):
    assert preflight_files([bad, clean], options()) == FAILED
    said = capsys.readouterr().out
    assert said.index("NOT ACCEPTED") < said.index("READY FOR PRESS")


def test_json_is_a_list_of_files(clean, bad, capsys):
    assert preflight_files([clean, bad], options(form="json")) == FAILED
    told = json.loads(capsys.readouterr().out)
    assert [(one["file"], one["accepted"]) for one in told] == [
        ("clean.pdf", True), ("bad.pdf", False),
    ]  # fmt: skip


def test_missing_file_is_misuse(tmp_path, capsys):
    assert preflight_files([tmp_path / "none.pdf"], options()) == USAGE
    assert "none.pdf" in capsys.readouterr().err


def test_heat_map_of_every_page_is_written(clean, tmp_path, capsys):
    need_tool("gs")
    target = tmp_path / "ink.png"
    assert preflight_files([clean], options(heatmap=target)) == GOOD
    names = sorted(path.name for path in tmp_path.glob("*.png"))
    assert names == ["ink-1.png", "ink-2.png"]
    assert Image.open(tmp_path / "ink-1.png").size == (584, 442)
    assert "ink-2.png" in capsys.readouterr().err


def test_without_ghostscript_there_is_no_heat_map(clean, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    assert preflight_files([clean], options(heatmap=tmp_path / "ink.png")) == GOOD
    told = capsys.readouterr()
    assert "no-plates" in told.err
    assert "not run: there is no Ghostscript" in told.out
    assert not list(tmp_path.glob("*.png"))


def test_plant_gives_the_values_in_which_it_differs(clean, tmp_path, capsys):
    path = tmp_path / "plant.yaml"
    path.write_text(
        "name: 某印厂\nink_warn: 200\nline_warn_pt: 0.6\nseverities: {T12: off}\n",
        encoding="utf-8",
    )
    profile, found = read_profile(str(path))
    assert found == ()
    assert (profile.name, profile.ink_warn, profile.text_warn_pt) == ("某印厂", 200, 6)
    assert preflight_files([clean], options(profile=str(path))) == GOOD
    said = capsys.readouterr().out
    assert "某印厂" in said
    assert "L01" in said


def test_profile_of_the_desk_is_found_by_name(tmp_path, monkeypatch):
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "county.yaml").write_text("safe_mm: 8\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    profile, _ = read_profile("county")
    assert profile.safe_mm == 8


def test_built_in_profile_is_known_by_name():
    profile, found = read_profile("advert")
    assert (profile.name, found) == ("advert", ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("ink_warm: 200\n", "unknown-key", 1),
        ("name: a\nink_warn: viel\n", None, 2),
        ("severities: {X99: off}\n", "unknown-check", 1),
        ("file_name: '['\n", "bad-pattern", 1),
        ("a: [\n", None, None),
    ],
)
def test_mistakes_in_a_profile_are_told_with_their_place(
    tmp_path, text, code, line, capsys
):
    path = tmp_path / "plant.yaml"
    path.write_text(text, encoding="utf-8")
    profile, found = read_profile(str(path))
    assert profile is None
    assert code is None or code in {one.code for one in found}
    assert line is None or found[0].position.line == line
    assert preflight_files([], options(profile=str(path))) == USAGE
    assert str(path) in capsys.readouterr().err


def test_unknown_profile_is_misuse(capsys):
    assert preflight_files([], options(profile="nowhere")) == USAGE
    assert "newsprint, advert, sheet" in capsys.readouterr().err
