"""A page's content becomes tagged content: what is a headline, a paragraph, a picture.

Comes in: a page. Goes out: its content in drawing order, cut into stretches that each
belong to one element or to none (artifacts), and the elements in reading order. A new
kind of text: its line in `story.HEADINGS` if it heads something; all else is P, and in a
table TH or TD.
"""

from banmian.press.tags.edges import NARROW, begins_narrow
from banmian.press.tags.elements import Element, Stretch, TaggedPage, TaggedPart
from banmian.press.tags.page import tag_page
from banmian.press.tags.silence import SOFT_HYPHEN, is_silent

__all__ = [
    "NARROW",
    "SOFT_HYPHEN",
    "Element",
    "Stretch",
    "TaggedPage",
    "TaggedPart",
    "begins_narrow",
    "is_silent",
    "tag_page",
]
