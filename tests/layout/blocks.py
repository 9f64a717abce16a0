"""A composed block as rectangles of ink, seen without the program's own geometry."""

from itertools import pairwise
from typing import NamedTuple

from banmian.geometry import Point, Rect
from banmian.model.page import Image, Text, walk

OPENING = "“‘（《「『【〔"
"""Marks whose left half is blank: at a line start it stands outside the column."""


class Ink(NamedTuple):
    """A run of text: the rectangle of its characters, its words, the line it begins."""

    rect: Rect
    baseline: int
    text: str
    element: str
    source: object


def inks(story):
    """Return all runs of a story in the order they are drawn, block coordinates."""
    found = []
    element = ""
    for at, item in walk(story.fragment, Point(0, 0)):
        if isinstance(item, Text):
            run = item.run
            element = item.source.element if item.source else element
            blank = run.size // 2 * (run.text[0] in OPENING)
            rect = Rect(
                at.x + blank, at.y - run.size * 80 // 100,
                run.width - blank, run.size * 85 // 100,
            )  # fmt: skip
            found.append(Ink(rect, at.y, run.text, element, item.source))
    return found


def images(story):
    """Return the rectangles of a story's pictures."""
    return [
        Rect(at.x, at.y, item.size.width, item.size.height)
        for at, item in walk(story.fragment, Point(0, 0))
        if isinstance(item, Image)
    ]


def overlap(one, other):
    """Tell whether two rectangles share more than an edge."""
    return (
        one.x < other.right and other.x < one.right
        and one.y < other.bottom and other.y < one.bottom
    )  # fmt: skip


def lies_over(rect, corners):
    """Tell whether a rectangle and a polygon share more than their edges."""
    inside = [(x, y) for x, y in corners
              if rect.x < x < rect.right and rect.y < y < rect.bottom]  # fmt: skip
    sides = list(pairwise([*corners, corners[0]]))
    middle = (rect.x + rect.width / 2, rect.y + rect.height / 2)
    return bool(inside) or any(_crosses(rect, *side) for side in sides) or _holds(
        sides, middle
    )  # fmt: skip


def _crosses(rect, one, other):
    """Tell whether a side passes through the inside of a rectangle (Liang and Barsky)."""
    low, high = 0.0, 1.0
    for start, end, least, most in (
        (one[0], other[0], rect.x, rect.right), (one[1], other[1], rect.y, rect.bottom),
    ):  # fmt: skip
        way = end - start
        if way == 0:
            if not least < start < most:
                return False
            continue
        ends = sorted(((least - start) / way, (most - start) / way))
        low, high = max(low, ends[0]), min(high, ends[1])
    return high - low > 1e-9


def _holds(sides, point):
    """Tell whether a polygon holds a point (even-odd rule)."""
    x, y = point
    crossed = [
        (x0 + (x1 - x0) * (y - y0) / (y1 - y0))
        for (x0, y0), (x1, y1) in sides
        if (y0 > y) != (y1 > y)
    ]
    return sum(at < x for at in crossed) % 2 == 1
