"""A file is opened, read once and put to every check.

Faults alike on a page (same message, weight and values) become one finding with the worst
measure and a count, so that a thousand gray words are one line of the verdict.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from banmian.press.preflight.checks import CHECKS
from banmian.press.preflight.finding import (
    Check,
    Fault,
    Finding,
    Outcome,
    PageFacts,
    Report,
    Severity,
)
from banmian.press.preflight.plain_file import PlainFile
from banmian.press.preflight.reading import Read, read_subject
from banmian.press.preflight.subject import StoryCopy, Subject, SubjectPage
from banmian.press.preflight.values import NotPlain
from banmian.press.profiles import NEWSPRINT, PressProfile

if TYPE_CHECKING:
    from banmian.press.ink import Plates
    from banmian.press.preflight.qpdf_file import QpdfFile

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

    from banmian.press.preflight.qpdf_file import QpdfFile
    from banmian.press.preflight.qpdf_objects import DAMAGE, in_words

    try:
        file = QpdfFile(data)
    except pikepdf.PasswordError:
        return _unopened(name, profile, Fault("F01-encrypted"))
    except DAMAGE as error:
        fault = Fault("F01-damaged", values={"what": in_words(error)})
        return _unopened(name, profile, fault)
    with file:
        read = Read(name, profile, file.damage(), file.packet(), plates or (), copy)
        subject = _read_plainly(data, file, read) or read_subject(file, read)
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


def _read_plainly(data: bytes, file: "QpdfFile", read: Read) -> Subject | None:
    """Read a file without qpdf, which is faster; None = it is not built for that."""
    if read.damage or file.encrypted:
        return None
    try:
        plain = PlainFile(data)
        plain.fetch_all()
        return read_subject(plain, read)
    except NotPlain:
        return None


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
