"""Picture files as they are opened: kinds that are read, what breaks, which way is up.

Pillow and its plugins are imported with this module, so only pages with pictures import it.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Final

from PIL import Image

from banmian.diagnostics import BanmianError, SourcePosition, diagnose

FORMATS: Final = (
    (b"\x89PNG\r\n", "PNG", "PIL.PngImagePlugin"),
    (b"\xff\xd8\xff", "JPEG", "PIL.JpegImagePlugin"),
    (b"II*\0", "TIFF", "PIL.TiffImagePlugin"),
    (b"MM\0*", "TIFF", "PIL.TiffImagePlugin"),
)
"""Kinds of picture files that are read, by their first bytes; others (EPS …) would run
foreign programs. Only the plugin that is needed is imported: all of them cost 50 ms."""

SEEN: Final = 32
"""Opacity, of 255, from which a pixel of a cut-out is part of it."""

PICTURE_FAILURES: Final = (
    OSError,
    ValueError,
    SyntaxError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
"""What Pillow raises over files that are broken, too large or no pictures."""

_ORIENTATION = 0x0112
"""EXIF tag (EXIF 2.3, 4.6.4); its values say how to turn a picture upright."""

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_QUARTER_TURNED: Final = frozenset((5, 6, 7, 8))


def read_picture_strips(
    path: Path, key: str, strips: int
) -> tuple[tuple[float, float] | None, ...]:
    """Return how far what is seen of a transparent picture reaches, strip by strip.

    Args:
        path: of the file.
        key: what messages call it.
        strips: of equal depth, top to bottom.

    Returns:
        Left and right edge in each strip, fractions of the width; None = all of it is
        transparent. Nothing for a picture that has no transparency.

    Raises:
        BanmianError: `bad-picture`.
    """
    with opened_picture(path, key) as image:
        if not image.has_transparency_data:
            return ()
        cover = upright(image).convert("RGBA").getchannel("A")
        cover = cover.point(lambda value: 255 * (value >= SEEN))
        width, height = cover.size
        found: list[tuple[float, float] | None] = []
        for number in range(strips):
            top = number * height // strips
            foot = -(-(number + 1) * height // strips)
            box = cover.crop((0, top, width, foot)).getbbox()
            found.append((box[0] / width, box[2] / width) if box else None)
        return tuple(found)


def read_to_the_end(path: Path, key: str) -> None:
    """Read all data of a picture, for nothing but to see that it is there.

    The data of a JPEG is followed but hardly decoded, that of a PNG held against its check
    sums: a tenth of what it takes to convert them.

    Raises:
        BanmianError: `bad-picture`.
    """
    with opened_picture(path, key) as image:
        if image.format == "PNG":
            image.verify()
        else:
            image.draft(None, (1, 1))
            image.load()


@contextmanager
def opened_picture(path: Path, key: str) -> Iterator[Image.Image]:
    """Open a picture file; what fails in it while it is open is the user's mistake.

    Args:
        path: of the file.
        key: what messages call it.

    Raises:
        BanmianError: `bad-picture`: no picture of a known kind, broken or too large.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=(_format(path),)) as image:
                yield image
    except PICTURE_FAILURES as error:
        position = SourcePosition(key)
        raise BanmianError((diagnose("bad-picture", position, file=key),)) from error


def _format(path: Path) -> str:
    """Return Pillow's name of a file's kind, its plugin imported."""
    with path.open("rb") as file:
        start = file.read(8)
    for magic, name, plugin in FORMATS:
        if start.startswith(magic):
            import_module(plugin)
            return name
    raise ValueError(path)


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return width and height of a picture as it is to be seen."""
    width, height = image.size
    if _orientation(image) in _QUARTER_TURNED:
        return height, width
    return width, height


def upright(image: Image.Image) -> Image.Image:
    """Return a picture turned as it is to be seen."""
    turn = _TURNS.get(_orientation(image))
    return image if turn is None else image.transpose(turn)


def _orientation(image: Image.Image) -> int:
    """Return how a camera was held; a PNG would have to be decoded to be asked."""
    if image.format == "PNG" or (image.format == "JPEG" and "exif" not in image.info):
        return 1
    return int(image.getexif().get(_ORIENTATION, 1))
