"""One page's content becomes `PageContent`.

The method is that of any viewer (ISO 32000-1, 8.2: operators change a graphics state,
painting operators use it), with boxes instead of shapes. What an operator is given that
makes no sense is noted as damage and the operator passed over.
"""

import warnings
from collections.abc import Iterator, Sequence
from typing import Final

import pikepdf

from banmian.press.preflight.content.events import PageContent
from banmian.press.preflight.content.externals import EXTERNALS, INLINE, note_group
from banmian.press.preflight.content.inks import INKS
from banmian.press.preflight.content.marks import MARKS
from banmian.press.preflight.content.paths import PATHS
from banmian.press.preflight.content.place import BoxMm, Matrix
from banmian.press.preflight.content.state import first_state
from banmian.press.preflight.content.states import STATES
from banmian.press.preflight.content.text import TEXT
from banmian.press.preflight.content.walk import Operation, Shelf, Walk
from banmian.press.preflight.objects import DAMAGE, entry, number_of

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

_MISTAKES: Final = (*DAMAGE, ValueError, TypeError, IndexError, KeyError)


def walk_page(page: pikepdf.Page, to_mm: Matrix, sheet: BoxMm, shelf: Shelf) -> PageContent:
    """Walk a page.

    Args:
        page: of an open PDF.
        to_mm: from the page's default user space to mm from the trim's top left.
        sheet: the media; nothing outside of it is seen.
        shelf: fonts and images read so far; shared by the pages of a file.
    """
    state = first_state(to_mm, sheet)
    walk = Walk(state, to_mm, entry(page.obj, "/Resources"), shelf, run_stream)
    walk.resources = page.resources
    owner = entry(page.obj, "/StructParents")
    walk.owner = None if owner is None else int(number_of(owner))
    note_group(walk, page.obj)
    _run(walk, page)
    return PageContent(
        tuple(walk.events),
        tuple(walk.fonts.values()),
        tuple(walk.transparency),
        tuple(walk.groups),
        tuple(walk.damage),
    )


def run_stream(walk: Walk, stream: object) -> None:
    """Walk the content of a form or a pattern with its own resources, if it has any."""
    if not isinstance(stream, pikepdf.Stream):
        raise TypeError("no stream")
    outer = walk.resources
    resources = entry(stream, "/Resources")
    walk.resources = outer if resources is None else resources
    _run(walk, stream)
    walk.resources = outer


def _run(walk: Walk, content: pikepdf.Page | pikepdf.Stream) -> None:
    for operator, operands in _instructions(walk, content):
        operation = OPERATIONS.get(operator)
        if operation is None:
            if operator not in WITHOUT_EFFECT:
                walk.damage[f"unknown operator {operator}"] = None
            continue
        try:
            operation(walk, operands)
        except _MISTAKES as error:
            walk.damage[f"{operator}: {error}"] = None


def _instructions(
    walk: Walk, content: pikepdf.Page | pikepdf.Stream
) -> Iterator[tuple[str, Sequence[object]]]:
    try:
        with warnings.catch_warnings(record=True) as complaints:
            warnings.simplefilter("always")
            instructions = pikepdf.parse_content_stream(content)
    except _MISTAKES as error:
        walk.damage[str(error)] = None
        return
    walk.damage.update(dict.fromkeys(str(one.message) for one in complaints))
    for one in instructions:
        if isinstance(one, pikepdf.ContentStreamInlineImage):
            yield INLINE, (one.iimage.obj,)
        else:
            operator = bytes(one.operator).decode("ascii", errors="replace")
            yield operator, tuple(one.operands)
