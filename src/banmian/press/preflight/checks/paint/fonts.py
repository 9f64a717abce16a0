"""Fonts as they are in the file (T01 to T05)."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from banmian.press.preflight.content.events import TextShown
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.fonts.font import Character, Font
from banmian.press.preflight.subject import Subject, SubjectPage

FORBIDDEN_TEXT: Final = frozenset("\0\ufffe\ufeff")
"""What ToUnicode must not say (ISO 14289-1, 7.21.7)."""

_PERMISSION: Final = 0x000F
_RESTRICTED: Final = 0x0002
_BITMAP_ONLY: Final = 0x0200
"""Bits of fsType (OpenType, OS/2)."""


def embedded(subject: Subject) -> Iterator[Fault]:
    """T01: every font that is selected is in the file, shown or not."""
    for page, font in _fonts(subject):
        if not font.embedded:
            yield _named("T01-missing", page, font)


def kinds(subject: Subject) -> Iterator[Fault]:
    """T02: no Type 3; no Courier, which mostly stands in for a font that was missing."""
    for page, font in _fonts(subject):
        if font.kind == "Type3":
            yield _named("T02-type3", page, font)
        elif font.family.replace(",", "-").split("-")[0] == "Courier":
            yield _named("T02-courier", page, font)


def meanings(subject: Subject) -> Iterator[Fault]:
    """T03: what every shown code means, and nothing that is no character."""
    told: set[int] = set()
    for page in subject.pages:
        yield from _shown_meanings(page, told)
        for font in page.content.fonts:
            if id(font) not in told and font.unicode is not None:
                told.add(id(font))
                if FORBIDDEN_TEXT & set("".join(font.unicode.texts())):
                    yield _named("T03-table", page, font)


def _shown_meanings(page: SubjectPage, fine: set[int]) -> Iterator[Fault]:
    """Yield what is wrong with what shown codes mean; enter those that are fine."""
    for event in _texts(page):
        if event.mark.actual_text is not None or _well_known(event.font):
            continue
        for character in event.characters:
            if id(character) in fine:
                continue
            if character.text is None:
                yield _fault("T03-unmapped", page, event, character)
            elif FORBIDDEN_TEXT & set(character.text):
                yield _fault("T03-forbidden", page, event, character)
            else:
                fine.add(id(character))


def glyphs(subject: Subject) -> Iterator[Fault]:
    """T04: no empty boxes for characters that the font does not have."""
    for page in subject.pages:
        for event in _texts(page):
            for character in event.characters if event.looks else ():
                if character.missing:
                    yield _fault("T04-notdef", page, event, character)


def permitted(subject: Subject) -> Iterator[Fault]:
    """T05: fonts whose makers forbid embedding."""
    for page, font in _fonts(subject):
        fs_type = font.program.fs_type
        if fs_type is None:
            continue
        if fs_type & _PERMISSION == _RESTRICTED or fs_type & _BITMAP_ONLY:
            measured = f"fsType {fs_type:#06x}"
            yield replace(_named("T05-forbidden", page, font), measured=measured)


def _fonts(subject: Subject) -> Iterator[tuple[SubjectPage, Font]]:
    for page in subject.pages:
        for font in page.content.fonts:
            yield page, font


def _texts(page: SubjectPage) -> Iterator[TextShown]:
    return (event for event in page.content.events if isinstance(event, TextShown))


def _well_known(font: Font) -> bool:
    """Tell whether a CMap known by name says what codes mean (ISO 32000-1, 9.10.2)."""
    return font.unicode is None and font.codes.name not in ("", "Identity-H", "Identity-V")


def _fault(key: str, page: SubjectPage, event: TextShown, character: Character) -> Fault:
    digits = 4 if event.font.composite else 2
    fault = _named(key, page, event.font)
    return replace(fault, box=event.box, measured=f"<{character.code:0{digits}X}>")


def _named(key: str, page: SubjectPage, font: Font) -> Fault:
    name = font.family or font.kind
    return Fault(key, page.number, values={"name": name})
