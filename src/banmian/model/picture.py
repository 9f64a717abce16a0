"""Pictures made ready for the press: pixels in the inks they are printed in."""

from typing import Literal, NamedTuple, Protocol, TypeAlias

PictureMode: TypeAlias = Literal["CMYK", "L"]
PictureEncoding: TypeAlias = Literal["raw", "jpeg"]


class PreparedPicture(NamedTuple):
    """A converted picture.

    Attributes:
        width, height: in pixels.
        mode: four process inks, or black alone.
        data: raw: 8 bit samples row by row, top row first, 0 = no ink in CMYK and
            0 = black in L; jpeg: a whole JPEG file, of CMYK inverted as Adobe's programs
            and Pillow write it.
        encoding: which of the two.
    """

    width: int
    height: int
    mode: PictureMode
    data: bytes
    encoding: PictureEncoding


class PictureStore(Protocol):
    """Whoever holds the converted pictures of an issue."""

    def picture(self, key: str) -> PreparedPicture:
        """Return the picture that an `Image` of a page names."""
        ...
