"""Hair: combed back into a bun, tied into a tail, short; in the frame of a head."""

from drawing.frame import Frame
from drawing.sheet import Relief
from drawing.woodcut import CREAM, INK, SUN, Color, mix


def bun_hair(frame: Frame, hair: Color, *, view: str = "profile") -> None:
    """Draw hair combed back into a bun."""
    sheen = Relief(mix(hair, CREAM, 0.4), None, 0.03 * frame.size)
    if view == "profile":
        frame.stamp(
            "-0.52,-0.42 -0.38,-0.56 -0.32,-0.4 -0.4,-0.24 -0.56,-0.26", hair, sheen
        )
        cap = (
            "0.27,-0.87 0.34,-0.76* 0.14,-0.72 0.05,-0.58* 0.0,-0.56 -0.1,-0.52 "
            "-0.12,-0.34* -0.3,-0.22 -0.44,-0.44 -0.45,-0.7 -0.3,-0.94 0,-1.03"
        )
    else:
        frame.stamp("-0.5,-0.44 -0.38,-0.6 -0.3,-0.42 -0.36,-0.28 -0.5,-0.28", hair, sheen)
        cap = (
            "0.22,-0.92 0.32,-0.78* 0.12,-0.86 -0.12,-0.74 -0.2,-0.56* -0.25,-0.52 "
            "-0.3,-0.3* -0.4,-0.46 -0.43,-0.68 -0.34,-0.9 -0.08,-1.03"
        )
    frame.stamp(cap, hair, sheen)
    for k in range(5):
        y, x = -0.92 + 0.09 * k, (0.2 if view == "profile" else 0.1) - 0.085 * k
        frame.brush(
            f"{x},{y + 0.04} {(x - 0.34) / 2 - 0.03},{y + 0.05} -0.38,{y + 0.2}",
            [0.002, 0.011, 0.002],
            mix(hair, CREAM, 0.35),
        )


def short_hair(frame: Frame, hair: Color, *, view: str = "profile") -> None:
    """Draw short hair."""
    sheen = Relief(mix(hair, CREAM, 0.4), None, 0.03 * frame.size)
    if view == "profile":
        cap = (
            "0.32,-0.86* 0.38,-0.72* 0.22,-0.74 0.1,-0.72 0.06,-0.54 0.02,-0.46* "
            "-0.01,-0.58 -0.1,-0.55 -0.12,-0.34* -0.28,-0.24* -0.43,-0.42 "
            "-0.46,-0.7 -0.32,-0.95 0,-1.05 0.2,-1.0"
        )
    else:
        cap = (
            "0.26,-0.94* 0.37,-0.72* 0.24,-0.82 0.05,-0.8 -0.12,-0.74* -0.18,-0.56 "
            "-0.2,-0.46* -0.22,-0.56 -0.3,-0.5 -0.28,-0.34* -0.4,-0.46 -0.45,-0.7 "
            "-0.34,-0.95 -0.06,-1.06"
        )
    frame.stamp(cap, hair, sheen)
    for k in range(4):
        y, x = -0.94 + 0.08 * k, (0.22 if view == "profile" else 0.12) - 0.1 * k
        frame.brush(
            f"{x},{y + 0.03} {(x - 0.3) / 2},{y} -0.34,{y + 0.14}",
            [0.002, 0.011, 0.002],
            mix(hair, CREAM, 0.3),
        )


def pony_hair(head: Frame) -> None:
    """Draw hair tied back into a tail."""
    sheen = Relief(mix(INK, CREAM, 0.4), None, 0.03 * head.size)
    tail = (
        "-0.38,-0.72 -0.56,-0.66 -0.7,-0.36 -0.66,0.02 -0.5,0.24* -0.46,-0.05 "
        "-0.5,-0.3 -0.36,-0.54"
    )
    head.stamp(tail, INK, sheen)
    head.brush(
        "-0.5,-0.56 -0.6,-0.3 -0.54,0.08", [0.003, 0.014, 0.003], mix(INK, CREAM, 0.35)
    )
    cap = (
        "0.3,-0.87 0.37,-0.72* 0.27,-0.76 0.16,-0.66 0.07,-0.52 0.03,-0.36* "
        "-0.03,-0.55 -0.1,-0.54 "
        "-0.13,-0.34* -0.26,-0.26 -0.4,-0.38 -0.46,-0.68 -0.32,-0.96 0,-1.05 0.2,-0.99"
    )
    head.stamp(cap, INK, sheen)
    for k in range(4):
        y, x = -0.94 + 0.09 * k, 0.18 - 0.1 * k
        head.brush(
            f"{x},{y + 0.03} {(x - 0.36) / 2},{y - 0.01} -0.38,{y + 0.16}",
            [0.002, 0.011, 0.002],
            mix(INK, CREAM, 0.3),
        )
    head.dot((-0.42, -0.66), 0.05, SUN, 0.075)
