"""What happens at the edge of the page, and whether anything is on it (B05 to B08)."""

from collections.abc import Iterator
from typing import Final

from banmian.press.preflight.checks.page.boxes import bleed_widths
from banmian.press.preflight.content.events import Event, TextShown
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.subject import HAIR_MM, Subject, SubjectPage

_TOUCH_MM: Final = 0.1
"""A crop mark that begins at the trim reaches into it by half of its width."""


def full_bleed(subject: Subject) -> Iterator[Fault]:
    """B05: art that touches the trim must run to the bleed, or paper shows."""
    for page in subject.pages:
        for event in page.printed:
            if isinstance(event, TextShown) or event.box is None or _white(event):
                continue
            short = _short(event.box, page, subject)
            if short > subject.profile.edge_mm:
                limit = f"{subject.profile.bleed_mm:g} mm"
                measured = f"–{short:.2f} mm"
                yield Fault(
                    "B05-short", page.number, event.box, measured, limit, badness=short
                )


def _short(box: BoxMm, page: SubjectPage, subject: Subject) -> float:
    """Return by how much art at the trim falls short of its bleed, mm."""
    trim, near = page.trim, subject.profile.edge_mm
    if not box.meets(trim):
        return 0
    outwards = (
        trim.left - box.left,
        trim.top - box.top,
        box.right - trim.right,
        box.bottom - trim.bottom,
    )
    wanted = (min(width, subject.profile.bleed_mm) for width in bleed_widths(page))
    pairs = zip(outwards, wanted, strict=True)
    return max(want - out if out > -near else 0 for out, want in pairs)


def marks_outside(subject: Subject) -> Iterator[Fault]:
    """B06: marks and slug stay out of the bleed."""
    for page in subject.pages:
        for event in page.printed:
            box = event.box
            if box is None or _belongs(box, page.trim) or _white(event):
                continue
            common = box.common(page.reach)
            into = min(common.width, common.height) if common else 0
            measured = f"{max(into, 0):.2f} mm"
            yield Fault("B06-mark", page.number, box, measured, "0 mm", badness=into)


def _belongs(box: BoxMm, trim: BoxMm) -> bool:
    """Tell whether something lies on the page: more of it than the edge of a mark."""
    if trim.holds(box):
        return True
    across = min(box.right, trim.right) - max(box.left, trim.left)
    down = min(box.bottom, trim.bottom) - max(box.top, trim.top)
    return across >= min(_TOUCH_MM, box.width / 2) and down >= min(
        _TOUCH_MM, box.height / 2
    )


def safe(subject: Subject) -> Iterator[Fault]:
    """B07: text stays away from where the knife or the fold may go."""
    least = subject.profile.safe_mm
    for page in subject.pages:
        for event in page.printed:
            box = event.box
            if not isinstance(event, TextShown) or event.blank or box is None:
                continue
            if not box.meets(page.trim) or not event.font.advances.known:
                continue
            distance = _distance(box, page.trim)
            if distance < least - HAIR_MM:
                measured, limit = f"{distance:.2f} mm", f"≥ {least:g} mm"
                yield Fault(
                    "B07-near", page.number, box, measured, limit, badness=-distance
                )


def _distance(box: BoxMm, trim: BoxMm) -> float:
    return min(
        box.left - trim.left,
        box.top - trim.top,
        trim.right - box.right,
        trim.bottom - box.bottom,
    )


def filled(subject: Subject) -> Iterator[Fault]:
    """B08: a page has something on it; by its plates, if there are any."""
    for page in subject.pages:
        painted = any(
            event.box is not None and event.box.common(page.trim) and not _white(event)
            for event in page.printed
        )
        if not painted or (page.ink is not None and not page.ink.inked):
            yield Fault("B08-empty", page.number)


def _white(event: Event) -> bool:
    """Tell whether an event leaves no ink: white paint, invisible or blank text."""
    if isinstance(event, TextShown) and event.blank:
        return True
    looks = event.looks
    return bool(looks) and all(look.colour.white for look in looks)
