"""The graphics state of a page being walked (ISO 32000-1, 8.4 and 9.3)."""

import msgspec

from banmian.press.preflight.content.colour import BLACK_GRAY, GRAY, Colour, ColourSpace
from banmian.press.preflight.content.events import Look
from banmian.press.preflight.content.place import BoxMm, Matrix
from banmian.press.preflight.fonts.font import Font


class Paint(msgspec.Struct):
    """One of the two current colours.

    Attributes:
        pattern: object of the current pattern; None = a plain colour.
    """

    space: ColourSpace = GRAY
    colour: Colour = BLACK_GRAY
    pattern: object = None
    overprint: bool = False


class TextState(msgspec.Struct):
    """What `Tf`, `Tc` and their like set."""

    font: Font | None = None
    size: float = 0
    character_spacing: float = 0
    word_spacing: float = 0
    condense: float = 1
    leading: float = 0
    mode: int = 0
    rise: float = 0


class State(msgspec.Struct):
    """Everything that `q` saves.

    Attributes:
        clip: what can still be seen, None = nothing.
        overprint_mode: OPM.
    """

    matrix: Matrix
    clip: BoxMm | None
    fill: Paint
    stroke: Paint
    text: TextState
    line_width: float = 1
    overprint_mode: int = 0

    def look(self, paint: Paint) -> Look:
        """Return how a paint is put down now."""
        return Look(paint.colour, paint.overprint, self.overprint_mode)

    def seen(self, box: BoxMm) -> BoxMm | None:
        """Return what clipping leaves of a box."""
        return None if self.clip is None else box.common(self.clip)

    def saved(self) -> "State":
        """Return a copy that later changes do not reach."""
        fill, stroke, text = self.fill, self.stroke, self.text
        return State(
            self.matrix,
            self.clip,
            Paint(fill.space, fill.colour, fill.pattern, fill.overprint),
            Paint(stroke.space, stroke.colour, stroke.pattern, stroke.overprint),
            TextState(
                text.font,
                text.size,
                text.character_spacing,
                text.word_spacing,
                text.condense,
                text.leading,
                text.mode,
                text.rise,
            ),
            self.line_width,
            self.overprint_mode,
        )


def first_state(matrix: Matrix, clip: BoxMm) -> State:
    """Return the state at the start of a page."""
    return State(matrix, clip, Paint(), Paint(), TextState())
