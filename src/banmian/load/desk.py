"""The desk: one folder per newspaper, and the built-in one behind it.

The desk of an issue is the nearest folder above it that has `layouts/`. A name (of a
layout, a font family) is looked up there first, then among what the program carries: the
top folders of its repository, or `_shared` in an installed package, themselves a desk.

Files that an issue names are read from inside its desk only: no absolute path, no `..`
and no link that leads out of it.
"""

import os
import time
from pathlib import Path, PureWindowsPath
from stat import S_ISREG
from typing import Final

import msgspec

from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.kept import Kept
from banmian.load.tree.words import nearest

TEXTS: Final = frozenset((".yaml", ".md", ".txt", ".docx"))
"""Files of an issue that are read anew every time."""

SETTLED: Final = 2_000_000_000
"""Nanoseconds after which a file that was written is as its time of writing says; the
coarsest clocks of file systems tick every two seconds."""

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_NEIGHBOURS: Final = 5000
"""How many names of a folder are looked at for one that is like a missing one."""


class Desk(msgspec.Struct, frozen=True):
    """The folders that names are looked up in.

    Attributes:
        root: the newspaper's own folder, without links.
        built_in: the program's.
    """

    root: Path
    built_in: Path

    @property
    def is_built_in(self) -> bool:
        """Whether the program's own folder is the desk."""
        return self.root == self.built_in

    def key(self, path: Path) -> str:
        """Return the name of a file within the desk, with `/`."""
        return path.relative_to(self.root).as_posix()


def built_in_root() -> Path:
    """Return the folder that has the built-in layouts, fonts and sample issues."""
    shared = _PACKAGE / "_shared"
    return shared if shared.is_dir() else _PACKAGE.parents[1]


def find_desk(folder: Path) -> Desk:
    """Return the desk of an issue's folder; the folder itself if none is around it."""
    start = folder.resolve()
    for parent in (start, *start.parents):
        if (parent / "layouts").is_dir():
            return Desk(parent, built_in_root())
    return Desk(start, built_in_root())


def desk_state(desk: Desk, kept: Kept) -> tuple[object, ...]:
    """Return all that fonts and layouts of a desk depend on, as it is now.

    The working folder is part of it: messages name files from there.
    """
    roots = dict.fromkeys((str(desk.root), str(desk.built_in)))
    folders = [f"{root}/{name}" for root in roots for name in ("layouts", "fonts")]
    return shown(desk.root), [_folder_state(folder, kept) for folder in folders]


def _folder_state(folder: str, kept: Kept) -> dict[str, object]:
    """Return the YAML files of a folder with what they say, the others with their age."""
    try:
        with os.scandir(folder) as entries:
            return {one.name: _entry_state(one, kept) for one in entries}
    except OSError:
        return {}


def _entry_state(entry: os.DirEntry[str], kept: Kept) -> object:
    try:
        stamp = _stamp(entry.stat())
        said = entry.name.endswith(".yaml") and S_ISREG(stamp[0])
        return _said(entry.path, stamp, kept) if said else stamp
    except OSError:
        return None


def _stamp(found: os.stat_result) -> tuple[int, ...]:
    """Return what changes when a file does."""
    return found.st_mode, found.st_mtime_ns, found.st_size, found.st_ino


def _said(path: str, stamp: tuple[int, ...], kept: Kept) -> bytes:
    """Return what a file says; it is read again only if it may have changed.

    A file that has just been written may be written again within a tick of the clock,
    and look the same.
    """
    if time.time_ns() - stamp[1] < SETTLED:
        return Path(path).read_bytes()
    return kept.recall(("said", path), stamp, lambda: Path(path).read_bytes())


def file_state(path: Path) -> tuple[object, ...] | None:
    """Return all that depends on a file that an issue names; None if there is none."""
    try:
        real = path.resolve()
        found = real.stat()
        text = real.suffix.lower() in TEXTS and S_ISREG(found.st_mode)
        return real, _stamp(found), real.read_bytes() if text else b""
    except (OSError, RuntimeError, ValueError):
        return None


def shown(path: Path) -> str:
    """Return how messages name a file: from the working folder if it lies below that."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()


def find_file(
    desk: Desk, folder: Path, name: str, position: SourcePosition
) -> Path | Diagnostic:
    """Find a file that an issue names.

    Args:
        desk: it must lie inside.
        folder: what the name starts from: the issue's folder.
        name: as the editor wrote it.
        position: where, for the messages.

    Returns:
        The file without links; or `outside-desk`, `missing-file`, `missing-folder`,
        `not-a-file`.
    """
    if not name or "\0" in name:
        return diagnose("not-a-file", position, file=name)
    if Path(name).is_absolute() or PureWindowsPath(name).drive:
        return diagnose("outside-desk", position, file=name)
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(desk.root):
            return diagnose("outside-desk", position, file=name)
        mode = path.stat().st_mode
    except FileNotFoundError:
        return _missing(folder / name, name, position)
    except (OSError, RuntimeError):
        return diagnose("not-a-file", position, file=name)
    return path if S_ISREG(mode) else diagnose("not-a-file", position, file=name)


def names_in(folder: Path, suffix: str = "") -> list[str]:
    """Return the names in a folder that end so, sorted; none if there is no folder."""
    try:
        with os.scandir(folder) as entries:
            found = [one.name for one, _ in zip(entries, range(_NEIGHBOURS), strict=False)]
    except OSError:
        return []
    return sorted(name for name in found if name.endswith(suffix))


def _missing(path: Path, name: str, position: SourcePosition) -> Diagnostic:
    neighbours = names_in(path.parent)
    if not neighbours:
        return diagnose("missing-folder", position, file=name)
    alike = [
        one
        for one in neighbours
        if one.endswith(path.suffix) or one.partition(".")[0] == path.stem
    ]
    near = nearest(path.name, alike or neighbours)
    return diagnose("missing-file", position, file=name, nearest=near)
