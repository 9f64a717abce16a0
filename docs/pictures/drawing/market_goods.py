"""What stands on the shelf: shoots of bamboo, strawberries, greens, eggs, rice, oranges."""

from drawing.curves import disc, path, place
from drawing.frame import Frame
from drawing.letters import KAI, Type, write_down
from drawing.market_fruit import BROWN, DARK, GREEN, HUSK, ORANGE, RED, form
from drawing.sheet import PAPER
from drawing.woodcut import Color, chance, mix

FRESH: Color = (164, 190, 90)


SHELL: Color = (236, 196, 158)


CLOTH: Color = (240, 230, 208)


def bamboo(frame: Frame) -> None:
    """Draw two bamboo shoots in their sheaths; they stand on 0,0."""
    shoot(frame.inner((5.2, 0), 0.86, 9))
    shoot(frame.inner((-3.6, 0), 1.0, -5))


def shoot(frame: Frame) -> None:
    """Draw one shoot: a horn of sheaths that lap over each other, the lowest outermost."""

    def half(y: float) -> float:
        """Give the half width of the shoot at a height."""
        share = min(1.0, max(0.0, -y / 34))
        return 7.0 * (1 - share**1.7) * (0.88 + 0.12 * min(1.0, -y / 4))

    frame.fill("-0.9,-31 -0.4,-33.6 0.2,-36.4* 0.7,-33.6 0.9,-31", mix(GREEN, FRESH, 0.4))
    for k in range(7, -1, -1):
        y, way = -4.2 * k, 1 if k % 2 else -1
        top = y - 12.5 if k < 6 else max(-34.0, y - 8)
        tip = (way * half(top) * 0.8, top)
        near = [
            (way * half(y + (top - y) * s), y + (top - y) * s) for s in (0, 0.3, 0.6, 0.85)
        ]
        across = [(-way * half(y - 5), y - 5), (-way * half(y), y)]
        ink = mix(HUSK, mix(GREEN, FRESH, 0.3), max(0.0, (k - 3) / 8))
        shape = [*near, tip, (-way * half(y - 5) * 0.3, y + (top - y) * 0.55), *across]
        frame.stamp(shape, ink, form(mix(ink, PAPER, 0.65), mix(BROWN, ink, 0.2), 2.2, 84))
        leaf = path("0,0.6* -0.7,-1.0 0,-2.6* 0.7,-1.0", steps=6)
        frame.fill(place(leaf, tip, 0.8, -14 * way), GREEN)
    for k in range(12):
        frame.dot((-5.2 + 0.95 * k, -0.7 - 0.5 * (k % 2)), 0.32, mix(RED, BROWN, 0.4))


def greens(frame: Frame) -> None:
    """Draw two heads of green cabbage, pale stalks below, leaves above."""
    for at, size, turn in (((5.4, 0), 0.86, 10), ((-3.8, 0), 1.0, -4)):
        head = frame.inner(at, size, turn)
        for x, tip, wide, turned_ in (
            (-4.4, -27, 5.2, -16),
            (4.6, -26.5, 5.2, 18),
            (0.4, -31, 6.0, 2),
        ):
            leaf = head.inner((x * 0.5, -9), 1.0, turned_)
            high = tip + 9
            rim = (
                f"0,1* {-wide},{high * 0.35} {-wide * 0.9},{high * 0.75} "
                f"{-wide * 0.3},{high} {wide * 0.35},{high} "
                f"{wide * 0.95},{high * 0.72} {wide},{high * 0.32}"
            )
            leaf.stamp(
                rim,
                GREEN if x else mix(GREEN, FRESH, 0.25),
                form(mix(GREEN, PAPER, 0.5), DARK, 2.6, 66),
            )
            leaf.brush(
                f"0,1 0.1,{high * 0.5} 0,{high * 0.92}",
                [0.8, 0.45, 0.08],
                mix(FRESH, PAPER, 0.5),
            )
            for k in range(4):
                y = high * (0.2 + 0.17 * k)
                for way in (-1, 1):
                    leaf.brush(
                        f"0,{y} {way * wide * 0.4},{y - 2} {way * wide * 0.75},{y - 3.4}",
                        [0.24, 0.14, 0.03],
                        mix(FRESH, PAPER, 0.3),
                    )
        for x, turned_ in ((-3.2, -12), (3.2, 12), (0, 0)):
            stalk = head.inner((x * 0.6, 0), 1.0, turned_)
            pale = mix(FRESH, PAPER, 0.74)
            stalk.stamp(
                (
                    "-2.6,-0.6 -3.5,-3.4 -2.9,-7.2 -1.3,-12* 1.3,-12* 2.9,-7.2 "
                    "3.5,-3.4 2.6,-0.6 0,0"
                ),
                pale,
                form(PAPER, mix(GREEN, FRESH, 0.3), 2.0, 84),
            )


def eggs(frame: Frame) -> None:
    """Draw a straw nest of eggs."""
    for k in range(9):
        row, place_ = divmod(k, 5)
        x = -9.6 + 4.8 * place_ + 2.4 * row
        y = -7.6 - 4.2 * row
        ink = mix(SHELL, HUSK, 0.35 * chance(5, k))
        egg = "0,-3.9 -2.0,-2.4 -2.8,0.2 -2.1,2.6 0,3.4 2.1,2.6 2.8,0.2 2.0,-2.4"
        frame.inner((x, y), 1.0, 22 * (chance(6, k) - 0.5)).stamp(
            egg, ink, form(mix(ink, PAPER, 0.75), mix(ink, BROWN, 0.6), 1.5, 62)
        )
    for k in range(90):
        x, y = -13 + 26 * chance(7, k), -0.5 - 5.6 * chance(8, k)
        y -= 0.02 * x * x * (1 - chance(9, k)) * 0.6
        long, turn = 2.2 + 2.6 * chance(10, k), 64 * (chance(11, k) - 0.5)
        piece = frame.inner((x, y), 1.0, turn)
        ink = (mix(HUSK, PAPER, 0.45), HUSK, mix(ORANGE, PAPER, 0.55), BROWN)[k % 4]
        piece.brush(f"{-long},0.3 0,-0.3 {long},0.3", [0.02, 0.26, 0.02], ink)


def rice(frame: Frame) -> None:
    """Draw a sack of rice, tied, with its label."""
    ear = mix(ORANGE, HUSK, 0.4)
    frame.stamp(
        (
            "-10.4,-0.6 -11.4,-8 -10.6,-18 -8.4,-24 -2.8,-27.6* 2.8,-27.6* 8.4,-24 "
            "10.6,-18 11.4,-8 10.4,-0.6 0,0.3"
        ),
        CLOTH,
        form(PAPER, mix(HUSK, BROWN, 0.3), 4.2, 74),
    )
    frame.stamp(
        "-2.9,-27.2* -5.6,-33 -3,-32 -1,-34.4 1.4,-32.4 4,-34 5.4,-32.6 2.9,-27.2*",
        CLOTH,
        form(PAPER, mix(HUSK, BROWN, 0.3), 1.6, 84),
    )
    frame.stamp("-3.6,-28.4* 3.6,-28.4* 3.6,-26.4* -3.6,-26.4*", RED, None)
    for k, x in enumerate((-5.5, -2.2, 2.4, 6)):
        frame.brush(
            f"{x * 0.5},-26 {x},-22 {x * 1.2},-18.5",
            [0.2, 0.16, 0.02],
            mix(HUSK, BROWN, 0.2 + 0.1 * k),
        )
    label = "-4.2,-20.6* 4.2,-20.6* 4.2,-2.6* -4.2,-2.6*"
    frame.stamp(label, RED, None)
    x, y = frame.spot((0, -19.9))
    write_down(frame.sheet, (x, y), "青石大米", Type(KAI, 4.1, 0, PAPER, 0.05))
    for way in (-1, 1):
        for k in range(6):
            grain = place(
                disc((0, 0), 1.0, 0.42),
                (way * (6.7 + 0.25 * k), -6 - 1.8 * k),
                1,
                way * -58,
            )
            frame.fill(grain, ear)
        frame.brush(f"{way * 6.2},-3.4 {way * 7},-9 {way * 8},-16", [0.14, 0.1, 0.05], ear)
