"""Rules between stories that stand side by side: in the middle of their gutter.

They stop one line short at both ends of what the two stories share. Beside an L-shaped
story they stand along each of its legs.
"""

from itertools import permutations, product

from banmian.geometry import Point, Size
from banmian.layout.furniture.pieces import upright
from banmian.model.design import Grid, Zone
from banmian.model.page import Fragment
from banmian.units import pt


def column_rules(zones: list[Zone], grid: Grid) -> list[tuple[Point, Fragment]]:
    """Return the rules between neighbouring zones of a page."""
    rules: list[tuple[Point, Fragment]] = []
    neighbours = (
        pair for one, other in permutations(zones, 2)
        for pair in product(one.legs, other.legs)
    )  # fmt: skip
    for left, right in neighbours:
        first = max(left.first_line, right.first_line) + 1
        last = min(left.last_line, right.last_line) - 1
        if right.first_column != left.last_column + 1 or last <= first:
            continue
        if left.last_column == grid.fold:
            continue
        x = grid.column_x(right.first_column) - grid.gutter * grid.size // 2
        y = grid.line_top(first)
        depth = grid.baseline(last) - y
        rules.append(
            (Point(x, y), Fragment(Size(0, depth), (upright(0, 0, depth, pt(0.3)),)))
        )
    return rules
