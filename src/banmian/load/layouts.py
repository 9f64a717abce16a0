"""The name of a layout -> `Layout`.

A layout may extend another: maps merge, everything else replaces, an empty value takes
away what the other had. A layout of the desk may extend the built-in one of its own name.
What a layout that extends nothing leaves out of `fonts`, `styles` and `colors` comes from
the built-in `broadsheet`, so that every element always has a style.
"""

import re
from pathlib import Path
from typing import Final

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.load.designs import resolve_layout
from banmian.load.desk import Desk, names_in, shown
from banmian.load.fonts_yaml import FontShelf
from banmian.load.tree.decode import decode
from banmian.load.tree.nodes import Entry, Mapping, Node, Scalar
from banmian.load.tree.parse import parse_yaml
from banmian.load.tree.places import Place
from banmian.load.tree.source import read_yaml_source
from banmian.load.tree.words import nearest
from banmian.model.design import Layout
from banmian.model.layoutspec import LayoutSpec

BASE: Final = "broadsheet"
"""The built-in layout that fills gaps."""

FILLED: Final = ("fonts", "styles", "colors")
"""Keys whose gaps it fills."""

SUFFIX: Final = ".yaml"

_NAME = re.compile(r"[^./\\\0][^/\\\0]{0,80}")


def load_layout(
    name: str, desk: Desk, fonts: FontShelf, position: SourcePosition
) -> tuple[Layout | None, tuple[Diagnostic, ...]]:
    """Find, read, merge and resolve a layout.

    Args:
        name: as the issue gives it.
        desk: where to look.
        fonts: what it can set in.
        position: where the name stands.

    Returns:
        The layout, None if there are errors; and all diagnostics.
    """
    found: list[Diagnostic] = []
    tree = _merged(name, desk, position, found)
    if tree is None or found:
        return None, tuple(found)
    spec, mistakes = decode(tree, LayoutSpec)
    if spec is None:
        return None, mistakes
    layout, found_later = resolve_layout(name, spec, Place(tree), fonts)
    return None if mistakes else layout, (*mistakes, *found_later)


def merge(base: Mapping, over: Mapping) -> Mapping:
    """Return `over` with what only `base` has; maps within them merge the same way."""
    entries = dict(base.entries)
    for key, entry in over.entries.items():
        below = entries.get(key)
        if isinstance(entry.value, Scalar) and entry.value.value is None:
            entries.pop(key, None)
        elif (
            below and isinstance(below.value, Mapping) and isinstance(entry.value, Mapping)
        ):
            entries[key] = Entry(entry.key, merge(below.value, entry.value))
        else:
            entries[key] = entry
    return Mapping(over.source, over.line, over.column, entries)


def _merged(
    name: str, desk: Desk, position: SourcePosition, found: list[Diagnostic]
) -> Mapping | None:
    """Read a layout and all it extends, the innermost first in the merge."""
    chain: list[Path] = []
    trees: list[Mapping] = []
    wanted: str | None = name
    while wanted is not None:
        path = _find(wanted, desk, chain)
        if isinstance(path, str):
            near = nearest(wanted, _known(desk))
            found.append(diagnose(path, position, name=wanted, nearest=near))
            return None
        tree = _read(path, found)
        if tree is None:
            return None
        chain.append(path)
        trees.append(tree)
        extends = Place(tree).at("extends")
        wanted = _text(extends.node)
        position = extends.position
    merged = _filled(trees.pop(), chain[-1], desk, found)
    for tree in reversed(trees):
        merged = merge(merged, tree)
    return merged


def _text(node: Node) -> str | None:
    """Return what `extends` names; anything else is for the schema to complain of."""
    return node.value if isinstance(node, Scalar) and isinstance(node.value, str) else None


def _filled(tree: Mapping, path: Path, desk: Desk, found: list[Diagnostic]) -> Mapping:
    """Put the fonts, styles and colours of the built-in `broadsheet` under a layout."""
    base_path = _file(desk.built_in, BASE)
    if path == base_path or not base_path.is_file():
        return tree
    base = _read(base_path, found)
    if base is None:
        return tree
    kept = {key: entry for key, entry in base.entries.items() if key in FILLED}
    return merge(Mapping(base.source, base.line, base.column, kept), tree)


def _find(name: str, desk: Desk, chain: list[Path]) -> Path | str:
    """Return the file of a layout, or the code of what is wrong with its name."""
    if not _NAME.fullmatch(name):
        return "unknown-layout"
    for root in dict.fromkeys((desk.root, desk.built_in)):
        path = _file(root, name)
        if chain and path == chain[-1] and root != desk.built_in:
            continue
        if path in chain:
            return "cyclic-extends"
        if path.is_file():
            inside = path.resolve().is_relative_to(root)
            return path if inside else "layout-outside-desk"
    return "unknown-layout" if not chain or name != chain[-1].stem else "cyclic-extends"


def _file(root: Path, name: str) -> Path:
    return root / "layouts" / f"{name}{SUFFIX}"


def _known(desk: Desk) -> list[str]:
    roots = dict.fromkeys((desk.root, desk.built_in))
    files = [name for root in roots for name in names_in(root / "layouts", SUFFIX)]
    return sorted({name.removesuffix(SUFFIX) for name in files})


def _read(path: Path, found: list[Diagnostic]) -> Mapping | None:
    source = read_yaml_source(path, shown(path))
    if isinstance(source, Diagnostic):
        found.append(source)
        return None
    tree, mistakes = parse_yaml(source)
    found.extend(mistakes)
    if tree is not None and not isinstance(tree, Mapping):
        found.append(diagnose("expected-map", tree.position, key=source.file, found="…"))
        return None
    return tree
