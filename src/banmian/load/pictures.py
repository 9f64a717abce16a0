"""Pictures that an issue names -> `Picture`: found, opened, their room read."""

from pathlib import Path
from typing import Final

from msgspec.structs import replace

from banmian.diagnostics import BanmianError
from banmian.load.context import Context
from banmian.load.copydesk import Written, written_lines
from banmian.load.outlines import read_outline
from banmian.load.tree.nodes import Scalar
from banmian.load.tree.places import Place
from banmian.load.zones import read_range
from banmian.model.edition import Picture
from banmian.model.issue import CellSpec, PictureSpec
from banmian.model.text import Paragraph
from banmian.resources import read_picture_size

PDF_ENDINGS: Final = (".pdf", ".ai")
"""How names of PDF files end; drawing programs write theirs as PDF too."""


def read_picture(
    spec: PictureSpec, place: Place, context: Context, room: tuple[int, int] | None
) -> Picture | None:
    """Read a picture of an article.

    Args:
        spec: as written.
        place: where.
        context: the issue.
        room: columns and lines of the article; None if they are not known.

    Returns:
        The picture; None if there is none to show. Complains of `bad-picture`, `bad-range`,
        `bad-focus`, `picture-too-wide`, `picture-too-deep`, `picture-off-body`, of its
        outline and of files not found.
    """
    path = _picture_path(spec.file, place.at("file"), context)
    lines = _lines(spec, place.at("lines"), context)
    if not all(0 <= one <= 1 for one in spec.focus):
        context.complain("bad-focus", place.at("focus"))
    if spec.columns < 1:
        context.complain("too-small", place.at("columns"), key="columns", least=1)
    if room is not None:
        _check_room(spec, lines[0], place, context, room)
    cell = _cell(spec, place.at("position"), context, room)
    outline = read_outline(spec, place, path, context)
    caption = _caption(place, context) if spec.caption else None
    credit = context.words(spec.credit, place.at("credit"))
    if path is None:
        return None
    return Picture(
        key=context.desk.key(path), position=place.position, caption=caption,
        credit=credit, columns=spec.columns, lines=lines,
        place="" if isinstance(spec.position, CellSpec) else spec.position, cell=cell,
        focus=spec.focus, outline=outline,
    )  # fmt: skip


def _check_room(
    spec: PictureSpec, lines: int, place: Place, context: Context, room: tuple[int, int]
) -> None:
    """Hold a picture's width and least depth against columns and lines of its article."""
    columns, depth = room
    if spec.columns > columns:
        context.complain(
            "picture-too-wide", place.at("columns"), columns=spec.columns, most=columns
        )
    if lines > depth:
        context.complain("picture-too-deep", place.at("lines"), lines=lines, most=depth)


def _cell(
    spec: PictureSpec, place: Place, context: Context, room: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Read a place by column and line; whether the lines do is seen in make-up."""
    cell = spec.position
    if not isinstance(cell, CellSpec):
        return None
    for key, value in (("column", cell.column), ("line", cell.line)):
        if value < 1:
            context.complain("too-small", place.at(key), key=key, least=1)
    if room is not None:
        last, most = cell.column + spec.columns - 1, room[0]
        if spec.columns <= most < last:
            context.complain("picture-off-body", place.at("column"), last=last, most=most)
    return max(1, cell.column), max(1, cell.line)


def picture_key(name: str, place: Place, context: Context) -> str | None:
    """Find a picture file and look whether it is a picture; return its key."""
    path = _picture_path(name, place, context)
    return context.desk.key(path) if path else None


def _picture_path(name: str, place: Place, context: Context) -> Path | None:
    path = context.find(name, place)
    if path is None:
        return None
    try:
        read_picture_size(path, name)
    except BanmianError:
        context.complain("bad-picture", place, file=name)
        return None
    return path


def pdf_key(name: str, place: Place, context: Context) -> str | None:
    """Find a PDF file; return its key. The press room reads it."""
    path = context.find(name, place)
    return context.desk.key(path) if path else None


def _lines(spec: PictureSpec, place: Place, context: Context) -> tuple[int, int]:
    """Read the depth; (0, 0) leaves it to the picture's own shape."""
    if spec.lines is None:
        return 0, 0
    lines = read_range(spec.lines)
    if lines is None or lines[0] < 1:
        context.complain("bad-range", place, name="lines", written=str(spec.lines)[:40])
        return 0, 0
    return lines


def _caption(place: Place, context: Context) -> Paragraph | None:
    """Read a caption: one paragraph, whatever lines it is written in."""
    node = place.at("caption").node
    if not isinstance(node, Scalar):
        return None
    lines = written_lines(node)
    if len(lines) > 1:
        text = " ".join(line.text for line in lines).strip()
        lines = [Written(text, replace(lines[0].passage, exact=False))]
    paragraphs = context.copy.body(lines)
    return paragraphs[0] if paragraphs else None
