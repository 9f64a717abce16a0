"""What stands on a page besides its stories: nameplate, ear, folio, credits, column rules.

Comes in: the layout and the issue's facts. Goes out: fragments with their place.
A new piece of furniture: its file here and its line in `layout.furnish`.
"""
