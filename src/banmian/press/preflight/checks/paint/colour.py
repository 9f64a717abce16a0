"""Colours: spaces, spots, overprint, tints (C01 to C04, C07, C08)."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final, TypeAlias

from banmian.press.preflight.checks.paint.text import shown, state
from banmian.press.preflight.content.colour import ALL, PROCESS, ColourSpace
from banmian.press.preflight.content.events import (
    Event,
    ImageDrawn,
    Look,
    PathPainted,
    Shading,
    TextShown,
)
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.nearby import Nearby
from banmian.press.preflight.subject import Subject, SubjectPage

CONVERTED: Final = frozenset(("DeviceRGB", "CalRGB", "CalGray", "Lab", "ICCBased"))
"""Spaces that somebody would still have to convert into inks."""

_NO_INK: Final = (*PROCESS, ALL, "None")
_SOLID: Final = 99.95
_SLACK_MM: Final = 0.1

_Ground: TypeAlias = PathPainted | TextShown


def spaces(subject: Subject) -> Iterator[Fault]:
    """C01: everything is in the press's inks already."""
    for page in subject.pages:
        for event in page.content.events:
            for space in _used(event):
                family = _converted(space, alternates=subject.blind)
                if family:
                    kind = _KINDS[type(event)]
                    values = {"kind_zh": kind[0], "kind_en": kind[1], "family": family}
                    yield Fault("C01-space", page.number, event.box, family, values=values)


_KINDS: Final[dict[type, tuple[str, str]]] = {
    TextShown: ("文字", "text"),
    PathPainted: ("图形", "line art"),
    ImageDrawn: ("图片", "picture"),
    Shading: ("渐变", "shading"),
}


def _used(event: Event) -> Iterator[ColourSpace]:
    for look in event.looks:
        yield look.colour.space
    if isinstance(event, ImageDrawn) and event.image.space is not None:
        yield event.image.space
    elif isinstance(event, Shading):
        yield event.space


def _converted(space: ColourSpace, *, alternates: bool) -> str:
    """Return the family that needs conversion, in a space or below it; empty = none."""
    if space.family in CONVERTED:
        return space.family
    if space.base is None or (space.family in ("Separation", "DeviceN") and not alternates):
        return ""
    return _converted(space.base, alternates=alternates)


def spots(subject: Subject) -> Iterator[Fault]:
    """C02: spot inks need plates that the press may not have."""
    profile = subject.profile
    found: dict[str, tuple[SubjectPage, Event]] = {}
    for page in subject.pages:
        for event in page.content.events:
            for space in _used(event):
                for name in _colorants(space):
                    found.setdefault(name, (page, event))
    extra = [name for name in found if name not in profile.spot_names]
    if len(extra) <= profile.spots:
        return
    for name in extra:
        page, event = found[name]
        limit = f"≤ {profile.spots}"
        yield Fault("C02-spot", page.number, event.box, name, limit, values={"name": name})


def _colorants(space: ColourSpace) -> Iterator[str]:
    yield from (name for name in space.colorants if name not in _NO_INK)
    if space.base is not None:
        yield from _colorants(space.base)


def registration(subject: Subject) -> Iterator[Fault]:
    """C03: the colour of register marks is for outside the trim: it is all the ink."""
    for page in subject.pages:
        for event in page.printed:
            inside = event.box is not None and event.box.meets(page.trim)
            if inside and any(ALL in space.colorants for space in _used(event)):
                yield Fault("C03-all", page.number, event.box, "All")


def gray_overprint(subject: Subject) -> Iterator[Fault]:
    """C04: gray and white that overprint do not come out as they look."""
    for page in subject.pages:
        for event in page.printed:
            for look in event.looks:
                if not look.overprint:
                    continue
                if look.colour.white and isinstance(event, PathPainted):
                    yield _fault("C04-white", page, event, look)
                elif look.colour.space.family == "DeviceGray" and not look.colour.white:
                    yield _fault("C04-gray", page, event, look)


def tints(subject: Subject) -> Iterator[Fault]:
    """C07: tints that vanish or fill in; small reversed text on areas of several inks."""
    profile = subject.profile
    for page in subject.pages:
        for event in page.printed:
            if not isinstance(event, PathPainted) or event.fill is None or not event.area:
                continue
            inks = event.fill.colour.inks or ()
            percent = 100 * inks[0][1] if len(inks) == 1 else _SOLID
            if percent < profile.tint_least or profile.tint_most < percent < _SOLID:
                limit = f"{profile.tint_least:g}–{profile.tint_most:g} %"
                yield Fault("C07-tint", page.number, event.box, f"{percent:.3g} %", limit)
    yield from _reversed(subject)


def _reversed(subject: Subject) -> Iterator[Fault]:
    least = subject.profile.reversed_text_pt
    grounds: dict[int, Nearby[_Ground]] = {}
    for page, event, look in shown(subject):
        if not look.colour.white or event.size_pt >= least:
            continue
        if page.number not in grounds:
            grounds[page.number] = _grounds(page)
        below = _below(event, grounds[page.number])
        if below is not None and below.colour.many:
            names = "+".join(name for name, _ in below.colour.inks or ())
            measured, limit = f"{event.size_pt:.4g} pt, {names}", f"≥ {least:g} pt"
            yield Fault("C07-reversed", page.number, event.box, measured, limit)


def _grounds(page: SubjectPage) -> Nearby[_Ground]:
    """Return the areas of a page and its white text, in the order of painting."""
    return Nearby(
        (event.box, event)
        for event in page.printed
        if event.box is not None
        and (
            (isinstance(event, PathPainted) and event.area)
            or (isinstance(event, TextShown) and _white(event))
        )
    )


def _white(event: TextShown) -> bool:
    return any(look.colour.white for look in event.looks)


def _below(text: TextShown, grounds: Nearby[_Ground]) -> Look | None:
    """Return the paint of the last area before a text that lies below all of it."""
    if text.box is None:
        return None
    found = None
    for event in takewhile(lambda one: one is not text, grounds.near(text.box)):
        if isinstance(event, PathPainted) and _holds(event, text.box):
            found = event.fill or found
    return found


def _holds(area: PathPainted, box: BoxMm) -> bool:
    return area.box is not None and area.box.holds(box, _SLACK_MM)


def left_on(subject: Subject) -> Iterator[Fault]:
    """C08: overprint that was meant for black and stayed on for pictures and tints."""
    for page in subject.pages:
        for event in page.printed:
            if isinstance(event, TextShown) and event.blank:
                continue
            for key, look in _tones(event):
                if look.overprint:
                    yield _fault(key, page, event, look)


def _tones(event: Event) -> Iterator[tuple[str, Look]]:
    """Yield what of an event is a picture or a tint, by the key of its fault."""
    if isinstance(event, Shading) or (
        isinstance(event, ImageDrawn) and not event.image.stencil
    ):
        yield "C08-picture", event.look
    yield from (("C08-tint", look) for look in event.looks if _tint(look))


def _tint(look: Look) -> bool:
    colour = look.colour
    plain = colour.white or colour.full_black or colour.registration
    return not plain and colour.space.family != "DeviceGray"


def _fault(key: str, page: SubjectPage, event: Event, look: Look) -> Fault:
    return Fault(key, page.number, event.box, state(look), "op false")
