"""What a page paints, one plain record for each painting operator.

A box is what can be seen: the drawn thing within the clipping around it, which is taken
as its bounding box. `box` is None when clipping leaves nothing.
"""

from functools import cached_property
from typing import TypeAlias

import msgspec

from banmian.press.preflight.content.colour import Colour, ColourSpace
from banmian.press.preflight.content.place import BoxMm
from banmian.press.preflight.fonts.font import Character, Font


class Look(msgspec.Struct, frozen=True, gc=False):
    """How a paint is put down.

    Attributes:
        overprint: whether inks below stay where this one puts none.
        mode: OPM; 1 = also an ink of amount 0 leaves what is below (DeviceCMYK).
    """

    colour: Colour
    overprint: bool
    mode: int


class Mark(msgspec.Struct, frozen=True, gc=False):
    """Where a paint stands in the logical structure.

    Attributes:
        mcid: number of the marked content; None = outside of the structure.
        owner: StructParents of the page or form whose content it is; None = no such key.
        artifact: whether it is declared to be no part of the copy.
        actual_text: what it stands for, if that is said.
    """

    mcid: int | None = None
    owner: int | None = None
    artifact: bool = False
    actual_text: str | None = None


class Content(msgspec.Struct, frozen=True):
    """Marked content: StructParents of the page or form that holds it, and its number."""

    owner: int | None
    mcid: int


class TextShown(msgspec.Struct, frozen=True, dict=True):
    """A string of text.

    Attributes:
        start: where its first glyph's origin lies, mm.
        fill, stroke: None where the rendering mode does not use it; both None = invisible.
        size_pt: height of the em on the sheet.
    """

    box: BoxMm | None
    mark: Mark
    start: tuple[float, float]
    font: Font
    size_pt: float
    characters: tuple[Character, ...]
    fill: Look | None
    stroke: Look | None

    @cached_property
    def looks(self) -> tuple[Look, ...]:
        """Return how its paints are put down: none, fill, stroke or both."""
        return tuple(look for look in (self.fill, self.stroke) if look is not None)

    @property
    def text(self) -> str:
        """What the codes mean; unknown ones are left out."""
        return "".join(character.text or "" for character in self.characters)

    @cached_property
    def blank(self) -> bool:
        """Whether there is nothing to be seen: only spaces, or invisible."""
        if self.fill is None and self.stroke is None:
            return True
        return all(one.text is not None and not one.text.strip() for one in self.characters)


class PathPainted(msgspec.Struct, frozen=True, dict=True):
    """A path that was filled, stroked or both.

    Attributes:
        width_pt: of the stroke on the sheet.
        thin_pt: the thinnest rectangle filled that is a printers' rule by its shape.
        area: whether anything of it is more than such a rule.
    """

    box: BoxMm | None
    mark: Mark
    fill: Look | None
    stroke: Look | None
    width_pt: float = 0
    thin_pt: float | None = None
    area: bool = True

    @cached_property
    def looks(self) -> tuple[Look, ...]:
        """Return how its paints are put down: fill, stroke or both."""
        return tuple(look for look in (self.fill, self.stroke) if look is not None)


class ImageFacts(msgspec.Struct, frozen=True):
    """An image as its dictionary describes it.

    Attributes:
        space: None for a stencil and where the data themselves know it (JPX).
        stencil: whether it is a mask painted in the fill colour.
        soft_mask: whether it is transparent.
    """

    width: int
    height: int
    bits: int
    space: ColourSpace | None
    stencil: bool = False
    filters: tuple[str, ...] = ()
    soft_mask: bool = False


class ImageDrawn(msgspec.Struct, frozen=True):
    """An image; ppi are pixels to the inch on the sheet, of its rows and its columns."""

    box: BoxMm | None
    mark: Mark
    image: ImageFacts
    ppi: tuple[float, float]
    look: Look

    @property
    def looks(self) -> tuple[Look, ...]:
        """Return how a stencil is painted; a picture brings its own colours."""
        return (self.look,) if self.image.stencil else ()


class Shading(msgspec.Struct, frozen=True):
    """A smooth shading, drawn by itself or filling a path."""

    box: BoxMm | None
    mark: Mark
    look: Look
    space: ColourSpace

    @property
    def looks(self) -> tuple[Look, ...]:
        """Return nothing: a shading brings its own colours."""
        return ()


Event: TypeAlias = TextShown | PathPainted | ImageDrawn | Shading


class Transparency(msgspec.Struct, frozen=True):
    """A use of transparency: its key (`ca`, `BM`, `SMask`, `Group` …) and its value."""

    key: str
    value: str


class PageContent(msgspec.Struct, frozen=True):
    """Everything a page's content does.

    A page that was only glanced at has one event for all its text of one look, which then
    holds each character once and stands where the first of them does.

    Attributes:
        events: in the order of painting.
        fonts: selected, whether or not anything was shown in them.
        transparency: used by graphics states and groups, without repeats.
        groups: colour space families of the transparency groups that name one.
        damage: what could not be understood: operators or error messages.
        marked: marked content in the order of painting, with the box of its first paint.
        texts: what each marked content says, ActualText in the place of its glyphs.
    """

    events: tuple[Event, ...]
    fonts: tuple[Font, ...]
    transparency: tuple[Transparency, ...]
    groups: tuple[str, ...]
    damage: tuple[str, ...]
    marked: dict[Content, BoxMm | None]
    texts: dict[Content, str]
