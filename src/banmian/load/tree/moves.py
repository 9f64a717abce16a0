"""Nodes some lines from where they were when their text was parsed."""

from banmian.load.tree.nodes import Entry, Mapping, Node, Scalar, Sequence
from banmian.load.tree.source import Source


class Mover:
    """Moves nodes some lines down; those of one source have one again."""

    def __init__(self, lower: int) -> None:
        self._lower = lower
        self._sources: dict[Source, Source] = {}

    def moved(self, node: Node) -> Node:
        """Return a node with all in it that many lines further down."""
        if not self._lower:
            return node
        source, line = self._source(node.source), node.line + self._lower
        if isinstance(node, Scalar):
            return Scalar(source, line, node.column, node.text, node.style, node.value)
        if isinstance(node, Sequence):
            items = tuple(map(self.moved, node.items))
            return Sequence(source, line, node.column, items)
        entries = {key: self.entry(entry) for key, entry in node.entries.items()}
        return Mapping(source, line, node.column, entries)

    def entry(self, entry: Entry) -> Entry:
        """Return a key and its value further down."""
        key = self.moved(entry.key)
        assert isinstance(key, Scalar)  # noqa: S101
        return Entry(key, self.moved(entry.value))

    def _source(self, source: Source) -> Source:
        moved = self._sources.get(source)
        if moved is None:
            first = source.first + self._lower
            moved = self._sources[source] = Source(source.file, source.text, first)
        return moved


def moved_whole(before: Node, now: Node) -> bool:
    """Tell whether a node is one of the last reading, as a whole some lines from there."""
    below, source = now.line - before.line, before.source
    if now.source.text is not source.text or now.source.first - source.first != below:
        return False
    if now.column != before.column:
        return False
    if isinstance(now, Sequence):
        return isinstance(before, Sequence) and _all_moved(before.items, now.items)
    if isinstance(now, Mapping):
        return isinstance(before, Mapping) and _all_moved(_parts(before), _parts(now))
    return True


def _all_moved(before: tuple[Node, ...], now: tuple[Node, ...]) -> bool:
    return len(before) == len(now) and all(map(moved_whole, before, now))


def _parts(node: Mapping) -> tuple[Node, ...]:
    return tuple(part for entry in node.entries.values() for part in entry)
