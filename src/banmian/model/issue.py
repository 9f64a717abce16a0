"""The YAML of an issue, as written: the schema that editors see.

Everything here is decoded and validated by `load`, which turns it into `edition` values.
Field names are kebab-case in YAML.
"""

from typing import Literal, TypeAlias

import msgspec

Text: TypeAlias = str | list[str]
"""One line that the program may break, or lines that the editor broke."""

Names: TypeAlias = dict[str, str | list[str]]
"""Roles with a name or names, in the order written."""

HeadlinePosition: TypeAlias = Literal[
    "above",
    "left",
    "right",
    "inset",
    "inset-center",
    "vertical-left",
    "vertical-right",
    "over-picture",
]
"""Where a head stands in its block (题文关系)."""

HeadlineColor: TypeAlias = Literal["auto", "white", "black"]
"""What a head on a picture is printed in; auto = what stands out best."""


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What all YAML records share: unknown keys are errors, keys are kebab-case."""


class CopyRules(Record, frozen=True):
    """`copy:` — whether manuscripts are set right on their way in."""

    punctuation: Literal["normalize", "as-is"] = "normalize"
    spaces: Literal["normalize", "as-is"] = "normalize"


class BodyFile(Record, frozen=True):
    """`body: {file: …}` — the copy stands in a file of its own."""

    file: str


class NotchSpec(Record, frozen=True):
    """`notch: {columns: 4-5, lines: 50-62}` — taken out of a block at a corner."""

    columns: int | str
    lines: int | str


class PlaceSpec(Record, frozen=True):
    """`place: {columns: 1-5, lines: 16-62}`."""

    columns: int | str
    lines: int | str
    notch: NotchSpec | None = None


class CellSpec(Record, frozen=True):
    """`position: {column: 2, line: 9}` — of the body, both counted from 1."""

    column: int
    line: int


class PictureSpec(Record, frozen=True):
    """A picture of an article."""

    file: str
    caption: str = ""
    credit: str = ""
    columns: int = 1
    lines: int | str | None = None
    position: (
        Literal[
            "top-left",
            "top-right",
            "top",
            "bottom-left",
            "bottom-right",
            "bottom",
            "center",
        ]
        | CellSpec
    ) = "top-right"
    focus: tuple[float, float] = (0.5, 0.5)
    wrap: Literal["block", "contour"] = "block"
    outline: tuple[tuple[float, float], ...] = ()


class LogoSpec(Record, frozen=True):
    """`column-logo: {file: …, title: …}` — a picture instead of set text."""

    file: str
    title: str = ""


class BriefSpec(Record, frozen=True):
    """One item of 简讯: its headline is run in before its body."""

    body: str
    headline: str = ""


class JumpSpec(Record, frozen=True):
    """`jump:` — what does not fit goes on in a slot of a later page."""

    page: int
    slot: str


class ArticleSpec(Record, frozen=True):
    """One entry of a page's `articles`."""

    kind: Literal[
        "article",
        "picture",
        "briefs",
        "index",
        "notice",
        "quote",
        "verse",
        "table",
        "qr",
        "barcode",
    ] = "article"
    id: str | None = None
    slot: str | None = None
    place: PlaceSpec | None = None
    column_logo: str | LogoSpec | None = None
    kicker: Text | None = None
    headline: Text | None = None
    deck: Text | None = None
    summary: Text | None = None
    dateline: str | None = None
    byline: str | list[str] | Names | None = None
    columns: int | None = None
    body: str | BodyFile | None = None
    pictures: tuple[PictureSpec, ...] = ()
    headline_position: HeadlinePosition = "above"
    headline_columns: int | None = None
    headline_color: HeadlineColor = "auto"
    writing: Literal["horizontal", "vertical"] = "horizontal"
    box: Literal["none", "rule", "double", "wavy", "tint"] = "none"
    items: tuple[str | BriefSpec, ...] = ()
    signature: Text | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    text: str | None = None
    add_on: str | None = None
    caption: str | None = None
    lines: int | None = None
    lock: bool = False
    jump: JumpSpec | tuple[JumpSpec, ...] | None = None


class AdvertSpec(Record, frozen=True):
    """One entry of a page's `adverts`."""

    slot: str
    file: str
    page: int | None = None


class EarSpec(Record, frozen=True):
    """`ear:` of a page: this issue's words beside the nameplate."""

    title: str = ""
    items: tuple[str, ...] = ()


class PageSpec(Record, frozen=True):
    """One entry of `pages`."""

    design: str
    number: int | None = None
    section: str = ""
    editors: Names = msgspec.field(default_factory=dict)
    articles: tuple[ArticleSpec, ...] = ()
    adverts: tuple[AdvertSpec, ...] = ()
    ear: EarSpec | None = None
    waive: tuple[str, ...] = ()


class IssueSpec(Record, frozen=True):
    """A whole `issue.yaml`."""

    layout: str
    date: str
    pages: tuple[PageSpec, ...]
    number: int | None = None
    weather: str = ""
    editors: Names = msgspec.field(default_factory=dict)
    copy: CopyRules = CopyRules()
