"""Profiles of ICC version 2 and their tables of 16 bits, read and written.

Source: ICC.1:2001-04: header, tag table, lut16Type (`mft2`). Values of tables are fractions
of 65535.
"""

import struct
from collections.abc import Sequence
from itertools import accumulate, chain, product
from typing import NamedTuple

HEADER = 128
MOST = 65535
IDENTITY = (1, 0, 0, 0, 1, 0, 0, 0, 1)

Values = Sequence[float]
Shares = list[tuple[int, float]]
"""Nodes of a table and how much each has in a value between them."""


class Table(NamedTuple):
    """A table between two curves for each of its sides.

    Attributes:
        grid: nodes along each axis.
        inputs: a curve for each number that goes in.
        nodes: what comes out at each node; the first axis varies slowest.
        outputs: a curve for each number that comes out.
    """

    grid: int
    inputs: Sequence[Values]
    nodes: Sequence[Values]
    outputs: Sequence[Values]

    @classmethod
    def read(cls, data: bytes) -> "Table":
        """Return the table of a tag of the type `mft2`."""
        entering, leaving, grid = data[8:11]
        first, last = struct.unpack_from(">HH", data, 48)
        count = grid**entering
        sizes = (first * entering, leaving * count, last * leaving)
        numbers = [n / MOST for n in struct.unpack_from(f">{sum(sizes)}H", data, 52)]
        start, end = sizes[0], sizes[0] + sizes[1]
        return cls(
            grid,
            _cut(numbers[:start], first),
            _cut(numbers[start:end], leaving),
            _cut(numbers[end:], last),
        )

    def written(self) -> bytes:
        """Return the tag."""
        sides = len(self.inputs), len(self.outputs)
        head = b"mft2" + bytes((0, 0, 0, 0, *sides, self.grid, 0))
        matrix = struct.pack(">9i", *(65536 * part for part in IDENTITY))
        lengths = struct.pack(">HH", len(self.inputs[0]), len(self.outputs[0]))
        parts = (*self.inputs, *self.nodes, *self.outputs)
        numbers = [round(value * MOST) for value in chain.from_iterable(parts)]
        return head + matrix + lengths + struct.pack(f">{len(numbers)}H", *numbers)

    def shares(self, colour: Values) -> Shares:
        """Return the nodes around a colour: two on each axis."""
        shares = [(0, 1.0)]
        for curve, value in zip(self.inputs, colour, strict=True):
            place = min(max(on_curve(curve, value), 0), 1) * (self.grid - 1)
            low = min(int(place), self.grid - 2)
            part = place - low
            shares = [
                (node * self.grid + low + step, share * weight)
                for node, share in shares
                for step, weight in ((0, 1 - part), (1, part))
                if weight
            ]
        return shares

    def at(self, colour: Values) -> list[float]:
        """Return what comes out for a colour, found between nodes on straight lines."""
        shares = self.shares(colour)
        return [
            on_curve(curve, sum(share * self.nodes[node][side] for node, share in shares))
            for side, curve in enumerate(self.outputs)
        ]


class Profile(NamedTuple):
    """A profile: its header and its tags, several of which may be the same octets."""

    header: bytes
    tags: dict[str, bytes]

    @classmethod
    def read(cls, data: bytes) -> "Profile":
        """Return the parts of a profile."""
        (count,) = struct.unpack_from(">I", data, HEADER)
        tags = {}
        for number in range(count):
            name, start, size = struct.unpack_from(">4sII", data, HEADER + 4 + 12 * number)
            tags[name.decode()] = data[start : start + size]
        return cls(data[:HEADER], tags)

    def written(self) -> bytes:
        """Return the profile; equal tags are written once, each at a multiple of four."""
        bodies = {body: body + bytes(-len(body) % 4) for body in self.tags.values()}
        first = HEADER + 4 + 12 * len(self.tags)
        starts = accumulate((len(padded) for padded in bodies.values()), initial=first)
        places = dict(zip(bodies, starts, strict=False))
        table = b"".join(
            struct.pack(">4sII", name.encode(), places[body], len(body))
            for name, body in self.tags.items()
        )
        rest = struct.pack(">I", len(self.tags)) + table + b"".join(bodies.values())
        return struct.pack(">I", HEADER + len(rest)) + self.header[4:] + rest

    def tables(self) -> dict[str, Table]:
        """Return the tables by tag."""
        return {n: Table.read(tag) for n, tag in self.tags.items() if tag[:4] == b"mft2"}


def on_curve(curve: Values, value: float) -> float:
    """Return a curve's height; its points have equal distances from 0 to 1."""
    place = min(max(value, 0), 1) * (len(curve) - 1)
    low = min(int(place), len(curve) - 2)
    return curve[low] + (curve[low + 1] - curve[low]) * (place - low)


def under_curve(curve: Values, height: float) -> float:
    """Return where a curve that rises has a height: the reverse of `on_curve`."""
    for low in range(len(curve) - 1):
        if height <= curve[low + 1]:
            step = (height - curve[low]) / (curve[low + 1] - curve[low])
            return (low + max(step, 0)) / (len(curve) - 1)
    return 1.0


def places(grid: int, curves: Sequence[Values]) -> list[tuple[float, ...]]:
    """Return the colours of a table's nodes, in their order."""
    steps = [node / (grid - 1) for node in range(grid)]
    return list(
        product(*([under_curve(curve, step) for step in steps] for curve in curves))
    )


def _cut(numbers: Values, size: int) -> list[Values]:
    return [numbers[start : start + size] for start in range(0, len(numbers), size)]
