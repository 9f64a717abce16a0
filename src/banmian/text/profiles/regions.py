"""What differs from region to region, as records; `profile.make_profile` does the rest.

Choose rules by region, not by script (clreq): mainland marks stand at the side of their
em, those of Taiwan and Hong Kong in its centre, which leaves them no blank half to trim.
"""

from typing import Final, Literal, TypeAlias

import msgspec

Level: TypeAlias = Literal["loose", "normal", "strict"]
"""How strict the line edges are where UAX 14 decides: see `text.levels`."""


class Region(msgspec.Struct, frozen=True):
    """The facts of one region.

    Attributes:
        language: BCP 47 tag for shaping.
        blank_after: classes whose ink is in the first half of their em.
        blank_after_vertical: the same in vertical lines, where ： ； ！ ？ stand upright in
            the middle of their em.
        middle_dot: width of an interpunct, hundredths of an em.
        level: strictness where UAX 14 decides.
    """

    language: str
    blank_after: str
    blank_after_vertical: str
    middle_dot: int
    level: Level = "strict"


REGIONS: Final[dict[str, Region]] = {
    "zh-CN": Region("zh-Hans", "CPSKE", "CPS", 50),
    "zh-TW": Region("zh-Hant-TW", "C", "C", 100),
    "zh-HK": Region("zh-Hant-HK", "C", "C", 100),
}
"""GB/T 15834 for the mainland (5.1.7: an interpunct takes half an em); clreq for others."""
