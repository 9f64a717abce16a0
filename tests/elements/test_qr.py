"""A QR code that a reader can scan: square modules, four white ones around."""

import pytest
from made_blocks import golden, made

pytest.importorskip("segno", reason="not run: segno is optional")

CODE = """\
kind: qr
place: {columns: 1, lines: 1-8}
text: https://pingchuan.example
caption: 扫码看视频
"""


def modules(block):
    """Return the white square and the dark rows on it."""
    fills = block.fills()
    return fills[0], fills[1:]


def test_code_looks_as_it_did(tmp_path):
    lines = made(tmp_path, CODE).dump().splitlines()
    drawn = [line for line in lines if "fill" not in line]
    assert "\n".join(drawn) + "\n" == golden("qr")


def test_quiet_zone_is_four_modules(tmp_path):
    (x, y, paper), dark = modules(made(tmp_path, CODE))
    module = dark[0][2].size.height
    count = paper.size.width // module - 8
    assert paper.size.width % module == 0
    assert count in range(21, 178, 4)
    assert round((min(one[0] for one in dark) - x) * 12700) == 4 * module
    assert round((min(one[1] for one in dark) - y) * 12700) == 4 * module


def test_modules_say_what_the_code_says(tmp_path):
    import segno

    (x, y, _), dark = modules(made(tmp_path, CODE))
    module = dark[0][2].size.height
    wanted = segno.make_qr("https://pingchuan.example", error="m").matrix
    cells = set()
    for left, top, fill in dark:
        column = round((left - x) * 12700 / module) - 4
        row = round((top - y) * 12700 / module) - 4
        cells |= {(row, column + at) for at in range(fill.size.width // module)}
    assert cells == {
        (row, column)
        for row, line in enumerate(wanted)
        for column, one in enumerate(line)
        if one
    }


def test_caption_is_below_the_quiet_zone(tmp_path):
    block = made(tmp_path, CODE)
    (_, y, paper), _ = modules(block)
    caption = block.pieces()[-1]
    assert caption.text == "扫码看视频"
    assert caption.y - caption.size >= y + paper.size.height / 12700


def test_caption_stands_beside_where_there_is_room(tmp_path):
    block = made(tmp_path, CODE.replace("columns: 1", "columns: 1-2"))
    (x, _, paper), _ = modules(block)
    assert block.pieces()[-1].x > x + paper.size.width / 12700


def test_small_modules_are_told(tmp_path):
    assert made(tmp_path, CODE.replace("1-8", "1-4")).codes() == ["code-too-small"]


def test_text_that_no_code_holds_is_an_error(tmp_path):
    long = CODE.replace("https://pingchuan.example", "https://" + "a" * 3000)
    assert made(tmp_path, long).codes() == ["code-too-long"]
