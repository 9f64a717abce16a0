"""Clean files to plant faults in: two tagged pages with everything a newspaper prints."""

from functools import cache

import preflight_paths  # noqa: F401
from made_pages import BLEED, INFO, TRIM, Desk

from banmian.geometry import Point, Rect, Size
from banmian.model.page import Fill, Fragment, Image, Page, Story, Stroke, Text
from banmian.model.picture import PreparedPicture
from banmian.model.style import BLACK, Ink
from banmian.model.text import Source
from banmian.press.preflight import StoryCopy
from banmian.press.standards import STANDARDS
from banmian.render.pdf import render_pdf
from banmian.units import Emu, mm, pt

WHITE = Ink(0, 0, 0, 0)
RED = Ink(0, 100, 81, 4)
SIZE = 9
LINE = "清晨六时四十分天刚放亮园区已是机器轰鸣"
"""Nineteen characters: a line of the measure."""

LINES = 11
CAPTION = "渔船从大桥旁驶过。"


class Sheet:
    """Stories being put on a page."""

    def __init__(self, desk: Desk, leading: Emu, gutter: Emu) -> None:
        self.desk = desk
        self.leading = leading
        self.gutter = gutter

    def article(self, number: int, title: str, place: Point) -> Story:
        """Return a story: headline, two columns, picture with caption."""
        measure = len(LINE) * pt(SIZE)
        placed = [self.text(Source(number, "headline", 0, 0, len(title)), title, 0, 0, 24)]
        for index in range(2 * LINES):
            column, row = divmod(index, LINES)
            x = column * (measure + self.gutter)
            y = mm(12) + row * self.leading
            source = Source(number, "body", index // 4, index % 4 * 19, index % 4 * 19 + 19)
            placed.append(self.text(source, LINE, x, y, SIZE))
        left = 2 * (measure + self.gutter) + mm(8)
        picture = Image("photo", Size(mm(40), mm(30)), alt=CAPTION)
        placed.append((Point(left, mm(10)), picture))
        source = Source(number, "caption", 0, 0, len(CAPTION))
        placed.append(self.text(source, CAPTION, left, mm(44), 8))
        frames = tuple(
            Rect(place.x + n * (measure + self.gutter), place.y + mm(8), measure, mm(50))
            for n in range(2)
        )
        fragment = Fragment(Size(mm(180), mm(60)), tuple(placed), "story")
        return Story(f"story-{number}", title, frames, fragment, place)

    def text(self, source: Source, text: str, x: Emu, y: Emu, size: float):
        return Point(x, y), Text(self.desk.run(text, size=size), source)

    def furniture(self, name: str) -> tuple:
        """Return art that bleeds, a folio, a rule, a panel with white type, a tint."""
        band = Fill(Size(TRIM.width + 2 * BLEED, mm(12)), Ink(20, 0, 0, 0))
        panel, tint = (Fill(Size(mm(50), mm(14)), ink) for ink in (BLACK, Ink(0, 0, 0, 20)))
        white = self.desk.run("反白的字", "Noto Sans SC", 700, 14, ink=WHITE)
        children = (
            (Point(-BLEED, TRIM.height - mm(9)), band),
            (Point(mm(10), mm(12)), Text(self.desk.run(name, size=20, ink=RED))),
            (Point(mm(10), mm(16)), Stroke(Point(mm(180), 0), pt(0.5), BLACK)),
            (Point(mm(10), mm(120)), panel),
            (Point(mm(14), mm(129)), Text(white)),
            (Point(mm(70), mm(120)), tint),
            (Point(mm(74), mm(128)), Text(self.desk.run("网目上的黑字"))),
        )
        return ((Point(0, 0), Fragment(TRIM, children)),)

    def page(self, number: int, name: str, titles: tuple[str, ...]) -> Page:
        stories = tuple(
            self.article(index, title, Point(mm(10), mm(30) + index * mm(62)))
            for index, title in enumerate(titles)
        )
        return Page(number, name, TRIM, BLEED, self.furniture(name), stories)


def photo() -> PreparedPicture:
    """Return 300 × 225 pixels of light inks: 190 to the inch on 40 × 30 mm."""
    rows = bytes(
        part
        for y in range(225)
        for x in range(300)
        for part in (x * 120 // 300, y * 100 // 225, 40, 10)
    )
    return PreparedPicture(300, 225, "CMYK", rows, "raw")


@cache
def desk() -> Desk:
    made = Desk()
    made.pictures["photo"] = photo()
    return made


@cache
def base(standard: str, leading: float = 12, gutter: float = SIZE) -> bytes:
    """Return a file without any fault.

    Args:
        standard: pdfx1a or pdfx4. leading, gutter: in points; the good ones if not said.
    """
    sheet = Sheet(desk(), pt(leading), pt(gutter))
    pages = (sheet.page(1, "要闻", (TITLE,)), sheet.page(2, "综合", ("第二版的标题",)))
    made = desk()
    return render_pdf(pages, made.library, made.pictures, INFO, STANDARDS[standard])


TITLE = "全县工业迈上新台阶"
PARAGRAPHS = [LINE * min(4, 2 * LINES - at) for at in range(0, 2 * LINES, 4)]
COPY = (StoryCopy(TITLE, "\n".join((CAPTION, TITLE, *PARAGRAPHS))),)
"""What the first story says."""
