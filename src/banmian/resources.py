"""The one door to the outside: fonts, pictures, the press's colour profile.

Everything below `build` asks a `Resources`; tests hand in their own. `DeskResources` is the
real one: font files of the desk and the built-in ones, pictures of the desk converted to
the inks they are printed in.

Converted pictures are kept between runs, by the content of their files and all else that
they depend on; see `store`.
"""

import struct
import warnings
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from PIL import Image

from banmian.diagnostics import BanmianError, SourcePosition, diagnose
from banmian.fonts.chain import FontChain
from banmian.fonts.entry import FontEntry
from banmian.fonts.face import Face
from banmian.fonts.library import FontLibrary
from banmian.geometry import Size
from banmian.model.picture import LARGEST_SIDE, PreparedPicture
from banmian.model.placed import PlacedKey, PlacedPdf
from banmian.model.style import FontKey, Style
from banmian.store import Store, digest

NEWSPRINT: Final = Path(__file__).parent / "data" / "banmian-newsprint-220.icc"
"""Coldset newsprint (IFRA26S data, CC0), total ink 220 %."""

FORMATS: Final = (
    (b"\x89PNG\r\n", "PNG", "PIL.PngImagePlugin"),
    (b"\xff\xd8\xff", "JPEG", "PIL.JpegImagePlugin"),
    (b"II*\0", "TIFF", "PIL.TiffImagePlugin"),
    (b"MM\0*", "TIFF", "PIL.TiffImagePlugin"),
)
"""Kinds of picture files that are read, by their first bytes; others (EPS …) would run
foreign programs. Only the plugin that is needed is imported: all of them cost 50 ms."""

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


class PictureSize(NamedTuple):
    """Width and height in pixels, as the picture is to be seen."""

    width: int
    height: int


class Resources(Protocol):
    """What setting, make-up and rendering may ask of the outside."""

    def chain(self, style: Style) -> FontChain:
        """Return the fonts of a style, in order."""
        ...

    def face(self, key: FontKey) -> Face:
        """Return the face of a font key."""
        ...

    def picture_size(self, key: str) -> PictureSize:
        """Return a picture's size without converting it."""
        ...

    def picture(self, key: str, most: int = LARGEST_SIDE) -> PreparedPicture:
        """Return a picture in the inks it is printed in.

        Args:
            most: pixels of its longer side that are of use.
        """
        ...

    def placed_size(self, key: PlacedKey) -> Size:
        """Return the trim of a page of a PDF that is placed as it is."""
        ...


class DeskResources:
    """Fonts and pictures of a desk.

    Args:
        built_in: entries of the fonts that the program carries.
        own: entries of the desk's fonts, which come before them.
        root: the desk's folder; picture keys are paths within it.
        store: keeps what takes long to make; None = nothing is kept.
    """

    def __init__(
        self,
        built_in: Iterable[FontEntry],
        own: Iterable[FontEntry],
        root: Path,
        store: Store | None = None,
    ) -> None:
        self.fonts = FontLibrary(built_in, own)
        self._root = root
        self._store = store or Store(None)
        self._placed: dict[PlacedKey, PlacedPdf] = {}
        self._chains: dict[tuple[FontKey, ...], FontChain] = {}

    def chain(self, style: Style) -> FontChain:
        """Return the fonts of a style; styles with the same fonts share a chain."""
        chain = self._chains.get(style.fonts)
        if chain is None:
            chain = self._chains[style.fonts] = self.fonts.chain(style.fonts)
        return chain

    def face(self, key: FontKey) -> Face:
        """Return the face of a key.

        Raises:
            KeyError: the family is unknown; loading would have said so.
        """
        return self.fonts.face(key)

    def picture_size(self, key: str) -> PictureSize:
        """Return a picture's size, read from the head of its file.

        Raises:
            BanmianError: `bad-picture`.
        """
        return read_picture_size(self._root / key, key)

    def picture(self, key: str, most: int = LARGEST_SIDE) -> PreparedPicture:
        """Convert a picture, or return what is kept of it.

        Raises:
            BanmianError: `bad-picture`.
        """
        from banmian import conversion  # pages without pictures do without it

        path = self._root / key
        with opened_picture(path, key) as image:
            name = digest(path.read_bytes(), *conversion.depends_on(NEWSPRINT, most))
            kept = conversion.unpacked(self._store.get("pictures", name))
            if kept is not None:
                return kept
            as_jpeg = image.format == "JPEG"
            upright = _upright(conversion.reduced(image, most))
            made = conversion.convert(upright, NEWSPRINT, as_jpeg=as_jpeg)
        self._store.put("pictures", name, conversion.packed(made))
        return made

    def take_in(self, pages: Mapping[PlacedKey, PlacedPdf]) -> None:
        """Hold pages of PDF files for make-up and rendering."""
        self._placed.update(pages)

    def placed_size(self, key: PlacedKey) -> Size:
        """Return the trim of a page that was taken in."""
        page = self._placed[key]
        return Size(page.width, page.height)

    def placed(self, key: PlacedKey) -> PlacedPdf:
        """Return a page that was taken in."""
        return self._placed[key]


def read_picture_size(path: Path, key: str) -> PictureSize:
    """Return a picture's size, read from the head of its file.

    Args:
        path: of the file.
        key: what messages call it.

    Raises:
        BanmianError: `bad-picture`.
    """
    with opened_picture(path, key) as image:
        return _upright_size(image)


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


def _upright_size(image: Image.Image) -> PictureSize:
    width, height = image.size
    if _orientation(image) in _QUARTER_TURNED:
        return PictureSize(height, width)
    return PictureSize(width, height)


def _upright(image: Image.Image) -> Image.Image:
    turn = _TURNS.get(_orientation(image))
    return image if turn is None else image.transpose(turn)


def _orientation(image: Image.Image) -> int:
    """Return how a camera was held; a PNG would have to be decoded to be asked."""
    if image.format == "PNG" or (image.format == "JPEG" and "exif" not in image.info):
        return 1
    return int(image.getexif().get(_ORIENTATION, 1))
