"""Pages of one issue made up and drawn by several processes.

A page depends on no other, but for stories that go on from one to another: such pages are
made by one process, in their order. What is drawn comes back without its text and is
entered in order here. A page that does not come (its process met a bug, or died), or that
would be drawn otherwise here, is made here: so whatever happens comes out as in one
process.
"""

import pickle
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import partial
from typing import Final, NamedTuple, Protocol

from msgspec.structs import replace

from banmian.diagnostics import has_errors
from banmian.forked import Work, can_fork, messages
from banmian.layout.pages import ComposedPage, MakeUp, with_fallbacks
from banmian.layout.report import for_proof
from banmian.model.edition import Article, Edition, Jump
from banmian.model.page import Page, without_text
from banmian.render.pdf import DrawnPage
from banmian.resources import Resources
from banmian.text.setting import Served

FEWEST: Final = 4
"""Pages of an issue that is shared: to share takes 40 ms, as long as a broadsheet page."""

ARTICLE: Final = 200
"""What an article takes besides its characters, counted in characters."""

_PLACE: Final = 4
"""Octets of a message that tell which page it is."""

_PROTOCOL: Final = pickle.HIGHEST_PROTOCOL


class Drawing(Protocol):
    """Draws and enters pages; see `build.Rendering`."""

    def draw(self, page: Page) -> DrawnPage | None:
        """Draw a page in whatever process; None = it is not wanted."""
        ...

    def agrees(self, drawn: DrawnPage) -> bool:
        """Tell whether the next page, drawn elsewhere, would be the same here."""
        ...


class Done(NamedTuple):
    """A page made up.

    Attributes:
        drawn: None = it is still to be drawn; else only pictures are left of the page.
        served: characters of the pages so far that a fallback font serves.
    """

    page: ComposedPage
    drawn: DrawnPage | None
    served: Served


def can_share(edition: Edition) -> bool:
    """Tell whether the pages of an edition may be shared among processes."""
    return len(edition.pages) >= FEWEST and can_fork()


def pages_apart(
    edition: Edition, resources: Resources, drawing: Drawing, *, proof: bool, jobs: int
) -> Iterator[tuple[ComposedPage, DrawnPage | None]]:
    """Yield the pages of an edition in order; close it in the end.

    Those that are drawn go without their text. Whoever asks for a page enters it in the
    drawing before the next one.

    Args:
        proof: see `each_page`. jobs: how many processes share the pages.
    """
    groups = bound_pages(edition)
    begin = partial(MakeUp, edition, resources, proof=proof)
    works = [
        partial(_work, share, begin, drawing, proof=proof)
        for share in shares(edition, groups, jobs)
    ]
    group_of = {place: group for group in groups for place in group}
    last, served = len(edition.pages) - 1, dict[str, set[str]]()
    with closing(_in_order(last + 1, works)) as coming:
        for place, sent in enumerate(coming):
            done = sent
            if done is None or (done.drawn and not drawing.agrees(done.drawn)):
                done = _made_here(place, group_of[place], begin())
            for family, characters in done.served.items():
                served.setdefault(family, set()).update(characters)
            page = done.page if place < last else with_fallbacks(done.page, served)
            yield page, done.drawn


def bound_pages(edition: Edition) -> list[list[int]]:
    """Return the places of pages by groups: stories go on only within one."""
    place_of = {
        number: place for place, plan in enumerate(edition.pages) for number in plan.numbers
    }
    group_of = {place: [place] for place in range(len(edition.pages))}
    for place, plan in enumerate(edition.pages):
        for jump in (one for article in plan.articles for one in _jumps(article)):
            one, other = group_of[place], group_of[place_of.get(jump.page, place)]
            if one is not other:
                one += other
                group_of.update(dict.fromkeys(other, one))
    return [sorted(group) for place, group in group_of.items() if place == min(group)]


def _jumps(article: Article) -> Iterator[Jump]:
    jump = article.jump
    while jump is not None:
        yield jump
        jump = jump.then


def shares(edition: Edition, groups: list[list[int]], jobs: int) -> list[list[list[int]]]:
    """Deal groups of pages so that all processes have about as much copy to set."""
    dealt: list[list[list[int]]] = [[] for _ in range(min(jobs, len(groups)))]
    loads = [0] * len(dealt)
    weights = [_weight(edition, group) for group in groups]
    for weight, group in sorted(zip(weights, groups, strict=True), reverse=True):
        least = loads.index(min(loads))
        dealt[least].append(group)
        loads[least] += weight
    return [sorted(share) for share in dealt]


def _weight(edition: Edition, group: Sequence[int]) -> int:
    articles = [one for place in group for one in edition.pages[place].articles]
    copy = (paragraph.text for article in articles for paragraph in article.body)
    return sum(map(len, copy)) + ARTICLE * len(articles)


def _work(
    share: list[list[int]], begin: Callable[[], MakeUp], drawing: Drawing, *, proof: bool
) -> Iterator[bytes]:
    """Make a share of pages in a process of its own; a bug ends it; it is met again."""
    make_up = begin()
    for group in share:
        for place in group:
            done = _done(make_up.page(place), make_up, drawing, proof=proof)
            yield place.to_bytes(_PLACE, "big") + pickle.dumps(done, _PROTOCOL)


def _done(page: ComposedPage, make_up: MakeUp, drawing: Drawing, *, proof: bool) -> Done:
    stopped = has_errors(for_proof(page.diagnostics, proof=proof))
    drawn = None if stopped else drawing.draw(page.page)
    left = drawn.left if drawn else without_text(page.page)
    return Done(replace(page, page=left), drawn, make_up.served())


def _in_order(count: int, works: Sequence[Work]) -> Generator[Done | None, None, None]:
    """Yield what comes of each page; None = nothing came."""
    early: dict[int, bytes] = {}
    with closing(messages(works)) as coming:
        for place in range(count):
            while place not in early and (message := next(coming, None)) is not None:
                early[int.from_bytes(message[:_PLACE], "big")] = message[_PLACE:]
            message = early.pop(place, None)
            # it comes from our own process
            yield None if message is None else pickle.loads(message)  # noqa: S301


def _made_here(place: int, group: Sequence[int], make_up: MakeUp) -> Done:
    """Make up a page, and before it those that stories may come from."""
    for before in group[: group.index(place)]:
        make_up.page(before)
    return Done(make_up.page(place), None, make_up.served())
