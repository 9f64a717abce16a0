"""A page becomes text: one line per drawn thing, for tests and for comparing versions.

Lengths are points to two decimals from the top left of the trim. A line of text says
where its baseline begins, how wide it is, how it is set, and what it says:
`text 99.21 102.44 w=117.00 9 Noto Serif SC 400  本报讯`.
"""

from collections.abc import Iterator

from banmian.geometry import Point
from banmian.model.page import Fill, Fragment, Image, Item, Page, Stroke, Text, walk
from banmian.model.style import BLACK, Ink
from banmian.model.text import GlyphRun
from banmian.units import Emu, to_pt


def dump(page: Page) -> str:
    """Return the dump of a page: furniture, then its stories in reading order."""
    lines = [f"page {page.name} {page.label}".rstrip() + f" {_size(page)}"]
    for place, fragment in page.furniture:
        lines += [f"furniture {fragment.role or ''}".rstrip(), *_block(place, fragment)]
    for story in page.stories:
        lines += [
            f"story {story.id} 《{story.title}》",
            *_block(story.place, story.fragment),
        ]
    return "\n".join(lines) + "\n"


def _size(page: Page) -> str:
    return f"{_pt(page.trim.width)}x{_pt(page.trim.height)}"


def _block(place: Point, fragment: Fragment) -> Iterator[str]:
    for at, item in walk(fragment, place):
        kind, rest = _described(item)
        yield f"  {kind} {_pt(at.x)} {_pt(at.y)} {rest}"


def _described(item: Item) -> tuple[str, str]:
    """Return an item's kind and all that its line says after its place."""
    match item:
        case Text(run=run):
            return ("vertical" if run.vertical else "text"), _run(run)
        case Stroke(to=to, width=width, ink=ink):
            return "rule", f"to {_pt(to.x)} {_pt(to.y)} {_pt(width)}{_ink(ink)}"
        case Fill(size=size, ink=ink):
            return "fill", f"{_pt(size.width)}x{_pt(size.height)}{_ink(ink)}"
        case Image(key=key, size=size):
            return "image", f"{_pt(size.width)}x{_pt(size.height)} {key}"
        case Fragment():
            raise AssertionError("walk leaves fragments out")


def _run(run: GlyphRun) -> str:
    family, weight = run.font
    condense = "" if run.condense == 100 else f" {run.condense}%"
    style = f"{to_pt(run.size):g}{condense} {family} {weight}{_ink(run.ink)}"
    return f"w={_pt(run.width)} {style}  {run.text}"


def _ink(ink: Ink) -> str:
    """Return how an ink is said; black is not."""
    if ink == BLACK:
        return ""
    if ink.spot:
        return f" {ink.spot} {ink.tint:g}%"
    return f" cmyk({ink.cyan:g} {ink.magenta:g} {ink.yellow:g} {ink.black:g})"


def _pt(length: Emu) -> str:
    return f"{to_pt(length):.2f}"
