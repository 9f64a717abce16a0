"""What must not be in a press file at all (F07, F08)."""

from collections.abc import Callable, Iterator
from typing import Final

from banmian.press.preflight.content.events import ImageDrawn
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.objects import (
    entries_of,
    entry,
    items_of,
    name_of,
    names_of,
    numbers_of,
)
from banmian.press.preflight.subject import Subject, SubjectPage

ACTIONS: Final = frozenset((
    "GoTo", "GoToR", "GoToE", "Launch", "Thread", "URI", "Sound", "Movie", "Hide", "Named",
    "SubmitForm", "ResetForm", "ImportData", "JavaScript", "SetOCGState", "Rendition",
    "Trans", "GoTo3DView", "RichMediaExecute",
))  # fmt: skip
"""Types of actions (ISO 32000-1, table 198)."""

_HOLDERS: Final = ("/A", "/AA", "/OpenAction", "/Next", "/PA")
"""Keys under which actions stand."""

_CATALOG: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("JavaScript", ("/Names", "/JavaScript")),
    ("EmbeddedFiles", ("/Names", "/EmbeddedFiles")),
    ("AcroForm", ("/AcroForm",)),
    ("Collection", ("/Collection",)),
)
"""What it is, and where it hangs in the catalog."""

_OBJECTS: Final[tuple[tuple[str, Callable[[object], bool]], ...]] = (
    ("PostScript XObject", lambda one: name_of(entry(one, "/Subtype")) == "PS"),
    ("Alternates", lambda one: entry(one, "/Alternates") is not None),
    ("OPI", lambda one: entry(one, "/OPI") is not None),
    ("LZWDecode", lambda one: "LZWDecode" in names_of(entry(one, "/Filter"))),
    ("EmbeddedFile", lambda one: name_of(entry(one, "/Type")) == "EmbeddedFile"),
)
"""What it is, and how an object of the file is known for it."""

_NAMES: Final = frozenset(("PS", "Alternates", "OPI", "LZWDecode", "EmbeddedFile"))
"""Without one of these names, or an action's under S, no object is forbidden."""

_ALLOWED_ANNOTATIONS: Final = ("TrapNet", "PrinterMark")


def contents(subject: Subject) -> Iterator[Fault]:
    """F07: scripts, actions, attachments, forms, alternates, OPI, PostScript, LZW."""
    found = dict.fromkeys(_in_catalog(subject.root))
    for one in subject.objects(_NAMES, ACTIONS):
        found.update(dict.fromkeys(_in_object(one)))
    for page in subject.pages:
        found.update(dict.fromkeys(_inline(page)))
    for what in found:
        yield Fault("F07-forbidden", values={"what": what})


def _in_catalog(root: object) -> Iterator[str]:
    for what, path in _CATALOG:
        if entry(root, *path) is not None:
            yield what


def _in_object(one: object) -> Iterator[str]:
    for what, matches in _OBJECTS:
        if matches(one):
            yield what
    yield from _action(one)
    for holder in _HOLDERS:
        value = entry(one, holder)
        yield from _action(value)
        for _, inner in entries_of(value) if holder == "/AA" else ():
            yield from _action(inner)


def _action(value: object) -> Iterator[str]:
    kind = name_of(entry(value, "/S"))
    if kind in ACTIONS and name_of(entry(value, "/Type")) in ("", "Action"):
        yield f"{kind} action"


def _inline(page: SubjectPage) -> Iterator[str]:
    for event in page.content.events:
        if isinstance(event, ImageDrawn) and "LZWDecode" in event.image.filters:
            yield "LZWDecode"


def annotations(subject: Subject) -> Iterator[Fault]:
    """F08: annotations that reach into the bleed."""
    for page in subject.pages:
        for one in items_of(entry(page.object, "/Annots")):
            kind = name_of(entry(one, "/Subtype"))
            corners = numbers_of(entry(one, "/Rect"))
            if kind in _ALLOWED_ANNOTATIONS or len(corners) != 4:
                continue
            left, bottom, right, top = corners
            box = page.boxes.in_mm((left, bottom, right, top))
            if box.common(page.reach) is not None:
                values = {"kind": kind}
                yield Fault("F08-annotation", page.number, box, values=values)
