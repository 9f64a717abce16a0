"""Tagged items become the content of one page.

Each stretch of items is put between BDC and EMC, text objects inside it. Lengths are
whole thousandths of a point. The graphics state is remembered, so that an operator is
written only where it changes something.
Source: ISO 32000-1, annex A (operators), 14.6 (marked content).
"""

from collections.abc import Callable, Container, Iterable
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

from banmian.geometry import Point
from banmian.model.page import Fill, Fragment, Image, Item, Placed, Stroke, Text
from banmian.model.placed import PlacedKey
from banmian.model.style import FontKey, Ink
from banmian.model.text import GlyphRun
from banmian.press.tags import Stretch
from banmian.render.pdf.image import image_operators
from banmian.render.pdf.ink import fill_operator, in_process, overprints, stroke_operator
from banmian.render.pdf.number import points, thousandths
from banmian.render.pdf.placed import form_operators
from banmian.render.pdf.sheet import Sheet
from banmian.render.pdf.show import Shown, show, show_mark
from banmian.render.pdf.syntax import utf16
from banmian.render.pdf.typeface import Mode, Typeface, Typefaces
from banmian.render.pdf.vertical import halves
from banmian.units import PER_PT, Emu

OVERPRINT_NAME: Final = "Over"
KNOCKOUT_NAME: Final = "Knock"
"""Resource names of the two graphics states."""

_INITIAL: Final[dict[str, object]] = {
    "overprint": KNOCKOUT_NAME,
    "condense": 100,
    "spacing": 0,
}
"""What holds at the start of a page (ISO 32000-1, 8.4.1 and 9.3.1)."""

_Value = TypeVar("_Value")


class PaintState(NamedTuple):
    """What holds on a page between two of its parts.

    Attributes:
        graphics: the graphics state. spacing: the Tc that runs count on.
        pictures: key of a picture -> its resource name.
        placed: key of a placed page -> its resource name.
        spots: name of a spot ink -> the ink.
    """

    graphics: dict[str, object]
    spacing: int
    pictures: dict[str, str]
    placed: dict[PlacedKey, str]
    spots: dict[str, Ink]


START: Final = PaintState(_INITIAL, 0, {}, {}, {})
"""What holds where a page begins."""


class Painter:
    """Writes a part of a page.

    Args:
        before: what holds where it begins.

    Attributes:
        operators: the content, line by line.
    """

    def __init__(
        self,
        sheet: Sheet,
        typefaces: Typefaces,
        before: PaintState = START,
        shows: Callable[[GlyphRun, Typeface], Shown] = show,
        *,
        spots: bool,
    ) -> None:
        self.operators: list[str] = []
        self._state = dict(before.graphics)
        self._spacing = before.spacing
        self._pictures = dict(before.pictures)
        self._placed = dict(before.placed)
        self._spots = dict(before.spots)
        self._sheet = sheet
        self._typefaces = typefaces
        self._shows = shows
        self._keeps_spots = spots
        self._line: tuple[int, int] | None = None
        self._of_mark = False
        self._filled: Ink | None = None
        self._fonts: dict[tuple[FontKey, Emu, bool, bool], tuple[str, Emu]] = {}

    @property
    def state(self) -> PaintState:
        """What holds now."""
        return PaintState(
            self._state, self._spacing, self._pictures, self._placed, self._spots
        )

    def paint(
        self,
        stretches: Iterable[Stretch],
        bare: Container[int] = (),
        after: tuple[Placed, ...] = (),
    ) -> None:
        """Draw stretches in their order.

        Args:
            bare: numbers of those that are drawn without a mark.
            after: the item that is drawn next, if there is one.
        """
        end = Stretch("Layout", None, after)
        for stretch, following in pairwise((*stretches, end)):
            marked = stretch.number is None or stretch.number not in bare
            if marked:
                self.operators.append(_opening(stretch))
            self._of_mark = bool(stretch.mark)
            for number, (place, item) in enumerate(stretch.placed):
                if isinstance(item, Text) and item.run.vertical:
                    rest = *stretch.placed[number + 1 :], *following.placed
                    for start, run in halves(place, item.run, rest):
                        self._paint_run(start, run)
                else:
                    self._paint_item(place, item)
            self._end_text()
            if marked:
                self.operators.append("EMC")

    def _paint_item(self, place: Point, item: Item) -> None:
        match item:
            case Text():
                self._paint_run(place, item.run)
            case Stroke():
                self._paint_stroke(place, item)
            case Fill():
                self._paint_fill(place, item)
            case Image():
                self._paint_image(place, item)
            case Fragment():
                raise AssertionError("fragments are walked, not painted")

    def _paint_run(self, place: Point, run: GlyphRun) -> None:
        if not run.glyphs:
            return
        typeface = self._typefaces[run.font]
        if self._of_mark:
            shown = Shown(show_mark(run, typeface, self._spacing), None)
        else:
            shown = self._shows(run, typeface)
        x, y = self._sheet.flip(_start(place, run))
        write = self.operators.append
        if run.turned:
            self._end_text()
        if self._line is None:
            write("BT")
        from_x, from_y = self._line or (0, 0)
        if run.ink is not self._filled:
            self._fill_in(run.ink)
        font = self._font(run, typeface, silent=shown.silent)
        self._set("font", font, _font_operator)
        self._set("condense", run.condense, _condense_operator)
        if shown.spacing is not None and shown.spacing != self._spacing:
            self._spacing = shown.spacing
            self._set("spacing", shown.spacing, _spacing_operator)
        if run.turned:
            write(f"0 -1 1 0 {points(x)} {points(y)} Tm")
        else:
            write(f"{points(x - from_x)} {points(y - from_y)} Td")
        write(shown.operators)
        self._line = x, y
        if run.turned:
            self._end_text()

    def _font(self, run: GlyphRun, typeface: Typeface, *, silent: bool) -> tuple[str, Emu]:
        """Return the resource name of a run's font, and its size."""
        key = (run.font, run.size, run.vertical, silent)
        font = self._fonts.get(key)
        if font is None:
            mode = Mode(run.vertical, silent)
            typeface.use.modes.add(mode)
            font = self._fonts[key] = typeface.resource(mode), run.size
        return font

    def _paint_stroke(self, place: Point, stroke: Stroke) -> None:
        self._end_text()
        ink = self._printed(stroke.ink)
        self._overprint(ink)
        self._set("stroke", ink, self._stroke)
        self._set("width", thousandths(stroke.width), _width_operator)
        start = " ".join(map(points, self._sheet.flip(place)))
        to = Point(place.x + stroke.to.x, place.y + stroke.to.y)
        self.operators.append(
            f"{start} m {' '.join(map(points, self._sheet.flip(to)))} l S"
        )

    def _paint_fill(self, place: Point, fill: Fill) -> None:
        self._end_text()
        self._overprint(None)
        self._set("fill", self._printed(fill.ink), self._fill)
        corners = self._sheet.corners(place, fill.size)
        self.operators.append(f"{' '.join(map(points, corners))} re f")

    def _paint_image(self, place: Point, image: Image) -> None:
        self._end_text()
        self._overprint(None)
        corners = self._sheet.corners(place, image.size)
        if image.page:
            key = image.key, image.page
            name = self._placed.setdefault(key, f"Fm{len(self._placed) + 1}")
            self.operators.append(form_operators(name, corners))
            return
        name = self._pictures.setdefault(image.key, f"Im{len(self._pictures) + 1}")
        self.operators.extend(image_operators(image, name, corners))

    def _end_text(self) -> None:
        if self._line is not None:
            self.operators.append("ET")
            self._line = None

    def _overprint(self, ink: Ink | None) -> None:
        """Let an ink overprint if it is full black; None: cut out what lies below."""
        name = OVERPRINT_NAME if ink is not None and overprints(ink) else KNOCKOUT_NAME
        self._set("overprint", name, "/{} gs".format)
        self._filled = None

    def _fill_in(self, ink: Ink) -> None:
        """Set the ink that text is filled with, and whether it overprints."""
        printed = self._printed(ink)
        self._overprint(printed)
        self._set("fill", printed, self._fill)
        self._filled = ink

    def _printed(self, ink: Ink) -> Ink:
        """Return an ink as this file may say it."""
        return ink if self._keeps_spots else in_process(ink)

    def _fill(self, ink: Ink) -> str:
        return fill_operator(ink, self._spots)

    def _stroke(self, ink: Ink) -> str:
        return stroke_operator(ink, self._spots)

    def _set(self, kind: str, value: _Value, operator: Callable[[_Value], str]) -> None:
        """Write the operator that sets a part of the graphics state, if it changes."""
        if self._state.get(kind) != value:
            self._state[kind] = value
            self.operators.append(operator(value))


def _opening(stretch: Stretch) -> str:
    """Return the operator that opens a stretch: its element's number, or its kind.

    Poppler heeds the ActualText of a Span alone, whatever the element is.
    """
    if stretch.mark:
        said = f"/MCID {stretch.number}/ActualText<FEFF{utf16(stretch.mark)}>"
        return f"/Span<<{said}>>BDC"
    if stretch.number is not None:
        return f"/{stretch.kind}<</MCID {stretch.number}>>BDC"
    return f"/Artifact<</Type/{stretch.kind}>>BDC"


def _start(place: Point, run: GlyphRun) -> Point:
    """Return where a run's first glyph is drawn."""
    if not run.offsets:
        return place
    offset = run.offsets[0]
    if run.vertical or run.turned:
        return Point(place.x, place.y + offset)
    return Point(place.x + offset, place.y)


def _font_operator(font: tuple[str, int]) -> str:
    name, size = font
    return f"/{name} {size / PER_PT:.7g} Tf"


def _condense_operator(condense: int) -> str:
    """Return the operator that scales text across: a hair less than it is set.

    Columns an em apart are then more than an em apart, however their numbers are rounded;
    less than that is too near for poppler, which would run them together.
    """
    return f"{condense - 0.0001:.7g} Tz"


def _width_operator(width: int) -> str:
    return f"{points(width)} w"


def _spacing_operator(spacing: int) -> str:
    return f"{spacing / 10_000:.7g} Tc"
