"""Colours as profiles hold them, how far two lie apart, and colours to try.

L*a*b* has the white of the paper at 100, 0, 0 (ICC.1:2001-04, encoding in 16 bits).
"""

import math
from collections.abc import Iterator

Lab = tuple[float, float, float]
Inks = tuple[float, ...]

LAB_UNIT = 65280 / 65535
"""What of a table's range stands for L* = 100."""

_GOLDEN = (1.3247179572, 1.2207440846, 1.1673039783)
"""The numbers g of 2 to 4 dimensions whose powers fill space evenly (x**(d+1) = x + 1)."""


def encoded(lab: Lab) -> tuple[float, ...]:
    """Return a colour as fractions of a table's range."""
    lightness, red, yellow = lab
    return tuple(
        part * LAB_UNIT / 255 for part in (lightness * 2.55, red + 128, yellow + 128)
    )


def decoded(values: list[float]) -> Lab:
    """Return the colour that fractions of a table's range stand for."""
    lightness, red, yellow = (value / LAB_UNIT for value in values)
    return lightness * 100, red * 255 - 128, yellow * 255 - 128


def apart(one: Lab, other: Lab) -> float:
    """Return the colour difference CIEDE2000 (ISO/CIE 11664-6:2014)."""
    mean = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * _strong(mean)
    (light1, chroma1, hue1), (light2, chroma2, hue2) = (
        (lab[0], math.hypot(stretch * lab[1], lab[2]), math.atan2(lab[2], stretch * lab[1]))
        for lab in (one, other)
    )
    turn = math.remainder(hue2 - hue1, math.tau)
    hue = math.degrees(hue1 + turn / 2)
    light, chroma = (light1 + light2) / 2, (chroma1 + chroma2) / 2
    waves = ((1, -30, -0.17), (2, 0, 0.24), (3, 6, 0.32), (4, -63, -0.2))
    wave = 1 + sum(
        height * math.cos(math.radians(times * hue + shift))
        for times, shift, height in waves
    )
    away = (light - 50) ** 2
    lights = (light2 - light1) / (1 + 0.015 * away / math.sqrt(20 + away))
    chromas = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    hues = (
        2 * math.sqrt(chroma1 * chroma2) * math.sin(turn / 2) / (1 + 0.015 * chroma * wave)
    )
    blue = math.exp(-(((hue % 360 - 275) / 25) ** 2))
    tilt = -2 * _strong(chroma) * math.sin(math.radians(60 * blue))
    return math.sqrt(lights**2 + chromas**2 + hues**2 + tilt * chromas * hues)


def _strong(chroma: float) -> float:
    return math.sqrt(chroma**7 / (chroma**7 + 25.0**7))


def spread(dimensions: int, count: int) -> Iterator[tuple[float, ...]]:
    """Yield points that fill the unit cube evenly, always the same.

    Source: M. Roberts, The unreasonable effectiveness of quasirandom sequences, 2018.
    """
    golden = _GOLDEN[dimensions - 2]
    steps = [golden ** -(axis + 1) for axis in range(dimensions)]
    for number in range(count):
        yield tuple((0.5 + step * number) % 1 for step in steps)


def printed(count: int, limit: float) -> list[Inks]:
    """Return inks to try, total no more than a limit (2.2 = 220 %).

    A sixth of the tints are none and some are full, as in print.
    """
    found: list[Inks] = []
    for point in spread(4, 100 * count):
        inks = tuple(min(max(1.25 * part - 0.2, 0), 1) for part in point)
        if sum(inks) <= limit:
            found.append(inks)
        if len(found) == count:
            break
    return found


def of_screens(count: int) -> list[Lab]:
    """Return colours of sRGB to try, seen on a page (IEC 61966-2-1; white D50)."""
    return [
        _from_srgb(tuple(min(max(1.2 * part - 0.1, 0), 1) for part in point))
        for point in spread(3, count)
    ]


def grey(count: int) -> list[Lab]:
    """Return greys to try: some pure, others within four units of it."""
    pure = [(100 * step, 0.0, 0.0) for step, *_ in spread(2, count * 2 // 5)]
    return pure + [
        (100 * light, 8 * red - 4, 8 * yellow - 4)
        for light, red, yellow in spread(3, count - len(pure))
    ]


def _from_srgb(parts: Inks) -> Lab:
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    rows = (
        (0.4523, 0.3994, 0.1484),
        (0.2225, 0.7169, 0.0606),
        (0.0169, 0.1177, 0.8654),
    )
    cubes = (sum(a * b for a, b in zip(row, linear, strict=True)) for row in rows)
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in cubes)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
