"""What readers must find on each page of a sample: the copy of every block, from its source.

A story that jumps is two blocks; where it breaks is the affair of make-up, so that a reader
is asked for it: the characters before the jump line and those after its counterpart are the
story's, none missing and none twice.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import press_paths  # noqa: F401
from expected_copy import parts_of

from banmian.model.edition import Article, Edition

FIGURES = "〇一二三四五六七八九十"


class Block(NamedTuple):
    """A block of copy: its text, and its headline if it jumps or goes on.

    Attributes:
        pages: it jumps from the first of these to the second; None = it does not.
    """

    text: str
    pages: tuple[int, int] | None = None
    title: str = ""


def page_copy(edition: Edition) -> list[list[Block]]:
    """Return the blocks of each page in reading order; adverts are left out."""
    going_on: dict[int, list[Block]] = {}
    found: list[list[Block]] = []
    for plan in edition.pages:
        blocks = [_block(article, plan.number) for article in plan.articles]
        for block in blocks:
            if block.pages:
                going_on.setdefault(block.pages[1], []).append(block)
        arriving = [one for number in plan.numbers for one in going_on.get(number, ())]
        found.append([*blocks, *(_continuation(block) for block in arriving)])
    return found


def _block(article: Article, page: int) -> Block:
    text = plain("".join(part.text for part in parts_of(article)))
    title = plain("".join(line.text for line in article.headline))
    jump = (page, article.jump.page) if article.jump else None
    return Block(text, jump, title)


def _continuation(block: Block) -> Block:
    assert block.pages is not None
    title = f"{block.title}（上接第{FIGURES[block.pages[0]]}版）"
    return block._replace(pages=None, title=title)


def plain(text: str) -> str:
    """Return characters without white space and without the hyphens of broken words."""
    return "".join(
        one for one in text if one not in "\u00ad\ufffe\x02" and not one.isspace()
    )


class NotWholeError(AssertionError):
    """A block is not there in one piece, or not in its place."""


def read_blocks(text: str, pages: Sequence[Sequence[Block]]) -> Iterator[str]:
    """Yield what a reader's text has between blocks, before the first and after the last.

    Args:
        text: of the whole file.
        pages: whose blocks are found one after the other.

    Raises:
        NotWholeError: one is not.
    """
    got, at = plain(text), 0
    rests: dict[str, str] = {}
    for block in (block for page in pages for block in page):
        told = _told(block, got, at, rests)
        found = got.find(told, at)
        if found < 0:
            raise NotWholeError(f"{told[:20]}… is not whole, or not in its place")
        yield got[at:found]
        at = found + len(told)
    yield got[at:]


def _told(block: Block, got: str, at: int, rests: dict[str, str]) -> str:
    """Return what stands in a block's place; of one that jumps, keep the rest for later."""
    if block.pages:
        line = f"（下转第{FIGURES[block.pages[1]]}版）"
        begin, end = got.find(block.text[:20], at), got.find(line, at)
        first = got[begin:end]
        if not 0 <= begin < end or not block.text.startswith(first):
            raise NotWholeError(f"{block.text[:20]}… is not whole before its jump")
        rests[block.text] = block.text[len(first) :]
        return first + line
    if "（上接第" in block.title:
        return block.title + rests.pop(block.text)
    return block.text
