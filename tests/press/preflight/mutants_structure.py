"""Faults of the logical structure: S."""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from planting import X4, Mutant, append, put


def elements(pdf: Pdf) -> Iterator[pikepdf.Object]:
    """Yield every structure element."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        one = waiting.pop(0)
        yield one
        kids = one.get("/K")
        kids = list(kids) if isinstance(kids, Array) else [kids]
        waiting += [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]


def of_kind(pdf: Pdf, kind: str) -> pikepdf.Object:
    return next(one for one in elements(pdf) if one.get("/S") == Name(f"/{kind}"))


def without_tree(pdf: Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def without_parents(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=Array([]))


def dangling(pdf: Pdf) -> None:
    element = of_kind(pdf, "H1")
    kids = element.K
    kids = list(kids) if isinstance(kids, Array) else [kids]
    extra = Dictionary(Type=Name.MCR, Pg=pdf.pages[0].obj, MCID=999)
    element.K = Array([*kids, extra])


def without_words(pdf: Pdf) -> None:
    figure = of_kind(pdf, "Figure")
    for key in ("/Alt", "/ActualText"):
        if key in figure:
            del figure[key]


def skipped(pdf: Pdf) -> None:
    of_kind(pdf, "H1").S = Name.H3


def backwards(pdf: Pdf) -> None:
    article = of_kind(pdf, "Art")
    article.K = Array(list(reversed(list(article.K))))


def changed_copy(pdf: Pdf) -> None:
    """Let a paragraph fall out of the tree, and its text become an artifact."""
    article = of_kind(pdf, "Art")
    article.K = Array([kid for kid in article.K if kid.get("/S") != Name.P])


def first_bead(pdf: Pdf) -> pikepdf.Object:
    return pdf.Root.Threads[0].F


def nameless(pdf: Pdf) -> None:
    del first_bead(pdf).N["/T"]


def broken(pdf: Pdf) -> None:
    first_bead(pdf).N.V = first_bead(pdf).N


def off_page(pdf: Pdf) -> None:
    first_bead(pdf).R = Array([-500, 0, -400, 10])


def unlisted(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/B"]


STRUCTURE = (
    Mutant("S01", "no tree", without_tree, also=frozenset({"S03"})),
    Mutant("S01", "no parent tree", without_parents),
    Mutant("S01", "paint outside of the tags",
           lambda pdf: append(pdf, "q /Knock gs .2 0 0 0 k 300 60 20 20 re f Q")),
    Mutant("S01", "content that the tree does not know",
           lambda pdf: append(pdf, "/P <</MCID 777>> BDC q /Knock gs .2 0 0 0 k 300 60 20 20 re f Q EMC")),
    Mutant("S01", "tree points at nothing", dangling),
    Mutant("S01", "not marked", put("MarkInfo", Dictionary(Marked=False))),
    Mutant("S02", "no language", lambda pdf: pdf.Root.__delitem__("/Lang")),
    Mutant("S02", "title not shown",
           put("ViewerPreferences", Dictionary(DisplayDocTitle=False)), X4),
    Mutant("S02", "heading skips a level", skipped),
    Mutant("S02", "figure without words", without_words),
    Mutant("S03", "paragraphs lost", changed_copy, also=frozenset({"S01"})),
    Mutant("S04", "tree read backwards", backwards, also=frozenset({"S03"})),
    Mutant("S05", "bead without its thread", nameless),
    Mutant("S05", "beads that make no ring", broken),
    Mutant("S05", "bead off the page", off_page),
    Mutant("S05", "bead not in the page's list", unlisted),
)  # fmt: skip
