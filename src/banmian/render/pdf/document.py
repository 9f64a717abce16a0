"""Pages become a PDF file: tag them, cut the fonts, paint the pages, write the objects.

All that a standard asks for comes from the press as plain values and is written here, in
one pass; nothing is opened again.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from banmian.fonts.library import FontLibrary
from banmian.model.page import Image, Page, Text
from banmian.model.picture import PictureStore
from banmian.model.placed import PlacedKey, PlacedStore
from banmian.model.text import GlyphRun
from banmian.press.document import DocumentInfo
from banmian.press.marks import page_marks
from banmian.press.navigation import outline, page_label, page_title, threads
from banmian.press.standards import STANDARDS, Standard
from banmian.press.tags import Stretch, TaggedPage, tag_page
from banmian.render.pdf.claims import information, metadata, output_intents
from banmian.render.pdf.file import PdfFile
from banmian.render.pdf.image import enter_picture, useful_pixels
from banmian.render.pdf.ink import KNOCKOUT, OVERPRINT, separation, spot_name
from banmian.render.pdf.navigation import (
    PlacedPage,
    article_threads,
    outline_tree,
    page_labels,
)
from banmian.render.pdf.paint import KNOCKOUT_NAME, OVERPRINT_NAME, Painter
from banmian.render.pdf.placed import Forms
from banmian.render.pdf.sheet import Sheet
from banmian.render.pdf.structure import PageElements, structure_tree
from banmian.render.pdf.syntax import array, text_string
from banmian.render.pdf.type_zero import enter_fonts
from banmian.render.pdf.typeface import cut_typefaces


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
    drawn = [_tagged(page, library, info, standard, marks=marks) for page in pages]
    typefaces = cut_typefaces(_runs(drawn), library)
    file = PdfFile(standard.version, information(info, standard))
    pictured: dict[str, str] = {}
    pixels = useful_pixels(_images(drawn))
    forms = Forms(pictures, file, len(drawn))
    written: list[PageElements] = []
    for one in drawn:
        painter = Painter(one.sheet, typefaces, spots=standard.spots)
        stretches = one.tagged.stretches
        painter.paint(stretches, forms.bare(stretches))
        for key in painter.pictures:
            if key not in pictured:
                picture = pictures.picture(key, pixels[key])
                pictured[key] = enter_picture(picture, file)
        placed = forms.enter(painter.placed)
        resources = _resources(painter, pictured, placed)
        content = "\n".join(painter.operators).encode("ascii")
        page = file.add_page(content, one.sheet.boxes(), resources)
        tagged = forms.within(stretches, placed)
        written.append(PageElements(page, one.sheet, one.tagged.elements, tagged))
    _describe([one.page for one in drawn], written, info, standard, file)
    fonts: dict[str, str] = {}
    for typeface in dict.fromkeys(typefaces.values()):
        fonts |= enter_fonts(typeface, file)
    file.set_fonts(fonts)
    return file.finish()


class _Drawn(NamedTuple):
    """A page about to be painted."""

    page: Page
    sheet: Sheet
    tagged: TaggedPage


def _tagged(
    page: Page,
    library: FontLibrary,
    info: DocumentInfo,
    standard: Standard,
    *,
    marks: bool,
) -> _Drawn:
    """Tag a page and put marks around it; for the screen it is trimmed."""
    tagged = tag_page(page, library)
    if not standard.for_press:
        return _Drawn(page, Sheet(page.trim, 0, 0), tagged)
    if not marks:
        return _Drawn(page, Sheet(page.trim, page.bleed, 0), tagged)
    words = f"{info.title}　{page_title(page, info.language)}"
    margin, placed = page_marks(page, words, library)
    stretches = (*tagged.stretches, Stretch("Page", None, placed))
    sheet = Sheet(page.trim, page.bleed, margin)
    return _Drawn(page, sheet, tagged._replace(stretches=stretches))


def _runs(drawn: Sequence[_Drawn]) -> Iterator[GlyphRun]:
    for one in drawn:
        for stretch in one.tagged.stretches:
            for _, item in stretch.placed:
                if isinstance(item, Text):
                    yield item.run


def _images(drawn: Sequence[_Drawn]) -> Iterator[Image]:
    for one in drawn:
        for stretch in one.tagged.stretches:
            for _, item in stretch.placed:
                if isinstance(item, Image):
                    yield item


def _resources(
    painter: Painter, pictures: dict[str, str], placed: dict[PlacedKey, str]
) -> dict[str, dict[str, str]]:
    """Return the resources of a page, by kind and name; fonts are the file's."""
    kinds: dict[str, dict[str, str]] = {
        "ExtGState": {OVERPRINT_NAME: OVERPRINT, KNOCKOUT_NAME: KNOCKOUT},
        "ColorSpace": {
            spot_name(ink.spot, painter.spots): separation(ink)
            for ink in painter.spots.values()
        },
        "XObject": {
            **{name: pictures[key] for key, name in painter.pictures.items()},
            **{name: placed[key] for key, name in painter.placed.items()},
        },
    }
    return {kind: by_name for kind, by_name in kinds.items() if by_name}


def _describe(
    pages: Sequence[Page],
    written: Sequence[PageElements],
    info: DocumentInfo,
    standard: Standard,
    file: PdfFile,
) -> None:
    """Write all that is not drawn: structure, navigation, claims."""
    placed = [PlacedPage(one.page, one.sheet) for one in written]
    articles, beads = article_threads(threads(pages), placed, file)
    for number, on_page in enumerate(beads):
        entries = {"StructParents": str(number), "B": array(on_page) if on_page else ""}
        entries["Tabs"] = "/S" if standard.tab_order else ""
        file.extend_page(number, {key: text for key, text in entries.items() if text})
    file.set_catalog(
        {
            "Lang": text_string(info.language),
            "MarkInfo": "<</Marked true>>",
            "Metadata": metadata(info, standard, file),
            "OutputIntents": output_intents(standard.intent, file),
            "Outlines": outline_tree(outline(pages, info.language), placed, file),
            "PageLabels": page_labels(
                [
                    page_label(page.number, info.language, spread=page.spread)
                    for page in pages
                ]
            ),
            "PageMode": "" if standard.for_press else "/UseOutlines",
            "StructTreeRoot": structure_tree(written, file),
            "Threads": articles,
            "ViewerPreferences": "<</DisplayDocTitle true>>",
        }
    )
