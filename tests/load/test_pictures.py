"""Pictures of the desk in the inks they are printed in."""

import zlib
from io import BytesIO

import pytest
from made_desk import MadeDesk
from made_files import picture
from PIL import Image, ImageCms

from banmian.diagnostics import BanmianError
from banmian.model.picture import LARGEST_SIDE
from banmian.resources import NEWSPRINT, DeskResources, PictureSize
from banmian.store import Store
from conftest import ROOT


@pytest.fixture
def prepared(tmp_path):
    """Convert a picture of this content."""
    desk = MadeDesk(tmp_path)

    def convert(content, name="x.png", most=LARGEST_SIDE):
        desk.write(name, content)
        return DeskResources((), (), desk.root).picture(name, most)

    return convert


def pixels(found):
    if found.encoding == "jpeg":
        return Image.open(BytesIO(found.data))
    return Image.frombytes(found.mode, (found.width, found.height), octets(found))


def octets(found):
    """Return the samples of a picture that is no JPEG."""
    assert found.encoding == "deflated"
    return zlib.decompress(found.data)


def test_grey_stays_black_alone(prepared):
    found = prepared(picture("L", (4, 3), 128))
    assert (found.width, found.height, found.mode) == (4, 3, "L")
    assert octets(found) == bytes([128] * 12)


def test_nearly_grey_becomes_black_alone(prepared):
    assert prepared(picture("RGB", (4, 3), (128, 131, 125))).mode == "L"


def test_a_little_colour_keeps_a_picture_coloured(prepared):
    image = Image.new("RGB", (100, 100), (128, 128, 128))
    image.paste((200, 30, 30), (0, 0, 5, 5))
    file = BytesIO()
    image.save(file, "PNG")
    assert prepared(file.getvalue()).mode == "CMYK"


@pytest.mark.parametrize("color", [(255, 0, 0), (10, 0, 40), (0, 60, 0), (30, 200, 255)])
def test_colour_stays_within_the_ink_limit(prepared, color):
    found = prepared(picture("RGB", (2, 2), color))
    assert found.mode == "CMYK"
    assert sum(octets(found)[:4]) / 255 <= 2.2


def test_colour_is_converted_as_the_profile_says(prepared):
    source = Image.new("RGB", (1, 1), (200, 80, 40))
    press = ImageCms.getOpenProfile(str(NEWSPRINT))
    expected = ImageCms.profileToProfile(
        source, ImageCms.createProfile("sRGB"), press, outputMode="CMYK"
    )
    found = prepared(picture("RGB", (1, 1), (200, 80, 40)))
    assert octets(found) == expected.tobytes()


def test_picture_with_a_broken_profile_counts_as_srgb(prepared):
    plain = prepared(picture("RGB", (1, 1), (200, 80, 40)))
    broken = prepared(picture("RGB", (1, 1), (200, 80, 40), icc_profile=b"broken"), "y.png")
    assert broken.data == plain.data


def test_jpeg_stays_jpeg(prepared):
    found = prepared(picture("RGB", (64, 48), (200, 30, 30), "JPEG"), "x.jpg")
    assert (found.encoding, found.mode) == ("jpeg", "CMYK")
    assert pixels(found).mode == "CMYK"
    assert pixels(found).size == (64, 48)


def test_cmyk_keeps_its_numbers(prepared):
    found = prepared(picture("CMYK", (2, 2), (10, 20, 30, 40), "TIFF"), "x.tif")
    assert octets(found)[:4] == bytes((10, 20, 30, 40))


@pytest.mark.parametrize("mode", ["1", "P", "LA", "RGBA", "I;16"])
def test_other_modes(prepared, mode):
    found = prepared(picture(mode, (3, 2), 0))
    assert found.mode == "L"
    assert len(octets(found)) == 6


def test_transparent_is_white(prepared):
    assert octets(prepared(picture("RGBA", (1, 1), (255, 0, 0, 0)))) == b"\xff"


def test_sixteen_bits_become_eight(prepared):
    assert octets(prepared(picture("I;16", (1, 1), 0x8040))) == b"\x80"


def test_camera_held_upright(prepared, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    content = picture("RGB", (40, 20), (200, 30, 30), "JPEG", exif=exif)
    found = prepared(content, "x.jpg")
    assert (found.width, found.height) == (20, 40)
    assert DeskResources((), (), tmp_path).picture_size("x.jpg") == PictureSize(20, 40)


def test_large_picture_is_made_smaller(prepared):
    found = prepared(picture("L", (LARGEST_SIDE * 2, 10), 0))
    assert found.width == LARGEST_SIDE


def test_pixels_that_no_press_shows_are_left_out(prepared):
    content = picture("RGB", (1600, 1200), (200, 30, 30), "JPEG")
    assert prepared(content, "x.jpg", 1200).width == 1600
    assert prepared(content, "x.jpg", 1199).width == 1199
    assert prepared(content, "x.jpg", 400).width == 400


def test_a_converted_picture_is_kept(tmp_path):
    """The second run takes it from the store, octet for octet the same."""
    desk = MadeDesk(tmp_path / "desk")
    for name, content in (
        ("x.jpg", picture("RGB", (640, 480), (200, 30, 30), "JPEG")),
        ("x.png", picture("RGB", (64, 48), (20, 130, 30))),
        ("grey.png", picture("L", (64, 48), 90)),
    ):
        desk.write(name, content)
        kept = Counting(tmp_path / "kept")
        first = DeskResources((), (), desk.root, kept).picture(name)
        assert kept.found == [None]
        again = Counting(tmp_path / "kept")
        assert DeskResources((), (), desk.root, again).picture(name) == first
        assert again.found != [None]
        assert DeskResources((), (), desk.root).picture(name) == first


def test_what_is_kept_belongs_to_its_content_and_size(tmp_path):
    desk = MadeDesk(tmp_path / "desk")
    store = Counting(tmp_path / "kept")
    resources = DeskResources((), (), desk.root, store)
    desk.write("x.png", picture("RGB", (640, 480), (200, 30, 30)))
    red = resources.picture("x.png")
    assert resources.picture("x.png", 200).width == 200
    desk.write("x.png", picture("RGB", (640, 480), (20, 30, 200)))
    assert resources.picture("x.png").data != red.data
    assert store.found == [None] * 3


class Counting(Store):
    """A store that remembers what it gave."""

    def __init__(self, folder):
        super().__init__(folder)
        self.found = []

    def get(self, kind, key):
        self.found.append(super().get(kind, key))
        return self.found[-1]


def test_same_picture_gives_the_same_bytes(prepared):
    content = picture("RGB", (64, 48), (200, 30, 30), "JPEG")
    assert prepared(content, "x.jpg") == prepared(content, "y.jpg")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"II*\0",
        b"%!PS-Adobe-3.0 EPSF-3.0",
    ],
)
def test_what_is_no_picture(prepared, content):
    with pytest.raises(BanmianError) as raised:
        prepared(content)
    assert [one.code for one in raised.value.diagnostics] == ["bad-picture"]


def test_truncated_picture(prepared):
    content = picture("RGB", (300, 300), (200, 30, 30), "JPEG")
    with pytest.raises(BanmianError):
        prepared(content[: len(content) // 2], "x.jpg")


def test_picture_that_unpacks_to_too_much(prepared):
    with pytest.raises(BanmianError):
        prepared(picture("1", (20_000, 20_000), 0))


def test_pictures_of_the_sample_issue():
    resources = DeskResources((), (), ROOT)
    size = resources.picture_size("issues/2026-03-05/bridge.jpg")
    found = resources.picture("issues/2026-03-05/bridge.jpg")
    assert (found.width, found.height) == (size.width, size.height)
