"""Placed items become the content of one page.

y is flipped here and only here: pages count down from the top left of the trim, PDF up
from the bottom left of the bleed. Lengths are whole thousandths of a point. The graphics
state is remembered, so that an operator is written only where it changes something.
Source: ISO 32000-1, annex A (operators).
"""

from collections.abc import Callable
from typing import Final, TypeAlias, TypeVar

from banmian.geometry import Point, Size
from banmian.model.page import Fill, Fragment, Image, Item, Page, Stroke, Text, walk
from banmian.model.style import FontKey, Ink
from banmian.model.text import GlyphRun
from banmian.render.pdf.image import image_operators
from banmian.render.pdf.ink import fill_operator, overprints, stroke_operator
from banmian.render.pdf.number import points, thousandths
from banmian.render.pdf.show import show
from banmian.render.pdf.typeface import Typeface
from banmian.units import PER_PT

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


Placed: TypeAlias = tuple[Point, Item]


def placed_items(page: Page) -> list[Placed]:
    """Return everything on a page in drawing order: furniture, then stories."""
    blocks = [*page.furniture, *((story.place, story.fragment) for story in page.stories)]
    return [placed for place, fragment in blocks for placed in walk(fragment, place)]


class Painter:
    """Writes one page.

    Attributes:
        operators: the content, line by line.
        pictures: key of a picture -> its resource name.
        spots: name of a spot ink -> the ink.
    """

    def __init__(self, page: Page, typefaces: dict[FontKey, Typeface]) -> None:
        self.operators: list[str] = []
        self.pictures: dict[str, str] = {}
        self.spots: dict[str, Ink] = {}
        self._typefaces = typefaces
        self._bleed = page.bleed
        self._height = thousandths(page.trim.height + 2 * page.bleed)
        self._state: dict[str, object] = dict(_INITIAL)
        self._line: tuple[int, int] | None = None

    def paint(self, placed: list[Placed]) -> None:
        """Draw items in their order."""
        for place, item in placed:
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
        self._end_text()

    def _paint_run(self, place: Point, run: GlyphRun) -> None:
        if not run.glyphs:
            return
        typeface = self._typefaces[run.font]
        shown = show(run, typeface)
        x, y = self._flip(_start(place, run))
        write = self.operators.append
        if self._line is None:
            write("BT")
        from_x, from_y = self._line or (0, 0)
        self._overprint(run.ink)
        self._set("fill", run.ink, self._fill)
        font = (typeface.resource(vertical=run.vertical), run.size)
        self._set("font", font, _font_operator)
        self._set("condense", run.condense, "{} Tz".format)
        if shown.spacing is not None:
            self._set("spacing", shown.spacing, _spacing_operator)
        write(f"{points(x - from_x)} {points(y - from_y)} Td")
        write(shown.operators)
        self._line = x, y

    def _paint_stroke(self, place: Point, stroke: Stroke) -> None:
        self._end_text()
        self._overprint(stroke.ink)
        self._set("stroke", stroke.ink, self._stroke)
        self._set("width", thousandths(stroke.width), _width_operator)
        start = " ".join(map(points, self._flip(place)))
        to = Point(place.x + stroke.to.x, place.y + stroke.to.y)
        self.operators.append(f"{start} m {' '.join(map(points, self._flip(to)))} l S")

    def _paint_fill(self, place: Point, fill: Fill) -> None:
        self._end_text()
        self._overprint(None)
        self._set("fill", fill.ink, self._fill)
        corners = self._corners(place, fill.size)
        self.operators.append(f"{' '.join(map(points, corners))} re f")

    def _paint_image(self, place: Point, image: Image) -> None:
        self._end_text()
        self._overprint(None)
        name = self.pictures.setdefault(image.key, f"Im{len(self.pictures) + 1}")
        corners = self._corners(place, image.size)
        self.operators.extend(image_operators(image, name, corners))

    def _end_text(self) -> None:
        if self._line is not None:
            self.operators.append("ET")
            self._line = None

    def _overprint(self, ink: Ink | None) -> None:
        """Let an ink overprint if it is full black; None: cut out what lies below."""
        name = OVERPRINT_NAME if ink is not None and overprints(ink) else KNOCKOUT_NAME
        self._set("overprint", name, "/{} gs".format)

    def _fill(self, ink: Ink) -> str:
        return fill_operator(ink, self.spots)

    def _stroke(self, ink: Ink) -> str:
        return stroke_operator(ink, self.spots)

    def _set(self, kind: str, value: _Value, operator: Callable[[_Value], str]) -> None:
        """Write the operator that sets a part of the graphics state, if it changes."""
        if self._state.get(kind) != value:
            self._state[kind] = value
            self.operators.append(operator(value))

    def _corners(self, place: Point, size: Size) -> tuple[int, int, int, int]:
        """Return left, bottom, width, height of a rectangle; each edge is rounded."""
        left, top = self._flip(place)
        right, bottom = self._flip(Point(place.x + size.width, place.y + size.height))
        return left, bottom, right - left, top - bottom

    def _flip(self, place: Point) -> tuple[int, int]:
        """Return a place of the page in thousandths of a point from the lower left."""
        x, y = place.x + self._bleed, place.y + self._bleed
        return thousandths(x), self._height - thousandths(y)


def _start(place: Point, run: GlyphRun) -> Point:
    """Return where a run's first glyph is drawn."""
    offset = run.offsets[0] if run.offsets else 0
    if run.vertical:
        return Point(place.x, place.y + offset)
    return Point(place.x + offset, place.y)


def _font_operator(font: tuple[str, int]) -> str:
    name, size = font
    return f"/{name} {size / PER_PT:.7g} Tf"


def _width_operator(width: int) -> str:
    return f"{points(width)} w"


def _spacing_operator(spacing: int) -> str:
    return f"{spacing / 10_000:.7g} Tc"
