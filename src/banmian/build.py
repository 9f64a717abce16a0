"""The whole pipeline: start reading here.

    issue.yaml -> load -> Edition -> layout -> Page -> render -> bytes
                                               |
                                          self-check

Every stage returns values and diagnostics; a stage that finds errors stops the next one,
but never hides what the others of its kind found. Nothing is written here: the command
line does that, whole or not at all.
"""

import datetime
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path

import msgspec
from msgspec.structs import replace

from banmian.diagnostics import (
    BanmianError,
    Diagnostic,
    SourcePosition,
    diagnose,
    has_errors,
)
from banmian.kept import NOTHING, Kept
from banmian.layout.pages import ComposedPage, compose_pages, each_page
from banmian.layout.report import Fit, for_proof
from banmian.load.desk import TEXTS
from banmian.load.issues import Loaded, load_issue
from banmian.model.edition import Edition
from banmian.model.page import Image, Page, items_of, without_text
from banmian.press.profiles import PROFILES
from banmian.press.standards import STANDARDS, taken_by
from banmian.render.pdf import Claim, DocumentInfo, DrawnPage, PdfDocument
from banmian.resources import DeskResources
from banmian.store import user_store

CHINA = datetime.timezone(datetime.timedelta(hours=8))
"""Documents are dated at the start of their day of issue, in this zone."""


class Composed(msgspec.Struct, frozen=True):
    """An issue made up, not yet rendered.

    Attributes:
        loaded: what the files said. pages: what make-up made of it.
        diagnostics: of all stages, in order of place.
        resources: what rendering needs. kept: what it may remember of the last time.
    """

    loaded: Loaded
    pages: tuple[ComposedPage, ...]
    diagnostics: tuple[Diagnostic, ...]
    resources: DeskResources | None
    kept: Kept = NOTHING

    @property
    def failed(self) -> bool:
        """Whether an error stands in the way of output."""
        return has_errors(self.diagnostics)

    @property
    def fits(self) -> tuple[Fit, ...]:
        """How every article fits its block."""
        return tuple(fit for page in self.pages for fit in page.fits)


class Opened(msgspec.Struct, frozen=True):
    """An issue read and checked, about to be made up.

    Attributes:
        loaded: what the files said. diagnostics: of it, its fonts and adverts.
        resources: None = errors stand in the way.
    """

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    resources: DeskResources | None


def compose(
    path: Path, *, proof: bool = False, standard: str | None = None, kept: Kept = NOTHING
) -> Composed:
    """Load an issue and make up its pages.

    Args:
        path: an issue.yaml or its folder.
        proof: overset copy becomes a warning and is marked on the page.
        standard: that adverts in PDF are held against; None = the layout's.
        kept: of the last composition of this issue, for an issue that is being edited;
            the result is the same as without.
    """
    opened = open_issue(path, standard, kept)
    loaded, told, resources = opened.loaded, opened.diagnostics, opened.resources
    if resources is None:
        return Composed(loaded, (), told, None)
    assert loaded.edition is not None  # noqa: S101 - there are resources for it
    pages = compose_pages(loaded.edition, resources, proof=proof, kept=kept)
    told += tuple(one for page in pages for one in page.diagnostics)
    return Composed(loaded, pages, for_proof(told, proof=proof), resources, kept)


def compose_rendering(
    opened: Opened, rendering: "Rendering", *, proof: bool, jobs: int = 1
) -> Composed:
    """Make up an issue, rendering its pages as they come; they go without their text.

    Diagnostics are those of `compose`. After an error nothing more is rendered.

    Args:
        jobs: how many processes share the pages; the result is the same.
    """
    loaded, told, resources = opened.loaded, opened.diagnostics, opened.resources
    assert loaded.edition is not None  # noqa: S101
    assert resources is not None  # noqa: S101
    pages: list[ComposedPage] = []
    with closing(_coming(opened, rendering, proof=proof, jobs=jobs)) as coming:
        for page, drawn in coming:
            told += for_proof(page.diagnostics, proof=proof)
            if has_errors(told):
                left = without_text(page.page)
            elif drawn is None:
                left = rendering.add(page.page)
            else:
                left = rendering.enter(drawn)
            pages.append(replace(page, page=left))
            del page, drawn
    return Composed(loaded, tuple(pages), told, resources)


def _coming(
    opened: Opened, rendering: "Rendering", *, proof: bool, jobs: int
) -> Generator[tuple[ComposedPage, DrawnPage | None], None, None]:
    """Yield the pages of an issue; those that other processes made up are drawn."""
    edition, resources = opened.loaded.edition, opened.resources
    assert edition is not None and resources is not None  # noqa: S101, PT018
    if jobs > 1 and len(edition.pages) > 1:
        from banmian.pages_apart import can_share, pages_apart

        if can_share(edition):
            yield from pages_apart(edition, resources, rendering, proof=proof, jobs=jobs)
            return
    for page in each_page(edition, resources, proof=proof):
        yield page, None


def open_issue(path: Path, standard: str | None, kept: Kept = NOTHING) -> Opened:
    """Load an issue, its fonts and the adverts in it; see `compose`."""
    loaded = load_issue(path, kept)
    if loaded.edition is None or has_errors(loaded.diagnostics):
        return Opened(loaded, loaded.diagnostics, None)
    resources = kept.recall(
        "resources", (loaded.fonts, loaded.desk, _pictures(loaded)),
        lambda: loaded.resources(user_store()),
    )  # fmt: skip
    told = [*loaded.diagnostics, *_check_fonts(loaded, loaded.edition, resources)]
    told += _place_adverts(loaded, loaded.edition, resources, standard, kept)
    return Opened(loaded, tuple(told), None if has_errors(told) else resources)


def _pictures(loaded: Loaded) -> tuple[tuple[Path, int, int], ...]:
    """Return the files of an issue that resources read, as they are now."""
    return tuple(
        (path, found.st_size, found.st_mtime_ns)
        for path in loaded.files
        if path.suffix.lower() not in TEXTS
        for found in (path.stat(),)
    )


def _check_fonts(
    loaded: Loaded, edition: Edition, resources: DeskResources
) -> tuple[Diagnostic, ...]:
    """Check the desk's own fonts that styles name; the built-in ones are known good."""
    own = {entry.family for entry in loaded.fonts.own}
    if not own:
        return ()
    keys = [key for style in edition.layout.styles.values() for key in style.fonts]
    return resources.fonts.check(key for key in keys if key.family in own)


def _place_adverts(
    loaded: Loaded,
    edition: Edition,
    resources: DeskResources,
    standard: str | None,
    kept: Kept,
) -> tuple[Diagnostic, ...]:
    """Read the adverts in PDF; only an issue that has some pays for it."""
    adverts = [
        (one, page.number) for page in edition.pages for one in page.adverts if one.page
    ]
    if not adverts:
        return ()
    from banmian.press.placed import Order, read_adverts

    orders = [
        Order((one.key, one.page), one.file or one.position, number)
        for one, number in adverts
    ]
    press = edition.layout.press
    wanted = STANDARDS[standard or press.standard]
    if not wanted.for_press:
        wanted = STANDARDS[press.standard]
    read = kept.recall(
        "adverts", (orders, resources, press.profile, wanted),
        lambda: read_adverts(orders, loaded.desk.root, PROFILES[press.profile], wanted),
    )  # fmt: skip
    resources.take_in(read.pages)
    return read.diagnostics


class Output(msgspec.Struct, frozen=True):
    """What a file is to be.

    Attributes:
        pages: which ones, by number (of a spread either one); empty = all.
        standard: which one to write to; None = the layout's.
        marks: crop and register marks, colour bar and slug line outside the bleed.
    """

    pages: tuple[int, ...] = ()
    standard: str | None = None
    marks: bool = False

    def has(self, numbers: tuple[int, ...]) -> bool:
        """Tell whether a page of these numbers is among the pages."""
        return not self.pages or not set(self.pages).isdisjoint(numbers)


class Rendering:
    """The PDF of an issue, page by page.

    Args:
        edition, resources: of the issue. kept: of the last time.
    """

    def __init__(
        self,
        edition: Edition,
        resources: DeskResources,
        output: Output,
        kept: Kept = NOTHING,
    ) -> None:
        press = edition.layout.press
        wanted = STANDARDS[output.standard or press.standard]
        standard = taken_by(PROFILES[press.profile], wanted)
        claim = Claim(document_info(edition), standard, marks=output.marks)
        count = sum(output.has(plan.numbers) for plan in edition.pages)
        self._edition = edition
        self._output = output
        self._document = PdfDocument(resources.fonts, resources, claim, count, kept)

    def add(self, page: Page) -> Page:
        """Render the next page if it is wanted; return what is left of it."""
        if self._output.has(page.numbers):
            return self._document.add(page)
        return without_text(page)

    def draw(self, page: Page) -> DrawnPage | None:
        """Draw any page, in a process that does nothing else; None = it is not wanted."""
        return self._document.draw(page) if self._output.has(page.numbers) else None

    def agrees(self, drawn: DrawnPage) -> bool:
        """Tell whether the next page, drawn elsewhere, would be the same here."""
        return self._document.agrees(drawn)

    def enter(self, drawn: DrawnPage) -> Page:
        """Render the next page as it was drawn; return what is left of it."""
        return self._document.enter(drawn)

    def finish(self) -> bytes:
        """Return the file.

        Raises:
            BanmianError: `bad-picture`, where the issue names it: it turns out broken.
        """
        try:
            return self._document.finish()
        except BanmianError as error:
            told = [_where_named(self._edition, one) for one in error.diagnostics]
            raise BanmianError(tuple(told)) from error


def render(
    composed: Composed,
    pages: tuple[int, ...] = (),
    *,
    standard: str | None = None,
    marks: bool = False,
) -> bytes:
    """Return the PDF of a composed issue.

    Args:
        composed: without errors. pages, standard, marks: see `Output`.

    Raises:
        BanmianError: `bad-picture`, where the issue names it: it turns out broken.
    """
    edition, resources = composed.loaded.edition, composed.resources
    assert edition is not None and resources is not None  # noqa: S101, PT018
    output = Output(pages, standard, marks)
    rendering = Rendering(edition, resources, output, composed.kept)
    for one in composed.pages:
        rendering.add(one.page)
    return rendering.finish()


def picture_diagnostics(composed: Composed) -> tuple[Diagnostic, ...]:
    """Return which pictures of an issue break off, all of them, where it names them."""
    edition = composed.loaded.edition
    keys = dict.fromkeys(_picture_keys(edition)) if edition else ()
    if edition is None or not keys:
        return ()
    from banmian.picture_files import read_to_the_end

    found: list[Diagnostic] = []
    for key in keys:
        try:
            read_to_the_end(composed.loaded.desk.root / key, key)
        except BanmianError as error:
            found += [_where_named(edition, one) for one in error.diagnostics]
    return tuple(found)


def _picture_keys(edition: Edition) -> Iterator[str]:
    for page in edition.pages:
        for article in page.articles:
            if article.column_logo and article.column_logo.key:
                yield article.column_logo.key
            yield from (one.key for one in article.pictures)
        yield from (one.key for one in page.adverts if not one.page)


def ink_diagnostics(
    composed: Composed, pages: tuple[int, ...] = ()
) -> tuple[Diagnostic, ...]:
    """Return which pictures of rendered pages have too much ink; no plates are made."""
    edition, resources = composed.loaded.edition, composed.resources
    assert edition is not None and resources is not None  # noqa: S101, PT018
    inks = resources.inks()
    if not inks:
        return ()
    from banmian.press.ink.pictures import picture_ink

    profile = PROFILES[edition.layout.press.profile]
    side, limit = profile.ink_square_mm, profile.ink_warn
    return tuple(
        diagnose(
            "picture-ink", _named_at(edition, image.key), file=Path(image.key).name,
            found=f"{found:.0f}", limit=f"{limit:g}", side=f"{side:g}",
        )
        for image in _images(composed, pages)
        if image.key in inks
        if (found := picture_ink(inks[image.key], image, side, limit)) > limit
    )  # fmt: skip


def _images(composed: Composed, pages: tuple[int, ...]) -> Iterator[Image]:
    for one in composed.pages:
        if not pages or one.page.number in pages:
            for story in one.page.stories:
                for item in items_of(story.fragment):
                    if isinstance(item, Image):
                        yield item


def _where_named(edition: Edition, told: Diagnostic) -> Diagnostic:
    named = told.position and _named_at(edition, told.position.file)
    return replace(told, position=named) if named else told


def _named_at(edition: Edition, key: str) -> SourcePosition | None:
    """Return where an issue names a picture or an advert first."""
    for page in edition.pages:
        for picture in (one for article in page.articles for one in article.pictures):
            if picture.key == key:
                return picture.position
        for advert in page.adverts:
            if advert.key == key:
                return advert.file
    return None


def document_info(edition: Edition) -> DocumentInfo:
    """Return what the document says of itself."""
    paper = edition.layout.paper
    date = datetime.datetime.combine(edition.date, datetime.time(), CHINA)
    return DocumentInfo(
        title=f"{paper.name} {edition.date.isoformat()}",
        date=date,
        author=paper.publisher or paper.name,
        subject=f"总第{edition.number}期" if edition.number else "",
        language=edition.layout.language,
    )
