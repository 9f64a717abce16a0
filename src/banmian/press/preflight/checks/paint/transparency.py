"""Transparency (P01, P02)."""

from collections.abc import Iterator

from banmian.press.preflight.finding import Fault
from banmian.press.preflight.subject import Subject


def none(subject: Subject) -> Iterator[Fault]:
    """P01: PDF/X-1a knows no transparency: no alpha, no blending, no masks, no groups."""
    if not subject.blind:
        return
    for page in subject.pages:
        for one in page.content.transparency:
            what = f"{one.key} {one.value}".strip()
            yield Fault("P01-used", page.number, measured=what, values={"what": what})


def groups(subject: Subject) -> Iterator[Fault]:
    """P02: groups blend in the inks of the press."""
    for page in subject.pages:
        for family in page.content.groups:
            if family != "DeviceCMYK":
                measured = family or "–"
                yield Fault("P02-space", page.number, measured=measured, limit="DeviceCMYK")
