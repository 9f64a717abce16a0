"""The news picture of the bridge: a colour woodcut from the sky forward.

Flat inks from pale to deep, cut lines for form, one warm ink for the sun.
"""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from drawing.banks import draw_birds, draw_reeds, paint_far_shore, paint_near_shore
from drawing.bridge import View, draw_bridge, draw_works
from drawing.landscape import HORIZON, RANGES, H, W, lay_mist, paint_range, paint_sky
from drawing.river import float_boats, paint_water
from drawing.woodcut import CREAM, PEACH, Picture, grain, mix


def print_ink(picture: Picture) -> Picture:
    """Give the drawing the block's grain and the paper's tooth, and scale it down.

    The middle tones are lifted first: newsprint gains about a quarter in the half tones.
    """
    wood = grain(picture.size, (420, 5), "wood").point(
        [240 + v * 15 // 255 for v in range(256)]
    )
    tooth = grain(picture.size, (3, 3), "tooth").point(
        [234 + v * 21 // 255 for v in range(256)]
    )
    worn = ImageChops.multiply(wood, tooth)
    lifted = picture.point([round(255 * (v / 255) ** 0.86) for v in range(256)] * 3)
    inked = ImageChops.multiply(lifted, Image.merge("RGB", (worn, worn, worn)))
    small = inked.resize((W // 2, H // 2), Image.Resampling.LANCZOS)
    return small.filter(ImageFilter.UnsharpMask(radius=1.2, percent=60, threshold=2))


def paint_bridge() -> Picture:
    """Paint the news picture from the sky forward."""
    picture = paint_sky()
    for number, hills in enumerate(RANGES):
        paint_range(picture, hills)
        lay_mist(picture, HORIZON - 10, 150 - 20 * number, mix(PEACH, CREAM, 0.4), 0.6)
    paint_far_shore(picture)
    paint_water(picture)
    pen = ImageDraw.Draw(picture, "RGBA")
    draw_works(pen, View())
    draw_bridge(pen, View())
    paint_near_shore(picture)
    draw_birds(pen)
    float_boats(picture)
    draw_reeds(picture)
    return print_ink(picture)
