"""The back of the news picture: dawn sky, sun, clouds, ranges of hills in mist."""

from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw

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
    between,
    dice,
    fade,
    glow,
    gradient,
    grain,
    mix,
    rough,
    wave,
)

W, H = 4380, 2100
"""The drawing, two pixels for each of the 2190 x 1050 that are kept (254 ppi)."""
HORIZON = 1240
SUN_AT = (2440, 965)


def paint_sky() -> Picture:
    """Paint the dawn: the printer's shaded ground, bars of cloud, the sun, cut lines."""
    stops = [(0, DEEP), (0.18, TEAL), (0.45, MIST), (0.7, CREAM), (0.88, PEACH), (1, CORAL)]
    sky = Image.new("RGB", (W, H), MIST)
    sky.paste(gradient((W, HORIZON), stops), (0, 0))
    glow(sky, SUN_AT, 1500, CREAM, 0.9)
    glow(sky, SUN_AT, 720, PEACH, 0.95)
    pen = ImageDraw.Draw(sky, "RGBA")
    for number in range(104):
        y = 26 + number * 9.5
        weight = 3.4 * (1 - number / 104) ** 1.3
        cut_line(pen, y, weight, number)
    draw_clouds(pen)
    paint_sun(sky)
    return sky


def paint_sun(sky: Picture) -> None:
    """Print the sun: the one warm ink, paler below, cut by bars of haze."""
    radius = 136
    box = (2 * radius, 2 * radius)
    disc = Image.new("L", box)
    pen = ImageDraw.Draw(disc)
    pen.ellipse((0, 0, *box), fill=255)
    for number in range(7):
        y = radius * (0.95 + number * 0.13)
        pen.line([(0, y), (box[0], y)], fill=150, width=2 + number)
    place = (SUN_AT[0] - radius, SUN_AT[1] - radius)
    sky.paste(gradient(box, [(0, SUN), (0.5, SUN), (1, CORAL)]), place, disc)


def cut_line(pen: Pen, y: float, weight: float, seed: int) -> None:
    """Cut one long wavering line of the sky, lifted here and there."""
    throw = dice(700 + seed)
    x = throw(-300, 0)
    while x < W:
        end = x + throw(260, 1100)
        line = [(u, y + 5 * wave(u / 420, seed // 6)) for u in range(int(x), int(end), 40)]
        if len(line) > 1:
            pen.line(
                line, fill=(*INK, round(12 + 18 * weight)), width=max(1, round(weight))
            )
        x = end + throw(20, 140)


def draw_clouds(pen: Pen) -> None:
    """Draw bars of cloud, long lenses that lie one over the other."""
    throw = dice(31)
    for number in range(46):
        y = between([(0, 170), (20, 560), (46, 900)], number) + throw(-40, 40)
        x, half = throw(-200, W + 200), throw(260, 900)
        thick = throw(5, 20)
        warm = (
            mix(CREAM, CORAL, throw(0, 0.9)) if y > 480 else mix(MIST, TEAL, throw(0, 0.6))
        )
        edge = [
            (x + half * s, y - thick * (1 - s * s) * (1 + wave(s * 4, number)))
            for s in (k / 30 for k in range(-30, 31))
        ]
        under = [(u, y + thick * 0.35 * (1 - ((u - x) / half) ** 2)) for u, _ in edge[::-1]]
        pen.polygon(edge + under, fill=(*warm, 120))


class Range(NamedTuple):
    """A range of hills: mean height over the horizon along x, roughness, inks."""

    heights: tuple[tuple[float, float], ...]
    rise: float
    width: float
    top: Color
    foot: Color
    seed: int

    def ridge(self, x: float) -> float:
        """Give the y of its outline."""
        ups = between(self.heights, x) * (1 + self.rise * rough(x / self.width, self.seed))
        return HORIZON - ups


RANGES = (
    Range(
        ((0, 260), (1500, 330), (2500, 190), (3400, 330), (W, 430)),
        0.55,
        620,
        mix(PEACH, TEAL, 0.42),
        PEACH,
        3,
    ),
    Range(
        ((0, 330), (900, 250), (2100, 160), (2700, 120), (3500, 280), (W, 420)),
        0.6,
        520,
        mix(MIST, TEAL, 0.85),
        mix(PEACH, MIST, 0.5),
        17,
    ),
    Range(
        ((0, 190), (700, 220), (1700, 95), (2500, 60), (3200, 130), (W, 400)),
        0.6,
        440,
        mix(TEAL, DEEP, 0.45),
        mix(MIST, TEAL, 0.25),
        29,
    ),
    Range(
        ((0, 120), (800, 90), (1500, 50), (2600, 14), (3300, 40), (3900, 190), (W, 300)),
        0.6,
        380,
        mix(DEEP, INK, 0.15),
        mix(TEAL, MIST, 0.35),
        43,
    ),
)


def paint_range(picture: Picture, hills: Range) -> None:
    """Print one range: ink at the ridge, mist at the foot, form by cut lines."""
    outline = [(x, hills.ridge(x)) for x in range(-20, W + 40, 6)]
    mask = Image.new("L", picture.size)
    ImageDraw.Draw(mask).polygon([*outline, (W + 40, HORIZON), (-20, HORIZON)], fill=255)
    top = int(min(y for _, y in outline))
    ground = Image.new("RGB", picture.size, hills.foot)
    ink = mix(hills.top, hills.foot, 0.35)
    stops = [(0, hills.top), (0.45, ink), (1, hills.foot)]
    ground.paste(gradient((W, HORIZON - top), stops), (0, top))
    cut_slopes(ground, hills)
    picture.paste(ground, (0, 0), mask)
    pen = ImageDraw.Draw(picture, "RGBA")
    pen.line(outline, fill=(*mix(hills.top, INK, 0.45), 150), width=3)


def cut_slopes(ground: Picture, hills: Range) -> None:
    """Cut strokes that run down from the ridge: long in the gullies, short on the spurs."""
    pen = ImageDraw.Draw(ground, "RGBA")
    throw = dice(hills.seed * 101)
    dark, light = mix(hills.top, INK, 0.55), mix(hills.top, CREAM, 0.6)
    x = -300.0
    while x < W + 300:
        x += throw(7, 13)
        y = hills.ridge(x)
        slope = (hills.ridge(x + 40) - hills.ridge(x - 40)) / 80
        lit = slope * (x - SUN_AT[0]) < 0
        gully = wave(x / 62, hills.seed + 70) * 0.6 + wave(x / 21, hills.seed + 71) * 0.4
        length = (HORIZON - y) * (0.12 + 0.62 * max(0.0, gully + 0.25))
        if (lit and gully < 0.1) or HORIZON - y < 170:
            continue
        lean = 0.75 * slope + 0.12 * wave(x / 90, hills.seed + 72)
        line = [
            (
                x + lean * length * s + 9 * wave(s * 2 + x / 45, hills.seed + 73),
                y + 3 + length * s,
            )
            for s in (0, 0.2, 0.4, 0.6, 0.8, 1)
        ]
        ink = light if lit else dark
        pen.line(line[:3], fill=(*ink, 105), width=4)
        pen.line(line[2:5], fill=(*ink, 85), width=3)
        pen.line(line[4:], fill=(*ink, 60), width=2)


def lay_mist(picture: Picture, y: int, depth: int, color: Color, strength: float) -> None:
    """Lay a bar of mist that is thickest at y and fades up and down."""
    shade = Image.new("L", picture.size)
    shade.paste(fade((W, depth), 0, strength), (0, y - depth))
    shade.paste(fade((W, depth // 2), strength, 0), (0, y))
    veil = grain(picture.size, (620, 60), f"mist{y}").point(
        [80 + v * 175 // 255 for v in range(256)]
    )
    picture.paste(color, (0, 0), ImageChops.multiply(shade, veil))
