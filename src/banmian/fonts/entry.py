"""Entries of fonts.yaml: which file holds a family, in which weights, under which licence.

`FontsFile` is the schema of the YAML, read by `load`; `FontEntry` is what the library
works with. A family of several static files has one entry per file.
"""

from typing import Literal, TypeAlias

import msgspec

from banmian.model.issue import Record

Embedding: TypeAlias = Literal["installable", "editable", "preview", "restricted"]
"""What the licence lets a document carry (the names of OpenType's fsType)."""


class FontEntry(msgspec.Struct, frozen=True):
    """One font file of a family.

    Attributes:
        family: the name that styles use.
        path: absolute path of the file.
        index: number of the face in a collection (.ttc, .otc).
        weights: least and greatest weight of a variable font; a static one has (w, w).
        licence: name of its licence.
        embedding: what the licence lets a document carry.
        borrow: (family, characters) taken from other families, see `characters_of`.
        note: where the file comes from and what was done to it.
    """

    family: str
    path: str
    index: int = 0
    weights: tuple[int, int] = (400, 400)
    licence: str = ""
    embedding: Embedding = "installable"
    borrow: tuple[tuple[str, str], ...] = ()
    note: str = ""


class FamilySpec(Record, frozen=True):
    """One entry of `families:` in a fonts.yaml; `file` lies beside the YAML."""

    family: str
    file: str
    index: int = 0
    weights: tuple[int, int] = (400, 400)
    licence: str = ""
    licence_file: str = ""
    embedding: Embedding = "installable"
    borrow: dict[str, str] = msgspec.field(default_factory=dict)
    note: str = ""

    def entry(self, path: str) -> FontEntry:
        """Return the entry of the library, given the absolute path of the file."""
        return FontEntry(
            family=self.family,
            path=path,
            index=self.index,
            weights=self.weights,
            licence=self.licence,
            embedding=self.embedding,
            borrow=tuple(self.borrow.items()),
            note=self.note,
        )


class FontsFile(Record, frozen=True):
    """A whole fonts.yaml."""

    families: list[FamilySpec]


def characters_of(text: str) -> frozenset[str]:
    """Read a set of characters: `U+0020-U+007E “ ” A-Z …`.

    Tokens are separated by blanks. A token is a code point `U+2026`, a range of two code
    points or of two characters, or a string of single characters.

    Raises:
        ValueError: a code point is no hexadecimal number.
    """
    found: set[str] = set()
    for token in text.split():
        first, dash, last = token.partition("-")
        if dash and first and last:
            found.update(map(chr, range(_code_point(first), _code_point(last) + 1)))
        elif token.startswith("U+"):
            found.add(chr(_code_point(token)))
        else:
            found.update(token)
    return frozenset(found)


def _code_point(token: str) -> int:
    return int(token[2:], 16) if token.startswith("U+") else ord(token)
