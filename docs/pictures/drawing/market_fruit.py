"""Fruit on the shelf: strawberries in a basket, oranges; the inks of all goods."""

import math

from drawing.curves import disc, path, place
from drawing.frame import Frame
from drawing.sheet import PAPER, Relief
from drawing.woodcut import Color, chance, mix

GREEN: Color = (70, 132, 66)


DARK: Color = (24, 78, 50)


RED: Color = (206, 48, 38)


ORANGE: Color = (232, 138, 44)


HUSK: Color = (172, 128, 78)


BROWN: Color = (96, 64, 42)


def form(light: Color, shade: Color, reach: float = 2.6, turn: float = 66) -> Relief:
    """Give the modelling of goods in mm."""
    return Relief(light, shade, 0.35, reach, (0.62, turn))


def strawberry(frame: Frame) -> None:
    """Draw one strawberry, its point down, its middle at 0,0."""
    frame.stamp(
        (
            "0,4.4 -2.2,2.4 -3.6,-0.6 -3.0,-2.6 -1.2,-3.2 0,-2.8 1.2,-3.2 3.0,-2.6 "
            "3.6,-0.6 2.2,2.4"
        ),
        RED,
        form(mix(RED, PAPER, 0.55), mix(RED, DARK, 0.55), 1.6, 60),
    )
    for row, (y, xs) in enumerate(
        ((-1.4, (-2.2, -0.8, 0.8, 2.2)), (0.4, (-1.7, 0, 1.7)), (2.0, (-0.8, 0.8)))
    ):
        for x in xs:
            frame.dot((x, y + 0.1 * row), 0.2, mix(ORANGE, PAPER, 0.5), 0.3)
    for k in range(5):
        leaf = path("0,0* 1.3,-0.6 2.9,0* 1.3,0.6", steps=6)
        frame.fill(place(leaf, (0, -2.9), 1.0, 18 + 36 * k), GREEN)
    frame.brush("0,-2.9 0.3,-4 0.9,-4.8", [0.28, 0.2], DARK)


def strawberries(frame: Frame) -> None:
    """Draw a basket of strawberries."""
    for x, y, turn in (
        (-7.4, -14, -20),
        (-1.2, -15.4, 12),
        (5.6, -14.6, -8),
        (9.6, -12.4, 24),
        (-3.8, -18.6, -6),
        (2.6, -19.6, 18),
        (-9.6, -11.4, 8),
        (-4.4, -11.8, -14),
        (2.0, -11.8, 6),
        (7.0, -11.0, -12),
    ):
        strawberry(frame.inner((x, y), 1.0, turn))
    straw = mix(HUSK, PAPER, 0.45)
    frame.stamp(
        "-12.6,-9.6* 12.6,-9.6* 10.6,0* -10.6,0*",
        straw,
        form(mix(straw, PAPER, 0.6), BROWN, 3.2, 80),
    )
    for row in range(4):
        y = -7.6 + 2.0 * row
        half = 12.1 - 0.42 * row
        for k in range(12):
            x = -half + 2 * half * (k + 0.5 * (row % 2)) / 12
            frame.brush(
                f"{x},{y} {x + 0.9},{y + 0.7} {x + 1.8},{y}", [0.06, 0.26, 0.06], BROWN
            )
    frame.stamp(
        "-13.2,-10.6* 13.2,-10.6* 13,-8.6* -13,-8.6*",
        mix(straw, HUSK, 0.5),
        form(mix(straw, PAPER, 0.6), BROWN, 0.8, 80),
    )


def oranges(frame: Frame) -> None:
    """Draw a pyramid of oranges, one cut open."""
    for number, (x, y) in enumerate(
        ((-10.4, -5.2), (0, -5.2), (10.4, -5.2), (-5.2, -14.2), (5.2, -14.2), (0, -23.2))
    ):
        fruit = frame.inner((x, y), 1.0)
        fruit.stamp(
            disc((0, 0), 5.3),
            ORANGE,
            form(mix(ORANGE, PAPER, 0.65), mix(RED, BROWN, 0.35), 2.4, 58),
        )
        for k in range(16):
            a, r = (
                math.tau * chance(20 + number, k),
                3.8 * math.sqrt(chance(40 + number, k)),
            )
            fruit.dot((r * math.cos(a), r * math.sin(a)), 0.14, mix(ORANGE, RED, 0.5))
        if number == 2:
            fruit.dot((0, 0), 5.0, mix(ORANGE, PAPER, 0.85))
            fruit.dot((0, 0), 4.4, mix(ORANGE, PAPER, 0.2))
            for k in range(9):
                a = k * math.tau / 9
                fruit.brush(
                    f"0,0 {4.4 * math.cos(a)},{4.4 * math.sin(a)}",
                    [0.3, 0.16],
                    mix(ORANGE, PAPER, 0.88),
                )
        elif number > 2:
            fruit.dot((0.6, -3.4), 0.5, DARK, 0.36)
    top = frame.inner((0.4, -28), 1.0)
    for turn, size in ((-28, 1.0), (-150, 0.8)):
        leaf = path("0,0* 2.4,-1.7 6,0* 2.4,1.5", steps=6)
        top.fill(place(leaf, (0, 0), size, turn), GREEN)
        top.fill(place(path("0,0* 3,0 6,0* 2.4,1.5", steps=6), (0, 0), size, turn), DARK)
