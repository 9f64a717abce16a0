"""Values of a table's nodes, such that what lies between nodes is right on the whole.

Values read off another table at the nodes are right there alone; corrected for what is
wrong between them, a table of the same size is a third nearer.
Source: simultaneous iterative reconstruction (A. C. Kak and M. Slaney, Principles of
Computerized Tomographic Imaging, 1988, 7.3).
"""

from collections.abc import Callable, Sequence

from tables import Shares, Table, Values

ROUNDS = 6
STRIDE = 1.3
INERTIA = 4.0
"""How often all nodes are corrected, by how much of the fault, and how many faultless
colours each node counts besides those tried: nodes that few colours reach stay."""


def fit(
    table: Table,
    full: Table,
    tried: Sequence[Values],
    fixed: Sequence[bool],
    allowed: Callable[[list[float]], list[float]] = list,
) -> None:
    """Correct the nodes of a table in place.

    Args:
        table: has straight curves for what comes out.
        full: tells what is right.
        tried: what goes in.
        fixed: for each node, whether it stays as it is.
        allowed: returns what a node may hold that is nearest to what it would.
    """
    right = [(table.shares(colour), full.at(colour)) for colour in tried]
    for _ in range(ROUNDS):
        faults = _faults(table.nodes, right)
        for node, fault in enumerate(faults):
            if not fixed[node]:
                table.nodes[node][:] = allowed(
                    [v + STRIDE * f for v, f in zip(table.nodes[node], fault, strict=True)]
                )


def _faults(
    nodes: Sequence[Values], right: list[tuple[Shares, list[float]]]
) -> list[Values]:
    """Return the mean fault about each node."""
    sides = len(nodes[0])
    sums = [[0.0] * sides for _ in nodes]
    weights = [INERTIA] * len(nodes)
    for shares, values in right:
        for side, value in enumerate(values):
            fault = value - sum(share * nodes[node][side] for node, share in shares)
            for node, share in shares:
                sums[node][side] += share * fault
        for node, share in shares:
            weights[node] += share
    return [[s / w for s in total] for total, w in zip(sums, weights, strict=True)]
