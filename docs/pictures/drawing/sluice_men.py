"""The men at the sluice: one at the hoist, one welding, one with a spade; sandbags."""

from drawing.body import Dressing, Extras, Pose, Wear, figure, wrist_of
from drawing.curves import disc, place
from drawing.frame import Frame
from drawing.people import TAN, Look
from drawing.sheet import Relief, Sheet
from drawing.woodcut import (
    CORAL,
    CREAM,
    DEEP,
    INK,
    MIST,
    PEACH,
    SUN,
    TEAL,
    Color,
    Point,
    chance,
    mix,
)

ORANGE: Color = mix(SUN, CORAL, 0.35)


def helmet(ink: Color) -> Dressing:
    """Give a painter of a hard hat."""

    def paint(head: Frame) -> None:
        """Paint it on the head."""
        head.fill(
            "-0.1,-0.55 -0.13,-0.34* -0.28,-0.26* -0.42,-0.42 -0.44,-0.62 0.05,-0.62", INK
        )
        relief = Relief(
            mix(ink, CREAM, 0.7),
            mix(ink, INK, 0.6),
            0.05 * head.size,
            0.3 * head.size,
            (0.36, 70),
        )
        head.stamp(
            (
                "-0.5,-0.6* -0.48,-0.86 -0.3,-1.12 0.0,-1.2 0.28,-1.1 0.44,-0.86 "
                "0.46,-0.68* 0.6,-0.62 0.62,-0.56* 0.3,-0.6 -0.2,-0.56"
            ),
            ink,
            relief,
        )
        head.brush(
            "-0.1,-0.6 -0.02,-0.9 0.06,-1.18", [0.03, 0.04, 0.03], mix(ink, CREAM, 0.6)
        )
        head.brush("0.06,-0.58 0.1,-0.2 0.28,0.0", [0.012], mix(INK, TEAL, 0.2))

    return paint


def vest(chest: Frame) -> None:
    """Draw the safety vest with its pale bands."""
    relief = Relief(
        mix(ORANGE, CREAM, 0.5),
        mix(SUN, INK, 0.5),
        0.04 * chest.size,
        0.24 * chest.size,
        (0.4, 68),
    )
    chest.stamp(
        (
            "-0.54,0.14* -0.54,-0.6 -0.62,-1.5 -0.5,-2.1* -0.2,-2.3* 0.1,-1.7* "
            "0.34,-2.3* 0.56,-2.1 0.64,-1.5 0.54,-0.6 0.54,0.14*"
        ),
        ORANGE,
        relief,
    )
    pale = mix(CREAM, MIST, 0.3)
    chest.brush("-0.58,-0.95 0.0,-0.86 0.58,-0.95", [0.085], pale)
    chest.brush("-0.54,-0.45 0.0,-0.36 0.54,-0.45", [0.085], pale)
    chest.brush("-0.36,-2.2 -0.36,-1.6 -0.36,-0.95", [0.07], pale)
    chest.brush("0.1,-1.7 0.12,-0.9 0.1,0.14", [0.02], mix(SUN, INK, 0.5))


def hoister(frame: Frame) -> None:
    """Draw the man who turns the wheel of the hoist."""
    pose = Pose((26, 50), (38, 72), (14, -10), (-20, -24), 20, 6)
    wear = Wear(DEEP, mix(DEEP, INK, 0.5), INK, TAN)
    figure(frame, pose, wear, Look(TAN, smile=False), Extras(helmet(CREAM), vest))


def welder(frame: Frame) -> Point:
    """Draw the welder, mask before his face; return the place of his torch's tip."""
    pose = Pose((48, 92), (40, 82), (22, -4), (-12, -12), 12, 8)
    wear = Wear(mix(TEAL, DEEP, 0.4), mix(DEEP, INK, 0.3), INK, TAN, boots=True)
    figure(frame, pose, wear, Look(TAN, smile=False), Extras(welding_mask, None))
    wrist = wrist_of(pose, near=True)
    x, y = wrist
    frame.brush(
        f"{x},{y} {x + 0.5},{y + 0.05} {x + 1.0},{y + 0.25}", [0.08, 0.06, 0.04], INK
    )
    return frame.spot((x + 1.1, y + 0.3))


def welding_mask(head: Frame) -> None:
    """Draw the welder's mask and cap."""
    ink = mix(INK, DEEP, 0.3)
    head.fill(
        "-0.46,-0.5 -0.4,-0.9 -0.05,-1.06 0.25,-0.96 0.3,-0.7 -0.1,-0.55 -0.2,-0.3",
        mix(TEAL, DEEP, 0.5),
    )
    head.stamp(
        "0.05,-0.9* 0.4,-0.9 0.62,-0.6 0.64,-0.2 0.5,0.12 0.2,0.16* 0.1,-0.2",
        ink,
        Relief(mix(CREAM, CORAL, 0.4), None, 0.06 * head.size),
    )
    head.fill("0.4,-0.62* 0.62,-0.58* 0.63,-0.4* 0.42,-0.42*", mix(CORAL, CREAM, 0.5))


def digger(frame: Frame) -> None:
    """Draw the man in waders who clears the mud with a spade."""
    pose = Pose((42, 62), (74, 84), (24, -16), (-20, -28), 26, 6)
    wear = Wear(
        mix(CREAM, TEAL, 0.25), mix(DEEP, TEAL, 0.25), mix(INK, DEEP, 0.3), TAN, boots=True
    )
    near, far = wrist_of(pose, near=True), wrist_of(pose, near=False)
    dx, dy = near[0] - far[0], near[1] - far[1]
    top = (far[0] - dx * 0.5, far[1] - dy * 0.5)
    low = (near[0] + dx * 1.7, near[1] + dy * 1.7)
    figure(frame, pose, wear, Look(TAN), Extras(helmet(SUN), braces, view="turned"))
    shaft = f"{top[0] + 0.3},{top[1]} {low[0] + 0.3},{low[1]}"
    frame.brush(shaft, [0.07], mix(CORAL, PEACH, 0.3))
    spade = frame.inner((low[0] + 0.3, low[1]), 1.0, 0)
    spade.stamp(
        "-0.35,-0.1* 0.3,-0.2* 0.5,0.6 0.3,1.1 0.0,1.0 -0.25,0.5",
        mix(TEAL, MIST, 0.3),
        Relief(CREAM, INK, 0.1, 0.8, (0.4, 60)),
    )
    draw_grip(frame, pose)


def draw_grip(frame: Frame, pose: Pose) -> None:
    """Lay the fingers over the shaft."""
    x, y = wrist_of(pose, near=True)
    frame.dot((x + 0.27, y + 0.12), 0.2, TAN, 0.17)


def braces(chest: Frame) -> None:
    """Draw the bib and braces of the waders."""
    ink = mix(DEEP, TEAL, 0.25)
    chest.stamp(
        "-0.52,0.2* -0.52,-0.7* -0.3,-1.0 0.4,-1.0 0.56,-0.7* 0.54,0.2*",
        ink,
        Relief(mix(ink, CREAM, 0.6), INK, 0.05 * chest.size, 0.24 * chest.size, (0.36, 70)),
    )
    for text in ("-0.2,-1.0 -0.26,-1.7 -0.16,-2.3", "0.36,-1.0 0.38,-1.7 0.3,-2.3"):
        chest.brush(text, [0.06], ink)


def sandbags(sheet: Sheet, at: tuple[float, float]) -> None:
    """Draw the wall of sandbags that keeps the side stream off."""
    number = 0
    for row, count in enumerate((4, 4, 3)):
        for k in range(count):
            number += 1
            x = at[0] - 10 + k * 6.6 + row * 3.0 + chance(9, number)
            y = at[1] - 1.8 - row * 3.0
            ink = mix(mix(PEACH, CREAM, 0.4), MIST, chance(10, number))
            bag = Frame(sheet, (x, y), 1.0, 8 * (chance(11, number) - 0.5))
            bag.stamp(
                "-3.4,0.6 -3.0,-1.2 -1.2,-1.7 1.6,-1.6 3.2,-1.1 3.5,0.6 2.6,1.5 -2.4,1.5",
                ink,
                Relief((255, 255, 255), mix(CORAL, INK, 0.5), 0.2, 1.2, (0.44, 72)),
            )
            bag.brush("3.0,-0.9 3.7,-1.5", [0.3, 0.1], mix(CORAL, INK, 0.3))
            for line in range(3):
                bag.brush(
                    f"-2.4,{line * 0.7 - 0.8} 0,{line * 0.7 - 0.6} 2.2,{line * 0.7 - 0.8}",
                    [0.02, 0.07, 0.02],
                    mix(CORAL, INK, 0.2),
                )
    sheet.fill(place(disc((0, 0), 13, 0.5), (at[0], at[1])), (*INK, 90))
