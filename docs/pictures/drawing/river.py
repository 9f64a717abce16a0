"""The water of the news picture: mirror, ripples, waves, the sun's path, the boats."""

import math

from PIL import Image, ImageChops, ImageDraw, ImageOps

from drawing.bridge import View, draw_bridge, draw_works
from drawing.landscape import HORIZON, SUN_AT, H, W
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    SUN,
    TEAL,
    Color,
    Pen,
    Picture,
    Point,
    arch,
    box_at,
    dice,
    fade,
    gradient,
    lens,
    mix,
    outline,
    wave,
)


def paint_water(picture: Picture) -> None:
    """Turn the lower part into water: mirror, shade, break up, cut the waves."""
    depth = H - HORIZON
    mirror = ImageOps.flip(picture.crop((0, HORIZON - depth, W, HORIZON)))
    shade = gradient(
        (W, depth), [(0, mix(PEACH, MIST, 0.5)), (0.25, TEAL), (0.7, DEEP), (1, INK)]
    )
    mirror.paste(shade, (0, 0), fade((W, depth), 0.22, 0.96))
    picture.paste(mirror, (0, HORIZON))
    ghost = picture.copy()
    draw_works(ImageDraw.Draw(ghost), View(mirrored=True))
    draw_bridge(ImageDraw.Draw(ghost), View(mirrored=True))
    picture.paste(ghost, (0, 0), fade((W, H), 0.9, 0.62))
    ripple(picture)
    pen = ImageDraw.Draw(picture, "RGBA")
    cut_waves(pen)
    cut_glitter(pen)


def ripple(picture: Picture) -> None:
    """Shift the water in bands, more and in thicker bands towards the viewer."""
    y = HORIZON
    while y < H:
        part = (y - HORIZON) / (H - HORIZON)
        band = 2 + round(9 * part)
        shift = round(
            (3 + 26 * part) * (wave(y / (10 + 30 * part), 61) + 0.6 * wave(y / 4, 62))
        )
        strip = picture.crop((0, y, picture.width, y + band))
        picture.paste(ImageChops.offset(strip, shift, 0), (0, y))
        y += band


def cut_waves(pen: Pen) -> None:
    """Cut the waves row by row: pale ones far off, dark and light ones near."""
    throw = dice(90)
    y = HORIZON + 6.0
    while y < H + 20:
        part = (y - HORIZON) / (H - HORIZON)
        count = round(46 - 26 * part)
        for _ in range(count):
            x, half = throw(-100, W + 100), throw(0.4, 1) * (26 + 210 * part)
            calm = wave(x / 900, 300 + int(y / (40 + 160 * part)))
            if calm < -0.25:
                continue
            pale = throw(0, 1) < 0.45
            ink = mix(CREAM, TEAL, 0.15 + 0.5 * part) if pale else mix(DEEP, INK, part)
            strength = round(throw(50, 130) if pale else throw(50, 150))
            lens(
                pen,
                (x, y + throw(-3, 3)),
                half,
                1.4 + 6.5 * part * throw(0.4, 1),
                (*ink, strength),
            )
        y += 5 + 22 * part


def cut_glitter(pen: Pen) -> None:
    """Cut the sun's path: strokes of warm ink that spread towards the viewer."""
    throw = dice(55)
    y = HORIZON + 10.0
    while y < H:
        part = (y - HORIZON) / (H - HORIZON)
        spread = 70 + 230 * part
        for _ in range(5):
            x = SUN_AT[0] + spread * (throw(-1, 1) + throw(-1, 1)) * 0.6
            ink = mix(CORAL, CREAM, throw(0, 0.9)) if throw(0, 1) < 0.7 else SUN
            half = throw(0.3, 1) * (30 + 80 * part)
            lens(
                pen,
                (x, y + throw(-4, 4)),
                half,
                2 + 7 * part,
                (*ink, round(225 - 120 * part)),
            )
        y += 7 + 20 * part


HULL = outline(
    "-500,-100 -460,-75 -300,-45 0,-35 280,-50 440,-100 520,-135 500,-90 420,-20 "
    "340,8 -360,8 -450,-30"
)
MAN = outline(
    "-395,-70 -390,-150 -402,-200 -385,-235 -360,-235 -335,-215 -290,-195 "
    "-290,-183 -345,-190 -350,-150 -338,-70 -352,-70 -369,-135 -380,-70"
)
HAT = outline("-420,-250 -368,-295 -316,-250")


def draw_boat(pen: Pen, at: Point, size: float, ink: Color, *, flip: bool) -> None:
    """Draw a fishing boat with a mat awning and a man at the oar."""
    pen.polygon(arch(HULL, at, size, flip=flip), fill=ink)
    fine = max(2, round(size / 170))
    edge = arch(HULL[1:6], at, size, flip=flip)
    pen.line(edge, fill=mix(ink, PEACH, 0.75), width=fine)
    for low in (0.3, 0.55):
        plank = [(x * 0.95, y * (1 - low)) for x, y in HULL[1:6]]
        pen.line(
            arch(plank, at, size, flip=flip),
            fill=mix(ink, TEAL, 0.4),
            width=max(2, fine // 2),
        )
    for left, right, high in (
        (-0.22, -0.02, 0.085),
        (0.08, 0.28, 0.085),
        (-0.08, 0.14, 0.105),
    ):
        draw_awning(pen, at, size, (left, right, high), flip=flip)
    pen.polygon(arch(MAN, at, size, flip=flip), fill=ink)
    pen.ellipse(
        box_at(arch([(-0.368, -0.247)], at, size, flip=flip)[0], size * 0.017, size * 0.02),
        fill=ink,
    )
    pen.polygon(arch(HAT, at, size, flip=flip), fill=ink)
    pen.line(
        arch([HAT[1], HAT[2]], at, size, flip=flip), fill=mix(ink, CORAL, 0.7), width=fine
    )
    oar = arch([(-0.25, -0.225), (-0.31, -0.19), (-0.62, 0.015)], at, size, flip=flip)
    pen.line(oar, fill=ink, width=max(2, round(size / 110)))


def draw_awning(
    pen: Pen, at: Point, size: float, shape: tuple[float, float, float], *, flip: bool
) -> None:
    """Draw one black mat of the awning: its hump, weave and lit upper edge."""
    left, right, high = shape
    middle, half = (left + right) / 2, (right - left) / 2
    hump = [
        (
            middle - half * math.copysign(abs(math.cos(a)) ** 0.6, math.cos(a)),
            -0.025 - high * math.sin(a) ** 0.6,
        )
        for a in (k * math.pi / 24 for k in range(25))
    ]
    pen.polygon(arch(hump, at, size, flip=flip), fill=INK)
    fine = max(2, round(size / 300))
    for row in range(1, 9):
        weave = [(x, -0.025 + (y + 0.025) * row / 9) for x, y in hump[2:-2]]
        pen.line(
            arch(weave, at, size, flip=flip),
            fill=mix(INK, TEAL, 0.1 + 0.05 * row),
            width=fine,
        )
    pen.line(
        arch(hump[8:24], at, size, flip=flip), fill=mix(PEACH, CORAL, 0.3), width=fine * 2
    )


def float_boats(picture: Picture) -> None:
    """Put the boats on the water, each over its own broken reflection."""
    for x, y, size, share, flip in (
        (3190, 1345, 120, 0.45, True),
        (1690, 1440, 250, 0.25, False),
        (2960, 1735, 780, 0.0, True),
    ):
        ink = mix(INK, TEAL, share)
        upper = picture.copy()
        draw_boat(ImageDraw.Draw(upper), (x, y), size, ink, flip=flip)
        reach, high = round(size * 0.75), round(size * 0.32)
        low = ImageOps.flip(upper.crop((x - reach, y - high, x + reach, y)))
        dark = Image.new("RGB", low.size, mix(ink, DEEP, 0.3))
        change = ImageOps.flip(
            ImageChops.difference(upper, picture).crop((x - reach, y - high, x + reach, y))
        )
        mask = change.convert("L").point([0] * 6 + [165] * 250)
        for band in range(0, high, max(2, size // 90)):
            push = round(size / 45 * wave(band / (size / 60), size))
            strip = mask.crop((0, band, 2 * reach, band + max(2, size // 90)))
            picture.paste(
                dark.crop((0, 0, *strip.size)), (x - reach + push, y + band), strip
            )
        draw_boat(ImageDraw.Draw(picture), (x, y), size, ink, flip=flip)
        pen = ImageDraw.Draw(picture, "RGBA")
        for number in range(9):
            off = (number - 4) * size * 0.16
            lens(pen, (x + off, y + size * 0.012), size * 0.1, size / 110, (*CREAM, 120))
