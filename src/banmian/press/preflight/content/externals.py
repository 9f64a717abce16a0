"""Operators that paint external objects: pictures, forms, shadings, inline images.

Source: ISO 32000-1, 8.8 (external objects), 8.9 (images), 8.10 (forms), 8.7.4.2 (sh).
"""

from collections.abc import Sequence
from math import inf
from typing import Final

from banmian.press.preflight.content.colour import read_space
from banmian.press.preflight.content.events import (
    ImageDrawn,
    ImageFacts,
    Shading,
    Transparency,
)
from banmian.press.preflight.content.place import Matrix, matrix_of
from banmian.press.preflight.content.walk import DEEPEST, Operand, Operation, Walk
from banmian.press.preflight.objects import (
    entry,
    identity,
    name_of,
    names_of,
    number_of,
    numbers_of,
)

_MM_PER_INCH: Final = 25.4


def _external(walk: Walk, operands: Sequence[Operand]) -> None:
    thing = entry(walk.resources, "/XObject", operands[0])
    kind = name_of(entry(thing, "/Subtype"))
    if kind == "Image":
        _draw(walk, _facts(walk, thing))
    elif kind == "Form":
        walk_form(walk, thing)
    elif kind != "PS":
        raise ValueError(f"no object {name_of(operands[0])}")


def _facts(walk: Walk, image: object) -> ImageFacts:
    key = identity(image)
    facts = walk.shelf.images.get(key)
    if facts is None:
        facts = walk.shelf.images[key] = read_image(image, walk.resources)
    return facts


def read_image(image: object, resources: object) -> ImageFacts:
    """Return what an image's dictionary says."""
    stencil = entry(image, "/ImageMask") is True
    space = entry(image, "/ColorSpace")
    transparent = number_of(entry(image, "/SMaskInData")) > 0
    return ImageFacts(
        width=int(number_of(entry(image, "/Width"))),
        height=int(number_of(entry(image, "/Height"))),
        bits=1 if stencil else int(number_of(entry(image, "/BitsPerComponent"))),
        space=None if stencil or space is None else read_space(space, resources),
        stencil=stencil,
        filters=names_of(entry(image, "/Filter")),
        soft_mask=transparent or entry(image, "/SMask") is not None,
    )


def _draw(walk: Walk, facts: ImageFacts) -> None:
    matrix = walk.state.matrix
    ppi = tuple(
        pixels * _MM_PER_INCH / length if length else inf
        for pixels, length in ((facts.width, matrix.across), (facts.height, matrix.upwards))
    )
    box = walk.state.seen(matrix.box(0, 0, 1, 1))
    if facts.soft_mask:
        walk.transparency[Transparency("SMask", "Image")] = None
    look = walk.state.look(walk.state.fill)
    walk.events.append(ImageDrawn(box, walk.mark, facts, (ppi[0], ppi[1]), look))


def walk_form(walk: Walk, form: object, placed: Matrix | None = None) -> None:
    """Walk a form's content where it is drawn.

    Args:
        walk: in the state of the drawing operator.
        form: the form XObject.
        placed: where its own coordinates go, if the state does not say it.
    """
    key = identity(form)
    if key in walk.within or len(walk.within) > DEEPEST:
        raise ValueError("a form draws itself")
    note_group(walk, form)
    kept = walk.state, walk.base, walk.resources, walk.owner, walk.stack, walk.path
    walk.state = walk.state.saved()
    matrix = walk.state.matrix if placed is None else placed
    walk.base = walk.state.matrix = matrix.after(
        matrix_of(numbers_of(entry(form, "/Matrix")))
    )
    corners = numbers_of(entry(form, "/BBox"))
    if len(corners) == 4:
        left, bottom, right, top = corners
        walk.state.clip = walk.state.seen(walk.base.box(left, bottom, right, top))
    owner = entry(form, "/StructParents")
    walk.owner = walk.owner if owner is None else int(number_of(owner))
    walk.within.append(key)
    walk.stack, walk.path = [], type(walk.path)()
    walk.run(walk, form)
    walk.within.pop()
    walk.state, walk.base, walk.resources, walk.owner, walk.stack, walk.path = kept


def note_group(walk: Walk, holder: object) -> None:
    """Enter the transparency group of a page or form, if it is one."""
    group = entry(holder, "/Group")
    if name_of(entry(group, "/S")) != "Transparency":
        return
    space = entry(group, "/CS")
    family = "" if space is None else read_space(space, walk.resources).family
    walk.transparency[Transparency("Group", family)] = None
    if space is not None:
        walk.groups.append(family)


def _shading(walk: Walk, operands: Sequence[Operand]) -> None:
    shading = entry(walk.resources, "/Shading", operands[0])
    space = read_space(entry(shading, "/ColorSpace"), walk.resources)
    state = walk.state
    walk.events.append(Shading(state.clip, walk.mark, state.look(state.fill), space))


def _inline(walk: Walk, operands: Sequence[Operand]) -> None:
    """An inline image; the parser hands its dictionary over as the only operand."""
    _draw(walk, read_image(operands[0], walk.resources))


INLINE: Final = "INLINE IMAGE"
"""What qpdf's parser calls the three operators of an inline image."""

EXTERNALS: Final[dict[str, Operation]] = {
    "Do": _external,
    "sh": _shading,
    INLINE: _inline,
}
