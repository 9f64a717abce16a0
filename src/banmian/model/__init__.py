"""Nouns only: what the YAML says, what it resolves to, set text, finished pages.

Comes in: nothing. Goes out: frozen values. May import units, geometry, diagnostics.
A new kind of drawn thing: a class in `page.py` and its line in `Item`; mypy then names
every renderer that must learn it. A new YAML key: `issue.py` or `layoutspec.py`.
"""
