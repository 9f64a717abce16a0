"""What the files of a build are called: each kind its own name, none overwrites another."""

from collections.abc import Collection

import msgspec


class Variant(msgspec.Struct, frozen=True):
    """How a build differs from the one that goes to the press.

    Attributes:
        standard: that the file is written to; empty = the layout's own.
        marks, proof: as asked for.
        pages: numbers of the only ones, in order; empty = all.
    """

    standard: str = ""
    marks: bool = False
    proof: bool = False
    pages: tuple[int, ...] = ()


def file_name(issue: str, variant: Variant) -> str:
    """Return the name of the PDF, without folder: `NAME-pdfx4-marks-p1-p3.pdf`."""
    parts = [_stem(issue, variant), *(f"p{number}" for number in variant.pages)]
    return f"{'-'.join(parts)}.pdf"


def picture_name(issue: str, variant: Variant, page: str) -> str:
    """Return the name of a page's PNG; which other pages were built is all the same."""
    return f"{_stem(issue, variant)}-{page}.png"


def variant_of(
    standard: str | None, own: str, pages: Collection[int], *, marks: bool, proof: bool
) -> Variant:
    """Return what a build was asked for as a variant; `own` is the layout's standard."""
    other = "" if standard in {None, own} else str(standard)
    return Variant(other, marks, proof, tuple(sorted(set(pages))))


def _stem(issue: str, variant: Variant) -> str:
    words = [variant.standard, "marks" * variant.marks, "proof" * variant.proof]
    return "-".join([issue, *filter(None, words)])
