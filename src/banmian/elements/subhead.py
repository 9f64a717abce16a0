"""A subhead (小标题) in the body: centred, on one line where that fits, else on more.

It takes two grid lines, and one more for each further line of its own. Beside a picture or
in a narrow column it is broken by sense, so that it stands in what is free.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from msgspec.structs import replace

from banmian.elements.course import SUBHEAD_LINES, Course, shared
from banmian.elements.space import Items, Slot, line_items
from banmian.geometry import Point
from banmian.model.page import Item
from banmian.model.style import Style
from banmian.model.text import Paragraph, Source
from banmian.text.opportunities import FORBIDDEN
from banmian.text.phrases import split, width_between
from banmian.text.setting import Setting
from banmian.units import Emu

MOST_LINES: Final = 3
"""Lines of a subhead that may be broken rather than go on to where there is more room."""

_RISE: Final = 34
"""A subhead's last baseline above the foot of its lines, percent of its size: a little
more white above than below."""

_PITCH: Final = 115
"""Distance of its baselines, percent of its size."""

_PAUSE: Final = re.compile("[，；：？！](?=.)")
"""After these a subhead of two halves is broken, however even others would be."""


class Way(NamedTuple):
    """A way to set a subhead: how far its text goes on each line, and how wide that is."""

    ends: tuple[int, ...]
    width: Emu

    @property
    def depth(self) -> int:
        """Grid lines that it takes."""
        return SUBHEAD_LINES + len(self.ends) - 1


def ways(paragraph: Paragraph, style: Style, setting: Setting) -> Iterator[Way]:
    """Yield the ways to set a subhead, from one line on; each is narrower than the last."""
    whole = Way((len(paragraph.text),), setting.one_line(paragraph, style).width)
    yield whole
    prepared = setting.prepare(paragraph, style)
    narrowest = whole.width
    for count in range(2, len(paragraph.text) // 2 + 1):
        pauses = [match.end() for match in _PAUSE.finditer(paragraph.text)]
        places = pauses if len(pauses) == count - 1 else split(prepared, narrowest, count)
        places = places or _even(prepared.costs, count)
        ends = (*places, len(paragraph.text))
        width = max(width_between(prepared, *pair) for pair in pairwise((0, *ends)))
        if width < narrowest:
            narrowest = width
            yield Way(ends, width)


def _even(costs: Sequence[int], count: int) -> tuple[int, ...]:
    """Return where a text may be broken into lines of about as many characters."""
    length = len(costs) - 1
    free = [place for place in range(1, length) if costs[place] != FORBIDDEN]
    wanted = (length * number / count for number in range(1, count))
    near = {min(free, key=lambda place: abs(place - one)) for one in wanted if free}
    return tuple(sorted(near))


def way_within(width: Emu, paragraph: Paragraph, style: Style, setting: Setting) -> Way:
    """Return the way on the fewest lines that are no wider than a column."""
    every = ways(paragraph, style, setting)
    way = next(every)
    while way.width > width and (narrower := next(every, None)):
        way = narrower
    return way


def find_place(
    course: Course, paragraph: Paragraph, style: Style, setting: Setting, more: int
) -> Way:
    """Go to where a subhead is to stand, and return the way it is set there.

    That is the next place where it stands on up to three lines of what is free; if there
    is none, the next one where it stands at all.

    Args:
        more: grid lines that it is given on top.
    """
    whole = next(ways(paragraph, style, setting))
    start = course.next, course.holes
    course.find_room(whole.depth + more)
    if course.free(whole.depth, more) >= whole.width:
        return whole
    every = list(ways(paragraph, style, setting))
    for known in (every[:MOST_LINES], every):
        course.next, course.holes = start
        while course.next < len(course.slots):
            for way in known:
                if course.free(way.depth, more) >= way.width:
                    return way
            course.leave_free()
    course.next, course.holes = start
    course.find_room(every[-1].depth + more)
    return every[-1]


def subhead_items(
    paragraph: Paragraph, way: Way, slots: Sequence[Slot], style: Style, setting: Setting,
    source: Source,
) -> tuple[Items, Point]:  # fmt: skip
    """Return a subhead centred in the slots it takes, and where its last line ends."""
    left, right = shared(slots)
    items: list[tuple[Point, Item]] = []
    end = Point(0, 0)
    foot = slots[-1].baseline - style.size * _RISE // 100
    for number, (start, stop) in enumerate(pairwise((0, *way.ends))):
        line = setting.one_line(_piece(paragraph, start, stop), style)
        above = (len(way.ends) - 1 - number) * style.size * _PITCH // 100
        x = left + (right - left - line.width) // 2
        items += line_items(line, x, foot - above, replace(source, start=start, end=stop))
        end = Point(x + line.width, foot - above)
    return tuple(items), end


def _piece(paragraph: Paragraph, start: int, stop: int) -> Paragraph:
    """Return a line of a subhead as a paragraph of its own."""
    if stop - start == len(paragraph.text):
        return paragraph
    spans = tuple(
        span._replace(start=max(span.start, start) - start, end=min(span.end, stop) - start)
        for span in paragraph.spans
        if span.start < stop and span.end > start
    )
    return Paragraph(paragraph.text[start:stop].rstrip("\u3000 "), spans, paragraph.role)
