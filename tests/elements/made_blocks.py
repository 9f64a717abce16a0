"""One block of a kind, made up on a page of a small desk, and facts about it."""

import sys
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

from banmian.build import compose
from banmian.geometry import Point
from banmian.model.edition import Article
from banmian.model.page import Fill, Page, Stroke, Text, walk
from banmian.render.dump import dump
from banmian.units import to_pt
from conftest import ROOT, Golden

sys.path.insert(0, str(ROOT / "tests" / "load"))

from made_desk import MadeDesk

LAYOUT = """\
extends: tabloid
pages:
  front:
  inside:
  page: {folio: false, slots: {}}
"""

ISSUE = """\
layout: small
date: 2026-03-05
pages:
- design: page
  articles:
"""

OTHERS = """\
- design: page
  articles:
  - {id: road, place: {columns: 1-3, lines: 1-20}, headline: 环城路今起绕行, body: 近日。}
  - {id: flood, place: {columns: 4-6, lines: 1-20}, headline: [防汛演练举行, 三百人参加], body: 近日。}
- design: page
  articles:
  - {id: clinic, place: {columns: 1-3, lines: 1-20}, headline: 村卫生室里的守夜人, body: 近日。}
"""
"""Two more pages, for an index."""

GOLDEN = Path(__file__).parent / "golden"
LEADING = 11.5
EM = 9.0


class Piece(NamedTuple):
    """A run of text: place of its baseline in the block, width, size, points."""

    x: float
    y: float
    width: float
    size: float
    family: str
    text: str


class Block(NamedTuple):
    """The first block of the first page."""

    page: Page
    article: Article
    fits: tuple
    diagnostics: tuple

    @property
    def story(self):
        return self.page.stories[0]

    @property
    def width(self):
        return to_pt(self.story.fragment.size.width)

    def items(self, kind):
        """Return the items of a kind with their places, points from the block's corner."""
        return [
            (to_pt(at.x), to_pt(at.y), item)
            for at, item in walk(self.story.fragment, Point(0, 0))
            if isinstance(item, kind)
        ]

    def pieces(self):
        return [
            Piece(x, y, to_pt(item.run.width), to_pt(item.run.size), item.run.font.family,
                  item.run.text)
            for x, y, item in self.items(Text)
        ]  # fmt: skip

    def lines(self):
        """Return the text of each baseline of each column, in the order it is drawn."""
        lines = []
        last = None
        for piece in self.pieces():
            if last is None or piece.y != last.y or piece.x < last.x:
                lines.append("")
            lines[-1] += piece.text
            last = piece
        return lines

    def strokes(self):
        return self.items(Stroke)

    def fills(self):
        return self.items(Fill)

    def codes(self):
        """Return what is told of reading and setting; findings judge whole pages."""
        return [one.code for one in self.diagnostics
                if not one.code.startswith("finding-") and one.severity != "note"]  # fmt: skip

    def dump(self):
        """Return the lines of the page's dump that are the block's."""
        text = dump(self.page)
        return text[text.index("story ") :]


def made(root, yaml, *, proof=False, layout=LAYOUT):
    """Make up a block; `yaml` is its article, without the dash."""
    desk = MadeDesk(root)
    desk.write("layouts/small.yaml", layout)
    block = indent(yaml, "    ").replace("    ", "  - ", 1)
    path = desk.write("issues/one/issue.yaml", ISSUE + block + OTHERS)
    composed = compose(path, proof=proof)
    if not composed.pages:
        return Block(None, None, (), composed.diagnostics)
    first = composed.pages[0]
    article = composed.loaded.edition.pages[0].articles[0]
    return Block(first.page, article, first.fits, composed.diagnostics)


def on_grid(y):
    """Tell whether a baseline is one of the grid's lines."""
    return abs(y / LEADING - round(y / LEADING)) < 1e-3


def golden(name):
    return Golden(GOLDEN / f"{name}.txt")
