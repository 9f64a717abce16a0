"""Several issues at once: the same bytes and words in the same order, whatever fails."""

import contextlib
import os
import pty
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

ISSUE = """\
layout: county-broadsheet
date: 2026-03-05
number: 1
pages:
- design: front
  articles:
  - slot: third
    headline: {headline}
    body: |
      {body}
"""
ISSUES = {
    "long": ("河堤加固工程提前完工", "加固段长三公里，混凝土全部浇完。" * 12),
    "wrong": ("今年的第一场雪", "昨夜起全县降雪，山区积雪两寸。\n    bodi: 又一段"),
    "short": ("图书馆延长开放时间", "县图书馆从下周起每晚开到九点半。"),
    "other": ("早市迁到新址", "南门早市今晨迁到体育场西侧，摊位增加到一百二十个。"),
}


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "layouts").mkdir()
    for name, (headline, body) in ISSUES.items():
        folder = tmp_path / "issues" / name
        folder.mkdir(parents=True)
        text = ISSUE.format(headline=headline, body=body)
        (folder / "issue.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def build(desk, names, *options, code="", cache="off", lang="en"):
    start = f"{code}\nfrom banmian.cli import run; run()"
    issues = [str(desk / "issues" / name) for name in names]
    done = subprocess.run(
        [sys.executable, "-c", start, "build", *issues, "--lang", lang, *options],
        capture_output=True, text=True, check=False, timeout=120,
        env={**os.environ, "BANMIAN_CACHE": cache},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done


def files(desk):
    return {path.name: path.read_bytes() for path in (desk / "build").rglob("*.*")}


def test_jobs_change_nothing_but_time(desk):
    one = build(desk, ISSUES, "--png")
    assert one.returncode == 1
    written = files(desk)
    assert sorted(written) == [
        "long-1.png", "long.pdf", "other-1.png", "other.pdf", "short-1.png", "short.pdf",
    ]  # fmt: skip
    for jobs in ("2", "9"):
        for path in (desk / "build").rglob("*.*"):
            path.unlink()
        many = build(desk, ISSUES, "--png", "--jobs", jobs)
        assert (many.returncode, many.stdout, many.stderr) == (1, one.stdout, one.stderr)
        assert files(desk) == written


def test_the_summary_comes_last_and_only_after_many(desk):
    told = build(desk, ISSUES, "--jobs", "2").stderr.splitlines()
    assert told[-1] == "4 issues: 3 pages written, failed: 1, errors: 1"
    places = [
        told.index(line) for name in ISSUES for line in told if f"/{name}.pdf" in line
    ]
    assert places == sorted(places)
    assert len(places) == 3
    told = build(desk, ISSUES, lang="zh").stderr.splitlines()
    assert told[-1] == "共 4 期：写出 3 版，未成 1 期，错误 1 处"
    assert "issues:" not in build(desk, ["short"], "--jobs", "3").stderr


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_what_is_kept_is_mixed_with_what_is_new(desk, tmp_path, jobs):
    cache = str(tmp_path / "cache")
    first = build(desk, ISSUES, cache=cache)
    written = files(desk)
    (desk / "issues" / "short" / "issue.yaml").touch()
    again = build(desk, ["long", "wrong", "short", "other"], "--jobs", jobs, cache=cache)
    assert (again.stdout, again.stderr) == (first.stdout, first.stderr)
    assert files(desk) == written


BUG = """
import sys
sys.path.insert(0, {folder!r})
import banmian.cli.workers as workers, banmian.cli.batch as batch
import wrapped
workers._work = batch.build_issue = wrapped.work
"""

WRAPPED = """
import os
from banmian.cli import batch
work_of = batch.build_issue
def work(issue, options, keeper):
    if issue.name == "short":
        {deed}
    return work_of(issue, options, keeper)
"""


def test_a_process_that_dies_is_told_and_the_others_go_on(desk):
    (desk / "wrapped.py").write_text(WRAPPED.format(deed="os.kill(os.getpid(), 9)"))
    code = BUG.format(folder=str(desk))
    names = ["long", "short", "other"]
    done = build(desk, names, "--jobs", "2", code=code)
    assert done.returncode == 70
    assert sorted(files(desk)) == ["long.pdf", "other.pdf"]
    (bug,) = [line for line in done.stderr.splitlines() if "internal error" in line]
    assert bug.startswith(str(desk / "issues" / "short"))
    assert done.stdout.count("page 1") == 2
    assert done.stderr.splitlines()[-1].startswith("3 issues: 2 pages written, failed: 1")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bug_in_one_issue_does_not_stop_the_others(desk, jobs):
    """A broken make-up of one issue, in this process and in workers."""
    (desk / "wrapped.py").write_text(
        "from banmian.cli import issues\n"
        "make_of = issues.make_outcome\n"
        "def make(issue, options):\n"
        "    assert issue.name != 'short'\n"
        "    return make_of(issue, options)\n"
        "issues.make_outcome = make\n"
        "from banmian.cli.workers import _work as work_of\n"
        "def work(*arguments):\n"
        "    return work_of(*arguments)\n",
        encoding="utf-8",
    )
    code = BUG.format(folder=str(desk)).replace(" = batch.build_issue", "")
    done = build(desk, ["short", "long", "wrong"], "--jobs", jobs, code=code)
    assert done.returncode == 70
    assert sorted(files(desk)) == ["long.pdf"]
    assert done.stderr.startswith(f"{desk / 'issues' / 'short'}: internal error")


def test_a_number_of_jobs_is_at_least_one(desk):
    for wrong in ("0", "-1", "two"):
        assert build(desk, ["short"], "--jobs", wrong).returncode == 2


def interrupted(desk, is_time):
    """Press Ctrl-C when it is time; return the code, what was told, who is left over."""
    code = "from banmian.cli import run; run()"
    issues = [str(desk / "issues" / name) for name in ISSUES] * 40
    process = subprocess.Popen(
        [sys.executable, "-c", code, "build", *issues, "--jobs", "2"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "BANMIAN_CACHE": "off", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    while not is_time(process):
        assert process.poll() is None
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    return process.returncode, told


def a_page_is_told(process):
    return process.stdout.readline().startswith("page 1")


def helpers(count):
    """It is time when so many processes of the program have begun."""

    def begun(process):
        groups = []
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                groups.append(stat.read_text().rpartition(")")[2].split()[2])
        return groups.count(str(process.pid)) > count

    return pytest.param(begun, id=f"{count} helpers")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="no /proc to look into")
@pytest.mark.parametrize("is_time", [helpers(1), helpers(2), helpers(3), a_page_is_told])
def test_ctrl_c_is_told_in_a_line(desk, is_time):
    code, told = interrupted(desk, is_time)
    assert code == 130
    assert told.splitlines()[-1] == "interrupted; no file is left half written"
    for word in ("Traceback", "leaked", "Exception"):
        assert word not in told


def on_terminal(command, **environment):
    """Run a command whose messages go to a terminal; return what it shows."""
    ours, theirs = pty.openpty()
    shown = []

    def read():
        try:
            while data := os.read(ours, 4096):
                shown.append(data)
        except OSError:
            pass

    reader = threading.Thread(target=read)
    reader.start()
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=theirs, check=False, timeout=120,
        env={**os.environ, "BANMIAN_CACHE": "off", "TERM": "xterm", **environment},
    )  # fmt: skip
    os.close(theirs)
    reader.join()
    os.close(ours)
    return done.returncode, b"".join(shown).decode()


def test_a_terminal_shows_how_far_it_is(desk):
    code = "from banmian.cli import run; run()"
    issues = [str(desk / "issues" / name) for name in ISSUES]
    command = [sys.executable, "-c", code, "build", *issues, "--lang", "en"]
    code, shown = on_terminal([*command, "--jobs", "2"])
    assert code == 1
    assert "building" in shown
    assert "3/4" in shown
    last = shown.splitlines()[-1].removeprefix("\x1b[1A\x1b[2K")
    assert last.startswith("4 issues: 3 pages written, failed: 1, errors: 1, ")
    assert last.endswith(" s")
