"""Does the file open, and is it built as its standard wants (F01, F02, F03, F09)."""

import re
from collections.abc import Iterator
from typing import Final

from banmian.press.preflight.finding import Fault
from banmian.press.preflight.objects import entry, items_of, name_of, octets_of
from banmian.press.preflight.subject import Subject

VERSIONS: Final[dict[str, str]] = {
    "PDF/X-1a:2001": "1.3",
    "PDF/X-1a:2003": "1.4",
    "PDF/X-4": "1.6",
}
"""Standard -> the highest version of PDF that it knows."""

_OBJECT_STREAMS: Final = "1.5"
"""The version that brought them."""

_OPENTYPE: Final = "OpenType"
_OPENTYPE_SINCE: Final = "1.6"
"""Font programs of that kind, and the version that brought them."""

_STREAMS_OF_OBJECTS: Final = frozenset(("ObjStm",))


def damaged(subject: Subject) -> Iterator[Fault]:
    """F01: syntax of the file and of its content."""
    for what in subject.damage:
        yield Fault("F01-damaged", values={"what": what})
    for page in subject.pages:
        for what in page.content.damage:
            yield Fault("F01-content", page.number, values={"what": what})
    if subject.encrypted:
        yield Fault("F01-encrypted")


def structure(subject: Subject) -> Iterator[Fault]:
    """F02: version and building of the file against its claim."""
    highest = VERSIONS.get(subject.standard)
    if highest is None:
        return
    written = max(subject.version, name_of(entry(subject.root, "/Version")), key=_version)
    if _version(written) > _version(highest):
        yield Fault("F02-version", measured=written, limit=f"≤ {highest}")
    if _version(highest) < _version(_OBJECT_STREAMS) and _has_object_streams(subject):
        yield Fault("F02-object-streams", limit=f"PDF {highest}")
    if _version(highest) < _version(_OPENTYPE_SINCE) and _has_opentype(subject):
        yield Fault("F02-opentype", measured=_OPENTYPE_SINCE, limit=f"≤ {highest}")


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text))


def _has_object_streams(subject: Subject) -> bool:
    if name_of(entry(subject.trailer, "/Type")) == "XRef":
        return True
    objects = subject.objects(_STREAMS_OF_OBJECTS, frozenset())
    return any(name_of(entry(one, "/Type")) == "ObjStm" for one in objects)


def _has_opentype(subject: Subject) -> bool:
    objects = subject.objects(frozenset((_OPENTYPE,)), frozenset())
    return any(name_of(entry(one, "/Subtype")) == _OPENTYPE for one in objects)


def identified(subject: Subject) -> Iterator[Fault]:
    """F03: the trailer's ID."""
    parts = items_of(entry(subject.trailer, "/ID"))
    octets = [said for said in map(octets_of, parts) if said is not None]
    if len(octets) != 2 or not all(octets):
        yield Fault("F03-no-id", measured=str(len(octets)), limit="2")


def named(subject: Subject) -> Iterator[Fault]:
    """F09: the file's name against the plant's pattern."""
    pattern = subject.profile.file_name
    if not pattern:
        yield Fault("F09-any", severity="not-run")
        return
    if not re.fullmatch(pattern, subject.name):
        yield Fault("F09-name", measured=subject.name, limit=pattern)
