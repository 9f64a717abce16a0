"""A large picture takes no more time and memory than a build may."""

import bench_path  # noqa: F401 - lets the benchmark be imported
import pictures
import pytest


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    pictures.write(folder, "whole", "photo.jpg")
    return folder


@pytest.mark.parametrize("file", ["photo.jpg", "photo.png"])
def test_a_picture_of_24_million_pixels(folder, file, monkeypatch):
    """Issue 5 asks for 3 s cold, 0.1 s kept, 1 GB; processor time, other work may run."""
    monkeypatch.setattr(pictures, "ROUNDS", 1)
    picture = pictures.photo()
    assert picture.size == (6000, 4000)
    picture.save(folder / "issues" / "one" / file)
    pictures.write(folder, "whole", file)
    found = pictures.measured(folder)
    pictures.write(folder, "whole", "pixel.png")
    picture.resize((1, 1)).convert("L").save(folder / "issues" / "one" / "pixel.png")
    bare = pictures.typical(folder, "off")
    assert found["cold"]["cpu"] - bare["cpu"] < 3
    assert found["kept"]["cpu"] - bare["cpu"] < 0.2
    assert found["cold"]["peak"] < 1000
    assert found["kept"]["size"] == found["cold"]["size"]
