"""Pictures become image objects, and the operators that place them.

Pictures come in the inks of the press already; nothing is converted here. A CMYK JPEG is
inverted, as Adobe's programs write it, and says so by its Decode array.
Source: ISO 32000-1, 8.9.5 (image dictionaries), 8.9.5.1 (Decode).
"""

from collections.abc import Iterable
from math import ceil
from typing import Final

from banmian.model.page import Image
from banmian.model.picture import PreparedPicture
from banmian.render.pdf.file import PdfFile
from banmian.render.pdf.number import points
from banmian.units import PER_PT

FINEST: Final = 300
"""Pixels per inch that a press can show: a screen of 85 lines wants 170, one of 150 wants
300; more only makes the file large (GWG 2022 notes more than 400)."""

_WHOLE: Final[tuple[float, float, float, float]] = (0, 0, 1, 1)


def enter_picture(picture: PreparedPicture, file: PdfFile) -> str:
    """Enter the image XObject of a converted picture; return the reference to it."""
    entries = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": str(picture.width),
        "Height": str(picture.height),
        "BitsPerComponent": "8",
        "ColorSpace": "/DeviceCMYK" if picture.mode == "CMYK" else "/DeviceGray",
    }
    if picture.encoding == "deflated":
        entries["Filter"] = "/FlateDecode"
    if picture.encoding == "jpeg":
        entries["Filter"] = "/DCTDecode"
        if picture.mode == "CMYK":
            entries["Decode"] = "[1 0 1 0 1 0 1 0]"
    return file.add_stream(picture.data, entries)


def useful_pixels(images: Iterable[Image]) -> dict[str, int]:
    """Return how many pixels of the longer side of each picture a press can show."""
    most: dict[str, int] = {}
    for image in images:
        left, top, right, bottom = image.crop
        longer = max(image.size.width / (right - left), image.size.height / (bottom - top))
        pixels = ceil(longer / PER_PT / 72 * FINEST)
        most[image.key] = max(pixels, most.get(image.key, 0))
    return most


def image_operators(
    image: Image, name: str, corners: tuple[int, int, int, int]
) -> list[str]:
    """Return what draws an image.

    Args:
        image: its crop says which part of the picture fills the rectangle.
        name: resource name of the image object.
        corners: left, bottom, width, height of the rectangle in thousandths of a point.
    """
    left, bottom, width, height = corners
    crop_left, crop_top, crop_right, crop_bottom = image.crop
    whole_width = round(width / (crop_right - crop_left))
    whole_height = round(height / (crop_bottom - crop_top))
    x = left - round(crop_left * whole_width)
    y = bottom - round((1 - crop_bottom) * whole_height)
    place = " ".join(map(points, (x, y)))
    draw = f"{points(whole_width)} 0 0 {points(whole_height)} {place} cm /{name} Do Q"
    if image.crop == _WHOLE:
        return [f"q {draw}"]
    return [f"q {' '.join(map(points, corners))} re W n", draw]
