"""All families that a desk can set in: entries by name, faces made once each.

A family of the desk replaces the built-in one of its name, whole. A face asks its lenders
first: what `borrow` of its entry names comes from the other family at the same weight.
"""

from collections.abc import Iterable

from banmian.diagnostics import Diagnostic, diagnose
from banmian.fonts.chain import FontChain
from banmian.fonts.entry import FontEntry, characters_of
from banmian.fonts.face import Face, Lender
from banmian.fonts.metrics import embedding_forbidden
from banmian.model.style import FontKey


class FontLibrary:
    """Families by name and faces by key.

    Args:
        entries: the built-in fonts.
        desk: the desk's own, which come before them.
    """

    def __init__(
        self, entries: Iterable[FontEntry], desk: Iterable[FontEntry] = ()
    ) -> None:
        own = _by_family(desk)
        self._entries = {**_by_family(entries), **own}
        self._numbers = {
            entry: number
            for number, entry in enumerate(
                (one for family in self._entries.values() for one in family), 1
            )
        }
        self._faces: dict[tuple[FontEntry, int], Face] = {}
        self._keys: dict[FontKey, Face | None] = {}

    def families(self) -> tuple[str, ...]:
        """Return the names of all families, sorted."""
        return tuple(sorted(self._entries))

    def entries(self, family: str) -> tuple[FontEntry, ...]:
        """Return a family's files; none if there is no such family."""
        return self._entries.get(family, ())

    def find(self, key: FontKey) -> Face | None:
        """Return the face nearest to a key, or None for an unknown family.

        A weight that the family has not is the nearest one it has; keys that come to the
        same weight get the same face, whose own key then says what it is.
        """
        if key not in self._keys:
            self._keys[key] = self._open(key) if key.family in self._entries else None
        return self._keys[key]

    def face(self, key: FontKey) -> Face:
        """Return the face of a key whose family is known.

        Raises:
            KeyError: it is not; `check` would have said so.
        """
        face = self.find(key)
        if face is None:
            raise KeyError(key)
        return face

    def number(self, face: Face) -> int:
        """Return the number of a face's file among all files, from 1."""
        return self._numbers[face.entry]

    def chain(self, keys: Iterable[FontKey]) -> FontChain:
        """Return the chain of a style's fonts; unknown families are left out."""
        found = [face for key in keys if (face := self.find(key)) is not None]
        return FontChain(tuple(dict.fromkeys(found)))

    def check(self, keys: Iterable[FontKey]) -> tuple[Diagnostic, ...]:
        """Say what is wrong with the fonts that styles name; opens their files.

        Gives `unknown-family`, `weight-outside-range`, `bad-font-file`,
        `embedding-forbidden`.
        """
        return tuple(one for key in dict.fromkeys(keys) for one in self._check(key))

    def _check(self, key: FontKey) -> Iterable[Diagnostic]:
        face = self.find(key)
        if face is None:
            known = "、".join(self.families())
            return [diagnose("unknown-family", family=key.family, known=known)]
        if face.key.weight != key.weight:
            return [*_weight_outside(key, face), *_check_file(face)]
        return _check_file(face)

    def _open(self, key: FontKey) -> Face:
        entry = min(self._entries[key.family], key=lambda one: _distance(one, key.weight))
        low, high = entry.weights
        weight = min(max(key.weight, low), high)
        face = self._faces.get((entry, weight))
        if face is None:
            face = self._faces[entry, weight] = Face(entry, weight)
            face.lenders = self._lenders(entry, weight)
        return face

    def _lenders(self, entry: FontEntry, weight: int) -> tuple[Lender, ...]:
        """Return the faces that an entry borrows from, at its weight."""
        return tuple(
            Lender(characters_of(characters), face)
            for family, characters in entry.borrow
            if family != entry.family
            and (face := self.find(FontKey(family, weight))) is not None
        )


def _by_family(entries: Iterable[FontEntry]) -> dict[str, tuple[FontEntry, ...]]:
    families: dict[str, tuple[FontEntry, ...]] = {}
    for entry in entries:
        families[entry.family] = (*families.get(entry.family, ()), entry)
    return families


def _distance(entry: FontEntry, weight: int) -> tuple[int, int]:
    low, high = entry.weights
    return max(low - weight, weight - high, 0), low


def _weight_outside(key: FontKey, face: Face) -> list[Diagnostic]:
    low, high = face.entry.weights
    range_ = str(low) if low == high else f"{low}–{high}"
    return [
        diagnose(
            "weight-outside-range",
            family=key.family,
            weight=key.weight,
            range=range_,
            used=face.key.weight,
        )
    ]


def _check_file(face: Face) -> list[Diagnostic]:
    """Open a face's file and look whether it can be set in and may be embedded."""
    entry = face.entry
    try:
        readable = face.file.glyph_count > 0
    except OSError:
        readable = False
    if not readable:
        return [diagnose("bad-font-file", family=entry.family, file=entry.path)]
    if entry.embedding == "restricted" or embedding_forbidden(face.file):
        return [diagnose("embedding-forbidden", family=entry.family, file=entry.path)]
    return []
