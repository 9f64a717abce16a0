"""The benchmark's work is the same every day and the same for both engines."""

import hashlib
import re

import pytest
from bench_path import BENCH
from copytext import SEED, count_lines, make_issue, make_run
from frames import MEASURES, frame_issue
from our_input import write_issue
from typst_input import escape, write_document
from work import make_measure, make_w1, make_w8, make_w200

from banmian.build import compose
from banmian.load.issues import load_issue

DIGESTS = {
    "w1": "d7f0d2b74df94bcc",
    "w8": "caaa13aa00906a1f",
    "w200": "f8ff9586f86f7019",
}


def paragraphs(issue):
    return [
        text for page in issue.pages for story in page.stories for text in story.paragraphs
    ]


def digest(texts):
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


@pytest.mark.parametrize(("name", "seed", "pages", "characters"),
                         [("w1", 0, 1, 4_752), ("w8", 8, 8, 47_161)])  # fmt: skip
def test_the_copy_never_changes(name, seed, pages, characters):
    texts = paragraphs(make_issue(SEED + seed, pages))
    assert sum(map(len, texts)) == characters
    assert digest(texts) == DIGESTS[name]


def test_the_long_run_never_changes():
    texts = [text for chapter in make_run(SEED + 200) for text in chapter.paragraphs]
    assert sum(map(len, texts)) == 1_201_706
    assert digest(texts) == DIGESTS["w200"]


def test_lines_are_counted_without_squeezing():
    assert count_lines("字" * 12, 14) == 1
    assert count_lines("字" * 13, 14) == 2
    assert count_lines("字" * 12 + "。", 14) == 2
    assert count_lines("1" * 21, 14) == 1


def cells(frame):
    story = frame.story
    for column in range(story.column, story.column + story.columns):
        for line in range(frame.first_line, frame.last_line + 1):
            yield column, line


@pytest.mark.parametrize("make", [make_w1, make_w8])
def test_frames_stay_on_the_page_and_apart(make):
    issue = make()
    for page in issue.pages:
        taken = [cell for frame in page.frames for cell in cells(frame)]
        assert len(taken) == len(set(taken))
        assert max(line for _, line in taken) <= issue.sheet.lines
        assert max(column for column, _ in taken) < issue.sheet.columns


def test_both_inputs_hold_the_same_copy(tmp_path):
    issue = frame_issue("w8", make_issue(SEED + 8, 8))
    ours = write_issue(issue, tmp_path / "desk").read_text(encoding="utf-8")
    peer = write_document(issue, tmp_path / "typst").read_text(encoding="utf-8")
    for page in issue.pages:
        for frame in page.frames:
            for text in frame.story.paragraphs:
                assert f"\n      {text}\n" in ours
                assert escape(text) in peer


@pytest.mark.parametrize("measure", MEASURES)
def test_pages_of_one_measure_hold_the_copy_of_w8(measure):
    issue = make_measure(measure)
    texts = [text for page in issue.pages for text in page.frames[0].story.paragraphs]
    assert digest(texts) == DIGESTS["w8"]


def test_the_long_run_is_cut_between_paragraphs():
    pages = make_w200().pages
    texts = [text for page in pages for text in page.frames[0].story.paragraphs]
    assert digest(texts) == DIGESTS["w200"]
    assert 190 <= len(pages) <= 215


def test_markup_is_escaped_for_typst():
    assert escape("a_b #1 *x*") == r"a\_b \#1 \*x\*"


def test_our_issue_is_right_and_nothing_of_it_is_set_right(tmp_path):
    loaded = load_issue(write_issue(make_w8(), tmp_path))
    assert [one for one in loaded.diagnostics if one.severity == "error"] == []
    assert loaded.changes == ()


def test_our_page_holds_all_of_its_copy(tmp_path):
    composed = compose(write_issue(make_w1(), tmp_path))
    assert not composed.failed
    assert [fit.over for fit in composed.fits] == [0, 0, 0]


def test_the_package_does_not_import_the_benchmark():
    names = {path.stem for path in BENCH.glob("*.py")}
    pattern = re.compile(
        rf"^\s*(?:from|import) (?:{'|'.join(sorted(names))})\b", re.MULTILINE
    )
    for path in (BENCH.parent / "src").rglob("*.py"):
        assert not pattern.search(path.read_text(encoding="utf-8")), path
