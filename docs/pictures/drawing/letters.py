"""Lettering: faces in millimetres and lines of type on a sheet."""

from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

from PIL import Image, ImageDraw, ImageFont

from drawing.sheet import Sheet
from drawing.woodcut import Color, Point

FONTS = Path(__file__).parents[3] / "fonts"
SONG, HEI, KAI = "NotoSerifSC[wght].ttf", "NotoSansSC[wght].ttf", "LXGWWenKai-Regular.ttf"
HALF = "，。、：；！"
"""Stops that give up their empty half."""


class LiveType(Protocol):
    """A sheet that sets type by itself."""

    def write(self, at: Point, text: str, kind: "Type", anchor: str) -> float:
        """Set a line on its baseline; return its width, mm."""
        ...


class Type(NamedTuple):
    """A way to set letters: the face, its size in mm, its weight, its ink."""

    name: str
    size: float
    weight: int
    ink: Color
    track: float = 0.0


@cache
def font_of(name: str, pixels: int, weight: int) -> ImageFont.FreeTypeFont:
    """Open a face at a size in pixels; the fixed ones take weight 0."""
    font = ImageFont.truetype(str(FONTS / name), pixels)
    if weight:
        font.set_variation_by_axes([weight])
    return font


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for mark in text:
        plain = mark.isascii()
        if pieces and plain and pieces[-1][-1].isascii():
            pieces[-1] += mark
        else:
            pieces.append(mark)
    return pieces


def width_of(sheet: Sheet, text: str, kind: Type) -> float:
    """Measure a line of type, mm."""
    font = font_of(kind.name, round(kind.size * sheet.unit), kind.weight)
    room = 0.0
    for piece in _pieces(text):
        long = font.getlength(piece) / sheet.unit
        room += (long * 0.56 if piece in HALF else long) + kind.track
    return room - kind.track


def write(
    sheet: Sheet | LiveType, at: Point, text: str, kind: Type, anchor: str = "l"
) -> float:
    """Set a line on its baseline from its left, middle or right; return its width."""
    if not isinstance(sheet, Sheet):
        return sheet.write(at, text, kind, anchor)
    font = font_of(kind.name, round(kind.size * sheet.unit), kind.weight)
    wide = width_of(sheet, text, kind)
    x = at[0] - {"l": 0.0, "m": wide / 2, "r": wide}[anchor]
    pen = ImageDraw.Draw(sheet.picture)
    for piece in _pieces(text):
        spot = (x * sheet.unit, at[1] * sheet.unit)
        pen.text(spot, piece, font=font, fill=kind.ink, anchor="ls")
        long = font.getlength(piece) / sheet.unit
        x += (long * 0.56 if piece in HALF else long) + kind.track
    return wide


def write_down(sheet: Sheet, at: Point, text: str, kind: Type) -> None:
    """Set a column of type from its top, the middle of its width given."""
    font = font_of(kind.name, round(kind.size * sheet.unit), kind.weight)
    pen = ImageDraw.Draw(sheet.picture)
    for number, mark in enumerate(text):
        y = at[1] + (number + 0.5) * (kind.size + kind.track)
        spot = (at[0] * sheet.unit, y * sheet.unit)
        pen.text(spot, mark, font=font, fill=kind.ink, anchor="mm")


def write_turned(sheet: Sheet, at: Point, text: str, kind: Type, turn: float) -> None:
    """Set a line about its middle, turned clockwise by degrees."""
    font = font_of(kind.name, round(kind.size * sheet.unit), kind.weight)
    wide = round(width_of(sheet, text, kind) * sheet.unit)
    side = wide + 4 * round(kind.size * sheet.unit)
    mask = Image.new("L", (side, side))
    pen = ImageDraw.Draw(mask)
    x = (side - wide) / 2
    for piece in _pieces(text):
        pen.text((x, side / 2), piece, font=font, fill=255, anchor="lm")
        x += font.getlength(piece) + kind.track * sheet.unit
    mask = mask.rotate(-turn, Image.Resampling.BICUBIC)
    corner = (
        round(at[0] * sheet.unit - side / 2),
        round(at[1] * sheet.unit - side / 2),
    )
    sheet.picture.paste(kind.ink, corner, mask)
