"""诗: line for line, one left edge, stanzas apart."""

from itertools import pairwise

from made_blocks import LEADING, golden, made

VERSE = """\
kind: verse
place: {columns: 1-2, lines: 1-18}
headline: 春到平川
byline: 许知秋
body: |
  柳梢先知道了
  河水松了口气

  等一场雨
  一句一句
  说给夏天
"""


def body(block):
    return [piece for piece in block.pieces() if piece.size == 9.5]


def test_verse_looks_as_it_did(tmp_path):
    assert made(tmp_path, VERSE).dump() == golden("verse")


def test_lines_are_as_written(tmp_path):
    written = ["柳梢先知道了", "河水松了口气", "等一场雨", "一句一句", "说给夏天"]
    assert [piece.text for piece in body(made(tmp_path, VERSE))] == written


def test_all_lines_have_one_left_edge(tmp_path):
    assert len({piece.x for piece in body(made(tmp_path, VERSE))}) == 1


def test_stanza_has_one_line_of_white_above(tmp_path):
    baselines = [piece.y for piece in body(made(tmp_path, VERSE))]
    steps = [round((below - above) / LEADING) for above, below in pairwise(baselines)]
    assert steps == [1, 2, 1, 1]


def test_no_line_is_stretched(tmp_path):
    assert all(
        abs(piece.width - 9.5 * len(piece.text)) < 0.01
        for piece in body(made(tmp_path, VERSE))
    )


def test_poem_takes_a_second_column_when_one_is_too_short(tmp_path):
    block = made(tmp_path, VERSE.replace("1-18", "1-10"))
    assert block.codes() == []
    assert len({piece.x for piece in body(block)}) == 2


def test_long_line_turns_over(tmp_path):
    block = made(
        tmp_path,
        VERSE.replace("columns: 1-2", "columns: 1").replace(
            "柳梢先知道了", "柳梢先知道了而河水还在桥洞下睡"
        ),
    )
    assert "".join(piece.text for piece in body(block)).startswith(
        "柳梢先知道了而河水还在桥洞下睡"
    )
    assert block.codes() == []
