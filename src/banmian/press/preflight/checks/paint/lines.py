"""Lines, drawn or filled (L01, L02, L03).

A filled rectangle with a rule's proportions is a line as far as a plate is concerned.
"""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from banmian.press.preflight.checks.paint.text import cuts_out, state
from banmian.press.preflight.content.events import Look, PathPainted
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.subject import Subject, SubjectPage

_ROUND: Final = 2


def thin(subject: Subject) -> Iterator[Fault]:
    """L01: lines of one ink that break up in print."""
    profile = subject.profile
    for page, event, look, width in _lines(subject):
        if look.colour.white or look.colour.many or width >= profile.line_warn_pt:
            continue
        bad = width < profile.line_error_pt
        limit = profile.line_error_pt if bad else profile.line_warn_pt
        fault = _fault("L01-thin", page, event, width, limit)
        yield replace(fault, severity="error" if bad else "warning")


def thin_many(subject: Subject) -> Iterator[Fault]:
    """L02: lines that are white or of several inks, which fill in or fall apart."""
    least = subject.profile.line_many_pt
    for page, event, look, width in _lines(subject):
        if (look.colour.white or look.colour.many) and width < least:
            key = "L02-white" if look.colour.white else "L02-many"
            yield _fault(key, page, event, width, least)


def black(subject: Subject) -> Iterator[Fault]:
    """L03: thin black lines overprint, and are not gray."""
    least = subject.profile.black_line_pt
    for page, event, look, width in _lines(subject):
        if width >= least:
            continue
        if cuts_out(look):
            measured = f"{width:.3g} pt, {state(look)}"
            yield Fault("L03-cuts", page.number, event.box, measured, "op true, OPM 1")
        elif look.colour.space.family == "DeviceGray" and not look.colour.white:
            yield _fault("L03-gray", page, event, width, least)


def _lines(subject: Subject) -> Iterator[tuple[SubjectPage, PathPainted, Look, float]]:
    """Yield every line that can be seen, with its paint and its width in points."""
    for page in subject.pages:
        for event in page.printed:
            if not isinstance(event, PathPainted):
                continue
            if event.stroke is not None:
                yield page, event, event.stroke, round(event.width_pt, _ROUND)
            if event.fill is not None and event.thin_pt is not None:
                yield page, event, event.fill, round(event.thin_pt, _ROUND)


def _fault(
    key: str, page: SubjectPage, event: PathPainted, width: float, limit: float
) -> Fault:
    measured = f"{width:.3g} pt"
    return Fault(key, page.number, event.box, measured, f"≥ {limit:g} pt", badness=-width)
