"""Elements become the structure tree: StructElem objects and the parent tree.

All pages' elements are kids of one Document. The parent tree leads from a page's stretch
to its element. Source: ISO 32000-1, 14.7.2 (tree), 14.7.4.4 (parent tree), 14.8.5.4 (BBox),
14.8.5.7 (Scope).
"""

from functools import partial

import msgspec

from banmian.kept import NOTHING, Kept
from banmian.press.tags import Element
from banmian.render.pdf.file import Cell, PdfFile
from banmian.render.pdf.placed import TaggedForm
from banmian.render.pdf.sheet import Sheet
from banmian.render.pdf.syntax import array, dictionary, text_string


class PageElements(msgspec.Struct, frozen=True):
    """A page's elements, with the reference to the page and its sheet.

    Attributes:
        forms: number of a stretch -> the form with tags of its own that it shows.
    """

    page: str
    sheet: Sheet
    elements: tuple[Element, ...]
    forms: dict[int, TaggedForm]


class Structure:
    """The tree of all pages, growing with them.

    A page's number in the parent tree is its place among them; forms come after them.

    Args:
        file: it is entered into. kept: objects of the last file; those of a page whose
            numbers are the same are entered again.
    """

    def __init__(self, file: PdfFile, kept: Kept = NOTHING) -> None:
        self._file = file
        self._kept = kept
        self._root, self._document = file.reserve(), file.reserve()
        self._kids: list[str] = []
        self._parents: list[str] = []
        self._of_forms: dict[int, str] = {}
        self._count = 0

    def add(self, page: PageElements) -> None:
        """Enter the elements of the next page."""
        writer = self._file.written_once(
            self._kept, f"structure {self._count}", (page, self._document.reference),
            partial(_Writer, page, self._document.reference, self._file),
        )  # fmt: skip
        self._kids += writer.kids
        self._parents.append(f"{self._count} {writer.parents}")
        self._of_forms |= writer.of_forms
        self._count += 1

    def finish(self) -> str:
        """Enter the root; return the reference to it."""
        forms = (f"{number} {text}" for number, text in sorted(self._of_forms.items()))
        kids, parents = self._kids, (*self._parents, *forms)
        root = self._root.reference
        self._document.text = dictionary(
            {"S": "/Document", "P": root, "K": array(kids) if kids else ""}
        )
        self._root.text = dictionary(
            {
                "Type": "/StructTreeRoot",
                "K": self._document.reference,
                "ParentTree": f"<</Nums {array(parents)}>>",
                "ParentTreeNextKey": str(len(parents)),
            }
        )
        return root


class _Writer:
    """Writes the elements of one page.

    Attributes:
        kids: of the document.
        parents: the owners of the page's stretches, by their numbers.
        of_forms: number of a form in the parent tree -> the owners of its marks.
    """

    def __init__(self, page: PageElements, parent: str, file: PdfFile) -> None:
        self._owners: dict[int, str] = {}
        self.of_forms: dict[int, str] = {}
        self._page = page
        self._file = file
        self.kids = [self._write(element, parent) for element in page.elements]
        count = max(self._owners, default=-1) + 1
        self.parents = array(self._owners.get(one, "null") for one in range(count))

    def _write(self, element: Element, parent: str) -> str:
        """Write an element with all below it; return the reference to it."""
        cell = self._file.reserve()
        kids = [text for kid in element.kids for text in self._kids(kid, cell)]
        cell.text = dictionary(
            {
                "S": f"/{element.kind}",
                "P": parent,
                "Pg": self._page.page,
                "K": kids[0] if len(kids) == 1 else array(kids) if kids else "",
                "Alt": text_string(element.alt) if element.alt else "",
                "A": self._attributes(element),
            }
        )
        return cell.reference

    def _kids(self, kid: Element | int, cell: Cell) -> list[str]:
        if not isinstance(kid, int):
            return [self._write(kid, cell.reference)]
        form = self._page.forms.get(kid)
        if form is None:
            self._owners[kid] = cell.reference
            return [str(kid)]
        self._owners[kid] = "null"
        self.of_forms[form.number] = array(
            cell.reference if mark in form.marks else "null"
            for mark in range(form.marks[-1] + 1)
        )
        of_page = f"<</Type/MCR/Pg {self._page.page}/Stm {form.reference}/MCID "
        return [f"{of_page}{mark}>>" for mark in form.marks]

    def _attributes(self, element: Element) -> str:
        if element.kind == "TH":
            return "<</O/Table/Scope/Column>>"
        if element.box is None:
            return ""
        return f"<</O/Layout/BBox{self._page.sheet.rectangle(element.box)}>>"
