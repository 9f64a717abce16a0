"""The words of all diagnostics, in Chinese and English: one table keyed by code.

A message names the thing in the editor's words; its hint says what to do. A new message:
its row in the file of the stage that speaks, its severity there if it is no error. The
table is read when there is something to tell.
"""

from typing import Final

from banmian.messages.table import Language, Row, Severity

FINDING: Final = "finding-"
"""How the codes of findings begin, which most pages have: their table comes alone."""


def row_of(code: str) -> Row:
    """Return the words of a code.

    Raises:
        KeyError: no such code (our mistake).
    """
    if code.startswith(FINDING):
        from banmian.messages.findings import FINDINGS

        return FINDINGS[code]
    from banmian.messages.every import MESSAGES

    return MESSAGES[code]


def severity_of(code: str) -> Severity:
    """Return how grave a code is, unless whoever tells it says otherwise."""
    if code.startswith(FINDING):
        from banmian.messages.findings import FINDING_SEVERITIES

        return FINDING_SEVERITIES[code]
    from banmian.messages.every import SEVERITIES

    return SEVERITIES.get(code, "error")


__all__ = ["Language", "Severity", "row_of", "severity_of"]
