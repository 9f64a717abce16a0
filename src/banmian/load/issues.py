"""The path of an issue -> `Loaded`: everything it names read, looked up and checked.

No mistake stops the others from being found: all of all files come back at once, in the
order of the files' lines. An edition is there only if nothing is an error.
"""

from pathlib import Path
from typing import Final

import msgspec

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose, has_errors
from banmian.kept import NOTHING, Kept
from banmian.load.context import Context
from banmian.load.copydesk import CopyDesk
from banmian.load.designs import read_date
from banmian.load.desk import Desk, desk_state, find_desk, shown
from banmian.load.fonts_yaml import FontShelf
from banmian.load.issue_file import IssueFile, read_issue_file
from banmian.load.jumps import read_jumps
from banmian.load.kinds import fill_indexes
from banmian.load.layouts import load_layout
from banmian.load.pages import page_numbers, read_page
from banmian.load.tree.nodes import Scalar
from banmian.load.tree.places import Place
from banmian.model.design import Layout
from banmian.model.edition import Edition, PagePlan
from banmian.model.issue import IssueSpec, PageSpec
from banmian.resources import DeskResources
from banmian.store import Store

ISSUE_FILE: Final = "issue.yaml"
"""What an issue's file is called when its folder is named."""


FOLLOW_UPS: Final = frozenset(
    ("empty-headline", "empty-body", "no-place", "no-pages", "one-picture", "unused-slot")
)
"""Complaints that something is missing: it may be a misspelt key's, told already."""


class Loaded(msgspec.Struct, frozen=True):
    """What came of reading an issue.

    Attributes:
        edition: None if there are errors.
        diagnostics: all of them, by file and line.
        changes: one `copy-normalised` note per place of the copy that was set right.
        desk: whose issue it is.
        files: the issue's own and those it names, by the paths it says, found or not.
        fonts: what it can set in.
    """

    edition: Edition | None
    diagnostics: tuple[Diagnostic, ...]
    changes: tuple[Diagnostic, ...]
    desk: Desk
    files: tuple[Path, ...]
    fonts: FontShelf

    def resources(self, store: Store | None = None) -> DeskResources:
        """Return the fonts and pictures to set it with; `store` keeps converted ones."""
        return DeskResources(self.fonts.built_in, self.fonts.own, self.desk.root, store)


def load_issue(path: Path, kept: Kept = NOTHING) -> Loaded:
    """Read an issue.

    Args:
        path: an `issue.yaml`, or its folder.
        kept: of the last time that it was read.

    Returns:
        The edition, or the reasons why there is none.
    """
    file = path / ISSUE_FILE if path.is_dir() else path
    folder = file.parent.resolve()
    desk = find_desk(folder)
    state = desk_state(desk, kept) if kept.remembers else None
    fonts = kept.recall("fonts", (desk, state), lambda: FontShelf(desk))
    reading = _Reading(file, folder, desk, fonts, kept, found=[], named=[file])
    edition, changes = reading.edition()
    found = [*reading.found, *fonts.found]
    return Loaded(
        edition=None if has_errors(found) else edition,
        diagnostics=tuple(sorted(found, key=_by_place)),
        changes=changes,
        desk=desk,
        files=tuple(reading.named),
        fonts=fonts,
    )


def _by_place(diagnostic: Diagnostic) -> SourcePosition:
    return diagnostic.position or SourcePosition("", 0, 0)


class _Reading(msgspec.Struct, frozen=True):
    """An issue's file, what was found wrong so far, and the files that were named.

    Attributes:
        folder: of the file, without links.
    """

    file: Path
    folder: Path
    desk: Desk
    fonts: FontShelf
    kept: Kept
    found: list[Diagnostic]
    named: list[Path]

    def edition(self) -> tuple[Edition | None, tuple[Diagnostic, ...]]:
        """Return the edition as far as it can be read, and the changes to its copy."""
        file = self._file()
        if file is None or file.tree is None:
            return None, ()
        place = Place(file.tree)
        layout = self._layout(place.at("layout"))
        spec, mistakes = file.spec, file.mistakes
        self.found.extend(mistakes)
        if spec is None:
            return None, ()
        before = len(self.found)
        copy = CopyDesk(spec.copy, layout.language if layout else "zh-CN", self.kept)
        context = Context(
            self.desk, self.folder, layout, copy, self.found, self.named, self.kept
        )
        edition = self._resolve(spec, place, context)
        self.found.extend(copy.found)
        if mistakes:
            self.found[before:] = [
                one for one in self.found[before:] if one.code not in FOLLOW_UPS
            ]
        return edition, tuple(copy.changes)

    def _file(self) -> IssueFile | None:
        name = shown(self.folder / self.file.name)
        if not self.file.is_file():
            self.found.append(diagnose("missing-issue", SourcePosition(name), file=name))
            return None
        file = read_issue_file(self.file, name, self.kept)
        self.found.extend(file.found)
        return file

    def _layout(self, place: Place) -> Layout | None:
        """Load the layout, even of an issue that has mistakes elsewhere."""
        node = place.node
        if not isinstance(node, Scalar) or node.value is None:
            return None
        layout, mistakes = self.kept.recall(
            "layout", (node.text, self.fonts, node.position),
            lambda: load_layout(node.text, self.desk, self.fonts, node.position),
        )  # fmt: skip
        self.found.extend(mistakes)
        return layout

    def _resolve(self, spec: IssueSpec, place: Place, context: Context) -> Edition | None:
        date = read_date(spec.date)
        if date is None:
            context.complain("bad-date", place.at("date"), value=spec.date[:40])
        if spec.number is not None and spec.number < 1:
            context.complain("too-small", place.at("number"), key="number", least=1)
        here = place.at("pages")
        if not spec.pages:
            context.complain("no-pages", here)
        numbers = page_numbers(spec, context)
        jumps = read_jumps(spec, here, numbers, context)
        pages = tuple(
            _read_page(numbers[at][0], one, here.at(at), context, jumps.reserved(at))
            for at, one in enumerate(spec.pages)
        )
        pages = tuple(jumps.attach(page) for page in pages)
        self._check_ids(spec, here)
        if date is None or context.layout is None:
            return None
        name = self.folder.name
        return Edition(
            name=name if self.file.name == ISSUE_FILE else self.file.stem,
            layout=context.layout,
            date=date,
            number=spec.number,
            editors=context.credits(spec.editors, place.at("editors")),
            pages=fill_indexes(pages, context),
            weather=_weather(spec.weather, place.at("weather"), context),
        )

    def _check_ids(self, spec: IssueSpec, place: Place) -> None:
        """An id names one article of the issue: jumps and locks go by it."""
        first: dict[str, int] = {}
        for at, page in enumerate(spec.pages):
            for number, article in enumerate(page.articles):
                if article.id is None:
                    continue
                if article.id in first:
                    position = place.at(at, "articles", number, "id").position
                    other = first[article.id]
                    self.found.append(
                        diagnose("duplicate-id", position, id=article.id, page=other)
                    )
                first.setdefault(article.id, at + 1)


def _read_page(
    number: int, spec: PageSpec, place: Place, context: Context, reserved: dict[str, str]
) -> PagePlan:
    """Read a page, or return it as it was read last time; see `read_page`."""
    return context.recall(
        ("read page", number), place, (spec, reserved),
        lambda: read_page(number, spec, place, context, reserved),
    )  # fmt: skip


def _weather(text: str, place: Place, context: Context) -> str:
    """Read the weather; its parts are typed with a space between and stand one em apart."""
    return "　".join(context.words(part, place) for part in text.split())
