"""Printing conditions by the name that layouts call them by."""

from typing import Final

from banmian.press.standards.standard import OutputIntent
from banmian.resources import NEWSPRINT

_COMPACT: Final = NEWSPRINT.with_name("banmian-newsprint-220-compact.icc.zz")
"""The same condition in a thirteenth of the octets, deflated; `docs/profile` makes it."""

INTENTS: Final[dict[str, OutputIntent]] = {
    "newsprint": OutputIntent(
        identifier="IFRA26",
        registry="http://www.color.org",
        condition="Coldset offset on newsprint, ISO 12647-3:2004, 26 % tone value increase",
        remark="Profile from the IFRA26S characterisation, total ink 220 %",
        profile=_COMPACT.read_bytes(),
    ),
}
"""The profile belongs to the program, so it is read with it, as code is."""
