"""Make the profile that press files carry from the one that pictures are converted by.

`python docs/profile/compact.py` writes it and needs zopfli; `… compact.py --table` measures
several sizes and writes nothing.
"""

import sys
from pathlib import Path

from colour import encoded, grey, of_screens, printed, spread
from measure import figures
from shorter import INK_LIMIT, Plan, colours, gamut, inks
from tables import Profile

DATA = Path(__file__).parents[2] / "src" / "banmian" / "data"
FULL = DATA / "banmian-newsprint-220.icc"
COMPACT = DATA / "banmian-newsprint-220-compact.icc.zz"

NAME = b"Coldset newsprint (IFRA26S characterisation), TAC 220, compact"

KEPT = ("cprt", "wtpt", "bkpt")
"""Tags that stay as they are."""

Plans = dict[str, Plan]


def plans(there: int, back: int, vivid: int) -> Plans:
    """Return plans by the nodes along an axis: to colours, to inks, to vivid inks."""
    near = (0.375, 0.15)
    return {
        "A2B": Plan(there),
        "B2A0": Plan(back, 4),
        "B2A1": Plan(back, 4, knee=near, bend=2.0),
        "B2A2": Plan(vivid, 4),
        "gamt": Plan(9, 16, knee=near, bend=2.0),
    }


CHOSEN = (5, 9, 7)
SIZES = ((5, 7, 7), CHOSEN, (5, 9, 9), (6, 9, 9), (6, 11, 11), (7, 13, 13), (9, 17, 17))
"""What was chosen, and what was not; README.md tells why."""


def compact(full: Profile, plan: Plans) -> Profile:
    """Return a shorter profile of the same printing condition."""
    table = full.tables()
    there = colours(table["A2B1"], plan["A2B"], printed(8000, 2.4)).written()
    rest = list(spread(3, 3000)) + [encoded(colour) for colour in grey(2500)]
    seen = [table["A2B1"].at(tints) for tints in printed(5000, INK_LIMIT)] + rest
    wanted = [encoded(colour) for colour in of_screens(5000)] + rest
    tried = {"B2A0": wanted, "B2A2": wanted, "B2A1": seen}
    tags = {
        "desc": _description(NAME),
        **{name: full.tags[name] for name in KEPT},
        **dict.fromkeys(("A2B0", "A2B1", "A2B2"), there),
        **{n: inks(table[n], plan[n], colour).written() for n, colour in tried.items()},
        "gamt": gamut(table["gamt"], plan["gamt"], seen).written(),
    }
    return Profile(_header(full.header), tags)


def _header(full: bytes) -> bytes:
    """Return a header that names no program: neither preferred converter nor creator."""
    return full[:4] + bytes(4) + full[8:80] + bytes(4) + full[84:]


def _description(name: bytes) -> bytes:
    """Return a tag of the type textDescriptionType (ICC.1:2001-04), in ASCII alone."""
    text = name + b"\0"
    return (
        b"desc" + bytes(4) + len(text).to_bytes(4, "big") + text + bytes(4 + 4 + 2 + 1 + 67)
    )


def main() -> None:
    """Write the profile, or measure several."""
    full = Profile.read(FULL.read_bytes())
    if "--table" in sys.argv:
        for size in SIZES:
            print(*size, figures(full, compact(full, plans(*size))), sep=" | ", flush=True)
        return
    from zopfli.zlib import compress

    COMPACT.write_bytes(compress(compact(full, plans(*CHOSEN)).written()))


if __name__ == "__main__":
    main()
