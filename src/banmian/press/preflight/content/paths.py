"""Operators that build and paint paths (ISO 32000-1, 8.5)."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import msgspec

from banmian.press.preflight.content.events import PathPainted, Shading
from banmian.press.preflight.content.path import Path
from banmian.press.preflight.content.patterns import walk_pattern
from banmian.press.preflight.content.place import MM_PER_PT, BoxMm
from banmian.press.preflight.content.state import Paint
from banmian.press.preflight.content.walk import Operand, Operation, Walk, numbers


class _Painting(msgspec.Struct, frozen=True):
    """What a painting operator does."""

    fill: bool = False
    stroke: bool = False
    close: bool = False


_PAINTINGS: Final[dict[str, _Painting]] = {
    "S": _Painting(stroke=True),
    "s": _Painting(stroke=True, close=True),
    "f": _Painting(fill=True),
    "F": _Painting(fill=True),
    "f*": _Painting(fill=True),
    "B": _Painting(fill=True, stroke=True),
    "B*": _Painting(fill=True, stroke=True),
    "b": _Painting(fill=True, stroke=True, close=True),
    "b*": _Painting(fill=True, stroke=True, close=True),
    "n": _Painting(),
}


def _move(walk: Walk, operands: Sequence[Operand]) -> None:
    x, y = numbers(operands, 2)
    walk.path.move(walk.state.matrix.point(x, y))


def _line(walk: Walk, operands: Sequence[Operand]) -> None:
    x, y = numbers(operands, 2)
    walk.path.line(walk.state.matrix.point(x, y))


def _curve(walk: Walk, operands: Sequence[Operand], count: int = 6) -> None:
    values = numbers(operands, count)
    pairs = zip(values[::2], values[1::2], strict=True)
    walk.path.curve([walk.state.matrix.point(x, y) for x, y in pairs])


def _rectangle(walk: Walk, operands: Sequence[Operand]) -> None:
    x, y, width, height = numbers(operands, 4)
    walk.path.rectangle(walk.state.matrix, (x, y, width, height))


def _close(walk: Walk, _: Sequence[Operand]) -> None:
    walk.path.close()


def _clip(walk: Walk, _: Sequence[Operand]) -> None:
    walk.clip_next = True


def _paint(walk: Walk, _: Sequence[Operand], painting: _Painting) -> None:
    """Paint the path, then let it clip if that was asked for, and forget it."""
    path, state = walk.path, walk.state
    path.finish()
    box = path.box
    if box is not None:
        _put_down(walk, box, painting)
    if walk.clip_next:
        state.clip = state.seen(box) if box is not None else None
    walk.path, walk.clip_next = Path(), False


def _put_down(walk: Walk, box: BoxMm, painting: _Painting) -> None:
    state = walk.state
    fill = state.fill if painting.fill else None
    stroke = state.stroke if painting.stroke else None
    for paint in (fill, stroke):
        if paint is not None and paint.pattern is not None:
            _put_down_pattern(walk, box, paint)
    fill = None if fill is None or fill.pattern is not None else fill
    stroke = None if stroke is None or stroke.pattern is not None else stroke
    if fill is None and stroke is None:
        return
    width_mm = state.line_width * state.matrix.scale
    around = box.grown(width_mm / 2) if stroke else box
    thin = walk.path.thin if fill else []
    walk.events.append(
        PathPainted(
            state.seen(around),
            walk.mark,
            state.look(fill) if fill else None,
            state.look(stroke) if stroke else None,
            width_mm / MM_PER_PT,
            min(thin, default=None),
            len(thin) < len(walk.path.boxes),
        )
    )


def _put_down_pattern(walk: Walk, box: BoxMm, paint: Paint) -> None:
    seen = walk.state.seen(box)
    space = walk_pattern(walk, paint, seen)
    if space is not None:
        walk.events.append(Shading(seen, walk.mark, walk.state.look(paint), space))


PATHS: Final[dict[str, Operation]] = {
    "m": _move,
    "l": _line,
    "c": _curve,
    "v": partial(_curve, count=4),
    "y": partial(_curve, count=4),
    "h": _close,
    "re": _rectangle,
    "W": _clip,
    "W*": _clip,
    **{name: partial(_paint, painting=how) for name, how in _PAINTINGS.items()},
}
