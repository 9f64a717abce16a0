"""Where the benchmark's stories stand: one set of frames for both engines.

A page is rows of frames, a blank line between them. A frame holds its story's head and, as
an upper estimate, its lines of body: what one engine saves stays white at its foot.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from copytext import IssueCopy, Story, count_lines


class Sheet(NamedTuple):
    """A page grid.

    Attributes:
        width, height, top: of the page and its head margin, mm.
        columns, measure, gutter: basic columns, in characters.
        lines: of the type area. size, leading: of the body, pt.
    """

    width: float
    height: float
    top: float
    columns: int
    measure: int
    gutter: int
    lines: int
    size: float
    leading: float

    def span(self, columns: int) -> float:
        """Return the width of joined columns, pt."""
        return (columns * (self.measure + self.gutter) - self.gutter) * self.size

    @property
    def margin(self) -> float:
        """White at either side, pt."""
        return (self.width * 72 / 25.4 - self.span(self.columns)) / 2


BROADSHEET: Final = Sheet(390, 545, 18, 7, 14, 2, 95, 9.5, 15.2)
A3: Final = Sheet(297, 420, 15, 5, 15, 1, 85, 9.5, 13)
MEASURES: Final = {
    13: Sheet(390, 545, 31, 8, 13, 1, 120, 9, 11.5),
    20: Sheet(390, 545, 31, 5, 20, 1, 120, 9, 11.5),
    27: Sheet(390, 545, 31, 4, 27, 1, 120, 9, 11.5),
}
"""Characters of a column -> a broadsheet page of such columns."""

HEADLINES: Final = {
    1: (38, 34, 30, 26, 22),
    2: (26, 24, 22, 20, 18, 16),
    3: (20, 18, 16, 14, 12),
    0: (14,),
}
"""Level -> sizes of its headline; 0 is a chapter of a run."""

KICKER: Final = 12
DECK: Final = 14
BYLINE: Final = 9

FIRST_LINE: Final = 14
"""Line on which the stories of a front page begin, below the nameplate."""


class Frame(NamedTuple):
    """A story in its frame; lines are counted from 1."""

    story: Story
    first_line: int
    head: int
    body: int

    @property
    def last_line(self) -> int:
        """Its last line."""
        return self.first_line + self.head + self.body - 1


class Page(NamedTuple):
    """A page of frames."""

    number: int
    section: str
    front: bool
    frames: tuple[Frame, ...]
    editors: dict[str, str]


class Issue(NamedTuple):
    """An issue ready to be written out; `locked` = its pages are not to be fitted."""

    name: str
    sheet: Sheet
    pages: tuple[Page, ...]
    editors: dict[str, str]
    locked: bool = False


def headline_size(story: Story, sheet: Sheet) -> int:
    """Return the largest size of its series at which a headline stands on one line."""
    ems = sum(0.56 if ord(one) < 0x2000 else 1.0 for one in story.headline)
    room = sheet.span(story.columns) * 0.97
    sizes = HEADLINES[story.level]
    return next((size for size in sizes if size * ems <= room), sizes[-1])


def head_lines(story: Story, sheet: Sheet) -> int:
    """Return the lines of a head: its parts, white above, between and below them."""
    parts = [float(HEADLINES[story.level][0])]
    parts += [KICKER] if story.kicker else []
    parts += [DECK] if story.deck else []
    parts += [BYLINE] if story.byline else []
    white = 1.5 + 0.62 * (len(parts) - 1)
    return math.ceil(sum(parts) / sheet.leading + white - 1e-9)


def frame_issue(name: str, copy: IssueCopy) -> Issue:
    """Return an issue with every story in a frame as deep as it needs."""
    pages = []
    for page in copy.pages:
        front = page.number == 1
        line = FIRST_LINE if front else 1
        frames: list[Frame] = []
        for _, row in groupby(page.stories, key=lambda story: story.row):
            placed = [_frame(story, line, BROADSHEET) for story in row]
            line = max(one.last_line for one in placed) + 2
            frames += placed
        pages.append(Page(page.number, page.section, front, tuple(frames), page.editors))
    return Issue(name, BROADSHEET, tuple(pages), copy.editors)


def _frame(story: Story, line: int, sheet: Sheet) -> Frame:
    body = math.ceil(story.lines / story.columns)
    return Frame(story, line, head_lines(story, sheet), body)


def frame_run(
    name: str,
    sheet: Sheet,
    paragraphs: Iterable[str],
    headlines: Sequence[str],
    fill: float = 1.0,
) -> Issue:
    """Return a run of text cut into pages of one story each.

    Args:
        name: of the issue. sheet: its grid.
        paragraphs: all of the text, in order. headlines: one a page, in turn.
        fill: how much of a page's lines the text may take by the estimate.
    """
    pages = []
    head = head_lines(_chapter("", (), 0, sheet), sheet)
    body = sheet.lines - head
    room = int(body * sheet.columns * fill)
    for number, (texts, lines) in enumerate(_cut(paragraphs, room, sheet.measure), 1):
        headline = headlines[(number - 1) % len(headlines)]
        frame = Frame(_chapter(headline, texts, lines, sheet), 1, head, body)
        pages.append(Page(number, "", front=False, frames=(frame,), editors={}))
    return Issue(name, sheet, tuple(pages), {}, locked=True)


def _chapter(headline: str, texts: tuple[str, ...], lines: int, sheet: Sheet) -> Story:
    return Story("", headline, "", "", 0, 0, sheet.columns, 0, texts, lines)


def _cut(
    paragraphs: Iterable[str], room: int, measure: int
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield as many paragraphs at a time as find room, with their lines."""
    texts: list[str] = []
    used = 0
    for text in paragraphs:
        lines = count_lines(text, measure)
        if texts and used + lines > room:
            yield tuple(texts), used
            texts, used = [], 0
        texts.append(text)
        used += lines
    yield tuple(texts), used
