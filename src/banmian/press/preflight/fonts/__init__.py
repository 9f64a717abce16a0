"""Font objects of a PDF become what preflight asks about fonts.

Comes in: font dictionaries, CMap streams, embedded font files. Goes out: `Font`, which
takes shown strings apart into characters. May import `preflight.objects`. A new kind of
embedded file: a reader in `program.py`.
"""
