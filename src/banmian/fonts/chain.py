"""The fonts of a style in order: for each character the first that has it serves.

A family that borrows (a Kai with loose Latin takes that from the Song) is asked only
after its lenders. Weights are kept: the chain's faces are pinned already.
"""

import msgspec

from banmian.fonts.face import Face
from banmian.model.style import FontKey


class Served(msgspec.Struct, frozen=True):
    """Which font a character comes from; None = no font of the chain has it."""

    character: str
    font: FontKey | None

    @property
    def code_point(self) -> str:
        """The character's code point as it is written: `U+4E2D`."""
        return f"U+{ord(self.character):04X}"


class FontChain:
    """Faces in order of preference.

    Attributes:
        faces: the chain.
        face_for: character -> the face that serves it, or None.
    """

    def __init__(self, faces: tuple[Face, ...]) -> None:
        self.faces = faces
        self.face_for = _Serving(faces).__getitem__

    def has(self, character: str) -> bool:
        """Tell whether any of the fonts has a character."""
        return self.face_for(character) is not None

    def report(self, text: str) -> tuple[Served, ...]:
        """Return which font serves each distinct character, in order of appearance."""
        return tuple(
            Served(character, face.key if face else None)
            for character in dict.fromkeys(text)
            if character.isprintable()
            for face in (self.face_for(character),)
        )


class _Serving(dict[str, Face | None]):
    """Character -> face, looked for when first asked for."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        super().__init__()
        self._faces = faces

    def __missing__(self, character: str) -> Face | None:
        face = self[character] = _find(self._faces, character)
        return face


def _find(faces: tuple[Face, ...], character: str) -> Face | None:
    for face in faces:
        for lender in face.lenders:
            if character in lender.characters and lender.face.has(character):
                return lender.face
        if face.has(character):
            return face
    return None
