"""Inks become colour operators: DeviceCMYK, or a Separation for a spot colour.

Black is always `0 0 0 1 k`, never gray: gray text gets screened or knocks out on some
presses. Source: ISO 32000-1, 8.6.6.4 (Separation), 8.6.8 (operators); GWG 2015 on black
text and overprint.
"""

from typing import Final

from banmian.model.style import Ink
from banmian.render.pdf.syntax import name

OVERPRINT: Final = "<</Type/ExtGState/OP true/op true/OPM 1>>"
KNOCKOUT: Final = "<</Type/ExtGState/OP false/op false/OPM 0>>"
"""Graphics states: black prints over what lies below it, all else cuts it out."""


def overprints(ink: Ink) -> bool:
    """Tell whether text and rules in an ink overprint: full black and nothing else."""
    return ink.black >= 100 and not (ink.cyan or ink.magenta or ink.yellow or ink.spot)


def in_process(ink: Ink) -> Ink:
    """Return a spot ink's tint in process inks, others as they are."""
    if not ink.spot:
        return ink
    cyan, magenta, yellow, black = (part * ink.tint / 100 for part in ink[:4])
    return Ink(cyan, magenta, yellow, black)


def fill_operator(ink: Ink, spots: dict[str, Ink]) -> str:
    """Return the operator that fills in an ink; a spot ink is entered into `spots`."""
    if ink.spot:
        return f"/{_entered(ink, spots)} cs {_part(ink.tint)} scn"
    return f"{_parts(ink)} k"


def stroke_operator(ink: Ink, spots: dict[str, Ink]) -> str:
    """Return the operator that strokes in an ink; a spot ink is entered into `spots`."""
    if ink.spot:
        return f"/{_entered(ink, spots)} CS {_part(ink.tint)} SCN"
    return f"{_parts(ink)} K"


def spot_name(spot: str, spots: dict[str, Ink]) -> str:
    """Return the resource name of an entered spot ink: S1, S2 … in order."""
    return f"S{list(spots).index(spot) + 1}"


def separation(ink: Ink) -> str:
    """Return the colour space of a spot ink; its process values are the full tint."""
    return (
        f"[/Separation {name(ink.spot)} /DeviceCMYK <</FunctionType 2/Domain[0 1]"
        f"/C0[0 0 0 0]/C1[{_parts(ink)}]/N 1>>]"
    )


def _entered(ink: Ink, spots: dict[str, Ink]) -> str:
    spots.setdefault(ink.spot, ink)
    return spot_name(ink.spot, spots)


def _parts(ink: Ink) -> str:
    return " ".join(map(_part, (ink.cyan, ink.magenta, ink.yellow, ink.black)))


def _part(percent: float) -> str:
    return f"{percent / 100:.5g}"
