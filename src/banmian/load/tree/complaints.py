"""What does not fit the schema, all of it, each with its place.

Walks tree and schema side by side. The schema is read from the record types themselves
(msgspec's own description of them), so a new key needs no line here.
"""

from collections.abc import Callable
from typing import Final

import msgspec.inspect as schema

from banmian.diagnostics import Diagnostic, diagnose
from banmian.load.tree.nodes import Mapping, Node, Scalar, Sequence
from banmian.load.tree.words import nearest

KIND_NAMES: Final[dict[type[schema.Type], str]] = {
    schema.StrType: "text",
    schema.LiteralType: "text",
    schema.IntType: "integer",
    schema.FloatType: "number",
    schema.BoolType: "flag",
    schema.StructType: "map",
    schema.DictType: "map",
    schema.ListType: "list",
    schema.TupleType: "list",
    schema.VarTupleType: "list",
}
"""What msgspec's types are to an editor."""

EXPECTED: Final[dict[frozenset[str], str]] = {
    frozenset(("text",)): "expected-text",
    frozenset(("integer",)): "expected-integer",
    frozenset(("number",)): "expected-number",
    frozenset(("flag",)): "expected-flag",
    frozenset(("list",)): "expected-list",
    frozenset(("map",)): "expected-map",
    frozenset(("text", "list")): "expected-lines",
    frozenset(("text", "map")): "expected-text-or-map",
    frozenset(("text", "list", "map")): "expected-names",
    frozenset(("integer", "text")): "expected-range",
}
"""Kinds that a place takes -> the code that asks for them."""


MOST: Final = 200
"""Complaints about one file that are told; guessing words for more would take minutes."""

INVALID: Final = object()
"""What stands for a value that does not fit and cannot be left out."""


def check(node: Node, kind: type) -> tuple[object, tuple[Diagnostic, ...]]:
    """Return a node's plain values without what does not fit, and all that does not.

    Args:
        node: a whole tree.
        kind: the record type that it should become.

    Returns:
        The values, mended where it is clear what was meant; `INVALID` if a key that must
        be there is missing or wrong. Lists keep their lengths.
    """
    found: list[Diagnostic] = []
    checker = _Checker(found)
    values = checker.check(node, schema.type_info(kind), node.position.file)
    return values, tuple(dict.fromkeys(found))  # once, however many aliases repeat it


class _Checker:
    """Holds what was found; lives only within `check`."""

    def __init__(self, found: list[Diagnostic]) -> None:
        self.found = found

    def check(self, node: Node, kind: schema.Type, name: str) -> object:
        """Return the node's plain value as the kind takes it; complain if it cannot."""
        chosen = _choose(node, kind)
        if chosen is None:
            self._refuse(node, kind, name)
            return INVALID
        if isinstance(node, Mapping):
            return self._mapping(node, chosen)
        if isinstance(node, Sequence):
            return self._sequence(node, chosen, name)
        return self._scalar(node, chosen, name)

    def _mapping(self, node: Mapping, kind: schema.Type) -> object:
        if isinstance(kind, schema.StructType):
            return self._record(node, kind)
        values = kind.value_type if isinstance(kind, schema.DictType) else schema.AnyType()
        checked = {
            key: self.check(entry.value, values, key) for key, entry in node.entries.items()
        }
        return {key: value for key, value in checked.items() if value is not INVALID}

    def _record(self, node: Mapping, kind: schema.StructType) -> object:
        fields = {field.encode_name: field for field in kind.fields}
        result: dict[str, object] = {}
        for name, (key, value) in node.entries.items():
            field = fields.get(name)
            if field is None:
                self._unknown(key, list(fields))
            elif field.required or not _is_empty(value):
                result[name] = self.check(value, field.type, name)
        valid = {name: value for name, value in result.items() if value is not INVALID}
        for name, field in fields.items():
            if field.required and name not in result:
                self._complain("missing-key", node, key=name)
        required = {name for name, field in fields.items() if field.required}
        return valid if required <= valid.keys() else INVALID

    def _unknown(self, key: Scalar, names: list[str]) -> None:
        if len(self.found) >= MOST:
            return
        code = "yaml-wide-space" if key.text.startswith("\u3000") else "unknown-key"
        near = nearest(key.text.strip(), names, most=len(names))
        self._complain(code, key, key=key.text, nearest=near)

    def _sequence(self, node: Sequence, kind: schema.Type, name: str) -> object:
        if isinstance(kind, schema.TupleType):
            if len(node.items) != len(kind.item_types):
                count = len(kind.item_types)
                self._complain("expected-count", node, key=name, count=count)
                return INVALID
            kinds = list(kind.item_types)
        elif isinstance(kind, schema.ListType | schema.VarTupleType):
            kinds = [kind.item_type] * len(node.items)
        else:
            kinds = [schema.AnyType()] * len(node.items)
        checked = [
            self.check(item, kind, f"{name}[{at + 1}]")
            for at, (item, kind) in enumerate(zip(node.items, kinds, strict=True))
        ]
        return INVALID if INVALID in checked else checked

    def _scalar(self, node: Scalar, kind: schema.Type, name: str) -> object:
        if isinstance(kind, schema.StrType):
            return node.text
        if isinstance(kind, schema.LiteralType):
            choices = [str(value) for value in kind.values]
            if node.text not in choices:
                near = nearest(node.text, choices)
                self._complain("not-allowed", node, key=name, value=node.text, nearest=near)
                return INVALID
            return node.text
        return node.value

    def _refuse(self, node: Node, kind: schema.Type, name: str) -> None:
        if _is_empty(node):
            self._complain("missing-value", node, key=name)
            return
        kinds = frozenset(
            KIND_NAMES[type(one)] for one in _alternatives(kind) if type(one) in KIND_NAMES
        )
        code = EXPECTED.get(kinds, "expected-other")
        self._complain(code, node, key=name, found=_snippet(node))

    def _complain(self, code: str, node: Node, **values: str | int) -> None:
        if len(self.found) < MOST:
            self.found.append(diagnose(code, node.position, severity=None, **values))


def _choose(node: Node, kind: schema.Type) -> schema.Type | None:
    """Pick the alternative of a type that a node can be meant as."""
    fits: Callable[[Node, schema.Type], bool]
    for fits in (_fits, _fits_as_text):
        for one in _alternatives(kind):
            if fits(node, one):
                return one
    return None


def _alternatives(kind: schema.Type) -> tuple[schema.Type, ...]:
    return kind.types if isinstance(kind, schema.UnionType) else (kind,)


def _fits(node: Node, kind: schema.Type) -> bool:
    if isinstance(kind, schema.AnyType):
        return True
    if isinstance(node, Mapping):
        return KIND_NAMES.get(type(kind)) == "map"
    if isinstance(node, Sequence):
        return KIND_NAMES.get(type(kind)) == "list"
    return _scalar_fits(node, kind)


def _scalar_fits(node: Scalar, kind: schema.Type) -> bool:
    """Tell whether a value is of a kind; true is no integer, an integer is a number."""
    match kind:
        case schema.StrType() | schema.LiteralType():
            return isinstance(node.value, str)
        case schema.BoolType():
            return isinstance(node.value, bool)
        case schema.IntType():
            return isinstance(node.value, int) and not isinstance(node.value, bool)
        case schema.FloatType():
            return isinstance(node.value, int | float) and not isinstance(node.value, bool)
        case schema.NoneType():
            return node.value is None
        case _:
            return False


def _fits_as_text(node: Node, kind: schema.Type) -> bool:
    """A number or a truth value where only a text belongs is that text."""
    is_text = isinstance(kind, schema.StrType | schema.LiteralType)
    return is_text and isinstance(node, Scalar) and node.value is not None


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _snippet(node: Node) -> str:
    """Return what was written, in short."""
    if isinstance(node, Scalar):
        text = node.text.strip().replace("\n", " ")
        quote = node.style if node.style in ("'", '"') else ""
        return f"{quote}{text[:20]}{'…' * (len(text) > 20)}{quote}"
    return "[…]" if isinstance(node, Sequence) else "{…}"
