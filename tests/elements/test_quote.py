"""引语: large, between rules, who said it below."""

from made_blocks import golden, made, on_grid

QUOTE = """\
kind: quote
place: {columns: 1-2, lines: 1-16}
body: 河堤要一米一米地看，群众的事不能有半点含糊。
byline: {县水利局工程师: 周明远}
"""


def test_quote_looks_as_it_did(tmp_path):
    assert made(tmp_path, QUOTE).dump() == golden("quote")


def test_credit_ends_at_the_right_edge(tmp_path):
    block = made(tmp_path, QUOTE)
    last = block.pieces()[-1]
    assert block.lines()[-1] == "——县水利局工程师 周明远"
    assert abs(last.x + last.width - block.width) < 0.01


def test_rules_stand_above_and_below(tmp_path):
    block = made(tmp_path, QUOTE)
    rules = [y for _, y, _ in block.strokes()]
    baselines = [piece.y for piece in block.pieces()]
    assert len(rules) == 2
    assert rules[0] < min(baselines) - 10
    assert rules[1] > max(baselines)


def test_smaller_room_takes_a_smaller_size(tmp_path):
    large = made(tmp_path, QUOTE).pieces()[0].size
    small = made(tmp_path, QUOTE.replace("1-16", "1-10")).pieces()[0].size
    assert small < large


def test_lines_stand_on_the_grid(tmp_path):
    assert all(on_grid(piece.y) for piece in made(tmp_path, QUOTE).pieces())


def test_quote_that_never_fits_is_overset(tmp_path):
    assert made(tmp_path, QUOTE.replace("1-16", "1-4")).codes() == ["overset"]


def test_long_credit_turns_over(tmp_path):
    block = made(
        tmp_path,
        QUOTE.replace("1-2", "1").replace("县水利局工程师", "平川县水利局高级工程师"),
    )
    assert block.codes() == []
    assert max(piece.x + piece.width for piece in block.pieces()) <= block.width + 1
