"""Every wrong input of `tests/load` through the command: message, code, no file left."""

import sys
from pathlib import Path

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "load"))

from case_files import read_cases, take_places
from made_desk import ISSUE, LAYOUT, SPREAD
from made_files import GREY_PNG

from banmian.cli.batch import build_issues
from banmian.cli.options import BuildOptions

CASES = [
    *(("issue", *case) for case in read_cases("wrong_issues.txt")),
    *(("layout", *case) for case in read_cases("wrong_layouts.txt")),
]


def make_desk(folder, kind, yaml):
    issue = folder / "issues" / "one"
    issue.mkdir(parents=True)
    (folder / "layouts").mkdir()
    (folder / "layouts" / "plain.yaml").write_text(LAYOUT, encoding="utf-8")
    (folder / "layouts" / "spread.yaml").write_text(SPREAD, encoding="utf-8")
    (issue / "grey.png").write_bytes(GREY_PNG)
    (issue / "industry.md").write_text("正文。\n", encoding="utf-8")
    if kind == "layout":
        (folder / "layouts" / "test.yaml").write_text(yaml, encoding="utf-8")
        yaml = ISSUE.replace("plain", "test")
    (issue / "issue.yaml").write_text(yaml, encoding="utf-8")
    return issue


def files_of(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_wrong_input_is_told_and_leaves_no_file(case, language, tmp_path, capsys):
    kind, _, codes, text = case
    yaml, places = take_places(text)
    issue = make_desk(tmp_path, kind, yaml)
    before = files_of(tmp_path)
    code = build_issues([issue], BuildOptions(None, (), language))
    told = capsys.readouterr().err
    assert "Traceback" not in told
    for name, (line, column) in zip(codes, places, strict=True):
        assert any(
            f"[{name}]" in message and f":{line}:{column}:" in message
            for message in told.split("\n")
        ), (name, line, column)
    wrong = any(word in told for word in ("错误[", "error["))
    if wrong:
        assert code == 1
        assert files_of(tmp_path) == before
    assert wrong or code == 0


def test_there_are_at_least_thirty():
    assert len({Path(case[1]).name for case in CASES}) >= 30
