"""A story becomes an Art: its head, paragraphs, pictures with their captions.

The first run of every line says where the line comes from; the runs after it belong to
the same line. A paragraph is one element however many columns it runs over; in each of
them it has a stretch of its own. A space that was left out at a line's end is put back.
Source: ISO 32000-1, 14.8.4; ISO 14289-1, 7.4 (headings), 7.3 (figures).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from banmian.geometry import Point, Rect
from banmian.model.page import Image, Placed, Story, Text
from banmian.model.text import GlyphRun, Source
from banmian.press.tags.elements import Content, Kind, Node
from banmian.press.tags.silence import is_silent
from banmian.units import Emu

HEADINGS: Final[dict[str, Kind]] = {"headline": "H1", "subhead": "H2"}
"""Element of a story -> how it is tagged; all that is not named here is P."""

_PARAGRAPHS: Final = frozenset(("body", "summary"))
"""Elements whose paragraphs are elements each; of the others each line is a paragraph,
and together they are one."""

_OF_FIGURES: Final = frozenset(("caption", "credit"))

_ADVERT: Final = "广告"


def tag_story(story: Story, placed: Sequence[Placed], content: Content) -> Node:
    """Draw the items of a story; return its element."""
    if story.fragment.role == "advert":
        return _tag_advert(story, placed, content)
    tagger = _Tagger(story, content)
    for place, item in placed:
        match item:
            case Text():
                tagger.draw_text(place, item)
            case Image():
                tagger.draw_image(place, item)
            case _:
                content.draw_artifact((place, item))
    tagger.end_line()
    return tagger.article


def _tag_advert(story: Story, placed: Sequence[Placed], content: Content) -> Node:
    """An advert is one figure, its label included."""
    figure = Node("Figure", _ADVERT, _box_of(story))
    for place, item in placed:
        if isinstance(item, Text | Image):
            content.draw((place, item), figure)
        else:
            content.draw_artifact((place, item))
    return figure


def _box_of(story: Story) -> Rect:
    return Rect(*story.place, *story.fragment.size)


class _Tagger:
    """A story being tagged: its element and the line that is being drawn."""

    def __init__(self, story: Story, content: Content) -> None:
        self.article = Node("Art")
        self._story = story
        self._content = content
        self._headed = False
        self._caption: Node | None = None
        self._figure: Node | None = None
        self._key: tuple[str, int] | None = None
        self._node: Node | None = None
        self._table: Node | None = None
        self._rows: dict[int, list[Node]] = {}
        self._line: Source | None = None
        self._drawn = 0
        self._gutter = _gutter(story)
        self._last: tuple[Point, GlyphRun] | None = None

    def draw_text(self, place: Point, text: Text) -> None:
        """Draw a run: the first of a line, or one of those after it."""
        if text.source is not None:
            self._begin_line(text.source, place, text.run)
        elif self._node is None:
            self._node = self.article.add("P")
        if is_silent(text.run):
            self._content.draw_artifact((place, text))
            return
        assert self._node is not None  # noqa: S101 - one of the two made it
        if self._gutter >= 2 * text.run.size:
            self._content.draw((place, text), self._node)
        else:
            self._content.draw_text(place, text, self._node)
        self._drawn += len(text.run.text)
        self._last = place, text.run

    def draw_image(self, place: Point, image: Image) -> None:
        """Draw a picture; captions and credits that follow are its own."""
        self.end_line()
        alt = image.alt or self._story.title or image.key
        self._figure = Node("Figure", alt, Rect(*place, *image.size))
        self._caption = None
        self._key = None
        self.article.kids.append(self._figure)
        self._content.draw((place, image), self._figure)

    def end_line(self) -> None:
        """Put back a space that the line has in the copy and lost at its end."""
        line = self._line
        if line is not None and self._drawn < line.end - line.start:
            self._end_word()
        self._line, self._drawn, self._last = None, 0, None

    def _end_word(self) -> None:
        if self._last is not None and self._node is not None:
            self._content.draw_space(*self._last, self._node)

    def _begin_line(self, source: Source, place: Point, run: GlyphRun) -> None:
        elsewhere = self._last is not None and _elsewhere(self._last[0], place, run)
        if self._parts_words(source, run):
            self._end_word()
        self.end_line()
        self._line = source
        number = source.paragraph if source.element in _PARAGRAPHS else 0
        key = (source.element, number)
        if key != self._key:
            self._key = key
            self._node = self._new_node(source)
        elif elsewhere:
            self._content.cut()

    def _new_node(self, source: Source) -> Node:
        if self._story.cells and source.element == "body":
            return self._cell(*divmod(source.paragraph, self._story.cells))
        return self._parent(source.element).add(self._kind(source))

    def _cell(self, row: int, column: int) -> Node:
        """Return a cell of the table; a row is made with all its cells."""
        if self._table is None:
            self._table = self.article.add("Table")
        if row not in self._rows:
            made = self._table.add("TR")
            kind: Kind = "TD" if row else "TH"
            self._rows[row] = [made.add(kind) for _ in range(self._story.cells)]
        return self._rows[row][column]

    def _parts_words(self, source: Source, run: GlyphRun) -> bool:
        """Tell whether the editor's line break stands between two Latin words."""
        if self._line is None or self._last is None:
            return False
        same = self._line.element == source.element not in _PARAGRAPHS
        ends = self._last[1].text[-1:] + run.text[:1]
        return same and self._line.paragraph != source.paragraph and ends.isascii()

    def _parent(self, element: str) -> Node:
        if element not in _OF_FIGURES or self._figure is None:
            return self.article
        if self._caption is None:
            self._caption = self._figure.add("Caption")
        return self._caption

    def _kind(self, source: Source) -> Kind:
        """Return how an element is tagged; no level of headings is skipped."""
        element = source.element
        if element == "body" and source.paragraph in self._story.subheads:
            element = "subhead"
        kind = HEADINGS.get(element, "P")
        if kind == "H2" and not self._headed:
            kind = "H1"
        self._headed = self._headed or kind == "H1"
        return kind


def _gutter(story: Story) -> Emu:
    """Return the least white between two columns of a story; 0 = not known.

    Two ems are enough: an em is left, whatever marks stand at both edges.
    """
    pairs = pairwise(story.frames)
    return min((two.x - one.right for one, two in pairs if two.x > one.x), default=0)


def _elsewhere(before: Point, after: Point, run: GlyphRun) -> bool:
    """Tell whether a line stands in another column than the one before it."""
    if run.vertical:
        return after.y > before.y
    return after.y <= before.y
