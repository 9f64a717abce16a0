"""The text dump, word by word."""

from banmian.geometry import Point, Size
from banmian.model.page import Fill, Fragment, Image, Stroke, Text
from banmian.model.style import BLACK, Ink
from banmian.render.dump import dump
from banmian.units import mm, pt

pytest_plugins = ["page_fixtures"]


def test_dump_says_where_everything_is(desk):
    furniture = Fragment(
        Size(mm(200), pt(3)),
        ((Point(0, 0), Stroke(Point(pt(100), 0), pt(0.5), BLACK)),),
        "folio",
    )
    red = Ink(0, 100, 100, 0)
    page = desk.page(
        (Point(pt(10), pt(20.5)), Text(desk.run("版面", size=10.5))),
        (Point(pt(10), pt(40)), Text(desk.run("红", weight=900, ink=red, condense=90))),
        (Point(pt(10), pt(60)), Fill(Size(pt(30), pt(10)), Ink(0, 0, 0, 15))),
        (Point(pt(10), pt(80)), Fill(Size(pt(30), pt(10)), Ink(0, 9, 9, 0, "金", 50))),
        (Point(pt(90), pt(90)), Image("plant.jpg", Size(pt(100), pt(75)))),
        (Point(pt(50), pt(50)), Text(desk.run("竖", vertical=True))),
        furniture=furniture,
    )
    assert dump(page) == (
        "page 1 A1 566.93x425.20\n"
        "furniture folio\n"
        "  rule 0.00 0.00 to 100.00 0.00 0.50\n"
        "story a 《标题》\n"
        "  text 10.00 20.50 w=21.00 10.5 Noto Serif SC 400  版面\n"
        "  text 10.00 40.00 w=8.10 9 90% Noto Serif SC 900 cmyk(0 100 100 0)  红\n"
        "  fill 10.00 60.00 30.00x10.00 cmyk(0 0 0 15)\n"
        "  fill 10.00 80.00 30.00x10.00 金 50%\n"
        "  image 90.00 90.00 100.00x75.00 plant.jpg\n"
        "  vertical 50.00 50.00 w=9.00 9 Noto Serif SC 400  竖\n"
    )
