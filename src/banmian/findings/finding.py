"""What a rule of page make-up says: which rule, how bad, where, of which block."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import msgspec

from banmian.diagnostics import Diagnostic, diagnose
from banmian.findings.view import BlockView, PageView
from banmian.geometry import Point
from banmian.units import to_mm


class Finding(msgspec.Struct, frozen=True):
    """One breach of a rule.

    Attributes:
        code: of its message, `finding-` and the rule's name.
        cost: what it adds to a page's cost in the search; 100 = as bad as it gets.
        block: of which it is told; None = of the page as a whole.
        place: where on the page, trimmed page coordinates.
        others: blocks that have a part in it.
        values: for the message's placeholders, besides title, others, page, x, y.
    """

    code: str
    cost: float
    block: BlockView | None
    place: Point
    others: tuple[BlockView, ...] = ()
    values: tuple[tuple[str, str], ...] = ()

    @property
    def rule(self) -> str:
        """Name of the rule: what `waive` says."""
        return self.code.removeprefix("finding-")


Find: TypeAlias = Callable[[PageView], Iterator[Finding]]
"""A rule: looks at a page and yields what is wrong with it."""


class Rule(msgspec.Struct, frozen=True):
    """A rule with the name that editors have for it."""

    term: str
    find: Find


def told(finding: Finding, page: PageView) -> Diagnostic:
    """Return a finding as a diagnostic at its article, with page and place in mm."""
    block = finding.block
    return diagnose(
        finding.code,
        block.position if block else page.position,
        severity=None,
        title=block.title if block else "",
        others=titles(finding.others),
        page=page.number,
        x=round(to_mm(finding.place.x)),
        y=round(to_mm(finding.place.y)),
        **dict(finding.values),
    )


def titles(blocks: Sequence[BlockView]) -> str:
    """Return the titles of blocks in one string."""
    return "、".join(f"《{block.title}》" for block in blocks)
