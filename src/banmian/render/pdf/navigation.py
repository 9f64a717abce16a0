"""Outline, page labels and article threads as objects.

Source: ISO 32000-1, 12.3.2 (destinations), 12.3.3 (outline), 12.4.2 (page labels), 12.4.3
(articles; T stands on every bead, as the Arlington model of PDF asks).
"""

from collections.abc import Sequence
from typing import NamedTuple

from banmian.press.navigation import Entry, Thread
from banmian.render.pdf.file import Cell, PdfFile
from banmian.render.pdf.number import points
from banmian.render.pdf.sheet import Sheet
from banmian.render.pdf.syntax import array, dictionary, text_string


class PlacedPage(NamedTuple):
    """The reference to a page, and its sheet."""

    page: str
    sheet: Sheet


def page_labels(labels: Sequence[str]) -> str:
    """Return the page labels: one a page."""
    numbers = (
        f"{number} <</P{text_string(label)}>>" for number, label in enumerate(labels)
    )
    return f"<</Nums {array(numbers)}>>"


def outline_tree(
    entries: Sequence[Entry], pages: Sequence[PlacedPage], file: PdfFile
) -> str:
    """Enter the outline; return the reference to its root, "" if it has no entries."""
    if not entries:
        return ""
    root = file.reserve()
    root.text = dictionary({"Type": "/Outlines", **_level(entries, root, pages, file)})
    return root.reference


def _level(
    entries: Sequence[Entry],
    parent: Cell,
    pages: Sequence[PlacedPage],
    file: PdfFile,
) -> dict[str, str]:
    """Enter entries; return what their parent says of them."""
    cells = [file.reserve() for _ in entries]
    references = ["", *(cell.reference for cell in cells), ""]
    shown = 0
    for number, (entry, cell) in enumerate(zip(entries, cells, strict=True)):
        below = _level(entry.below, cell, pages, file) if entry.below else {}
        shown += 1 + int(below.get("Count", "0"))
        cell.text = dictionary(
            {
                "Title": text_string(entry.title),
                "Parent": parent.reference,
                "Prev": references[number],
                "Next": references[number + 2],
                "Dest": _destination(entry, pages[entry.page]),
                **below,
            }
        )
    return {"First": references[1], "Last": references[-2], "Count": str(shown)}


def _destination(entry: Entry, page: PlacedPage) -> str:
    x, y = page.sheet.flip(entry.place)
    return f"[{page.page}/XYZ {points(x)} {points(y)} null]"


def article_threads(
    threads: Sequence[Thread], pages: Sequence[PlacedPage], file: PdfFile
) -> tuple[str, list[list[str]]]:
    """Enter the threads.

    Returns:
        The references to them as an array, and for each page those to its beads.
    """
    on_pages: list[list[str]] = [[] for _ in pages]
    references = []
    for thread in threads:
        cell = file.reserve()
        first = _beads(thread, cell, pages, file, on_pages)
        title = f"<</Title{text_string(thread.title)}>>"
        cell.text = dictionary({"Type": "/Thread", "F": first, "I": title})
        references.append(cell.reference)
    return array(references) if references else "", on_pages


def _beads(
    thread: Thread,
    cell: Cell,
    pages: Sequence[PlacedPage],
    file: PdfFile,
    on_pages: list[list[str]],
) -> str:
    """Enter the beads of a thread, a ring; return the reference to the first."""
    beads = [file.reserve() for _ in thread.beads]
    for number, (bead, one) in enumerate(zip(thread.beads, beads, strict=True)):
        page, sheet = pages[bead.page]
        on_pages[bead.page].append(one.reference)
        one.text = dictionary(
            {
                "Type": "/Bead",
                "T": cell.reference,
                "N": beads[(number + 1) % len(beads)].reference,
                "V": beads[number - 1].reference,
                "P": page,
                "R": sheet.rectangle(bead.frame),
            }
        )
    return beads[0].reference
