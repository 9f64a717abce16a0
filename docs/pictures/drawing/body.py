"""Whole bodies, posed by angles: 0 hangs straight down, 90 reaches forward.

The unit is the height of a head. The figure faces right; its hips are at 0,0.
Standing straight, its soles are at 3.85.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

from drawing.frame import Frame
from drawing.hair import short_hair
from drawing.people import Look, fist, hand, profile, turned
from drawing.sheet import Relief
from drawing.woodcut import CREAM, DEEP, INK, Color, Point, mix

UPPER, LOWER, THIGH, SHIN = 1.32, 1.12, 1.8, 1.75
TORSO = 2.4

Angles = tuple[float, float]


class Pose(NamedTuple):
    """The angles of a pose: upper and lower part of each limb."""

    near_arm: Angles = (10, 20)
    far_arm: Angles = (-5, 15)
    near_leg: Angles = (2, -4)
    far_leg: Angles = (-4, -8)
    lean: float = 3
    head: float = 0
    toes: Angles = (90, 90)


class Wear(NamedTuple):
    """What a figure wears; sleeves and legs may be short."""

    top: Color = DEEP
    legs: Color = INK
    shoes: Color = INK
    skin: Color = Look().skin
    short_sleeves: bool = False
    shorts: bool = False
    boots: bool = False


Dressing = Callable[[Frame], None]


class Extras(NamedTuple):
    """How a figure's head and chest are finished: painters in their own frames."""

    head: Dressing | None = None
    chest: Dressing | None = None
    near_hand: str = "fist"
    far_hand: str = "fist"
    view: str = "profile"


def cloth(frame: Frame, ink: Color) -> Relief:
    """Give the modelling of cloth."""
    size = frame.size
    gap = max(0.34, 0.06 * size)
    return Relief(
        mix(ink, CREAM, 0.6), mix(ink, INK, 0.7), 0.045 * size, 0.26 * size, (gap, 68)
    )


def reach(start: Point, long: float, angle: float) -> Point:
    """Give the end of a bone."""
    a = math.radians(angle)
    return start[0] + long * math.sin(a), start[1] + long * math.cos(a)


def neck_of(pose: Pose) -> Point:
    """Give the place of the neck's foot."""
    return reach((0.0, 0.0), TORSO, 180 - pose.lean)


def shoulder_of(pose: Pose, *, near: bool) -> Point:
    """Give the place of a shoulder."""
    off = -0.12 if near else 0.26
    a = math.radians(pose.lean)
    x, y = neck_of(pose)
    return x + off * math.cos(a) - 0.34 * math.sin(a), y + off * math.sin(
        a
    ) + 0.34 * math.cos(a)


def wrist_of(pose: Pose, *, near: bool) -> Point:
    """Give the place of a wrist."""
    upper, lower = pose.near_arm if near else pose.far_arm
    return reach(reach(shoulder_of(pose, near=near), UPPER, upper), LOWER, lower)


def figure(frame: Frame, pose: Pose, wear: Wear, look: Look, extras: Extras) -> None:
    """Draw a figure from its far side to its near one."""
    draw_arm(frame, pose, wear, extras.far_hand, near=False)
    draw_leg(frame, pose, wear, near=False)
    draw_leg(frame, pose, wear, near=True)
    trunk = frame.inner((0, 0), 1, pose.lean)
    hips = "-0.5,0.3 -0.54,-0.1 -0.42,-0.5 0.42,-0.5 0.52,-0.1 0.46,0.3 0,0.42"
    frame.stamp(hips, wear.legs, None)
    torso = (
        "-0.5,0.12* -0.5,-0.6 -0.6,-1.45 -0.58,-1.95 -0.3,-2.28 -0.16,-2.4* "
        "0.24,-2.4* 0.38,-2.28 "
        "0.6,-1.95 0.62,-1.45 0.5,-0.6 0.5,0.12* 0,0.18"
    )
    skull = frame.inner(
        reach(neck_of(pose), 0.12, 180 - pose.lean), 1, pose.lean * 0.4 + pose.head
    )
    draw = profile if extras.view == "profile" else turned
    trunk.stamp(torso, wear.top, cloth(frame, wear.top))
    draw(skull, look)
    trunk.stamp(
        "-0.3,-2.36* 0.0,-2.2 0.36,-2.36* 0.4,-2.2 0.0,-2.05 -0.34,-2.2", wear.top, None
    )
    if extras.chest:
        extras.chest(trunk)
    if extras.head:
        extras.head(skull)
    else:
        short_hair(skull, look.hair, view=extras.view)
    draw_arm(frame, pose, wear, extras.near_hand, near=True)


def draw_arm(frame: Frame, pose: Pose, wear: Wear, grip: str, *, near: bool) -> None:
    """Draw an arm with its hand; a short sleeve ends over the elbow."""
    shoulder = shoulder_of(pose, near=near)
    upper, lower = pose.near_arm if near else pose.far_arm
    elbow = reach(shoulder, UPPER, upper)
    wrist = reach(elbow, LOWER, lower)
    top = wear.top if near else mix(wear.top, INK, 0.3)
    skin = wear.skin if near else mix(wear.skin, INK, 0.12)
    palm = frame.inner(reach(wrist, 0.1, lower), 0.85, 90 - lower)
    if grip == "fist":
        fist(palm.inner((0.22, 0)), skin)
    elif grip != "none":
        hand(palm, skin, pinch=grip == "pinch")
    sleeve = [(*shoulder, 0.33), (*elbow, 0.25), (*wrist, 0.18)]
    if wear.short_sleeves:
        bare = [
            (*shoulder, 0.26),
            (*reach(shoulder, UPPER * 0.4, upper), 0.24),
            (*elbow, 0.19),
            (*reach(elbow, LOWER * 0.35, lower), 0.2),
            (*wrist, 0.12),
        ]
        frame.limb(
            bare,
            skin,
            Relief(
                mix(skin, CREAM, 0.7),
                mix(skin, INK, 0.4),
                0.035 * frame.size,
                0.2 * frame.size,
                (max(0.34, 0.06 * frame.size), 68),
            ),
        )
        sleeve = [(*shoulder, 0.35), (*reach(shoulder, UPPER * 0.56, upper), 0.36)]
    frame.limb(sleeve, top, cloth(frame, top), blunt=wear.short_sleeves)


def draw_leg(frame: Frame, pose: Pose, wear: Wear, *, near: bool) -> None:
    """Draw a leg with its shoe or boot."""
    upper, lower = pose.near_leg if near else pose.far_leg
    hip = (-0.08, 0.0) if near else (0.14, 0.0)
    knee = reach(hip, THIGH, upper)
    ankle = reach(knee, SHIN, lower)
    cut = wear.legs if near else mix(wear.legs, INK, 0.3)
    skin = wear.skin if near else mix(wear.skin, INK, 0.12)
    toe = pose.toes[0] if near else pose.toes[1]
    shoe = frame.inner(ankle, 1.0, 90 - toe)
    shoe.stamp(
        "-0.26,-0.14* 0.12,-0.2* 0.4,0.0 0.68,0.1 0.74,0.24* -0.28,0.24* -0.3,0.05",
        wear.shoes,
        cloth(frame, wear.shoes),
    )
    shoe.brush("-0.28,0.25 0.74,0.25", [0.05], mix(wear.shoes, CREAM, 0.7))
    leg = [(*hip, 0.46), (*knee, 0.31), (*ankle, 0.21)]
    if wear.shorts:
        calf = reach(knee, SHIN * 0.36, lower)
        bare = [
            (*hip, 0.36),
            (*reach(hip, THIGH * 0.5, upper), 0.34),
            (*knee, 0.23),
            (*calf, 0.25),
            (*ankle, 0.13),
        ]
        frame.limb(
            bare,
            skin,
            Relief(
                mix(skin, CREAM, 0.7),
                mix(skin, INK, 0.4),
                0.04 * frame.size,
                0.24 * frame.size,
                (max(0.34, 0.06 * frame.size), 68),
            ),
        )
        leg = [(*hip, 0.46), (*reach(hip, THIGH * 0.6, upper), 0.5)]
    frame.limb(leg, cut, cloth(frame, cut), blunt=wear.shorts)
    if wear.boots:
        shaft = [(*reach(knee, 0.5, lower), 0.3), (*ankle, 0.24)]
        frame.limb(shaft, wear.shoes, cloth(frame, wear.shoes))
