"""A picture of how much ink lies where: pale is little, red is above the limit.

The page itself shines through in grey, so that the place is found; the squares whose mean
is above the limit are laid over it.
"""

from io import BytesIO
from typing import Final

from PIL import Image

from banmian.press.ink.coverage import PERCENT, square_sums, total_rows
from banmian.press.ink.plates import Plates

_RAMP: Final[tuple[tuple[float, tuple[int, int, int]], ...]] = (
    (0.0, (255, 255, 255)),
    (0.25, (198, 219, 239)),
    (0.5, (107, 174, 214)),
    (0.75, (253, 208, 120)),
    (0.999, (245, 145, 60)),
    (1.0, (215, 25, 28)),
    (1.5, (110, 0, 20)),
)
"""Share of the limit -> colour; a jump to red where the limit is passed."""

_STEPS: Final = 300
_PAGE_SHARE: Final = 0.35
"""How much of the page's own grey is mixed in."""


def heat_map(plates: Plates, square_mm: float, limit: float) -> bytes:
    """Return a PNG of a page's ink, of the whole media at the plates' resolution.

    Args:
        plates: of the page.
        square_mm: side of the squares whose mean counts.
        limit: of the mean, %: from here on it is red.
    """
    rows = total_rows(plates)
    side = max(1, round(square_mm * plates.pixels_per_mm))
    means = _spread(square_sums(rows, side), side, (plates.width, plates.height))
    shares = bytes(min(255, round(value * _STEPS / limit / 2)) for value in means)
    heat = Image.frombytes("L", (plates.width, plates.height), shares)
    coloured = heat.convert("P")
    coloured.putpalette(_palette())
    page = bytes(max(0, 255 - value // 4) for row in rows for value in row)
    grey = Image.frombytes("L", heat.size, page).convert("RGB")
    mixed = Image.blend(coloured.convert("RGB"), grey, _PAGE_SHARE)
    file = BytesIO()
    mixed.save(file, "PNG")
    return file.getvalue()


def _spread(sums: list[list[int]], side: int, size: tuple[int, int]) -> list[float]:
    """Return, for each pixel, the mean in % of the square around it, kept on the page."""
    width, height = size
    area = min(side, width) * min(side, height)
    half = side // 2
    found: list[float] = []
    for y in range(height):
        row = sums[min(max(y - half, 0), len(sums) - 1)]
        last = len(row) - 1
        cells = [row[0]] * min(half, width) + row
        cells = (cells + [row[last]] * width)[:width]
        found.extend(cell * PERCENT / area for cell in cells)
    return found


def _palette() -> list[int]:
    """Return 256 colours; entry 150 stands for the limit."""
    palette: list[int] = []
    for index in range(256):
        palette += _colour(index * 2 / _STEPS)
    return palette


def _colour(share: float) -> tuple[int, int, int]:
    below = max((stop for stop in _RAMP if stop[0] <= share), key=lambda stop: stop[0])
    above = min(
        (stop for stop in _RAMP if stop[0] > share), key=lambda stop: stop[0], default=below
    )
    part = (share - below[0]) / (above[0] - below[0]) if above != below else 0
    red, green, blue = (
        round(one + (other - one) * part)
        for one, other in zip(below[1], above[1], strict=True)
    )
    return red, green, blue
