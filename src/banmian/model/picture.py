"""Pictures made ready for the press: pixels in the inks they are printed in."""

from typing import Final, Literal, Protocol, TypeAlias

import msgspec

LARGEST_SIDE: Final = 3600
"""Pixels of a picture's longer side that are ever of use: a whole broadsheet page at 170 to
the inch."""

PictureMode: TypeAlias = Literal["CMYK", "L"]
PictureEncoding: TypeAlias = Literal["raw", "deflated", "jpeg"]


class InkMap(msgspec.Struct, frozen=True):
    """How much ink lies where in a picture.

    Attributes:
        columns, rows: of equal cells, row by row from the top left.
        totals: mean of C+M+Y+K of each cell, 0 to 1020, two octets each as the machine
            writes them.
    """

    columns: int
    rows: int
    totals: bytes


class PreparedPicture(msgspec.Struct, frozen=True):
    """A converted picture.

    Attributes:
        width, height: in pixels.
        mode: four process inks, or black alone.
        data: raw: 8 bit samples row by row, top row first, 0 = no ink in CMYK and
            0 = black in L; deflated: the same as zlib writes it; jpeg: a whole JPEG file,
            of CMYK inverted as Adobe's programs and Pillow write it.
        encoding: which of the three.
        ink: where the ink is; None = it was not looked at, or it is black alone.
    """

    width: int
    height: int
    mode: PictureMode
    data: bytes
    encoding: PictureEncoding
    ink: InkMap | None = None


class PictureStore(Protocol):
    """Whoever holds the converted pictures of an issue."""

    def picture(self, key: str, most: int = LARGEST_SIDE) -> PreparedPicture:
        """Return the picture that an `Image` of a page names.

        Args:
            most: pixels of its longer side that are of use.
        """
        ...
