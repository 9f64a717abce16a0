"""Article elements: each takes a part of an article and a space, and returns fragments.

Comes in: resolved articles, a `Setting`, the space to fill. Goes out: `Placement`s and
fragments whose lines know their source. May import text and below. Knows no page and no
other element's insides. A new element: its file here, its call in `layout.block`.
"""
