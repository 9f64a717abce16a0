"""The one door to the outside: fonts, pictures, the press's colour profile.

Everything below `build` asks a `Resources`; tests hand in their own. `DeskResources` is the
real one: font files of the desk and the built-in ones, pictures of the desk converted to
the inks they are printed in.

Pictures: what is grey, or nearly so, prints in black alone; colour goes through the ICC
profile of the press with perceptual intent, never by formula. CMYK without a profile of its
own is taken as made for this press. Nothing is cached between runs.
"""

import struct
import warnings
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from PIL import Image, ImageChops

from banmian.diagnostics import BanmianError, SourcePosition, diagnose
from banmian.fonts.chain import FontChain
from banmian.fonts.entry import FontEntry
from banmian.fonts.face import Face
from banmian.fonts.library import FontLibrary
from banmian.geometry import Size
from banmian.model.picture import PictureEncoding, PictureMode, PreparedPicture
from banmian.model.placed import PlacedKey, PlacedPdf
from banmian.model.style import FontKey, Style

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

LARGEST_SIDE: Final = 3600
"""Pixels of the longer side that are kept: a whole broadsheet page at 170 per inch."""

NEUTRAL: Final = 10
"""How far red, green and blue of a grey may lie apart, of 255: noise of JPEG files."""

NEUTRAL_SHARE: Final = 0.9999
"""Share of grey pixels that makes a picture grey."""

JPEG_QUALITY: Final = 92

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

    def picture(self, key: str) -> PreparedPicture:
        """Return a picture in the inks it is printed in."""
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
    """

    def __init__(
        self, built_in: Iterable[FontEntry], own: Iterable[FontEntry], root: Path
    ) -> None:
        self.fonts = FontLibrary(built_in, own)
        self._root = root
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

    def picture(self, key: str) -> PreparedPicture:
        """Convert a picture; done anew at each call.

        Raises:
            BanmianError: `bad-picture`.
        """
        with opened_picture(self._root / key, key) as image:
            encoding: PictureEncoding = "jpeg" if image.format == "JPEG" else "raw"
            image.draft(None, (LARGEST_SIDE, LARGEST_SIDE))
            image.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
            return _prepared(_inks(_flat(_upright(image))), encoding)

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


def is_neutral(image: Image.Image) -> bool:
    """Tell whether an RGB picture is grey but for noise."""
    red, green, blue = image.split()
    for one, other in ((red, green), (green, blue), (red, blue)):
        histogram = ImageChops.difference(one, other).histogram()
        if sum(histogram[: NEUTRAL + 1]) < NEUTRAL_SHARE * sum(histogram):
            return False
    return True


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


def _inks(image: Image.Image) -> Image.Image:
    """Return a picture in black alone or in process inks."""
    if image.mode == "L":
        return image
    if image.mode == "RGB" and is_neutral(image):
        return image.convert("L")
    own = image.info.get("icc_profile")
    if image.mode == "CMYK" and not own:
        return image
    return _through_profile(image, own)


def _through_profile(image: Image.Image, own: bytes | None) -> Image.Image:
    """Convert by ICC profiles: the picture's own, or sRGB, to the press's.

    An own profile that cannot be used is passed over.
    """
    from PIL import ImageCms  # only colour pictures need it

    press = ImageCms.getOpenProfile(str(NEWSPRINT))
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


def _prepared(image: Image.Image, encoding: PictureEncoding) -> PreparedPicture:
    mode: PictureMode = "L" if image.mode == "L" else "CMYK"
    if encoding == "raw":
        return PreparedPicture(*image.size, mode, image.tobytes(), encoding)
    file = BytesIO()
    image.info.clear()
    image.save(file, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return PreparedPicture(*image.size, mode, file.getvalue(), encoding)
