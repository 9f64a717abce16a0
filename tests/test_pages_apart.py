"""Pages of one issue made by several processes: bytes and messages are those of one."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from banmian import forked, pages_apart
from banmian.build import Output, Rendering, compose_rendering, ink_diagnostics, open_issue
from banmian.render.pdf.typeface import Typeface
from conftest import ROOT

pytestmark = pytest.mark.skipif(not forked.can_fork(), reason="no fork here")

HEAD = "layout: county-broadsheet\ndate: 2026-03-05\nnumber: 1\npages:\n"
PAGE = "- design: front\n  articles:\n  - slot: third\n    headline: {}\n    body: |\n"
COPY = (
    ("河堤加固工程提前完工", "加固段长三公里，混凝土昨日全部浇完，比工期早了十一天。"),
    ("图书馆延长开放时间", "县图书馆从下周起每晚开到九点半，自习室增加六十个座位。"),
    ("早市迁到新址", "南门早市今晨迁到体育场西侧，摊位增加到一百二十个。"),
    ("老茶厂改建展馆", "县老茶厂的三间库房将改为展馆，陈列旧茶具与制茶工具。"),
    ("山路夜间封闭养护", "青坪至石桥的山路下周夜间封闭，白天照常通行。"),
)


def written(folder, pages):
    """Write an issue of pages: headline and copy of the one story on each."""
    issue = folder / "issues" / "one"
    issue.mkdir(parents=True)
    (folder / "layouts").mkdir()
    text = "".join(PAGE.format(head) + f"      {copy}\n" for head, copy in pages)
    (issue / "issue.yaml").write_text(HEAD + text, encoding="utf-8")
    return issue


def made(issue, jobs, *, proof=False, output=Output()):  # noqa: B008 - it is never changed
    """Return all that a build comes to."""
    opened = open_issue(issue, output.standard)
    assert opened.resources is not None, opened.diagnostics
    rendering = Rendering(opened.loaded.edition, opened.resources, output)
    composed = compose_rendering(opened, rendering, proof=proof, jobs=jobs)
    pdf = None if composed.failed else rendering.finish()
    inks = ink_diagnostics(composed, output.pages)
    return pdf, composed.pages, composed.diagnostics, composed.fits, inks


@pytest.fixture
def made_here(monkeypatch):
    """Places of pages that other processes did not make, as they come up."""
    places = []
    make = pages_apart._made_here

    def noted(place, group, make_up):
        places.append(place)
        return make(place, group, make_up)

    monkeypatch.setattr(pages_apart, "_made_here", noted)
    return places


@pytest.mark.parametrize("name", ["2026-03-12", "2026-03-20-evening"])
def test_samples_are_the_same(name, made_here):
    one = made(ROOT / "issues" / name, 1)
    assert one[0]
    assert one == made(ROOT / "issues" / name, 2)
    assert one == made(ROOT / "issues" / name, 3)
    assert made_here == []


def test_some_pages_and_marks_are_the_same(made_here):
    issue, output = ROOT / "issues" / "2026-03-12", Output((2, 4), "pdfx4", marks=True)
    assert made(issue, 1, output=output) == made(issue, 2, output=output)
    assert set(made_here) == set()


@pytest.mark.parametrize("proof", [False, True])
def test_errors_on_two_pages_are_told_alike(tmp_path, proof, made_here):
    long = [(head, copy * 400) if at in {1, 3} else (head, copy)
            for at, (head, copy) in enumerate(COPY)]  # fmt: skip
    issue = written(tmp_path, long)
    one = made(issue, 1, proof=proof)
    assert (one[0] is None) is not proof
    assert [told.code for told in one[2]].count("overset") == 2
    assert one == made(issue, 2, proof=proof) == made(issue, 3, proof=proof)
    assert made_here == []


@pytest.mark.parametrize("lacking", ["", "ก"])
def test_characters_of_other_fonts_and_of_none_are_told_alike(tmp_path, lacking, made_here):
    strange = ["", "𠮷", lacking, "𠀋", "𠮷" + lacking]
    pages = [(head, copy + more) for (head, copy), more in zip(COPY, strange, strict=True)]
    issue = written(tmp_path, pages)
    one = made(issue, 1)
    (fallback,) = [dict(told.values) for told in one[2] if told.code == "fallback-font"]
    assert fallback["characters"] == "𠀋𠮷"
    missing = [told for told in one[2] if told.code == "missing-character"]
    assert len(missing) == 2 * len(lacking)
    assert one == made(issue, 2) == made(issue, 5)
    assert made_here == []


def test_pages_whose_codes_would_be_others_are_drawn_again(monkeypatch, made_here):
    """Here codes go by the order of use, on whatever page that is."""
    monkeypatch.setattr(
        Typeface, "_free", lambda self, _glyph: f"{0xD800 + len(self.others):04X}"
    )
    issue = ROOT / "issues" / "2026-03-20-evening"
    one = made(issue, 1)
    assert one == made(issue, 3)
    assert made_here
    assert len(made_here) < len(one[1])


def test_a_process_that_dies_is_replaced(tmp_path, monkeypatch, made_here):
    issue = written(tmp_path, COPY)
    program, done = os.getpid(), pages_apart._done

    def dies(page, *arguments, **options):
        if page.page.number == 3 and os.getpid() != program:
            os.kill(os.getpid(), signal.SIGKILL)
        return done(page, *arguments, **options)

    one = made(issue, 1)
    monkeypatch.setattr(pages_apart, "_done", dies)
    assert made(issue, 2) == one
    assert 2 in made_here


def test_where_no_process_begins_all_is_made_here(tmp_path, monkeypatch, made_here):
    issue = written(tmp_path, COPY)
    one = made(issue, 1)

    def full():
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    assert made(issue, 3) == one
    assert made_here == [0, 1, 2, 3, 4]


def test_a_page_that_a_story_goes_on_to_can_be_made_here(monkeypatch, made_here):
    issue = ROOT / "issues" / "2026-03-20-evening"
    monkeypatch.setattr(pages_apart, "messages", lambda _works: (one for one in ()))
    assert made(issue, 2) == made(issue, 1)
    assert made_here == list(range(len(open_issue(issue, None).loaded.edition.pages)))


def test_pages_of_one_story_stay_together_and_shares_are_level():
    edition = open_issue(ROOT / "issues" / "2026-03-20-evening", None).loaded.edition
    groups = pages_apart.bound_pages(edition)
    places = [place for group in groups for place in group]
    assert sorted(places) == list(range(len(edition.pages)))
    by_number = {n: at for at, plan in enumerate(edition.pages) for n in plan.numbers}
    jumps = [
        (at, by_number[article.jump.page])
        for at, plan in enumerate(edition.pages)
        for article in plan.articles
        if article.jump
    ]
    assert jumps
    for pair in jumps:
        assert any(set(pair) <= set(group) for group in groups)
    assert len(groups) > 1
    dealt = pages_apart.shares(edition, groups, 2)
    assert sorted(group for share in dealt for group in share) == sorted(groups)
    assert len(pages_apart.shares(edition, groups, 99)) == len(groups)
    assert all(dealt)


def command(issue, jobs, folder, code=""):
    start = f"{code}\nfrom banmian.cli import run; run()"
    return [sys.executable, "-c", start, "build", str(issue), "-o", str(folder),
            "--jobs", jobs, "--lang", "en"]  # fmt: skip


def run(issue, jobs, folder, code=""):
    done = subprocess.run(
        command(issue, jobs, folder, code),
        capture_output=True, text=True, check=False, timeout=120,
        env={**os.environ, "BANMIAN_CACHE": "off"},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done


def test_the_command_says_and_writes_the_same(tmp_path):
    issue = written(tmp_path, COPY)
    one, two = (run(issue, jobs, tmp_path / "to") for jobs in ("1", "2"))
    assert one.returncode == 0
    assert one.stdout.count("page ") >= 5
    assert (two.returncode, two.stdout, two.stderr) == (0, one.stdout, one.stderr)


BUG = """
from banmian.render.pdf import document
tag = document.tag_page
def broken(page, *arguments):
    assert page.number != 4, "no fourth page"
    return tag(page, *arguments)
document.tag_page = broken
"""


def test_a_bug_is_told_in_a_line(tmp_path):
    issue = written(tmp_path, COPY)
    one, two = (run(issue, jobs, tmp_path / "to", BUG) for jobs in ("1", "2"))
    assert one.returncode == two.returncode == 70
    (told,) = two.stderr.splitlines()
    assert "internal error" in told
    assert "AssertionError: no fourth page" in told
    assert not (tmp_path / "to").exists()


SLOW = """
import time
from banmian.render.pdf import document
tag = document.tag_page
def slow(page, *arguments):
    time.sleep(0.2)
    return tag(page, *arguments)
document.tag_page = slow
"""


def of_group(group):
    """Return the processes of a group that have not ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, of = stat.read_text().rpartition(")")[2].split()[:3]
            if of == str(group) and state != "Z":
                found.append(stat.parent.name)
    return found


def begun(issue, folder):
    """Begin a build; return it when its processes work."""
    process = subprocess.Popen(
        command(issue, "3", folder, SLOW),
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        start_new_session=True, env={**os.environ, "BANMIAN_CACHE": "off"},
    )  # fmt: skip
    while len(of_group(process.pid)) < 4:
        assert process.poll() is None
        time.sleep(0.001)
    return process


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="no /proc to look into"
)


@needs_proc
def test_ctrl_c_is_told_in_a_line_and_nobody_is_left(tmp_path):
    process = begun(written(tmp_path, COPY), tmp_path / "to")
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert told.splitlines() == ["interrupted; no file is left half written"]
    assert of_group(process.pid) == []
    assert not (tmp_path / "to").exists()


@needs_proc
def test_nobody_outlives_a_program_that_is_killed(tmp_path):
    process = begun(written(tmp_path, COPY), tmp_path / "to")
    process.kill()
    process.communicate(timeout=60)
    end = time.monotonic() + 30
    while of_group(process.pid):
        assert time.monotonic() < end
        time.sleep(0.01)
