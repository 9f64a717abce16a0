"""A file is opened, read once and put to every check.

Faults alike on a page (same message, weight and values) become one finding with the worst
measure and a count, so that a thousand gray words are one line of the verdict.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from banmian.press.preflight.boxes import PageBoxes, read_boxes
from banmian.press.preflight.checks import CHECKS
from banmian.press.preflight.claim import XMP, read_claim
from banmian.press.preflight.content.page import walk_page
from banmian.press.preflight.content.walk import Shelf
from banmian.press.preflight.finding import (
    Check,
    Fault,
    Finding,
    Outcome,
    PageFacts,
    Report,
    Severity,
)
from banmian.press.preflight.objects import entry
from banmian.press.preflight.subject import StoryCopy, Subject, SubjectPage, seen_within
from banmian.press.preflight.tree import read_tree
from banmian.press.profiles import NEWSPRINT, PressProfile

if TYPE_CHECKING:
    from pikepdf import Page, Pdf

    from banmian.press.ink import Plates, Window

Values: TypeAlias = tuple[tuple[str, str], ...]


def preflight(
    data: bytes,
    name: str,
    profile: PressProfile = NEWSPRINT,
    plates: Sequence["Plates"] | None = None,
    copy: tuple[StoryCopy, ...] | None = None,
) -> Report:
    """Hold a PDF against the limits of a press.

    Args:
        data: the octets of the file; any file, also a damaged one.
        name: of the file, without folders.
        profile: the limits.
        plates: of every page, as `press.ink.make_plates` returns them; None = none were
            made, and the checks of ink say that they were not run.
        copy: what the stories of our own file must say; None = not known.
    """
    import pikepdf

    from banmian.press.preflight.qpdf_objects import DAMAGE

    try:
        pdf = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        return _unopened(name, profile, Fault("F01-encrypted"))
    except DAMAGE as error:
        return _unopened(
            name, profile, Fault("F01-damaged", values={"what": _words(error)})
        )
    with pdf:
        subject = _read(pdf, name, profile, plates or ())
        if copy is not None:
            subject = _with_copy(subject, copy)
        outcomes = tuple(_judged(check, subject) for check in CHECKS)
        pages = tuple(map(_facts, subject.pages))
        return Report(name, profile.name, subject.claim.standard, pages, outcomes)


def _unopened(name: str, profile: PressProfile, fault: Fault) -> Report:
    """Return the report of a file that cannot be read: nothing but the first check ran."""
    not_run = Fault("F01-not-read", severity="not-run")
    outcomes = tuple(
        Outcome(
            check, tuple(_weighed(check, [fault if check.id == "F01" else not_run], {}))
        )
        for check in CHECKS
    )
    return Report(name, profile.name, "", (), outcomes)


def _read(
    pdf: "Pdf", name: str, profile: PressProfile, plates: Sequence["Plates"]
) -> Subject:
    shelf = Shelf()
    pages = []
    for index, page in enumerate(pdf.pages):
        plate = plates[index] if index < len(plates) else None
        pages.append(_read_page(page, index + 1, profile, plate, shelf))
    return Subject(
        root=pdf.Root,
        trailer=pdf.trailer,
        version=pdf.pdf_version,
        encrypted=pdf.is_encrypted,
        objects=lambda *_: iter(pdf.objects),
        name=name,
        damage=_damage(pdf),
        claim=read_claim(pdf.Root, pdf.trailer, _read_xmp(pdf)),
        pages=tuple(pages),
        tree=read_tree(pdf.Root),
        profile=profile,
    )


def _read_xmp(pdf: "Pdf") -> dict[str, str] | None:
    from banmian.press.preflight.qpdf_objects import DAMAGE

    if entry(pdf.Root, "/Metadata") is None:
        return None
    try:
        metadata = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        return {key: str(metadata.get(key, "")) for key in XMP}
    except (*DAMAGE, ValueError, TypeError, KeyError, SyntaxError):
        return None


def _damage(pdf: "Pdf") -> tuple[str, ...]:
    """Return what qpdf has to say of the file's syntax."""
    from banmian.press.preflight.qpdf_objects import DAMAGE

    said: list[object] = []
    try:
        said += pdf.check_pdf_syntax()
    except DAMAGE as error:
        said.append(error)
    said += pdf.get_warnings()
    return tuple(dict.fromkeys(map(_words, said)))


def _read_page(
    page: "Page",
    number: int,
    profile: PressProfile,
    plates: "Plates | None",
    shelf: Shelf,
) -> SubjectPage:
    boxes = read_boxes(page)
    sheet = boxes.in_mm(boxes.sheet)
    content = walk_page(page, boxes.to_mm, sheet, shelf)
    ink = None
    if plates is not None:
        from banmian.press.ink import measure_ink

        window = _window(boxes)
        ink = measure_ink(plates, window, profile.ink_square_mm, profile.ink_peak)
    trim, reach = boxes.in_mm(boxes.finished), boxes.in_mm(boxes.reach)
    printed = tuple(seen_within(content.events, reach))
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


def _with_copy(subject: Subject, copy: tuple[StoryCopy, ...]) -> Subject:
    return msgspec.structs.replace(subject, copy=copy)


def _facts(page: SubjectPage) -> PageFacts:
    trim = page.trim.width, page.trim.height
    if page.ink is None:
        return PageFacts(page.number, trim, None, None)
    return PageFacts(page.number, trim, page.ink.mean, page.ink.peak)


def _judged(check: Check, subject: Subject) -> Outcome:
    severities = dict(subject.profile.severities)
    if severities.get(check.id) == "off":
        off = Fault("switched-off", severity="not-run")
        return Outcome(check, tuple(_weighed(check, [off], {})))
    return Outcome(check, tuple(_weighed(check, check.find(subject), severities)))


def _weighed(
    check: Check, faults: Iterable[Fault], severities: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield faults as findings, alike ones together."""
    groups: dict[tuple[str, int, Severity, Values], list[Fault]] = {}
    for fault in faults:
        severity = _severity(check, fault, severities)
        values = tuple(sorted(fault.values.items()))
        groups.setdefault((fault.key, fault.page, severity, values), []).append(fault)
    for (key, page, severity, values), alike in groups.items():
        worst = max(alike, key=lambda one: one.badness)
        measure = worst.measured, worst.limit
        yield Finding(
            check.id, severity, key, page, worst.box, *measure, values, len(alike)
        )


def _severity(check: Check, fault: Fault, severities: Mapping[str, str]) -> Severity:
    """Return what a fault counts for; what was not run stays so."""
    if fault.severity == "not-run":
        return "not-run"
    match severities.get(check.id):
        case "error":
            return "error"
        case "warning":
            return "warning"
        case "note":
            return "note"
        case _:
            return fault.severity or check.severity


def _words(error: object) -> str:
    """Return what qpdf says without the file's name, which it does not know."""
    return str(error).replace("<_io.BytesIO object>", "").strip(" :()")
