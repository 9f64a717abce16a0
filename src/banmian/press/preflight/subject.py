"""What checks look at: a file, read once, by whichever reader."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from banmian.press.preflight.boxes import PageBoxes
from banmian.press.preflight.claim import Claim
from banmian.press.preflight.content.events import Event, PageContent
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.tree import Tree
from banmian.press.profiles import PressProfile

if TYPE_CHECKING:
    from banmian.press.ink import PageInk, Plates


class StoryCopy(msgspec.Struct, frozen=True):
    """A story as it was ordered, for the checks of our own files.

    Attributes:
        text: all it says. Each of its lines must stand in the file unbroken; the order of
            lines may differ, since a picture may stand between two paragraphs.
    """

    title: str
    text: str


class SubjectPage(msgspec.Struct, frozen=True):
    """A page.

    Attributes:
        number: counted from 1.
        object: its dictionary.
        trim, reach: the finished page and where art may print (its bleed), mm.
        printed: what can be seen within the bleed: everything but marks and slug.
        plates: of its media; None = nobody made any.
        ink: how much ink they lay within the bleed.
    """

    number: int
    object: object
    boxes: PageBoxes
    trim: BoxMm
    reach: BoxMm
    content: PageContent
    printed: tuple[Event, ...]
    plates: "Plates | None"
    ink: "PageInk | None"


class Subject(msgspec.Struct, frozen=True):
    """A file.

    Attributes:
        root, trailer: the catalog, and what leads to it.
        version: of PDF, by the header.
        objects: all objects of the file, or none if it has neither any of some names nor,
            under the key S, any of some others.
        name: of the file, without folders.
        damage: what went wrong in reading it.
        tree: its logical structure; None = it has none.
        copy: what the stories must say; None = not known.
    """

    root: object
    trailer: object
    version: str
    encrypted: bool
    objects: Callable[[frozenset[str], frozenset[str]], Iterable[object]]
    name: str
    damage: tuple[str, ...]
    claim: Claim
    pages: tuple[SubjectPage, ...]
    tree: Tree | None
    profile: PressProfile
    copy: tuple[StoryCopy, ...] | None = None

    @property
    def standard(self) -> str:
        """The standard that the file is held against."""
        return self.claim.standard or self.profile.assumed

    @property
    def blind(self) -> bool:
        """Whether that standard knows neither transparency nor layers."""
        return self.standard.startswith("PDF/X-1")


def seen_within(events: Iterable[Event], reach: BoxMm) -> Iterator[Event]:
    """Yield the events that leave something within a box."""
    for event in events:
        if event.box is not None and _touch(event.box, reach):
            yield event


def _touch(box: BoxMm, reach: BoxMm) -> bool:
    """Tell whether more than the edge of a box lies within another."""
    across = min(box.right, reach.right) - max(box.left, reach.left)
    down = min(box.bottom, reach.bottom) - max(box.top, reach.top)
    return across >= min(HAIR_MM, box.width) and down >= min(HAIR_MM, box.height)


HAIR_MM: Final = 0.01
"""Less than this is the rounding of coordinates."""
