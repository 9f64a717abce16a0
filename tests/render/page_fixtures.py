"""Fixtures of this room; a test module names this file in `pytest_plugins`."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from made_pages import KAI, SANS, SERIF, Desk, run_tool

from banmian.fonts.library import FontLibrary


@pytest.fixture(scope="session")
def shipped() -> FontLibrary:
    return FontLibrary((SERIF, SANS, KAI))


@pytest.fixture
def desk(shipped: FontLibrary) -> Desk:
    """A desk with the fonts of the repository and no pictures."""
    desk = Desk()
    desk.library = shipped
    return desk


@pytest.fixture
def tool(tmp_path: Path) -> Callable[..., str]:
    """A function that runs a program on a PDF: `tool(pdf, "qpdf", "--check", "FILE")`."""
    return lambda pdf, program, *arguments: run_tool(
        tmp_path, pdf, program, *arguments
    ).decode("utf-8")


@pytest.fixture
def tool_bytes(tmp_path: Path) -> Callable[..., bytes]:
    """The same for programs that write pictures."""
    return lambda pdf, program, *arguments: run_tool(tmp_path, pdf, program, *arguments)


@pytest.fixture
def open_pdf() -> Callable[[bytes], pikepdf.Pdf]:
    """A function that opens a PDF and keeps it open while the test runs."""
    kept: list[pikepdf.Pdf] = []

    def opening(pdf: bytes) -> pikepdf.Pdf:
        kept.append(pikepdf.open(BytesIO(pdf)))
        return kept[-1]

    return opening


@pytest.fixture
def first_font(
    open_pdf: Callable[[bytes], pikepdf.Pdf],
) -> Callable[[bytes], pikepdf.Object]:
    """A function that returns the first font of a PDF's first page."""
    return lambda pdf: next(iter(open_pdf(pdf).pages[0].Resources.Font.values()))
