"""Paragraphs become lines: classify, space, find break opportunities, break, justify.

Comes in: paragraphs, styles, a profile of rules, faces. Goes out: `Line` values. Knows no
page. May import resources and below. A new language: a record in `profiles/TAG.py` and
its line in `profiles.PROFILES`; nothing else changes.
"""
