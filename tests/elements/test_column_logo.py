"""栏目题 over the head of an article, and the sign at its end."""

import pytest
from made_blocks import EM, LAYOUT, LEADING, ROOT, golden, made

from banmian.model.page import Image

STORY = """\
place: {columns: 1-3, lines: 1-22}
column-logo: 民生观察
headline: 渡口边的灯亮了
body: |
  三月四日傍晚，石埠渡口的第一盏灯亮了。守了三十年渡口的老周把船系好，站在岸边看了很久。
  灯亮那晚，渡口来了不少人。孩子们沿着引桥数灯，数到第十二盏时，对岸传来了回声。
"""
SIGNED = LAYOUT + "text: {end-sign: square}\n"


def body(block):
    return [piece for piece in block.pieces() if piece.size == EM]


def test_a_column_logo_looks_as_it_did(tmp_path):
    assert made(tmp_path, STORY).dump() == golden("column-logo")


def test_it_takes_two_lines_over_the_head(tmp_path):
    with_logo = body(made(tmp_path, STORY))[0].y
    without = body(made(tmp_path, STORY.replace("column-logo: 民生观察\n", "")))[0].y
    assert with_logo - without == pytest.approx(2 * LEADING)


def test_it_stands_first_whole_and_over_everything(tmp_path):
    block = made(tmp_path, STORY)
    logo, head = block.pieces()[:2]
    assert logo.text == "民生观察"
    assert logo.y < head.y - head.size
    assert block.codes() == []


@pytest.mark.parametrize("where", ["left", "inset", "inset-center", "vertical-right"])
def test_a_head_beside_its_text_leaves_it_its_lines(tmp_path, where):
    block = made(tmp_path, STORY + f"headline-position: {where}\n")
    logo, *rest = block.pieces()
    assert logo.text == "民生观察"
    assert min(piece.y for piece in rest) > 2.2 * LEADING


def test_a_picture_may_show_it(tmp_path):
    folder = tmp_path / "issues" / "one"
    folder.mkdir(parents=True)
    picture = ROOT / "issues" / "2026-03-20-evening" / "lantern.png"
    (folder / "lantern.png").write_bytes(picture.read_bytes())
    logo = "{file: lantern.png, title: 灯下夜话}"
    block = made(tmp_path, STORY.replace("民生观察", logo))
    ((x, y, image),) = block.items(Image)
    assert (x, image.alt) == (0, "灯下夜话")
    assert y + image.size.height / 12700 < 3 * LEADING + 1
    assert body(block)[0].y > 5 * LEADING


def test_only_articles_have_one(tmp_path):
    yaml = "kind: notice\nplace: {columns: 1-3, lines: 1-9}\nheadline: 公告\nbody: 近日。\n"
    assert made(tmp_path, yaml + "column-logo: 热线\n").codes() == ["not-in-kind"]


def test_the_end_sign_follows_the_last_character(tmp_path):
    plain, signed = made(tmp_path, STORY), made(tmp_path, STORY, layout=SIGNED)
    sign = signed.fills()[len(plain.fills()) :]
    ((x, y, fill),) = sign
    last = signed.pieces()[-1]
    assert last.x + last.width < x < last.x + last.width + EM / 2
    assert last.y - EM < y < y + fill.size.height / 12700 < last.y
    assert [one.text for one in signed.pieces()] == [one.text for one in plain.pieces()]


def test_a_full_last_line_has_no_end_sign(tmp_path):
    """The last paragraph fills its lines: two ems of indent, nine, then eleven."""
    full = (
        STORY[: STORY.index("  三月")]
        + "  "
        + "灯火" * 4
        + "灯"
        + "渡口夜航人归来看灯火。"
        + "\n"
    )
    block = made(tmp_path, full, layout=SIGNED)
    assert len(block.fills()) == len(made(tmp_path, full).fills())


def test_overset_copy_has_no_end_sign(tmp_path):
    shallow = STORY.replace("1-22", "1-11").replace("1-3", "1")
    block = made(tmp_path, shallow, layout=SIGNED)
    assert "overset" in block.codes()
    assert len(block.fills()) == len(made(tmp_path, shallow).fills())
