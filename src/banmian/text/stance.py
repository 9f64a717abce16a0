"""How the characters of a paragraph stand; which stands how is decided in `vertical`."""

from typing import Final, NamedTuple

UPRIGHT: Final = "U"
TURNED: Final = "R"
TOGETHER: Final = "T"


class Stance(NamedTuple):
    """How the characters of a paragraph stand.

    Attributes:
        classes: class letters; upright Latin and digits count as ideographs.
        turned: one letter per character: `UPRIGHT`, `TURNED`, `TOGETHER`; "" = lines are
            horizontal.
    """

    classes: str
    turned: str
