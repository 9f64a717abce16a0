"""Black text is black alone: by the content, and by the plates if there are any (T08).

What the content says is one thing, what the plates hold another: a default colour space or
a conversion on the way can put four inks where `0 0 0 1 k` was written. Only text that
stands clear of all colour is looked at, since below other text colour is rightly there.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from banmian.press.preflight.checks.paint.text import true_black
from banmian.press.preflight.content.events import Event, ImageDrawn, Shading, TextShown
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.nearby import Cell, cells
from banmian.press.preflight.subject import Subject, SubjectPage

if TYPE_CHECKING:
    from banmian.press.ink import Window

CELL_MM: Final = 2.0
"""Colour anywhere in a cell of this side, or next to it, is near."""

MOST_PERCENT: Final = 1.0
"""So much cyan, magenta and yellow is the rounding of plates."""

_INSET_MM: Final = 0.4
"""A pixel of the plates: the edges of text may share one with a neighbour."""


def black_text(subject: Subject) -> Iterator[Fault]:
    """T08: black text is `0 0 0 1 k`, and its plates say so too."""
    yield from true_black(subject)
    yield from only_black(subject)


def only_black(subject: Subject) -> Iterator[Fault]:
    """Yield black text on bare paper where the plates of colour are not empty."""
    for page in subject.pages:
        if page.plates is None:
            continue
        from banmian.press.ink import colour_mean

        for box in bare_text(page):
            colour = colour_mean(page.plates, _window(page, box))
            if colour > MOST_PERCENT:
                measured = f"C+M+Y {colour:.1f} %"
                yield Fault("T08-plates", page.number, box, measured, "0 %", badness=colour)


def bare_text(page: SubjectPage) -> Iterator[BoxMm]:
    """Yield the boxes of full-black text that no colour is near to."""
    coloured: set[Cell] = set()
    black: list[BoxMm] = []
    for event in page.printed:
        if event.box is None:
            continue
        if isinstance(event, TextShown) and _only_black(event):
            black.append(event.box)
        elif not _colourless(event):
            coloured.update(cells(event.box.grown(CELL_MM), CELL_MM))
    for box in black:
        inside = box.grown(-_INSET_MM)
        if (
            inside.width > 0
            and inside.height > 0
            and coloured.isdisjoint(cells(box, CELL_MM))
        ):
            yield inside


def _only_black(event: TextShown) -> bool:
    return bool(event.looks) and all(look.colour.full_black for look in event.looks)


def _colourless(event: Event) -> bool:
    """Tell whether an event leaves the plates of cyan, magenta and yellow empty."""
    if isinstance(event, Shading):
        return False
    if isinstance(event, ImageDrawn) and not event.image.stencil:
        space = event.image.space
        return space is not None and space.family == "DeviceGray"
    inks = (look.colour.inks for look in event.looks)
    return all(one is not None and {name for name, _ in one} <= {"Black"} for one in inks)


def _window(page: SubjectPage, box: BoxMm) -> "Window":
    from banmian.press.ink import Window

    media = page.boxes.in_mm(page.boxes.sheet)
    edges = (box.left, box.top, box.right, box.bottom)
    starts = (media.left, media.top, media.left, media.top)
    return Window(*(edge - start for edge, start in zip(edges, starts, strict=True)))
