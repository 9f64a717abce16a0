"""Tables in documents: what stands between two marks is replaced, the rest stays."""

import platform
import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Final

DOCS: Final = Path(__file__).parents[1] / "docs"


def put(document: str, name: str, lines: Iterable[str]) -> None:
    """Put lines between `<!-- begin NAME -->` and `<!-- end NAME -->` of a document.

    Raises:
        ValueError: the document has no such marks.
    """
    path = DOCS / document
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    head, found, rest = path.read_text(encoding="utf-8").partition(begin)
    _, also_found, tail = rest.partition(end)
    if not found or not also_found:
        raise ValueError(f"{path} has no marks for {name}")
    text = "\n".join((begin, *lines, end))
    path.write_text(head + text + tail, encoding="utf-8")


def machine() -> str:
    """Return what a measurement was made on."""
    cpu = re.search(r"model name\s*: (.+)", _proc("cpuinfo"))
    cores = len(re.findall(r"^processor", _proc("cpuinfo"), re.MULTILINE))
    memory = re.search(r"MemTotal:\s+(\d+)", _proc("meminfo"))
    gib = int(memory[1]) / 2**20 if memory else 0
    name = cpu[1] if cpu else platform.machine()
    return (
        f"{platform.system()} {platform.release().partition('-')[0]}, {cores} × {name}, "
        f"{gib:.0f} GiB; Python {platform.python_version()}, banmian {version('banmian')}, "
        f"Typst {version('typst')} (PyPI)"
    )


def _proc(name: str) -> str:
    path = Path("/proc") / name
    return path.read_text(encoding="utf-8") if path.exists() else ""
