"""A story that does not fit goes on where its jump says, whole and in order."""

import re
import sys
from pathlib import Path

import pytest

from banmian.build import compose, render
from banmian.geometry import Rect
from banmian.layout.jump import page_words
from banmian.model.page import Image, Text, walk
from banmian.render.dump import dump
from conftest import ROOT, Golden

sys.path.insert(0, str(ROOT / "tests" / "load"))

from made_files import picture

GOLDEN = Path(__file__).parent / "golden"

SENTENCES = "全县铺排重点项目68个，总投资214亿元。到年底，27个竣工投产，35个加快建设。"

ISSUE = """\
layout: county-broadsheet
date: 2026-03-12
number: 5133
pages:
- design: front
  articles:
  - id: long
    slot: second
    headline: 这是一篇要转版的稿件
    dateline: 本报讯
    byline: {{记者: [王小雨]}}
    jump: {{page: {page}, slot: {slot}}}
    body: |
{body}
- design: inside
  articles:
  - slot: third
    headline: 另一篇稿件
    body: 正文在此。
"""


def write(folder, page=2, slot="second"):
    (folder / "layouts").mkdir()
    issue = folder / "issues" / "one"
    issue.mkdir(parents=True)
    body = "\n".join("      " + SENTENCES * 2 for _ in range(24))
    text = ISSUE.format(page=page, slot=slot, body=body)
    (issue / "issue.yaml").write_text(text, encoding="utf-8")
    return issue


def body_of(page, story):
    return "".join(
        item.run.text
        for one in page.stories
        if one.id == story
        for _, item in walk(one.fragment, one.place)
        if isinstance(item, Text)
    )


def test_story_goes_on_where_it_broke_off(tmp_path):
    composed = compose(write(tmp_path))
    assert not composed.failed
    front, inside = (page.page for page in composed.pages)
    first, rest = body_of(front, "long"), body_of(inside, "long-continued")
    assert first.endswith("（下转第二版）")
    assert "（上接第一版）" in rest
    together = first.removesuffix("（下转第二版）") + rest.partition("（上接第一版）")[2]
    assert "".join(together.split()).endswith(SENTENCES * 48)
    assert composed.pages[0].fits[0].exact
    assert render(composed).startswith(b"%PDF")


def test_a_story_jumps_from_page_to_page(tmp_path):
    path = write(tmp_path) / "issue.yaml"
    text = path.read_text(encoding="utf-8")
    jumps = "[{page: 2, slot: fifth}, {page: 4, slot: second}]"
    text = text.replace("{page: 2, slot: second}", jumps)
    pages = text.partition("- design: inside")[2]
    path.write_text(text + ("- design: inside" + pages) * 2, encoding="utf-8")
    composed = compose(path)
    assert not composed.failed, composed.diagnostics
    first, second, third, fourth = (page.page for page in composed.pages)
    parts = [
        body_of(first, "long"),
        body_of(second, "long-continued"),
        body_of(fourth, "long-continued-continued"),
    ]
    assert "long" not in {story.id.partition("-")[0] for story in third.stories}
    assert parts[0].endswith("。（下转第二版）")
    assert parts[1].partition("（上接第一版）")[2].endswith("。（下转第四版）")
    assert "（上接第二版）" in parts[2]
    rest = [part.rpartition("（上接第")[2].partition("版）")[2] for part in parts[1:]]
    together = "".join([parts[0], *rest])
    for told in ("（下转第二版）", "（下转第四版）"):
        together = together.replace(told, "")
    assert "".join(together.split()).endswith(SENTENCES * 48)
    assert together.count("全县铺排") == 48
    assert render(composed).startswith(b"%PDF")


def test_both_parts_of_a_jump_look_as_they_did(tmp_path):
    composed = compose(write(tmp_path))
    dumps = [dump(page.page) for page in composed.pages]
    parts = [
        text[text.index("story long") :].partition("\nstory page")[0] for text in dumps
    ]
    assert "\n".join(part.strip() for part in parts) + "\n" == Golden(GOLDEN / "jump.txt")


def test_it_breaks_off_at_the_end_of_a_sentence(tmp_path):
    front = compose(write(tmp_path)).pages[0]
    assert body_of(front.page, "long").endswith("。（下转第二版）")


def test_a_story_without_sentences_breaks_off_where_its_room_ends(tmp_path):
    path = write(tmp_path) / "issue.yaml"
    text = path.read_text(encoding="utf-8").replace("。", "，")
    path.write_text(text, encoding="utf-8")
    front, inside = (page.page for page in compose(path).pages)
    first = body_of(front, "long").removesuffix("（下转第二版）")
    rest = body_of(inside, "long-continued").partition("（上接第一版）")[2]
    together = "".join((first + rest).split())
    assert together.endswith(SENTENCES.replace("。", "，") * 48)


@pytest.mark.parametrize(
    ("page", "slot", "code"), [(1, "lead", "bad-jump"), (9, "lead", "bad-jump"),
                               (2, "nowhere", "unknown-slot"), (2, "third", "slot-taken"),
                               (2, "second}, {page: 1, slot: lead", "bad-jump")],
)  # fmt: skip
def test_wrong_jump_is_told(tmp_path, page, slot, code):
    path = write(tmp_path, page, slot) / "issue.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub("jump: (.*)", r"jump: [\1]", text) if "}" in slot else text)
    composed = compose(path)
    told = [one for one in composed.diagnostics if one.severity == "error"]
    assert code in {one.code for one in told}
    assert all(re.search(r"issue\.yaml", one.position.file) for one in told)


@pytest.mark.parametrize(
    "more",
    [
        # The last column has no line; its last lines are narrower than the jump line.
        "pictures: [{file: tall.png, lines: 9, position: bottom-right}]",
        "pictures: [{file: tall.png, lines: 15, position: top-right}]",
        "pictures: [{file: tall.png, wrap: contour, position: bottom-right, columns: 2,"
        " outline: [[0.1, 0.1], [0.65, 0.1], [0.65, 1], [0.1, 1]]}]",
    ],
)
def test_jump_line_stands_in_the_last_line_that_holds_it(tmp_path, more):
    issue = write(tmp_path)
    (issue / "tall.png").write_bytes(picture("L", (40, 60), 128))
    path = issue / "issue.yaml"
    text = path.read_text(encoding="utf-8").replace("jump: {p", f"{more}\n    jump: {{p")
    path.write_text(text, encoding="utf-8")
    composed = compose(issue)
    assert not composed.failed, composed.diagnostics
    [story] = composed.pages[0].page.stories
    *_, last = (at for at, item in walk(story.fragment, story.place)
                if isinstance(item, Text))  # fmt: skip
    shown = [Rect(at.x, at.y, item.size.width, item.size.height)
             for at, item in walk(story.fragment, story.place) if isinstance(item, Image)]  # fmt: skip
    assert body_of(composed.pages[0].page, "long").endswith("（下转第二版）")
    assert len(shown) == 1
    for rect in shown if "contour" not in more else ():
        assert not (rect.x < last.x < rect.right and rect.y < last.y < rect.bottom)


def test_page_numbers_in_words():
    assert [page_words(number) for number in (1, 10, 12, 20, 23)] == [
        "一", "十", "十二", "二十", "二十三",
    ]  # fmt: skip
