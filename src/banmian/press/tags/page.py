"""A page becomes tagged content: furniture first, then its stories, as they are drawn."""

from banmian.fonts.library import FontLibrary
from banmian.model.page import Page, walk
from banmian.press.tags.apart import keep_apart
from banmian.press.tags.elements import Content, TaggedPage
from banmian.press.tags.furniture import tag_furniture
from banmian.press.tags.story import tag_story


def tag_page(page: Page, library: FontLibrary, first: int = 0) -> TaggedPage:
    """Return a page's content with its elements.

    Args:
        page: finished.
        library: has the fonts of its runs; spaces between words come from them.
        first: number of the first stretch that belongs to an element.
    """
    content = Content(library, first)
    nodes = [tag_furniture(fragment, place, content) for place, fragment in page.furniture]
    for story in page.stories:
        placed = walk(story.fragment, story.place)
        keep_apart(placed, content, library)
        nodes.append(tag_story(story, placed, content))
    content.cut()
    elements = (node.element() for node in nodes)
    return TaggedPage(
        tuple(content.stretches),
        tuple(element for element in elements if element is not None),
    )
