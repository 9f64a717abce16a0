"""What checks look at: an open file, read once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

import pikepdf

from banmian.press.ink.coverage import PageInk
from banmian.press.ink.plates import Plates
from banmian.press.preflight.boxes import PageBoxes
from banmian.press.preflight.claim import Claim
from banmian.press.preflight.content.events import Event, PageContent
from banmian.press.preflight.content.place import BoxMm
from banmian.press.profiles import PressProfile


class StoryCopy(NamedTuple):
    """A story as it was ordered, for the checks of our own files.

    Attributes:
        text: all it says. Each of its lines must stand in the file unbroken; the order of
            lines may differ, since a picture may stand between two paragraphs.
    """

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A page.

    Attributes:
        number: counted from 1.
        trim, reach: the finished page and where art may print (its bleed), mm.
        printed: what can be seen within the bleed: everything but marks and slug.
        plates: of its media; None = nobody made any.
        ink: how much ink they lay within the bleed.
    """

    number: int
    page: pikepdf.Page
    boxes: PageBoxes
    trim: BoxMm
    reach: BoxMm
    content: PageContent
    printed: tuple[Event, ...]
    plates: Plates | None
    ink: PageInk | None


@dataclass(frozen=True, slots=True)
class Subject:
    """A file.

    Attributes:
        name: of the file, without folders.
        damage: what went wrong in reading it.
        copy: what the stories must say; None = not known.
    """

    pdf: pikepdf.Pdf
    name: str
    damage: tuple[str, ...]
    claim: Claim
    pages: tuple[SubjectPage, ...]
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
