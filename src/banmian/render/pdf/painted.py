"""The content of a page, part by part: furniture, stories, printers' marks.

In a process that stays, a part that is as it was is not painted again, if what holds where
it begins is the same and its glyphs have the codes that they had.
"""

from collections.abc import Container
from functools import partial
from typing import NamedTuple

from banmian.kept import Kept
from banmian.model.page import Placed
from banmian.press.tags import TaggedPage, TaggedPart
from banmian.render.pdf.paint import START, Painter, PaintState
from banmian.render.pdf.sheet import Sheet
from banmian.render.pdf.show import Showing, show
from banmian.render.pdf.typeface import Typefaces, Use


class Canvas(NamedTuple):
    """What a page is painted on, and with.

    Attributes:
        number: of the page in the file, from 0.
        spots: whether spot inks are kept.
    """

    number: int
    sheet: Sheet
    typefaces: Typefaces
    spots: bool


class Painted(NamedTuple):
    """A page or a part of one.

    Attributes:
        content: its operators. state: what holds at its end.
        uses: what it drew with faces.
    """

    content: bytes
    state: PaintState
    uses: tuple[Use, ...]


def paint_page(
    tagged: TaggedPage, canvas: Canvas, bare: Container[int], kept: Kept
) -> Painted:
    """Return a page painted.

    Args:
        bare: numbers of the stretches that are drawn without a mark.
        kept: of the last time.
    """
    library = canvas.typefaces.library
    shows = kept.recall("shown", library, Showing) if kept.remembers else show
    contents: list[bytes] = []
    uses: list[Use] = []
    state = START
    for at, part in enumerate(tagged.parts):
        after = _first(tagged.parts[at + 1 :])
        painter = Painter(canvas.sheet, canvas.typefaces, state, shows, spots=canvas.spots)
        painted = kept.recall(
            ("part", canvas.number, at),
            (part, after, state, bare, canvas.sheet, library, canvas.spots),
            partial(_paint, painter, part, bare, after, canvas.typefaces),
            lambda painted: canvas.typefaces.agree(painted.uses),
        )
        state = painted.state
        contents.append(painted.content)
        uses += painted.uses
    return Painted(b"\n".join(filter(None, contents)), state, tuple(uses))


def _first(parts: tuple[TaggedPart, ...]) -> tuple[Placed, ...]:
    """Return the first item of parts, if they have one."""
    placed = (stretch.placed for part in parts for stretch in part.stretches)
    return next(placed, ())[:1]


def _paint(
    painter: Painter,
    part: TaggedPart,
    bare: Container[int],
    after: tuple[Placed, ...],
    typefaces: Typefaces,
) -> Painted:
    painter.paint(part.stretches, bare, after)
    content = "\n".join(painter.operators).encode("ascii")
    return Painted(content, painter.state, typefaces.take_uses())
