"""A YAML file again, after an edit: only the items of a list that changed are parsed.

The parser reads from the start to the end and goes by indents. Items of a list in lines of
their own (`- …`) are read the same whatever stands before the list and after them, if

* the first of them begins where it did, at the same dash, and so does the next item,
* they are whole lines, and text alone: no `---`, which stands at a line's start,
* they are right by themselves: whatever runs out of them (an open quote, a key of an outer
  mapping) is a mistake there,
* no node of the file has an anchor, which others could repeat it by.

So they can be parsed alone and put into the tree; all else is as it was, at most some
lines further down. If anything is otherwise, the file is to be read as a whole.
"""

import re
from typing import Final, NamedTuple, TypeAlias

from banmian.diagnostics import Diagnostic
from banmian.load.tree.moves import Mover
from banmian.load.tree.nodes import (
    DEPTH_LIMIT,
    Entry,
    Mapping,
    Node,
    Scalar,
    Sequence,
)
from banmian.load.tree.parse import NODE_LIMIT, Parsed, parse
from banmian.load.tree.source import YAML_LIMIT, Source, decode_yaml

TRIES: Final = 2
"""Lists within lists that are tried, the innermost first."""

Path: TypeAlias = tuple[str | int, ...]
"""Keys and indices on the way down to a node."""

_DASH = re.compile(rb" *- +")
_AT_START = re.compile(rb"\n[^ \r\n]")


class Read(NamedTuple):
    """A YAML file that was read without a mistake.

    Attributes:
        raw: its bytes. root: its tree.
        size: how many nodes it has at most.
        changed: down to what may differ from the reading before; () = everything.
    """

    raw: bytes
    root: Node
    size: int
    changed: Path = ()


def first_read(raw: bytes, parsed: Parsed) -> Read | None:
    """Return a file to be read again after edits; None if it is not for that."""
    if parsed.root is None or parsed.found or parsed.anchored or _has_lone_returns(raw):
        return None
    return Read(raw, parsed.root, parsed.size)


def read_again(last: Read, raw: bytes) -> Read | None:
    """Read a file whose bytes have changed by its last reading.

    Returns:
        What a reading of the whole comes to; None if only that can tell.
    """
    if len(raw) > YAML_LIMIT:
        return None
    change = _change(last.raw, raw)
    ranges = _ranges(last.root, change)
    for one in ranges[: -TRIES - 1 : -1]:
        read = _replaced(last, raw, change, one)
        if read is not None:
            return read
    return None


class _Change(NamedTuple):
    """What of a file changed: offsets of the old bytes, and their lines in the file.

    Attributes:
        at: the line of `start`.
        first, last: the lines that it touches; an indent belongs to the line before too.
    """

    start: int
    end: int
    at: int
    first: int
    last: int


class _Range(NamedTuple):
    """Items of a list that a change lies in.

    Attributes:
        path: of the list. items: the first one, and the one after the last.
        begin: the line of the first dash. until: the line after; None = the file's end.
    """

    path: Path
    sequence: Sequence
    items: tuple[int, int]
    begin: int
    until: int | None


def _change(old: bytes, new: bytes) -> _Change:
    shorter = min(len(old), len(new))
    start = _equal(old, new, shorter)
    tail = _equal_tail(old, new, shorter - start)
    end = len(old) - tail
    at = old.count(b"\n", 0, start) + 1
    within = old[old.rfind(b"\n", 0, start) + 1 : start]
    first = at if within.strip(b" -") else at - 1
    last = at + old.count(b"\n", start, end)
    if old[:end].endswith(b"\n"):
        last = max(first, last - 1)
    return _Change(start, end, at, first, last)


def _equal(old: bytes, new: bytes, most: int) -> int:
    """Return how many bytes at their start are equal, by halves: that is done in C."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _equal_tail(old: bytes, new: bytes, most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if (
            old[len(old) - middle : len(old) - low]
            == new[len(new) - middle : len(new) - low]
        ):
            low = middle
        else:
            high = middle - 1
    return low


def _ranges(root: Node, change: _Change) -> list[_Range]:
    """Return the items of lists that hold a change, the outermost list first."""
    found: list[_Range] = []
    node = root
    path: Path = ()
    below: int | None = None
    while not isinstance(node, Scalar):
        starts = _starts(node)
        if starts != sorted(starts):
            break  # a merge key has brought in what stands elsewhere
        first = sum(line <= change.first for line in starts) - 1
        last = sum(line <= change.last for line in starts) - 1
        if first < 0:
            break
        until = starts[last + 1] if last + 1 < len(starts) else below
        if isinstance(node, Sequence):
            found.append(_Range(path, node, (first, last + 1), starts[first], until))
        if first != last:
            break
        below = until
        if isinstance(node, Sequence):
            path, node = (*path, first), node.items[first]
        else:
            key = list(node.entries)[first]
            path, node = (*path, key), node.entries[key].value
    return found


def _starts(node: Mapping | Sequence) -> list[int]:
    """Return the lines in which items or keys begin."""
    if isinstance(node, Sequence):
        return [item.line for item in node.items]
    return [entry.key.line for entry in node.entries.values()]


def _replaced(last: Read, raw: bytes, change: _Change, of: _Range) -> Read | None:
    """Parse items anew and put them into the tree."""
    start = _offset(last.raw, change, of.begin)
    end = len(last.raw) if of.until is None else _offset(last.raw, change, of.until)
    first, after = of.items
    dash = _dash(last.raw, start, of.sequence, first)
    if after < len(of.sequence.items) and not _dash(last.raw, end, of.sequence, after):
        return None
    piece = raw[start : end + len(raw) - len(last.raw)]
    if end < change.end or not dash or not piece.startswith(dash):
        return None
    if not _stands_alone(piece, at_end=of.until is None):
        return None
    source = decode_yaml(piece, last.root.source.file, of.begin)
    parsed = None if isinstance(source, Diagnostic) else _parsed(source, last, of)
    if parsed is None or not isinstance(parsed.root, Sequence):
        return None
    lower = piece.count(b"\n") - last.raw.count(b"\n", start, end)
    root = _put(last.root, of, parsed.root, Mover(lower))
    return Read(raw, root, last.size + parsed.size, _changed(of, parsed.root))


def _dash(raw: bytes, start: int, sequence: Sequence, at: int) -> bytes:
    """Return what stands before an item in its line; empty unless that is its dash."""
    dash = _DASH.match(raw, start)
    if dash is None:
        return b""
    column = dash[0].index(b"-") + 1
    own = sequence.items[at].column == len(dash[0]) + 1 and sequence.column == column
    return dash[0] if own else b""


def _parsed(source: Source, last: Read, of: _Range) -> Parsed | None:
    """Parse items; None if they are not right by themselves."""
    parsed = parse(source)
    if parsed.found or parsed.anchored or last.size + parsed.size > NODE_LIMIT:
        return None
    return parsed if len(of.path) + parsed.height <= DEPTH_LIMIT else None


def _offset(raw: bytes, change: _Change, line: int) -> int:
    """Return where a line begins, from where a change does."""
    offset = raw.rfind(b"\n", 0, change.start) + 1
    for _ in range(line, change.at):
        offset = raw.rfind(b"\n", 0, offset - 1) + 1
    for _ in range(change.at, line):
        offset = raw.find(b"\n", offset) + 1
    return offset


def _stands_alone(piece: bytes, *, at_end: bool) -> bool:
    """Tell whether these are whole lines, with nothing of the document's own among them."""
    whole = at_end or piece.endswith(b"\n")
    return whole and not _AT_START.search(piece) and not _has_lone_returns(piece)


def _has_lone_returns(raw: bytes) -> bool:
    """Tell whether lines end in a way that counting line feeds misses."""
    return raw.count(b"\r") != raw.count(b"\r\n")


def _changed(of: _Range, new: Sequence) -> Path:
    first, end = of.items
    return (*of.path, first) if len(new.items) == end - first == 1 else of.path


def _put(root: Node, of: _Range, new: Sequence, mover: Mover) -> Node:
    """Return a tree with new items in one of its lists; what is below them is moved."""
    above: list[tuple[str | int, Mapping | Sequence]] = []
    node = root
    for step in of.path:
        if isinstance(node, Sequence) and isinstance(step, int):
            above.append((step, node))
            node = node.items[step]
        elif isinstance(node, Mapping) and isinstance(step, str):
            above.append((step, node))
            node = node.entries[step].value
    node = _with_items(of.sequence, of.items, new.items, mover)
    for step, outer in reversed(above):
        if isinstance(outer, Sequence) and isinstance(step, int):
            node = _with_items(outer, (step, step + 1), (node,), mover)
        elif isinstance(outer, Mapping) and isinstance(step, str):
            node = _with_value(outer, step, node, mover)
    return node


def _with_items(
    sequence: Sequence, items: tuple[int, int], new: tuple[Node, ...], mover: Mover
) -> Sequence:
    first, end = items
    below = map(mover.moved, sequence.items[end:])
    every = (*sequence.items[:first], *new, *below)
    return Sequence(sequence.source, sequence.line, sequence.column, every)


def _with_value(mapping: Mapping, name: str, new: Node, mover: Mover) -> Mapping:
    entries, below = {}, False
    for key, entry in mapping.entries.items():
        entries[key] = mover.entry(entry) if below else entry
        if key == name:
            entries[key] = Entry(entry.key, new)
            below = True
    return Mapping(mapping.source, mapping.line, mapping.column, entries)
