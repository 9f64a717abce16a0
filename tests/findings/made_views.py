"""Pages as rules see them, made by hand: a broadsheet grid, blocks with heads over text."""

import datetime

from banmian.diagnostics import SourcePosition
from banmian.findings import FINDINGS, BlockView, PageView
from banmian.findings.view import BodyLine, ColumnView, HeadPart, Piece
from banmian.geometry import Rect
from banmian.model.design import Grid, Paper, Zone
from banmian.units import mm, pt

GRID = Grid(
    left=mm(19), top=mm(31), columns=8, characters=13, gutter=1, lines=120,
    size=pt(9), leading=pt(11.5),
)  # fmt: skip
PAPER = Paper(
    name="平川新闻", publisher="平川县融媒体中心", serial="CN 00-0000", postal_code="00-00"
)
HERE = SourcePosition("issue.yaml", 9, 3)
DATE = datetime.date(2026, 3, 5)


def zone(columns, lines):
    """Return a zone from ranges such as 1-4, 16-62."""
    first, last = map(int, columns.split("-"))
    top, foot = map(int, lines.split("-"))
    return Zone(first, last, top, foot)


def block(columns, lines, size=30, *, share=60, head_lines=5, body=None, **changes):
    """Return an article: a centred head of a size over columns filled to the foot.

    `share` of the block's width is the headline, percent; `body` are the lines of each
    column, full if it is None.
    """
    place = zone(columns, lines)
    rect = GRID.rect(place)
    name = f"{columns}/{lines}"
    parts = ()
    if size:
        width = rect.width * share // 100
        left = rect.x + (rect.width - width) // 2
        parts = (
            HeadPart("headline", Rect(left, rect.y + pt(12), width, pt(size)), pt(size)),
        )
    top = rect.y + head_lines * GRID.leading
    depth = rect.bottom - top
    count = place.columns
    step = rect.width // count
    rects = [Rect(rect.x + n * step, top, step - pt(9), depth) for n in range(count)]
    whole = depth // GRID.leading
    full = [body] * count if isinstance(body, int) else body or [whole] * count
    made = {
        "id": name, "title": name, "kind": "article", "zone": place, "rect": rect,
        "position": HERE, "head": parts,
        "columns": tuple(map(column, rects, full)),
    }  # fmt: skip
    return BlockView(**{**made, **changes})


def column(rect, lines):
    """Return a column with a number of lines of one paragraph, or with the lines given."""
    if isinstance(lines, int):
        lines = [{"first": n == 0, "last": n == lines - 1} for n in range(lines)]
    baselines = [rect.y + (n + 1) * GRID.leading for n in range(len(lines))]
    made = tuple(BodyLine(y, **line) for y, line in zip(baselines, lines, strict=True))
    return ColumnView(rect, made, baselines[-1] if baselines else rect.y)


def picture(columns, lines):
    place = zone(columns, lines)
    rect = GRID.rect(place)
    return BlockView(
        id=f"picture {columns}", title="图", kind="picture", zone=place, rect=rect,
        position=HERE, pictures=(rect,),
    )  # fmt: skip


def advert(columns, lines, *, labelled=True):
    place = zone(columns, lines)
    rect = GRID.rect(place)
    return BlockView(
        id=f"advert {columns}", title="ad.png", kind="advert", zone=place, rect=rect,
        position=HERE, pictures=(rect,), labelled=labelled,
    )  # fmt: skip


def upright(after, lines):
    """Return a rule in the gutter after a column."""
    place = zone("1-1", lines)
    rect = GRID.rect(place)
    return Rect(GRID.column_x(after + 1) - pt(4.5), rect.y, pt(0.25), rect.height)


def piece(role, text, size=9):
    return Piece(
        role, text, pt(size), Rect(GRID.left, GRID.top, pt(size) * len(text), pt(size))
    )


NAMEPLATE = (
    *(piece("nameplate", letter, 108) for letter in "平川新闻"),
    piece("nameplate", "主办：平川县融媒体中心"),
    piece("nameplate", "2026年 3月5日　星期四"),
    piece("nameplate", "总第5128期"),
    piece("nameplate", "国内统一连续出版物号 CN 00-0000"),
    piece("nameplate", "邮发代号 00-00"),
)


def page(*blocks, **changes):
    """Return a page two with its folio, or what the changes say."""
    made = {
        "number": 2, "position": HERE, "grid": GRID, "paper": PAPER, "date": DATE,
        "blocks": blocks, "total": 5128,
        "furniture": (piece("folio", "第2版"), piece("folio", "综合新闻")),
    }  # fmt: skip
    return PageView(**{**made, **changes})


def front(*blocks, **changes):
    """Return page one with its nameplate."""
    made = {"number": 1, "nameplate": True, "furniture": NAMEPLATE}
    return page(*blocks, **{**made, **changes})


def found(rule, view):
    """Return what a rule finds: pairs of the block's id and those of the others."""
    return [
        (one.block.id if one.block else "", *(other.id for other in one.others))
        for one in FINDINGS[rule].find(view)
    ]
