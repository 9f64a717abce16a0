"""Body lines of a PDF as they stand on the page, read through PDFium's glyph origins.

It knows nothing of the engine that made the file: a body line is a run of glyphs of body
size in the order of the content, on one baseline; a column is body lines below each other
with one left edge.
"""

import ctypes
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

OPENING: Final = frozenset("（《〈「『【〖〔［“‘")
SAME_SIZE: Final = 0.03
"""Sizes nearer than this are one, pt."""

SAME_LINE: Final = 0.05
"""Baselines nearer than this are one, pt."""

SAME_EDGE: Final = 0.3
"""Left edges nearer than this are one, pt."""

WIDEST_JUMP: Final = 3.0
"""Glyphs of one line are no further apart than this, em."""

_NO_TEXT: Final = frozenset((0, 10, 13))
_HYPHENS: Final = {2: "-", 0xFFFE: "-", 0xAD: "-"}


class Glyph(NamedTuple):
    """A character on the page: origin from the top left, size and advance, pt."""

    text: str
    x: float
    y: float
    size: float
    advance: float


class Line(NamedTuple):
    """Glyphs on a baseline, from left to right.

    Attributes:
        part: lines between which text of another size comes have different numbers.
        left: left edge of its column. indented: it begins to the right of that.
    """

    glyphs: tuple[Glyph, ...]
    part: int = 0
    left: float = 0.0
    indented: bool = False

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def x(self) -> float:
        """Origin of its first glyph."""
        return self.glyphs[0].x

    @property
    def y(self) -> float:
        """Its baseline."""
        return self.glyphs[0].y


def read_pages(path: Path) -> Iterator[list[Glyph]]:
    """Yield the glyphs of each page, in the order of its content."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        yield list(_glyphs(page))


def _glyphs(page: Any) -> Iterator[Glyph]:  # noqa: ANN401 - pypdfium2 has no types
    text_page = page.get_textpage()
    height = page.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    matrix, box = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code in _NO_TEXT or pdfium.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        pdfium.FPDFText_GetMatrix(text_page, index, matrix)
        pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
        size = pdfium.FPDFText_GetFontSize(text_page, index) * scale
        character = _HYPHENS.get(code) or chr(code)
        yield Glyph(character, x.value, height - y.value, size, box.right - x.value)


def body_lines(glyphs: Iterable[Glyph], size: float) -> list[Line]:
    """Return the lines of body size, with the columns they stand in."""
    lines = [Line(tuple(run), part) for part, run in _runs(glyphs, size)]
    lines = [one for one in map(_without_blanks, lines) if one.glyphs]
    edges = _left_edges(lines, size)
    placed = (_place(line, edges, size) for line in lines)
    return [line for line in placed if line is not None]


def _runs(glyphs: Iterable[Glyph], size: float) -> Iterator[tuple[int, list[Glyph]]]:
    """Yield glyphs of body size on one baseline, with the number of their part."""
    run: list[Glyph] = []
    part = 0
    for glyph in glyphs:
        other = abs(glyph.size - size) > SAME_SIZE
        if other and run and _is_script(glyph, run[-1], size):
            continue
        if run and (other or not _continues(glyph, run[-1], size)):
            yield part, run
            run = []
            part += other
        if not other:
            run.append(glyph)
    if run:
        yield part, run


def _is_script(glyph: Glyph, last: Glyph, size: float) -> bool:
    """Tell whether a smaller glyph is a sub- or superscript of the line it stands in."""
    near = abs(glyph.y - last.y) < size * 0.6 and 0 < glyph.x - last.x < 2 * size
    return near and glyph.size < size


def _continues(glyph: Glyph, last: Glyph, size: float) -> bool:
    step = glyph.x - last.x
    return abs(glyph.y - last.y) < SAME_LINE and -0.01 <= step < WIDEST_JUMP * size


def _without_blanks(line: Line) -> Line:
    """Return a line without white space at its ends."""
    glyphs = list(line.glyphs)
    while glyphs and glyphs[0].text.isspace():
        glyphs.pop(0)
    while glyphs and glyphs[-1].text.isspace():
        glyphs.pop()
    return line._replace(glyphs=tuple(glyphs))


def _left_edges(lines: list[Line], size: float) -> list[float]:
    """Return the left edges that at least two lines share, without those of indents."""
    votes = Counter(round(line.x, 1) for line in lines if line.text[0] not in OPENING)
    edges: list[float] = []
    for x, count in sorted(votes.items()):
        if count > 1 and not any(abs(x - one) < SAME_EDGE for one in edges):
            edges.append(x)
    return [
        edge
        for edge in edges
        if not any(abs(edge - 2 * size - one) < SAME_EDGE for one in edges)
    ]


def _place(line: Line, edges: list[float], size: float) -> Line | None:
    """Return a line with its column; None if it stands in none."""
    near = [edge for edge in edges if edge <= line.x + 0.6 * size]
    if not near or line.x - near[-1] > WIDEST_JUMP * size:
        return None
    return line._replace(left=near[-1], indented=line.x - near[-1] > size)


def columns_of(lines: list[Line], size: float) -> list[list[Line]]:
    """Return lines below each other with one left edge, in the order of the content."""
    columns: list[list[Line]] = []
    for line in lines:
        if columns:
            last = columns[-1][-1]
            if line.left == last.left and 0 < line.y - last.y < 5 * size:
                columns[-1].append(line)
                continue
        columns.append([line])
    return columns
