"""A PDF becomes one of sheets.

Each page becomes a form, drawn once where its scheme puts it, clipped to its cell and to
the bleed on the outside of the sheet. The forms keep the page's resources as they are, so
fonts, overprint, spot inks and pictures are the same objects as before. The document keeps
information, XMP, output intents and ID's first half; tags, outlines, threads and links
fall away, since they speak of pages that are no more.
Source: ISO 32000-1, 8.10 (forms), 14.11.2 (boxes).
"""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import Final, NamedTuple

import pikepdf

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.press.impose.grid import Grid, Options, make_grid
from banmian.press.impose.marks import SPACE, Corners, mark_operators, numbers
from banmian.press.impose.schemes import SCHEMES, Scheme, Side
from banmian.press.preflight.boxes import PageBoxes, read_boxes
from banmian.press.preflight.objects import entry
from banmian.press.preflight.qpdf_objects import DAMAGE, in_words

SAME_MM: Final = 0.25
"""Trims that lie no further apart are the same (GWG 2022, R0004)."""

OLD_PAGES: Final = (
    "/StructTreeRoot", "/MarkInfo", "/Outlines", "/Threads", "/PageLabels", "/Names",
    "/Dests", "/OpenAction", "/AcroForm", "/PageMode",
)  # fmt: skip
"""Entries of the catalog that speak of the old pages."""

UA: Final = "pdfuaid:part"


class Imposed(NamedTuple):
    """What came of imposing a file.

    Attributes:
        pdf: the octets of the sheets; None = there can be none.
        sides: names of the sides in order, such as `4+1`.
        diagnostics: why there are none.
    """

    pdf: bytes | None
    sides: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def impose(data: bytes, file: str, scheme: str, options: Options | None = None) -> Imposed:
    """Put the pages of a PDF on sheets.

    Args:
        data: the octets of the file.
        file: what messages call it.
        scheme: a key of `SCHEMES`.
        options: marks, binding, gutter.

    Returns:
        The sheets; or `unreadable-pdf`, `unknown-scheme`, `impose-page-count` or
        `impose-page-size`.
    """
    if scheme not in SCHEMES:
        known = ", ".join(SCHEMES)
        return _failed(diagnose("unknown-scheme", scheme=scheme, known=known))
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return _imposed(pdf, file, scheme, options or Options())
    except DAMAGE as error:
        reason = in_words(error)
        position = SourcePosition(file)
        return _failed(diagnose("unreadable-pdf", position, file=file, reason=reason))


def _imposed(pdf: pikepdf.Pdf, file: str, scheme: str, options: Options) -> Imposed:
    boxes = [read_boxes(page) for page in pdf.pages]
    found = (*_count(len(boxes), file, scheme), *_sizes(boxes, file))
    if found:
        return _failed(*found)
    sides = _assemble(pdf, SCHEMES[scheme], boxes, options)
    return Imposed(_saved(pdf), tuple(side.name for side in sides), ())


def _failed(*diagnostics: Diagnostic) -> Imposed:
    return Imposed(None, (), diagnostics)


def _count(count: int, file: str, name: str) -> tuple[Diagnostic, ...]:
    multiple = SCHEMES[name].multiple
    if count and count % multiple == 0:
        return ()
    others = (key for key, one in SCHEMES.items() if count and count % one.multiple == 0)
    found = diagnose(
        "impose-page-count",
        SourcePosition(file),
        file=file,
        scheme=name,
        multiple=multiple,
        count=count,
        missing=multiple - count % multiple,
        others=", ".join(others),
    )
    return (found,)


def _sizes(boxes: Sequence[PageBoxes], file: str) -> tuple[Diagnostic, ...]:
    sizes = [_trim_mm(one) for one in boxes]
    first = sizes[0] if sizes else (0, 0)
    return tuple(
        diagnose(
            "impose-page-size", SourcePosition(file), page=number,
            size=_said(size), first=_said(first),
        )
        for number, size in enumerate(sizes, 1)
        if max(abs(size[0] - first[0]), abs(size[1] - first[1])) > SAME_MM
    )  # fmt: skip


def _trim_mm(boxes: PageBoxes) -> tuple[float, float]:
    trim = boxes.in_mm(boxes.finished)
    return trim.width, trim.height


def _said(size: tuple[float, float]) -> str:
    return f"{size[0]:.1f} × {size[1]:.1f} mm"


def _assemble(
    pdf: pikepdf.Pdf, scheme: Scheme, boxes: Sequence[PageBoxes], options: Options
) -> list[Side]:
    """Replace the pages of a file by its sheets; return what is on each."""
    forms = [page.as_form_xobject(handle_transformations=False) for page in pdf.pages]
    for form, one in zip(forms, boxes, strict=True):
        form["/BBox"] = _corners(one.reach)
    group = entry(pdf.pages[0].obj, "/Group")
    sides = [
        side.mirrored() if options.right_bound else side
        for side in scheme.sides(len(forms))
    ]
    rows, columns = len(sides[0].rows), len(sides[0].rows[0])
    grid = make_grid(boxes[0], rows, columns, options)
    sheets = [_sheet(pdf, side, grid, (forms, boxes)) for side in sides]
    del pdf.pages[:]
    for sheet in sheets:
        if group is not None:
            sheet["/Group"] = group
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(sheet)))
    _untag(pdf)
    return sides


def _sheet(
    pdf: pikepdf.Pdf,
    side: Side,
    grid: Grid,
    pages: tuple[Sequence[pikepdf.Object], Sequence[PageBoxes]],
) -> pikepdf.Dictionary:
    """Return the page of one side of a sheet."""
    forms, boxes = pages
    content: list[str] = []
    used = pikepdf.Dictionary()
    for row, cells in enumerate(side.rows):
        for column, cell in enumerate(cells):
            if cell.page is None:
                continue
            name = f"/P{cell.page}"
            used[name] = forms[cell.page - 1]
            clip = numbers(*grid.clip(row, column))
            place = grid.place(boxes[cell.page - 1], row, column, turned=cell.turned)
            content.append(f"q {clip} re W n {numbers(*place)} cm {name} Do Q")
    resources = pikepdf.Dictionary(XObject=used)
    if grid.margin:
        content.append(mark_operators(grid.trim, grid.bleed, grid.folds))
        resources["/ColorSpace"] = pikepdf.Dictionary({f"/{SPACE}": _all_inks()})
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=_corners(grid.grown(grid.bleed + grid.margin)),
        BleedBox=_corners(grid.grown(grid.bleed)),
        TrimBox=_corners(grid.trim),
        Resources=resources,
        Contents=pdf.make_stream("\n".join(content).encode("ascii")),
    )


def _all_inks() -> pikepdf.Array:
    """Return the colour space of register marks: every plate that there is."""
    tint = pikepdf.Dictionary(
        FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1
    )
    names = pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK
    return pikepdf.Array([*names, tint])


def _corners(corners: Corners) -> pikepdf.Array:
    return pikepdf.Array([round(Decimal(corner), 3).normalize() for corner in corners])


def _untag(pdf: pikepdf.Pdf) -> None:
    """Remove what speaks of the old pages, and the claim of PDF/UA with it."""
    for key in OLD_PAGES:
        if key in pdf.Root:
            del pdf.Root[key]
    if "/Metadata" not in pdf.Root:
        return
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        if UA in metadata:
            del metadata[UA]


def _saved(pdf: pikepdf.Pdf) -> bytes:
    file = BytesIO()
    pdf.save(
        file,
        deterministic_id=True,
        force_version=pdf.pdf_version,
        object_stream_mode=pikepdf.ObjectStreamMode.preserve,
    )
    return file.getvalue()
