"""Every message the program has, and how grave those are that are no errors."""

from typing import Final

from banmian.messages.adverts import ADVERT_SEVERITIES, ADVERTS
from banmian.messages.articles import ARTICLES
from banmian.messages.findings import FINDING_SEVERITIES, FINDINGS
from banmian.messages.fonts import FONT_SEVERITIES, FONTS
from banmian.messages.impose import IMPOSE
from banmian.messages.layouts import LAYOUTS
from banmian.messages.load import LOAD, LOAD_SEVERITIES
from banmian.messages.page import PAGE, PAGE_SEVERITIES
from banmian.messages.places import PLACES
from banmian.messages.preflight import PREFLIGHT, PREFLIGHT_SEVERITIES
from banmian.messages.table import Severity, Table

MESSAGES: Final[Table] = {
    **LOAD,
    **LAYOUTS,
    **ARTICLES,
    **ADVERTS,
    **PLACES,
    **FONTS,
    **PAGE,
    **FINDINGS,
    **PREFLIGHT,
    **IMPOSE,
}
"""Every message the program has."""

SEVERITIES: Final[dict[str, Severity]] = {
    **LOAD_SEVERITIES,
    **ADVERT_SEVERITIES,
    **FONT_SEVERITIES,
    **PAGE_SEVERITIES,
    **FINDING_SEVERITIES,
    **PREFLIGHT_SEVERITIES,
}
"""Severity of the codes that are not errors."""
