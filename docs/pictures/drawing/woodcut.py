"""Woodcut: what all drawings share — inks, chance, curves, grounds and simple cuts.

Chance is an integer hash and grain is SHAKE-256, so each run gives the same pixels.
"""

import hashlib
import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from PIL import Image, ImageDraw, ImageOps

Color = tuple[int, int, int]
Point = tuple[float, float]
Pen = ImageDraw.ImageDraw
Picture = Image.Image

INK: Color = (20, 42, 57)
DEEP: Color = (40, 78, 96)
TEAL: Color = (92, 133, 144)
MIST: Color = (222, 218, 203)
CREAM: Color = (252, 243, 224)
PEACH: Color = (246, 208, 171)
CORAL: Color = (226, 138, 98)
SUN: Color = (208, 70, 44)


def chance(seed: int, number: int) -> float:
    """Give the same number in [0, 1) for the same pair, without a pattern."""
    mixed = (number * 0x9E3779B1 ^ seed * 0x85EBCA6B) & 0xFFFFFFFF
    for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
        mixed = ((mixed ^ (mixed >> shift)) * factor) & 0xFFFFFFFF
    return (mixed ^ (mixed >> 16)) / 2**32


def dice(seed: int) -> Callable[[float, float], float]:
    """Give a function that throws one number between two limits, call by call."""
    throws = iter(range(1 << 30))
    return lambda low, high: low + (high - low) * chance(seed, next(throws))


def wave(x: float, seed: int) -> float:
    """Give smooth noise in [-1, 1] with one feature per unit of x."""
    cell = math.floor(x)
    part = x - cell
    part = part * part * (3 - 2 * part)
    here, there = chance(seed, cell + 9999), chance(seed, cell + 10000)
    return 2 * (here + (there - here) * part) - 1


def rough(x: float, seed: int, octaves: int = 5) -> float:
    """Add waves of falling size: the outline of a range of hills, about [-1, 1]."""
    return sum(wave(x * 2**o, seed + o) * 0.5**o for o in range(octaves)) / 1.6


def mix(first: Color, second: Color, share: float) -> Color:
    """Give the colour `share` of the way from the first to the second."""
    share = min(1.0, max(0.0, share))
    red, green, blue = (
        round(a + (b - a) * share) for a, b in zip(first, second, strict=True)
    )
    return red, green, blue


def between(stops: Sequence[tuple[float, float]], x: float) -> float:
    """Read a curve given by its corners (x, y), smoothed from corner to corner."""
    for (x0, y0), (x1, y1) in pairwise(stops):
        if x <= x1:
            part = max(0.0, (x - x0) / (x1 - x0))
            return y0 + (y1 - y0) * part * part * (3 - 2 * part)
    return stops[-1][1]


def gradient(size: tuple[int, int], stops: Sequence[tuple[float, Color]]) -> Picture:
    """Paint colours from top to bottom; stops are (share of the height, colour)."""
    strip = Image.new("RGB", (1, size[1]))
    for y in range(size[1]):
        share = y / max(1, size[1] - 1)
        for (s0, c0), (s1, c1) in pairwise(stops):
            if share <= s1:
                strip.putpixel((0, y), mix(c0, c1, (share - s0) / (s1 - s0)))
                break
    return strip.resize(size)


def fade(size: tuple[int, int], top: float, bottom: float) -> Picture:
    """Make a mask that runs evenly from one opacity to another, both in [0, 1]."""
    strip = Image.new("L", (1, size[1]))
    for y in range(size[1]):
        strip.putpixel((0, y), round(255 * (top + (bottom - top) * y / size[1])))
    return strip.resize(size)


def grain(size: tuple[int, int], cell: tuple[int, int], name: str) -> Picture:
    """Make grey noise whose specks are `cell` pixels wide and high."""
    small = (size[0] // cell[0] + 2, size[1] // cell[1] + 2)
    noise = hashlib.shake_256(name.encode()).digest(small[0] * small[1])
    return Image.frombytes("L", small, noise).resize(size, Image.Resampling.BICUBIC)


def glow(picture: Picture, at: Point, radius: int, color: Color, strength: float) -> None:
    """Lay a round glow on the picture."""
    disc = ImageOps.invert(Image.radial_gradient("L")).resize((2 * radius, 2 * radius))
    edge = disc.crop((0, radius, 1, radius + 1)).tobytes()[0]
    shares = [max(0, v - edge) / (255 - edge) for v in range(256)]
    disc = disc.point([round(strength * 255 * share**2) for share in shares])
    picture.paste(color, (round(at[0] - radius), round(at[1] - radius)), disc)


def box_at(
    middle: Point, half_width: float, half_height: float
) -> tuple[float, float, float, float]:
    """Give the corners of a box about its middle."""
    x, y = middle
    half_width, half_height = abs(half_width), abs(half_height)
    return x - half_width, y - half_height, x + half_width, y + half_height


def lens(pen: Pen, at: Point, half: float, thick: float, ink: tuple[int, ...]) -> None:
    """Cut one wavelet: a thin lens, its belly below."""
    x, y = at
    arc = [
        (x + half * s, y - thick * 0.4 * (1 - s * s)) for s in (-1, -0.6, -0.2, 0.2, 0.6, 1)
    ]
    belly = [(x + half * s, y + thick * (1 - s * s)) for s in (0.6, 0.2, -0.2, -0.6)]
    pen.polygon(arc + belly, fill=ink)


def outline(text: str) -> list[Point]:
    """Read an outline written as `x,y x,y …` in thousandths of the shape's length."""
    pairs = (pair.split(",") for pair in text.split())
    return [(int(x) / 1000, int(y) / 1000) for x, y in pairs]


def arch(points: Sequence[Point], at: Point, size: float, *, flip: bool) -> list[Point]:
    """Place a shape drawn in its own lengths; it stands on y = 0, mirrored if `flip`."""
    way = -1 if flip else 1
    return [(at[0] + way * x * size, at[1] + y * size) for x, y in points]
