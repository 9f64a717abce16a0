"""One page's content at a glance: all text of one look is one event.

For files as we write them, an operation a line: which codes are shown in which look is
gathered a line at a time, and where each line stands is not asked. So a page costs a
hundredth of a walk. What is written otherwise raises `NotPlain`: it has to be walked.
"""

import re
from binascii import unhexlify
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

import msgspec

from banmian.press.preflight.content.events import (
    Content,
    Look,
    Mark,
    PageContent,
    TextShown,
)
from banmian.press.preflight.content.page import (
    begin_walk,
    end_walk,
    marked_content,
    mistakes,
    operation_of,
    run_stream,
)
from banmian.press.preflight.content.place import MM_PER_PT, BoxMm, Matrix
from banmian.press.preflight.content.state import first_state
from banmian.press.preflight.content.text import (
    ASCENT,
    CLIPS,
    DESCENT,
    FILLS,
    STROKES,
    show_items,
)
from banmian.press.preflight.content.walk import Instruction, Shelf, Walk
from banmian.press.preflight.fonts.font import Font, Meanings, codes_of
from banmian.press.preflight.objects import entry, octets_of, stream_bytes
from banmian.press.preflight.values import NotPlain, Stream, instructions

if TYPE_CHECKING:
    from banmian.press.preflight.content.page import WalkedPage

_STRINGS: Final = re.compile(rb"<([^>]*)>")
_BUT_FORM: Final = b"0123456789ABCDEFabcdef.- "
"""What is left of operands without these is their form: `[<><>]TJ`."""

_BUT_MOVES: Final = b"0123456789.- Td"
_SHOWN: Final = frozenset((b"Tj", b"TJ"))
_MOVED: Final = b"Td"

_PLACING_ANEW: Final = frozenset(("BT", "Tm"))
_PLACING: Final = _PLACING_ANEW | {"Td", "TD", "T*", "'", '"'}
"""Operators that say where text goes: by themselves, or from where it is."""


class _Kind(msgspec.Struct):
    """Text of one look: where its first line starts, and what is shown of it.

    Attributes:
        codes: those that the file had not shown before, and one that is no space.
        inked: whether there is one that is no space.
    """

    box: BoxMm
    mark: Mark
    start: tuple[float, float]
    font: Font
    size_pt: float
    fill: Look | None
    stroke: Look | None
    codes: list[int] = []
    inked: bool = False

    def event(self) -> TextShown:
        """Return all of it as one string."""
        characters = tuple(map(self.font.of_octets(2).__getitem__, self.codes))
        return TextShown(
            self.box, self.mark, self.start, self.font, self.size_pt, characters,
            self.fill, self.stroke,
        )  # fmt: skip


def glance_page(
    page: "WalkedPage", to_mm: Matrix, sheet: BoxMm, shelf: Shelf
) -> PageContent:
    """Return what a page does; its arguments are those of `walk_page`.

    Raises:
        NotPlain: the content is not written as we do it.
    """
    content = entry(page.obj, "/Contents")
    if not isinstance(content, Stream):
        raise NotPlain("content in pieces")
    glance = _Glance(shelf)
    walk = begin_walk(page, first_state(to_mm, sheet), shelf, _walk_within, glance.show)
    glance.read(walk, stream_bytes(content))
    for content, box, words in marked_content(walk.events):
        glance.marked.setdefault(content, box)
        glance.texts.setdefault(content, []).append(words)
    walk.events += [kind.event() for kind in glance.kinds.values()]
    texts = {content: "".join(words) for content, words in glance.texts.items()}
    return end_walk(walk, glance.marked, texts)


def _walk_within(walk: Walk, stream: object) -> None:
    """Walk a form or a pattern, such as a placed advert, string by string."""
    glanced, walk.show = walk.show, show_items
    run_stream(walk, stream)
    walk.show = glanced


class _Glance:
    """A page being looked at.

    Attributes:
        kinds: text by its look. marked, texts: as in `PageContent`.
    """

    def __init__(self, shelf: Shelf) -> None:
        self.kinds: dict[object, _Kind] = {}
        self.marked: dict[Content, BoxMm | None] = {}
        self.texts: dict[Content, list[str]] = {}
        self._told: dict[int, Mark] = {}
        self._shelf = shelf
        self._moves: list[bytes] = []
        self._before = 0

    def read(self, walk: Walk, octets: bytes) -> None:
        """Take in content line by line."""
        known, moves = self._shelf.lines, self._moves
        moved: list[bytes] = []
        shows: list[bytes] = []
        for line in octets.split(b"\n"):
            end = line[-2:]
            if end == _MOVED:
                moves.append(line)
                moved.append(line)
            elif end in _SHOWN and b"EMC" not in line:
                if not shows:
                    self._before = len(moves)
                shows.append(line)
            else:
                if shows:
                    self._show_lines(walk, shows)
                    shows = []
                self._operate(walk, known.get(line) or self._parsed(line))
        if shows:
            raise NotPlain("text is left open")
        _sum(moved)

    def _operate(self, walk: Walk, instructions: tuple[Instruction, ...]) -> None:
        """Do what a line says."""
        for operator, operation, operands in instructions:
            if operator in _PLACING:
                self._settle(walk, operator)
            try:
                operation(walk, operands)
            except mistakes() as error:
                walk.damage[f"{operator}: {error}"] = None

    def show(self, walk: Walk, items: Sequence[object]) -> None:
        """Take in the strings of a text operator."""
        found = (octets_of(item) for item in items)
        self._before = len(self._moves)
        self._take(walk, b"".join(octets for octets in found if octets is not None))

    def _settle(self, walk: Walk, operator: str) -> None:
        """Move to where the moves so far lead; an operator that places anew needs none."""
        if operator not in _PLACING_ANEW:
            walk.line_matrix = walk.text_matrix = self._place(walk, len(self._moves))
        self._moves.clear()

    def _place(self, walk: Walk, count: int) -> Matrix:
        """Return the text matrix after so many moves."""
        x, y = _sum(self._moves[:count])
        return walk.line_matrix.after(Matrix(e=x, f=y)) if count else walk.text_matrix

    def _show_lines(self, walk: Walk, lines: list[bytes]) -> None:
        """Take in lines that show text and do nothing else."""
        joined = b"".join(lines)
        form = joined.translate(None, _BUT_FORM).replace(b"<>", b"")
        if form.replace(b"[]TJ", b"").replace(b"Tj", b""):
            raise NotPlain("strings")
        digits = b"".join(_STRINGS.findall(joined))
        try:
            self._take(walk, unhexlify(digits))
        except ValueError as error:
            walk.damage[str(error)] = None

    def _take(self, walk: Walk, octets: bytes) -> None:
        """Take in codes shown in the present look."""
        mark, font = walk.mark, walk.state.text.font
        if font is None:
            raise ValueError("text without a font")
        kind = self._kind(walk, font, mark)
        codes = codes_of(octets)
        key = id(font), mark.actual_text is not None
        meanings = self._shelf.meanings.get(key)
        if meanings is None:
            meanings = self._shelf.meanings[key] = Meanings(font)
        known = len(meanings)
        text = "".join(map(meanings.__getitem__, codes))
        if len(meanings) > known:
            kind.codes.extend(islice(meanings, known, None))
        if codes and not kind.inked and not text.isspace():
            kind.inked = True
            kind.codes.extend(_first_inked(codes, meanings))
        if mark.mcid is not None:
            self._enter(mark, text, kind.box)

    def _enter(self, mark: Mark, text: str, box: BoxMm) -> None:
        """Enter what a mark says, once if it says it itself."""
        content = Content(mark.owner, mark.mcid or 0)
        self.marked.setdefault(content, box)
        words = self.texts.setdefault(content, [])
        if mark.actual_text is None:
            words.append(text)
        elif id(mark) not in self._told:
            self._told[id(mark)] = mark  # kept, so that no other has its identity
            words.append(mark.actual_text)

    def _kind(self, walk: Walk, font: Font, mark: Mark) -> _Kind:
        """Return the kind of text that is shown now."""
        state, text = walk.state, walk.state.text
        fill, stroke = state.fill, state.stroke
        key = (
            id(font), text.size, text.mode, state.matrix[:4], walk.text_matrix[:4],
            id(fill.colour), fill.overprint, id(stroke.colour), stroke.overprint,
            state.overprint_mode,
            mark.artifact, mark.mcid is None, mark.actual_text is None,
        )  # fmt: skip
        kind = self.kinds.get(key)
        if kind is None:
            if not font.plain or text.mode in CLIPS:
                raise NotPlain("font")
            place = state.matrix.after(self._place(walk, self._before))
            kind = self.kinds[key] = _begin_kind(walk, font, mark, place)
        return kind

    def _parsed(self, line: bytes) -> tuple[Instruction, ...]:
        """Return the operations of a line; many lines come again on other pages."""
        found = tuple(
            Instruction(operator, operation_of(operator), operands)
            for operator, operands in instructions(self._shelf.reader.read(line))
        )
        self._shelf.lines[line] = found
        return found


def _first_inked(codes: Iterable[int], meanings: Meanings) -> Iterator[int]:
    """Yield the first code that is no space."""
    return islice((code for code in codes if not meanings[code].isspace()), 1)


def _begin_kind(walk: Walk, font: Font, mark: Mark, place: Matrix) -> _Kind:
    """Return a kind of text whose first line starts at a place."""
    state, text = walk.state, walk.state.text
    size = text.size
    if font.vertical:
        box = state.seen(place.box(-size / 2, -size, size / 2, 0))
    else:
        low, high = text.rise + DESCENT * size, text.rise + ASCENT * size
        box = state.seen(place.box(0, low, size, high))
    if box is None:
        raise NotPlain("text off the sheet")
    return _Kind(
        box, mark, place.point(0, text.rise), font,
        abs(size) * place.upwards / MM_PER_PT,
        state.look(state.fill) if text.mode in FILLS else None,
        state.look(state.stroke) if text.mode in STROKES else None,
    )  # fmt: skip


def _sum(moves: list[bytes]) -> tuple[float, float]:
    """Return how far some lines move together."""
    joined = b" ".join(moves)
    words = joined.split()
    if joined.translate(None, _BUT_MOVES) or words[2::3] != [_MOVED] * len(moves):
        raise NotPlain("moves")
    try:
        return sum(map(float, words[::3])), sum(map(float, words[1::3]))
    except ValueError:
        raise NotPlain("moves") from None
