"""Cut-outs: a drawing made twice, on black and on white, gives its own transparency."""

from collections.abc import Callable

from PIL import Image, ImageChops

from drawing.sheet import PAPER, Sheet
from drawing.woodcut import Picture, Point

BLACK_GROUND = (0, 0, 0)


def cut_out(size: Point, keep: float, draw: Callable[[Sheet], None]) -> Picture:
    """Draw on both grounds and keep what hides them, with soft edges."""
    sheets = [Sheet(size, keep, 3, ground) for ground in (BLACK_GROUND, PAPER)]
    for sheet in sheets:
        draw(sheet)
    dark, bright = (sheet.picture for sheet in sheets)
    bare = ImageChops.difference(dark, bright).convert("L")
    cover = ImageChops.invert(bare).resize(sheets[0].kept, Image.Resampling.BOX)
    inks = dark.resize(sheets[0].kept, Image.Resampling.BOX)
    return Image.merge("RGBa", (*inks.split(), cover)).convert("RGBA")
