"""Where an article's head stands: held against its columns, its kind and its writing."""

from typing import Final

from banmian.diagnostics import diagnose
from banmian.load.context import Context
from banmian.load.tree.places import Place
from banmian.model.issue import ArticleSpec

LEAST_COLUMNS: Final = {"left": 2, "right": 2, "inset": 3, "inset-center": 3}
"""Position in the columns of the body -> the fewest that it needs."""


def check_position(spec: ArticleSpec, place: Place, context: Context, columns: int) -> None:
    """Complain of a head that cannot stand where it is put.

    Args:
        columns: of the body; 0 = not known.

    Codes: `head-needs-columns`, `head-columns`, `head-columns-unused`, `head-in-vertical`,
    `head-needs-picture`, `head-color-unused`.
    """
    position = spec.headline_position
    _check_picture(spec, place, context)
    least = LEAST_COLUMNS.get(position)
    if least is None:
        if spec.headline_columns is not None:
            unused = place.at("headline-columns").key_position
            context.found.append(diagnose("head-columns-unused", unused))
        return
    here = place.at("headline-position")
    if spec.writing == "vertical":
        context.complain("head-in-vertical", here, where=position)
        return
    if not columns:
        return
    if columns < least:
        context.complain(
            "head-needs-columns", here, where=position, least=least, columns=columns
        )
    elif spec.headline_columns is not None:
        most = columns - least + 1
        if not 1 <= spec.headline_columns <= most:
            context.complain("head-columns", place.at("headline-columns"), most=most)


def _check_picture(spec: ArticleSpec, place: Place, context: Context) -> None:
    here = place.at("headline-position")
    if spec.headline_position != "over-picture":
        if place.has("headline-color"):
            unused = place.at("headline-color").key_position
            context.found.append(diagnose("head-color-unused", unused))
    elif spec.writing == "vertical":
        context.complain("head-in-vertical", here, where=spec.headline_position)
    elif not spec.pictures:
        context.complain("head-needs-picture", here)
