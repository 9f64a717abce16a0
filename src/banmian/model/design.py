"""A layout, resolved: the sheet, its grid, the styles and the page designs."""

from typing import Final, Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from banmian.geometry import Rect, Size
from banmian.model.layoutspec import Arrangement
from banmian.model.style import Ink, Style
from banmian.units import Emu

NARROWEST: Final = 5
"""Characters of the narrowest line that text can be set in."""


class Zone(NamedTuple):
    """Whole columns and body lines of the page grid, counted from 1, both ends included.

    `notch` is taken out of it at one of its corners, which makes it an L.
    """

    first_column: int
    last_column: int
    first_line: int
    last_line: int
    notch: "Zone | None" = None

    @property
    def columns(self) -> int:
        """How many basic columns it spans."""
        return self.last_column - self.first_column + 1

    @property
    def lines(self) -> int:
        """How many body lines deep it is."""
        return self.last_line - self.first_line + 1

    @property
    def legs(self) -> tuple["Zone", ...]:
        """The rectangles it is made of, left to right: itself, or the legs of an L."""
        notch = self.notch
        if notch is None:
            return (self,)
        whole = self._replace(notch=None)
        if notch.first_line == self.first_line:
            shorter = notch._replace(
                first_line=notch.last_line + 1, last_line=self.last_line
            )
        else:
            shorter = notch._replace(
                first_line=self.first_line, last_line=notch.first_line - 1
            )
        if notch.first_column == self.first_column:
            return shorter, whole._replace(first_column=notch.last_column + 1)
        return whole._replace(last_column=notch.first_column - 1), shorter

    def shared(self, other: "Zone") -> "Zone | None":
        """Return the cells of the grid that both have: of the first legs that share any."""
        for one in self.legs:
            for leg in other.legs:
                both = Zone(
                    max(one.first_column, leg.first_column),
                    min(one.last_column, leg.last_column),
                    max(one.first_line, leg.first_line),
                    min(one.last_line, leg.last_line),
                )
                if both.columns > 0 and both.lines > 0:
                    return both
        return None


class Grid(msgspec.Struct, frozen=True):
    """Basic columns (基本栏) across, body lines down.

    Attributes:
        left, top: the top left corner of the type area (版心) on the trimmed page.
        columns, characters, gutter: basic columns, their measure and the white between
            them, the latter two in characters.
        lines: body lines of the type area.
        size: body size; one character is this wide.
        leading: baseline to baseline.
        fold: of a spread (通版), the basic column after which it is folded; 0 = a page.
        fold_gap: white there beyond the gutter, that of the two inner margins (中缝).
    """

    left: Emu
    top: Emu
    columns: int
    characters: int
    gutter: int
    lines: int
    size: Emu
    leading: Emu
    fold: int = 0
    fold_gap: Emu = 0

    @property
    def width(self) -> Emu:
        """Width of the type area, of a spread with the white at its fold."""
        return self.span(self.columns) + self.fold_gap

    @property
    def fold_x(self) -> Emu:
        """Where a spread is folded, on the page."""
        return (self.column_x(self.fold) + self.span(1) + self.column_x(self.fold + 1)) // 2

    @property
    def halves(self) -> tuple["Grid", ...]:
        """The grids of the pages of a spread, the left one first; of a page its own."""
        if not self.fold:
            return (self,)
        left = replace(self, columns=self.fold, fold=0, fold_gap=0)
        right = replace(
            left, columns=self.columns - self.fold, left=self.column_x(self.fold + 1)
        )
        return left, right

    def doubled(self) -> "Grid":
        """Return the grid of a spread of such pages, `left` being their inner margin."""
        gap = 2 * self.left - self.gutter * self.size
        return replace(self, columns=2 * self.columns, fold=self.columns, fold_gap=gap)

    def crosses_fold(self, zone: Zone) -> bool:
        """Tell whether a zone lies on both pages of a spread."""
        return bool(self.fold) and zone.first_column <= self.fold < zone.last_column

    @property
    def depth(self) -> Emu:
        """Depth of the type area: its foot is the last baseline."""
        return self.lines * self.leading

    def characters_of(self, columns: int) -> int:
        """Return how many characters `columns` joined basic columns measure."""
        return columns * self.characters + (columns - 1) * self.gutter

    def span(self, columns: int) -> Emu:
        """Return the width of `columns` joined basic columns."""
        return self.characters_of(columns) * self.size

    def column_x(self, column: int) -> Emu:
        """Return the left edge of a basic column, counted from 1, on the page."""
        beyond = self.fold_gap if self.fold and column > self.fold else 0
        step = (self.characters + self.gutter) * self.size
        return self.left + (column - 1) * step + beyond

    def line_top(self, line: int) -> Emu:
        """Return the upper edge of a body line, counted from 1, on the page."""
        return self.top + (line - 1) * self.leading

    def baseline(self, line: int) -> Emu:
        """Return the baseline of a body line: the lower edge of its strip."""
        return self.top + line * self.leading

    def rect(self, zone: Zone) -> Rect:
        """Return the zone's rectangle on the page."""
        left = self.column_x(zone.first_column)
        return Rect(
            left,
            self.line_top(zone.first_line),
            self.column_x(zone.last_column) + self.span(1) - left,
            zone.lines * self.leading,
        )


class Paper(msgspec.Struct, frozen=True):
    """What is said of the newspaper itself, as the layout gives it; empty = not given."""

    name: str
    latin: str = ""
    publisher: str = ""
    sponsor: str = ""
    serial: str = ""
    postal_code: str = ""
    website: str = ""
    address: str = ""
    printer: str = ""
    price: str = ""
    first_date: str = ""
    first_number: int = 1


class Nameplate(msgspec.Struct, frozen=True):
    """The nameplate (报头): its zone, the parts it shows in order, and how it is built."""

    zone: Zone
    parts: tuple[str, ...]
    arrangement: Arrangement = "left"


class Ear(msgspec.Struct, frozen=True):
    """The ear (报眼) beside the nameplate; text that an issue may replace.

    `weather`: the issue's weather stands in its last line.
    """

    zone: Zone
    title: str = ""
    items: tuple[str, ...] = ()
    weather: bool = False


class PageDesign(msgspec.Struct, frozen=True):
    """One page design of a layout (版式).

    Attributes:
        name: key in the layout's `pages`.
        slots: name -> zone.
        nameplate, ear: page one's furniture, if any.
        spread: it is two facing pages in one (通版); its columns run over both.
        folio: whether the page has a folio line (报眉) in its head margin.
        folio_parts: what that says in the middle.
        credits: whether the page has a credits line (编辑行), and where.
        slot_styles: slot -> element (`headline`, `kicker`, `deck`) -> the style it is set
            in there; what is not named is set in the style of the element's name.
    """

    name: str
    slots: dict[str, Zone]
    nameplate: Nameplate | None = None
    ear: Ear | None = None
    spread: bool = False
    folio: bool = False
    folio_parts: tuple[str, ...] = ("paper", "date", "weekday")
    credits: bool = False
    slot_styles: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)


class Press(msgspec.Struct, frozen=True):
    """What the press takes: its colour profile, the PDF standard, total ink in percent."""

    profile: str = "newsprint"
    standard: str = "pdfx1a"
    ink_limit: int = 220


class TextRules(msgspec.Struct, frozen=True):
    """How a layout wants its text set; `text:` of its YAML, same names there.

    Attributes:
        width: width style of marks. pair: two marks side by side take 1.5 or 1.0 em.
        level: what may not start or end a line. hanging: stops may hang outside.
        line_start: an opening mark loses its blank half at a line start, or keeps it.
        latin: natural widths, or padded to whole ems. end_sign: what ends a story.
    """

    width: Literal["quanjiao", "kaiming", "banjiao", "line-end-half", "none"] = "quanjiao"
    pair: Literal["1.5", "1.0"] = "1.5"
    level: Literal["none", "basic", "gb", "strict"] = "gb"
    hanging: bool = False
    line_start: Literal["trim", "keep"] = "trim"
    latin: Literal["natural", "grid"] = "natural"
    end_sign: Literal["none", "square"] = "none"


class Layout(msgspec.Struct, frozen=True):
    """A house design with nothing left to look up.

    Attributes:
        name: under which issues call it.
        language: BCP 47 tag; picks the profile of text rules.
        trim: size of the trimmed page. bleed: beyond it on every side.
        grid: of a page with its inner margin at the left. binding: the side of page one
            that is bound.
        styles: body, headline, kicker, deck … by name; `Style` says which fonts.
        inks: house colours by name.
        press: what the pages are made for. text: how their text is set.
    """

    name: str
    language: str
    paper: Paper
    trim: Size
    bleed: Emu
    grid: Grid
    styles: dict[str, Style]
    inks: dict[str, Ink]
    pages: dict[str, PageDesign]
    press: Press = Press()
    text: TextRules = TextRules()
    binding: Literal["left", "right"] = "left"

    def inner_left(self, number: int) -> bool:
        """Tell whether a page's inner margin is its left one."""
        return (number % 2 == 1) == (self.binding == "left")

    def grid_on(self, number: int, design: PageDesign) -> Grid:
        """Return the grid of a page by its number and design.

        The margins of facing pages mirror each other. A spread has the columns of both,
        the two inner margins between them.
        """
        grid = self.grid
        outer = self.trim.width - grid.width - grid.left
        if design.spread:
            return replace(grid.doubled(), left=outer)
        return grid if self.inner_left(number) else replace(grid, left=outer)
