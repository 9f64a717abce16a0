"""A file that a reader has opened becomes what checks look at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from banmian.press.preflight.boxes import PageBoxes, read_boxes
from banmian.press.preflight.claim import read_claim
from banmian.press.preflight.content.events import Event, PageContent
from banmian.press.preflight.content.page import walk_page
from banmian.press.preflight.content.place import BoxMm, Matrix
from banmian.press.preflight.content.walk import Shelf
from banmian.press.preflight.subject import StoryCopy, Subject, SubjectPage, seen_within
from banmian.press.preflight.tree import read_tree
from banmian.press.profiles import PressProfile

if TYPE_CHECKING:
    from banmian.press.ink import Plates, Window
    from banmian.press.preflight.content.page import WalkedPage

    class OpenFile(Protocol):
        """A file that a reader has opened; its parts are those of `Subject`."""

        version: str
        encrypted: bool
        trailer: object
        root: object

        def objects(
            self, names: frozenset[str], kinds: frozenset[str], /
        ) -> Iterable[object]:
            """Return every object, or none if no name and no kind is in the file."""

        def pages(self) -> Iterable[WalkedPage]:
            """Return the pages in order."""


class Way(msgspec.Struct, frozen=True):
    """How pages are looked at.

    Attributes:
        look: takes and returns what `walk_page` does.
        seen: yields those of the events that leave something within a box.
    """

    look: "Callable[[WalkedPage, Matrix, BoxMm, Shelf], PageContent]"
    seen: Callable[[Iterable[Event], BoxMm], Iterator[Event]]


WALKED: Final = Way(walk_page, seen_within)
"""Paint by paint."""


class Read(msgspec.Struct, frozen=True):
    """What is known of a file besides what a reader finds in it.

    Attributes:
        name, profile, copy: as in `Subject`.
        damage: what qpdf has to say of its syntax.
        xmp: its packet, as `read_claim` wants it.
        plates: of its pages; () = none were made.
    """

    name: str
    profile: PressProfile
    damage: tuple[str, ...]
    xmp: dict[str, str] | None
    plates: "Sequence[Plates]"
    copy: tuple[StoryCopy, ...] | None


def read_subject(file: "OpenFile", read: Read, way: Way = WALKED) -> Subject:
    """Return what checks look at.

    Args:
        file: open. read: what else is known of it. way: to look at its pages.

    Raises:
        NotPlain: the plain reader does not understand some content.
    """
    shelf = Shelf()
    pages = [
        _read_page(page, number, read, way, shelf)
        for number, page in enumerate(file.pages(), 1)
    ]
    return Subject(
        root=file.root,
        trailer=file.trailer,
        version=file.version,
        encrypted=file.encrypted,
        objects=file.objects,
        name=read.name,
        damage=read.damage,
        claim=read_claim(file.root, file.trailer, read.xmp),
        pages=tuple(pages),
        tree=read_tree(file.root),
        profile=read.profile,
        copy=read.copy,
    )


def _read_page(
    page: "WalkedPage", number: int, read: Read, way: Way, shelf: Shelf
) -> SubjectPage:
    boxes = read_boxes(page)
    content = way.look(page, boxes.to_mm, boxes.in_mm(boxes.sheet), shelf)
    plates = read.plates[number - 1] if number <= len(read.plates) else None
    ink = None
    if plates is not None:
        from banmian.press.ink import measure_ink

        profile, window = read.profile, _window(boxes)
        ink = measure_ink(plates, window, profile.ink_square_mm, profile.ink_peak)
    trim, reach = boxes.in_mm(boxes.finished), boxes.in_mm(boxes.reach)
    printed = tuple(way.seen(content.events, reach))
    return SubjectPage(number, page.obj, boxes, trim, reach, content, printed, plates, ink)


def _window(boxes: PageBoxes) -> "Window":
    """Return the bleed in mm from the top left of the media."""
    from banmian.press.ink import Window

    sheet, reach = boxes.in_mm(boxes.sheet), boxes.in_mm(boxes.reach)
    return Window(
        reach.left - sheet.left,
        reach.top - sheet.top,
        reach.right - sheet.left,
        reach.bottom - sheet.top,
    )
