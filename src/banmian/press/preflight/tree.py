"""The logical structure of a file: its tree of elements, and the way back from content.

Source: ISO 32000-1, 14.7 (logical structure): structure tree, parent tree, role map.
"""

from collections.abc import Iterator
from typing import Final, TypeAlias

import msgspec

from banmian.press.preflight.content.events import Content
from banmian.press.preflight.objects import (
    ObjectId,
    entry,
    identity,
    items_of,
    name_of,
    number_of,
    octets_of,
    some_of,
    text_of,
)

_DEEPEST: Final = 200


class Element(msgspec.Struct, frozen=True):
    """A structure element.

    Attributes:
        kind: its type after the role map, such as P or H1.
        id: of the object, to compare with what the parent tree says.
        alt: alternative or actual text, None = it has neither.
        actual: ActualText, which stands in place of its content.
    """

    kind: str
    id: ObjectId
    alt: str | None
    actual: str | None
    kids: tuple["Element | Content", ...]

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def contents(self) -> Iterator[Content]:
        """Yield all marked content below, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.contents()
            else:
                yield kid


ParentTree: TypeAlias = dict[Content, ObjectId]
"""Marked content -> the element that it says it belongs to."""


class Tree(msgspec.Struct, frozen=True):
    """The logical structure of a file.

    Attributes:
        root: stands for the whole; its kind is empty.
    """

    root: Element


def read_tree(catalog: object) -> Tree | None:
    """Read the structure of a file by its catalog; None = it has none."""
    root = entry(catalog, "/StructTreeRoot")
    if root is None:
        return None
    reader = _Reader(entry(root, "/RoleMap"))
    kids = tuple(reader.kids(root, None, 0))
    return Tree(Element("", identity(root), None, None, kids))


class _Reader:
    """Reads elements; remembers those seen, since a damaged tree may hold loops."""

    def __init__(self, roles: object) -> None:
        self._roles = roles
        self._known: dict[str, str] = {}
        self._seen: set[ObjectId] = set()

    def kids(self, holder: object, page: object, depth: int) -> Iterator[Element | Content]:
        """Yield the elements and marked content right below something."""
        if depth > _DEEPEST:
            return
        for kid in some_of(entry(holder, "/K")):
            if isinstance(kid, int):
                yield Content(_owner(page), kid)
                continue
            kind = name_of(entry(kid, "/S"))
            if name_of(entry(kid, "/Type")) == "MCR":
                yield self._reference(kid, page)
            elif kind:
                yield from self._element(kid, page, kind, depth)

    def _reference(self, kid: object, page: object) -> Content:
        stream = entry(kid, "/Stm")
        holder = stream if stream is not None else entry(kid, "/Pg") or page
        return Content(_owner(holder), int(number_of(entry(kid, "/MCID"))))

    def _element(
        self, kid: object, page: object, kind: str, depth: int
    ) -> Iterator[Element]:
        key = identity(kid)
        if key != (0, 0) and key in self._seen:
            return
        self._seen.add(key)
        own = entry(kid, "/Pg")
        inner = tuple(self.kids(kid, page if own is None else own, depth + 1))
        actual, alt = _text(kid, "/ActualText"), _text(kid, "/Alt")
        yield Element(self._role(kind), key, actual if alt is None else alt, actual, inner)

    def _role(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = self._mapped(name)
        return self._known[name]

    def _mapped(self, name: str) -> str:
        for _ in range(_DEEPEST):
            mapped = name_of(entry(self._roles, f"/{name}"))
            if not mapped or mapped == name:
                break
            name = mapped
        return name


def _text(element: object, key: str) -> str | None:
    value = entry(element, key)
    return None if value is None or octets_of(value) is None else text_of(value)


def _owner(holder: object) -> int | None:
    key = entry(holder, "/StructParents")
    return None if key is None else int(number_of(key))


def read_parents(catalog: object) -> ParentTree:
    """Read the parent tree of a file by its catalog."""
    parents: ParentTree = {}
    for owner, value in _numbered(entry(catalog, "/StructTreeRoot", "/ParentTree"), 0):
        for mcid, element in enumerate(items_of(value)):
            if element is not None:
                parents[Content(owner, mcid)] = identity(element)
    return parents


def _numbered(node: object, depth: int) -> Iterator[tuple[int, object]]:
    """Yield the pairs of a number tree (ISO 32000-1, 7.9.7)."""
    if depth > _DEEPEST:
        return
    pairs = items_of(entry(node, "/Nums"))
    for number, value in zip(pairs[::2], pairs[1::2], strict=False):
        yield int(number_of(number)), value
    for kid in items_of(entry(node, "/Kids")):
        yield from _numbered(kid, depth + 1)
