"""Pages become a PDF file: tag and paint each as it comes, cut the fonts, write the rest.

Of a page nothing is held but what is written and a few figures; fonts and pictures are
entered when all pages are there. All that a standard asks for comes from the press as
plain values and is written here, in one pass; nothing is opened again.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

import msgspec
from msgspec.structs import replace

from banmian.fonts.face import Face
from banmian.fonts.library import FontLibrary
from banmian.kept import NOTHING, Kept
from banmian.model.page import Image, Page, pictures_of
from banmian.model.picture import PictureStore
from banmian.model.placed import PlacedKey, PlacedStore
from banmian.model.style import Ink
from banmian.press.document import DocumentInfo
from banmian.press.navigation import outline, page_label, page_title, threads
from banmian.press.standards import STANDARDS, Standard
from banmian.press.standards.xmp import xmp_packet
from banmian.press.tags import Element, Stretch, TaggedPage, tag_page
from banmian.render.pdf.claims import information, metadata, output_intents
from banmian.render.pdf.cut_face import CutFace, sum_up
from banmian.render.pdf.file import Deflated, PdfFile, deflate
from banmian.render.pdf.image import enter_picture, useful_pixels
from banmian.render.pdf.ink import KNOCKOUT, OVERPRINT, separation, spot_name
from banmian.render.pdf.navigation import (
    PlacedPage,
    article_threads,
    outline_tree,
    page_labels,
)
from banmian.render.pdf.paint import KNOCKOUT_NAME, OVERPRINT_NAME, PaintState
from banmian.render.pdf.painted import Canvas, Painted, paint_page
from banmian.render.pdf.placed import Forms, first_number, placed_pages
from banmian.render.pdf.sheet import Sheet
from banmian.render.pdf.structure import PageElements, Structure
from banmian.render.pdf.syntax import array, text_string
from banmian.render.pdf.type_zero import enter_fonts
from banmian.render.pdf.typeface import Tables, Typeface, Typefaces, Use


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
    claim = Claim(info, standard, marks=marks)
    document = PdfDocument(library, pictures, claim, len(pages))
    for page in pages:
        document.add(page)
    return document.finish()


class Claim(msgspec.Struct, frozen=True):
    """What a file says of itself and is held to; see `render_pdf`."""

    info: DocumentInfo
    standard: Standard
    marks: bool = False


class DrawnPage(msgspec.Struct, frozen=True):
    """A page tagged and painted, not yet written; it may come from another process.

    Attributes:
        elements: its own of the structure tree. images: that are on it.
        forms: stretches that are placed pages. left: the page without its text.
        content: its operators, deflated. state, uses: see `Painted`.
    """

    sheet: Sheet
    elements: tuple[Element, ...]
    images: list[Image]
    forms: tuple[Stretch, ...]
    left: Page
    content: bytes
    state: PaintState
    uses: tuple[Use, ...]


class PdfDocument:
    """A PDF file that pages are added to, one after the other; see `render_pdf`.

    Args:
        count: of the pages that will be added.
        kept: of the last file of the same pages with this library and these pictures.
    """

    def __init__(
        self,
        library: FontLibrary,
        pictures: Pictures,
        claim: Claim,
        count: int,
        kept: Kept = NOTHING,
    ) -> None:
        self._library = library
        self._pictures = pictures
        self._claim = claim
        self._kept = kept
        tables = kept.recall("tables", library, dict[Face, Tables])
        self._typefaces = Typefaces(library, tables)
        self._uses: dict[Typeface, list[Use]] = {}
        info, standard = claim.info, claim.standard
        said = kept.recall(
            "information", (info, standard), partial(information, info, standard)
        )
        self._deflated = self._deflate()
        self._file = PdfFile(standard.version, said, self._deflated)
        self._forms = Forms(pictures, self._file, count)
        self._structure = Structure(self._file, kept)
        self._added: list[_Added] = []

    def add(self, page: Page) -> Page:
        """Tag and paint the next page and write it; return what is left of it."""
        return self.enter(self.draw(page))

    def draw(self, page: Page) -> DrawnPage:
        """Tag and paint the next page, or any if nothing is kept; it is not written."""
        number = len(self._added)
        first = first_number(page, self._pictures)
        drawn = self._kept.recall(
            ("drawn", number), (page, self._claim, self._library, first),
            partial(_tagged, page, self._library, self._claim, first, self._kept),
        )  # fmt: skip
        painted = self._painted(number, drawn)
        return DrawnPage(
            drawn.sheet, drawn.tagged.elements, drawn.images, drawn.forms, drawn.left,
            self._deflated(painted.content), painted.state, painted.uses,
        )  # fmt: skip

    def agrees(self, drawn: DrawnPage) -> bool:
        """Tell whether the next page, drawn by another process, would be the same here.

        Only glyphs that no character leads to may have got other codes.
        """
        return self._typefaces.agree(drawn.uses)

    def enter(self, drawn: DrawnPage) -> Page:
        """Write the next page as it was drawn; return what is left of it."""
        self._note(drawn.uses)
        state = drawn.state
        placed = self._forms.enter(state.placed)
        reference = self._file.add_page(drawn.content, drawn.sheet.boxes())
        forms = self._forms.within(drawn.forms, placed)
        self._structure.add(PageElements(reference, drawn.sheet, drawn.elements, forms))
        self._file.write_out()
        shown = _Shown(state.pictures, drawn.images, placed, state.placed, state.spots)
        place = PlacedPage(reference, drawn.sheet)
        self._added.append(_Added(drawn.left, place, shown))
        return drawn.left

    def finish(self) -> bytes:
        """Return the file.

        Raises:
            BanmianError: `bad-picture`: a picture of a page turns out broken.
        """
        self._enter_pictures()
        self._describe()
        fonts: dict[str, str] = {}
        for typeface, uses in sorted(self._uses.items(), key=_by_name):
            drawn = self._kept.renew(
                ("drawn with", typeface.name), partial(sum_up, typeface, uses)
            ).drawn
            face = self._kept.recall(
                ("cut", typeface.name), drawn, partial(CutFace, typeface, drawn)
            )
            fonts |= enter_fonts(face, self._file, self._kept)
            self._file.write_out()
            if not self._kept.remembers:
                typeface.face.close()
        self._file.set_fonts(fonts)
        return self._file.finish()

    def _note(self, uses: tuple[Use, ...]) -> None:
        """Note what a page drew with faces: part by part if it may be asked for again."""
        for use in uses:
            noted = self._uses.setdefault(self._typefaces[use.key], [])
            if noted and not self._kept.remembers:
                noted[0].take_in(use)
            else:
                noted.append(use)

    def _painted(self, number: int, drawn: "_Drawn") -> Painted:
        """Return a page as it was painted the last time if it would be so again."""
        bare = self._forms.bare(drawn.forms)
        spots = self._claim.standard.spots
        canvas = Canvas(number, drawn.sheet, self._typefaces, spots)
        return self._kept.recall(
            ("painted", number), (drawn, self._library, bare, spots),
            partial(paint_page, drawn.tagged, canvas, bare, self._kept),
            lambda painted: self._typefaces.agree(painted.uses),
        )  # fmt: skip

    def _enter_pictures(self) -> None:
        """Enter what pages show, each picture as fine as it is shown at the largest."""
        pictured: dict[str, str] = {}
        pixels = useful_pixels(image for one in self._added for image in one.shown.images)
        for number, one in enumerate(self._added):
            for key in one.shown.pictures:
                if key not in pictured:
                    picture = self._kept.recall(
                        ("picture", key), (self._pictures, pixels[key]),
                        partial(self._pictures.picture, key, pixels[key]),
                    )  # fmt: skip
                    pictured[key] = enter_picture(picture, self._file)
                    self._file.write_out()
            self._file.set_resources(number, _resources(one.shown, pictured))

    def _describe(self) -> None:
        """Write all that is not drawn: structure, navigation, claims."""
        info, standard = self._claim.info, self._claim.standard
        file, kept = self._file, self._kept
        pages = [one.page for one in self._added]
        placed = [one.place for one in self._added]
        told = kept.recall("threads told", pages, partial(threads, pages))
        articles, beads = file.written_once(
            kept, "threads", (told, placed), lambda: article_threads(told, placed, file)
        )
        entries = kept.recall(
            "outline told", (pages, info), partial(outline, pages, info.language)
        )
        for number, on_page in enumerate(beads):
            said = {"StructParents": str(number), "B": array(on_page) if on_page else ""}
            said["Tabs"] = "/S" if standard.tab_order else ""
            file.extend_page(number, {key: text for key, text in said.items() if text})
        labels = (
            page_label(page.number, info.language, spread=page.spread) for page in pages
        )
        packet = kept.recall(
            "packet", (info, standard), partial(xmp_packet, info, standard)
        )
        file.set_catalog(
            {
                "Lang": text_string(info.language),
                "MarkInfo": "<</Marked true>>",
                "Metadata": metadata(packet, file),
                "OutputIntents": output_intents(standard.intent, file),
                "Outlines": file.written_once(
                    kept,
                    "outline",
                    (entries, placed),
                    lambda: outline_tree(entries, placed, file),
                ),
                "PageLabels": page_labels(list(labels)),
                "PageMode": "" if standard.for_press else "/UseOutlines",
                "StructTreeRoot": self._structure.finish(),
                "Threads": articles,
                "ViewerPreferences": "<</DisplayDocTitle true>>",
            }
        )

    def _deflate(self) -> Callable[[bytes], bytes]:
        """Return what deflates, knowing the streams of the last file."""
        if not self._kept.remembers:
            return deflate
        return self._kept.recall("deflated", (), Deflated).next()


def _by_name(pair: tuple[Typeface, list[Use]]) -> str:
    return pair[0].name


class _Shown(msgspec.Struct, frozen=True):
    """What a page shows besides type: see `Painter`.

    Attributes:
        images: in all their sizes.
        forms: key of a placed page -> reference to its form.
    """

    pictures: dict[str, str]
    images: list[Image]
    forms: dict[PlacedKey, str]
    placed: dict[PlacedKey, str]
    spots: dict[str, Ink]


class _Added(msgspec.Struct, frozen=True):
    """What is left of a page that is written."""

    page: Page
    place: PlacedPage
    shown: _Shown


class _Drawn(msgspec.Struct, frozen=True):
    """A page about to be painted.

    Attributes:
        images: that are on it. forms: stretches that are placed pages.
        left: the page without its text.
    """

    sheet: Sheet
    tagged: TaggedPage
    images: list[Image]
    forms: tuple[Stretch, ...]
    left: Page


def _tagged(
    page: Page, library: FontLibrary, claim: Claim, first: int, kept: Kept
) -> _Drawn:
    """Tag a page and put marks around it; for the screen it is trimmed."""
    tagged = tag_page(page, library, first, kept)
    left = _left(page, kept)
    if not claim.standard.for_press:
        return _drawn(left, Sheet(page.trim, 0, 0), tagged)
    if not claim.marks:
        return _drawn(left, Sheet(page.trim, page.bleed, 0), tagged)
    from banmian.press.marks import page_marks

    words = f"{claim.info.title}　{page_title(page, claim.info.language)}"
    margin, placed = page_marks(page, words, library)
    sheet = Sheet(page.trim, page.bleed, margin)
    return _drawn(left, sheet, tagged.with_marks(placed))


def _left(page: Page, kept: Kept) -> Page:
    """Return a page without its text, story by story."""
    stories = (
        kept.recall(("left", page.number, at), story, partial(pictures_of, story))
        for at, story in enumerate(page.stories)
    )
    return replace(page, furniture=(), stories=tuple(stories))


def _drawn(left: Page, sheet: Sheet, tagged: TaggedPage) -> _Drawn:
    images = [one for part in tagged.parts for one in part.images]
    placed = any(one.page for one in images)
    forms = placed_pages(tagged.stretches) if placed else ()
    return _Drawn(sheet, tagged, images, forms, left)


def _resources(shown: _Shown, pictures: dict[str, str]) -> dict[str, dict[str, str]]:
    """Return the resources of a page, by kind and name; fonts are the file's."""
    kinds: dict[str, dict[str, str]] = {
        "ExtGState": {OVERPRINT_NAME: OVERPRINT, KNOCKOUT_NAME: KNOCKOUT},
        "ColorSpace": {
            spot_name(ink.spot, shown.spots): separation(ink)
            for ink in shown.spots.values()
        },
        "XObject": {
            **{name: pictures[key] for key, name in shown.pictures.items()},
            **{name: shown.forms[key] for key, name in shown.placed.items()},
        },
    }
    return {kind: by_name for kind, by_name in kinds.items() if by_name}
