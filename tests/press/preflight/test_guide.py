"""The guide for the print shop tells of every check and every limit there is."""

import re
import tempfile
from pathlib import Path

import msgspec
import pytest

from banmian.cli.preflight import read_profile
from banmian.press.impose import SCHEMES
from banmian.press.preflight import CHECKS
from banmian.press.profiles import PROFILES, PressProfile
from conftest import ROOT

GUIDE = (ROOT / "docs" / "print-shop.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_check_has_its_row(check):
    (row,) = re.findall(rf"^\| {check.id} \|.*$", GUIDE, re.MULTILINE)
    assert check.title_zh in row
    assert check.title_en in row
    assert all(f"`{name}`" in row for name in check.limits)


def test_every_key_of_a_profile_is_told():
    fields = {field.name for field in msgspec.structs.fields(PressProfile)}
    assert {name for name in fields if f"`{name}`" not in GUIDE} == set()


def test_profiles_and_schemes_are_told():
    assert {name for name in (*PROFILES, *SCHEMES) if f"`{name}`" not in GUIDE} == set()


def test_example_of_a_profile_is_good():
    example = re.search(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)[1]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plant.yaml"
        path.write_text(example, encoding="utf-8")
        profile, found = read_profile(str(path))
    assert found == ()
    assert (profile.trim_mm, profile.severities["T12"]) == ((390, 545), "off")
