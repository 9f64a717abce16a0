"""Values that tell where they stand in a file, when that has moved some lines down.

An editor who adds a paragraph moves all that is written below it, and changes none of it.
"""

from collections.abc import Callable
from typing import Final, TypeVar

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import SourcePosition

_BARE: Final = frozenset((str, int, float, bool, type(None), dict))
"""Kinds of values that hold no places."""

Moved = TypeVar("Moved")


def lower(value: Moved, file: str, lines: int) -> Moved:
    """Return a value whose places in a file are some lines further down.

    Args:
        value: of records, tuples and lists of them; it is not changed.
        file: places in others stay.
        lines: negative = further up.
    """
    return _lower(value, file, lines)  # type: ignore[return-value]


def _lower(value: object, file: str, lines: int) -> object:
    kind = type(value)
    if kind in _BARE:
        return value
    if isinstance(value, SourcePosition):
        there = value.file == file
        return value._replace(line=value.line + lines) if there else value
    if isinstance(value, tuple | list):
        return _lower_all(value, file, lines)
    if not isinstance(value, msgspec.Struct):
        return value
    changes = {
        name: moved
        for name in value.__struct_fields__
        if (moved := _lower(one := getattr(value, name), file, lines)) is not one
    }
    return replace(value, **changes) if changes else value


def _lower_all(
    values: tuple[object, ...] | list[object], file: str, lines: int
) -> tuple[object, ...] | list[object]:
    """Return a list, a tuple or a record with names the same way."""
    moved = [_lower(one, file, lines) for one in values]
    if all(one is other for one, other in zip(moved, values, strict=True)):
        return values
    if isinstance(values, list):
        return moved
    make: Callable[..., tuple[object, ...]] = type(values)
    return make(*moved) if hasattr(values, "_fields") else make(moved)
