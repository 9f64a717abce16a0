"""What may lie across the fold of a spread (通版): heads, pictures, columns beside it."""

from banmian.diagnostics import diagnose
from banmian.load.context import Context
from banmian.load.tree.places import Place
from banmian.model.design import Zone
from banmian.model.issue import ArticleSpec


def check_fold(spec: ArticleSpec, place: Place, zone: Zone, context: Context) -> None:
    """Complain of a block across the fold whose text would run over it.

    Codes: `fold-kind`: blocks other than articles and pictures; `fold-notch`,
    `fold-vertical`, `fold-summary`; `fold-columns`: columns that the fold does not part
    evenly.
    """
    assert context.layout is not None  # noqa: S101 - a design has a layout
    before = context.layout.grid.columns - zone.first_column + 1
    if not 0 < before < zone.columns:
        return
    if spec.kind not in ("article", "picture"):
        context.complain("fold-kind", place, kind=spec.kind)
    if zone.notch is not None:
        context.complain("fold-notch", place.at("slot" if spec.place is None else "place"))
    if spec.writing == "vertical":
        context.complain("fold-vertical", place.at("writing"))
    if spec.summary is not None:
        position = place.at("summary").key_position
        context.found.append(diagnose("fold-summary", position))
    count = spec.columns
    even = 2 * before == zone.columns and count is not None and count % 2 == 0
    if count is not None and count != zone.columns and not even:
        context.complain(
            "fold-columns", place.at("columns"), columns=count, whole=zone.columns
        )
