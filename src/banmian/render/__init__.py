"""Renderers: finished pages become files.

Comes in: `model.page.Page` values, the font library, converted pictures. Goes out: bytes
or text. May import everything below it but nothing of layout and load; no clock, no
environment, no file is read or written here. A new format: a module with one function,
its line in `FORMATS`, and a `match` over all of `model.page.Item`.
"""

from typing import Final

FORMATS: Final[dict[str, str]] = {
    "pdf": "banmian.render.pdf:render_pdf",
    "png": "banmian.render.png:render_png",
    "txt": "banmian.render.dump:dump",
}
"""File name extension -> where its function lives; imported only when asked for."""
