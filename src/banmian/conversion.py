"""A picture becomes what is printed: reduced to what the press shows, in the press's inks.

What is grey, or nearly so, prints in black alone; colour goes through the ICC profile of
the press with perceptual intent, never by formula. CMYK without a profile of its own is
taken as made for this press. A JPEG stays one; all else is deflated.
"""

import sys
import zlib
from array import array
from io import BytesIO
from pathlib import Path
from typing import Final, cast

import PIL
from PIL import Image, ImageChops

from banmian.model.picture import (
    LARGEST_SIDE,
    InkMap,
    PictureEncoding,
    PictureMode,
    PreparedPicture,
)

VERSION: Final = 1
"""Of all that is done here; a change of what comes out is a new version."""

NEUTRAL: Final = 10
"""How far red, green and blue of a grey may lie apart, of 255: noise of JPEG files."""

NEUTRAL_SHARE: Final = 0.9999
"""Share of grey pixels that makes a picture grey."""

JPEG_QUALITY: Final = 92

COMPRESSION: Final = 4
"""zlib level: a photo is 3 % larger than by level 6, in a third of its time."""

MOST_CELLS: Final = 128
"""Cells of an ink map along the longer side of a picture."""


def reduced(image: Image.Image, most: int) -> Image.Image:
    """Return a picture without the pixels that no press shows; JPEG is drafted for speed.

    Args:
        image: just opened. most: pixels of its longer side that are of use. A picture
            that has up to a third more is left as it is: to resample it would only blur it.
    """
    most = min(most, LARGEST_SIDE)
    if max(image.size) <= min(LARGEST_SIDE, most * 4 // 3):
        return image
    image.draft(None, (most, most))
    image.thumbnail((most, most))
    return image


def convert(image: Image.Image, press: Path, *, as_jpeg: bool) -> PreparedPicture:
    """Return a picture in the inks it is printed in.

    Args:
        image: upright. press: the press's ICC profile. as_jpeg: it is written as a JPEG.
    """
    inks = _inks(_flat(image), press)
    mode: PictureMode = "L" if inks.mode == "L" else "CMYK"
    ink = _ink_map(inks) if mode == "CMYK" else None
    if not as_jpeg:
        data = zlib.compress(inks.tobytes(), COMPRESSION)
        return PreparedPicture(*inks.size, mode, data, "deflated", ink)
    file = BytesIO()
    inks.info.clear()
    inks.save(file, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return PreparedPicture(*inks.size, mode, file.getvalue(), "jpeg", ink)


def is_neutral(image: Image.Image) -> bool:
    """Tell whether an RGB picture is grey but for noise."""
    red, green, blue = image.split()
    for one, other in ((red, green), (green, blue), (red, blue)):
        histogram = ImageChops.difference(one, other).histogram()
        if sum(histogram[: NEUTRAL + 1]) < NEUTRAL_SHARE * sum(histogram):
            return False
    return True


def _flat(image: Image.Image) -> Image.Image:
    """Return a picture as L, RGB or CMYK of 8 bits, on white where it is transparent."""
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    if image.mode.startswith(("I", "F")):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode == "1":
        return image.convert("L")
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(white, layer).convert("RGB")
    return image.convert("L" if image.mode == "LA" else "RGB")


def _inks(image: Image.Image, press: Path) -> Image.Image:
    """Return a picture in black alone or in process inks."""
    if image.mode == "L":
        return image
    if image.mode == "RGB" and is_neutral(image):
        return image.convert("L")
    own = image.info.get("icc_profile")
    if image.mode == "CMYK" and not own:
        return image
    return _through_profile(image, own, press)


def _through_profile(image: Image.Image, own: bytes | None, path: Path) -> Image.Image:
    """Convert by ICC profiles: the picture's own, or sRGB, to the press's, a file.

    An own profile that cannot be used is passed over.
    """
    from PIL import ImageCms  # only colour pictures need it

    press = ImageCms.getOpenProfile(str(path))
    intent = ImageCms.Intent.PERCEPTUAL
    if own:
        try:
            source = ImageCms.getOpenProfile(BytesIO(own))
            transform = ImageCms.buildTransform(source, press, image.mode, "CMYK", intent)
            return transform.apply(image)
        except (ImageCms.PyCMSError, OSError):
            if image.mode == "CMYK":
                return image
    srgb = ImageCms.createProfile("sRGB")
    return ImageCms.buildTransform(srgb, press, "RGB", "CMYK", intent).apply(image)


def _ink_map(image: Image.Image) -> InkMap:
    """Return the total ink of a picture in process inks, cell by cell."""
    cells = image.reduce(-(-max(image.size) // MOST_CELLS))
    plates = [plate.tobytes() for plate in cells.split()]
    totals = array("H", map(sum, zip(*plates, strict=True)))
    return InkMap(*cells.size, totals.tobytes())


def depends_on(press: Path, most: int) -> tuple[bytes, ...]:
    """Return what a converted picture depends on besides its file."""
    said = f"{VERSION} {PIL.__version__} {sys.byteorder} {most}"
    return said.encode("ascii"), press.read_bytes()


def packed(picture: PreparedPicture) -> bytes:
    """Return a converted picture as one string of octets."""
    ink = picture.ink or InkMap(0, 0, b"")
    head = (picture.width, picture.height, ink.columns, ink.rows, picture.mode)
    line = " ".join(map(str, (*head, picture.encoding)))
    return b"\n".join((line.encode("ascii"), ink.totals + picture.data))


def unpacked(data: bytes | None) -> PreparedPicture | None:
    """Return the picture that was packed."""
    if data is None:
        return None
    line, _, rest = data.partition(b"\n")
    *numbers, mode, encoding = line.decode("ascii").split()
    width, height, columns, rows = map(int, numbers)
    size = 2 * columns * rows
    ink = InkMap(columns, rows, rest[:size]) if size else None
    return PreparedPicture(
        width, height, cast("PictureMode", mode), rest[size:],
        cast("PictureEncoding", encoding), ink,
    )  # fmt: skip
