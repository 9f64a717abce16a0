"""Fonts: find, open, measure, cover, fall back, subset.

Comes in: font entries (read from fonts.yaml by `load`) and font keys of styles. Goes out:
faces that answer for single characters and shape strings, and subset font programs. May
import model and below. uharfbuzz is at home here (and in text/shape). A new source of
fonts: an entry, no code. A new character set to report on: a line in
`coverage.CHARACTER_SETS`.
"""
