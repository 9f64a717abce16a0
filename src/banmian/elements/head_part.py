"""One part of a head (headline, kicker …) set to a width: size, lines, squeezing.

The largest size of its style's series at which it fits is taken, on as few lines as it
may, broken by sense; the editor's own lines are kept. Before it goes to the next size
down a headline is squeezed as far as its style lets it: tracking first, then narrower
characters (长).
"""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Final

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import Diagnostic, diagnose, quoted
from banmian.model.page import Role
from banmian.model.style import Ink, Style
from banmian.model.text import Line, Paragraph, PlacedRun, Source
from banmian.text.justify import Measure
from banmian.text.setting import Setting
from banmian.units import Emu, to_pt

FULLEST: Final = 97
"""How much of its width a head line may fill, percent."""

WORTH_ONE_LINE: Final = 75
"""A headline stays on fewer lines if it need not be smaller than this, percent of the
size that it could have on more."""

WORTH_ONE_LINE_BESIDE: Final = 90
"""The same of a head beside its text, which has depth rather than width."""

BESIDE_LINES: Final = 4
"""Most lines of a part of such a head."""

LINE_PITCH: Final = 122
"""Baseline to baseline of a headline's lines, percent of their size."""


class HeadRoom(msgspec.Struct, frozen=True):
    """Where a head is set.

    Attributes:
        width: of its columns. leading: of the grid whose lines it fills.
        beside: it stands beside its text: a part may take up to `BESIDE_LINES` lines, and
            rather takes them than a smaller size; a byline is centred.
        ink: of all its parts; None = that of their styles.
    """

    width: Emu
    leading: Emu
    beside: bool = False
    ink: Ink | None = None


class Part(msgspec.Struct, frozen=True):
    """One part of a head, set: its lines with their sources, its size, its style."""

    role: Role
    style: Style
    lines: tuple[tuple[Line, Source], ...]

    @property
    def depth(self) -> Emu:
        """How deep it is: its first line's box and the pitch of the others."""
        return self.style.size + (len(self.lines) - 1) * self.style.leading


def fit_part(
    role: Role, paragraphs: Sequence[Paragraph], style: Style, room: HeadRoom,
    setting: Setting, story: int,
) -> Part:  # fmt: skip
    """Set a part at the largest size of its series that fits.

    The smallest one is taken where none does; `too_long` tells of it. `story` is the
    story's number on its page, for the sources.
    """
    made = partial(_fitted, role, paragraphs, style, room, setting, story)
    return setting.remembered((role, tuple(paragraphs), style, room, story), made)


def _fitted(
    role: Role, paragraphs: Sequence[Paragraph], style: Style, room: HeadRoom,
    setting: Setting, story: int,
) -> Part:  # fmt: skip
    style = replace(style, ink=room.ink) if room.ink else style
    if room.beside and role == "byline":
        style = replace(style, align="center")
    if style.align == "justify":
        part = Part(role, style, _justified(paragraphs, style, room.width, setting))
    else:
        part = _largest(role, paragraphs, style, room, setting)
    lines = tuple(
        (line, replace(source, story=story, element=role)) for line, source in part.lines
    )
    return replace(part, lines=lines)


def _largest(
    role: Role, paragraphs: Sequence[Paragraph], style: Style, room: HeadRoom,
    setting: Setting,
) -> Part:  # fmt: skip
    """Go down the series; of the parts that fit the one on fewest lines is worth most."""
    most = room.width * FULLEST // 100
    allowed = max(style.max_lines, BESIDE_LINES if room.beside else 1)
    worth = WORTH_ONE_LINE_BESIDE if room.beside else WORTH_ONE_LINE
    best: Part | None = None
    part = Part(role, style, ())
    for size in style.sizes or (style.size,):
        if best is not None and size * 100 < best.style.size * worth:
            break
        sized = _resized(style, size)
        allowed = min(allowed, len(best.lines) - 1) if best else allowed
        part = Part(role, sized, _lines(paragraphs, sized, most, allowed, setting))
        if all(line.width <= most for line, _ in part.lines):
            best = part
            if len(part.lines) == len(paragraphs):
                break
    return best or part


def _resized(style: Style, size: Emu) -> Style:
    return replace(style, size=size, leading=size * LINE_PITCH // 100, sizes=(), indent=0)


def _lines(
    paragraphs: Sequence[Paragraph], style: Style, most: Emu, allowed: int, setting: Setting
) -> tuple[tuple[Line, Source], ...]:
    """Set the editor's lines as they are; a single one on as many as it must and may."""
    whole = [setting.one_line(paragraph, style) for paragraph in paragraphs]
    squeezed = squeeze(whole, most, style)
    sources = [
        Source(0, "", number, 0, len(paragraph.text))
        for number, paragraph in enumerate(paragraphs)
    ]
    if all(line.width <= most for line in squeezed) or len(paragraphs) > 1:
        return tuple(zip(squeezed, sources, strict=True))
    from banmian.text.phrases import split

    for count in range(2, allowed + 1):
        places = split(setting.prepare(paragraphs[0], style), most, count)
        if places:
            return _broken(paragraphs[0].text, places, style, setting)
    return tuple(zip(squeezed, sources, strict=True))


def _broken(
    text: str, places: Sequence[int], style: Style, setting: Setting
) -> tuple[tuple[Line, Source], ...]:
    lines = []
    for start, end in pairwise((0, *places, len(text))):
        piece = Paragraph(text[start:end].rstrip("　 "))
        lines.append((setting.one_line(piece, style), Source(0, "", 0, start, end)))
    return tuple(lines)


def squeeze(lines: Sequence[Line], most: Emu, style: Style) -> list[Line]:
    """Return lines that are too wide squeezed alike, as far as the style allows.

    Left as they are where that is not enough, and where rules stand under characters.
    """
    limit = style.squeeze
    widest = max(lines, key=lambda line: line.width, default=None)
    if widest is None or widest.width <= most or any(line.rules for line in lines):
        return list(lines)
    gaps = max(1, sum(len(run.glyphs) for _, _, run in widest.runs) - 1)
    tracking = max((most - widest.width) // gaps, style.size * limit.tracking // 1000)
    tighter = widest.width + gaps * tracking
    condense = min(100, most * 100 // tighter)
    if condense < limit.condense:
        return list(lines)
    return [_squeezed(line, tracking, condense) for line in lines]


def _squeezed(line: Line, tracking: Emu, condense: int) -> Line:
    """Return a line with less white between its characters, these `condense` % wide."""
    runs: list[PlacedRun] = []
    before = 0
    for x, rise, run in line.runs:
        narrow = replace(
            run,
            advances=tuple((one + tracking) * condense // 100 for one in run.advances),
            offsets=tuple(one * condense // 100 for one in run.offsets),
            condense=run.condense * condense // 100,
        )
        runs.append(PlacedRun((x + before * tracking) * condense // 100, rise, narrow))
        before += len(run.glyphs)
    width = (line.width + max(0, before - 1) * tracking) * condense // 100
    return replace(line, runs=tuple(runs), width=width, natural=width, measure=width)


def _justified(
    paragraphs: Sequence[Paragraph], style: Style, width: Emu, setting: Setting
) -> tuple[tuple[Line, Source], ...]:
    """Set a summary as justified text over the whole width."""
    measure = (Measure(0, width // style.size * style.size),)
    return tuple(
        (line, Source(0, "", number, line.start, line.end))
        for number, paragraph in enumerate(paragraphs)
        for line in setting.set_paragraph(paragraph, style, measure, number)
    )


def too_long(part: Part, paragraphs: Sequence[Paragraph], width: Emu) -> list[Diagnostic]:
    """Tell of a part that is wider than its columns at its smallest size."""
    if all(line.width <= width for line, _ in part.lines):
        return []
    text = "".join(paragraph.text for paragraph in paragraphs)
    size = f"{to_pt(part.style.size):g} pt"
    return [
        diagnose("headline-too-long", paragraphs[0].position, text=quoted(text), size=size)
    ]
