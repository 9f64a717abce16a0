"""The tower crane: lattice work, jib, hook."""

from drawing.woodcut import (
    Color,
    Pen,
    Point,
    box_at,
)


def draw_crane(pen: Pen, foot: Point, unit: float, ink: Color, *, left: bool) -> None:
    """Draw a tower crane of lattice work; its height, 150 units, includes the jib's."""
    x, base = foot
    way = -1 if left else 1
    fine = max(2, round(abs(unit) * 0.3))
    top, half = base - 142 * unit, 1.3 * unit
    pen.line([(x - half, base), (x - half, top)], fill=ink, width=fine)
    pen.line([(x + half, base), (x + half, top)], fill=ink, width=fine)
    for number in range(47):
        y, side = base - number * 3 * unit, half if number % 2 else -half
        pen.line([(x - side, y), (x + side, y - 3 * unit)], fill=ink, width=fine)
    peak = (x, top - 9 * unit)
    tip, tail = (
        (x + way * 52 * unit, top - 2 * unit),
        (x - way * 17 * unit, top - 1.2 * unit),
    )
    pen.line([tail, (x, top - 1.2 * unit), tip], fill=ink, width=fine)
    pen.line([(x, top - 3.4 * unit), tip], fill=ink, width=fine)
    for number in range(17):
        u = x + way * number * 3 * unit
        rise = (3.4 - 1.4 * number / 17) * unit
        pen.line(
            [(u, top - 1.2 * unit), (u + way * 1.5 * unit, top - rise)], fill=ink, width=2
        )
    pen.line([tail, peak, (x + way * 34 * unit, top - 2.4 * unit)], fill=ink, width=2)
    pen.rectangle(box_at(tail, 2.2 * unit, 1.9 * unit), fill=ink)
    pen.rectangle(
        box_at((x + way * 2.4 * unit, top + 0.6 * unit), 1.5 * unit, 1.6 * unit), fill=ink
    )
    hook = x + way * 38 * unit
    pen.line([(hook, top - unit), (hook, top + 11 * unit)], fill=ink, width=2)
    pen.rectangle(box_at((hook, top + 12 * unit), 0.9 * unit, 1.2 * unit), fill=ink)
