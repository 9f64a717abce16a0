"""公告: a spaced heading, a box, signed at the right."""

from made_blocks import EM, golden, made

from banmian.model.page import Stroke

NOTICE = """\
kind: notice
place: {columns: 1-2, lines: 1-12}
headline: 公告
body: 自3月10日起对平川河大桥实施封闭施工，过往车辆请绕行环城路。
signature: [平川县人民政府, 2026年3月5日]
"""


def test_notice_looks_as_it_did(tmp_path):
    assert made(tmp_path, NOTICE).dump() == golden("notice")


def test_short_heading_is_spaced_in_the_middle(tmp_path):
    block = made(tmp_path, NOTICE)
    heading = block.pieces()[0]
    assert heading.text == "公告"
    assert heading.width > 2.5 * heading.size
    assert abs(heading.x + heading.width / 2 - block.width / 2) < 0.01


def test_signature_ends_two_characters_from_the_right(tmp_path):
    block = made(tmp_path, NOTICE)
    right = block.width - EM - 2 * EM
    place = next(piece for piece in block.pieces() if piece.text == "平川县人民政府")
    assert abs(place.x + place.width - right) < 0.01


def test_box_is_drawn_unless_it_is_said_otherwise(tmp_path):
    assert len(made(tmp_path, NOTICE).items(Stroke)) == 4
    assert made(tmp_path, NOTICE + "box: none\n").items(Stroke) == []


def test_signature_is_not_parted_from_the_text(tmp_path):
    block = made(tmp_path, NOTICE.replace("1-12", "1-9"), proof=True)
    lines = block.lines()
    assert "平川县人民政府" not in lines
    assert block.fits[0].over_characters > len("平川县人民政府2026年3月5日")


def test_long_headline_is_no_heading(tmp_path):
    block = made(tmp_path, NOTICE.replace("公告", "关于封闭施工的公告"))
    assert block.pieces()[0].width <= 9 * block.pieces()[0].size


def test_heading_stays_inside_a_narrow_box(tmp_path):
    block = made(
        tmp_path,
        NOTICE.replace("1-2", "1").replace("1-12", "1-20").replace("公告", "招租启事"),
    )
    heading = block.pieces()[0]
    assert heading.x >= EM
    assert heading.x + heading.width <= block.width - EM


def test_long_signature_turns_over(tmp_path):
    block = made(
        tmp_path,
        NOTICE.replace("1-2", "1")
        .replace("1-12", "1-24")
        .replace("平川县人民政府", "平川县人民政府办公室"),
    )
    assert "平川县人民政府办公室" in "".join(block.lines())
    assert block.codes() == []
