"""Does a foreign page have tags that can be taken over?

Source: ISO 32000-1, 14.6 (marked content); annex A (painting operators).
"""

from collections.abc import Sequence
from typing import Final

import pikepdf

from banmian.press.preflight.objects import entry, name_of

_PAINTS: Final = frozenset(
    "Tj TJ ' \" f F f* B B* b b* S s Do sh BI INLINE".split(" ")  # noqa: SIM905
)


def own_marks(page: pikepdf.Page) -> tuple[int, ...]:
    """Return the numbers of the marked content of a page, in order.

    Returns:
        Nothing if the page has no tags, or paints something without any.
    """
    if entry(page.obj, "/StructParents") is None:
        return ()
    found: set[int] = set()
    open_marks: list[bool] = []
    for one in pikepdf.parse_content_stream(page):
        operator = str(one.operator)
        if operator in {"BMC", "BDC"}:
            operands = list(one.operands)
            number = _number(operands)
            found.update([] if number is None else [number])
            artifact = name_of(operands[0] if operands else None) == "Artifact"
            open_marks.append(artifact or number is not None)
        elif operator == "EMC":
            open_marks[-1:] = []
        elif operator in _PAINTS and not any(open_marks):
            return ()
    return tuple(sorted(found))


def _number(operands: Sequence[object]) -> int | None:
    """Return the number that an operator of marked content gives."""
    value = entry(operands[1], "/MCID") if len(operands) == 2 else None
    return value if isinstance(value, int) else None
