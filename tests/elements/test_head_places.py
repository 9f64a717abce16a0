"""Heads that stand in columns of the body: where, how text goes round them."""

import re

import pytest
from made_blocks import EM, golden, made, on_grid
from PIL import Image

from banmian.layout.heads import head_columns
from banmian.model.page import Text
from banmian.units import to_pt

SENTENCES = (
    "三月的青石渠上，巡渠员老姚每天要走十一里。", "渠水从望云水库放下来，头一程过山，后一程过村。",
    "哪一段渗水，哪一处塌坎，他在本子上都画了记号。", "去年冬天，村里把三处暗管换成了明渠，孩子们放学能看见水。",
    "“看得见，才护得住。”他说完，弯腰捞起一根枯枝。", "今年春灌比往年早六天，第一股水已经到了下河口。",
    "沿渠的二十七户把自家门前那一段认领下来，谁的段谁清淤。", "镇上的水管站给每户发了一把量尺，水位每天报一次。",
)  # fmt: skip


def article(position, columns="1-6", lines="1-24", sentences=64, **keys):
    """Return an article whose head stands at a position; `keys` go into its YAML."""
    paragraphs = [
        "".join(SENTENCES[(at + n) % len(SENTENCES)] for n in range(3))
        for at in range(0, sentences, 3)
    ]
    extra = "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in keys.items())
    return (
        f"place: {{columns: {columns}, lines: {lines}}}\n"
        "kicker: 一条渠 二十七户人家\nheadline: 一渠春水到门前\ndeck: ——青石渠春灌见闻\n"
        f"byline: {{记者: [林晓帆]}}\nheadline-position: {position}\n{extra}"
        "body: |\n" + "".join(f"  {paragraph}\n" for paragraph in paragraphs)
    )


PLACES = {
    "head-left": article("left", lines="1-20", sentences=33),
    "head-right": article("right", lines="1-28", sentences=54),
    "head-inset": article("inset", lines="1-24", sentences=46),
    "head-inset-center": article("inset-center", lines="1-30", sentences=60),
    "head-vertical-left": article("vertical-left", lines="1-24", sentences=40),
    "head-vertical-right": article("vertical-right", lines="1-24", sentences=40),
}


def head_and_body(block):
    """Return the rectangles of the head's and of the body's runs, points."""
    head, body = [], []
    element = ""
    for x, y, item in block.items(Text):
        element = item.source.element if item.source else element
        size = to_pt(item.run.size)
        rect = (x, y - 0.88 * size, x + to_pt(item.run.width), y + 0.12 * size)
        (body if element == "body" else head).append(rect)
    return head, body


@pytest.mark.parametrize("name", PLACES)
def test_head_looks_as_it_did(tmp_path, name):
    assert made(tmp_path, PLACES[name], proof=True).dump() == golden(name)


@pytest.mark.parametrize("position", ["left", "right", "inset", "inset-center"])
@pytest.mark.parametrize("columns", ["1-2", "1-3", "1-4", "1-6"])
@pytest.mark.parametrize("box", ["none", "rule"])
def test_no_text_lies_on_the_head(tmp_path, position, columns, box):
    if position.startswith("inset") and columns == "1-2":
        return
    yaml = article(position, columns, "1-34", box=box)
    block = made(tmp_path, yaml, proof=True)
    head, body = head_and_body(block)
    assert head
    assert body
    for left, top, right, foot in body:
        for one in head:
            clear = right <= one[0] or left >= one[2] or foot <= one[1] or top >= one[3]
            assert clear, (one, (left, top, right, foot))
    assert all(one[0] >= 0 and one[2] <= block.width for one in head)


@pytest.mark.parametrize("position", ["left", "inset"])
def test_text_beside_the_head_starts_at_the_top_of_the_block(tmp_path, position):
    _, body = head_and_body(made(tmp_path, article(position), proof=True))
    assert min(round(top + 0.88 * EM, 2) for _, top, _, _ in body) == 11.5


def test_body_lines_stand_on_the_grid(tmp_path):
    for yaml in PLACES.values():
        block = made(tmp_path, yaml, proof=True)
        element = ""
        for _x, y, item in block.items(Text):
            element = item.source.element if item.source else element
            assert element != "body" or on_grid(y)


def test_side_head_that_leaves_no_room_below_has_its_columns_alone(tmp_path):
    block = made(tmp_path, article("left", lines="1-16", sentences=20), proof=True)
    head, body = head_and_body(block)
    assert min(one[0] for one in body) > max(one[2] for one in head)


def test_editor_says_how_many_columns_the_head_takes(tmp_path):
    wide = made(tmp_path, article("inset", headline_columns=4), proof=True)
    _, body = head_and_body(wide)
    beside = {left // (12 * EM) for left, top, _, _ in body if top < 20}
    assert len(beside) == 2


@pytest.mark.parametrize(
    ("position", "columns", "taken"),
    [("left", 2, 1), ("left", 5, 2), ("right", 8, 3), ("inset", 3, 1), ("inset", 4, 2),
     ("inset", 5, 3), ("inset", 6, 2), ("inset-center", 8, 4)],
)  # fmt: skip
def test_usual_columns_of_a_head(position, columns, taken):
    assert head_columns(position, columns) == taken


def test_picture_on_the_head_is_told(tmp_path):
    yaml = article("inset", sentences=20)
    picture = "pictures:\n- {file: one.png, position: top, columns: 2}\n"
    (tmp_path / "issues" / "one").mkdir(parents=True)
    Image.new("L", (40, 20), 90).save(tmp_path / "issues" / "one" / "one.png")
    codes = made(tmp_path, yaml + picture, proof=True).codes()
    assert "picture-on-head" in codes


def test_head_deeper_than_its_block_is_told(tmp_path):
    codes = made(tmp_path, article("left", lines="1-5", sentences=3)).codes()
    assert codes == ["no-room"]


def test_headline_breaks_into_three_or_four_lines(tmp_path):
    yaml = article("left", "1-4", "1-30").replace(
        "一渠春水到门前", "望云水库提前六天开闸放水浇灌万亩春田"
    )
    block = made(tmp_path, yaml, proof=True)
    pieces = block.pieces()
    lines = [piece for piece in pieces if piece.size >= 20]
    assert 3 <= len({piece.y for piece in lines}) <= 4
    assert (
        re.sub(r"\s", "", "".join(piece.text for piece in lines))
        == "望云水库提前六天开闸放水浇灌万亩春田"
    )
