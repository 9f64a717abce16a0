"""Total ink by plates (C05, C06)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.subject import Subject, SubjectPage

if TYPE_CHECKING:
    from banmian.press.ink.coverage import PlaceMm

NOT_RUN = "ink-not-run"


def mean(subject: Subject) -> Iterator[Fault]:
    """C05: the mean of any square: what the paper and the dryer have to bear."""
    profile = subject.profile
    for page in subject.pages:
        ink = page.ink
        if ink is None:
            yield Fault(NOT_RUN, page.number, severity="not-run")
        elif ink.mean > profile.ink_warn:
            bad = ink.mean > profile.ink_error
            limit = profile.ink_error if bad else profile.ink_warn
            yield Fault(
                "C05-mean", page.number, _place(page, ink.mean_at, ink.side_mm),
                f"{ink.mean:.1f} %", f"≤ {limit:g} %", "error" if bad else "warning",
                values={"side": f"{ink.side_mm:g}"},
            )  # fmt: skip


def peak(subject: Subject) -> Iterator[Fault]:
    """C06: single pixels, which dry badly and set off."""
    limit = subject.profile.ink_peak
    for page in subject.pages:
        ink = page.ink
        if ink is None:
            yield Fault(NOT_RUN, page.number, severity="not-run")
        elif ink.peak > limit:
            place = _place(page, ink.peak_at, 0)
            values = {"share": f"{ink.over:.2f}"}
            measured, allowed = f"{ink.peak:.1f} %", f"≤ {limit:g} %"
            yield Fault("C06-peak", page.number, place, measured, allowed, values=values)


def _place(page: SubjectPage, at: "PlaceMm", side: float) -> BoxMm:
    """Return a place on the media as one on the trim."""
    media = page.boxes.in_mm(page.boxes.sheet)
    left, top = media.left + at[0], media.top + at[1]
    return BoxMm(left, top, left + side, top + side)
