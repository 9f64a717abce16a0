"""The YAML of a layout, as written: the schema that designers see.

Maps of an extending layout merge with those of the layout it extends, lists replace. So
every record of it may be partial; `load` resolves the merged whole into `design.Layout`.
"""

from typing import Literal, TypeAlias

import msgspec

from banmian.model.issue import NotchSpec, Record


class FirstNumber(Record, frozen=True):
    """`first-number:` from which issue numbers are counted."""

    date: str
    number: int = 1


class PaperSpec(Record, frozen=True):
    """`paper:` — what is said of the newspaper itself."""

    name: str = ""
    latin: str = ""
    publisher: str = ""
    sponsor: str = ""
    serial: str = ""
    postal_code: str = ""
    website: str = ""
    address: str = ""
    printer: str = ""
    price: str = ""
    first_number: FirstNumber | None = None


class SheetSpec(Record, frozen=True):
    """`sheet:` — trim, bleed, the head margin and the inner or the outer margin."""

    trim: tuple[str, str]
    bleed: str = "3mm"
    top: str = "31mm"
    inner: str = "auto"
    outer: str = "auto"
    binding: Literal["left", "right"] = "left"


class GridSpec(Record, frozen=True):
    """`grid:` — basic columns and body lines."""

    columns: int
    characters: int
    lines: int
    size: str
    leading: str
    gutter: int = 1


class SqueezeSpec(Record, frozen=True):
    """`squeeze:` of a style — how far a headline gives before the next size down."""

    tracking: int = 0
    condense: int = 100


class StyleSpec(Record, frozen=True):
    """One entry of `styles`."""

    font: str | None = None
    size: str | None = None
    sizes: list[str] | None = None
    leading: str | None = None
    tracking: int | None = None
    color: str | None = None
    align: Literal["justify", "left", "center", "right"] | None = None
    indent: int | None = None
    max_lines: int | None = None
    squeeze: SqueezeSpec | None = None


class ColorSpec(Record, frozen=True):
    """One entry of `colors`: process percentages, and a name if it is a spot colour."""

    cmyk: tuple[float, float, float, float]
    spot: str | None = None


class PressSpec(Record, frozen=True):
    """`press:` — what the press takes."""

    profile: Literal["newsprint"] = "newsprint"
    standard: Literal["pdfx1a", "pdfx4", "screen"] = "pdfx1a"
    ink_limit: int = 220


class TextSpec(Record, frozen=True):
    """`text:` — how text is set; see `design.TextRules`."""

    width: Literal["quanjiao", "kaiming", "banjiao", "line-end-half", "none"] = "quanjiao"
    pair: Literal["1.5", "1.0"] = "1.5"
    level: Literal["none", "basic", "gb", "strict"] = "gb"
    hanging: bool = False
    line_start: Literal["trim", "keep"] = "trim"
    latin: Literal["natural", "grid"] = "natural"
    end_sign: Literal["none", "square"] = "none"


class ZoneSpec(Record, frozen=True):
    """Whole columns and lines: `{columns: 1-5, lines: 62-120}`."""

    columns: int | str
    lines: int | str


class SlotSpec(ZoneSpec, frozen=True):
    """One entry of `slots`: where it is, and the styles of the head in it."""

    notch: NotchSpec | None = None
    headline: str | None = None
    kicker: str | None = None
    deck: str | None = None


Arrangement: TypeAlias = Literal["left", "center", "vertical"]
"""How a nameplate is built: panel beside the name, below it, or the name upright."""


class NameplateSpec(ZoneSpec, frozen=True):
    """`nameplate:` — where it stands and what it says."""

    parts: tuple[str, ...] = ("name", "date", "lunar", "number")
    arrangement: Arrangement = "left"


class EarSpec(ZoneSpec, frozen=True):
    """`ear:` — where it stands and what it says unless the issue says otherwise.

    `weather: true` puts the weather of the issue in its last line.
    """

    title: str = ""
    items: tuple[str, ...] = ()
    weather: bool = False


class CreditsSpec(Record, frozen=True):
    """`credits:` — the line with the editors' names."""

    position: Literal["foot", "folio", "none"] = "foot"


class PageDesignSpec(Record, frozen=True):
    """One entry of `pages`: a page design."""

    slots: dict[str, SlotSpec] = msgspec.field(default_factory=dict)
    spread: bool = False
    nameplate: NameplateSpec | None = None
    ear: EarSpec | None = None
    folio: bool = True
    folio_parts: tuple[str, ...] = ("paper", "date", "weekday")
    credits: CreditsSpec = CreditsSpec()


class LayoutSpec(Record, frozen=True):
    """A whole layout file, after merging."""

    sheet: SheetSpec
    grid: GridSpec
    fonts: dict[str, list[str]]
    styles: dict[str, StyleSpec]
    pages: dict[str, PageDesignSpec]
    paper: PaperSpec = PaperSpec()
    language: Literal["zh-CN", "zh-TW", "zh-HK"] = "zh-CN"
    colors: dict[str, ColorSpec] = msgspec.field(default_factory=dict)
    press: PressSpec = PressSpec()
    text: TextSpec = TextSpec()
    extends: str | None = None
