"""The work as Typst documents: the same copy in the same frames, by the same measures.

What a careful user of Typst would write: columns with the measure in whole characters,
justified, optimised line breaks, first lines indented by two; leading so that baselines
are as far apart as the grid's.
"""

from pathlib import Path
from typing import Final

from frames import BYLINE, DECK, KICKER, Frame, Issue, Page, Sheet, headline_size

SONG: Final = "Bench Song"
HEI: Final = "Bench Hei"
"""Families of our own fonts as static weights."""

CFF: Final = ("Noto Serif CJK SC", "Noto Sans CJK SC")
"""The same designs as the collections that Linux systems carry."""

_HEAD: Final = """\
#set document(title: "青溪周报")
#set page(width: {width}mm, height: {height}mm,
  margin: (left: {margin:.4f}pt, right: {margin:.4f}pt, top: {top}mm, bottom: 0mm))
#set text(font: "{song}", size: {size}pt, lang: "zh", region: "cn",
  top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, linebreaks: "optimized", leading: {white:.4f}pt,
  spacing: {white:.4f}pt, first-line-indent: (amount: 2em, all: true))
#let black(s, b) = text(weight: 900, size: s, b)
#let hei(s, b) = text(font: "{hei}", weight: 700, size: s, b)
#let rule(w, s) = line(length: w, stroke: s)
#let plain(b) = {{ set par(first-line-indent: 0pt, justify: false); b }}
#let art(x, y, w, hh, bh, n, head, body) = {{
  place(top + left, dx: x, dy: y, block(width: w, height: hh,
    align(center + horizon, plain({{ set par(leading: 4pt, spacing: 5pt); head }}))))
  place(top + left, dx: x, dy: y + hh, block(width: w, height: bh,
    columns(n, gutter: {gutter:.4f}pt, body)))
}}
"""

_NAMEPLATE: Final = """\
#place(top + left, block(width: {width:.4f}pt, plain({{
  align(center, black(96pt)[青溪周报])
  align(center, hei(11pt)[2026年7月19日　星期日　农历丙午年六月初六　总第731期])
  rule({width:.4f}pt, 1.5pt)
}})))
#place(top + left, dy: {foot:.4f}pt, plain(text(size: 8pt)[{editors}]))"""

_FOLIO: Final = """\
#place(top + left, dy: -28pt, block(width: {width:.4f}pt, plain({{
  grid(columns: (1fr, auto, 1fr), text(size: 8pt)[{editors}],
    text(size: 8.5pt)[青溪周报　2026年7月19日　星期日],
    align(right)[#hei(12pt)[{section}] #hei(20pt)[第{number}版]])
  rule({width:.4f}pt, 1pt)
}})))"""


def write_document(
    issue: Issue, folder: Path, families: tuple[str, str] = (SONG, HEI)
) -> Path:
    """Write an issue as a Typst document in Song and Hei families; return its file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{issue.name}.typ"
    path.write_text("\n".join(_document(issue, *families)) + "\n", encoding="utf-8")
    return path


def escape(text: str) -> str:
    """Return text with what Typst reads as markup escaped."""
    for sign in "\\#$*_`<>@[]~":
        text = text.replace(sign, "\\" + sign)
    return text


def _document(issue: Issue, song: str, hei: str) -> list[str]:
    sheet = issue.sheet
    head = _HEAD.format(
        width=sheet.width, height=sheet.height, margin=sheet.margin, top=sheet.top,
        size=sheet.size, white=sheet.leading - sheet.size,
        gutter=sheet.gutter * sheet.size, song=song, hei=hei,
    )  # fmt: skip
    pieces = [head]
    for page in issue.pages:
        if page.number > 1:
            pieces.append("#pagebreak()")
        pieces.append(_furniture(page, issue))
        pieces += [_story(frame, sheet) for frame in page.frames]
    return pieces


def _furniture(page: Page, issue: Issue) -> str:
    sheet = issue.sheet
    editors = issue.editors if page.front else page.editors
    line = "　　".join(f"{role}　{name}" for role, name in editors.items())
    width = sheet.span(sheet.columns)
    if page.front:
        foot = (sheet.lines - 1) * sheet.leading
        return _NAMEPLATE.format(width=width, foot=foot, editors=line)
    return _FOLIO.format(
        width=width, number=page.number, section=page.section, editors=line
    )


def _story(frame: Frame, sheet: Sheet) -> str:
    story = frame.story
    head = [f"black({headline_size(story, sheet)}pt)[{escape(story.headline)}]"]
    if story.kicker:
        head.insert(0, f"hei({KICKER}pt)[{escape(story.kicker)}]")
    if story.deck:
        head.append(f"hei({DECK}pt)[{escape(story.deck)}]")
    if story.byline:
        head.append(f"text(size: {BYLINE}pt)[□ {escape(story.byline[1:])}]")
    step = (sheet.measure + sheet.gutter) * sheet.size
    places = (
        story.column * step, (frame.first_line - 1) * sheet.leading,
        sheet.span(story.columns), frame.head * sheet.leading, frame.body * sheet.leading,
    )  # fmt: skip
    places_pt = ", ".join(f"{place:.4f}pt" for place in places)
    body = "\n\n".join(escape(text) for text in story.paragraphs)
    parts = "; parbreak(); ".join(head)
    return f"#art({places_pt}, {story.columns}, {{{parts}}})[\n{body}\n]"
