"""One page's content becomes `PageContent`.

The method is that of any viewer (ISO 32000-1, 8.2: operators change a graphics state,
painting operators use it), with boxes instead of shapes. What an operator is given that
makes no sense is noted as damage and the operator passed over.
"""

import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from banmian.press.preflight.content.events import Content, Event, PageContent, TextShown
from banmian.press.preflight.content.externals import EXTERNALS, INLINE, note_group
from banmian.press.preflight.content.inks import INKS
from banmian.press.preflight.content.marks import MARKS
from banmian.press.preflight.content.paths import PATHS
from banmian.press.preflight.content.place import BoxMm, Matrix
from banmian.press.preflight.content.state import State, first_state
from banmian.press.preflight.content.states import STATES
from banmian.press.preflight.content.text import TEXT, show_items
from banmian.press.preflight.content.walk import Operation, Shelf, Walk
from banmian.press.preflight.objects import (
    entry,
    is_stream,
    number_of,
    some_of,
    stream_bytes,
)
from banmian.press.preflight.values import Dict, Stream, instructions

if TYPE_CHECKING:

    class WalkedPage(Protocol):
        """A page of a file that a reader has opened."""

        @property
        def obj(self) -> object:
            """Its dictionary."""

        @property
        def resources(self) -> object:
            """What its content names, inherited or its own."""


OPERATIONS: Final[dict[str, Operation]] = {
    **STATES,
    **INKS,
    **PATHS,
    **TEXT,
    **MARKS,
    **EXTERNALS,
}

WITHOUT_EFFECT: Final = frozenset(
    ("d", "i", "j", "J", "M", "ri", "d0", "d1", "MP", "DP", "BX", "EX")
)
"""Operators that change nothing preflight asks about."""


def walk_page(page: "WalkedPage", to_mm: Matrix, sheet: BoxMm, shelf: Shelf) -> PageContent:
    """Walk a page of a file that qpdf has opened.

    Args:
        page: of an open PDF.
        to_mm: from the page's default user space to mm from the trim's top left.
        sheet: the media; nothing outside of it is seen.
        shelf: fonts and images read so far; shared by the pages of a file.
    """
    walk = begin_walk(page, first_state(to_mm, sheet), shelf, run_stream, show_items)
    _run(walk, page)
    found = tuple(marked_content(walk.events))
    marked = {content: box for content, box, _ in found}
    return end_walk(walk, marked, {content: words for content, _, words in found})


def begin_walk(
    page: "WalkedPage",
    state: State,
    shelf: Shelf,
    run: Callable[[Walk, object], None],
    show: Callable[[Walk, Sequence[object]], None],
) -> Walk:
    """Return a walk about to begin: its page's group is noted.

    Args:
        page: of an open PDF. state: at its start. shelf: as for `walk_page`.
        run: walks the streams of forms and patterns. show: shows strings.
    """
    walk = Walk(state, state.matrix, page.resources, shelf, run, show)
    owner = entry(page.obj, "/StructParents")
    walk.owner = None if owner is None else int(number_of(owner))
    note_group(walk, page.obj)
    return walk


def end_walk(
    walk: Walk, marked: dict[Content, BoxMm | None], texts: dict[Content, str]
) -> PageContent:
    """Return what a walk has gathered."""
    return PageContent(
        tuple(walk.events),
        tuple(walk.fonts.values()),
        tuple(walk.transparency),
        tuple(walk.groups),
        tuple(walk.damage),
        marked,
        texts,
    )


def marked_content(
    events: Sequence[Event],
) -> Iterator[tuple[Content, BoxMm | None, str]]:
    """Yield marked content in the order of painting: its first box, and what it says."""
    boxes: dict[Content, BoxMm | None] = {}
    said: dict[Content, list[str]] = {}
    told: set[int] = set()
    for event in events:
        mark = event.mark
        if mark.mcid is None:
            continue
        content = Content(mark.owner, mark.mcid)
        boxes.setdefault(content, event.box)
        words = said.setdefault(content, [])
        if mark.actual_text is None:
            words.append(event.text if isinstance(event, TextShown) else "")
        elif id(mark) not in told:
            told.add(id(mark))
            words.append(mark.actual_text)
    return ((content, box, "".join(said[content])) for content, box in boxes.items())


def run_stream(walk: Walk, stream: object) -> None:
    """Walk the content of a form or a pattern with its own resources, if it has any."""
    if not is_stream(stream):
        raise TypeError("no stream")
    outer = walk.resources
    resources = entry(stream, "/Resources")
    walk.resources = outer if resources is None else resources
    _run(walk, stream)
    walk.resources = outer


def _run(walk: Walk, content: object) -> None:
    for operator, operands in _instructions(walk, content):
        operate(walk, operator, operands)


def operate(walk: Walk, operator: str, operands: Sequence[object]) -> None:
    """Do what an operator says; note as damage what makes no sense."""
    try:
        operation_of(operator)(walk, operands)
    except mistakes() as error:
        walk.damage[f"{operator}: {error}"] = None


def operation_of(operator: str) -> Operation:
    """Return what an operator does; of an unknown one a note is made."""
    operation = OPERATIONS.get(operator)
    if operation is not None:
        return operation
    return _pass if operator in WITHOUT_EFFECT else partial(_note, operator=operator)


def _pass(_: Walk, __: Sequence[object]) -> None:
    """Do nothing."""


def _note(walk: Walk, _: Sequence[object], operator: str) -> None:
    walk.damage[f"unknown operator {operator}"] = None


def mistakes() -> tuple[type[Exception], ...]:
    """Return what senseless operands raise; also out of qpdf, if it was loaded."""
    usual = ValueError, TypeError, IndexError, KeyError
    if "pikepdf" not in sys.modules:
        return usual
    from banmian.press.preflight.qpdf_objects import DAMAGE

    return *usual, *DAMAGE


def _instructions(walk: Walk, content: object) -> Iterable[tuple[str, Sequence[object]]]:
    octets = _plain_octets(content)
    if octets is None:
        return _qpdf_instructions(walk, content)
    return instructions(walk.shelf.reader.read(octets))


def _plain_octets(content: object) -> bytes | None:
    """Return the content of a page or form, if a plain reader has opened the file."""
    if isinstance(content, Stream):
        return stream_bytes(content)
    page = getattr(content, "obj", None)
    if not isinstance(page, Dict):
        return None
    return b"\n".join(map(stream_bytes, some_of(entry(page, "/Contents"))))


def _qpdf_instructions(walk: Walk, content: Any) -> Iterator[tuple[str, Sequence[object]]]:  # noqa: ANN401 - a page or stream of qpdf's
    import pikepdf

    try:
        with warnings.catch_warnings(record=True) as complaints:
            warnings.simplefilter("always")
            instructions = pikepdf.parse_content_stream(content)
    except mistakes() as error:
        walk.damage[str(error)] = None
        return
    walk.damage.update(dict.fromkeys(str(one.message) for one in complaints))
    for one in instructions:
        if isinstance(one, pikepdf.ContentStreamInlineImage):
            yield INLINE, (one.iimage.obj,)
        else:
            operator = bytes(one.operator).decode("ascii", errors="replace")
            yield operator, tuple(one.operands)
