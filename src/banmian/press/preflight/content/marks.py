"""Marked content: where paints stand in the logical structure (ISO 32000-1, 14.6)."""

from collections.abc import Sequence
from typing import Final

from banmian.press.preflight.content.events import Mark
from banmian.press.preflight.content.walk import Operand, Operation, Walk
from banmian.press.preflight.objects import entry, name_of, number_of, octets_of, text_of


def _begin(walk: Walk, operands: Sequence[Operand]) -> None:
    """`BMC`, `BDC`: an inner mark keeps what the outer one said, unless it says more."""
    outer = walk.mark
    tag = name_of(operands[0]) if operands else ""
    properties = operands[1] if len(operands) > 1 else None
    if name_of(properties):
        properties = entry(walk.resources, "/Properties", properties)
    mcid, owner, actual = outer.mcid, outer.owner, outer.actual_text
    number, said = entry(properties, "/MCID"), entry(properties, "/ActualText")
    if number is not None:
        mcid, owner = int(number_of(number)), walk.owner
    if said is not None and octets_of(said) is not None:
        actual = text_of(said)
    mark = Mark(mcid, owner, outer.artifact or tag == "Artifact", actual)
    walk.marks.append(outer if mark == outer and walk.marks else mark)


def _end(walk: Walk, _: Sequence[Operand]) -> None:
    if not walk.marks:
        raise ValueError("more EMC than BDC")
    walk.marks.pop()


MARKS: Final[dict[str, Operation]] = {"BMC": _begin, "BDC": _begin, "EMC": _end}
