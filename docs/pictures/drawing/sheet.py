"""The sheet: a drawing in millimetres, its shapes with light and cut shade, its print.

Shade is cut as on a block: where the shade is deeper than the nearest cut line is far,
there is ink. So lines swell in the dark and taper into the light by themselves.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from drawing.curves import disc, smooth, stroke
from drawing.woodcut import Color, Pen, Picture, Point, grain, wave

PAPER: Color = (255, 255, 255)
BLACK: Color = (40, 40, 42)


class Relief(NamedTuple):
    """How a shape is modelled: a lit rim and cut shade, widths in mm."""

    light: Color | None = None
    shade: Color | None = None
    rim: float = 0.25
    reach: float = 1.6
    screen: tuple[float, float] = (0.5, 30)
    """Gap in mm and angle in degrees of the cut lines; gap 0 prints a flat shade."""


class Sheet:
    """A drawing in mm, kept at `keep` pixels per mm, drawn `over` times as big."""

    def __init__(
        self, size: Point, keep: float, over: int = 2, ground: Color = PAPER
    ) -> None:
        self.size, self.over = size, over
        self.kept = (round(size[0] * keep), round(size[1] * keep))
        self.unit = keep * over
        self.picture = Image.new("RGB", (self.kept[0] * over, self.kept[1] * over), ground)
        self.sun: Point = (-0.7, -0.7)
        """Where the light comes from."""
        self._screens: dict[tuple[float, float], Picture] = {}

    @property
    def pen(self) -> Pen:
        """A pen that lays inks with opacity."""
        return ImageDraw.Draw(self.picture, "RGBA")

    def px(self, points: Sequence[Point]) -> list[Point]:
        """Turn millimetres into pixels."""
        return [(x * self.unit, y * self.unit) for x, y in points]

    def fill(self, points: Sequence[Point], ink: tuple[int, ...]) -> None:
        """Print a flat shape."""
        self.pen.polygon(self.px(points), fill=ink)

    def line(self, points: Sequence[Point], ink: tuple[int, ...], width: float) -> None:
        """Draw a line of one width, mm."""
        self.pen.line(
            self.px(points), fill=ink, width=max(1, round(width * self.unit)), joint="curve"
        )

    def brush(
        self, points: Sequence[Point], halves: Sequence[float], ink: tuple[int, ...]
    ) -> None:
        """Draw a smooth stroke through the points that swells and tapers."""
        self.fill(stroke(smooth(points), halves), ink)

    def spot(
        self, at: Point, across: float, ink: tuple[int, ...], high: float | None = None
    ) -> None:
        """Print a dot or an upright ellipse by its half axes."""
        self.fill(disc(at, across, high), ink)

    def mask(self, *shapes: Sequence[Point]) -> Picture:
        """Make a mask of the whole sheet, white in the shapes."""
        mask = Image.new("L", self.picture.size)
        pen = ImageDraw.Draw(mask)
        for shape in shapes:
            pen.polygon(self.px(shape), fill=255)
        return mask

    def screen(self, gap: float, angle: float) -> Picture:
        """Give the line screen: dark along the cut lines, white between them."""
        key = (gap, angle)
        if key not in self._screens:
            self._screens[key] = line_screen(self.picture.size, gap * self.unit, angle)
        return self._screens[key]

    def cut(self, shade: Picture, ink: Color, screen: tuple[float, float]) -> None:
        """Cut shade into the sheet: lines that swell where `shade` is white."""
        self.picture.paste(ink, (0, 0), lines_of(shade, self.screen(*screen)))

    def hatch(
        self, shape: Sequence[Point], depth: float, ink: Color, screen: tuple[float, float]
    ) -> None:
        """Hatch a shape evenly."""
        mask, at = self._local([self.px(shape)], 2)
        box = (*at, at[0] + mask.width, at[1] + mask.height)
        flat = mask.point([round(v * depth) for v in range(256)])
        lines = lines_of(flat, self.screen(*screen).crop(box))
        self.picture.paste(ink, at, ImageChops.multiply(lines, mask))

    def stamp(
        self, shapes: Sequence[Sequence[Point]], ink: Color, relief: Relief | None = None
    ) -> None:
        """Print shapes as one body, with a lit rim and cut shade."""
        mask, at = self._local([self.px(shape) for shape in shapes], round(4 * self.unit))
        self.picture.paste(ink, at, mask)
        if relief is not None:
            self._model(mask, at, relief)

    def _local(
        self, dots: Sequence[Sequence[Point]], margin: int
    ) -> tuple[Picture, tuple[int, int]]:
        """Make a mask no larger than its shapes, and tell where it lies."""
        xs = [x for shape in dots for x, _ in shape]
        ys = [y for shape in dots for _, y in shape]
        left, top = math.floor(min(xs)) - margin, math.floor(min(ys)) - margin
        size = (math.ceil(max(xs)) + margin - left, math.ceil(max(ys)) + margin - top)
        mask = Image.new("L", size)
        pen = ImageDraw.Draw(mask)
        for shape in dots:
            pen.polygon([(x - left, y - top) for x, y in shape], fill=255)
        return mask, (left, top)

    def _model(self, mask: Picture, at: tuple[int, int], relief: Relief) -> None:
        if relief.shade is not None:
            depth = relief.reach * self.unit
            moved = self._toward_sun(mask, depth * 0.8)
            soft = moved.filter(ImageFilter.GaussianBlur(depth * 0.45))
            shade = ImageChops.multiply(ImageChops.invert(soft), mask)
            box = (*at, at[0] + mask.width, at[1] + mask.height)
            if relief.screen[0]:
                lines = lines_of(shade, self.screen(*relief.screen).crop(box))
            else:
                lines = shade.point([min(255, max(0, v - 120) * 12) for v in range(256)])
            self.picture.paste(relief.shade, at, ImageChops.multiply(lines, mask))
        if relief.light is not None:
            moved = self._toward_sun(mask, -relief.rim * self.unit)
            self.picture.paste(relief.light, at, ImageChops.subtract(mask, moved))

    def _toward_sun(self, mask: Picture, by: float) -> Picture:
        across, down = round(self.sun[0] * by), round(self.sun[1] * by)
        return ImageChops.offset(mask, across, down)

    def clipped(self, before: Picture, *shapes: Sequence[Point]) -> None:
        """Keep what was drawn since `before` only inside the shapes."""
        kept = before.copy()
        kept.paste(self.picture, (0, 0), self.mask(*shapes))
        self.picture = kept

    def kept_picture(self) -> Picture:
        """Scale the drawing down to the size that is kept."""
        return self.picture.resize(self.kept, Image.Resampling.LANCZOS)

    def printed(self) -> Picture:
        """Give the drawing the block's grain and the paper's tooth, and scale it down.

        The middle tones are lifted first: newsprint gains about a quarter in half tones.
        """
        over = self.unit / 20
        wood = grain(self.picture.size, (round(420 * over), round(5 * over)), "wood")
        tooth = grain(self.picture.size, (3, 3), "tooth")
        worn = ImageChops.multiply(
            wood.point([240 + v * 15 // 255 for v in range(256)]),
            tooth.point([236 + v * 19 // 255 for v in range(256)]),
        )
        lift = [round(255 * (v / 255) ** 0.86) for v in range(256)] * 3
        inked = ImageChops.multiply(
            self.picture.point(lift), Image.merge("RGB", (worn, worn, worn))
        )
        small = inked.resize(self.kept, Image.Resampling.LANCZOS)
        return small.filter(ImageFilter.UnsharpMask(radius=1.2, percent=60, threshold=2))


def lines_of(shade: Picture, screen: Picture) -> Picture:
    """Give the cut lines of a shade as a mask with soft edges."""
    over = ImageChops.subtract(shade, screen)
    return over.point([min(255, v * 6) for v in range(256)])


def line_screen(size: tuple[int, int], gap: float, angle: float) -> Picture:
    """Make wavering parallel lines: 8 at their middle, 248 half way to the next."""
    side = math.ceil(math.hypot(*size)) + 120
    strip = Image.new("L", (1, side))
    for y in range(side):
        strip.putpixel((0, y), round(8 + 240 * abs((y / gap) % 1 * 2 - 1)))
    cell = 120

    def bend(x: float, y: float) -> Point:
        """Move a corner of the mesh a little up or down."""
        sway = 0.7 * wave(x / 310 + 7, 41) + 0.5 * wave((x + 2 * y) / 520, 42)
        return x, min(side - 1.0, max(0.0, y + gap * 1.1 * sway))

    mesh = []
    for x in range(0, side, cell):
        for y in range(0, side, cell):
            corners = ((x, y), (x, y + cell), (x + cell, y + cell), (x + cell, y))
            quad = tuple(value for corner in corners for value in bend(*corner))
            mesh.append(((x, y, min(x + cell, side), min(y + cell, side)), quad))
    lines = strip.resize((side, side)).transform(
        (side, side), Image.Transform.MESH, mesh, Image.Resampling.BILINEAR
    )
    turned = lines.rotate(-angle, Image.Resampling.BILINEAR)
    left, top = (side - size[0]) // 2, (side - size[1]) // 2
    return turned.crop((left, top, left + size[0], top + size[1]))
