"""How light a printed picture is, and how type stands out from it.

The converted picture is read back through the press's profile, so what is measured is what
is printed: L* relative to the paper, which is the white that white type shows.
"""

from io import BytesIO
from typing import Final, NamedTuple
from zlib import decompress

from banmian.model.page import OnPicture
from banmian.model.picture import PreparedPicture
from banmian.resources import NEWSPRINT
from banmian.units import Emu, pt

NEEDED: Final = 4.5
NEEDED_LARGE: Final = 3.0
LARGE: Final = pt(14)
"""Least ratio of luminances between type and what is under it; the lower one from
`LARGE` on. Source: WCAG 2.2, success criterion 1.4.3 (large is 14 pt in bold, 18 pt in
other faces; heads count as bold) and its definition of contrast ratio, made for screens;
print has no such figure of its own. Full black on newsprint has 5.5."""

WORST: Final = 10
"""Share of the area under the type that may be worse than the ratio says, percent."""

MOST_SPREAD: Final = 18.0
"""Standard deviation of L* under the type from which a picture counts as uneven; own
figure: clear sky, still water and shadow stay below 12."""

PIXELS: Final = 600
"""Pixels of a picture's longer side that measuring needs."""

SIDE: Final = 240
"""Cells of the longer side that are measured: about 1.5 mm of a broadsheet page."""

_GLARE: Final = 0.05
"""Light that surroundings add (WCAG 2.2, contrast ratio)."""


class Lightness(NamedTuple):
    """L* of the shown part of a picture, cell by cell, rows from the top; and of black."""

    width: int
    height: int
    cells: bytes
    black: int

    def under(self, part: tuple[float, float, float, float]) -> list[float]:
        """Return L* of the cells in a part: left, top, right, bottom as fractions."""
        left, right = (min(max(int(one * self.width), 0), self.width - 1)
                       for one in (part[0], part[2]))  # fmt: skip
        top, bottom = (min(max(int(one * self.height), 0), self.height - 1)
                       for one in (part[1], part[3]))  # fmt: skip
        return [
            cell * 100 / 255
            for row in range(top, bottom + 1)
            for cell in self.cells[row * self.width + left : row * self.width + right + 1]
        ]


def read_lightness(
    picture: PreparedPicture, crop: tuple[float, float, float, float] = (0, 0, 1, 1)
) -> Lightness:
    """Measure the part of a converted picture that is shown."""
    from PIL import Image, ImageCms, ImageOps  # only heads on pictures need it

    image: Image.Image
    if picture.encoding == "jpeg":
        image = Image.open(BytesIO(picture.data), formats=("JPEG",))
    else:
        size = (picture.width, picture.height)
        deflated = picture.encoding == "deflated"
        data = decompress(picture.data) if deflated else picture.data
        image = Image.frombytes(picture.mode, size, data)
    box = (
        crop[0] * image.width, crop[1] * image.height,
        crop[2] * image.width, crop[3] * image.height,
    )  # fmt: skip
    scale = min(1.0, SIDE / max(box[2] - box[0], box[3] - box[1]))
    width, height = (
        max(1, round((end - start) * scale))
        for start, end in ((box[0], box[2]), (box[1], box[3]))
    )
    image = image.resize((width, height), Image.Resampling.BOX, box)
    if image.mode == "L":
        none = Image.new("L", image.size)
        image = Image.merge("CMYK", (none, none, none, ImageOps.invert(image)))
    transform = ImageCms.buildTransform(
        ImageCms.getOpenProfile(str(NEWSPRINT)), ImageCms.createProfile("LAB"),
        "CMYK", "LAB", ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )  # fmt: skip
    black = transform.apply(Image.new("CMYK", (1, 1), (0, 0, 0, 255)))
    cells = transform.apply(image).getchannel("L").tobytes()
    return Lightness(width, height, cells, black.getchannel("L").tobytes()[0])


def luminance(lightness: float) -> float:
    """Return Y, 0 to 1, of a lightness L*, 0 to 100 (CIE 15, 8.2.1)."""
    if lightness <= 8:
        return lightness / 903.3
    return float(((lightness + 16) / 116) ** 3)


def contrast(one: float, other: float) -> float:
    """Return the ratio of two luminances, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = max(one, other), min(one, other)
    return (lighter + _GLARE) / (darker + _GLARE)


def stands_out(
    light: Lightness, part: tuple[float, float, float, float], size: Emu, *, white: bool
) -> OnPicture:
    """Return how type of a size, white or black, stands out from a part of a picture."""
    under = sorted(light.under(part))
    share = len(under) * WORST // 100
    worst = under[-1 - share] if white else under[share]
    type_ = 1.0 if white else luminance(light.black * 100 / 255)
    mean = sum(under) / len(under)
    spread = (sum((one - mean) ** 2 for one in under) / len(under)) ** 0.5
    return OnPicture(
        contrast=contrast(type_, luminance(worst)),
        needed=NEEDED_LARGE if size >= LARGE else NEEDED,
        spread=spread,
        most_spread=MOST_SPREAD,
    )
