"""The commands as a user meets them: files, messages, exit codes, no traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from banmian.cli.new import SAMPLES
from conftest import ROOT

FRONT = ROOT / "issues" / "2026-03-05"

ISSUE = """\
layout: county-broadsheet
date: 2026-03-05
number: 1
pages:
- design: front
  articles:
  - slot: second
    headline: 一个标题
    dateline: 本报讯
    byline: {记者: [王小雨]}
    body: |
      第一段文字。
"""


def banmian(*arguments, cwd=None, **environment):
    code = "from banmian.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True, text=True, cwd=cwd, check=False, encoding="utf-8",
        env={**os.environ, "LANG": "C.UTF-8", "LC_ALL": "", **environment},
    )  # fmt: skip


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "layouts").mkdir()
    folder = tmp_path / "issues" / "one"
    folder.mkdir(parents=True)
    (folder / "issue.yaml").write_text(ISSUE, encoding="utf-8")
    return tmp_path


def rewrite(desk, old, new):
    path = desk / "issues" / "one" / "issue.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_build_writes_the_pdf_and_says_where(desk):
    result = banmian("build", desk / "issues" / "one", "--png")
    assert result.returncode == 0, result.stderr
    folder = desk / "build" / "one"
    assert sorted(path.name for path in folder.iterdir()) == ["one-1.png", "one.pdf"]
    assert str(folder / "one.pdf") in result.stderr
    assert "page 1" in result.stdout


def test_fonts_says_so_if_there_is_nothing_to_look_up():
    assert "no characters" in banmian("fonts", "--text", "").stderr


def test_no_other_kind_of_build_overwrites_the_press_file(desk):
    """Another standard, marks, proofs and single pages have names of their own."""
    for options in (
        [], ["--standard", "pdfx1a"], ["--standard", "pdfx4"], ["--marks"], ["--proof"],
        ["--pages", "1,1", "--png"], ["--standard", "pdfx4", "--marks", "--pages", "1"],
        ["--standard", "screen", "--png"],
    ):  # fmt: skip
        assert banmian("build", desk / "issues" / "one", *options).returncode == 0
    assert sorted(path.name for path in (desk / "build" / "one").iterdir()) == [
        "one-1.png", "one-marks.pdf", "one-p1.pdf", "one-pdfx4-marks-p1.pdf",
        "one-pdfx4.pdf", "one-proof.pdf", "one-screen-1.png", "one-screen.pdf", "one.pdf",
    ]  # fmt: skip


def test_messages_are_chinese_where_the_locale_is(desk):
    result = banmian("build", desk / "issues" / "one", LC_ALL="zh_CN.UTF-8")
    assert "第1版" in result.stdout
    assert "第1版" in banmian("build", desk / "issues" / "one", "--lang", "zh").stdout


def test_overset_is_an_error_and_writes_nothing(desk):
    rewrite(desk, "第一段文字。", "第一段文字很长很长。" * 300)
    result = banmian("build", desk / "issues" / "one")
    assert result.returncode == 1
    assert "error[overset]" in result.stderr
    assert "issue.yaml:7:5" in result.stderr
    assert not (desk / "build").exists()


def test_old_file_stays_when_the_build_fails(desk):
    banmian("build", desk / "issues" / "one")
    path = desk / "build" / "one" / "one.pdf"
    before = path.read_bytes()
    rewrite(desk, "headline", "headlin")
    assert banmian("build", desk / "issues" / "one").returncode == 1
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["one.pdf"]


def test_proof_shows_overset_instead(desk):
    rewrite(desk, "第一段文字。", "第一段文字很长很长。" * 300)
    result = banmian("build", desk / "issues" / "one", "--proof")
    assert result.returncode == 0
    assert "warning[overset]" in result.stderr


def test_missing_character_is_named_with_its_place(desk):
    rewrite(desk, "第一段文字。", "第一段\U00030000文字。")
    result = banmian("check", desk / "issues" / "one")
    assert result.returncode == 1
    assert "issue.yaml:12:10" in result.stderr
    assert "U+30000" in result.stderr


def test_check_as_json(desk):
    rewrite(desk, "一个标题", "一个,标题")
    result = banmian("check", desk / "issues" / "one", "--format", "json")
    (record,) = json.loads(result.stdout)
    assert record["articles"][0]["short"] > 0
    assert any(one["code"] == "copy-normalised" for one in record["diagnostics"])
    assert not (desk / "build").exists()


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("kind", ["jpg", "png", "tif"])
def test_pictures_that_break_off_are_pointed_at(desk, command, kind):
    from PIL import Image

    for name in ("half", "other"):
        file = desk / "issues" / "one" / f"{name}.{kind}"
        Image.effect_noise((600, 400), 90).save(file)
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    named = (
        f"{{file: half.{kind}}}, {{file: other.{kind}, position: {{column: 1, line: 9}}}}"
    )
    rewrite(desk, "    body: |", f"    pictures: [{named}]\n    body: |")
    result = banmian(command, desk / "issues" / "one")
    assert result.returncode == 1
    first, second = 16, 18 + len(f"{{file: half.{kind}}}")
    assert f"issue.yaml:11:{first}: error[bad-picture]" in result.stderr, result.stderr
    assert f"issue.yaml:11:{second}: error[bad-picture]" in result.stderr, result.stderr
    assert not (desk / "build").exists()


def test_check_does_not_write(desk):
    assert banmian("check", desk / "issues" / "one").returncode == 0
    assert not (desk / "build").exists()


def test_two_issues_one_wrong_builds_the_other(desk):
    wrong = desk / "issues" / "two"
    wrong.mkdir()
    (wrong / "issue.yaml").write_text("layout: [", encoding="utf-8")
    result = banmian("build", wrong, desk / "issues" / "one")
    assert result.returncode == 1
    assert (desk / "build" / "one" / "one.pdf").exists()
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"], ["build", "--pages", "x", str(FRONT)], ["press"],
        ["check", "--format", "xml", str(FRONT)], ["schema", "novel"],
        ["build", str(FRONT), "--pages", "9"], ["new", "--like", "novel", "x"],
        ["fonts", "--text", "字", "--family", "Comic"], ["fonts", "--text", " "],
        ["fonts", "--desk", "nowhere"], ["build", str(FRONT), "--lang", "fr"],
        ["build", str(FRONT), "--pages", ","], ["new", str(FRONT / "issue.yaml" / "x")],
        ["preflight", "nowhere.pdf"], ["impose", "."],
    ],
)  # fmt: skip
def test_wrong_usage_is_exit_code_2(arguments, tmp_path):
    result = banmian(*arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr


def test_new_desk_builds_as_it_stands(tmp_path):
    for kind in SAMPLES:
        made = banmian("new", tmp_path / kind, "--like", kind)
        assert made.returncode == 0, made.stderr
        (issue,) = (tmp_path / kind / "issues").iterdir()
        built = banmian("build", issue)
        assert built.returncode == 0, built.stderr
        assert (tmp_path / kind / "build" / issue.name / f"{issue.name}.pdf").exists()
        assert json.loads((tmp_path / kind / "schemas" / "issue.json").read_text())


def test_new_leaves_a_full_folder_alone(desk):
    assert banmian("new", desk).returncode == 2


def test_fonts_lists_coverage_and_serves_characters():
    listed = banmian("fonts").stdout
    assert "Noto Serif SC" in listed
    assert "GB 2312: 6763/6763" in listed
    told = banmian("fonts", "--text", "李䶮A“", "--family", "LXGW WenKai").stdout
    assert told.splitlines() == ["李䶮\tLXGW WenKai", "A“\tNoto Serif SC"]


def test_fonts_names_the_code_point_of_a_missing_character():
    result = banmian("fonts", "--text", "\U00030000")
    assert result.returncode == 1
    assert "U+30000" in result.stdout


def test_schema_is_json():
    for kind in ("issue", "layout", "fonts"):
        assert json.loads(banmian("schema", kind).stdout)["$schema"]


def test_a_bug_of_ours_is_exit_code_70(desk):
    code = (
        "import banmian.build, sys; import banmian.cli.issues as i;"
        "i.open_issue = lambda *a, **k: 1 / 0;"
        "from banmian.cli import main; main()"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, "build", str(desk / "issues" / "one")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 70
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("entry", ["main", "run"])
@pytest.mark.parametrize("arguments", [["schema"], ["check", str(FRONT)]])
def test_a_full_disk_is_told_as_one(entry, arguments):
    code = f"from banmian.cli import {entry}; {entry}()"
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [sys.executable, "-c", code, *arguments], stdout=full,
            stderr=subprocess.PIPE, text=True, check=False, env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
    assert result.returncode == 2, result.stderr
    assert "Traceback" not in result.stderr
    assert "no room to write" in result.stderr


def test_closed_streams_are_no_bug(desk):
    code = (
        "import sys; sys.stdout = sys.stderr = None; from banmian.cli import main; main()"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, "check", str(desk / "issues" / "one")],
        capture_output=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0


def test_a_stream_that_knows_few_characters_is_no_bug(desk):
    told = banmian("check", desk / "issues" / "one", LC_ALL="zh_CN.UTF-8",
                   PYTHONIOENCODING="ascii")  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert r"\u7248" in told.stdout
