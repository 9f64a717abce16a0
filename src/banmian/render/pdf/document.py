"""Pages become a PDF file: cut the fonts, paint the pages, write the objects."""

from collections.abc import Sequence

from banmian.fonts.library import FontLibrary
from banmian.model.page import Page, Text
from banmian.model.picture import PictureStore
from banmian.render.pdf.image import image_object
from banmian.render.pdf.info import DocumentInfo
from banmian.render.pdf.ink import KNOCKOUT, OVERPRINT, separation, spot_name
from banmian.render.pdf.number import thousandths
from banmian.render.pdf.paint import KNOCKOUT_NAME, OVERPRINT_NAME, Painter, placed_items
from banmian.render.pdf.reportlab_file import Reference, ReportlabFile
from banmian.render.pdf.type_zero import TypeZero
from banmian.render.pdf.typeface import cut_typefaces


def render_pdf(
    pages: Sequence[Page],
    library: FontLibrary,
    pictures: PictureStore,
    info: DocumentInfo,
) -> bytes:
    """Return a PDF 1.4 file of the pages.

    The same input gives the same bytes, on any day and in any folder or time zone.

    Args:
        pages: in order; each one's sheet is its trim and the bleed around it.
        library: has every font that a run names.
        pictures: has every picture that a page names.
        info: what the document says of itself.
    """
    placed = [placed_items(page) for page in pages]
    runs = (item.run for page in placed for _, item in page if isinstance(item, Text))
    typefaces = cut_typefaces(runs, library)
    file = ReportlabFile(info)
    entered: dict[str, Reference] = {}
    for page, items in zip(pages, placed, strict=True):
        painter = Painter(page, typefaces)
        painter.paint(items)
        for key in painter.pictures:
            if key not in entered:
                entered[key] = file.add(image_object(pictures.picture(key)))
        resources = _resources(painter, entered)
        file.add_page(painter.operators, page_boxes(page), resources)
    for typeface in dict.fromkeys(typefaces.values()):
        TypeZero(typeface).getSubsetInternalName(0, file.document)
    return file.finish()


def page_boxes(page: Page) -> dict[str, tuple[float, ...]]:
    """Return MediaBox, BleedBox and TrimBox in points, rounded to a thousandth."""
    bleed = thousandths(page.bleed)
    width = thousandths(page.trim.width + 2 * page.bleed)
    height = thousandths(page.trim.height + 2 * page.bleed)
    sheet = (0, 0, width / 1000, height / 1000)
    trim = (bleed, bleed, width - bleed, height - bleed)
    return {
        "MediaBox": sheet,
        "BleedBox": sheet,
        "TrimBox": tuple(corner / 1000 for corner in trim),
    }


def _resources(
    painter: Painter, pictures: dict[str, Reference]
) -> dict[str, dict[str, object]]:
    """Return the resources of a page, kind -> name -> object; fonts are the file's."""
    kinds: dict[str, dict[str, object]] = {
        "ExtGState": {OVERPRINT_NAME: OVERPRINT, KNOCKOUT_NAME: KNOCKOUT},
        "ColorSpace": {
            spot_name(ink.spot, painter.spots): separation(ink)
            for ink in painter.spots.values()
        },
        "XObject": {name: pictures[key] for key, name in painter.pictures.items()},
    }
    return {kind: by_name for kind, by_name in kinds.items() if by_name}
