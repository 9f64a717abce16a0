"""Furniture: each piece a Sect of one P a line; the folio line and rules are artifacts.

A line of furniture is made of pieces set side by side; where white of half an em or more
parts them, a space does so for readers of text.
"""

from banmian.geometry import Point
from banmian.model.page import Fragment, Text, walk
from banmian.press.tags.elements import Content, Node
from banmian.press.tags.silence import is_silent


def tag_furniture(fragment: Fragment, place: Point, content: Content) -> Node:
    """Draw a piece of furniture; return its element."""
    section = Node("Sect")
    line: Node | None = None
    before: tuple[Point, Text] | None = None
    for at, item in walk(fragment, place):
        if fragment.role == "folio":
            content.draw_artifact((at, item), "Pagination")
        elif not isinstance(item, Text) or is_silent(item.run):
            content.draw_artifact((at, item))
        else:
            if line is None or before is None or not _beside(before[0], at):
                line = section.add("P")
            elif _apart(before, at):
                content.draw_space(before[0], before[1].run, line)
            content.draw((at, item), line)
            before = (at, item)
    return section


def _beside(before: Point, after: Point) -> bool:
    return before.y == after.y and before.x <= after.x


def _apart(before: tuple[Point, Text], after: Point) -> bool:
    place, text = before
    white = after.x - place.x - text.run.width
    return 2 * white >= text.run.size and not text.run.text.endswith((" ", "　"))
