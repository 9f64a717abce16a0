"""The drawings of the sample issues, part by part; `docs/pictures/draw.py` prints them.

The means, from the ground up: `woodcut` (inks, chance, grounds), `curves` (smooth lines,
strokes, placing), `sheet` (a drawing in mm: shapes with light and cut shade), `frame`
(a shape's own measure), `letters` (type), `cutout` (transparency), `pen_lines` (pen and
ink). Figures: `people` (heads, hands), `hair`, `body` (whole figures posed by angles).

The rest is pictures, each with its parts named alike or after what they show: `dawn` is
the bridge over `landscape`, `river` and `banks`; `pickers` plants `tea_rows` and dresses
`tea_women`; `stage` has its hall, puppets and crowd; and so on. A new picture is a module
with a painter here, and one line in `draw.PLATES`.
"""
