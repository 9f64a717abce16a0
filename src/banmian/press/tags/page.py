"""A page becomes tagged content: furniture first, then its stories, as they are drawn."""

from functools import partial

from banmian.fonts.library import FontLibrary
from banmian.kept import NOTHING, Kept
from banmian.model.page import Page, Story, walk
from banmian.press.tags.apart import keep_apart
from banmian.press.tags.elements import Content, TaggedPage, TaggedPart
from banmian.press.tags.furniture import tag_furniture
from banmian.press.tags.story import tag_story


def tag_page(
    page: Page, library: FontLibrary, first: int = 0, kept: Kept = NOTHING
) -> TaggedPage:
    """Return a page's content with its elements.

    Args:
        page: finished.
        library: has the fonts of its runs; spaces between words come from them.
        first: number of the first stretch that belongs to an element.
        kept: of the last time that the page was tagged.
    """
    parts = [
        kept.recall(
            ("furniture tagged", page.number), (page.furniture, library, first),
            partial(_furniture, page, library, first),
        )
    ]  # fmt: skip
    for number, story in enumerate(page.stories):
        before = parts[-1]
        part = kept.recall(
            ("story tagged", page.number, number),
            (story, library, before.following, before.last),
            partial(_story, story, library, before),
        )
        parts.append(part)
    return TaggedPage(tuple(parts))


def _furniture(page: Page, library: FontLibrary, first: int) -> TaggedPart:
    content = Content(library, first)
    nodes = [tag_furniture(fragment, place, content) for place, fragment in page.furniture]
    return content.part(*nodes)


def _story(story: Story, library: FontLibrary, before: TaggedPart) -> TaggedPart:
    content = Content(library, before.following, before.last)
    placed = walk(story.fragment, story.place)
    keep_apart(placed, content, library)
    return content.part(tag_story(story, placed, content))
