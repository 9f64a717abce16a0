"""Operators of the general graphics state, and ExtGState (ISO 32000-1, 8.4.4, 8.4.5)."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from banmian.press.preflight.content.events import Transparency
from banmian.press.preflight.content.place import Matrix
from banmian.press.preflight.content.walk import Operand, Operation, Walk, numbers
from banmian.press.preflight.objects import (
    entry,
    items_of,
    name_of,
    names_of,
    number_of,
)

OPAQUE: Final = ("Normal", "Compatible")
"""Blend modes that do without transparency."""


def _save(walk: Walk, _: Sequence[Operand]) -> None:
    walk.stack.append(walk.state.saved())


def _restore(walk: Walk, _: Sequence[Operand]) -> None:
    if not walk.stack:
        raise ValueError("more Q than q")
    walk.state = walk.stack.pop()


def _concatenate(walk: Walk, operands: Sequence[Operand]) -> None:
    matrix = Matrix(*numbers(operands, 6))
    walk.state.matrix = walk.state.matrix.after(matrix)


def _line_width(walk: Walk, operands: Sequence[Operand]) -> None:
    (walk.state.line_width,) = numbers(operands, 1)


def _graphics_state(walk: Walk, operands: Sequence[Operand]) -> None:
    """`gs`: take over every entry of an ExtGState that matters here."""
    found = entry(walk.resources, "/ExtGState", operands[0])
    for key, take in _ENTRIES.items():
        value = entry(found, key)
        if value is None and key == "/op":
            value = entry(found, "/OP")
        if value is not None:
            take(walk, value)


def _overprint(walk: Walk, value: object, *, stroke: bool) -> None:
    paint = walk.state.stroke if stroke else walk.state.fill
    paint.overprint = value is True


def _overprint_mode(walk: Walk, value: object) -> None:
    walk.state.overprint_mode = int(number_of(value))


def _state_width(walk: Walk, value: object) -> None:
    walk.state.line_width = number_of(value)


def _state_font(walk: Walk, value: object) -> None:
    items = items_of(value)
    if len(items) == 2:
        walk.state.text.font = walk.font(items[0])
        walk.state.text.size = number_of(items[1])


def _alpha(walk: Walk, value: object, *, key: str) -> None:
    if number_of(value, 1) < 1:
        walk.transparency[Transparency(key, f"{number_of(value):g}")] = None


def _blend(walk: Walk, value: object) -> None:
    names = names_of(value)
    if names and names[0] not in OPAQUE:
        walk.transparency[Transparency("BM", names[0])] = None


def _soft_mask(walk: Walk, value: object) -> None:
    if name_of(value) != "None":
        walk.transparency[Transparency("SMask", name_of(entry(value, "/S")))] = None


_ENTRIES: Final[dict[str, Callable[[Walk, object], None]]] = {
    "/OP": partial(_overprint, stroke=True),
    "/op": partial(_overprint, stroke=False),
    "/OPM": _overprint_mode,
    "/LW": _state_width,
    "/Font": _state_font,
    "/CA": partial(_alpha, key="CA"),
    "/ca": partial(_alpha, key="ca"),
    "/BM": _blend,
    "/SMask": _soft_mask,
}

STATES: Final[dict[str, Operation]] = {
    "q": _save,
    "Q": _restore,
    "cm": _concatenate,
    "w": _line_width,
    "gs": _graphics_state,
}
