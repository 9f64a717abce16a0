"""Text: sizes, inks, overprint (T06 to T11)."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from banmian.press.preflight.content.colour import Colour
from banmian.press.preflight.content.events import Look, TextShown
from banmian.press.preflight.content.place import MM_PER_PT
from banmian.press.preflight.finding import Fault, Severity
from banmian.press.preflight.nearby import Nearby
from banmian.press.preflight.subject import Subject, SubjectPage

DARK: Final = 0.05
"""A gray or RGB this near to nought is meant as black."""

LEANING: Final = 12
"""Most characters of a raised figure or of the ruby over a word."""

LARGER: Final = 1.4
NEAR_EM: Final = 0.5
"""By how much the text must be larger, and how near, that small text belongs to."""

BLACK_SPACES: Final = {"DeviceCMYK": True, "Separation": False, "DeviceN": False}
"""Spaces in which black can overprint; whether it takes OPM 1 to do so."""

_ROUND: Final = 2
"""Sizes are computed exactly and rounded last (GWG 2022)."""


def small(subject: Subject) -> Iterator[Fault]:
    """T06: text of one ink that is too small for newsprint.

    Raised and lowered figures and ruby lean on the larger text they belong to: for them
    only the limit of errors counts.
    """
    profile = subject.profile
    large: dict[int, Nearby[TextShown]] = {}
    for page, event, look in shown(subject):
        size = round(event.size_pt, _ROUND)
        if look.colour.white or look.colour.many or size >= profile.text_warn_pt:
            continue
        bad = size < profile.text_error_pt
        if not bad:
            if page.number not in large:
                large[page.number] = _large(page, profile.text_error_pt)
            if _leans(event, large[page.number]):
                continue
        limit = profile.text_error_pt if bad else profile.text_warn_pt
        severity: Severity = "error" if bad else "warning"
        yield replace(_fault("T06-small", page, event, limit), severity=severity)


def _large(page: SubjectPage, least_pt: float) -> Nearby[TextShown]:
    """Return the text of a page that smaller text might lean on."""
    return Nearby(
        (event.box, event)
        for event in page.printed
        if isinstance(event, TextShown)
        and event.box is not None
        and event.size_pt >= LARGER * least_pt
    )


def _leans(small_text: TextShown, large: Nearby[TextShown]) -> bool:
    """Tell whether a few small characters touch text that is much larger."""
    box = small_text.box
    if box is None or len(small_text.characters) > LEANING:
        return False
    around = box.grown(NEAR_EM * small_text.size_pt * MM_PER_PT)
    return any(
        event.box is not None
        and event.size_pt >= LARGER * small_text.size_pt
        and event.box.meets(around)
        for event in large.near(around)
    )


def small_many(subject: Subject) -> Iterator[Fault]:
    """T07: white text or text of several inks, which needs register to be read."""
    least = subject.profile.text_many_pt
    for page, event, look in shown(subject):
        if (look.colour.white or look.colour.many) and round(event.size_pt, _ROUND) < least:
            key = "T07-white" if look.colour.white else "T07-many"
            yield _fault(key, page, event, least)


def true_black(subject: Subject) -> Iterator[Fault]:
    """T08: black text is `0 0 0 1 k`; gray gets screened, RGB becomes four inks."""
    least = subject.profile.black_text_pt
    for page, event, look in shown(subject):
        colour = look.colour
        if looks_black(colour) and colour.space.family not in ("DeviceCMYK", "Separation"):
            measured = f"{colour.space.family} {_numbers(colour)}"
            yield Fault("T08-black", page.number, event.box, measured, "0 0 0 1 k")
        elif _gray(colour) and round(event.size_pt, _ROUND) < least:
            measured = f"{_numbers(colour)} g, {event.size_pt:.4g} pt"
            limit = f"≥ {least:g} pt"
            yield Fault("T08-gray", page.number, event.box, measured, limit, "warning")


def _gray(colour: Colour) -> bool:
    return colour.space.family == "DeviceGray" and not colour.white


def looks_black(colour: Colour) -> bool:
    """Tell whether a colour is meant as black, in whatever space."""
    if colour.space.family in ("DeviceGray", "CalGray", "ICCBased", "DeviceRGB", "CalRGB"):
        if colour.space.parts == 4:
            return colour.full_black
        return bool(colour.values) and max(colour.values) <= DARK
    return colour.space.family == "Lab" and colour.values[:1] <= (100 * DARK,)


def overprinting(subject: Subject) -> Iterator[Fault]:
    """T09: small black text prints over what lies below, or it shows white seams."""
    least = subject.profile.black_text_pt
    for page, event, look in shown(subject):
        if round(event.size_pt, _ROUND) < least and cuts_out(look):
            measured = f"{event.size_pt:.4g} pt, {state(look)}"
            yield Fault("T09-cuts", page.number, event.box, measured, "op true, OPM 1")


def cuts_out(look: Look) -> bool:
    """Tell whether full black cuts out what lies below; False for any other colour.

    Black in a gray space is another fault, and cannot overprint anyway.
    """
    family = look.colour.space.family
    if not look.colour.full_black or family not in BLACK_SPACES:
        return False
    return not look.overprint or (BLACK_SPACES[family] and look.mode != 1)


def state(look: Look) -> str:
    """Return overprint and its mode as PDF writes them."""
    return f"op {'true' if look.overprint else 'false'}, OPM {look.mode}"


def white_overprint(subject: Subject) -> Iterator[Fault]:
    """T10: white text that overprints does not print at all."""
    for page, event, look in shown(subject):
        if look.colour.white and look.overprint:
            yield Fault("T10-vanishes", page.number, event.box, state(look), "op false")


def rich_black(subject: Subject) -> Iterator[Fault]:
    """T11: black text made of much of every ink."""
    profile = subject.profile
    for page, event, look in shown(subject):
        black = sum(amount for name, amount in look.colour.inks or () if name == "Black")
        total = 100 * look.colour.total
        if 100 * black >= profile.rich_black and total > profile.rich_total:
            limit = f"≤ {profile.rich_total:g} %"
            measured = f"{total:.0f} %"
            yield Fault("T11-rich", page.number, event.box, measured, limit, badness=total)


def shown(subject: Subject) -> Iterator[tuple[SubjectPage, TextShown, Look]]:
    """Yield all text that can be seen on the pages, once for each of its paints."""
    for page in subject.pages:
        for event in page.printed:
            if isinstance(event, TextShown) and not event.blank:
                for look in event.looks:
                    yield page, event, look


def _fault(key: str, page: SubjectPage, event: TextShown, limit: float) -> Fault:
    measured = f"{event.size_pt:.4g} pt"
    worse = -event.size_pt
    return Fault(key, page.number, event.box, measured, f"≥ {limit:g} pt", badness=worse)


def _numbers(colour: Colour) -> str:
    return " ".join(f"{value:.3g}" for value in colour.values)
