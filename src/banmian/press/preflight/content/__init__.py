"""The content of a page becomes plain events: what is painted, where, in what ink.

Comes in: a page of an open PDF. Goes out: `PageContent`: text, paths, pictures and
shadings in the order of painting, places in mm from the top left of the trim. May import
`preflight.objects` and `preflight.fonts`. A new operator: a function and its line in the
table of the file that its kind belongs to. `page` walks paint by paint, `glance` gathers
text by its look.
"""
