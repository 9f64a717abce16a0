"""Editions become pages: grid, frames, flow, furniture, and the check that nothing is lost.

Comes in: an `Edition` and resources. Goes out: `Page` values with a report and diagnostics.
May import elements and below; knows no YAML and no output format.
"""
