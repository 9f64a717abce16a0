"""Curves: smooth outlines from a few points, strokes that swell and taper, placing."""

import math
from collections.abc import Sequence
from itertools import pairwise

from drawing.woodcut import Point


def path(text: str, *, closed: bool = True, steps: int = 8) -> list[Point]:
    """Read `x,y x,y* …` and run a smooth line through the points; `*` marks a corner."""
    tokens = text.split()
    points = []
    for token in tokens:
        x, y = token.rstrip("*").split(",")
        points.append((float(x), float(y)))
    return smooth(points, [t.endswith("*") for t in tokens], closed=closed, steps=steps)


def smooth(
    points: Sequence[Point],
    corners: Sequence[bool] = (),
    *,
    closed: bool = False,
    steps: int = 8,
) -> list[Point]:
    """Run a centripetal Catmull-Rom line through the points."""
    count = len(points)
    sharp = list(corners) or [False] * count
    line = []
    for k in range(count if closed else count - 1):
        here, there = points[k], points[(k + 1) % count]
        first = closed or k > 0
        last = closed or k + 2 < count
        before = points[k - 1] if first and not sharp[k] else None
        after = points[(k + 2) % count] if last and not sharp[(k + 1) % count] else None
        line += _piece(before, here, there, after, steps)
    if not closed:
        line.append(points[-1])
    return line


def _piece(
    before: Point | None, here: Point, there: Point, after: Point | None, steps: int
) -> list[Point]:
    chord = (there[0] - here[0], there[1] - here[1])
    leave = chord if before is None else _tangent(before, here, there, "leave")
    reach = chord if after is None else _tangent(here, there, after, "reach")
    piece = []
    for step in range(steps):
        s = step / steps
        a, b = s * s * (3 - 2 * s), s * (1 - s) ** 2
        c = -s * s * (1 - s)
        piece.append(
            (
                here[0] + a * chord[0] + b * leave[0] + c * reach[0],
                here[1] + a * chord[1] + b * leave[1] + c * reach[1],
            )
        )
    return piece


def _tangent(p: Point, q: Point, r: Point, side: str) -> Point:
    first = math.sqrt(math.dist(p, q)) or 1e-6
    second = math.sqrt(math.dist(q, r)) or 1e-6
    long = second if side == "leave" else first
    x, y = (
        (q[i] - p[i]) / first - (r[i] - p[i]) / (first + second) + (r[i] - q[i]) / second
        for i in (0, 1)
    )
    return x * long, y * long


def place(
    points: Sequence[Point],
    at: Point,
    size: float = 1.0,
    turn: float = 0.0,
    *,
    flip: bool = False,
) -> list[Point]:
    """Set a shape drawn about (0, 0): sized, turned clockwise by degrees, mirrored."""
    way = -1 if flip else 1
    sine, cosine = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    return [
        (
            at[0] + way * size * (x * cosine - y * sine),
            at[1] + size * (x * sine + y * cosine),
        )
        for x, y in points
    ]


def stroke(spine: Sequence[Point], halves: Sequence[float]) -> list[Point]:
    """Give the outline of a stroke whose half width runs through `halves` along it."""
    total = len(spine) - 1
    left, right = [], []
    for k, (x, y) in enumerate(spine):
        before, after = spine[max(0, k - 1)], spine[min(total, k + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        long = math.hypot(dx, dy) or 1.0
        half = along(halves, k / total)
        left.append((x - dy / long * half, y + dx / long * half))
        right.append((x + dy / long * half, y - dx / long * half))
    return left + right[::-1]


def along(values: Sequence[float], share: float) -> float:
    """Read evenly spaced values at a share of their length."""
    if len(values) == 1:
        return values[0]
    at = min(max(share, 0.0), 1.0) * (len(values) - 1)
    cell = min(int(at), len(values) - 2)
    return values[cell] + (values[cell + 1] - values[cell]) * (at - cell)


def disc(
    at: Point, across: float, high: float | None = None, turn: float = 0
) -> list[Point]:
    """Give an ellipse by its half axes."""
    other = across if high is None else high
    round_ = [
        (across * math.cos(a), other * math.sin(a))
        for a in (k * math.tau / 48 for k in range(48))
    ]
    return place(round_, at, 1, turn)


def limb(*joints: tuple[float, float, float], blunt: bool = False) -> list[list[Point]]:
    """Give the shapes of a limb: joints (x, y, half width) with flesh between them."""
    rounded = joints[:-1] if blunt else joints
    shapes = [disc((x, y), half) for x, y, half in rounded]
    for (x0, y0, r0), (x1, y1, r1) in pairwise(joints):
        dx, dy = x1 - x0, y1 - y0
        long = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / long, dx / long
        shapes.append(
            [
                (x0 + nx * r0, y0 + ny * r0),
                (x1 + nx * r1, y1 + ny * r1),
                (x1 - nx * r1, y1 - ny * r1),
                (x0 - nx * r0, y0 - ny * r0),
            ]
        )
    return shapes


def shift(points: Sequence[Point], across: float, down: float) -> list[Point]:
    """Move a shape."""
    return [(x + across, y + down) for x, y in points]


def toward(start: Point, end: Point, share: float) -> Point:
    """Give the point a share of the way between two points."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def box(x0: float, y0: float, x1: float, y1: float) -> list[Point]:
    """Give the corners of a box."""
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
