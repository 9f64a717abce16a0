"""Copy and set text: paragraphs as they arrive, lines as they are set."""

from typing import Literal, NamedTuple, TypeAlias

import msgspec

from banmian.diagnostics import SourcePosition
from banmian.model.style import FontKey, Ink
from banmian.units import Emu

SpanKind: TypeAlias = Literal[
    "bold",
    "emphasis",
    "ruby",
    "superscript",
    "subscript",
    "small",
    "name",
    "title",
    "warichu",
    "head",
    "byline",
]
ParagraphRole: TypeAlias = Literal["body", "subhead"]


class Span(NamedTuple):
    """A marked-up stretch of a paragraph; `value` is what the mark carries (a reading)."""

    start: int
    end: int
    kind: SpanKind
    value: str = ""


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph of normalised copy: its text without markup, and its spans.

    Attributes:
        text: the characters that must stand on the page.
        spans: sorted by start; spans of one kind do not overlap.
        role: body text or subhead (小标题).
        position: where its first character stands in the manuscript.
        continued: it goes on from another frame and has no indent.
        hang: characters that its lines after the first stand in (凸排); 0 = none do.
    """

    text: str
    spans: tuple[Span, ...] = ()
    role: ParagraphRole = "body"
    position: SourcePosition | None = None
    continued: bool = False
    hang: int = 0


class Source(msgspec.Struct, frozen=True):
    """Where set text comes from: feeds tags, zones and the self-check.

    `story` is the story's number on its page, `element` such as `headline` or `body`,
    `paragraph` the number within the element, the range counts characters of its text.
    """

    story: int
    element: str
    paragraph: int
    start: int
    end: int


class GlyphRun(msgspec.Struct, frozen=True, gc=False):
    """Glyphs of one font, size and ink on one baseline.

    Attributes:
        glyphs: glyph numbers of the font.
        advances: Emu from each glyph's origin to the next, spacing included.
        offsets: Emu each glyph is drawn right of its origin, one per glyph; empty = none.
        texts: characters each glyph stands for; "" where an earlier glyph carries them.
            A string where each stands for one.
        condense: horizontal scale in percent.
        vertical: the glyphs stand under each other (Identity-V); the run's place is the
            middle of the head of its first em.
        turned: the whole run lies on its side, a quarter clockwise.
    """

    font: FontKey
    size: Emu
    ink: Ink
    glyphs: tuple[int, ...]
    advances: tuple[Emu, ...]
    texts: tuple[str, ...] | str
    offsets: tuple[Emu, ...] = ()
    condense: int = 100
    vertical: bool = False
    turned: bool = False

    @property
    def text(self) -> str:
        """The characters of the run."""
        texts = self.texts
        return texts if isinstance(texts, str) else "".join(texts)

    @property
    def width(self) -> Emu:
        """The sum of the advances."""
        return sum(self.advances)


class PlacedRun(NamedTuple):
    """A run within its line: x from the line's start, rise above its baseline, Emu."""

    x: Emu
    rise: Emu
    run: GlyphRun


class LineRule(msgspec.Struct, frozen=True):
    """A line below characters: x from the line's start, rise, length, Emu; or a wave."""

    x: Emu
    rise: Emu
    length: Emu
    wavy: bool


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line of set text.

    Attributes:
        runs: in reading order.
        measure: the width to fill.
        natural: the width before reducing or expanding, line edges trimmed.
        width: the width as set; equals `measure` on full lines.
        start: first character of the paragraph in this line.
        end: one past its last character.
        paragraph: number of the paragraph in its element.
        last: whether it ends its paragraph (then it need not be full).
        indent: white at its start, Emu (part of the measure).
        rules: name lines and title waves below its characters.
    """

    runs: tuple[PlacedRun, ...]
    measure: Emu
    natural: Emu
    width: Emu
    start: int
    end: int
    paragraph: int = 0
    last: bool = False
    indent: Emu = 0
    rules: tuple[LineRule, ...] = ()

    @property
    def adjustment(self) -> Emu:
        """How far the line had to be expanded (positive) or reduced (negative)."""
        return self.width - self.natural
