"""Is the copy in the file, whole and in order (S03, S04)."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from banmian.press.preflight.content.events import Mark, TextShown
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.subject import Subject
from banmian.press.preflight.tree import Content, Element, read_tree

WINDOW: Final = 40
"""How much of a story is found is told in stretches of so many characters."""

STORIES: Final = ("Art", "Sect", "Document", "")


def copy_kept(subject: Subject) -> Iterator[Fault]:
    """S03: the text by the tree equals the ordered copy, story by story."""
    tree = read_tree(subject.pdf)
    if subject.copy is None or tree is None:
        yield Fault("S03-no-copy", severity="not-run")
        return
    words = content_texts(subject)
    stories = {
        _bare(_text(element, words))
        for element in tree.root.walk()
        if element.kind in STORIES
    }
    for story in subject.copy:
        parts = tuple(filter(None, map(_bare, story.text.splitlines())))
        share = max((_share(parts, text) for text in stories), default=0)
        if share < 100:
            measured, limit = f"{share:.1f} %", "100 %"
            yield Fault(
                "S03-differs", 0, None, measured, limit, values={"title": story.title}
            )


def content_texts(subject: Subject) -> dict[Content, str]:
    """Return what each marked content says, ActualText in the place of its glyphs."""
    found: dict[Content, list[str]] = defaultdict(list)
    told: set[int] = set()
    for page in subject.pages:
        for event in page.content.events:
            mark = event.mark
            if mark.mcid is None:
                continue
            words = found[Content(mark.owner, mark.mcid)]
            if mark.actual_text is None:
                words.append(event.text if isinstance(event, TextShown) else "")
            elif id(mark) not in told:
                told.add(id(mark))
                words.append(mark.actual_text)
    return {content: "".join(words) for content, words in found.items()}


def _text(element: Element, words: dict[Content, str]) -> str:
    if element.actual is not None:
        return element.actual
    return "".join(
        _text(kid, words) if isinstance(kid, Element) else words.get(kid, "")
        for kid in element.kids
    )


def _bare(text: str) -> str:
    return "".join(text.split())


def _share(parts: tuple[str, ...], found: str) -> float:
    """Return how much of a story is in a text, %; 100 = each part, and nothing besides."""
    length = sum(map(len, parts))
    if all(part in found for part in parts) and len(found) == length:
        return 100
    windows = [
        part[at : at + WINDOW] for part in parts for at in range(0, len(part), WINDOW)
    ]
    kept = sum(len(window) for window in windows if window in found)
    return min(99.9, 100 * kept / max(length, len(found), 1))


def in_order(subject: Subject) -> Iterator[Fault]:
    """S04: content comes in the stream as it is to be read."""
    tree = read_tree(subject.pdf)
    if tree is None:
        yield Fault("S-untagged", severity="not-run")
        return
    ranks = {content: rank for rank, content in enumerate(tree.root.contents())}
    for page in subject.pages:
        marks = dict.fromkeys(_content(event.mark) for event in page.content.events)
        painted = [ranks[content] for content in marks if content in ranks]
        steps = list(pairwise(painted))
        wrong = sum(one > other for one, other in steps)
        if wrong:
            share = 100 * (1 - wrong / len(steps))
            yield Fault("S04-order", page.number, None, f"{share:.1f} %", "100 %")


def _content(mark: Mark) -> Content | None:
    return None if mark.mcid is None else Content(mark.owner, mark.mcid)
