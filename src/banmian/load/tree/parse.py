"""YAML text -> tree.

pyyaml's C parser gives events; the tree is built here, because the YAML 1.1 rules of
pyyaml's own constructors (`no` is false, `12:30` is 750) surprise editors. Duplicate keys
are errors (YAML 1.2.2, 3.2.1.3). Aliases work, within limits: a file cannot grow by them
beyond `NODE_LIMIT` nodes or `DEPTH_LIMIT` levels; so do merge keys (`<<: *name`, the merge
type of YAML 1.1), as editors know them from other programs.
"""

from typing import Final

import msgspec
from yaml._yaml import CParser
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.tree.nodes import (
    DEPTH_LIMIT,
    Entry,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Value,
    resolve_scalar,
)
from banmian.load.tree.source import Source

NODE_LIMIT: Final = 200_000
"""Nodes of a file with its aliases written out; a fat issue has some thousands."""

MERGE: Final = "<<"
"""A key that stands for all entries of the mapping that follows it."""

_TAG = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset(("!", _TAG + "str"))
_PLAIN_TAGS = frozenset(_TAG + name for name in ("int", "float", "bool", "null"))
_STYLES = frozenset(("'", '"', "|", ">"))


class Parsed(msgspec.Struct, frozen=True):
    """What a text came to.

    Attributes:
        root: None if it cannot be read.
        found: every complaint.
        size: how many nodes it has. height: how many levels of lists and mappings.
        anchored: whether a node has a name for others to repeat it by.
    """

    root: Node | None
    found: tuple[Diagnostic, ...]
    size: int
    height: int
    anchored: bool


def parse_yaml(source: Source) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Read the one document of a file.

    Returns:
        The tree, None if there is none; and every complaint. After a syntax error, or past
        a limit, nothing more of the file is read; duplicate keys do not stop it.
    """
    parsed = parse(source)
    return parsed.root, parsed.found


def parse(source: Source) -> Parsed:
    """Read the one document of a file, or of some lines of it; see `parse_yaml`."""
    builder = _Builder(source)
    try:
        complete = builder.read(CParser(source.text))
    except (MarkedYAMLError, ReaderError) as error:
        from banmian.load.tree.syntax import explain_syntax

        builder.found.append(explain_syntax(error, source))
        complete = False
    if complete and builder.root is None:
        builder.found.append(diagnose("empty-file", source.position(), file=source.file))
    root = builder.root if complete else None
    return Parsed(
        root, tuple(builder.found), builder.size, builder.height, builder.anchored
    )


class _Open(msgspec.Struct):
    """A list or mapping whose end has not come yet; `keys`, `names` only in a mapping."""

    event: CollectionStartEvent
    is_mapping: bool
    size_before: int
    items: list[Node] = msgspec.field(default_factory=list)
    keys: list[Scalar] = msgspec.field(default_factory=list)
    names: set[str] = msgspec.field(default_factory=set)
    height: int = 0


class _Branch(msgspec.Struct, frozen=True):
    """A node with its weight: how many nodes and how many levels it is."""

    node: Node
    size: int
    height: int


class _Builder:
    """Builds the tree from events; lives only within `parse`.

    The handlers of events return whether to go on.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.found: list[Diagnostic] = []
        self.size = 0
        self.height = 0
        self._open: list[_Open] = []
        self._anchors: dict[str | None, _Branch] = {}
        self._documents = 0

    @property
    def anchored(self) -> bool:
        """Whether a node had an anchor."""
        return bool(self._anchors)

    def read(self, parser: CParser) -> bool:
        """Take events until the stream ends; tell whether it got that far."""
        while True:
            event = parser.get_event()
            if isinstance(event, ScalarEvent):
                going = self._scalar(event)
            elif isinstance(event, CollectionStartEvent):
                going = self._start(event)
            elif isinstance(event, CollectionEndEvent):
                going = self._end()
            elif isinstance(event, AliasEvent):
                going = self._alias(event)
            elif isinstance(event, DocumentStartEvent):
                going = self._document(event)
            elif isinstance(event, StreamEndEvent):
                return True
            else:
                going = True
            if not going:
                return False

    def _document(self, event: DocumentStartEvent) -> bool:
        self._documents += 1
        return self._documents == 1 or self._refuse("many-documents", event)

    def _scalar(self, event: ScalarEvent) -> bool:
        line, column = self._place(event)
        style = event.style if event.style in _STYLES else ""
        text = event.value
        value: Value = text
        if event.implicit[0] or event.tag in _PLAIN_TAGS:
            value = resolve_scalar(text)
        elif event.tag is not None and event.tag not in _TEXT_TAGS:
            self._refuse("yaml-tag", event, tag=event.tag)
        node = Scalar(self.source, line, column, text, style or "", value)
        self.size += 1
        return self._add(_Branch(node, 1, 0), event)

    def _start(self, event: CollectionStartEvent) -> bool:
        if len(self._open) >= DEPTH_LIMIT:
            return self._refuse("yaml-too-deep", event, limit=DEPTH_LIMIT)
        self._open.append(_Open(event, isinstance(event, MappingStartEvent), self.size))
        self.size += 1
        return True

    def _end(self) -> bool:
        done = self._open.pop()
        line, column = self._place(done.event)
        node: Node
        if done.is_mapping:
            entries = map(Entry, done.keys, done.items)
            by_name = {entry.key.text: entry for entry in entries}
            if MERGE in by_name and by_name[MERGE].key.style == "":
                self._merge(by_name, by_name.pop(MERGE).value)
            node = Mapping(self.source, line, column, by_name)
        else:
            node = Sequence(self.source, line, column, tuple(done.items))
        branch = _Branch(node, self.size - done.size_before, done.height + 1)
        return self._add(branch, done.event)

    def _merge(self, entries: dict[str, Entry], value: Node) -> None:
        """Take in the entries of the mappings a merge key names; nearer ones win."""
        for node in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(node, Mapping):
                for name, entry in node.entries.items():
                    entries.setdefault(name, entry)
            else:
                self.found.append(diagnose("yaml-merge", node.position))

    def _alias(self, event: AliasEvent) -> bool:
        branch = self._anchors.get(event.anchor)
        if branch is None:
            return self._refuse("yaml-no-anchor", event, name=event.anchor)
        if len(self._open) + branch.height > DEPTH_LIMIT:
            return self._refuse("yaml-too-deep", event, limit=DEPTH_LIMIT)
        self.size += branch.size
        return self._add(branch, event)

    def _add(self, branch: _Branch, event: NodeEvent) -> bool:
        """Hang a finished node into the collection that is open, or make it the root."""
        if self.size > NODE_LIMIT:
            return self._refuse("yaml-too-many-nodes", event, limit=NODE_LIMIT)
        if event.anchor is not None:
            self._anchors[event.anchor] = branch
        if not self._open:
            self.root, self.height = branch.node, branch.height
            return True
        parent = self._open[-1]
        parent.height = max(parent.height, branch.height)
        if parent.is_mapping and len(parent.keys) == len(parent.items):
            return self._key(parent, branch.node, event)
        parent.items.append(branch.node)
        return True

    def _key(self, parent: _Open, node: Node, event: Event) -> bool:
        if not isinstance(node, Scalar):
            return self._refuse("yaml-key", event)
        if node.text in parent.names:
            self._refuse("duplicate-key", event, key=node.text)
        parent.names.add(node.text)
        parent.keys.append(node)
        return True

    def _refuse(self, code: str, event: Event, **values: str | int | None) -> bool:
        position = self.source.position(*self._place(event))
        self.found.append(diagnose(code, position, severity=None, **values))
        return False

    def _place(self, event: Event) -> tuple[int, int]:
        """Return line and column in the file, from 1; the parser counts from 0."""
        mark, first = event.start_mark, self.source.first
        return (mark.line + first, mark.column + 1) if mark else (first, 1)
