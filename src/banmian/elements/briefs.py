"""简讯: several short items under one heading, a thin rule between them.

Each begins with a square and its headline in Hei, run in before its text. If one of the
headlines is long for the measure, all stand on lines of their own: items of one block are
set alike.
"""

from typing import Final

from banmian.elements.rows import Room, Row, Rows, joined, paragraph_rows, unbroken
from banmian.geometry import Point
from banmian.model.edition import Article, Brief
from banmian.model.page import Stroke
from banmian.model.style import BLACK
from banmian.model.text import Paragraph, Span
from banmian.text.setting import Setting
from banmian.units import pt

MARK: Final = "■"
WIDE_SPACE: Final = "　"

RUN_IN: Final = 84
"""Longest headline that is run in, percent of the measure, square and space included."""

RULE: Final = pt(0.3)
_RULE_HEIGHT: Final = 38
"""Height of the rule above the baseline of its line, percent of an em."""


def brief_rows(article: Article, room: Room, setting: Setting) -> Rows:
    """Return the items of a 简讯 block, a rule between two of them."""
    most = room.width // setting.styles["brief"].size * RUN_IN
    run_in = all(_lead_length(item) * 100 <= most for item in article.items)
    rule = Stroke(Point(room.width, 0), RULE, BLACK)
    parting = Row(marks=((Point(0, -room.em * _RULE_HEIGHT // 100), rule),), separates=True)
    rows: list[Row] = []
    number = 0
    for item in article.items:
        if rows:
            rows.append(parting)
        paragraphs = item.body
        apart = not run_in and item.headline is not None
        if apart:
            rows += _head_rows(item, number, room, setting)
            number += 1
        else:
            paragraphs = _run_in(item)
        for paragraph in paragraphs:
            marked = not apart and paragraph is paragraphs[0]
            style = setting.styles["brief" if marked else "body"]
            rows += unbroken(paragraph_rows(paragraph, number, style, room, setting))
            number += 1
    return Rows(tuple(rows))


def brief_copy(article: Article) -> str:
    """Return the characters that stand on the page, in order."""
    return "".join(
        MARK
        + (item.headline.text if item.headline else "")
        + "".join(paragraph.text for paragraph in item.body)
        for item in article.items
    )


def _lead_length(item: Brief) -> int:
    return len(item.headline.text) + 2 if item.headline else 1


def _run_in(item: Brief) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an item, square and headline before the first."""
    head = MARK + (item.headline.text + WIDE_SPACE if item.headline else "")
    first = item.body[0]
    spans = [Span(0, len(head), "head")]
    spans += [span._replace(start=span.start + len(head), end=span.end + len(head))
              for span in first.spans]  # fmt: skip
    position = item.headline.position if item.headline else first.position
    joined = Paragraph(head + first.text, tuple(spans), position=position)
    return (joined, *item.body[1:])


def _head_rows(item: Brief, number: int, room: Room, setting: Setting) -> list[Row]:
    """Return a headline on its own lines, kept with the text below it."""
    if item.headline is None:
        return []
    paragraph = Paragraph(MARK + item.headline.text, position=item.headline.position)
    style = setting.styles["brief-head"]
    rows = paragraph_rows(paragraph, number, style, room, setting)
    return joined(rows)
