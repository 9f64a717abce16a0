"""A file of our own is judged at a glance: the same rules, on what the file says in sum.

A glance answers one question only: is the file surely free of errors? It reads the
finished octets, as preflight does, with a reader for the simple build that we write, and
gathers text by its look instead of string by string. Where it finds a fault, meets
anything it does not know, or is asked by a profile to weigh what only places show, it says
no: then `preflight` has to look.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from banmian.press.preflight.checks import CHECKS
from banmian.press.preflight.content.events import Event, TextShown
from banmian.press.preflight.content.glance import glance_page
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.finding import Check
from banmian.press.preflight.objects import entry, stream_bytes
from banmian.press.preflight.plain_file import PlainFile
from banmian.press.preflight.plain_xmp import read_packet
from banmian.press.preflight.reading import Read, Way, read_subject
from banmian.press.preflight.subject import StoryCopy, Subject, seen_within
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
        subject = glance(data, name, profile, copy)
        return not any(erring(subject))
    except NotPlain:
        return False


def erring(subject: Subject) -> Iterator[str]:
    """Yield the ids of the checks that find an error, or might if they looked closer."""
    return (check.id for check in CHECKS if _fails(check, subject))


def glance(
    data: bytes, name: str, profile: PressProfile, copy: tuple[StoryCopy, ...] | None
) -> Subject:
    """Return what a glance sees of a file.

    Raises:
        NotPlain: the file, or a part of it, is not built as we do it.
    """
    file = PlainFile(data)
    file.fetch_all()
    packet = entry(file.root, "/Metadata")
    xmp = None if packet is None else read_packet(stream_bytes(packet))
    return read_subject(file, Read(name, profile, (), xmp, (), copy), _GLANCED)


def _seen(events: Iterable[Event], reach: BoxMm) -> Iterator[Event]:
    """Yield text, of which only one place is known, and what else is within a box."""
    for event in events:
        if isinstance(event, TextShown) or any(seen_within((event,), reach)):
            yield event


_GLANCED: Final = Way(glance_page, _seen)


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
