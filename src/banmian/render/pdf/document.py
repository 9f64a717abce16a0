"""Pages become a PDF file: tag them, cut the fonts, paint the pages, write the objects.

All that a standard asks for comes from the press as plain values and is written here, in
one pass; nothing is opened again.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

import msgspec

from banmian.fonts.library import FontLibrary
from banmian.kept import NOTHING, Kept
from banmian.model.page import Image, Page, Text
from banmian.model.picture import PictureStore
from banmian.model.placed import PlacedKey, PlacedStore
from banmian.model.style import FontKey, Ink
from banmian.model.text import GlyphRun
from banmian.press.document import DocumentInfo
from banmian.press.navigation import outline, page_label, page_title, threads
from banmian.press.standards import STANDARDS, Standard
from banmian.press.tags import TaggedPage, tag_page
from banmian.render.pdf.claims import information, metadata, output_intents
from banmian.render.pdf.file import Deflated, PdfFile, deflate
from banmian.render.pdf.image import enter_picture, useful_pixels
from banmian.render.pdf.ink import KNOCKOUT, OVERPRINT, separation, spot_name
from banmian.render.pdf.navigation import (
    PlacedPage,
    article_threads,
    outline_tree,
    page_labels,
)
from banmian.render.pdf.paint import KNOCKOUT_NAME, OVERPRINT_NAME, Painter
from banmian.render.pdf.placed import Forms, first_number
from banmian.render.pdf.sheet import Sheet
from banmian.render.pdf.show import Showing, show
from banmian.render.pdf.structure import PageElements, structure_tree
from banmian.render.pdf.syntax import array, text_string
from banmian.render.pdf.type_zero import enter_fonts
from banmian.render.pdf.typeface import Typeface, cut_typefaces


class Pictures(PictureStore, PlacedStore, Protocol):
    """Whoever holds what pages show besides type."""


def render_pdf(
    pages: Sequence[Page],
    library: FontLibrary,
    pictures: Pictures,
    info: DocumentInfo,
    standard: Standard = STANDARDS["pdfx1a"],
    *,
    marks: bool = False,
) -> bytes:
    """Return a PDF file of the pages.

    The same input gives the same bytes, on any day and in any folder or time zone.

    Args:
        pages: in order; each one's sheet is its trim and the bleed around it.
        library: has every font that a run names.
        pictures: has every picture and every placed page that a page names.
        info: what the document says of itself.
        standard: that the file is written to.
        marks: whether printers' marks stand around the bleed; only on files for a press.
    """
    return PdfRenderer(library, pictures).render(pages, info, standard, marks=marks)


class PdfRenderer:
    """Writes files; see `render_pdf`.

    Args:
        kept: of the last file of the same pages with this library and these pictures.
    """

    def __init__(
        self, library: FontLibrary, pictures: Pictures, kept: Kept = NOTHING
    ) -> None:
        self._library = library
        self._pictures = pictures
        self._kept = kept

    def render(
        self,
        pages: Sequence[Page],
        info: DocumentInfo,
        standard: Standard = STANDARDS["pdfx1a"],
        *,
        marks: bool = False,
    ) -> bytes:
        """Return a PDF file of the pages."""
        first = [first_number(page, self._pictures) for page in pages]
        drawn = [
            self._kept.recall(
                ("drawn", number), (page, info, standard, marks, self._library, one),
                partial(
                    _tagged, page, self._library, info, standard, first=one, marks=marks
                ),
            )
            for number, (page, one) in enumerate(zip(pages, first, strict=True))
        ]  # fmt: skip
        typefaces = cut_typefaces([one.runs for one in drawn], self._library, self._kept)
        file = PdfFile(standard.version, information(info, standard), self._deflate())
        written = self._paint(drawn, typefaces, standard, file)
        _describe(pages, written, info, standard, file, self._kept)
        fonts: dict[str, str] = {}
        for typeface in dict.fromkeys(typefaces.values()):
            fonts |= enter_fonts(typeface, file, self._kept)
        file.set_fonts(fonts)
        return file.finish()

    def _paint(
        self,
        drawn: Sequence["_Drawn"],
        typefaces: dict[FontKey, Typeface],
        standard: Standard,
        file: PdfFile,
    ) -> list[PageElements]:
        """Paint the pages and enter them with all that they show."""
        pictured: dict[str, str] = {}
        pixels = useful_pixels(image for one in drawn for image in one.images)
        forms = Forms(self._pictures, file, len(drawn))
        written: list[PageElements] = []
        for number, one in enumerate(drawn):
            stretches = one.tagged.stretches
            bare = forms.bare(stretches)
            painted = self._kept.recall(
                ("painted", number), (one, typefaces, bare, standard.spots),
                partial(_painted, one, typefaces, bare, standard, self._kept),
            )  # fmt: skip
            for key in painted.pictures:
                if key not in pictured:
                    picture = self._kept.recall(
                        ("picture", key), (self._pictures, pixels[key]),
                        partial(self._pictures.picture, key, pixels[key]),
                    )  # fmt: skip
                    pictured[key] = enter_picture(picture, file)
            placed = forms.enter(painted.placed)
            resources = _resources(painted, pictured, placed)
            page = file.add_page(painted.content, one.sheet.boxes(), resources)
            tagged = forms.within(stretches, placed)
            written.append(PageElements(page, one.sheet, one.tagged.elements, tagged))
        return written

    def _deflate(self) -> Callable[[bytes], bytes]:
        """Return what deflates, knowing the streams of the last file."""
        if not self._kept.remembers:
            return deflate
        return self._kept.recall("deflated", (), Deflated).next()


class _Drawn(msgspec.Struct, frozen=True):
    """A page about to be painted, and the runs and images that are on it."""

    sheet: Sheet
    tagged: TaggedPage
    runs: list[GlyphRun]
    images: list[Image]


def _tagged(
    page: Page,
    library: FontLibrary,
    info: DocumentInfo,
    standard: Standard,
    *,
    first: int,
    marks: bool,
) -> _Drawn:
    """Tag a page and put marks around it; for the screen it is trimmed."""
    tagged = tag_page(page, library, first)
    if not standard.for_press:
        return _drawn(Sheet(page.trim, 0, 0), tagged)
    if not marks:
        return _drawn(Sheet(page.trim, page.bleed, 0), tagged)
    from banmian.press.marks import page_marks

    words = f"{info.title}　{page_title(page, info.language)}"
    margin, placed = page_marks(page, words, library)
    sheet = Sheet(page.trim, page.bleed, margin)
    return _drawn(sheet, tagged.with_marks(placed))


def _drawn(sheet: Sheet, tagged: TaggedPage) -> _Drawn:
    items = [item for stretch in tagged.stretches for _, item in stretch.placed]
    runs = [item.run for item in items if isinstance(item, Text)]
    return _Drawn(sheet, tagged, runs, [one for one in items if isinstance(one, Image)])


class _Painted(msgspec.Struct, frozen=True):
    """The content of a page, and what it shows: see `Painter`."""

    content: bytes
    pictures: dict[str, str]
    placed: dict[PlacedKey, str]
    spots: dict[str, Ink]


def _painted(
    drawn: _Drawn,
    typefaces: dict[FontKey, Typeface],
    bare: frozenset[int],
    standard: Standard,
    kept: Kept,
) -> _Painted:
    shows = kept.recall("shown", typefaces, Showing) if kept.remembers else show
    painter = Painter(drawn.sheet, typefaces, shows, spots=standard.spots)
    painter.paint(drawn.tagged.stretches, bare)
    content = "\n".join(painter.operators).encode("ascii")
    return _Painted(content, painter.pictures, painter.placed, painter.spots)


def _resources(
    painted: _Painted, pictures: dict[str, str], placed: dict[PlacedKey, str]
) -> dict[str, dict[str, str]]:
    """Return the resources of a page, by kind and name; fonts are the file's."""
    kinds: dict[str, dict[str, str]] = {
        "ExtGState": {OVERPRINT_NAME: OVERPRINT, KNOCKOUT_NAME: KNOCKOUT},
        "ColorSpace": {
            spot_name(ink.spot, painted.spots): separation(ink)
            for ink in painted.spots.values()
        },
        "XObject": {
            **{name: pictures[key] for key, name in painted.pictures.items()},
            **{name: placed[key] for key, name in painted.placed.items()},
        },
    }
    return {kind: by_name for kind, by_name in kinds.items() if by_name}


def _describe(
    pages: Sequence[Page],
    written: Sequence[PageElements],
    info: DocumentInfo,
    standard: Standard,
    file: PdfFile,
    kept: Kept,
) -> None:
    """Write all that is not drawn: structure, navigation, claims."""
    placed = [PlacedPage(one.page, one.sheet) for one in written]
    told = threads(pages)
    articles, beads = file.written_once(
        kept, "threads", (told, placed), lambda: article_threads(told, placed, file)
    )
    entries = outline(pages, info.language)
    for number, on_page in enumerate(beads):
        said = {"StructParents": str(number), "B": array(on_page) if on_page else ""}
        said["Tabs"] = "/S" if standard.tab_order else ""
        file.extend_page(number, {key: text for key, text in said.items() if text})
    file.set_catalog(
        {
            "Lang": text_string(info.language),
            "MarkInfo": "<</Marked true>>",
            "Metadata": metadata(info, standard, file),
            "OutputIntents": output_intents(standard.intent, file),
            "Outlines": file.written_once(
                kept,
                "outline",
                (entries, placed),
                lambda: outline_tree(entries, placed, file),
            ),
            "PageLabels": page_labels(
                [
                    page_label(page.number, info.language, spread=page.spread)
                    for page in pages
                ]
            ),
            "PageMode": "" if standard.for_press else "/UseOutlines",
            "StructTreeRoot": structure_tree(written, file, kept),
            "Threads": articles,
            "ViewerPreferences": "<</DisplayDocTitle true>>",
        }
    )
