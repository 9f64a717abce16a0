"""Pages made by hand, with stories, furniture and pictures as make-up would place them."""

from collections.abc import Iterable

import press_paths  # noqa: F401
from made_pages import BLEED, TRIM, Desk
from msgspec.structs import replace

from banmian.geometry import Point, Rect, Size
from banmian.model.page import (
    Fill,
    Fragment,
    Image,
    Page,
    Placed,
    Role,
    Story,
    Stroke,
    Text,
)
from banmian.model.picture import PreparedPicture
from banmian.model.style import BLACK, Ink
from banmian.model.text import GlyphRun, Source
from banmian.units import mm, pt

RED = Ink(0, 100, 100, 0)
HOUSE = Ink(0, 100, 81, 4, "PANTONE 186 C", 60)
STEP = pt(13)

HEADLINE = "全县工业经济迈上新台阶"
FIRST = "本报讯 清晨6时40分，天刚放亮，园区已是机器轰鸣。"
SECOND = "The international organization says so."
SUBHEAD = "一张清单管到底"
CAPTION = "渔船从刚刚合龙的大桥旁驶过。"
CREDIT = "何苗 绘"


class Copy:
    """Lines of a story, placed one after the other."""

    def __init__(self, desk: Desk, number: int = 0) -> None:
        self.placed: list[Placed] = []
        self._desk = desk
        self._number = number
        self._place = Point(0, STEP)

    def to(self, x: int, y: int) -> "Copy":
        """Go on at another place of the story."""
        self._place = Point(x, y)
        return self

    def line(
        self, element: str, text: str, paragraph: int = 0, start: int = 0, **look: object
    ) -> "Copy":
        """Set a line; `look` is what `Desk.run` takes."""
        source = Source(self._number, element, paragraph, start, start + len(text))
        return self.runs(source, self._desk.run(text, **look))

    def runs(self, source: Source, *runs: GlyphRun) -> "Copy":
        """Set a line of several runs; the first one says where it comes from."""
        x = self._place.x
        for run in runs:
            first = run is runs[0]
            self.placed.append(
                (Point(x, self._place.y), Text(run, source if first else None))
            )
            x += run.width
        self._place = Point(self._place.x, self._place.y + STEP)
        return self

    def draw(self, *placed: Placed) -> "Copy":
        """Put other items among the lines."""
        self.placed += placed
        return self


def silent(run: GlyphRun) -> GlyphRun:
    """Return a run that stands for nothing, as a reading does."""
    return replace(run, texts=("",) * len(run.texts))


def hyphen(desk: Desk) -> GlyphRun:
    """Return the hyphen of a broken word."""
    return replace(desk.run("-"), texts=("\u00ad",))


def story(
    copy: Copy, name: str, title: str, place: Point, *frames: Rect, role: Role = "story"
) -> Story:
    """Return a story of these lines."""
    fragment = Fragment(Size(mm(80), mm(100)), tuple(copy.placed), role)
    return Story(name, title, frames, fragment, place)


def lead(desk: Desk) -> Story:
    """Return a story with all parts: head, two columns, picture, reading, broken word."""
    copy = Copy(desk)
    copy.line("kicker", "抓项目　强产业").line("headline", HEADLINE, size=18)
    copy.draw((Point(0, mm(40)), Image("colour", Size(mm(30), mm(20)), alt=CAPTION)))
    copy.draw((Point(0, mm(40)), Stroke(Point(mm(30), 0), pt(0.25), BLACK)))
    copy.to(0, mm(64)).line("caption", CAPTION, size=7).line("credit", CREDIT, size=7)
    copy.to(0, mm(14)).line("body", FIRST[:14])
    copy.runs(Source(0, "body", 0, 14, 20), desk.run(FIRST[14:20]), silent(desk.run("lài")))
    copy.to(mm(42), mm(14)).line("body", FIRST[20:], 0, 20)
    copy.line("body", SUBHEAD, 1, weight=700)
    copy.line("body", "The ", 2)
    copy.runs(Source(0, "body", 2, 4, 9), desk.run("inter"), hyphen(desk))
    copy.line("body", "national ", 2, 9).line("body", "organization says so.", 2, 18)
    columns = (Rect(mm(20), mm(44), mm(38), mm(50)), Rect(mm(62), mm(44), mm(38), mm(50)))
    made = story(copy, "lead", HEADLINE, Point(mm(20), mm(30)), *columns)
    return replace(made, subheads=(1,))


def advert(desk: Desk) -> Story:
    """Return an advert with its label."""
    copy = Copy(desk, 1).draw(
        (Point(0, 0), Image("grey", Size(mm(60), mm(30)), alt="广告"))
    )
    copy.draw((Point(0, 0), Fill(Size(mm(10), mm(4)), Ink(0, 0, 0, 0))))
    copy.line("label", "广告", size=6)
    place = Point(mm(120), mm(100))
    frame = Rect(*place, mm(60), mm(30))
    return story(copy, "advert-1", "广告", place, frame, role="advert")


def furniture(desk: Desk) -> tuple[tuple[Point, Fragment], ...]:
    """Return a nameplate in single letters, an ear with leaders, a folio line, a rule."""
    name = desk.run("平", "LXGW WenKai", 400, 40, ink=RED)
    letters = (
        (Point(0, mm(14)), Text(name)),
        (Point(mm(16), mm(14)), Text(desk.run("川"))),
    )
    entry = desk.run("柳坪镇：小香菇撑起致富伞")
    dots = ((Point(entry.width + pt(4 * dot), mm(9)), Fill(Size(pt(1), pt(1)), BLACK))
            for dot in range(5))  # fmt: skip
    entries = (
        (Point(0, mm(4)), Text(desk.run("今日导读"))),
        (Point(0, mm(9)), Text(entry)),
        (Point(entry.width + mm(10), mm(9)), Text(desk.run("2版"))),
        *dots,
    )
    folio = ((Point(0, mm(2)), Text(desk.run("第2版　综合"))),)
    rule = ((Point(0, 0), Stroke(Point(0, mm(50)), pt(0.25), BLACK)),)
    return (
        (Point(mm(20), mm(10)), _fragment(letters, "nameplate")),
        (Point(mm(120), mm(10)), _fragment(entries, "ear")),
        (Point(mm(20), mm(4)), _fragment(folio, "folio")),
        (Point(mm(110), mm(40)), _fragment(rule, None)),
    )


def _fragment(placed: Iterable[Placed], role: Role | None) -> Fragment:
    return Fragment(Size(mm(60), mm(15)), tuple(placed), role)


def two_pages(desk: Desk) -> tuple[Page, Page]:
    """Return two pages that hold everything that can be drawn."""
    desk.pictures["colour"] = PreparedPicture(2, 2, "CMYK", bytes(range(0, 160, 10)), "raw")
    desk.pictures["grey"] = PreparedPicture(2, 2, "L", bytes([0, 80, 160, 255]), "raw")
    tint = (Point(0, 0), Fill(Size(mm(60), mm(20)), Ink(0, 0, 0, 15)))
    spot = (Point(0, mm(20)), Stroke(Point(mm(60), 0), pt(2), HOUSE))
    copy = Copy(desk).draw(tint, spot).line("headline", "第二版的标题", size=18)
    copy.line("body", "第二版的正文。", ink=RED)
    frame = Rect(mm(20), mm(30), mm(60), mm(20))
    other = story(copy, "other", "第二版的标题", Point(mm(20), mm(30)), frame)
    first = Page(1, "要闻", TRIM, BLEED, furniture(desk), (lead(desk), advert(desk)))
    return first, Page(2, "2", TRIM, BLEED, (), (other,))
