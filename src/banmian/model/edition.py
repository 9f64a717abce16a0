"""An issue, resolved: what stands in the YAML with copy read, normalised and checked."""

import datetime
from typing import Final, Literal

import msgspec

from banmian.diagnostics import SourcePosition
from banmian.model.design import Layout, Zone
from banmian.model.issue import HeadlineColor, HeadlinePosition
from banmian.model.text import Paragraph

Credits = tuple[tuple[str, tuple[str, ...]], ...]
"""Roles with their names, in the order written: (("编辑", ("方平", "何青")), …)."""


FIRST_WORDS: Final = 10
"""Characters that name a block without a headline."""

KIND_NAMES: Final = {
    "article": "文", "picture": "图片新闻", "briefs": "简讯", "index": "导读",
    "notice": "公告", "quote": "引语", "verse": "诗", "table": "表", "qr": "二维码",
    "barcode": "条形码",
}  # fmt: skip
"""`kind:` of a block -> what editors call it."""


class Picture(msgspec.Struct, frozen=True):
    """A picture of an article or a block of its own.

    Attributes:
        key: under which resources give the picture's data (path within the desk).
        columns: width in columns of the body it stands in.
        lines: depth in body lines, caption included: smallest and largest.
        place: `top-left` … `center`. cell: column and line of the body, from 1, in which
            its top left corner stands instead.
        focus: the point a crop must keep, fractions of width and height.
        outline: text runs round it: left and right edge of what is seen in each of as many
            strips of equal depth, top to bottom, fractions of the width; None = nothing is
            seen there. Empty = text keeps to whole columns.
    """

    key: str
    position: SourcePosition
    caption: Paragraph | None = None
    credit: str = ""
    columns: int = 1
    lines: tuple[int, int] = (0, 0)
    place: str = "top-right"
    cell: tuple[int, int] | None = None
    focus: tuple[float, float] = (0.5, 0.5)
    outline: tuple[tuple[float, float] | None, ...] = ()


class ColumnLogo(msgspec.Struct, frozen=True):
    """栏目题: the title of a column, and the key of the picture that shows it, if any."""

    title: Paragraph
    key: str = ""


class Brief(msgspec.Struct, frozen=True):
    """One item of 简讯; headline None = it has none."""

    headline: Paragraph | None
    body: tuple[Paragraph, ...]


class IndexEntry(msgspec.Struct, frozen=True):
    """One line of an index (导读): the headline of an article and its page."""

    title: str
    page: int


class Jump(msgspec.Struct, frozen=True):
    """Where a story goes on (转版): number of the page, zone on it, and on from there."""

    page: int
    zone: Zone
    then: "Jump | None" = None


class Article(msgspec.Struct, frozen=True):
    """One block of copy on a page.

    Attributes:
        id: given, or made from page and place in the list.
        kind: `article`, `picture` (图片新闻), or one of `load.kinds`.
        zone: where it stands.
        kicker, headline, deck, summary: their lines as the editor broke them; one line =
            the program may break it. Empty = none.
        column_logo: 栏目题 over the head.
        dateline: 消息头 such as 本报讯; byline: roles with names, role "" for a bare name.
        body: paragraphs and subheads.
        columns: how many columns the body is set in (变栏); None = the basic columns.
        headline_position: above the body, in columns of it, or a vertical strip beside it
            (竖题). headline_columns: how many columns a head in them takes; None = the
            program says. headline_color: of a head on a picture.
        writing: how the lines of the body run. box: frame or tint around the block.
        lock: composition and copyfitting leave it as it is.
        jump: where what does not fit goes on. continued: it is such a continuation.
        position: where the article begins in the issue file.
        changes: how many places of its copy normalisation set right.
        styles: element (`headline`, `kicker`, `deck`) -> style it is set in instead of
            the one of its name; from the slot.
        items: of briefs. signature: the lines that sign a notice. rows: of a table, the
            first one its head; one paragraph a cell.
        index_ids: the articles that an index names, with where it does; empty = the first
            of every other page. index_entries: what they came to.
        code: rows of a QR code's modules, `1` dark, `0` light, no quiet zone around.
            Of a barcode: the modules of its main part and of its add-on, `1` dark.
        code_digits: the digits of both.
        code_lines: its depth in grid lines; 0 = what there is room for.
        caption: the words beside it.
    """

    id: str
    kind: str
    zone: Zone
    position: SourcePosition
    kicker: tuple[Paragraph, ...] = ()
    headline: tuple[Paragraph, ...] = ()
    deck: tuple[Paragraph, ...] = ()
    summary: tuple[Paragraph, ...] = ()
    dateline: str = ""
    byline: Credits = ()
    body: tuple[Paragraph, ...] = ()
    columns: int | None = None
    pictures: tuple[Picture, ...] = ()
    headline_position: HeadlinePosition = "above"
    headline_columns: int | None = None
    headline_color: HeadlineColor = "auto"
    writing: Literal["horizontal", "vertical"] = "horizontal"
    box: Literal["none", "rule", "double", "wavy", "tint"] = "none"
    lock: bool = False
    jump: Jump | None = None
    continued: bool = False
    changes: int = 0
    styles: dict[str, str] = msgspec.field(default_factory=dict)
    items: tuple[Brief, ...] = ()
    signature: tuple[Paragraph, ...] = ()
    rows: tuple[tuple[Paragraph, ...], ...] = ()
    index_ids: tuple[Paragraph, ...] = ()
    index_entries: tuple[IndexEntry, ...] = ()
    code: tuple[str, ...] = ()
    code_digits: tuple[str, str] = ("", "")
    code_lines: int = 0
    caption: Paragraph | None = None
    column_logo: ColumnLogo | None = None

    @property
    def title(self) -> str:
        """The headline in one line, for messages; what it begins with if there is none."""
        return "".join(line.text for line in self.headline) or self._beginning

    @property
    def _beginning(self) -> str:
        """Kind and first words of a block without headline; its id if it has none."""
        first = next(
            (line.text for line in (*self.body, *(row[0] for row in self.rows if row))), ""
        )
        words = first if len(first) <= FIRST_WORDS else f"{first[:FIRST_WORDS]}…"
        return f"{KIND_NAMES[self.kind]} {words}" if words else self.id


class Advert(msgspec.Struct, frozen=True):
    """An advertisement: a picture or a page of a PDF in a zone, labelled 广告.

    Attributes:
        page: of the PDF, counted from 1; 0 = a picture. file: where the issue names it.
    """

    key: str
    zone: Zone
    position: SourcePosition
    page: int = 0
    file: SourcePosition | None = None


class EarText(msgspec.Struct, frozen=True):
    """What this issue says in the ear instead of the layout's text."""

    title: str
    items: tuple[str, ...]


class Waiver(msgspec.Struct, frozen=True):
    """A rule of make-up whose findings are accepted on a page, and where that is said."""

    rule: str
    position: SourcePosition


class PagePlan(msgspec.Struct, frozen=True):
    """One page of the issue: its design and what goes on it.

    Attributes:
        design: key in the layout's `pages`.
        section: 版名 such as 要闻. editors: this page's credits.
        waive: rules of make-up whose findings are accepted here.
        spread: it is two facing pages, `number` and the next one (通版).
    """

    number: int
    design: str
    position: SourcePosition
    section: str = ""
    editors: Credits = ()
    articles: tuple[Article, ...] = ()
    adverts: tuple[Advert, ...] = ()
    ear: EarText | None = None
    waive: tuple[Waiver, ...] = ()
    spread: bool = False

    @property
    def numbers(self) -> tuple[int, ...]:
        """Its page number, or the two of a spread."""
        return (self.number, self.number + 1) if self.spread else (self.number,)

    def number_of(self, zone: Zone, layout: Layout) -> int:
        """Return the page number of a block: of a spread that of the page it begins on."""
        if not self.spread:
            return self.number
        right = zone.first_column > layout.grid.columns
        return self.number + (right == (layout.binding == "left"))


class Edition(msgspec.Struct, frozen=True):
    """The whole issue.

    Attributes:
        name: of the issue's folder; names the output.
        date, number: 2026-03-05, 总第5128期 (None = not printed).
        editors: the issue's credits line.
        weather: 天气, one line; "" = not printed.
    """

    name: str
    layout: Layout
    date: datetime.date
    number: int | None
    editors: Credits
    pages: tuple[PagePlan, ...]
    weather: str = ""

    @property
    def page_count(self) -> int:
        """How many pages it has; a spread is two."""
        return sum(len(page.numbers) for page in self.pages)
