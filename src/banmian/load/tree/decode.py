"""Tree -> a record of the schema.

The good path is one pass of msgspec. Only when that fails are all mistakes looked for, with
their places, in `complaints`; what can only be meant one way (a number where a text
belongs, an empty value where there is a default) is taken so, without complaint.
"""

from typing import TypeVar

import msgspec

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.tree.nodes import Node, Plain, to_plain

Spec = TypeVar("Spec")


def decode(node: Node, kind: type[Spec]) -> tuple[Spec | None, tuple[Diagnostic, ...]]:
    """Return the node as a record; None with all complaints if it does not fit.

    Args:
        node: the whole tree of a file.
        kind: the record type of its schema.
    """
    try:
        return msgspec.convert(to_plain(node), kind), ()
    except msgspec.ValidationError:
        return _mend(node, kind)


def _mend(node: Node, kind: type[Spec]) -> tuple[Spec | None, tuple[Diagnostic, ...]]:
    from banmian.load.tree.complaints import check  # noqa: PLC0415 - seldom needed

    mended, found = check(node, kind)
    return (None, found) if found else _convert(mended, node, kind)


def _convert(
    mended: Plain, node: Node, kind: type[Spec]
) -> tuple[Spec | None, tuple[Diagnostic, ...]]:
    """Convert what the checker passed; if msgspec knows better, say it in its words."""
    try:
        return msgspec.convert(mended, kind), ()
    except msgspec.ValidationError as error:
        return None, (diagnose("wrong-value", node.position, reason=error),)
