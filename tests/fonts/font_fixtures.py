"""Fixtures of this room; a test module names this file in `pytest_plugins`."""

import pytest
from made_fonts import KAI, SANS, SERIF

from banmian.fonts.face import Face
from banmian.fonts.library import FontLibrary


@pytest.fixture(scope="session")
def library() -> FontLibrary:
    return FontLibrary([SERIF, SANS, KAI])


@pytest.fixture(scope="session")
def serif() -> Face:
    return Face(SERIF, 400)
