"""简讯: items one after the other, rules between them, nothing lost."""

from made_blocks import EM, golden, made, on_grid

BRIEFS = """\
kind: briefs
place: {columns: 1-2, lines: 1-16}
headline: 简讯
items:
- headline: 公交进村
  body: 3月3日，县城至河东村的公交线路开通，每天往返6班，票价2元，沿线8个村近万名群众出行更方便了。
- headline: 图书馆夜开放
  body: |
    即日起，县图书馆每周五、周六晚上开放到21时。
    节假日照常开放。
"""


def test_briefs_look_as_they_did(tmp_path):
    assert made(tmp_path, BRIEFS).dump() == golden("briefs")


def test_headline_is_run_in_before_its_text(tmp_path):
    lines = made(tmp_path, BRIEFS).lines()
    assert lines[0] == "简讯"
    assert lines[1].startswith("■公交进村　3月3日")


def test_long_headline_puts_all_on_lines_of_their_own(tmp_path):
    block = made(tmp_path, BRIEFS.replace("公交进村", "县城到河东村通了公交"))
    assert block.lines()[1] == "■县城到河东村通了公交"
    assert "■图书馆夜开放" in block.lines()


def test_rule_stands_between_items_only(tmp_path):
    block = made(tmp_path, BRIEFS.replace("columns: 1-2", "columns: 1"))
    rules = [y for _, y, stroke in block.strokes() if stroke.to.x == 11 * 9 * 12700]
    assert len(rules) == 1


def test_rule_is_dropped_at_the_head_of_a_column(tmp_path):
    block = made(tmp_path, BRIEFS.replace("1-16", "1-11"))
    second = min(piece.y for piece in block.pieces() if piece.x > 12 * EM - 1)
    column = [y for x, y, _ in block.strokes() if x > 12 * EM - 1]
    assert not [y for y in column if second - 11.5 < y < second]


def test_text_stands_on_the_grid(tmp_path):
    body = [piece for piece in made(tmp_path, BRIEFS).pieces() if piece.size == EM]
    assert body
    assert all(on_grid(piece.y) for piece in body)


def test_what_finds_no_room_is_told_to_the_character(tmp_path):
    block = made(tmp_path, BRIEFS.replace("1-16", "1-6"))
    assert block.codes() == ["overset"]
    copy = sum(len(line) for line in made(tmp_path, BRIEFS).lines()[1:])
    drawn = sum(len(line) for line in block.lines()[1:])
    assert block.fits[0].over_characters == copy - drawn


def test_feet_are_level_where_a_rule_was_dropped(tmp_path):
    items = "".join(
        f"- {{headline: 第{one}条, body: 公交线路开通，每天往返六班。}}\n"
        for one in "一二三四五"
    )
    yaml = BRIEFS.partition("- headline")[0].replace("1-2", "1-3") + items
    block = made(tmp_path, yaml)
    columns = {}
    for piece in block.pieces()[1:]:
        columns[round(piece.x // (12 * EM))] = piece.y
    assert len(set(list(columns.values())[:-1])) == 1


def test_item_without_headline_has_its_square(tmp_path):
    yaml = BRIEFS.replace("- headline: 公交进村\n  body", "- body")
    assert made(tmp_path, yaml).lines()[1].startswith("■3月3日")
    yaml = yaml.replace("图书馆夜开放", "图书馆每周五周六夜间开放")
    assert made(tmp_path, yaml).lines()[1].startswith("■3月3日")


LONE = """\
kind: briefs
place: {columns: 1-2, lines: 1-LINES}
headline: 简讯
items:
- {headline: 公交进村, body: 3月3日，县城至河东村的公交线路开通，每天往返6班，票价2元。}
- {headline: 夜读, body: 图书馆开到九点半。}
- {headline: 换苗, body: 一本旧书换一株花苗，换完为止。}
"""


def first_lines(block):
    """The first lines of the columns."""
    heads = {}
    for piece in sorted(block.pieces()[1:], key=lambda one: (one.y, one.x)):
        heads.setdefault(round(piece.x // (12 * EM)), piece.text)
    return heads


def test_no_line_of_an_item_stands_alone_in_a_column_if_the_block_is_as_full(tmp_path):
    block = made(tmp_path, LONE.replace("LINES", "9"))
    assert first_lines(block) == {0: "■公交进村\u3000", 1: "■夜读\u3000"}
