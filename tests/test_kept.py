"""Compositions that remember the last one come to the same as those that do not."""

import random
import re
import shutil

import pytest

from banmian.build import compose, render
from banmian.kept import MOST, Kept
from conftest import ROOT

HAN = re.compile("[一-龥]")
WORDS = ["稳步", "有序", "昨天上午，", "“三个一批”", "GDP", "5.8%", "在龙口镇", "。据悉，"]
SELDOM = "鑫氪钚飚喆"
"""The Song has them, the issue does not."""

RARE = "\U0002000b"
"""The Song has it not: another font serves it, and that is told."""

NOWHERE = "\U00030000"
"""No font has it: an error, and nothing is rendered."""


@pytest.fixture
def desk(tmp_path):
    shutil.copytree(ROOT / "issues" / "2026-03-12", tmp_path / "issues" / "one")
    advert = ROOT / "issues" / "2026-03-05" / "tea-advert.png"
    (tmp_path / "issues" / "2026-03-05").mkdir()
    shutil.copy(advert, tmp_path / "issues" / "2026-03-05")
    (tmp_path / "layouts").mkdir()
    assert not compose(tmp_path / "issues" / "one").failed
    return tmp_path


def outcome(desk, kept=None):
    """Return all that comes of a composition; too much copy does not stop it."""
    issue = desk / "issues" / "one"
    how = {"kept": kept} if kept else {}
    composed = compose(issue, proof=True, **how)
    pdf = None if composed.failed else render(composed)
    fits = [page.fits for page in composed.pages]
    return composed.diagnostics, composed.loaded.changes, fits, pdf


class Editor:
    """Changes an issue at random, as editors do."""

    def __init__(self, desk, seed):
        self.random = random.Random(seed)
        self.issue = desk / "issues" / "one" / "issue.yaml"
        self.layouts = desk / "layouts"
        self.first = self.text = self.issue.read_text(encoding="utf-8")

    def edit(self):
        ways = [
            self.word, self.word, self.less, self.glyph, self.paragraph, self.cut,
            self.exchange, self.back, self.rare, self.nowhere, self.date, self.layout,
        ]  # fmt: skip
        self.text = self.text.replace(NOWHERE, "")
        self.random.choice(ways)()
        self.issue.write_text(self.text, encoding="utf-8")

    def _lines(self):
        """Return the places of lines of bodies that have copy."""
        return [one.start() for one in re.finditer(r"(?m)^      (?=[一-龥]{6})", self.text)]

    def _somewhere(self):
        start = self.random.choice(self._lines()) + 6
        end = self.text.index("\n", start)
        places = [start + one.start() for one in HAN.finditer(self.text[start:end])]
        return self.random.choice(places)

    def _put(self, what, less=0):
        at = self._somewhere()
        self.text = self.text[:at] + what + self.text[at + less :]

    def word(self):
        self._put(self.random.choice(WORDS))

    def less(self):
        self._put("", 1)

    def paragraph(self):
        at = self.random.choice(self._lines())
        self.text = self.text[:at] + "      新添的一段话，写明来由。\n" + self.text[at:]

    def glyph(self):
        self._put(self.random.choice(SELDOM))

    def cut(self):
        at = self.random.choice(self._lines())
        self.text = self.text[:at] + self.text[self.text.index("\n", at) + 1 :]

    def exchange(self):
        """Let two articles of the second page change places."""
        one, other = self.random.sample(["third", "fourth", "fifth", "sixth"], 2)
        start = self.text.index("- design: news")
        end = self.text.index("- design: life")
        page = self.text[start:end].replace(f"slot: {one}\n", "slot: @\n")
        page = page.replace(f"slot: {other}\n", f"slot: {one}\n")
        page = page.replace("slot: @\n", f"slot: {other}\n")
        self.text = self.text[:start] + page + self.text[end:]

    def back(self):
        self.text = self.first

    def rare(self):
        self._put(RARE)

    def nowhere(self):
        self._put(NOWHERE)

    def date(self):
        day = self.random.randrange(10, 29)
        self.text = re.sub(r"(?m)^date: .*$", f"date: 2026-03-{day}", self.text)

    def layout(self):
        wanted = re.search(r"(?m)^layout: (\S+)", self.text)[1]
        name = self.random.choice(["平川日报", "龙口周报"])
        (self.layouts / f"{wanted}.yaml").write_text(
            f"extends: {wanted}\npaper: {{name: {name}}}\n", encoding="utf-8"
        )


@pytest.mark.parametrize("seed", [1, 2, 6])
def test_edit_by_edit_a_warm_composition_is_the_cold_one(desk, seed):
    editor = Editor(desk, seed)
    kept = Kept()
    outcome(desk, kept)
    rendered = 0
    for _ in range(8):
        editor.edit()
        warm = outcome(desk, kept)
        assert warm == outcome(desk)
        rendered += warm[-1] is not None
    assert rendered >= 4


@pytest.mark.parametrize("what", [RARE, NOWHERE])
def test_what_is_told_of_characters_is_told_again_and_no_longer_than_it_holds(desk, what):
    editor = Editor(desk, 3)
    kept = Kept()
    outcome(desk, kept)
    editor._put(what)
    editor.issue.write_text(editor.text, encoding="utf-8")
    told = outcome(desk)
    assert any(what in value for one in told[0] for _, value in one.values)
    assert outcome(desk, kept) == told
    assert outcome(desk, kept) == told
    editor.issue.write_text(editor.first, encoding="utf-8")
    assert outcome(desk, kept) == outcome(desk)


def test_another_picture_under_the_same_name_is_seen(desk):
    kept = Kept()
    before = outcome(desk, kept)
    pictures = sorted((desk / "issues" / "one").rglob("*.png"))
    pictures += sorted((desk / "issues" / "one").rglob("*.jpg"))
    one, other = pictures[:2]
    shutil.copyfile(other, one)
    now = outcome(desk, kept)
    assert now != before
    assert now == outcome(desk)


def test_other_fonts_under_the_same_names_are_seen(desk):
    fonts = desk / "fonts"
    fonts.mkdir()
    (fonts / "fonts.yaml").write_text(
        "families:\n- {family: LXGW WenKai, file: own.ttf}\n", encoding="utf-8"
    )
    kept = Kept()
    pdfs = []
    for name in ("LXGWWenKai-Regular.ttf", "NotoSansSC[wght].ttf"):
        shutil.copyfile(ROOT / "fonts" / name, fonts / "own.ttf")
        pdfs.append(outcome(desk, kept)[-1])
        assert pdfs[-1] == outcome(desk)[-1]
    (fonts / "fonts.yaml").write_text("families: []\n", encoding="utf-8")
    pdfs.append(outcome(desk, kept)[-1])
    assert pdfs[-1] == outcome(desk)[-1]
    assert len(set(pdfs)) == 3


def test_standards_pages_and_marks_do_not_mix(desk):
    kept = Kept()
    issue = desk / "issues" / "one"
    for pages, standard, marks in [
        ((), None, False), ((2,), None, False), ((2,), "pdfx4", True), ((), "screen", False),
        ((), None, True), ((), None, False),
    ]:  # fmt: skip
        warm = render(compose(issue, kept=kept), pages, standard=standard, marks=marks)
        assert warm == render(compose(issue), pages, standard=standard, marks=marks)
    assert outcome(desk, kept) == outcome(desk)


def test_only_the_block_that_changed_is_composed_again(desk, monkeypatch):
    from banmian.layout import pages

    composed = []
    of = pages.compose_block

    def noted(article, *rest):
        composed.append(article.title)
        return of(article, *rest)

    monkeypatch.setattr(pages, "compose_block", noted)
    kept = Kept()
    outcome(desk, kept)
    everything = len(composed)
    outcome(desk, kept)
    assert len(composed) == everything > 20
    editor = Editor(desk, 4)
    editor.word()
    editor.issue.write_text(editor.text, encoding="utf-8")
    outcome(desk, kept)
    assert len(composed) == everything + 1


def test_a_paragraph_more_moves_what_is_below_it_and_composes_one_article(
    desk, monkeypatch
):
    from banmian.layout import pages

    composed = []
    of = pages.compose_block

    def noted(article, *rest):
        composed.append(article.title)
        return of(article, *rest)

    kept = Kept()
    editor = Editor(desk, 5)
    outcome(desk, kept)
    first = editor._lines()[0]
    text = editor.text[:first] + "      新添的一段话。\n" + editor.text[first:]
    editor.issue.write_text(text, encoding="utf-8")
    monkeypatch.setattr(pages, "compose_block", noted)
    warm = outcome(desk, kept)
    assert len(set(composed)) == 1
    assert warm == outcome(desk)
    assert len(composed) > 20


def test_memory_has_an_end():
    kept = Kept()
    for number in range(2 * MOST):
        assert kept.recall(number, (), lambda number=number: number) == number
    assert len(kept._held) <= MOST
