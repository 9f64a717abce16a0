"""What holds for blocks of every kind."""

import re

import pytest
from made_blocks import made
from msgspec.structs import replace
from test_briefs import BRIEFS
from test_index import INDEX
from test_notice import NOTICE
from test_quote import QUOTE
from test_table import TABLE
from test_verse import VERSE

from banmian.layout.block import Block
from banmian.layout.kinds import KINDS
from banmian.layout.selfcheck import SelfCheckError, check_block
from banmian.load.kinds import KINDS as READ
from banmian.model.page import Text

BLOCKS = {
    "briefs": BRIEFS,
    "index": INDEX,
    "notice": NOTICE,
    "quote": QUOTE,
    "table": TABLE,
    "verse": VERSE,
}


def with_lines(yaml, lines):
    return re.sub(r"lines: 1-\d+", f"lines: 1-{lines}", yaml)


def test_every_kind_that_is_read_is_composed():
    assert set(READ) == set(KINDS)


@pytest.mark.parametrize("kind", BLOCKS)
def test_nothing_is_told_of_a_block_that_fits(tmp_path, kind):
    assert made(tmp_path, BLOCKS[kind]).codes() == []


@pytest.mark.parametrize("kind", BLOCKS)
@pytest.mark.parametrize("box", ["rule", "double", "wavy", "tint"])
def test_every_kind_may_stand_in_a_box(tmp_path, kind, box):
    yaml = with_lines(BLOCKS[kind], 30) + f"box: {box}\n"
    assert made(tmp_path, yaml).codes() == []


@pytest.mark.parametrize("kind", BLOCKS)
def test_self_check_sees_a_lost_line(tmp_path, kind):
    block = made(tmp_path, BLOCKS[kind])
    fragment = block.story.fragment
    texts = [at for at, (_, item) in enumerate(fragment.children) if isinstance(item, Text)]
    children = fragment.children[: texts[-1]] + fragment.children[texts[-1] + 1 :]
    story = replace(block.story, fragment=replace(fragment, children=children))
    fit = block.fits[0]
    check_block(block.article, Block(block.story, fit, ()))
    with pytest.raises(SelfCheckError):
        check_block(block.article, Block(story, fit, ()))


@pytest.mark.parametrize("kind", BLOCKS)
@pytest.mark.parametrize("lines", range(1, 14))
def test_every_depth_is_filled_or_told(tmp_path, kind, lines):
    block = made(tmp_path, with_lines(BLOCKS[kind], lines))
    assert set(block.codes()) <= {"overset", "no-room"}
