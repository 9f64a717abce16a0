"""A file of our own is judged at a glance: the same rules, on what the file says in sum.

A glance answers one question only: is the file surely free of errors? It reads the
finished octets, as preflight does, with a reader for the simple build that we write, and
gathers text by its look instead of string by string. Where it finds a fault, meets
anything it does not know, or is asked by a profile to weigh what only places show, it says
no: then `preflight` has to look.
"""

from collections.abc import Iterator

from banmian.press.preflight.boxes import read_boxes
from banmian.press.preflight.checks import CHECKS
from banmian.press.preflight.claim import read_claim
from banmian.press.preflight.content.events import Event, TextShown
from banmian.press.preflight.content.glance import glance_page
from banmian.press.preflight.content.walk import Shelf
from banmian.press.preflight.finding import Check
from banmian.press.preflight.objects import entry, stream_bytes
from banmian.press.preflight.plain_file import PlainFile, PlainPage
from banmian.press.preflight.plain_xmp import read_packet
from banmian.press.preflight.subject import StoryCopy, Subject, SubjectPage, seen_within
from banmian.press.preflight.tree import read_tree
from banmian.press.preflight.values import NotPlain
from banmian.press.profiles import PressProfile


def sound(
    data: bytes,
    name: str,
    profile: PressProfile,
    copy: tuple[StoryCopy, ...] | None = None,
) -> bool:
    """Tell whether preflight surely finds no error; False = ask it.

    Args:
        data, name, profile, copy: as for `preflight`.
    """
    try:
        subject = read_subject(data, name, profile, copy)
        return not any(erring(subject))
    except NotPlain:
        return False


def erring(subject: Subject) -> Iterator[str]:
    """Yield the ids of the checks that find an error, or might if they looked closer."""
    return (check.id for check in CHECKS if _fails(check, subject))


def read_subject(
    data: bytes, name: str, profile: PressProfile, copy: tuple[StoryCopy, ...] | None
) -> Subject:
    """Return what a glance sees of a file.

    Raises:
        NotPlain: the file, or a part of it, is not built as we do it.
    """
    file = PlainFile(data)
    file.fetch_all()
    shelf = Shelf()
    pages = tuple(
        _read_page(page, number, shelf) for number, page in enumerate(file.pages(), 1)
    )
    packet = entry(file.root, "/Metadata")
    xmp = None if packet is None else read_packet(stream_bytes(packet))
    return Subject(
        root=file.root,
        trailer=file.trailer,
        version=file.version,
        encrypted=False,
        objects=file.objects,
        name=name,
        damage=(),
        claim=read_claim(file.root, file.trailer, xmp),
        pages=pages,
        tree=read_tree(file.root),
        profile=profile,
        copy=copy,
    )


def _read_page(page: PlainPage, number: int, shelf: Shelf) -> SubjectPage:
    boxes = read_boxes(page)
    sheet, reach = boxes.in_mm(boxes.sheet), boxes.in_mm(boxes.reach)
    content = glance_page(page, boxes.to_mm, sheet, shelf)
    texts: list[Event] = [one for one in content.events if isinstance(one, TextShown)]
    others = [one for one in content.events if not isinstance(one, TextShown)]
    printed = (*seen_within(others, reach), *texts)
    trim = boxes.in_mm(boxes.finished)
    return SubjectPage(number, page.obj, boxes, trim, reach, content, printed, None, None)


def _fails(check: Check, subject: Subject) -> bool:
    """Tell whether a check finds an error, or might find one if it looked closer."""
    setting = subject.profile.severities.get(check.id)
    if setting in ("off", "warning", "note"):
        return False
    if check.gravest(subject) != "error":
        return setting == "error" and (not check.glance or _finds(check, subject, "error"))
    return _finds(check, subject, setting)


def _finds(check: Check, subject: Subject, setting: str | None) -> bool:
    return any(
        fault.severity != "not-run"
        and "error" in (setting, fault.severity or check.severity)
        for fault in check.find(subject)
    )
