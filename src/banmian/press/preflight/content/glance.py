"""One page's content at a glance: all text of one look is one event.

For files as we write them, an operation a line: which codes are shown in which look is
gathered a line at a time, and where each line stands is not asked. So a page costs a
hundredth of a walk. What is written otherwise raises `NotPlain`: it has to be walked.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple, NoReturn, TypeAlias

from banmian.press.preflight.content.events import (
    Content,
    Look,
    Mark,
    PageContent,
    TextShown,
)
from banmian.press.preflight.content.page import (
    WalkedPage,
    begin_walk,
    end_walk,
    operate,
)
from banmian.press.preflight.content.place import MM_PER_PT, BoxMm, Matrix
from banmian.press.preflight.content.state import first_state
from banmian.press.preflight.content.text import ASCENT, CLIPS, DESCENT, FILLS, STROKES
from banmian.press.preflight.content.walk import Shelf, Walk
from banmian.press.preflight.fonts.font import Font
from banmian.press.preflight.objects import entry, octets_of, stream_bytes
from banmian.press.preflight.values import NotPlain, Operator, Reader, Stream

Instructions: TypeAlias = tuple[tuple[str, tuple[object, ...]], ...]

_STRINGS: Final = re.compile(rb"<([^>]*)>")
_BUT_FORM: Final = b"0123456789ABCDEFabcdef.- "
"""What is left of operands without these is their form: `[<><>]TJ`."""

_BUT_MOVES: Final = b"0123456789.- Td"
_SHOWN: Final = frozenset((b"Tj", b"TJ"))
_MOVED: Final = b"Td"


class _Kind(NamedTuple):
    """Text of one look: where its first line starts, and its codes so far."""

    box: BoxMm
    mark: Mark
    start: tuple[float, float]
    font: Font
    size_pt: float
    fill: Look | None
    stroke: Look | None
    codes: list[str]

    def event(self) -> TextShown:
        """Return all of it as one string that has each character once."""
        codes = sorted(set("".join(self.codes)))
        characters = tuple(self.font.character(ord(code)) for code in codes)
        return TextShown(
            self.box, self.mark, self.start, self.font, self.size_pt, characters,
            self.fill, self.stroke,
        )  # fmt: skip


def glance_page(page: WalkedPage, to_mm: Matrix, sheet: BoxMm, shelf: Shelf) -> PageContent:
    """Return what a page does; its arguments are those of `walk_page`.

    Raises:
        NotPlain: the content is not written as we do it.
    """
    content = entry(page.obj, "/Contents")
    if not isinstance(content, Stream):
        raise NotPlain("content in pieces")
    glance = _Glance(shelf)
    walk = begin_walk(page, first_state(to_mm, sheet), shelf, _refuse, glance.show)
    glance.read(walk, stream_bytes(content))
    for event in walk.events:
        if event.mark.mcid is not None:
            glance.marked.setdefault(Content(event.mark.owner, event.mark.mcid), event.box)
    walk.events += [kind.event() for kind in glance.kinds.values()]
    texts = {content: "".join(words) for content, words in glance.texts.items()}
    return end_walk(walk, glance.marked, texts)


def _refuse(_: Walk, __: object) -> NoReturn:
    raise NotPlain("content within content")


class _Glance:
    """A page being looked at.

    Attributes:
        kinds: text by its look. marked, texts: as in `PageContent`.
    """

    def __init__(self, shelf: Shelf) -> None:
        self.kinds: dict[object, _Kind] = {}
        self.marked: dict[Content, BoxMm | None] = {}
        self.texts: dict[Content, list[str]] = {}
        self._told: set[int] = set()
        self._lines = shelf.lines

    def read(self, walk: Walk, octets: bytes) -> None:
        """Take in content line by line."""
        moves: list[bytes] = []
        shows: list[bytes] = []
        for line in octets.split(b"\n"):
            end = line[-2:]
            if end == _MOVED:
                moves.append(line)
            elif end in _SHOWN and b"EMC" not in line:
                if not shows and moves:
                    _move(walk, moves)
                    moves = []
                shows.append(line)
            else:
                if shows:
                    self._show_lines(walk, shows)
                    shows = []
                if moves:
                    _move(walk, moves)
                    moves = []
                for operator, operands in self._lines.get(line) or self._parsed(line):
                    operate(walk, operator, operands)
        if shows or moves:
            raise NotPlain("text is left open")

    def show(self, walk: Walk, items: Sequence[object]) -> None:
        """Take in the strings of a text operator."""
        found = (octets_of(item) for item in items)
        self._take(walk, b"".join(octets for octets in found if octets is not None))

    def _show_lines(self, walk: Walk, lines: list[bytes]) -> None:
        """Take in lines that show text and do nothing else."""
        joined = b"".join(lines)
        form = joined.translate(None, _BUT_FORM).replace(b"<>", b"")
        if form.replace(b"[]TJ", b"").replace(b"Tj", b""):
            raise NotPlain("strings")
        digits = b"".join(_STRINGS.findall(joined)).decode("ascii")
        try:
            self._take(walk, bytes.fromhex(digits))
        except ValueError as error:
            walk.damage[str(error)] = None

    def _take(self, walk: Walk, octets: bytes) -> None:
        state, text, mark = walk.state, walk.state.text, walk.mark
        font = text.font
        if font is None:
            raise ValueError("text without a font")
        if not font.plain or text.mode in CLIPS:
            raise NotPlain("font")
        try:
            codes = octets.decode("utf-16-be")
        except UnicodeDecodeError:
            raise NotPlain("codes") from None
        fill, stroke = state.fill, state.stroke
        key = (
            id(font), text.size, text.mode, state.matrix[:4], walk.text_matrix[:4],
            id(fill.colour), fill.overprint, id(stroke.colour), stroke.overprint,
            state.overprint_mode,
            mark.artifact, mark.mcid is None, mark.actual_text is None,
        )  # fmt: skip
        kind = self.kinds.get(key)
        if kind is None:
            kind = self.kinds[key] = _begin_kind(walk, font, mark)
        kind.codes.append(codes)
        if mark.mcid is not None:
            content = Content(mark.owner, mark.mcid)
            self.marked.setdefault(content, kind.box)
            words = self.texts.setdefault(content, [])
            if mark.actual_text is None:
                words.append(codes.translate(font.meanings))
            elif id(mark) not in self._told:
                self._told.add(id(mark))
                words.append(mark.actual_text)

    def _parsed(self, line: bytes) -> Instructions:
        """Return the operations of a line; many lines come again on other pages."""
        found = []
        operands: list[object] = []
        for value in Reader(operators=True).read(line):
            if not isinstance(value, Operator):
                operands.append(value)
                continue
            if value == "BI":
                raise NotPlain("inline image")
            found.append((str(value), tuple(operands)))
            operands = []
        if operands:
            raise NotPlain("operands without an operator")
        self._lines[line] = tuple(found)
        return tuple(found)


def _begin_kind(walk: Walk, font: Font, mark: Mark) -> _Kind:
    state, text = walk.state, walk.state.text
    matrix = state.matrix.after(walk.text_matrix)
    size = text.size
    if font.vertical:
        box = state.seen(matrix.box(-size / 2, -size, size / 2, 0))
    else:
        low, high = text.rise + DESCENT * size, text.rise + ASCENT * size
        box = state.seen(matrix.box(0, low, size, high))
    if box is None:
        raise NotPlain("text off the sheet")
    return _Kind(
        box, mark, matrix.point(0, text.rise), font,
        abs(size) * matrix.upwards / MM_PER_PT,
        state.look(state.fill) if text.mode in FILLS else None,
        state.look(state.stroke) if text.mode in STROKES else None,
        [],
    )  # fmt: skip


def _move(walk: Walk, lines: list[bytes]) -> None:
    """Move to where the last of some lines begins."""
    joined = b" ".join(lines)
    words = joined.split()
    if joined.translate(None, _BUT_MOVES) or words[2::3] != [_MOVED] * len(lines):
        raise NotPlain("moves")
    try:
        x, y = sum(map(float, words[::3])), sum(map(float, words[1::3]))
    except ValueError:
        raise NotPlain("moves") from None
    walk.line_matrix = walk.text_matrix = walk.line_matrix.after(Matrix(e=x, f=y))
