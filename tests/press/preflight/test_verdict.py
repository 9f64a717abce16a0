"""The verdict page, the plain values, severities, and files that are no PDF."""

import json
import random
import sys
from pathlib import Path

import msgspec
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from base_files import base
from mutants_paint import PAINT
from planting import all_of, paint, saved, square
from walking import opened

from banmian.messages.preflight import FAULTS
from banmian.press.preflight import CHECKS, plain, preflight, verdict
from banmian.press.profiles import (
    ADVERT,
    NEWSPRINT,
    PROFILES,
    PressProfile,
    for_own_output,
)


def mutant(name):
    return next(one for one in PAINT if one.name == name)


def test_clean_file_is_accepted():
    page = verdict(preflight(base("pdfx1a"), "PCXW.pdf"))
    assert "结论：可以付印" in page
    assert "READY FOR PRESS" in page
    assert "PDF/X-1a:2003" in page


def test_fault_is_told_with_rule_page_place_measure_and_limit():
    report = preflight(mutant("tint of 3 %").plant("pdfx1a"), "a.pdf")
    page = verdict(report)
    assert "C07" in page
    assert "第 1 页" in page
    assert "左 x 130.0 上 y 119.4 mm" in page
    assert "实测 measured 3 %" in page
    assert "限度 limit 5–85 %" in page
    assert "网目太浅或太深" in page
    assert "a tint that vanishes" in page


def test_warnings_do_not_fail_a_file():
    report = preflight(mutant("tint of 3 %").plant("pdfx1a"), "a.pdf")
    assert report.accepted
    assert report.count("warning") == 1


def test_errors_fail_a_file():
    report = preflight(mutant("RGB fill").plant("pdfx1a"), "a.pdf")
    assert not report.accepted
    assert "结论：需要修改" in verdict(report)


def test_faults_alike_are_one_finding():
    with opened(base("pdfx1a")) as pdf:
        all_of(*(paint(square("0 0 0 .03 k")) for _ in range(5)))(pdf)
        report = preflight(saved(pdf), "a.pdf")
    (finding,) = (one for one in report.findings if one.check == "C07")
    assert finding.count == 5
    assert "共 5 处" in verdict(report)


def test_same_fault_on_many_pages_is_one_paragraph():
    with opened(mutant("tint of 3 %").plant("pdfx1a")) as pdf:
        for _ in range(3):
            pdf.pages.append(pdf.pages[0])
        page = verdict(preflight(saved(pdf), "a.pdf"))
    assert page.count("C07") == 1
    assert "另见第 3–5 页" in page


def test_verdict_keeps_to_one_page():
    with opened(base("pdfx1a")) as pdf:
        for number in range(90):
            paint(square(f"/Sp{number} cs .{number} scn"), ColorSpace={
                f"Sp{number}": spot(f"Ink {number}")})(pdf)  # fmt: skip
        report = preflight(saved(pdf), "a.pdf")
    page = verdict(report)
    assert report.count("error") == 90
    assert "--format json" in page
    assert len(page.splitlines()) < 180


def spot(name):
    from pikepdf import Name
    from planting import spot as planted

    return planted(Name.DeviceCMYK, 0, 1, 0, 0, name=name)


def test_plain_values_are_json():
    report = preflight(mutant("RGB fill").plant("pdfx4"), "a.pdf")
    told = json.loads(json.dumps(plain(report)))
    assert told["accepted"] is False
    assert told["standard"] == "PDF/X-4"
    (finding,) = (one for one in told["findings"] if one["id"] == "C01")
    assert finding["page"] == 1
    assert finding["place_mm"] == pytest.approx([130, 119.4, 140.6, 130], abs=0.1)
    assert {one["id"] for one in told["checks"]} == {check.id for check in CHECKS}


@pytest.mark.parametrize("standard", ["pdfx1a", "pdfx4"])
def test_same_file_same_verdict(standard):
    first, second = (preflight(base(standard), "a.pdf") for _ in range(2))
    assert plain(first) == plain(second)


def test_profile_weighs_findings():
    data = mutant("tint of 3 %").plant("pdfx1a")
    profile = msgspec.structs.replace(NEWSPRINT, severities={"C07": "error"})
    assert not preflight(data, "a.pdf", profile).accepted


def test_profile_switches_checks_off():
    data = mutant("RGB fill").plant("pdfx1a")
    profile = msgspec.structs.replace(NEWSPRINT, severities={"C01": "off"})
    report = preflight(data, "a.pdf", profile)
    status = {one.check.id: one.status for one in report.outcomes}
    assert status["C01"] == "not-run"
    assert report.accepted


def test_own_output_must_overprint():
    data = mutant("cuts out").plant("pdfx1a")
    assert preflight(data, "a.pdf").accepted
    assert not preflight(data, "a.pdf", for_own_output(NEWSPRINT)).accepted


def test_adverts_need_no_text_to_extract():
    data = mutant("no ToUnicode").plant("pdfx1a")
    assert not preflight(data, "a.pdf").accepted
    assert preflight(data, "a.pdf", ADVERT).accepted


def test_limits_of_checks_are_fields_of_the_profile():
    fields = {field.name for field in msgspec.structs.fields(PressProfile)}
    used = {name for check in CHECKS for name in check.limits}
    assert used <= fields
    assert fields - used == {"name", "severities", "assumed", "image_note_ppi"} - used


def test_profiles_name_known_checks():
    known = {check.id for check in CHECKS}
    assert all(set(profile.severities) <= known for profile in PROFILES.values())


def test_every_fault_has_words_in_both_languages():
    for key, words in FAULTS.items():
        assert set(words) == {"zh", "en"}, key
        assert all(message for message, _ in words.values()), key


def test_every_fault_in_the_code_has_words():
    import re

    from banmian.press.preflight import checks

    folder = Path(checks.__file__).parent
    keys = {
        key
        for path in [*folder.rglob("*.py"), folder.parent / "judge.py"]
        for key in re.findall(r'"([A-Z]\d?\d?-[a-z0-9-]+|ink-not-run|switched-off)"',
                              path.read_text(encoding="utf-8"))
    }  # fmt: skip
    assert keys <= set(FAULTS)
    assert set(FAULTS) <= keys


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"PK\x03\x04", b"%PDF-1.4\n%%EOF"])
def test_what_is_no_pdf_is_an_error_not_a_crash(data):
    report = preflight(data, "a.pdf")
    assert not report.accepted
    assert report.outcomes[0].status == "error"
    assert "BytesIO" not in verdict(report)


def test_damaged_files_never_crash():
    random.seed(11)
    clean = base("pdfx1a")
    for _ in range(60):
        data = bytearray(clean)
        for _ in range(random.choice((1, 5, 30))):
            data[random.randrange(len(data))] = random.randrange(256)
        verdict(preflight(bytes(data), "a.pdf"))
