"""The boxes of the pages (B01 to B04)."""

from collections.abc import Iterator
from typing import Final

from banmian.press.preflight.boxes import Corners
from banmian.press.preflight.content.place import MM_PER_PT
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.objects import entry
from banmian.press.preflight.subject import Subject, SubjectPage

_NONE_MM: Final = 0.05
"""A bleed of less is none."""


def present(subject: Subject) -> Iterator[Fault]:
    """B01: MediaBox; TrimBox or ArtBox, not both; Trim in Bleed in Media."""
    slack = subject.profile.box_tolerance_pt
    for page in subject.pages:
        boxes, number = page.boxes, page.number
        if boxes.media is None:
            yield Fault("B01-no-media", number)
        if boxes.trim is None and boxes.art is None:
            yield Fault("B01-no-trim", number)
        if boxes.trim is not None and boxes.art is not None:
            yield Fault("B01-both", number)
        pairs = (
            ("Trim", boxes.finished, "Bleed", boxes.reach),
            ("Bleed", boxes.reach, "Media", boxes.sheet),
        )
        for inner, smaller, outer, larger in pairs:
            out = _sticking_out(smaller, larger)
            if out > slack:
                values = {"inner": inner, "outer": outer}
                measured = f"{out * MM_PER_PT:.2f} mm"
                yield Fault("B01-outside", number, None, measured, "0 mm", values=values)


def _sticking_out(inner: Corners, outer: Corners) -> float:
    lows = (outer[0] - inner[0], outer[1] - inner[1])
    highs = (inner[2] - outer[2], inner[3] - outer[3])
    return max(*lows, *highs)


def sizes(subject: Subject) -> Iterator[Fault]:
    """B02: the job's trim, and the same on all pages; a spread (通版) is twice as wide."""
    profile = subject.profile
    job = profile.trim_mm
    wanted = job
    if wanted is None and profile.pages_equal and subject.pages:
        first = subject.pages[0].trim
        wanted = _single_width(subject), first.height
    if wanted is None:
        return
    for page in subject.pages:
        width, height = page.trim.width, page.trim.height
        off = min(
            max(abs(width - wanted[0] * pages), abs(height - wanted[1])) for pages in (1, 2)
        )
        if off > profile.trim_tolerance_mm:
            measured = f"{width:.2f} × {height:.2f} mm"
            limit = f"{wanted[0]:.2f} × {wanted[1]:.2f} mm"
            key = "B02-unequal" if job is None else "B02-size"
            yield Fault(key, page.number, None, measured, limit, badness=off)


def _single_width(subject: Subject) -> float:
    """Return the width of page one; half of it if that is a spread among single pages."""
    first = subject.pages[0].trim.width
    near = subject.profile.trim_tolerance_mm
    widths = [page.trim.width for page in subject.pages]
    return first / 2 if any(abs(2 * width - first) <= near for width in widths) else first


def bleed(subject: Subject) -> Iterator[Fault]:
    """B03: bleed wide enough on every side; or none, where sheets are not trimmed."""
    profile = subject.profile
    for page in subject.pages:
        widths = bleed_widths(page)
        if max(widths) < _NONE_MM and (profile.untrimmed or not profile.bleed_mm):
            continue
        least = min(widths)
        if least < profile.bleed_mm - _NONE_MM:
            measured, limit = f"{max(least, 0):.2f} mm", f"≥ {profile.bleed_mm:g} mm"
            yield Fault("B03-narrow", page.number, None, measured, limit, badness=-least)


def bleed_widths(page: SubjectPage) -> tuple[float, float, float, float]:
    """Return how far the bleed reaches beyond the trim: left, top, right, bottom, mm."""
    reach, trim = page.reach, page.trim
    return (
        trim.left - reach.left,
        trim.top - reach.top,
        reach.right - trim.right,
        reach.bottom - trim.bottom,
    )


def plain(subject: Subject) -> Iterator[Fault]:
    """B04: what is seen is the media, unscaled and upright."""
    slack = subject.profile.box_tolerance_pt
    for page in subject.pages:
        boxes, number = page.boxes, page.number
        if boxes.crop is not None and boxes.media is not None:
            pairs = zip(boxes.crop, boxes.media, strict=True)
            off = max(abs(one - other) for one, other in pairs)
            if off > slack:
                yield Fault("B04-crop", number, None, f"{off * MM_PER_PT:.2f} mm", "0 mm")
        if entry(page.object, "/UserUnit") is not None:
            yield Fault("B04-unit", number, None, f"{boxes.unit:g}", "–")
        if boxes.rotate:
            yield Fault("B04-rotate", number, None, f"{boxes.rotate}°", "0°")
