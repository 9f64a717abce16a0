"""Rendering pages as they are made up comes to the same as making all up first."""

import shutil

import pytest

from banmian.build import (
    Output,
    Rendering,
    compose,
    compose_rendering,
    ink_diagnostics,
    open_issue,
    render,
)
from banmian.model.page import Image, walk
from conftest import ROOT

ISSUES = ("2026-03-05", "2026-03-12", "2026-03-20-evening")


def streamed(issue, output=Output(), *, proof=False):  # noqa: B008 - it is never changed
    opened = open_issue(issue, output.standard)
    rendering = Rendering(opened.loaded.edition, opened.resources, output)
    return compose_rendering(opened, rendering, proof=proof), rendering


@pytest.mark.parametrize("name", ISSUES)
def test_bytes_and_messages_are_the_same(name):
    whole = compose(ROOT / "issues" / name)
    composed, rendering = streamed(ROOT / "issues" / name)
    assert rendering.finish() == render(whole)
    assert composed.diagnostics == whole.diagnostics
    assert ink_diagnostics(composed) == ink_diagnostics(whole)
    assert [one.characters for one in composed.pages] == [
        one.characters for one in whole.pages
    ]


def test_some_pages_and_marks_are_the_same():
    issue = ROOT / "issues" / "2026-03-12"
    last = compose(issue).pages[-1].page.numbers[0]
    composed, rendering = streamed(issue, Output((last,), "pdfx4", marks=True))
    wanted = render(compose(issue), (last,), standard="pdfx4", marks=True)
    assert rendering.finish() == wanted
    assert len(composed.pages) > 1


def test_of_a_rendered_page_only_pictures_are_left():
    composed, _ = streamed(ROOT / "issues" / "2026-03-12")
    left = [
        item
        for one in composed.pages
        for story in one.page.stories
        for _, item in walk(story.fragment, story.place)
    ]
    assert left
    assert all(isinstance(item, Image) for item in left)


def test_after_an_error_every_page_is_still_judged_and_none_rendered(tmp_path, monkeypatch):
    issue = tmp_path / "issues" / "one"
    shutil.copytree(ROOT / "issues" / "2026-03-12", issue)
    (tmp_path / "issues" / "2026-03-05").mkdir()
    advert = ROOT / "issues" / "2026-03-05" / "tea-advert.png"
    shutil.copy(advert, tmp_path / "issues" / "2026-03-05")
    (tmp_path / "layouts").mkdir()
    text = (issue / "issue.yaml").read_text(encoding="utf-8")
    many = text.replace("。\n", "。" + "这一句是多出来的，版面上放不下它。" * 9 + "\n")
    (issue / "issue.yaml").write_text(many, encoding="utf-8")
    added = []
    monkeypatch.setattr(Rendering, "add", lambda _, page: added.append(page) or page)
    composed, _ = streamed(issue)
    whole = compose(issue)
    assert composed.failed
    assert composed.diagnostics == whole.diagnostics
    assert len(composed.pages) == len(whole.pages) > len(added)
