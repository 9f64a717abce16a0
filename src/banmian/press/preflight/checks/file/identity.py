"""What the file says of itself (F04, F05, F06)."""

from collections.abc import Iterator
from typing import Final

from banmian.press.preflight.claim import TWINS, moment
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.subject import Subject

REQUIRED: Final = ("Title", "CreationDate", "ModDate", "Creator", "Producer")
DATES: Final = ("CreationDate", "ModDate")
TRAPPED: Final = ("True", "False")
X4: Final = "PDF/X-4"


def claimed(subject: Subject) -> Iterator[Fault]:
    """F04: the PDF/X claim, the same in both places."""
    claim, known = subject.claim, subject.profile.standards
    if not claim.standard:
        yield Fault("F04-none", limit=", ".join(known))
        return
    if claim.standard not in known:
        yield Fault("F04-unknown", measured=claim.standard, limit=", ".join(known))
    missing_in_xmp = claim.standard == X4 and not claim.in_xmp
    differ = bool(claim.in_xmp) and claim.in_xmp != claim.in_info
    optional_in_info = claim.in_xmp == X4 and not claim.in_info
    if missing_in_xmp or (differ and not optional_in_info):
        measured = f"Info {claim.in_info or '–'}, XMP {claim.in_xmp or '–'}"
        yield Fault("F04-differ", measured=measured)


def described(subject: Subject) -> Iterator[Fault]:
    """F05: title, dates and programs, the same in both places."""
    claim = subject.claim
    for key in REQUIRED:
        if not claim.info.get(key):
            yield Fault("F05-missing", measured="–", values={"key": key})
        elif key in DATES and moment(claim.info[key]) is None:
            measured = claim.info[key]
            yield Fault("F05-no-date", measured=measured, values={"key": key})
    if claim.standard == X4 and claim.xmp is None:
        yield Fault("F05-no-xmp")
    for key in REQUIRED:
        yield from _compared(subject, key)


def _compared(subject: Subject, key: str) -> Iterator[Fault]:
    claim, twin = subject.claim, TWINS[key]
    if claim.xmp is None:
        return
    here, there = claim.info.get(key, ""), claim.xmp.get(twin, "")
    if not there:
        if claim.standard == X4:
            yield Fault("F05-missing", measured="–", values={"key": twin})
        return
    same = moment(here) == moment(there) if key in DATES else here == there
    if here and not same:
        values = {"key": key, "twin": twin}
        yield Fault("F05-differ", measured=f"{here} / {there}", values=values)


def trapped(subject: Subject) -> Iterator[Fault]:
    """F06: whether the file is trapped must be said, one way or the other."""
    claim = subject.claim
    said = claim.info.get("Trapped", "")
    if said not in TRAPPED:
        yield Fault("F06-unknown", measured=said or "–", limit="True / False")
    there = (claim.xmp or {}).get(TWINS["Trapped"], "")
    if there and said in TRAPPED and there != said:
        yield Fault("F06-differ", measured=f"Info {said}, XMP {there}")
