"""The cut-out: a girl who dances with a fish lantern, on no ground at all."""

from drawing.body import Extras, Pose, Wear, cloth, figure, reach, wrist_of
from drawing.curves import disc, place
from drawing.cutout import cut_out
from drawing.frame import Frame
from drawing.lantern_fish import GOLD, draw_fish, draw_pole, draw_tassels
from drawing.people import SKIN, Look, fist
from drawing.sheet import Relief, Sheet
from drawing.woodcut import CORAL, CREAM, DEEP, INK, PEACH, SUN, TEAL, Color, Picture, mix

POSE = Pose((98, 162), (116, 150), (84, -24), (-8, -14), 4, -8, (52, 78))
SILK: Color = mix(TEAL, CREAM, 0.25)


def hair(head: Frame) -> None:
    """Draw two buns with ribbons and flowers, and a fringe."""
    sheen = Relief(mix(INK, CREAM, 0.4), None, 0.04 * head.size)
    for x, y in ((-0.42, -1.02), (0.2, -1.16)):
        head.dot((x, y), 0.25, INK, 0.24)
        head.stamp(place(disc((0, 0), 0.23), (x, y)), INK, sheen)
        head.brush(f"{x - 0.2},{y + 0.18} {x},{y + 0.24} {x + 0.2},{y + 0.14}", [0.05], SUN)
    cap = (
        "0.3,-0.96* 0.38,-0.66 0.34,-0.56* 0.26,-0.74 0.05,-0.7 -0.14,-0.68* "
        "-0.2,-0.5 -0.24,-0.3* "
        "-0.3,-0.26 -0.42,-0.44 -0.46,-0.7 -0.34,-0.96 -0.06,-1.06 0.16,-1.04"
    )
    head.stamp(cap, INK, sheen)
    for k in range(5):
        head.inner((-0.2, -0.9), 1.0, 72 * k).dot((0.1, 0), 0.075, CORAL, 0.06)
    head.dot((-0.2, -0.9), 0.05, GOLD)


def blouse(chest: Frame) -> None:
    """Draw the trim of the blouse and the sash with its knot."""
    chest.brush("0.3,-2.34 0.42,-2.0 0.16,-1.7 -0.1,-1.5", [0.05, 0.06, 0.05], GOLD)
    for y in (-1.98, -1.72):
        chest.dot((0.34 - (y + 1.98), y), 0.06, GOLD)
    skirt = (
        "-0.52,-0.55* 0.52,-0.55* 0.72,0.1 0.86,0.6* 0.4,0.52 0.0,0.7 -0.45,0.52 "
        "-0.84,0.62* -0.7,0.1"
    )
    chest.stamp(skirt, SUN, cloth(chest, SUN))
    chest.brush("-0.86,0.6 -0.45,0.5 0.0,0.68 0.4,0.5 0.88,0.58", [0.05], GOLD)
    chest.brush("-0.54,-0.5 0.0,-0.4 0.54,-0.5", [0.15], SILK)


def ribbons(frame: Frame) -> None:
    """Let the ends of the sash fly behind her."""
    shapes = (
        ("-0.4,-0.5 -1.1,-0.9 -1.7,-0.3 -2.3,-0.7 -3.0,-0.2", SILK),
        ("-0.4,-0.4 -1.0,0.3 -1.8,0.4 -2.2,1.2 -3.1,1.3", mix(SILK, DEEP, 0.35)),
    )
    for text, ink in shapes:
        frame.brush(text, [0.14, 0.24, 0.2, 0.24, 0.06], mix(ink, DEEP, 0.5))
        frame.brush(text, [0.1, 0.17, 0.14, 0.17, 0.03], ink)


def trousers(frame: Frame) -> None:
    """Draw the wide hems of the trousers over the ankles."""
    for upper, lower, x in ((*POSE.far_leg, 0.14), (*POSE.near_leg, -0.08)):
        knee = reach((x, 0.0), 1.8, upper)
        hem = frame.inner(reach(knee, 1.34, lower), 1.0, -lower)
        ink = DEEP if x < 0 else mix(DEEP, INK, 0.35)
        flare = (
            "-0.26,-0.9* 0.26,-0.9* 0.36,-0.3 0.5,0.2* 0.2,0.12 0,0.24 -0.2,0.12 "
            "-0.5,0.2* -0.36,-0.3"
        )
        hem.stamp(flare, ink, cloth(frame, ink)._replace(light=None))
        hem.brush("-0.5,0.17 -0.2,0.1 0,0.22 0.2,0.1 0.5,0.17", [0.05], GOLD)


def draw_dancer(sheet: Sheet) -> None:
    """Draw dancer and lantern."""
    girl = Frame(sheet, (25, 60.5), 7.5)
    low, high = (33.4, 45.6), (45.6, 27.6)
    draw_pole(sheet, low, high)
    draw_tassels(sheet)
    draw_fish(sheet)
    ribbons(girl)
    wear = Wear(SUN, DEEP, mix(SUN, INK, 0.25), SKIN)
    look = Look(SKIN)
    figure(girl, POSE, wear, look, Extras(hair, blouse, "none", "none", "turned"))
    trousers(girl)
    for near in (False, True):
        x, y = wrist_of(POSE, near=near)
        lower = (POSE.near_arm if near else POSE.far_arm)[1]
        grip = girl.inner(reach((x, y), 0.3, lower), 0.95, 90 - lower)
        cuff = girl.inner((x, y), 1.0, 90 - lower)
        fist(grip, mix(SKIN, PEACH, 0.2))
        cuff.stamp("-0.2,-0.26* 0.05,-0.34* 0.05,0.34* -0.2,0.26*", GOLD, cloth(girl, GOLD))


def paint_lantern() -> Picture:
    """Cut the dancer out."""
    return cut_out((60, 91), 9.8, draw_dancer)
