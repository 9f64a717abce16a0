"""The tea advert: a hill of tea at the left, one strong line, a sprig, a seal."""

import math
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFont

from drawing.advert_sprig import BUD, LEAF, MM, PAPER, TEA, draw_seal, draw_sprig, face
from drawing.woodcut import (
    CORAL,
    CREAM,
    INK,
    PEACH,
    SUN,
    TEAL,
    Color,
    Pen,
    Picture,
    Point,
    arch,
    between,
    box_at,
    dice,
    fade,
    glow,
    mix,
    outline,
    rough,
    wave,
)

AD_WIDTH, AD_HEIGHT = 352.4, 55.0


BLACK: Color = (28, 28, 28)


def write(pen: Pen, at: Point, text: str, font: ImageFont.FreeTypeFont, ink: Color) -> None:
    """Set a line from its left end on its baseline, mm; stops lose their empty half."""
    x, y = at
    for mark in text:
        pen.text((x * MM, y * MM), mark, font=font, fill=ink, anchor="ls")
        room = font.getlength(mark) / MM
        x += room * 0.56 if mark in "，。" else room


ROWS = 11
"""Rows of tea on the hill, from the crest to the foot."""


def tea_hill(x: float, depth: float) -> float:
    """Give the y of a row of tea on the hill, mm; depth 0 is the crest, 1 the foot."""
    crest = between([(-10, 19), (34, 9), (70, 24), (112, 46), (150, 58)], x)
    foot = between([(-10, 60), (60, 66), (112, 70), (150, 74)], x)
    bend = 3.4 * math.sin(x / 15 + depth * 3.2) * depth
    fall = math.pow(depth, 1.25)
    return crest + (foot - crest) * fall + bend


def paint_garden(picture: Picture) -> None:
    """Paint the tea hill: two ranges in mist, then rows of bushes from far to near."""
    pen = ImageDraw.Draw(picture, "RGBA")
    glow(picture, (79 * MM, 17 * MM), 34 * MM, PEACH, 0.6)
    pen.ellipse(box_at((79 * MM, 17 * MM), 6.2 * MM, 6.2 * MM), fill=SUN)
    for number, (base, high, seed) in enumerate(((40, 25, 3), (48, 22, 11))):
        paint_mist_range(picture, (base, high, seed), mix(TEAL, PAPER, 0.5 - 0.22 * number))
    for row in range(ROWS + 1):
        tea_row(pen, row)
        for x, place, flip in (
            (27, 3, False),
            (52, 3, True),
            (38, 4, True),
            (80, 4, False),
            (15, 5, False),
        ):
            if place == row:
                foot = (x, tea_hill(x, row / ROWS) + 3.2)
                picker(pen, foot, 5.4 + 0.75 * row, flip=flip)


def paint_mist_range(picture: Picture, shape: tuple[int, int, int], ink: Color) -> None:
    """Print one far range that sinks into the paper at its foot and to the right."""
    base, high, seed = shape
    crest = [
        (
            x * MM / 4,
            (
                base
                - high
                * between([(-5, 0.75), (28, 1), (86, 0.5), (128, 0)], x / 4)
                * (1 + 0.4 * rough(x / 90, seed))
            )
            * MM,
        )
        for x in range(-8, 530)
    ]
    mask = Image.new("L", picture.size)
    ImageDraw.Draw(mask).polygon(
        [*crest, (128 * MM, base * MM), (-MM, base * MM)], fill=255
    )
    top = round(min(y for _, y in crest))
    shade = Image.new("L", picture.size)
    shade.paste(fade((picture.width, base * MM - top), 1, 0), (0, top))
    picture.paste(ink, (0, 0), ImageChops.multiply(mask, shade))


def tea_row(pen: Pen, row: int) -> None:
    """Draw one row of clipped bushes: furrow, body, shade below, new leaves above."""
    depth = row / ROWS
    throw = dice(row + 5)
    size = 1.15 + 2.5 * depth
    ground = mix(mix(TEA, TEAL, 0.75), mix(TEA, LEAF, 0.35), depth)

    def rim(x: float) -> float:
        """Give the y of the upper edge, scalloped by the bushes."""
        bumps = math.pow(abs(math.sin(x / size * 1.2 + 9 * depth)), 0.6)
        return tea_hill(x, depth) - size * (0.35 + 0.5 * bumps + 0.15 * wave(x * 2, 3))

    marks = [k / 5 for k in range(-10, 690)]
    crown = [(x * MM, rim(x) * MM) for x in marks]
    furrow = [(x, y + 9 * MM) for x, y in crown[::-1]]
    pen.polygon(crown + furrow, fill=mix(ground, mix(TEA, INK, 0.55), 0.75))
    sole = [
        (x * MM, (tea_hill(x, depth) + size * (0.55 + 0.15 * wave(x * 1.7, 8))) * MM)
        for x in marks
    ]
    pen.polygon(crown + sole[::-1], fill=ground)
    for _ in range(900):
        x, rise = throw(-2, 138), throw(0, 1)
        y = rim(x) + size * (0.1 + 1.05 * rise)
        ink = (
            mix(BUD, ground, rise * 1.6)
            if rise < 0.55
            else mix(ground, TEA, 0.3 + 0.7 * rise)
        )
        tilt, long = throw(-0.3, 0.3) * size, size * throw(0.12, 0.3)
        pen.line(
            [(x * MM, y * MM), ((x + tilt) * MM, (y - long) * MM)],
            fill=ink,
            width=round(2 + 6 * depth),
        )


PICKER = outline(
    "-160,0 -200,-240 -170,-460 -80,-590 60,-640 140,-560 200,-420 340,-330 "
    "450,-340 460,-290 340,-260 170,-310 100,-360 120,-180 140,0"
)


BASKET = outline("-420,-500 -150,-620 -160,-260 -330,-200")


STRAW = outline("-200,-680 100,-880 380,-620")


def picker(pen: Pen, at: Point, size: float, *, flip: bool) -> None:
    """Draw a tea picker bent over a row, hat on, basket on the back; mm."""
    foot, unit = (at[0] * MM, at[1] * MM), size * MM
    coat = mix(SUN, INK, 0.15) if flip else INK

    def shape(points: Sequence[Point]) -> list[Point]:
        """Place a part of the picker."""
        return arch(points, foot, unit, flip=flip)

    pen.polygon(shape(PICKER), fill=coat)
    pen.polygon(shape(BASKET), fill=mix(CORAL, PEACH, 0.5))
    for share in (0.2, 0.5, 0.8):
        band = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in ((BASKET[0], BASKET[3]), (BASKET[1], BASKET[2]))
        ]
        pen.line(shape(band), fill=mix(CORAL, INK, 0.5), width=3)
    pen.ellipse(
        box_at(shape([(0.1, -0.68)])[0], unit * 0.07, unit * 0.08),
        fill=mix(CORAL, INK, 0.35),
    )
    pen.polygon(shape(STRAW), fill=mix(PEACH, CREAM, 0.5))
    for rib in (0.25, 0.5, 0.75):
        low = (
            STRAW[0][0] + (STRAW[2][0] - STRAW[0][0]) * rib,
            STRAW[0][1] + (STRAW[2][1] - STRAW[0][1]) * rib,
        )
        pen.line(shape([STRAW[1], low]), fill=mix(CORAL, PEACH, 0.3), width=2)
    pen.line(shape([STRAW[0], STRAW[2]]), fill=INK, width=4)


def paint_advert() -> Picture:
    """Paint the tea advert: hill at the left, one strong line, the sprig, the seal."""
    size = (round(AD_WIDTH * MM), round(AD_HEIGHT * MM))
    picture = Image.new("RGB", size, PAPER)
    paint_garden(picture)
    pen = ImageDraw.Draw(picture)
    song, hei = "NotoSerifSC[wght].ttf", "NotoSansSC[wght].ttf"
    write(pen, (120, 26), "春到青石山，", face(song, 16.1, 900), TEA)
    write(pen, (150, 44), "叶子先知道。", face(song, 16.1, 900), TEA)
    draw_sprig(pen, (268, 56))
    draw_seal(pen, (306, 8), 17)
    write(pen, (306, 35), "头采明前茶 3月12日开园", face(hei, 3.2, 500), BLACK)
    write(pen, (306, 40.4), "平川县青石山茶业专业合作社", face(hei, 2.85, 400), BLACK)
    write(pen, (306, 46.4), "订茶电话 0000-6620312", face(hei, 3.2, 700), BLACK)
    return picture.resize((size[0] // 2, size[1] // 2), Image.Resampling.LANCZOS)
