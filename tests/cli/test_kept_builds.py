"""Whole builds from the store: the same in every respect, and never out of date."""

import shutil
import sys
import threading
import time

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "load"))

from made_files import picture

from banmian.cli import issues, keeping
from banmian.cli.batch import build_issues
from banmian.cli.options import BuildOptions
from banmian.cli.outcome import Line, Outcome, packed, unpacked
from banmian.store import Store

PLAIN = BuildOptions(None, (), "en")

LAYOUT = "extends: middle\n"
MIDDLE = "extends: county-broadsheet\npaper: {name: 平川日报}\n"

ISSUE = """\
layout: ours
date: 2026-03-05
number: 1
pages:
- design: front
  articles:
  - slot: second
    headline: 城东水厂昨日并网
    byline: {记者: [王小雨]}
    body: {file: copy/water.md}
    pictures: [{file: plant.png, caption: 水厂新建的两座沉淀池}]
  - slot: third
    headline: 夜班公交改走滨河路
    body: |
      夜班公交三路从今晚起改走滨河路，末班车推迟到十一点半。
"""

WATER = "城东水厂昨日并网供水，日供水量两万吨，沿线九个村用上了自来水。\n"


class Desk:
    """A desk, built with a store of its own; tells whether the pipeline ran."""

    def __init__(self, folder, monkeypatch, capsys):
        self.root = folder / "desk"
        self.issue = self.root / "issues" / "one"
        self.store = folder / "store"
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.made = 0
        make = issues.make_outcome

        def counted(*arguments):
            self.made += 1
            return make(*arguments)

        monkeypatch.setattr(issues, "make_outcome", counted)
        self.write("layouts/ours.yaml", LAYOUT)
        self.write("layouts/middle.yaml", MIDDLE)
        self.write("issues/one/issue.yaml", ISSUE)
        self.write("issues/one/copy/water.md", WATER)
        self.write("issues/one/plant.png", picture("L", (1600, 1200), 128))
        self.write("fonts/unlisted.ttf", b"no font at all")

    def write(self, name, data):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    def build(self, options=PLAIN, store=None):
        """Return whether it was made anew; and all that a user sees of the build."""
        time.sleep(2 * keeping.CLOCK_STEP / 1e9)
        self._monkeypatch.setenv("BANMIAN_CACHE", str(store or self.store))
        shutil.rmtree(self.root / "build", ignore_errors=True)
        before = self.made
        code = build_issues([self.issue], options)
        said = self._capsys.readouterr()
        files = sorted((self.root / "build").rglob("*.*"))
        shown = [(path.name, path.read_bytes()) for path in files]
        return self.made > before, (code, said.out, said.err, shown)


@pytest.fixture
def desk(tmp_path, monkeypatch, capsys):
    return Desk(tmp_path, monkeypatch, capsys)


@pytest.mark.parametrize(
    "options",
    [
        PLAIN,
        BuildOptions(None, (1,), "zh", png=True, marks=True),
        BuildOptions(None, (), "en", proof=True, standard="screen"),
    ],
)
def test_nothing_changed_is_the_same_without_a_build(desk, options):
    made, first = desk.build(options)
    assert made
    assert first[0] == 0
    assert desk.build(options) == (False, first)
    assert desk.build(options, store="off") == (True, first)


def edit(name, old, new):
    def change(desk):
        text = (desk.root / name).read_text(encoding="utf-8")
        assert old in text
        desk.write(name, text.replace(old, new))

    return change


def add(name, data):
    return lambda desk: desk.write(name, data)


def retarget(desk):
    """A link that leads to another file."""
    path = desk.issue / "copy" / "water.md"
    path.rename(path.with_name("first.md"))
    path.symlink_to("first.md")
    desk.build()
    desk.write("issues/one/copy/second.md", WATER.replace("九", "十"))
    path.unlink()
    path.symlink_to("second.md")


CHANGES = {
    "a comma": edit("issues/one/issue.yaml", "今晚起", "今晚起，"),
    "a manuscript": edit("issues/one/copy/water.md", "两万吨", "三万吨"),
    "a link": retarget,
    "a picture": add("issues/one/plant.png", picture("L", (1600, 1200), 90)),
    "the layout": edit("layouts/ours.yaml", LAYOUT, LAYOUT + "paper: {publisher: 平川报社}\n"),
    "a layout it extends": edit("layouts/middle.yaml", "平川日报", "平川晚报"),
    "a layout that shadows": add(
        "layouts/county-broadsheet.yaml",
        "extends: county-broadsheet\npaper: {publisher: 平川报社}\n",
    ),
    "a font": edit("fonts/unlisted.ttf", "no font", "still none"),
    "a font that may shadow": add("fonts/new.ttf", b""),
    "a list of fonts": add("fonts/fonts.yaml", "families: []\n"),
    "a nearer desk": add("issues/layouts/ours.yaml", "extends: county-broadsheet\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_changed_is_built(desk, name):
    desk.build()
    CHANGES[name](desk)
    made, now = desk.build()
    assert made
    assert desk.build() == (False, now)
    assert desk.build(store="off") == (True, now)


def test_what_a_build_does_not_read_is_all_the_same(desk):
    _, first = desk.build()
    desk.write("issues/one/notes.txt", "明天再改")
    desk.write("issues/one/issue.yaml", ISSUE)
    assert desk.build() == (False, first)


def test_other_options_are_another_build(desk):
    asked = [
        PLAIN, PLAIN._replace(language="zh"), PLAIN._replace(png=True),
        PLAIN._replace(pages=(1,)), PLAIN._replace(standard="pdfx4"),
        PLAIN._replace(marks=True), PLAIN._replace(preflight=False),
        PLAIN._replace(proof=True), PLAIN._replace(output=desk.root / "build" / "else"),
    ]  # fmt: skip
    first = [desk.build(options) for options in asked]
    assert [made for made, _ in first] == [True] * len(asked)
    again = [desk.build(options) for options in asked]
    assert again == [(False, outcome) for _, outcome in first]
    assert desk.build(PLAIN._replace(jobs=3)) == again[0]


def test_paths_are_told_from_where_the_user_is(desk, monkeypatch):
    desk.write("issues/one/issue.yaml", ISSUE.replace("末班车", "末班车,"))
    desk.build()
    monkeypatch.chdir(desk.root)
    made, (_, _, told, _) = desk.build()
    assert made, told


@pytest.mark.parametrize("what", ["version", "file", "library"])
def test_another_program_builds_anew(desk, monkeypatch, tmp_path, what):
    package = tmp_path / "program"
    libraries = tmp_path / "site-packages"
    libraries.mkdir()
    (package / "inner").mkdir(parents=True)
    (package / "inner" / "module.py").write_text("one = 1\n")
    monkeypatch.setattr(keeping, "_PACKAGE", str(package))
    monkeypatch.setattr(sys, "path", [*sys.path, str(libraries)])
    desk.build()
    assert not desk.build()[0]
    if what == "version":
        monkeypatch.setattr(keeping, "__version__", "0.1.1")
    elif what == "file":
        (package / "inner" / "module.py").write_text("one = 2\n")
    else:
        (libraries / "msgspec-9.dist-info").mkdir()
    assert desk.build()[0]


def test_the_built_in_folder_is_the_one_that_loading_uses():
    from banmian.load.desk import built_in_root

    assert keeping.built_in_folder() == str(built_in_root())


@pytest.mark.parametrize("damage", ["cut", "changed", "emptied", "deleted"])
def test_a_damaged_entry_is_built_anew(desk, damage):
    _, first = desk.build()
    (entry,) = [path for path in (desk.store / "builds").rglob("*") if path.is_file()]
    whole = entry.read_bytes()
    middle = len(whole) // 2
    left = {
        "cut": whole[:middle],
        "changed": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "emptied": b"",
    }
    if damage == "deleted":
        shutil.rmtree(desk.store)
    else:
        entry.write_bytes(left[damage])
    assert desk.build() == (True, first)
    assert desk.build() == (False, first)


def test_a_failed_build_is_not_kept(desk):
    desk.write("issues/one/issue.yaml", ISSUE.replace("body: {", "bodi: {"))
    first = desk.build()
    assert first[1][0] == 1
    assert desk.build() == first


def test_files_that_change_during_a_build_are_not_taken_for_what_it_read(desk, monkeypatch):
    make = issues.make_outcome

    def edited_meanwhile(*arguments):
        made = make(*arguments)
        desk.write("issues/one/copy/water.md", WATER.replace("两万吨", "三万吨"))
        return made

    monkeypatch.setattr(issues, "make_outcome", edited_meanwhile)
    desk.build()
    monkeypatch.setattr(issues, "make_outcome", make)
    _, now = desk.build()
    assert now == desk.build(store="off")[1]


def test_a_build_that_asks_another_program_is_not_kept(tmp_path):
    keeper = keeping.Keeper(Store(tmp_path))
    inputs = keeping.Inputs(tmp_path, tmp_path, (), ())
    keeper.keep(tmp_path, PLAIN._replace(ink=True), Outcome(0, ()), inputs, time.time_ns())
    assert list(tmp_path.iterdir()) == []


def test_an_outcome_comes_back_as_it_was():
    lines = (Line(True, "合版\nfits"), Line(False, "note: \udcff"))
    outcome = Outcome(0, lines, (("a/一.pdf", bytes(9)), ("b.png", b"")), 4)
    assert unpacked(iter(packed(outcome))) == outcome


def test_two_builds_at_once(desk):
    """Both write the same entry over and over; a third reads only whole ones."""
    _, first = desk.build()
    keeper = keeping.Keeper(Store(desk.store))
    outcome = keeper.found(desk.issue, PLAIN)
    inputs = keeping.Inputs(desk.issue, desk.root, (desk.issue / "issue.yaml",), ())

    def keep():
        for _ in range(50):
            keeper.keep(desk.issue, PLAIN, outcome, inputs, time.time_ns())

    writers = [threading.Thread(target=keep) for _ in range(2)]
    for one in writers:
        one.start()
    found = [keeper.found(desk.issue, PLAIN) for _ in range(50)]
    for one in writers:
        one.join()
    assert found == [outcome] * 50
    assert desk.build() == (False, first)


def test_the_way_to_the_store_imports_nothing_of_the_pipeline():
    import subprocess

    code = (
        "import banmian.cli.plain, sys;"
        "print(*{name.partition('.')[0] for name in sys.modules}"
        " & {'msgspec', 'yaml', 'uharfbuzz', 'tempfile', 'typer', 'rich', 'hashlib'},"
        " *(n for n in sys.modules if n in ('banmian.build', 'banmian.load', 'banmian.messages.every')))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True
    )
    assert (told.stdout.strip(), told.stderr) == ("", "")
