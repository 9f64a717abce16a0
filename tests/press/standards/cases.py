"""What files are made from: two pages made by hand that hold everything, and the samples."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import press_paths
from made_pages import INFO, Desk
from made_stories import two_pages

from banmian.build import compose, document_info
from banmian.fonts.library import FontLibrary
from banmian.model.edition import Edition
from banmian.model.page import Page
from banmian.model.picture import PictureStore, PreparedPicture
from banmian.model.placed import PlacedKey, PlacedPdf
from banmian.press.document import DocumentInfo
from banmian.press.standards import STANDARDS
from banmian.render.pdf import render_pdf
from banmian.resources import DeskResources

ISSUES = press_paths.TESTS.parent / "issues"


class Kind(NamedTuple):
    """A file: what it is made from, the standard, whether it has marks."""

    case: str
    standard: str
    marks: bool = False

    def __str__(self) -> str:
        return f"{self.case}-{self.standard}{'-marks' if self.marks else ''}"


class Case(NamedTuple):
    """Pages with what rendering needs; `edition` is what a sample's copy says."""

    pages: Sequence[Page]
    library: FontLibrary
    pictures: PictureStore
    info: DocumentInfo
    edition: Edition | None = None

    def write(self, kind: Kind) -> bytes:
        """Return the file of a kind."""
        standard = STANDARDS[kind.standard]
        return render_pdf(
            self.pages, self.library, self.pictures, self.info, standard, marks=kind.marks
        )


class _Kept(dict[str, PreparedPicture]):
    """The pictures of a sample, converted once."""

    def __init__(self, resources: DeskResources) -> None:
        super().__init__()
        self._resources = resources

    def picture(self, key: str, most: int) -> PreparedPicture:
        if key not in self:
            self[key] = self._resources.picture(key, most)
        return self[key]

    def placed(self, key: PlacedKey) -> PlacedPdf:
        return self._resources.placed(key)


def _by_hand() -> Case:
    desk = Desk()
    return Case(two_pages(desk), desk.library, desk.pictures, INFO)


def _sample(name: str) -> Case:
    composed = compose(ISSUES / name)
    told = [one.render("en") for one in composed.diagnostics]
    edition, resources = composed.loaded.edition, composed.resources
    assert edition is not None, told
    assert resources is not None, told
    return Case(
        [one.page for one in composed.pages],
        resources.fonts,
        _Kept(resources),
        document_info(edition),
        edition,
    )


SAMPLES = sorted(path.parent.name for path in ISSUES.glob("*/issue.yaml"))

WITH_ADVERT = "2026-03-12"
"""Shows an advert in PDF, whose tags are not ours: see `tests/press/placed`."""

PLAIN = ("hand", "2026-03-05", "2026-03-06-tabloid", "specimen")
"""What is read element by element: no story of theirs jumps to another page."""

CASES: dict[str, Callable[[], Case]] = {
    "hand": _by_hand,
    **{name: partial(_sample, name) for name in SAMPLES},
}

PRESS = [
    Kind(case, standard, marks)
    for case in CASES
    for standard in ("pdfx1a", "pdfx4")
    for marks in (False, True)
]
ALL = [*PRESS, *(Kind(case, "screen") for case in CASES)]

OWN_TAGS = [kind for kind in ALL if kind.case != WITH_ADVERT]
