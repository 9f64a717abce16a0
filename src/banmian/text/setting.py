"""The typesetter's desk: sets copy in the styles of a layout and remembers glyphs.

One `Setting` serves one build. It keeps a glyph table per style and size, so a character
is looked up once, and notes which characters no font had.
"""

from collections.abc import Callable, Sequence
from copy import copy
from itertools import islice
from typing import Final, TypeAlias, TypeVar, cast

import msgspec

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.model.design import Layout
from banmian.model.style import Style
from banmian.model.text import Line, Paragraph, SpanKind
from banmian.resources import Resources
from banmian.text.break_lines import Breaker
from banmian.text.justify import Measure, set_lines
from banmian.text.prepare import Look, Prepared, prepare, style_stretches
from banmian.text.profiles import make_profile
from banmian.text.shape import GlyphTable
from banmian.units import Emu

SPAN_STYLES: Final[dict[SpanKind, str]] = {
    "bold": "bold",
    "head": "head",
    "byline": "byline",
}
"""Span kinds that are drawn in a style of the layout, at the size of their paragraph."""

SCRIPT_SIZE: Final[dict[str, int]] = {"superscript": 62, "subscript": 62, "small": 87}
"""Size of super- and subscript and of small text, percent of the text's."""

SCRIPT_RISE: Final[dict[str, int]] = {"superscript": 36, "subscript": -12, "small": 5}
"""Their rise, percent of an em; small text is centred on the line's middle."""


KEPT: Final = 160
"""How many paragraphs are remembered: those of a block or two."""

_LinesKey: TypeAlias = tuple[Paragraph, Style, tuple[Measure, ...], int, bool]

_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")


def _keep(store: dict[_Key, _Kept], key: _Key, value: _Kept, most: int) -> None:
    """Remember a value; forget the oldest one when there are too many."""
    store[key] = value
    if len(store) > most:
        del store[next(iter(store))]


Served: TypeAlias = dict[str, set[str]]
"""Family -> characters that it serves because their style's first font has them not."""


def fallback_diagnostics(served: Served) -> tuple[Diagnostic, ...]:
    """Say which characters are set in another font than their style's first."""
    return tuple(
        diagnose("fallback-font", characters="".join(sorted(every)), family=family)
        for family, every in sorted(served.items())
    )


class Looseness(msgspec.Struct, frozen=True):
    """A paragraph's usual number of lines, and what a line less or more would ask of it.

    Attributes:
        asks: a line less (-1) or more (1) -> ems that each line has to lose or take on
            average; not there if that is out of reach.
    """

    lines: int
    asks: dict[int, float]


GIVES: Final = 0.7
"""How many ems a line can lose at most, on average, before a variant is not tried."""

TAKES: Final = 1.6
"""How many it can take."""


class Setting:
    """Sets paragraphs of one layout in one language."""

    def __init__(self, layout: Layout, resources: Resources) -> None:
        self.styles = layout.styles
        self._profiles = {
            vertical: make_profile(layout.language, layout.text, vertical=vertical)
            for vertical in (False, True)
        }
        self.missing: list[Diagnostic] = []
        self._resources = resources
        self._breakers: dict[tuple[Paragraph, Style, bool], Breaker] = {}
        self._lines: dict[_LinesKey, tuple[Line, ...]] = {}
        self._tables: dict[tuple[str, Emu], GlyphTable] = {}
        self._most = KEPT
        self._made: dict[object, object] = {}
        self._served: Served = {}
        self._seen: dict[tuple[str, Emu], int] = {}

    def once(self) -> "Setting":
        """Return a desk that shares glyphs and remembers no paragraph: for locked copy.

        The arrays of a paragraph are then made where those of the last one were, in the
        processor's cache, which takes an eighth off a build of many pages.
        """
        other = copy(self)
        other._breakers, other._lines = {}, {}  # noqa: SLF001 - of this class
        other._most = 1  # noqa: SLF001
        return other

    def let_go(self) -> None:
        """Forget paragraphs: a page is closed, the next one has others."""
        self._breakers.clear()
        self._lines.clear()
        self._made.clear()

    def prepare(
        self, paragraph: Paragraph, style: Style, *, vertical: bool = False
    ) -> Prepared:
        """Return a paragraph's arrays in a style, its spans in theirs."""
        return self._breaker(paragraph, style, vertical=vertical).prepared

    def _breaker(
        self, paragraph: Paragraph, style: Style, *, vertical: bool = False
    ) -> Breaker:
        """Return what breaks a paragraph.

        The last ones are kept: copyfitting sets the same paragraphs many times.
        """
        key = (paragraph, style, vertical)
        breaker = self._breakers.get(key)
        if breaker is None:
            breaker = Breaker(self._prepare(paragraph, style, vertical=vertical))
            _keep(self._breakers, key, breaker, self._most)
        return breaker

    def _prepare(self, paragraph: Paragraph, style: Style, *, vertical: bool) -> Prepared:
        look = Look(style, style.size, 0)
        styles: dict[str, tuple[Look, GlyphTable]] = {
            "": (look, self._table(style.name, style, style.size))
        }
        for span in paragraph.spans:
            if span.kind in SPAN_STYLES:
                name = SPAN_STYLES[span.kind]
                inner = self.styles[name]
                table = self._table(name, inner, style.size)
                styles[span.kind] = (Look(inner, style.size, 0), table)
            elif span.kind == "warichu":
                from banmian.text.stacked import NOTE_SIZE

                size = style.size * NOTE_SIZE // 100
                look_of_notes = Look(style, size, 0, stacked=True)
                styles[span.kind] = (look_of_notes, self._table(style.name, style, size))
            elif span.kind in SCRIPT_RISE:
                size = style.size * SCRIPT_SIZE[span.kind] // 100
                rise = style.size * SCRIPT_RISE[span.kind] // 100
                table = self._table(style.name, style, size)
                styles[span.kind] = (Look(style, size, rise), table)
        prepared = prepare(
            paragraph,
            style_stretches(paragraph, styles),
            style.size,
            self._profiles[vertical],
            vertical=vertical,
        )
        self._note_missing(prepared, paragraph.position)
        return prepared

    def set_paragraph(
        self,
        paragraph: Paragraph,
        style: Style,
        measures: Sequence[Measure],
        number: int = 0,
        *,
        vertical: bool = False,
    ) -> tuple[Line, ...]:
        """Return a paragraph broken and justified; the last measure holds for the rest."""
        key = (paragraph, style, tuple(measures), number, vertical)
        lines = self._lines.get(key)
        if lines is None:
            breaker = self._breaker(paragraph, style, vertical=vertical)
            breaks = breaker.best([measure.width for measure in measures])
            lines = set_lines(breaker.prepared, breaks.ends, measures, number)
            _keep(self._lines, key, lines, self._most)
        return lines

    def set_in_lines(
        self,
        paragraph: Paragraph,
        style: Style,
        measures: Sequence[Measure],
        number: int,
        lines: int,
    ) -> tuple[Line, ...] | None:
        """Return a paragraph set in a given number of lines; None if it cannot be."""
        breaker = self._breaker(paragraph, style)
        breaks = breaker.into([measure.width for measure in measures], lines)
        if breaks is None:
            return None
        return self.remembered(
            ("in lines", paragraph, style, tuple(measures), number, lines),
            lambda: set_lines(breaker.prepared, breaks.ends, measures, number),
        )

    def looseness(
        self, paragraph: Paragraph, style: Style, measures: Sequence[Measure]
    ) -> Looseness:
        """Return in how many lines a paragraph is set, and how far it is from others.

        The looseness of TeX, as data for copyfitting.
        """
        breaker = self._breaker(paragraph, style)
        widths = [measure.width for measure in measures]
        ends = breaker.best(widths).ends
        if not ends:
            return Looseness(0, {})
        before = breaker.prepared.before
        last = before[-1] - before[ends[-2] if len(ends) > 1 else 0]
        lines = len(ends) * style.size
        asks = {-1: last / lines, 1: (widths[-1] - last) / lines}
        limits = {-1: GIVES, 1: TAKES}
        return Looseness(
            len(ends), {more: ask for more, ask in asks.items() if ask <= limits[more]}
        )

    def cost_of(
        self, paragraph: Paragraph, style: Style, measures: Sequence[Measure], more: int
    ) -> float | None:
        """Return what lines more or less cost a paragraph; None = not to be had."""
        breaker = self._breaker(paragraph, style)
        widths = [measure.width for measure in measures]
        best = breaker.best(widths)
        other = breaker.into(widths, len(best.ends) + more)
        return None if other is None else other.cost - best.cost

    def one_line(
        self, paragraph: Paragraph, style: Style, *, vertical: bool = False
    ) -> Line:
        """Return a paragraph on one line at its natural width, whatever that is."""
        if not paragraph.text:
            return Line((), 0, 0, 0, 0, 0, last=True)
        key = (paragraph, style, (), 0, vertical)
        lines = self._lines.get(key)
        if lines is None:
            prepared = self.prepare(paragraph, style, vertical=vertical)
            end = len(paragraph.text)
            width = prepared.before[end - 1] + prepared.ends[-1] - prepared.starts[0]
            lines = set_lines(prepared, [end], [Measure(0, width)], 0)
            _keep(self._lines, key, lines, self._most)
        return lines[0]

    def remembered(self, key: object, make: Callable[[], _Kept]) -> _Kept:
        """Return what was made of some lines for a key; make it the first time.

        For what copyfitting asks for again with every plan, such as the parts of a head.
        """
        if key not in self._made:
            _keep(self._made, key, make(), self._most)
        return cast("_Kept", self._made[key])

    def served(self) -> Served:
        """Return which characters were set in another font than their style's first."""
        for name, table in self._tables.items():
            if len(table) > self._seen.get(name, 0):
                self._note_served(name, table)
        return self._served

    def _note_served(self, name: tuple[str, Emu], table: GlyphTable) -> None:
        """Note which fonts serve the characters that are new in a table."""
        first = table.chain.faces[0] if table.chain.faces else None
        expected = {first, *(one.face for one in first.lenders)} if first else set()
        for character, entry in islice(table.items(), self._seen.get(name, 0), None):
            if entry.face is not None and entry.face not in expected:
                self._served.setdefault(entry.face.key.family, set()).add(character)
        self._seen[name] = len(table)

    def _table(self, name: str, style: Style, size: Emu) -> GlyphTable:
        table = self._tables.get((name, size))
        if table is None:
            chain = self._resources.chain(style)
            table = self._tables[name, size] = GlyphTable(
                chain, size, self._profiles[False]
            )
        return table

    def _note_missing(self, prepared: Prepared, position: SourcePosition | None) -> None:
        if None not in prepared.shaped.faces:
            return
        for index, face in enumerate(prepared.shaped.faces):
            if face is None:
                character = prepared.text[index]
                self.missing.append(
                    diagnose(
                        "missing-character",
                        position and position.further(index),
                        character=character,
                        code_point=f"U+{ord(character):04X}",
                    )
                )
