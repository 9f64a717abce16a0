"""Digests by which contents are told apart: entries of the store, files, cuts of fonts.

BLAKE2b (RFC 7693) from Python's own module: `hashlib` offers the same function but loads
OpenSSL for it, which takes 3 ms and 3 MB.
"""

try:
    from _blake2 import blake2b
except ImportError:  # a Python that is built otherwise
    from hashlib import blake2b

__all__ = ["blake2b"]
