"""The sprig and the seal of the tea advert, and the means of its lettering."""

import math
from pathlib import Path

from PIL import ImageFont

from drawing.woodcut import (
    SUN,
    Color,
    Pen,
    Point,
    mix,
)

FONTS = Path(__file__).parents[3] / "fonts"


MM = 16
"""Pixels per millimetre of the advert's drawing, twice the 8 that are kept (203 ppi)."""


LEAF: Color = (112, 148, 58)


BUD: Color = (176, 196, 92)


TEA: Color = (30, 78, 58)


PAPER: Color = (255, 255, 255)


def face(name: str, size: float, weight: int = 0) -> ImageFont.FreeTypeFont:
    """Open a face at a size in millimetres; a weight for the variable ones."""
    font = ImageFont.truetype(str(FONTS / name), round(size * MM))
    if weight:
        font.set_variation_by_axes([weight])
    return font


def blade(pen: Pen, base: Point, tip: Point, belly: float, ink: Color) -> None:
    """Draw a tea leaf from its stalk to its tip: two halves, midrib, side veins; mm."""
    (x0, y0), (x1, y1) = base, tip
    long = math.hypot(x1 - x0, y1 - y0)
    ux, uy = (x1 - x0) / long, (y1 - y0) / long

    def place(share: float, off: float) -> Point:
        """Give a point of the leaf: its share of the length, its way off the midrib."""
        bow = belly * 0.55 * math.sin(math.pi * share)
        return (
            (x0 + ux * share * long - uy * (off + bow)) * MM,
            (y0 + uy * share * long + ux * (off + bow)) * MM,
        )

    shares = [k / 40 for k in range(41)]
    width = [
        abs(belly) * math.sin(math.pi * s**0.85) ** 0.9 * (1 - 0.25 * s) for s in shares
    ]
    rib = [place(s, 0) for s in shares]
    for way, tone in ((-1, mix(ink, PAPER, 0.16)), (1, mix(ink, TEA, 0.38))):
        rim = [
            place(s, way * (w + 0.12 * (k % 2)))
            for k, (s, w) in enumerate(zip(shares, width, strict=True))
        ]
        pen.polygon(rib + rim[::-1], fill=tone)
        for k in range(4, 36, 4):
            vein = [
                place(shares[k], 0),
                place(min(1, shares[k] + 0.09), way * width[k] * 0.78),
            ]
            pen.line(vein, fill=mix(tone, PAPER, 0.35), width=3)
    pen.line(rib, fill=mix(ink, PAPER, 0.6), width=6)


def draw_sprig(pen: Pen, at: Point) -> None:
    """Draw the sprig that gives the advert its sign: one bud, two leaves; mm."""
    x, y = at
    stalk = [(x + 4.6 * (k / 20) ** 2, y - 32 * k / 20) for k in range(21)]
    pen.line(
        [(u * MM, v * MM) for u, v in stalk],
        fill=mix(LEAF, TEA, 0.3),
        width=14,
        joint="curve",
    )
    blade(pen, stalk[8], (x - 17, y - 31), 4.6, mix(LEAF, TEA, 0.3))
    blade(pen, stalk[12], (x + 22, y - 36), -4.3, LEAF)
    blade(pen, stalk[20], (x + 8.6, y - 51), 1.8, BUD)
    blade(pen, stalk[19], (x + 4.4, y - 46), -1.5, mix(LEAF, BUD, 0.55))


def draw_seal(pen: Pen, at: Point, side: float) -> None:
    """Print the maker's seal: four characters, two by two, read from the right; mm."""
    x, y = at
    pen.rounded_rectangle(
        (x * MM, y * MM, (x + side) * MM, (y + side) * MM), radius=1.1 * MM, fill=SUN
    )
    inner = 0.55
    pen.rounded_rectangle(
        (
            (x + inner) * MM,
            (y + inner) * MM,
            (x + side - inner) * MM,
            (y + side - inner) * MM,
        ),
        radius=0.8 * MM,
        outline=PAPER,
        width=5,
    )
    font = face("LXGWWenKai-Regular.ttf", side * 0.42)
    for number, mark in enumerate("青石山茶"):
        column, row = 1 - number // 2, number % 2
        middle = (x + side * (0.28 + 0.44 * column), y + side * (0.28 + 0.44 * row))
        pen.text(
            (middle[0] * MM, middle[1] * MM),
            mark,
            font=font,
            fill=PAPER,
            anchor="mm",
            stroke_width=3,
            stroke_fill=PAPER,
        )
