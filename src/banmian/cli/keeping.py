"""Outcomes of whole builds, kept between runs: nothing changed, nothing is built.

An entry belongs to an issue's path and the options of the build, the working folder (paths
are shown from there) and the program: its files, those of the built-in desk, the installed
libraries. It holds what the outcome depends on with the state it was in, and counts only
if all of that is so still:

* files that an issue names, itself, the desk's layouts and fonts.yaml: by content;
* the desk's font files: by size and time;
* folders that names are searched in: by their names, for a new file may shadow another;
* where there is a `layouts/`, for that makes a desk.

Builds that failed are not kept, nor those that ask another program (`--ink`), nor those
whose files changed while they ran. Everything here is light: nothing of the pipeline is
imported.
"""

import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from banmian import __version__
from banmian.cli.options import GOOD, BuildOptions
from banmian.cli.outcome import Outcome, packed, unpacked
from banmian.cli.output import is_coloured
from banmian.store import Store, digest

KIND: Final = "builds"
"""What the store calls them."""

CONTENT, STAMP, NAMES, IS_FOLDER = b"content", b"stamp", b"names", b"folder"
"""How the state of a path is told."""

CLOCK_STEP: Final = 20_000_000
"""Nanoseconds by which the times of files may lag behind the clock (a tick of it)."""

_PACKAGE: Final = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))  # noqa: PTH120
_LIBRARIES: Final = ("site-packages", "dist-packages")


class Inputs(NamedTuple):
    """What a build read.

    Attributes:
        folder: of the issue, without links.
        root: the desk's.
        files: that the issue names, itself included.
        fonts: files of the desk's own fonts.
    """

    folder: Path
    root: Path
    files: tuple[Path, ...]
    fonts: tuple[str, ...]


class Keeper:
    """Finds and keeps outcomes.

    Args:
        store: where.
        built_in: the folder of the built-in desk.
    """

    def __init__(self, store: Store, built_in: str | None = None) -> None:
        self._store = store
        self._program = _program(built_in or built_in_folder()) if store.is_open else ""

    def found(self, issue: Path, options: BuildOptions) -> Outcome | None:
        """Return the outcome of a build that depends on nothing that changed."""
        key = self._key(issue, options)
        data = self._store.get(KIND, key) if key else None
        if data is None:
            return None
        parts = _split(data)
        count = int(next(parts))
        held = [(next(parts), next(parts), next(parts)) for _ in range(count)]
        if any(_state(how, os.fsdecode(path)) != state for how, path, state in held):
            return None
        return unpacked(parts)

    def keep(
        self,
        issue: Path,
        options: BuildOptions,
        outcome: Outcome,
        inputs: Inputs,
        began: int,
    ) -> None:
        """Keep a good outcome.

        Args:
            began: nanoseconds of the clock, before anything was read.
        """
        key = self._key(issue, options)
        if not key or outcome.code != GOOD:
            return
        paths = list(dict.fromkeys(_depends_on(inputs)))
        parts = [str(len(paths)).encode()]
        for how, path in paths:
            parts += [how, os.fsencode(path), _state(how, path)]
        if not any(_changed(path, began - CLOCK_STEP) for _, path in paths):
            self._store.put(KIND, key, _joined([*parts, *packed(outcome)]))

    def _key(self, issue: Path, options: BuildOptions) -> str:
        """Return the name of an entry; empty = not to be kept."""
        if not self._program or options.ink:
            return ""
        try:
            here = os.getcwd()  # noqa: PTH109
        except OSError:
            return ""
        asked = repr((*options._replace(jobs=1), is_coloured()))
        words = (self._program, here, os.path.realpath(issue), str(issue), asked)
        return digest(*(os.fsencode(word) for word in words))


def built_in_folder() -> str:
    """Return the folder of the built-in desk; `load.desk` says where it may be."""
    shared = os.path.join(_PACKAGE, "_shared")  # noqa: PTH118
    return shared if os.path.isdir(shared) else os.path.dirname(os.path.dirname(_PACKAGE))  # noqa: PTH112, PTH120


def _depends_on(inputs: Inputs) -> Iterator[tuple[bytes, str]]:
    """Yield how and what; each way of telling a path's state is explained above."""
    for parent in (inputs.folder, *inputs.folder.parents):
        yield IS_FOLDER, str(parent / "layouts")
        if parent == inputs.root:
            break
    layouts, fonts = inputs.root / "layouts", inputs.root / "fonts"
    for folder in (layouts, fonts):
        yield NAMES, str(folder)
    for path in _files(layouts):
        yield CONTENT, path
    yield CONTENT, str(fonts / "fonts.yaml")
    for path in (*_files(fonts), *inputs.fonts):
        yield STAMP, path
    for file in inputs.files:
        yield CONTENT, str(file)


def _files(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(one.path for one in entries if one.is_file())
    except OSError:
        return []


def _state(how: bytes, path: str) -> bytes:
    """Return what the outcome depends on of a path; empty if it is not there."""
    try:
        if how == IS_FOLDER:
            return b"%d" % os.path.isdir(path)  # noqa: PTH112
        if how == NAMES:
            return digest(*sorted(map(os.fsencode, os.listdir(path)))).encode()  # noqa: PTH208
        real = os.path.realpath(path)
        if how == STAMP:
            return f"{real} {_stamp(os.stat(path))}".encode(errors="surrogatepass")  # noqa: PTH116
        with open(path, "rb") as file:  # noqa: PTH123
            return digest(os.fsencode(real), file.read()).encode()
    except (OSError, ValueError):
        return b""


def _stamp(found: os.stat_result) -> str:
    return f"{found.st_size} {found.st_mtime_ns}"


def _changed(path: str, moment: int) -> bool:
    """Tell whether a path changed since a moment, or could not be asked."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return False
    return max(found.st_mtime_ns, found.st_ctime_ns) >= moment


def _program(built_in: str) -> str:
    """Return the digest of the program and of all that it runs on."""
    said = [__version__, sys.version, sys.platform, zlib.ZLIB_RUNTIME_VERSION]
    said += _tree(_PACKAGE)
    for name in ("layouts", "fonts"):
        said += _tree(os.path.join(built_in, name))  # noqa: PTH118
    for folder in sys.path:
        if folder.endswith(_LIBRARIES) and os.path.isdir(folder):  # noqa: PTH112
            said += [folder, *sorted(os.listdir(folder)), _stamp(os.stat(folder))]  # noqa: PTH116, PTH208
    return digest(*map(os.fsencode, said))


def _tree(folder: str) -> Iterator[str]:
    """Yield name and stamp of every file below a folder, in order."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda one: one.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _tree(entry.path)
        elif entry.is_file():
            yield f"{entry.path} {_stamp(entry.stat())}"


def _joined(parts: Iterable[bytes]) -> bytes:
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def _split(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        end = at + 8 + int.from_bytes(data[at : at + 8], "big")
        yield data[at + 8 : end]
        at = end
