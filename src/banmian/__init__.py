"""版面: a newspaper typesetter. YAML issues in, press-ready pages out.

Start reading at `build.py`; ARCHITECTURE.md draws the rooms.
"""

__version__ = "0.1.0"
