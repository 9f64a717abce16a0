"""The tree of a YAML file: nodes with their places, and how a scalar is read.

Scalars resolve by the core schema (YAML 1.2.2, 10.3.2): null, true, false, whole and
decimal numbers; everything else is text. Keys are text, whatever they look like.
"""

import re
from typing import Final, NamedTuple, TypeAlias

import msgspec

from banmian.diagnostics import SourcePosition
from banmian.load.tree.source import Source

DEPTH_LIMIT: Final = 64
"""Levels of nesting; an issue needs eight. Some parsers have a limit of their own above."""

LONGEST_NUMBER: Final = 40
"""Digits beyond which a scalar is text: no number of an issue has more."""

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_FLAGS = dict.fromkeys(("true", "True", "TRUE"), True) | dict.fromkeys(
    ("false", "False", "FALSE"), False
)
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NUMERIC_START = frozenset("0123456789+-.")

Value: TypeAlias = str | int | float | bool | None
"""What a scalar can be."""

Plain: TypeAlias = "Value | list[Plain] | dict[str, Plain]"
"""A node as plain Python values."""


class Scalar(msgspec.Struct, frozen=True, gc=False):
    """A single value.

    Attributes:
        source: the file it stands in. line, column: where it starts, from 1.
        text: as written, quotes and escapes resolved.
        style: `""` plain, `'`, `"`, `|`, `>`.
        value: as the core schema reads it.
    """

    source: Source
    line: int
    column: int
    text: str
    style: str
    value: Value

    @property
    def position(self) -> SourcePosition:
        """Where it starts."""
        return SourcePosition(self.source.file, self.line, self.column)


class Sequence(msgspec.Struct, frozen=True):
    """A list of nodes."""

    source: Source
    line: int
    column: int
    items: tuple["Node", ...]

    @property
    def position(self) -> SourcePosition:
        """Where it starts."""
        return SourcePosition(self.source.file, self.line, self.column)


class Mapping(msgspec.Struct, frozen=True):
    """Keys, as text, with their nodes."""

    source: Source
    line: int
    column: int
    entries: dict[str, "Entry"]

    @property
    def position(self) -> SourcePosition:
        """Where it starts."""
        return SourcePosition(self.source.file, self.line, self.column)


Node: TypeAlias = Scalar | Sequence | Mapping


class Entry(NamedTuple):
    """A key of a mapping and what it stands for."""

    key: Scalar
    value: Node


def to_plain(node: Node) -> Plain:
    """Return the node's plain values."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [to_plain(item) for item in node.items]
    return {key: to_plain(entry.value) for key, entry in node.entries.items()}


def resolve_scalar(text: str) -> Value:
    """Read a plain scalar by the core schema.

    >>> [resolve_scalar(text) for text in ("no", "12:30", "2026-03-05", "5128", "true")]
    ['no', '12:30', '2026-03-05', 5128, True]
    """
    if text in _NULLS:
        return None
    if text[0] in _NUMERIC_START and len(text) <= LONGEST_NUMBER:
        return _number(text)
    return _FLAGS.get(text, text)


def _number(text: str) -> Value:
    """Read what starts like a number; `.inf` and `.nan` stay text: no such length."""
    if _INTEGER.fullmatch(text):
        return int(text)
    if _BASED.fullmatch(text):
        return int(text, 0)
    return float(text) if _FLOAT.fullmatch(text) else text
