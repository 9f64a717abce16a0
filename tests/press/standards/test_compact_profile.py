"""The profile that press files carry: how near it comes to the full one, and its form."""

import struct
import zlib
from io import BytesIO
from itertools import pairwise, product

import press_paths  # noqa: F401
import profile_path  # noqa: F401
import pytest
from cases import Kind
from colour import apart, decoded, encoded
from compact import CHOSEN, COMPACT, FULL, compact, plans
from made_pages import run_tool
from measure import of_colours, of_inks, of_return, of_tints
from pikepdf import Pdf
from PIL import Image, ImageChops, ImageCms, ImageStat
from tables import Profile, on_curve

from banmian.press.preflight.checks.file.intent import most_ink
from banmian.resources import NEWSPRINT

pytest_plugins = ["press_fixtures"]

TRIED = 1500
ASKED = ("A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "gamt", "desc", "cprt", "wtpt")
"""What ICC.1:2001-04 asks of an output profile by tables."""

SCREEN = ImageCms.createProfile("sRGB")


@pytest.fixture(scope="module")
def data():
    return zlib.decompress(COMPACT.read_bytes())


@pytest.fixture(scope="module")
def full():
    return Profile.read(FULL.read_bytes())


@pytest.fixture(scope="module")
def short(data):
    return Profile.read(data)


@pytest.fixture(scope="module")
def new(short):
    return short.tables()


@pytest.fixture(scope="module")
def old(full):
    return full.tables()


def test_it_is_what_its_maker_makes_of_the_profile_for_pictures(data, full):
    assert FULL == NEWSPRINT
    assert compact(full, plans(*CHOSEN)).written() == data


def test_it_is_small():
    assert COMPACT.stat().st_size < 8800


# Its form.


def test_tags_are_those_of_an_output_profile_and_nothing_private(short, full):
    assert set(short.tags) == {*ASKED, "bkpt"}
    for name in ("cprt", "wtpt", "bkpt"):
        assert short.tags[name] == full.tags[name]


def test_header_says_what_it_is(data, full):
    assert struct.unpack(">I", data[:4]) == (len(data),)
    assert data[8:10] == b"\2\x20"
    assert data[12:24] == b"prtrCMYKLab "
    assert data[36:40] == b"acsp"
    assert data[24:80] == full.header[24:80]
    assert data[84:128] == bytes(44)


def test_tags_lie_at_multiples_of_four_one_after_another(data):
    (count,) = struct.unpack_from(">I", data, 128)
    places = {struct.unpack_from(">II", data, 136 + 12 * tag) for tag in range(count)}
    assert min(places)[0] == 132 + 12 * count
    assert all(start % 4 == 0 for start, _ in places)
    ends = [start + (size + 3) // 4 * 4 for start, size in sorted(places)]
    assert [start for start, _ in sorted(places)][1:] == ends[:-1]
    assert ends[-1] == len(data)


def test_readers_of_profiles_are_told_its_name_and_copyright(data):
    profile = ImageCms.getOpenProfile(BytesIO(data))
    assert ImageCms.getProfileDescription(profile).strip().endswith("TAC 220, compact")
    assert "CC0" in ImageCms.getProfileCopyright(profile)


# What it says.


def test_colours_are_those_of_the_full_profile(new, old):
    mean, most, worst = of_colours(new["A2B1"], old["A2B1"], TRIED)
    assert mean < 0.25
    assert most < 0.55
    assert worst < 2


def test_tints_of_one_ink_are_nearer_still(new, old):
    mean, most, worst = of_tints(new["A2B1"], old["A2B1"])
    assert mean < 0.15
    assert most < 0.3
    assert worst < 0.4


def test_paper_and_solids_are_the_same(new, old):
    for inks in product((0, 1), repeat=4):
        one, other = (decoded(tables["A2B1"].at(inks)) for tables in (new, old))
        assert apart(one, other) < 0.01


def test_colours_come_back_as_exactly_as_from_the_full_profile(new, old):
    there = old["A2B1"]
    short, full = (of_return(tables["B2A1"], there, TRIED) for tables in (new, old))
    assert short.mean < full.mean + 0.15
    assert short.most < full.most + 0.15
    assert short.worst < full.worst


@pytest.mark.parametrize(
    ("tag", "limits"), [("B2A0", (0.6, 1.2, 2.2)), ("B2A2", (1.2, 2.6, 4.6))]
)
def test_colours_of_screens_are_printed_as_by_the_full_profile(new, old, tag, limits):
    there = old["A2B1"]
    found = of_inks(new[tag], old[tag], there, TRIED)
    assert all(one < limit for one, limit in zip(found, limits, strict=True))


@pytest.mark.parametrize("tag", ["B2A0", "B2A1", "B2A2"])
def test_no_colour_gets_more_than_the_most_ink(new, tag):
    """Curves bend upwards, so nothing between nodes gets more than the nodes around it."""
    table = new[tag]
    for curve in table.outputs:
        steps = [high - low for low, high in pairwise(curve)]
        assert all(before < after + 1e-4 for before, after in pairwise(steps))
    at_nodes = (map(on_curve, table.outputs, node) for node in table.nodes)
    assert 2 < max(map(sum, at_nodes)) < 2.2001


@pytest.mark.parametrize("tag", ["B2A0", "B2A1", "B2A2"])
def test_white_gets_no_ink(new, tag):
    assert max(new[tag].at(encoded((100, 0, 0)))) < 0.0001


# What others make of it.


@pytest.mark.parametrize("intent", list(ImageCms.Intent))
def test_littlecms_converts_alike_by_both_profiles(data, intent):
    levels = (0, 36, 73, 109, 146, 182, 219, 255)
    cube = Image.new("RGB", (512, 1))
    cube.putdata(list(product(levels, repeat=3)))
    inks = converted(cube, SCREEN, ImageCms.getOpenProfile(str(FULL)), "CMYK", intent)
    seen = [converted(inks, profile, SCREEN, "RGB", intent) for profile in both(data)]
    assert unlike(*seen) < 1
    back = [converted(cube, SCREEN, profile, "CMYK", intent) for profile in both(data)]
    proofs = [converted(one, both(data)[0], SCREEN, "RGB", intent) for one in back]
    assert unlike(*proofs) < (4 if intent == ImageCms.Intent.SATURATION else 2.5)


def test_preflight_finds_no_more_ink_than_220_percent(data):
    assert most_ink(data) <= 220


def test_ghostscript_proofs_a_page_alike_by_both_profiles(write, tmp_path):
    data = write(Kind("2026-03-12", "pdfx1a"))
    with Pdf.open(BytesIO(data)) as pdf:
        profile = pdf.make_stream(FULL.read_bytes(), N=4)
        pdf.Root.OutputIntents[0].DestOutputProfile = profile
        pdf.save(other := BytesIO())
    own, full = (
        proof(tmp_path, file, "-dUsePDFX3Profile=0") for file in (data, other.getvalue())
    )
    assert unlike(own, full) < 1.2
    assert unlike(own, proof(tmp_path, data)) > 2


def proof(folder, pdf, *options):
    """Return a small picture of a file's first page by Ghostscript."""
    command = ("gs", "-q", "-sDEVICE=ppmraw", "-r50", "-dLastPage=1", *options)
    return Image.open(BytesIO(run_tool(folder, pdf, *command, "-sOutputFile=-", "FILE")))


def both(data):
    return [ImageCms.getOpenProfile(source) for source in (str(FULL), BytesIO(data))]


def converted(image, source, target, mode, intent):
    return ImageCms.buildTransform(source, target, image.mode, mode, intent).apply(image)


def unlike(one, other):
    """Return how far apart two pictures are on the mean, in levels of 255."""
    means = ImageStat.Stat(ImageChops.difference(one, other)).mean
    return sum(means) / len(means)
