"""A picture with its caption and credit, in whole grid lines.

The picture's head aligns with the top of the characters of its first line and its foot
with those of its last; the caption stands on the grid below, the credit at its right end.
"""

from typing import Final, NamedTuple

from banmian.elements.space import Items, line_items
from banmian.geometry import Point, Rect, Size
from banmian.model.edition import Picture
from banmian.model.page import Image, Item, Stroke
from banmian.model.style import BLACK
from banmian.model.text import Line, Paragraph, Source, Span
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu, pt

KEYLINE: Final = pt(0.3)
"""The line around a picture."""

CHARACTER_TOP: Final = 84
"""Top of a Han character's ink above its baseline, percent of body size."""

CHARACTER_FOOT: Final = 8
"""Foot of its ink below the baseline, percent of body size."""


class PictureBlock(NamedTuple):
    """A composed picture: what is drawn and how many grid lines it takes."""

    items: Items
    lines: int


class PictureRoom(NamedTuple):
    """The room a picture gets: width, grid lines, and the grid they are counted in."""

    width: Emu
    lines: int
    leading: Emu
    em: Emu


def natural_lines(aspect: float, width: Emu, leading: Emu) -> int:
    """Return how many grid lines a picture of this aspect (width / height) fills."""
    return max(2, round(width / aspect / leading))


def caption_lines(
    picture: Picture, title: str, width: Emu, setting: Setting
) -> tuple[Line, ...]:
    """Return the caption set over the picture's width, its title first in Hei."""
    paragraph = _caption(picture, title)
    if paragraph is None:
        return ()
    style = setting.styles["caption"]
    return setting.set_paragraph(paragraph, style, (Measure(0, width),))


def _caption(picture: Picture, title: str) -> Paragraph | None:
    text = picture.caption.text if picture.caption else ""
    lead = f"{title}　" if title else ""
    if not lead + text:
        return None
    spans = (Span(0, len(lead), "head"),) if lead else ()
    position = picture.caption.position if picture.caption else picture.position
    return Paragraph(lead + text, spans, position=position)


def compose_picture(
    picture: Picture, title: str, aspect: float, room: PictureRoom, setting: Setting
) -> PictureBlock:
    """Return a picture filling `room`, caption and credit in its last lines.

    Args:
        picture: what to show. title: set before the caption (图片新闻), "" = none.
        aspect: the file's width / height. room: width and lines, caption included.
    """
    lines = caption_lines(picture, title, room.width, setting)
    credit = _credit(picture, setting)
    own_line = _needs_own_line(lines, credit, room.width, setting)
    depth = max(1, room.lines - len(lines) - own_line)
    if picture.outline:
        items = _cut_out(picture, cut_out_rect(aspect, room, depth))
    else:
        items = _image(picture, aspect, room, depth)
    for number, line in enumerate(lines):
        baseline = (depth + number + 1) * room.leading
        source = Source(0, "caption", 0, line.start, line.end)
        items += line_items(line, 0, baseline, source)
    if credit is not None:
        baseline = (depth + len(lines) + own_line) * room.leading
        source = Source(0, "credit", 0, 0, credit.end)
        items += line_items(credit, room.width - credit.width, baseline, source)
    return PictureBlock(tuple(items), room.lines)


def words_below(picture: Picture, room: PictureRoom, setting: Setting) -> int:
    """Return how many of a room's lines its caption and credit take."""
    lines = caption_lines(picture, "", room.width, setting)
    credit = _credit(picture, setting)
    return len(lines) + _needs_own_line(lines, credit, room.width, setting)


def cut_out_rect(aspect: float, room: PictureRoom, depth: int) -> Rect:
    """Return where a whole picture stands in `depth` lines: centred, on their foot."""
    top, foot = _edges(room, depth)
    height = min(foot - top, round(room.width / aspect))
    width = min(room.width, round(height * aspect))
    return Rect((room.width - width) // 2, foot - height, width, height)


def _cut_out(picture: Picture, rect: Rect) -> list[tuple[Point, Item]]:
    """Return the image of a cut-out: not cropped, no keyline."""
    size = Size(rect.width, rect.height)
    image = Image(picture.key, size, alt=_alt(picture))
    return [(Point(rect.x, rect.y), image)]


def _alt(picture: Picture) -> str:
    return picture.caption.text if picture.caption else picture.key


def _edges(room: PictureRoom, depth: int) -> tuple[Emu, Emu]:
    """Return head and foot of an image of `depth` lines."""
    top = room.leading - room.em * CHARACTER_TOP // 100
    return top, depth * room.leading + room.em * CHARACTER_FOOT // 100


def _credit(picture: Picture, setting: Setting) -> Line | None:
    if not picture.credit:
        return None
    return setting.one_line(Paragraph(picture.credit), setting.styles["credit"])


def _needs_own_line(
    lines: tuple[Line, ...], credit: Line | None, width: Emu, setting: Setting
) -> int:
    """Tell whether the credit does not fit after the caption's last line."""
    if credit is None:
        return 0
    if not lines:
        return 1
    gap = setting.styles["credit"].size * 2
    return int(lines[-1].width + gap + credit.width > width)


def _image(
    picture: Picture, aspect: float, room: PictureRoom, depth: int
) -> list[tuple[Point, Item]]:
    """Return the image of `depth` lines, cropped around its focus, and its keyline."""
    top, foot = _edges(room, depth)
    height = foot - top
    crop = crop_around(picture.focus, aspect, room.width / height)
    size = Size(room.width, height)
    image = Image(picture.key, size, crop, _alt(picture))
    items: list[tuple[Point, Item]] = [(Point(0, top), image)]
    right, down = Point(room.width, 0), Point(0, height)
    for start, to in (
        (Point(0, top), right), (Point(0, foot), right),
        (Point(0, top), down), (Point(room.width, top), down),
    ):  # fmt: skip
        items.append((start, Stroke(to, KEYLINE, BLACK)))
    return items


def crop_around(
    focus: tuple[float, float], aspect: float, wanted: float
) -> tuple[float, float, float, float]:
    """Return the part of a picture with aspect `wanted` that keeps its focus.

    Returns:
        left, top, right, bottom as fractions of the picture.
    """
    if wanted < aspect:
        share = wanted / aspect
        left = min(max(focus[0] - share / 2, 0), 1 - share)
        return (left, 0, left + share, 1)
    share = aspect / wanted
    top = min(max(focus[1] - share / 2, 0), 1 - share)
    return (0, top, 1, top + share)
