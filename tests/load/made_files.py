"""Small pictures and Word files made in memory."""

from io import BytesIO

from PIL import Image


def picture(mode, size, color, kind="PNG", **options):
    """Return the bytes of a picture of one colour."""
    file = BytesIO()
    Image.new(mode, size, color).save(file, kind, **options)
    return file.getvalue()


GREY_PNG = picture("L", (40, 30), 128)
