"""The banks of the river: far town, near trees and their reflection, reeds, birds."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageOps

from drawing.crane import draw_crane
from drawing.landscape import HORIZON, H, W
from drawing.river import ripple
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    TEAL,
    Color,
    Pen,
    Picture,
    Point,
    between,
    box_at,
    chance,
    dice,
    mix,
    rough,
)


def shore(x: float) -> float:
    """Give the y of the right bank's water line; it comes nearer towards the edge."""
    return HORIZON + between([(2700, 12), (3300, 22), (3800, 62), (W + 60, 190)], x)


def paint_far_shore(picture: Picture) -> None:
    """Draw the low far bank with its town: houses, two cranes, a line of trees."""
    pen = ImageDraw.Draw(picture, "RGBA")
    throw = dice(77)
    stone = mix(TEAL, MIST, 0.3)
    for number in range(44):
        x = 3060 + number * 31 + throw(-12, 12)
        height, width = throw(30, 70) + 70 * (chance(9, number) > 0.8), throw(14, 30)
        wall = mix(stone, DEEP, throw(0, 0.5))
        pen.rectangle((x, HORIZON - height, x + width, HORIZON + 20), fill=wall)
        pen.line(
            [(x, HORIZON - height), (x + width, HORIZON - height)], fill=PEACH, width=2
        )
        for floor in range(2, int(height) // 9):
            if throw(0, 1) > 0.35:
                y = HORIZON - floor * 9
                pen.line([(x + 4, y), (x + width - 4, y)], fill=(*CREAM, 120), width=2)
    for mast, way in ((3500, True), (3730, False)):
        draw_crane(pen, (mast, HORIZON), 1.9, mix(DEEP, TEAL, 0.25), left=way)
    for number in range(170):
        x = 2300 + number * 12.5
        size = 6 + 12 * chance(5, number)
        bush(pen, (x, shore(x) - 6), size, mix(DEEP, TEAL, 0.5), number)
    for left in range(0, 2300, 9):
        level = HORIZON + 3 + 5 * rough(left / 160, 88)
        pen.ellipse(
            box_at((left, level), 9, 5 + 5 * chance(6, left)), fill=mix(TEAL, MIST, 0.15)
        )


def bush(pen: Pen, at: Point, size: float, ink: Color, seed: int) -> None:
    """Draw a round bush or tree: leaves in dark ink, flecks of light to the left."""
    throw = dice(4000 + seed)
    for _ in range(9):
        x, y = at[0] + throw(-1, 1) * size, at[1] - throw(0, 1.3) * size
        pen.ellipse(box_at((x, y), size * 0.55, size * 0.45), fill=ink)
    light = mix(ink, PEACH, 0.45)
    for _ in range(5):
        x, y = at[0] - throw(0.1, 1) * size, at[1] - throw(0.5, 1.6) * size
        pen.arc(box_at((x, y), size * 0.3, size * 0.24), 170, 290, fill=light, width=2)


def paint_near_shore(picture: Picture) -> None:
    """Draw the near end of the right bank, earth and trees, over its reflection."""
    before = picture.copy()
    draw_near_shore(picture)
    reflect_shore(picture, before)
    draw_near_shore(picture)


def draw_near_shore(picture: Picture) -> None:
    """Draw the bank's earth, then firs, then the bushes before them."""
    pen = ImageDraw.Draw(picture, "RGBA")
    earth = [(x, shore(x)) for x in range(3240, W + 60, 20)]
    top = [
        (x, shore(x) - between([(3240, 0), (3800, 26), (W, 90)], x)) for x, _ in earth[::-1]
    ]
    pen.polygon(earth + top, fill=mix(DEEP, INK, 0.6))
    for number in range(8):
        x = 3880 + number * 66 + 60 * chance(12, number)
        tall = between([(3880, 120), (W, 430)], x) * (0.62 + 0.5 * chance(13, number))
        fir(pen, (x, shore(x) - 30), tall, number)
    for number in range(74):
        x = 3480 + number * 12.6
        size = between([(3480, 8), (3900, 30), (W, 92)], x) * (
            0.6 + 0.8 * chance(8, number)
        )
        ink = mix(INK, DEEP, between([(3480, 0.9), (W, 0.1)], x))
        bush(pen, (x, shore(x) - size * 0.5), size, ink, 500 + number)
    cut_bank(pen)


def cut_bank(pen: Pen) -> None:
    """Cut the bank's earth with short level strokes and a line of light at the water."""
    throw = dice(210)
    for _ in range(420):
        x = throw(3300, W)
        rise = throw(0.02, 0.55) * between([(3300, 4), (3800, 26), (W, 95)], x)
        half = throw(8, 40) * between([(3300, 0.4), (W, 1.2)], x)
        y = shore(x) - rise
        tilt = (shore(x + 20) - shore(x - 20)) / 40 * half
        warm = mix(TEAL, PEACH, throw(0, 0.7))
        pen.line([(x - half, y - tilt), (x + half, y + tilt)], fill=(*warm, 95), width=2)
    edge = [(x, shore(x) + 2) for x in range(3240, W, 20)]
    pen.line(edge, fill=(*PEACH, 150), width=3)


def reflect_shore(picture: Picture, before: Picture) -> None:
    """Turn what was drawn since `before` over about the shore, column by column."""
    drawn = ImageChops.difference(picture, before).convert("L").point([0] * 5 + [225] * 251)
    layer, mask = Image.new("RGB", (W + 80, H), DEEP), Image.new("L", (W + 80, H))
    for x in range(3240, W + 80, 4):
        y, source = round(shore(x)), min(x, W - 4)
        box = (source, y - min(y, H - y, 560), source + 4, y)
        layer.paste(ImageOps.flip(picture.crop(box)), (x, y))
        mask.paste(ImageOps.flip(drawn.crop(box)), (x, y))
    ripple(layer)
    ripple(mask)
    mask.paste(0, (0, 0, 3100, H))
    layer = Image.blend(layer, Image.new("RGB", layer.size, DEEP), 0.3)
    picture.paste(layer.crop((0, 0, W, H)), (0, 0), mask.crop((0, 0, W, H)))


def fir(pen: Pen, foot: Point, height: float, seed: int) -> None:
    """Draw a fir in tiers, each with cut twigs."""
    throw = dice(6000 + seed)
    x, base = foot
    pen.line([foot, (x, base - height)], fill=INK, width=max(3, round(height / 50)))
    drop = height * 0.045
    for tier in range(26):
        part = tier / 26
        reach = height * 0.2 * (1 - part) ** 0.8
        y = base - height * (0.16 + 0.82 * part)
        for way in (-1, 1):
            end = x + way * reach * throw(0.7, 1.1)
            twig = [(x, y - drop), (end, y + drop), (x, y + drop * 0.6)]
            pen.polygon(twig, fill=mix(INK, DEEP, 0.25 * chance(seed, tier)))
        light = [(x, y - drop), (x - reach * 0.6, y + drop * 0.5)]
        pen.line(light, fill=(*CORAL, 60), width=2)


def draw_reeds(picture: Picture) -> None:
    """Draw the reeds of the near bank, lower left."""
    pen = ImageDraw.Draw(picture, "RGBA")
    throw = dice(140)
    for number in range(120):
        x = throw(-60, 1) + 1150 * throw(0, 1) ** 2.1
        tall = (720 - 0.44 * x) * throw(0.3, 1)
        lean, stout = throw(-0.06, 0.26), throw(3, 7)
        stem = [(x + lean * tall * (k / 8) ** 2, H + 20 - tall * k / 8) for k in range(9)]
        other = [(u + stout * (1 - k / 8), y) for k, (u, y) in enumerate(stem)]
        ink = mix(INK, DEEP, throw(0, 0.35))
        if number % 4 == 0:
            draw_plume(pen, stem[8], lean, number)
        pen.polygon(stem + other[::-1], fill=ink)
        for leaf in range(2):
            draw_leaf(pen, stem[1 + leaf * 3], throw(90, 240), throw(-0.7, 1), ink)


def draw_leaf(pen: Pen, at: Point, length: float, way: float, ink: Color) -> None:
    """Draw a blade that rises and bends over to a point."""
    reach = length * (0.35 + 0.7 * abs(way)) * math.copysign(1, way)
    spine = [
        (at[0] + reach * s, at[1] - length * (1.1 * s - 0.75 * s * s))
        for s in (k / 8 for k in range(9))
    ]
    under = [
        (x, y + 10 * math.sin(math.pi * (k + 1) / 9)) for k, (x, y) in enumerate(spine)
    ]
    pen.polygon(spine + under[::-1], fill=ink)


def draw_plume(pen: Pen, at: Point, lean: float, seed: int) -> None:
    """Draw the drooping head of a reed, warm on the side of the sun."""
    throw = dice(8000 + seed)
    size = throw(0.75, 1.15)
    for number in range(70):
        part = number / 70
        x = at[0] - (lean * 120 * part - 16 * (1 - part) ** 2) * size
        y = at[1] + (150 * part - 46) * size
        reach = (5 + 21 * math.sin(math.pi * part**0.8)) * size
        drop = throw(16, 40) * size
        way = throw(-0.55, 1)
        warm = (
            mix(PEACH, CORAL, throw(0, 1))
            if way > 0.1
            else mix(INK, CORAL, throw(0.1, 0.5))
        )
        bend = (x + reach * way * 0.8, y + drop * 0.35)
        pen.line([(x, y), bend, (x + reach * way, y + drop)], fill=(*warm, 215), width=2)


def draw_birds(pen: Pen) -> None:
    """Draw a skein of egrets on the wing, two uneven arms behind the leader."""
    for number in range(10):
        arm = (number + 1) // 2
        across, fall = (92, -25) if number % 2 else (74, 40)
        x = 2790 + arm * across + 24 * chance(21, number)
        y = 440 + arm * fall + 12 * chance(22, number)
        size, beat = 24 + 9 * chance(23, number), 0.35 + 0.95 * chance(24, number)
        wings = [
            (-1.5, -0.5 * beat),
            (-0.75, -0.66 * beat),
            (-0.12, -0.06),
            (0.2, -0.1),
            (0.75, -0.8 * beat),
            (1.5, -0.62 * beat),
            (0.78, -0.5 * beat),
            (0.25, 0.13),
            (-0.1, 0.15),
            (-0.75, -0.4 * beat),
        ]
        pen.polygon([(x + size * u, y + size * v) for u, v in wings], fill=INK)
        body = [
            (x - size * 0.75, y + size * 0.02),
            (x, y + 2),
            (x + size * 0.7, y + size * 0.16),
        ]
        pen.line(body, fill=INK, width=4)
