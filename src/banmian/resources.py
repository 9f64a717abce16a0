"""The one door to the outside: fonts, pictures, the press's colour profile.

Everything below `build` asks a `Resources`; tests hand in their own. `DeskResources` is the
real one: font files of the desk and the built-in ones, pictures of the desk converted to
the inks they are printed in.

Converted pictures are kept between runs, by the content of their files and all else that
they depend on; see `store`.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Protocol

import msgspec

from banmian.fonts.chain import FontChain
from banmian.fonts.entry import FontEntry
from banmian.fonts.face import Face
from banmian.fonts.library import FontLibrary
from banmian.geometry import Size
from banmian.model.picture import LARGEST_SIDE, InkMap, PreparedPicture
from banmian.model.placed import PlacedKey, PlacedPdf
from banmian.model.style import FontKey, Style
from banmian.store import Store, digest

NEWSPRINT: Final = Path(__file__).parent / "data" / "banmian-newsprint-220.icc"
"""Coldset newsprint (IFRA26S data, CC0), total ink 220 %; pictures are converted by it."""


class PictureSize(msgspec.Struct, frozen=True):
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
        self._inks: dict[str, InkMap] = {}
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
        from banmian import conversion, picture_files

        path = self._root / key
        with picture_files.opened_picture(path, key) as image:
            name = digest(path.read_bytes(), *conversion.depends_on(NEWSPRINT, most))
            made = conversion.unpacked(self._store.get("pictures", name))
            if made is None:
                as_jpeg = image.format == "JPEG"
                upright = picture_files.upright(conversion.reduced(image, most))
                made = conversion.convert(upright, NEWSPRINT, as_jpeg=as_jpeg)
                self._store.put("pictures", name, conversion.packed(made))
        if made.ink is not None:
            self._inks[key] = made.ink
        return made

    def inks(self) -> Mapping[str, InkMap]:
        """Return where the ink is in the colour pictures that were converted."""
        return self._inks

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
    from banmian import picture_files  # pages without pictures do without it

    with picture_files.opened_picture(path, key) as image:
        return PictureSize(*picture_files.upright_size(image))
