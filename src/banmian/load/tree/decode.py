"""Tree -> a record of the schema.

The good path is one pass of msgspec. Only when that fails are all mistakes looked for, with
their places, in `complaints`; what can only be meant one way (a number where a text
belongs, an empty value where there is a default) is taken so, without complaint.
"""

from typing import TypeVar

import msgspec

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.tree.nodes import Node, to_plain

Spec = TypeVar("Spec")


def decode(node: Node, kind: type[Spec]) -> tuple[Spec | None, tuple[Diagnostic, ...]]:
    """Return the node as a record, and what of it does not fit.

    Args:
        node: the whole tree of a file.
        kind: the record type of its schema.

    Returns:
        The record, without what does not fit, for further checks; None if too little is
        left. It is good only if there are no diagnostics.
    """
    try:
        return msgspec.convert(to_plain(node), kind), ()
    except msgspec.ValidationError:
        return _mend(node, kind)


def _mend(node: Node, kind: type[Spec]) -> tuple[Spec | None, tuple[Diagnostic, ...]]:
    from banmian.load.tree.complaints import INVALID, check  # seldom needed

    mended, found = check(node, kind)
    if mended is INVALID:
        return None, found
    try:
        return msgspec.convert(mended, kind), found
    except msgspec.ValidationError as error:
        if found:
            return None, found
        return None, (diagnose("wrong-value", node.position, reason=error),)
