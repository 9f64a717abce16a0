"""Whole processes of both engines: what they are called with, and what one run costs."""

import os
import sys
import time
from pathlib import Path
from typing import Final, NamedTuple

from work import FOLDER

HERE: Final = Path(__file__).parent


class Cost(NamedTuple):
    """What one run took: CPU and wall seconds, peak memory, size of the PDF in bytes."""

    cpu: float
    wall: float
    memory: int
    size: int


class Engine(NamedTuple):
    """An engine as a command: `{name}` in it stands for the work's name.

    Attributes:
        cache: where finished builds of ours are kept; `off` = every run is cold.
    """

    name: str
    command: tuple[str, ...]
    target: str
    cache: str = "off"


OURS: Final = Engine(
    "banmian",
    (
        str(Path(sys.executable).with_name("banmian")), "build",
        str(FOLDER / "desk" / "issues" / "{name}"), "-o", str(FOLDER / "out"),
    ),
    "{name}.pdf",
)  # fmt: skip
OURS_KEPT: Final = OURS._replace(name="banmian, kept", cache=str(FOLDER / "cache"))
"""Nothing changed since the last run: what was built then is written again."""

TYPST: Final = Engine(
    "Typst",
    (
        sys.executable, str(HERE / "typst_run.py"), str(FOLDER / "typst" / "{name}.typ"),
        str(FOLDER / "out" / "{name}-typst.pdf"), str(FOLDER / "fonts"),
    ),
    "{name}-typst.pdf",
)  # fmt: skip
TYPST_UNTAGGED: Final = Engine(
    "Typst, untagged",
    (*TYPST.command[:3], str(FOLDER / "out" / "{name}-untagged.pdf"), *TYPST.command[4:],
     "untagged"),
    "{name}-untagged.pdf",
)  # fmt: skip


def typst_cff(fonts: Path) -> Engine:
    """Return Typst with the Noto CJK collections of a folder, whose outlines are CFF."""
    source = str(FOLDER / "typst-cff" / "{name}.typ")
    target = str(FOLDER / "out" / "{name}-cff.pdf")
    command = (*TYPST.command[:2], source, target, str(fonts))
    return Engine("Typst, CFF", command, "{name}-cff.pdf")


def environment(cache: str = "off") -> dict[str, str]:
    """Return the environment of a run: compiled modules are kept, as when installed."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
    }
    return kept | {
        "PYTHONPYCACHEPREFIX": str(FOLDER / "pycache"),
        "BANMIAN_CACHE": cache,
    }


def run(engine: Engine, name: str) -> Cost:
    """Run an engine on a work, as a process of its own.

    Raises:
        RuntimeError: it failed.
    """
    (FOLDER / "out").mkdir(parents=True, exist_ok=True)
    command = [part.format(name=name) for part in engine.command]
    silent = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, silent, number) for number in range(3)]
    began = time.perf_counter()
    process = os.posix_spawn(
        command[0], command, environment(engine.cache), file_actions=actions
    )
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - began
    os.close(silent)
    if status:
        code = os.waitstatus_to_exitcode(status)
        raise RuntimeError(f"{' '.join(command)} ended with {code}")
    size = output(engine, name).stat().st_size
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024, size)


def output(engine: Engine, name: str) -> Path:
    """Return the PDF that an engine makes of a work."""
    return FOLDER / "out" / engine.target.format(name=name)
