"""`fonts/fonts.yaml` of the desk and of the program -> font entries.

Font files that lie in the desk's `fonts/` without a line in its fonts.yaml are known by the
family names in the files themselves; they are opened only when a layout names a family
that is not known otherwise.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from banmian.diagnostics import Diagnostic, diagnose
from banmian.fonts.entry import FamilySpec, FontEntry, FontsFile
from banmian.fonts.face import Face
from banmian.load.desk import Desk, find_file, names_in, shown
from banmian.load.tree.decode import decode
from banmian.load.tree.parse import parse_yaml
from banmian.load.tree.places import Place
from banmian.load.tree.source import read_yaml_source

FONT_SUFFIXES: Final = (".ttf", ".otf", ".ttc", ".otc")

_FAMILY_NAMES = (16, 1)
"""Name identifiers of the family with and without its styles (OpenType, name)."""

_LANGUAGES = (None, "zh-cn", "zh-tw", "zh-hk", "ja", "ko")
_MOST_FACES = 16
"""Faces of a collection that are looked at."""


class FontShelf:
    """The fonts that a desk can set in.

    Attributes:
        built_in: entries that the program carries.
        own: entries of the desk, which come before them.
        found: what is wrong with the fonts.yaml files.
    """

    def __init__(self, desk: Desk) -> None:
        self.found: list[Diagnostic] = []
        self.built_in = _read(Desk(desk.built_in, desk.built_in), self.found)
        self.own = () if desk.is_built_in else _read(desk, self.found)
        self._desk = desk
        self._weights = {**_weights(self.built_in), **_weights(self.own)}
        self._looked = False

    def weights(self, family: str) -> tuple[int, int] | None:
        """Return a family's least and greatest weight; None if there is none such."""
        if family not in self._weights and not self._looked:
            self._looked = True
            listed = {entry.path for entry in (*self.built_in, *self.own)}
            unlisted = tuple(_unlisted(self._desk, listed))
            self.own += tuple(one for one in unlisted if one.family not in self._weights)
            self._weights = {**_weights(unlisted), **self._weights}
        return self._weights.get(family)

    def names(self) -> list[str]:
        """Return all families, sorted."""
        return sorted(self._weights)


def _weights(entries: tuple[FontEntry, ...]) -> dict[str, tuple[int, int]]:
    ranges: dict[str, tuple[int, int]] = {}
    for entry in entries:
        low, high = ranges.get(entry.family, entry.weights)
        ranges[entry.family] = (min(low, entry.weights[0]), max(high, entry.weights[1]))
    return ranges


def _read(desk: Desk, found: list[Diagnostic]) -> tuple[FontEntry, ...]:
    """Read the fonts.yaml of a desk; nothing if it has none."""
    folder = desk.root / "fonts"
    path = folder / "fonts.yaml"
    if not path.is_file():
        return ()
    source = read_yaml_source(path, shown(path))
    if isinstance(source, Diagnostic):
        found.append(source)
        return ()
    tree, mistakes = parse_yaml(source)
    found.extend(mistakes)
    if tree is None:
        return ()
    file, mistakes = decode(tree, FontsFile)
    found.extend(mistakes)
    if file is None:
        return ()
    place = Place(tree).at("families")
    entries = (
        _entry(spec, place.at(number), desk, found)
        for number, spec in enumerate(file.families)
    )
    return tuple(entry for entry in entries if entry)


def _entry(
    spec: FamilySpec, place: Place, desk: Desk, found: list[Diagnostic]
) -> FontEntry | None:
    low, high = spec.weights
    if not 1 <= low <= high <= 1000:
        found.append(diagnose("bad-weights", place.at("weights").position))
        return None
    path = find_file(desk, desk.root / "fonts", spec.file, place.at("file").position)
    if isinstance(path, Diagnostic):
        found.append(path)
        return None
    return spec.entry(str(path))


def _unlisted(desk: Desk, listed: set[str]) -> Iterator[FontEntry]:
    """Yield an entry for each family name of each font file that no fonts.yaml names."""
    folder = desk.root / "fonts"
    for name in names_in(folder):
        path = (folder / name).resolve()
        if path.suffix.lower() not in FONT_SUFFIXES or str(path) in listed:
            continue
        if not path.is_relative_to(desk.root):
            continue
        for index in range(_MOST_FACES):
            names = _family_names(path, index)
            if not names:
                break
            weights = _file_weights(path, index)
            for family in names:
                yield FontEntry(family=family, path=str(path), index=index, weights=weights)


def _family_names(path: Path, index: int) -> list[str]:
    """Return what a font file calls its family, in every language it says it in."""
    try:
        file = Face(FontEntry("", str(path), index), 400).file
        names = [file.get_name(one, lang) for one in _FAMILY_NAMES for lang in _LANGUAGES]
    except OSError:
        return []
    return list(dict.fromkeys(name for name in names if name))


def _file_weights(path: Path, index: int) -> tuple[int, int]:
    """Return the range of the weight axis, or the weight that OS/2 says."""
    file = Face(FontEntry("", str(path), index), 400).file
    for axis in file.axis_infos:
        if axis.tag == "wght":
            return round(axis.min_value), round(axis.max_value)
    table = file.reference_table("OS/2").data
    weight = int.from_bytes(table[4:6], "big") if len(table) > 6 else 400
    weight = min(max(weight, 1), 1000)
    return weight, weight
