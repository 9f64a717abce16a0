"""Is the copy in the file, whole and in order (S03, S04)."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from banmian.press.preflight.content.events import Content
from banmian.press.preflight.finding import Fault
from banmian.press.preflight.subject import Subject
from banmian.press.preflight.tree import Element

WINDOW: Final = 40
"""How much of a story is found is told in stretches of so many characters."""

STORIES: Final = ("Art", "Sect", "Document", "")


def copy_kept(subject: Subject) -> Iterator[Fault]:
    """S03: the text by the tree equals the ordered copy, story by story."""
    tree = subject.tree
    if subject.copy is None or tree is None:
        yield Fault("S03-no-copy", severity="not-run")
        return
    words: dict[Content, str] = {}
    for page in subject.pages:
        words.update(page.content.texts)
    told: set[str] = set()
    _tell(tree.root, words, told)
    stories = set(map(_bare, told))
    lengths: dict[int, list[str]] = {}
    for text in stories:
        lengths.setdefault(len(text), []).append(text)
    for story in subject.copy:
        parts = tuple(filter(None, map(_bare, story.text.splitlines())))
        alike = lengths.get(sum(map(len, parts)), ())
        if not any(all(part in text for part in parts) for text in alike):
            share = max((_share(parts, text) for text in stories), default=0)
            measured, limit = f"{share:.1f} %", "100 %"
            yield Fault(
                "S03-differs", 0, None, measured, limit, values={"title": story.title}
            )


def _tell(element: Element, words: dict[Content, str], stories: set[str]) -> str:
    """Return what an element says; enter it, and those below it, that may be stories."""
    texts = [
        _tell(kid, words, stories) if isinstance(kid, Element) else words.get(kid, "")
        for kid in element.kids
    ]
    text = "".join(texts) if element.actual is None else element.actual
    if element.kind in STORIES:
        stories.add(text)
    return text


def _bare(text: str) -> str:
    return "".join(text.split())


def _share(parts: tuple[str, ...], found: str) -> float:
    """Return how much of a story is in a text that is not the same, %: never 100."""
    length = sum(map(len, parts))
    windows = [
        part[at : at + WINDOW] for part in parts for at in range(0, len(part), WINDOW)
    ]
    kept = sum(len(window) for window in windows if window in found)
    return min(99.9, 100 * kept / max(length, len(found), 1))


def in_order(subject: Subject) -> Iterator[Fault]:
    """S04: content comes in the stream as it is to be read."""
    tree = subject.tree
    if tree is None:
        yield Fault("S-untagged", severity="not-run")
        return
    ranks = {content: rank for rank, content in enumerate(tree.root.contents())}
    for page in subject.pages:
        painted = [ranks[content] for content in page.content.marked if content in ranks]
        steps = list(pairwise(painted))
        wrong = sum(one > other for one, other in steps)
        if wrong:
            share = 100 * (1 - wrong / len(steps))
            yield Fault("S04-order", page.number, None, f"{share:.1f} %", "100 %")
