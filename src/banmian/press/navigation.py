"""How a reader finds its way: page labels, outline (pages > headlines), article threads.

A thread leads through a story, one bead a column, over pages too if the story goes on
there under its id. Entries of the outline are destinations, never actions, which PDF/X
forbids. Source: ISO 32000-1, 12.3.3 (outline), 12.4.2 (page labels), 12.4.3 (articles).
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from banmian.geometry import Point, Rect
from banmian.model.page import Page, Story

_DIGITS: Final = "零一二三四五六七八九"

_FORMS: Final[dict[str, str]] = {
    "zh": "{chinese}版",
    "ja": "{number}面",
    "ko": "{number}면",
}
"""How a page is called in a language; a plain number in others."""


class Entry(msgspec.Struct, frozen=True):
    """A line of the outline: its title, where it leads to, what stands below it.

    `page` counts from 0 in the file; `place` is on that page.
    """

    title: str
    page: int
    place: Point
    below: tuple["Entry", ...] = ()


class Bead(msgspec.Struct, frozen=True):
    """A column of a story: its page, counted from 0 in the file, and its rectangle."""

    page: int
    frame: Rect


class Thread(msgspec.Struct, frozen=True):
    """A story's columns in reading order; there is at least one."""

    title: str
    beads: tuple[Bead, ...]


def page_label(number: int, language: str, *, spread: bool = False) -> str:
    """Return what a page is called: 一版 in Chinese, 1面 in Japanese.

    A spread is called by both its numbers: 四、五版, 4-5面.
    """
    form = _FORMS.get(language.partition("-")[0].lower(), "{number}")
    numbers = (number, number + 1) if spread else (number,)
    return form.format(
        number="-".join(map(str, numbers)), chinese="、".join(map(_chinese, numbers))
    )


def outline(pages: Sequence[Page], language: str) -> tuple[Entry, ...]:
    """Return the outline: every page with the headlines on it."""
    return tuple(
        Entry(page_title(page, language), number, Point(0, 0), _headlines(page, number))
        for number, page in enumerate(pages)
    )


def threads(pages: Sequence[Page]) -> tuple[Thread, ...]:
    """Return the threads of all stories that have columns."""
    titles: dict[str, str] = {}
    beads: dict[str, list[Bead]] = {}
    for number, page in enumerate(pages):
        for story in page.stories:
            if _is_copy(story) and story.frames:
                titles.setdefault(story.id, story.title)
                found = beads.setdefault(story.id, [])
                found += (Bead(number, frame) for frame in story.frames)
    return tuple(Thread(titles[story], tuple(found)) for story, found in beads.items())


def page_title(page: Page, language: str) -> str:
    """Return what a page is called with its section (版名): 一版 要闻."""
    section = page.label if page.label != str(page.number) else ""
    return f"{page_label(page.number, language, spread=page.spread)} {section}".rstrip()


def _headlines(page: Page, number: int) -> tuple[Entry, ...]:
    return tuple(
        Entry(story.title, number, story.place)
        for story in page.stories
        if _is_copy(story) and story.title
    )


def _is_copy(story: Story) -> bool:
    return story.fragment.role != "advert"


def _chinese(number: int) -> str:
    """Return a number in Chinese, as far as newspapers have pages: 一, 十二, 四十."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return f"{_DIGITS[tens] if tens > 1 else ''}十{_DIGITS[ones] if ones else ''}"
