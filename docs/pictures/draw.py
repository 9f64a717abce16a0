"""Draw the pictures of the sample issues.

Run `python docs/pictures/draw.py` for all, or name some: `… draw.py bridge stage`.
Everything is computed, nothing is read but the fonts. A new picture is a module in
`drawing/` with a painter, and one line in `PLATES`.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from PIL import Image

ISSUES = Path(__file__).parents[2] / "issues"


class Plate(NamedTuple):
    """A picture: `module:painter` that paints it, its file, pixels per mm.

    A JPEG has a quality; a PNG of few inks keeps so many of them, 0 = all; of a PDF only
    its file counts.
    """

    painter: str
    file: str
    per_mm: float
    quality: int = 92
    inks: int = 0


PLATES = (
    Plate("dawn:paint_bridge", "2026-03-05/bridge.jpg", 10, 93),
    Plate("advert:paint_advert", "2026-03-05/tea-advert.png", 8),
    Plate("bank:paint_bank", "2026-03-06-tabloid/bank-advert.png", 9),
    Plate("stage:paint_stage", "2026-03-06-tabloid/stage.jpg", 9),
    Plate("pickers:paint_pickers", "2026-03-12/tea-pickers.jpg", 8.5),
    Plate("clinic:paint_clinic", "2026-03-12/clinic.jpg", 9),
    Plate("sluice:paint_sluice", "2026-03-12/flood-gate.jpg", 9),
    Plate("county_map:paint_map", "2026-03-12/map.png", 9.8),
    Plate("chart:paint_chart", "2026-03-12/chart.png", 9.8),
    Plate("market:paint_market", "2026-03-12/supermarket-advert.png", 8),
    Plate("school:paint_school", "2026-03-12/school-advert.pdf", 1),
    Plate("lantern:paint_lantern", "2026-03-20-evening/lantern.png", 9.8),
    Plate("ferry:paint_ferry", "2026-03-20-evening/ferry.jpg", 8, 86),
    Plate("bus_map:paint_bus_map", "2026-03-20-evening/bus-map.png", 9.4, inks=128),
    Plate(
        "lift_chart:paint_lift_chart", "2026-03-20-evening/lift-chart.png", 9.8, inks=128
    ),
    Plate("fishes:paint_fishes", "2026-03-20-evening/fishes.png", 8, inks=128),
    Plate("tide:paint_tide", "2026-03-20-evening/tide.png", 8, inks=128),
    Plate("route:paint_route", "2026-03-20-evening/route.png", 9.4, inks=128),
    Plate("pitch:paint_pitch", "2026-03-20-evening/pitch.png", 9.4, inks=128),
    Plate("profile:paint_profile", "2026-03-20-evening/profile.png", 8, inks=128),
    Plate("weather:paint_weather", "2026-03-20-evening/weather.png", 8, inks=128),
    Plate("sudoku:paint_sudoku", "2026-03-20-evening/sudoku.png", 9, inks=128),
    Plate("bakery:paint_bakery", "2026-03-20-evening/bakery-advert.png", 9, inks=128),
    Plate("bookshop:paint_bookshop", "2026-03-20-evening/bookshop-advert.png", 8, inks=128),
    Plate(
        "ferry_advert:paint_ferry_advert",
        "2026-03-20-evening/ferry-advert.png",
        8,
        inks=128,
    ),
    Plate("sports:paint_sports", "2026-03-27-school/sports.jpg", 9, 84),
    Plate("library:paint_library", "2026-03-27-school/library.jpg", 9, 86),
    Plate("campus:paint_campus", "2026-03-27-school/campus.png", 9.8),
    Plate("pinhole:paint_pinhole", "2026-03-27-school/pinhole.png", 9.8, inks=128),
    Plate(
        "sleep_chart:paint_sleep_chart", "2026-03-27-school/sleep-chart.png", 8.5, inks=128
    ),
    Plate("garden:paint_garden", "2026-03-27-school/garden.png", 8.5, inks=128),
)


def draw(plate: Plate) -> None:
    """Paint one picture and write its file."""
    module, painter = plate.painter.split(":")
    picture = getattr(import_module(f"drawing.{module}"), painter)()
    target = ISSUES / plate.file
    target.parent.mkdir(exist_ok=True)
    if target.suffix == ".pdf":
        target.write_bytes(picture.pdf("平川县职业技术学校"))
        return
    ppi = (plate.per_mm * 25.4, plate.per_mm * 25.4)
    if target.suffix == ".jpg":
        picture.save(target, quality=plate.quality, subsampling=0, dpi=ppi)
        return
    if plate.inks:
        picture = picture.quantize(plate.inks, dither=Image.Dither.NONE)
    picture.save(target, optimize=True, dpi=ppi)


def main() -> None:
    """Draw the pictures that are named, or all."""
    wanted = sys.argv[1:]
    for plate in PLATES:
        if not wanted or Path(plate.file).stem in wanted:
            draw(plate)


if __name__ == "__main__":
    main()
