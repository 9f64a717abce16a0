"""A sheet whose drawing stays line art and live type: an advert as a PDF for the press.

It takes the same calls as `Sheet`; shade is left out. Inks are process inks, type in black
is black alone. The page is written by banmian itself, as any advertiser's program would:
fonts embedded and cut down, art and words marked.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

import pikepdf

from banmian.fonts.entry import FontEntry
from banmian.fonts.library import FontLibrary
from banmian.geometry import Point as Place
from banmian.geometry import Size
from banmian.model.page import Fragment, Page, Text
from banmian.model.picture import PreparedPicture
from banmian.model.style import FontKey, Ink
from banmian.model.text import GlyphRun
from banmian.press.standards import STANDARDS
from banmian.render.pdf import DocumentInfo, render_pdf
from banmian.units import mm
from drawing.letters import FONTS, HEI, SONG, Type
from drawing.sheet import Relief
from drawing.woodcut import Color, Point

FAMILIES = {SONG: "Noto Serif SC", HEI: "Noto Sans SC"}
PT = 72 / 25.4


class VectorSheet:
    """A drawing in mm as operators and runs of type.

    Args:
        size: of the trim, mm.
        inks: colour of the drawing -> percent of cyan, magenta, yellow, black.
    """

    def __init__(self, size: Point, inks: dict[Color, tuple[int, int, int, int]]) -> None:
        self.size, self.inks = size, inks
        self.operators: list[str] = []
        self.words: list[tuple[Place, Text]] = []
        self.library = FontLibrary(
            FontEntry(family, str(FONTS / name), weights=(200, 900))
            for name, family in FAMILIES.items()
        )

    def fill(self, points: Sequence[Point], ink: Color) -> None:
        """Print a flat shape."""
        self.operators.append(f"{self._ink(ink)} k {self._way(points)} h f")

    def line(self, points: Sequence[Point], ink: Color, width: float) -> None:
        """Draw a line of one width, mm."""
        pen = f"{self._ink(ink)} K {width * PT:.3f} w"
        self.operators.append(f"{pen} {self._way(points)} S")

    def stamp(
        self, shapes: Sequence[Sequence[Point]], ink: Color, relief: Relief | None = None
    ) -> None:
        """Print shapes as one body; a lit rim and shade are not drawn."""
        del relief
        for shape in shapes:
            self.fill(shape, ink)

    def write(self, at: Point, text: str, kind: Type, anchor: str) -> float:
        """Set a line on its baseline from its left, middle or right; return its width."""
        run = self._run(text, kind)
        wide = run.width / mm(1) - kind.track
        x = at[0] - {"l": 0.0, "m": wide / 2, "r": wide}[anchor]
        self.words.append((Place(mm(x), mm(at[1])), Text(run)))
        return wide

    def pdf(self, title: str) -> bytes:
        """Return the advert: its art first, the words upon it."""
        trim = Size(mm(self.size[0]), mm(self.size[1]))
        block = ((Place(0, 0), Fragment(trim, tuple(self.words))),)
        page = Page(1, "1", trim, 0, block, ())
        info = DocumentInfo(title, datetime(2026, 3, 1, tzinfo=UTC), author=title)
        written = render_pdf([page], self.library, _NoPictures(), info, STANDARDS["pdfx1a"])
        return _with_art(written, "\n".join(self.operators))

    def _run(self, text: str, kind: Type) -> GlyphRun:
        face = self.library.face(FontKey(FAMILIES[kind.name], kind.weight))
        shaped = face.shape(text)
        size = mm(kind.size)
        advances = (one.advance * size // face.upem + mm(kind.track) for one in shaped)
        return GlyphRun(
            face.key, size, Ink(*self.inks[kind.ink]), tuple(one.glyph for one in shaped),
            tuple(advances), tuple(text),
        )  # fmt: skip

    def _ink(self, ink: Color) -> str:
        return " ".join(f"{part / 100:g}" for part in self.inks[ink])

    def _way(self, points: Sequence[Point]) -> str:
        steps = [f"{x * PT:.3f} {(self.size[1] - y) * PT:.3f}" for x, y in points]
        return f"{steps[0]} m " + " ".join(f"{step} l" for step in steps[1:])


class _NoPictures:
    def picture(self, key: str, most: int) -> PreparedPicture:
        raise KeyError(key, most)


def _with_art(written: bytes, art: str) -> bytes:
    """Put art under the words of a page, as an artifact."""
    with pikepdf.open(BytesIO(written)) as pdf:
        contents = pdf.pages[0].Contents
        under = f"q 1 j /Artifact<</Type/Layout>>BDC\n{art}\nEMC Q\n".encode("ascii")
        contents.write(under + contents.read_bytes())
        for intent in pdf.Root.OutputIntents:  # its condition is named: the press has it
            del intent["/DestOutputProfile"]
        file = BytesIO()
        pdf.save(file, deterministic_id=True)
        return file.getvalue()
