"""Article threads (S05): a reader follows a story from column to column.

Source: ISO 32000-1, 12.4.3; the Arlington model asks for /T of the thread on every bead.
"""

from collections.abc import Iterator
from typing import Final

from banmian.press.preflight.boxes import Corners
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.objects import (
    ObjectId,
    entry,
    identity,
    items_of,
    numbers_of,
    text_of,
)
from banmian.press.preflight.subject import Subject, SubjectPage

_MOST_BEADS: Final = 10_000
_SLACK_MM: Final = 0.1


def complete(subject: Subject) -> Iterator[Fault]:
    """S05: every thread is a ring of beads that name it and lie on the page."""
    pages = {identity(page.object): page for page in subject.pages}
    for number, thread in enumerate(items_of(entry(subject.root, "/Threads")), 1):
        title = text_of(entry(thread, "/I", "/Title")) or str(number)
        values = {"title": title}
        beads = _ring(entry(thread, "/F"))
        if beads is None:
            yield Fault("S05-ring", measured=title, values=values)
            continue
        for bead in beads:
            yield from _bead(bead, identity(thread), pages, values)


def _ring(first: object) -> list[object] | None:
    """Return the beads from the first back to it; None = they make no ring."""
    beads: list[object] = []
    bead = first
    while entry(bead, "/N") is not None and len(beads) < _MOST_BEADS:
        following = entry(bead, "/N")
        if identity(entry(following, "/V")) != identity(bead):
            return None
        beads.append(bead)
        bead = following
        if identity(bead) == identity(first):
            return beads
    return None


def _bead(
    bead: object,
    thread: ObjectId,
    pages: dict[ObjectId, SubjectPage],
    values: dict[str, str],
) -> Iterator[Fault]:
    page = pages.get(identity(entry(bead, "/P")))
    number = page.number if page else 0
    if identity(entry(bead, "/T")) != thread:
        yield Fault("S05-unnamed", number, measured=values["title"], values=values)
    box = _rectangle(bead, page)
    if page is None or box is None or not page.trim.holds(box, _SLACK_MM):
        yield Fault("S05-outside", number, box, values["title"], values=values)
    elif identity(bead) not in map(identity, items_of(entry(page.object, "/B"))):
        yield Fault("S05-unlisted", number, box, values["title"], values=values)


def _rectangle(bead: object, page: SubjectPage | None) -> BoxMm | None:
    corners = numbers_of(entry(bead, "/R"))
    if page is None or len(corners) != 4:
        return None
    left, bottom, right, top = corners
    rectangle: Corners = left, bottom, right, top
    return page.boxes.in_mm(rectangle)
