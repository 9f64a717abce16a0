"""What a line costs: the taste of the breaker, in one place.

Reduce before you expand (先挤进，后推出, clreq): taking all blank halves of a line costs
less than opening its characters by a fiftieth of an em. In a 13-character column one
pushed character adds a twelfth of an em to each gap; a line looks open from 0.08 em on,
so cost rises steeply there. Beyond `WIDEST` a line is a last resort and is reported.
"""

from typing import Final

REDUCED: Final = 5.0
"""A line whose blank halves are all taken."""

OPENED: Final = 20.0
"""A line whose word spaces and script gaps are all at their widest: seldom beside one whose
are closed, since that shows more than a little of both."""

LOOSE_EM: Final = 0.08
"""White added between Han from which a line looks open (own judgement and the peers')."""

LOOSE: Final = 100.0
"""A line expanded to `LOOSE_EM`."""

WIDEST_EM: Final = 0.25
"""A line expanded beyond this is outside the limits."""

STEEP: Final = 0.02
"""Past `LOOSE_EM` each further fiftieth of an em adds another `LOOSE`, squared."""

LONE: Final = 50_000.0
"""A last line of a single character (单字不成行): rather set any line at its widest."""

DESPERATE: Final = 1_000_000.0
"""A line that cannot be set within limits; per em that it misses, on top."""

OVERFULL: Final = 100.0
"""Text that runs out of its column is worse than any hole in it, in `DESPERATE`s."""

LADDER: Final = 2 * DESPERATE
"""What a paragraph may cost more if no third line in a row ends with a hyphen: one line
that falls short of its column by an em."""

LINE: Final = 1.0
"""Every line: of two equal settings the shorter one."""


def expansion_cost(added_em: float) -> float:
    """Return the cost of `added_em` of white at each gap of a line."""
    cost = LOOSE * (added_em / LOOSE_EM) ** 2
    if added_em > LOOSE_EM:
        cost += LOOSE * ((added_em - LOOSE_EM) / STEEP) ** 2
    return cost


def line_cost(missing: int, reducible: int, expandable: int, gaps: int, size: int) -> float:
    """Return the cost of a full line, `DESPERATE` and more if it is outside the limits.

    Args:
        missing: measure less natural width, Emu; negative = the line must be reduced.
        reducible: how much it can lose. expandable: what word spaces and script gaps can
            take before characters move apart. gaps: shares of boundaries in the rest.
        size: one em, Emu.
    """
    if missing == 0:
        return LINE
    if missing < 0:
        if -missing > reducible:
            return DESPERATE * (OVERFULL + (-missing - reducible) / size)
        return LINE + REDUCED * (missing / reducible) ** 2
    if missing <= expandable:
        return LINE + OPENED * (missing / expandable) ** 2
    rest = missing - expandable
    if not gaps or rest > WIDEST_EM * gaps * size:
        return DESPERATE * (1 + rest / size)
    return opened_cost(rest, expandable, gaps * size)


def opened_cost(rest: int, expandable: int, room: int) -> float:
    """Return the cost of a line within the limits whose characters move apart.

    Args:
        rest: what its word spaces and script gaps, which can take `expandable`, leave over.
        room: an em at each boundary that takes some of it.
    """
    return LINE + OPENED * (expandable > 0) + expansion_cost(rest / room)
