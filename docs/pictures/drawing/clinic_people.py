"""The clinic's people: the doctor with her tablet, an old woman with a cuff."""

from drawing.frame import Frame
from drawing.hair import bun_hair, pony_hair
from drawing.people import SKIN, TAN, Look, fist, hand, profile, turned
from drawing.sheet import Relief
from drawing.woodcut import CORAL, CREAM, DEEP, INK, MIST, PEACH, SUN, TEAL, Color, mix

WHITE: Color = mix(CREAM, (255, 255, 255), 0.6)
GREY: Color = mix(MIST, DEEP, 0.25)


def cloth(frame: Frame, ink: Color, shade: Color | None = None) -> Relief:
    """Give the modelling of cloth."""
    size = frame.size
    dark = shade or mix(ink, INK, 0.72)
    return Relief(mix(ink, CREAM, 0.6), dark, 0.035 * size, 0.3 * size, (0.055 * size, 68))


def doctor(frame: Frame) -> None:
    """Draw the doctor behind the desk; she faces right, hips at 0,0, unit a head."""
    coat = cloth(frame, WHITE, mix(TEAL, MIST, 0.15))
    frame.limb(
        [(0.5, -1.78, 0.3), (1.12, -0.98, 0.25), (1.75, -0.98, 0.18)],
        mix(WHITE, TEAL, 0.25),
        coat,
    )
    frame.stamp(
        "-0.85,0.9* -0.88,-0.5 -0.8,-1.3 -0.6,-1.85 -0.18,-2.2* 0.42,-2.2* "
        "0.74,-1.85 0.84,-1.3 "
        "0.8,-0.5 0.88,0.9*",
        WHITE,
        coat,
    )
    scrub = mix(TEAL, DEEP, 0.35)
    frame.fill("0.0,-2.22* 0.42,-2.22* 0.56,-1.95 0.42,-1.35* 0.12,-1.8", scrub)
    head = frame.inner((0.22, -2.24), 1.0, 5)
    profile(head, Look(SKIN))
    pony_hair(head)
    lapel = "-0.1,-2.26* 0.08,-2.3* 0.2,-1.9 0.44,-1.3* 0.2,-1.4* 0.16,-1.62* 0.02,-1.6*"
    frame.stamp(lapel, WHITE, Relief(None, mix(TEAL, MIST, 0.2), 0.03, 0.9, (0.5, 68)))
    edge = mix(DEEP, TEAL, 0.4)
    frame.brush(
        "-0.1,-2.26 0.02,-1.6 0.16,-1.62 0.2,-1.4 0.44,-1.3", [0.012, 0.016, 0.012], edge
    )
    frame.brush("0.44,-1.3 0.5,-0.6 0.5,0.3", [0.014, 0.016], edge)
    frame.brush("0.56,-1.95 0.62,-1.6 0.46,-1.3", [0.012, 0.016, 0.01], edge)
    stethoscope(frame)
    arm = [(-0.28, -1.78, 0.34), (0.1, -0.78, 0.29), (0.98, -0.62, 0.21)]
    frame.limb(arm, WHITE, coat)
    frame.brush("-0.12,-0.9 0.12,-0.98 0.28,-1.16", [0.006, 0.02, 0.006], edge)
    frame.brush("-0.06,-0.74 0.2,-0.8 0.36,-0.98", [0.006, 0.018, 0.006], edge)
    frame.brush("0.88,-0.84 0.94,-0.62 0.9,-0.4", [0.014, 0.02, 0.014], edge)
    badge = "0.56,-1.12* 0.76,-1.15* 0.78,-0.88* 0.58,-0.85*"
    frame.fill(badge, mix(TEAL, CREAM, 0.3))
    frame.brush("0.6,-1.02 0.74,-1.04", [0.02], INK)
    frame.brush("0.61,-0.93 0.72,-0.945", [0.012], INK)


def stethoscope(frame: Frame) -> None:
    """Draw the stethoscope round the neck."""
    dark = mix(INK, DEEP, 0.3)
    frame.brush("-0.12,-2.2 -0.02,-1.85 0.1,-1.45 0.26,-1.05", [0.03, 0.034, 0.03], dark)
    frame.brush("0.52,-2.12 0.62,-1.8 0.56,-1.45 0.3,-1.1", [0.024, 0.03, 0.03], dark)
    frame.brush("0.26,-1.08 0.3,-0.85 0.34,-0.78", [0.03], dark)
    frame.dot((0.35, -0.7), 0.1, dark)
    frame.dot((0.345, -0.705), 0.065, mix(MIST, TEAL, 0.3))


def doctors_hands(frame: Frame) -> None:
    """Draw the hands on the tablet's edges, over it."""
    fist(frame.inner((1.17, -0.62), 0.86, -8), SKIN)


def grandmother(frame: Frame) -> None:
    """Draw the old woman behind the desk; drawn facing right, mirrored by the frame."""
    jacket: Color = mix(DEEP, TEAL, 0.2)
    relief = cloth(frame, jacket)
    far = mix(jacket, INK, 0.3)
    frame.limb(
        [(0.5, -1.6, 0.34), (1.05, -0.82, 0.29), (1.6, -1.05, 0.2)], far, cloth(frame, far)
    )
    hand(frame.inner((1.66, -1.08), 0.92, -28), mix(TAN, CORAL, 0.1), pinch=False)
    frame.stamp(
        "-1.0,0.9* -1.02,-0.4 -0.96,-1.1 -0.72,-1.72 -0.22,-2.08* 0.42,-2.06* "
        "0.8,-1.72 0.95,-1.2 "
        "0.92,-0.4 0.98,0.9*",
        jacket,
        relief,
    )
    padding(frame, jacket)
    head = frame.inner((0.28, -2.1), 1.0, 10)
    silver = mix(TEAL, CREAM, 0.62)
    turned(head, Look(mix(TAN, PEACH, 0.25), mix(DEEP, MIST, 0.4), old=True))
    bun_hair(head, silver, view="turned")
    head.dot((-0.2, -0.27), 0.035, mix(TEAL, CREAM, 0.4))
    collar = (
        "-0.3,-2.06* 0.02,-1.96 0.36,-1.9 0.56,-2.02* 0.62,-1.78 0.36,-1.62 "
        "-0.05,-1.64 -0.38,-1.84"
    )
    frame.stamp(collar, mix(jacket, INK, 0.2), relief)
    arm = [(-0.42, -1.6, 0.4), (0.02, -0.66, 0.35), (0.98, -0.36, 0.24)]
    frame.limb(arm, jacket, relief)
    cuff = "-0.68,-1.28* 0.1,-1.42* 0.26,-0.96* -0.48,-0.78*"
    frame.stamp(
        cuff, mix(INK, SUN, 0.25), Relief(mix(CORAL, PEACH, 0.2), INK, 0.35, 2.0, (0.6, 68))
    )
    frame.brush(
        "-0.58,-1.03 -0.16,-1.1 0.18,-1.19", [0.016, 0.02, 0.016], mix(PEACH, CORAL, 0.5)
    )
    frame.brush(
        "0.9,-0.58 0.98,-0.36 0.93,-0.13", [0.03, 0.04, 0.03], mix(jacket, CREAM, 0.35)
    )
    hand(frame.inner((1.1, -0.34), 1.0, 4), mix(TAN, CORAL, 0.1), pinch=False)


def padding(frame: Frame, jacket: Color) -> None:
    """Quilt the padded jacket and close it with knotted buttons."""
    pale = mix(jacket, CREAM, 0.28)
    for k in range(-4, 5):
        x = -0.05 + 0.22 * k
        frame.brush(f"{x * 0.9},-1.9 {x},-1.0 {x * 1.02},0.4", [0.003, 0.009, 0.009], pale)
    for k in range(7):
        y = -1.72 + 0.3 * k
        frame.brush(f"-0.86,{y + 0.05} 0,{y + 0.1} 0.86,{y}", [0.003, 0.009, 0.003], pale)
    line = mix(INK, jacket, 0.2)
    frame.brush("0.36,-1.9 0.42,-1.2 0.42,0.4", [0.02, 0.02], line)
    for y in (-1.55, -1.1, -0.65):
        frame.brush(f"0.22,{y} 0.42,{y - 0.02} 0.62,{y - 0.04}", [0.01, 0.022, 0.01], SUN)
        frame.dot((0.42, y - 0.02), 0.05, SUN)


def tablet(frame: Frame) -> None:
    """Draw the tablet, its picture turned to the viewer: a pulse, bars, a figure."""
    frame.fill("-0.8,-0.62* 0.66,-0.72* 0.8,0.56* -0.66,0.66*", INK)
    frame.fill(
        "-0.72,-0.54* 0.6,-0.635* 0.725,0.485* -0.6,0.575*",
        mix(CREAM, (255, 255, 255), 0.5),
    )
    frame.fill("-0.72,-0.54* 0.6,-0.635* 0.62,-0.46* -0.7,-0.365*", TEAL)
    frame.brush("-0.62,-0.44 -0.2,-0.47", [0.03], CREAM)
    grid = mix(PEACH, CREAM, 0.3)
    for k in range(1, 7):
        x = -0.7 + k * 0.19
        frame.brush(f"{x},-0.36 {x + 0.09},0.25", [0.006], grid)
        y = -0.34 + k * 0.09
        frame.brush(f"-0.66,{y + 0.04} 0.64,{y - 0.05}", [0.006], grid)
    pulse = (
        "-0.66,0.02* -0.5,0.01* -0.46,-0.05* -0.42,0.01* -0.36,0.0* -0.33,0.07* "
        "-0.28,-0.27* -0.22,0.17* -0.18,0.0* -0.06,-0.01* -0.01,-0.08* 0.04,-0.02* "
        "0.1,-0.02* 0.13,0.05* 0.18,-0.29* 0.24,0.15* 0.28,-0.03* 0.38,-0.04* "
        "0.43,-0.11* 0.48,-0.04* 0.64,-0.06*"
    )
    frame.brush(pulse, [0.018], SUN)
    for k, high in enumerate((0.1, 0.16, 0.13, 0.2, 0.17)):
        x = -0.56 + 0.15 * k
        base = 0.5 - 0.01 * k
        frame.fill(
            [(x, base - high), (x + 0.09, base - high), (x + 0.09, base), (x, base)], TEAL
        )
    heart = "0.42,0.44* 0.28,0.3 0.33,0.22 0.42,0.28* 0.5,0.2 0.57,0.28"
    frame.fill(heart, SUN)
