"""Pictures: resolution and kinds (I01 to I04)."""

from collections.abc import Iterator
from typing import Final

from banmian.press.preflight.content.events import ImageDrawn, TextShown
from banmian.press.preflight.finding import Fault, Severity
from banmian.press.preflight.subject import Subject, SubjectPage

_WHOLE: Final = 0.95
"""A picture that covers so much of the trim's width and height is the page."""

_ROUND: Final = 1

_KINDS: Final = {"JPXDecode": "JPEG 2000", "JBIG2Decode": "JBIG2"}


def tones(subject: Subject) -> Iterator[Fault]:
    """I01: pictures of colour and gray."""
    profile = subject.profile
    limits = profile.image_error_ppi, profile.image_warn_ppi
    for page, event in _judged(subject):
        if event.image.bits != 1:
            yield from _low("I01-low", page, event, limits)
            most = profile.image_note_ppi
            if min(event.ppi) > most:
                measured, limit = f"{min(event.ppi):.0f} ppi", f"≤ {most:g} ppi"
                box = event.box
                yield Fault("I01-high", page.number, box, measured, limit, "note")


def bitmaps(subject: Subject) -> Iterator[Fault]:
    """I02: pictures of 1 bit, whose stairs are seen."""
    profile = subject.profile
    limits = profile.bitmap_error_ppi, profile.bitmap_warn_ppi
    for page, event in _judged(subject):
        if event.image.bits == 1:
            yield from _low("I02-low", page, event, limits)


def scans(subject: Subject) -> Iterator[Fault]:
    """I03: a page that is one picture, type and all."""
    profile = subject.profile
    limits = profile.scan_error_ppi, profile.scan_warn_ppi
    for page in subject.pages:
        event = _only_picture(page)
        if event is not None:
            yield from _low("I03-low", page, event, limits)


def kinds(subject: Subject) -> Iterator[Fault]:
    """I04: pictures of kinds that older RIPs do not read."""
    severity: Severity = "error" if subject.blind else "warning"
    for page in subject.pages:
        for event in page.content.events:
            if isinstance(event, ImageDrawn):
                for what in _unusual(event, transparent=subject.blind):
                    yield Fault(
                        "I04-kind", page.number, event.box, what, "", severity,
                        values={"kind": what},
                    )  # fmt: skip


def _unusual(event: ImageDrawn, *, transparent: bool) -> Iterator[str]:
    image = event.image
    if image.bits == 16:
        yield "16 bit"
    yield from (_KINDS[name] for name in image.filters if name in _KINDS)
    if image.soft_mask and transparent:
        yield "SMask"


def _judged(subject: Subject) -> Iterator[tuple[SubjectPage, ImageDrawn]]:
    """Yield the pictures whose resolution counts: not tiny, not the page itself."""
    least = subject.profile.image_least_px
    for page in subject.pages:
        alone = _only_picture(page)
        for event in page.printed:
            if not isinstance(event, ImageDrawn) or event is alone:
                continue
            if min(event.image.width, event.image.height) > least:
                yield page, event


def _only_picture(page: SubjectPage) -> ImageDrawn | None:
    """Return the picture that is all there is on a page; None = there is more, or less."""
    seen = [
        event
        for event in page.printed
        if event.box is not None
        and event.box.meets(page.trim)
        and not (isinstance(event, TextShown) and event.blank)
    ]
    if len(seen) != 1 or not isinstance(seen[0], ImageDrawn) or seen[0].box is None:
        return None
    box, trim = seen[0].box, page.trim
    whole = box.width >= _WHOLE * trim.width and box.height >= _WHOLE * trim.height
    return seen[0] if whole else None


def _low(
    key: str, page: SubjectPage, event: ImageDrawn, limits: tuple[float, float]
) -> Iterator[Fault]:
    """Yield a fault for a resolution at or below the limits for errors and warnings."""
    ppi, (error, warn) = min(event.ppi), limits
    if round(ppi, _ROUND) <= warn:
        bad = round(ppi, _ROUND) <= error
        measured, limit = f"{ppi:.0f} ppi", f"> {error if bad else warn:g} ppi"
        severity: Severity = "error" if bad else "warning"
        yield Fault(key, page.number, event.box, measured, limit, severity, -ppi)
