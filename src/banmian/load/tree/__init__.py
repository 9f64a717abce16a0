"""YAML files as trees whose every node knows its place.

Comes in: bytes of a file. Goes out: `Node` trees, plain values for msgspec, diagnostics
with line and column. May import diagnostics; the schemas are handed in as types. pyyaml
is at home here. A new complaint about a value: a row of `complaints.py` and its message.
"""
