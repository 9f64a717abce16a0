"""Pages built by hand, and how to run an independent reader on what came out."""

import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "fonts"))

from made_fonts import (
    KAI,
    SANS,
    SERIF,
    TEXT,
    make_cid_otf,
    make_collection,
    make_otf,
    make_ttf,
)

from banmian.fonts.entry import FontEntry
from banmian.fonts.library import FontLibrary
from banmian.geometry import Point, Size
from banmian.model.page import Fragment, Item, Page, Story, Text
from banmian.model.picture import PreparedPicture
from banmian.model.style import BLACK, FontKey
from banmian.model.text import GlyphRun
from banmian.render.pdf import DocumentInfo, render_pdf
from banmian.units import mm, pt

__all__ = ["KAI", "SANS", "SERIF", "TEXT", "Desk", "Pictures", "run_tool"]
__all__ += ["make_cid_otf", "make_collection", "make_otf", "make_ttf"]

TRIM = Size(mm(200), mm(150))
BLEED = mm(3)
INFO = DocumentInfo(
    title="平川新闻 2026-03-05 第1版",
    date=datetime(2026, 3, 5, tzinfo=timezone(timedelta(hours=8))),
    author="平川新闻社",
    subject="报纸版面",
    keywords=("报纸", "要闻"),
)


class Pictures(dict[str, PreparedPicture]):
    """A store of pictures for tests."""

    def picture(self, key: str, most: int = 0) -> PreparedPicture:  # noqa: ARG002
        return self[key]


class Desk:
    """Makes runs and pages from text, and PDFs from pages."""

    def __init__(self, *entries: FontEntry) -> None:
        self.library = FontLibrary(entries or (SERIF, SANS, KAI))
        self.pictures = Pictures()

    def run(
        self,
        text: str,
        family: str = "Noto Serif SC",
        weight: int = 400,
        size: float = 9,
        *,
        vertical: bool = False,
        **look: Any,
    ) -> GlyphRun:
        """Return a run with the font's own advances; `look` takes ink and condense."""
        face = self.library.face(FontKey(family, weight))
        shaped = face.shape(text, vertical=vertical)
        ends = [*(glyph.cluster for glyph in shaped[1:]), len(text)]
        scale = pt(size) * (100 if vertical else look.get("condense", 100))
        return GlyphRun(
            font=face.key,
            size=pt(size),
            ink=look.pop("ink", BLACK),
            glyphs=tuple(glyph.glyph for glyph in shaped),
            advances=tuple(glyph.advance * scale // (100 * face.upem) for glyph in shaped),
            texts=tuple(
                text[glyph.cluster : end] for glyph, end in zip(shaped, ends, strict=True)
            ),
            vertical=vertical,
            **look,
        )

    def page(self, *placed: tuple[Point, Item], furniture: Fragment | None = None) -> Page:
        """Return a page with one story that holds all items."""
        story = Story("a", "标题", (), Fragment(TRIM, placed), Point(0, 0))
        blocks = ((Point(0, 0), furniture),) if furniture else ()
        return Page(1, "A1", TRIM, BLEED, blocks, (story,))

    def lines(self, *runs: GlyphRun) -> Page:
        """Return a page with one run under the other."""
        return self.page(
            *(
                (Point(mm(20), mm(20) + index * mm(12)), Text(run))
                for index, run in enumerate(runs)
            )
        )

    def pdf(self, *pages: Page, **how: Any) -> bytes:
        """Return a PDF of pages; `how` takes standard and marks."""
        return render_pdf(pages, self.library, self.pictures, INFO, **how)


def run_tool(folder: Path, pdf: bytes, program: str, *arguments: str) -> bytes:
    """Run a program on a PDF; FILE among the arguments stands for the file."""
    if shutil.which(program) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{program} is not installed")
        pytest.skip(f"not run: {program} is not installed")
    file = folder / "page.pdf"
    file.write_bytes(pdf)
    command = [str(file) if one == "FILE" else one for one in (program, *arguments)]
    return subprocess.run(command, capture_output=True, check=True, cwd=folder).stdout
