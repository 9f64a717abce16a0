import os
from pathlib import Path

import pytest
from made_desk import ISSUE, MadeDesk, told

from banmian.load.desk import built_in_root, find_desk
from conftest import ROOT


@pytest.fixture
def desk(tmp_path):
    return MadeDesk(tmp_path)


WITH_FILE = ISSUE.partition("    body:")[0] + "    body: {file: copy.md}\n"


def test_desk_is_the_nearest_folder_with_layouts(tmp_path):
    inner = tmp_path / "paper" / "special"
    (tmp_path / "paper" / "layouts").mkdir(parents=True)
    (inner / "layouts").mkdir(parents=True)
    (inner / "issues" / "one").mkdir(parents=True)
    assert find_desk(inner / "issues" / "one").root == inner.resolve()
    assert find_desk(tmp_path / "paper").root == (tmp_path / "paper").resolve()


def test_issue_without_desk_is_its_own(tmp_path):
    assert find_desk(tmp_path).root == tmp_path.resolve()


def test_repository_is_the_built_in_desk():
    assert built_in_root() == ROOT
    assert find_desk(ROOT / "issues" / "2026-03-05").is_built_in


def test_file_beside_the_issue(desk):
    desk.write("issues/one/copy.md", "正文。")
    assert desk.article(WITH_FILE).body[0].text == "正文。"


def test_file_elsewhere_in_the_desk(desk):
    desk.write("common/copy.md", "正文。")
    assert desk.article(WITH_FILE.replace("copy.md", "../../common/copy.md")).body


def test_link_within_the_desk(desk):
    desk.write("common/copy.md", "正文。")
    (desk.root / "issues" / "one").mkdir(parents=True)
    (desk.root / "issues" / "one" / "copy.md").symlink_to(desk.root / "common" / "copy.md")
    assert desk.article(WITH_FILE).body


def test_link_out_of_the_desk(desk, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.md"
    secret.write_text("秘密", encoding="utf-8")
    (desk.root / "issues" / "one").mkdir(parents=True)
    (desk.root / "issues" / "one" / "copy.md").symlink_to(secret)
    assert told(desk.load(WITH_FILE)) == [("outside-desk", "issue.yaml", 9, 18)]


def test_folder_link_out_of_the_desk(desk, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "copy.md").write_text("秘密", encoding="utf-8")
    (desk.root / "issues").mkdir()
    (desk.root / "issues" / "link").symlink_to(elsewhere)
    issue = WITH_FILE.replace("copy.md", "../link/copy.md")
    assert told(desk.load(issue)) == [("outside-desk", "issue.yaml", 9, 18)]


def test_links_in_a_circle(desk):
    folder = desk.root / "issues" / "one"
    folder.mkdir(parents=True)
    (folder / "copy.md").symlink_to(folder / "other.md")
    (folder / "other.md").symlink_to(folder / "copy.md")
    assert told(desk.load(WITH_FILE)) == [("not-a-file", "issue.yaml", 9, 18)]


def test_pipe_is_not_read(desk):
    folder = desk.root / "issues" / "one"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "copy.md")
    assert told(desk.load(WITH_FILE)) == [("not-a-file", "issue.yaml", 9, 18)]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("C:\\copy.md", "outside-desk"),
        ("\\\\server\\share\\copy.md", "outside-desk"),
        ('"a\\0b"', "not-a-file"),
        ("x" * 5000, "not-a-file"),
        ('""', "not-a-file"),
        ("../../..", "outside-desk"),
    ],
)
def test_names_that_are_no_files(desk, name, code):
    issue = WITH_FILE.replace("copy.md", name)
    assert told(desk.load(issue)) == [(code, "issue.yaml", 9, 18)]


def test_missing_file_names_the_nearest(desk):
    desk.write("issues/one/industry.md", "正文。")
    loaded = desk.load(WITH_FILE.replace("copy.md", "industy.md"))
    (found,) = [one for one in loaded.diagnostics if one.severity == "error"]
    assert "industry.md" in found.hint("en")


def test_unknown_key_with_nothing_near_offers_every_key(desk):
    loaded = desk.load(ISSUE + "zzz: 1\n")
    (found,) = [one for one in loaded.diagnostics if one.code == "unknown-key"]
    keys = "layout, date, pages, number, weather, editors, copy"
    assert found.hint("en") == f"keys possible here: {keys}"


def test_layout_behind_a_link_out_of_the_desk(desk, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "x.yaml"
    elsewhere.write_text("extends: broadsheet\n", encoding="utf-8")
    (desk.root / "layouts" / "linked.yaml").symlink_to(elsewhere)
    loaded = desk.load(ISSUE.replace("plain", "linked"))
    assert told(loaded) == [("layout-outside-desk", "issue.yaml", 1, 9)]


def test_messages_name_files_from_the_working_folder(desk, monkeypatch):
    monkeypatch.chdir(desk.root)
    loaded = desk.load(ISSUE.replace("plain", "plane"))
    assert loaded.diagnostics[0].position.file == "issues/one/issue.yaml"
    monkeypatch.chdir(desk.root / "layouts")
    loaded = desk.load(ISSUE.replace("plain", "plane"))
    assert Path(loaded.diagnostics[0].position.file).is_absolute()
