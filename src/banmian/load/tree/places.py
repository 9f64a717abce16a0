"""Where something stands: keys, values, and characters within a text.

A `Place` walks the tree beside the decoded values, so that a check of meaning can point at
what it complains of. Nothing is computed until a position is asked for.
"""

import msgspec

from banmian.diagnostics import SourcePosition
from banmian.load.tree.nodes import Mapping, Node, Scalar, Sequence


class Place(msgspec.Struct, frozen=True):
    """A node, and the key it stands under, if any."""

    node: Node
    key: Scalar | None = None

    def at(self, *path: str | int) -> "Place":
        """Go down by keys and list indices; stop where a step is not written."""
        place = self
        for step in path:
            child = place._child(step)
            if child is None:
                return place
            place = child
        return place

    def has(self, key: str) -> bool:
        """Tell whether a mapping has a key that is not empty."""
        child = self._child(key)
        if child is None:
            return False
        return not (isinstance(child.node, Scalar) and child.node.value is None)

    @property
    def position(self) -> SourcePosition:
        """Where the value starts."""
        return self.node.position

    @property
    def key_position(self) -> SourcePosition:
        """Where the key starts; where the value starts if there is no key."""
        return self.key.position if self.key else self.node.position

    def _child(self, step: str | int) -> "Place | None":
        if isinstance(self.node, Mapping) and isinstance(step, str):
            entry = self.node.entries.get(step)
            return Place(entry.value, entry.key) if entry else None
        if isinstance(self.node, Sequence) and isinstance(step, int):
            items = self.node.items
            return Place(items[step]) if 0 <= step < len(items) else None
        return None


class Passage(msgspec.Struct, frozen=True):
    """A line of a text, to be pointed into.

    Attributes:
        file: as messages name it.
        line, column: of its first character, from 1.
        exact: whether each character is one column; otherwise all point at the first.
    """

    file: str
    line: int
    column: int
    exact: bool = True

    def position(self, offset: int = 0) -> SourcePosition:
        """Return where the character at an offset stands."""
        return SourcePosition(self.file, self.line, self.column + offset * self.exact)


def passages(scalar: Scalar) -> list[tuple[str, Passage]]:
    """Split a text into its lines, each with where it stands.

    A block text (`|`) has its lines in the file as they are. Of other texts that fill a
    line, characters are where the first one is; folded ones (`>`, or over several lines)
    give only the place of the whole.
    """
    lines = scalar.text.split("\n")
    if scalar.style == "|":
        return [(text, _block_line(scalar, at, text)) for at, text in enumerate(lines)]
    column = scalar.column + (scalar.style in ("'", '"'))
    written = scalar.source.line(scalar.line)[column - 1 :]
    exact = len(lines) == 1 and written.startswith(scalar.text)
    passage = Passage(
        scalar.source.file, scalar.line, column if exact else scalar.column, exact
    )
    return [(text, passage) for text in lines]


def _block_line(scalar: Scalar, index: int, text: str) -> Passage:
    number = scalar.line + 1 + index
    written = scalar.source.line(number)
    indent = max(len(written) - len(text), 0)
    return Passage(scalar.source.file, number, indent + 1)
