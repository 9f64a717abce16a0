"""Operators that show text (ISO 32000-1, 9.3 and 9.4)."""

from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import Final

from banmian.press.preflight.content.events import TextShown
from banmian.press.preflight.content.place import MM_PER_PT, Matrix, bounds
from banmian.press.preflight.content.state import TextState
from banmian.press.preflight.content.walk import Operand, Operation, Walk, numbers
from banmian.press.preflight.fonts.font import Character, Font
from banmian.press.preflight.objects import entry, items_of, name_of, number_of, octets_of

ASCENT: Final = 0.88
DESCENT: Final = -0.12
"""The em box of Han type: how far text reaches above and below its baseline, in ems."""

_UNMOVED: Final = Matrix()

_APART: Final = 0.5
"""A jump within TJ of this many ems parts two strings."""

FILLS: Final = frozenset((0, 2, 4, 6))
STROKES: Final = frozenset((1, 2, 5, 6))
CLIPS: Final = frozenset((4, 5, 6, 7))
"""Rendering modes by what they do (table 106)."""


def _begin(walk: Walk, _: Sequence[Operand]) -> None:
    walk.text_matrix = walk.line_matrix = _UNMOVED
    walk.text_clip = []


def _end(walk: Walk, _: Sequence[Operand]) -> None:
    if walk.text_clip:
        corners = ((box.left, box.top, box.right, box.bottom) for box in walk.text_clip)
        points = chain.from_iterable(((a, b), (c, d)) for a, b, c, d in corners)
        walk.state.clip = walk.state.seen(bounds(points))
    walk.text_clip = []


def _set(walk: Walk, operands: Sequence[Operand], field: str, unit: float = 1) -> None:
    (value,) = numbers(operands, 1)
    setattr(walk.state.text, field, value * unit)


def _mode(walk: Walk, operands: Sequence[Operand]) -> None:
    walk.state.text.mode = int(numbers(operands, 1)[0])


def _font(walk: Walk, operands: Sequence[Operand]) -> None:
    found = entry(walk.resources, "/Font", operands[0])
    walk.state.text.font = None if found is None else walk.font(found)
    walk.state.text.size = number_of(operands[1])
    if found is None:
        raise ValueError(f"no font {name_of(operands[0])}")


def _move(walk: Walk, operands: Sequence[Operand]) -> None:
    x, y = numbers(operands, 2)
    walk.line_matrix = walk.line_matrix.after(Matrix(e=x, f=y))
    walk.text_matrix = walk.line_matrix


def _move_leading(walk: Walk, operands: Sequence[Operand]) -> None:
    walk.state.text.leading = -numbers(operands, 2)[1]
    _move(walk, operands)


def _matrix(walk: Walk, operands: Sequence[Operand]) -> None:
    walk.text_matrix = walk.line_matrix = Matrix(*numbers(operands, 6))


def _next_line(walk: Walk, _: Sequence[Operand]) -> None:
    _move(walk, (0, -walk.state.text.leading))


def _show(walk: Walk, operands: Sequence[Operand]) -> None:
    walk.show(walk, (operands[0],))


def _show_adjusted(walk: Walk, operands: Sequence[Operand]) -> None:
    walk.show(walk, items_of(operands[0]))


def _show_next(walk: Walk, operands: Sequence[Operand]) -> None:
    _next_line(walk, ())
    _show(walk, operands)


def _show_spaced(walk: Walk, operands: Sequence[Operand]) -> None:
    text = walk.state.text
    text.word_spacing, text.character_spacing = numbers(operands[:2], 2)
    _show_next(walk, operands[2:])


def show_items(walk: Walk, items: Sequence[object]) -> None:
    """Show strings; adjustments between them move the pen, great ones part the text."""
    text = walk.state.text
    if text.font is None:
        raise ValueError("text without a font")
    along = 0.0
    start, characters = 0.0, list[Character]()
    for item in items:
        octets = octets_of(item)
        if octets is not None:
            found = text.font.characters(octets)
            characters += found
            along += _advance(text, text.font, found)
            continue
        step = -number_of(item) / 1000
        if abs(step) > _APART:
            _enter(walk, start, along, characters)
            characters = []
        along += step * text.size * (1 if text.font.vertical else text.condense)
        start = along if not characters else start
    _enter(walk, start, along, characters)
    x, y = (0.0, -along) if text.font.vertical else (along, 0.0)
    walk.text_matrix = walk.text_matrix.after(Matrix(e=x, f=y))


def _advance(text: TextState, font: Font, characters: tuple[Character, ...]) -> float:
    """Return how far characters move the pen in text space (9.4.4)."""
    step = sum([one.advance for one in characters]) * text.size
    step += text.character_spacing * len(characters)
    if text.word_spacing:
        step += text.word_spacing * sum(one.space for one in characters)
    return step if font.vertical else step * text.condense


def _enter(walk: Walk, start: float, end: float, characters: list[Character]) -> None:
    """Enter a string that begins and ends so far from where the pen was."""
    state, text = walk.state, walk.state.text
    font = text.font
    if not characters or font is None:
        return
    matrix = state.matrix.after(walk.text_matrix)
    size = text.size
    if font.vertical:
        box = matrix.box(-size / 2, -end, size / 2, -start)
        origin = matrix.point(0, -start)
    else:
        low, high = text.rise + DESCENT * size, text.rise + ASCENT * size
        box = matrix.box(start, low, end, high)
        origin = matrix.point(start, text.rise)
    if text.mode in CLIPS:
        walk.text_clip.append(box)
    walk.events.append(
        TextShown(
            state.seen(box),
            walk.mark,
            origin,
            font,
            abs(size) * matrix.upwards / MM_PER_PT,
            tuple(characters),
            state.look(state.fill) if text.mode in FILLS else None,
            state.look(state.stroke) if text.mode in STROKES else None,
        )
    )


TEXT: Final[dict[str, Operation]] = {
    "BT": _begin,
    "ET": _end,
    "Tc": partial(_set, field="character_spacing"),
    "Tw": partial(_set, field="word_spacing"),
    "Tz": partial(_set, field="condense", unit=0.01),
    "TL": partial(_set, field="leading"),
    "Ts": partial(_set, field="rise"),
    "Tr": _mode,
    "Tf": _font,
    "Td": _move,
    "TD": _move_leading,
    "Tm": _matrix,
    "T*": _next_line,
    "Tj": _show,
    "TJ": _show_adjusted,
    "'": _show_next,
    '"': _show_spaced,
}
