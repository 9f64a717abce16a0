"""Tags: what is painted belongs to the structure or says that it does not (S01, S02)."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from banmian.press.preflight.content.events import Content, TextShown
from banmian.press.preflight.finding import Fault, Severity
from banmian.press.preflight.objects import entry, text_of
from banmian.press.preflight.subject import Subject, SubjectPage
from banmian.press.preflight.tree import Element, ParentTree, Tree, read_parents


def consistent(subject: Subject) -> Iterator[Fault]:
    """S01: tree, parent tree and content agree, and nothing is painted outside of them."""
    tree = subject.tree
    if tree is None:
        yield from _untagged(subject)
        return
    severity = weight(subject)
    if not subject.claim.tagged:
        yield Fault("S01-unmarked", severity=severity)
    listed = set(tree.root.contents())
    holders = _holders(tree)
    parents = read_parents(subject.root)
    painted: set[Content] = set()
    for page in subject.pages:
        for fault in _page(page, painted, listed, (parents, holders)):
            yield replace(fault, severity=severity)
    if listed - painted:
        count = f"{len(listed - painted)}"
        yield Fault("S01-dangling", measured=count, limit="0", severity=severity)


def _untagged(subject: Subject) -> Iterator[Fault]:
    if subject.claim.tagged or subject.claim.accessible:
        yield Fault("S01-no-tree", severity=weight(subject))
    else:
        yield Fault("S-untagged", severity="not-run")


def weight(subject: Subject) -> Severity:
    """Return what faults of tags count for: errors only where PDF/UA is claimed."""
    return "error" if subject.claim.accessible else "warning"


def _holders(tree: Tree) -> dict[Content, Element]:
    return {
        kid: element
        for element in tree.root.walk()
        for kid in element.kids
        if isinstance(kid, Content)
    }


def _page(
    page: SubjectPage,
    painted: set[Content],
    listed: set[Content],
    structure: tuple[ParentTree, dict[Content, Element]],
) -> Iterator[Fault]:
    """Yield the faults of a page; enter what is painted there."""
    parents, holders = structure
    for event in page.content.events:
        if event.mark.artifact or event.mark.mcid is not None or event.box is None:
            continue
        if not (isinstance(event, TextShown) and event.blank):
            yield Fault("S01-untagged", page.number, event.box)
    for content, box in page.content.marked.items():
        if content in painted:
            continue
        painted.add(content)
        measured = f"MCID {content.mcid}"
        if content not in listed:
            yield Fault("S01-unlisted", page.number, box, measured)
        elif parents.get(content) != holders[content].id:
            yield Fault("S01-parent", page.number, box, measured)


def described(subject: Subject) -> Iterator[Fault]:
    """S02: language, title, levels of headings, words for pictures."""
    tree = subject.tree
    if tree is None:
        yield Fault("S-untagged", severity="not-run")
        return
    severity = weight(subject)
    root = subject.root
    if not text_of(entry(root, "/Lang")):
        yield Fault("S02-language", severity=severity)
    shows_title = entry(root, "/ViewerPreferences", "/DisplayDocTitle") is True
    if subject.claim.accessible and not shows_title:
        yield Fault("S02-title", severity=severity)
    for fault in (*_levels(tree), *_pictures(tree)):
        yield replace(fault, severity=severity)


def _levels(tree: Tree) -> Iterator[Fault]:
    """Yield headings that skip a level (ISO 14289-1, 7.4.2)."""
    last = 0
    for element in tree.root.walk():
        level = re.fullmatch(r"H([1-9])", element.kind)
        if level is None:
            continue
        if int(level[1]) > last + 1:
            measured, limit = element.kind, f"≤ H{last + 1}"
            yield Fault("S02-level", measured=measured, limit=limit)
        last = int(level[1])


def _pictures(tree: Tree) -> Iterator[Fault]:
    for element in tree.root.walk():
        if element.kind in ("Figure", "Formula") and not element.alt:
            yield Fault("S02-alt", measured=element.kind)
