"""Fixtures of this room; a test module names this file in `pytest_plugins`."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from cases import CASES, Case, Kind

pytest_plugins = ["page_fixtures"]


@pytest.fixture(scope="session")
def case() -> Callable[[str], Case]:
    """A function that returns what files are made from, by name; made once."""
    made: dict[str, Case] = {}

    def find(name: str) -> Case:
        if name not in made:
            made[name] = CASES[name]()
        return made[name]

    return find


@pytest.fixture(scope="session")
def write(case) -> Callable[[Kind], bytes]:
    """A function that returns the file of a kind; written once."""
    written: dict[Kind, bytes] = {}

    def find(kind: Kind) -> bytes:
        if kind not in written:
            written[kind] = case(kind.case).write(kind)
        return written[kind]

    return find


@pytest.fixture(scope="session")
def opened(write) -> Callable[[Kind], pikepdf.Pdf]:
    """A function that returns the file of a kind, opened."""
    kept: dict[Kind, pikepdf.Pdf] = {}

    def find(kind: Kind) -> pikepdf.Pdf:
        if kind not in kept:
            kept[kind] = pikepdf.open(BytesIO(write(kind)))
        return kept[kind]

    return find


@pytest.fixture(scope="session")
def on_disk(write, tmp_path_factory) -> Callable[[Kind], Path]:
    """A function that returns the path of the file of a kind."""
    folder = tmp_path_factory.mktemp("files")

    def find(kind: Kind) -> Path:
        path = folder / f"{kind}.pdf"
        if not path.exists():
            path.write_bytes(write(kind))
        return path

    return find
