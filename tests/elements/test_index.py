"""导读 is made from the issue's own headlines and page numbers."""

from made_blocks import golden, made

from banmian.units import to_pt

INDEX = """\
kind: index
place: {columns: 1-2, lines: 1-9}
headline: 导读
"""


def test_index_looks_as_it_did(tmp_path):
    assert made(tmp_path, INDEX).dump() == golden("index")


def test_first_article_of_every_other_page_is_named(tmp_path):
    lines = made(tmp_path, INDEX).lines()
    assert lines == ["导读", "环城路今起绕行2版", "村卫生室里的守夜人3版"]


def test_items_name_articles_in_the_order_written(tmp_path):
    lines = made(tmp_path, INDEX + "items: [clinic, flood]\n").lines()
    assert lines[1:] == ["村卫生室里的守夜人3版", "防汛演练举行　三百人参加2版"]


def test_page_numbers_end_at_the_right_edge(tmp_path):
    block = made(tmp_path, INDEX)
    pages = [piece for piece in block.pieces() if piece.text.endswith("版")]
    assert {round(piece.x + piece.width, 2) for piece in pages} == {block.width}


def test_leaders_of_all_lines_share_one_raster(tmp_path):
    dots = [x for x, _, fill in made(tmp_path, INDEX).fills() if to_pt(fill.size.width) < 1]
    assert dots
    assert all(x % 4 == 0 for x in dots)


def test_long_title_turns_over_before_the_page(tmp_path):
    block = made(tmp_path, INDEX.replace("1-2", "1") + "items: [flood]\n")
    assert "".join(block.lines()[1:]) == "防汛演练举行　三百人参加2版"
    assert len(block.lines()) > 2


def test_unknown_id_is_an_error(tmp_path):
    assert made(tmp_path, INDEX + "items: [clinc]\n").codes() == ["unknown-article"]
