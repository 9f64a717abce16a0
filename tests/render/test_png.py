"""Pictures of pages."""

from io import BytesIO

from PIL import Image

from banmian.render.png import render_png

pytest_plugins = ["page_fixtures"]


def test_every_page_gives_a_picture_of_its_sheet(desk):
    page = desk.lines(desk.run("版面"))
    pictures = [Image.open(BytesIO(png)) for png in render_png(desk.pdf(page, page), 72)]
    assert [picture.size for picture in pictures] == [(584, 443), (584, 443)]
    assert pictures[0].convert("L").getextrema()[0] < 128
