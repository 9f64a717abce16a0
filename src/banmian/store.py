"""Results that are kept between runs: a folder of the user's that may be deleted any time.

What is kept is never more than a shortcut: an entry that is missing, damaged or cannot be
read or written is worked out again. Entries are named by the digest of all that they
depend on, their maker's version included, so none is ever out of date. They are written
under another name and moved into place, so that two runs at once do no harm; the oldest
are removed when all together are more than the limit.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from banmian.digests import blake2b

VARIABLE: Final = "BANMIAN_CACHE"
"""Environment variable: a folder, or `off`."""

LIMIT: Final = 1 << 30
"""Octets that all entries together may have."""

_SPARED: Final = 3, 4
"""Share of the limit that is left when entries are removed."""

_DIGEST: Final = 32


def digest(*parts: bytes) -> str:
    """Return the key of a result that depends on these octets, in this order."""
    total = blake2b(digest_size=_DIGEST)
    for part in parts:
        total.update(len(part).to_bytes(8, "big"))
        total.update(part)
    return total.hexdigest()


class Store:
    """A store in a folder.

    Args:
        folder: made when something is kept; None = nothing is kept.
        limit: octets that all entries together may have.
    """

    def __init__(self, folder: Path | None, limit: int = LIMIT) -> None:
        self._folder = folder
        self._limit = limit
        self._total: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether anything is kept."""
        return self._folder is not None

    def get(self, kind: str, key: str) -> bytes | None:
        """Return what is kept; None = nothing, or it is damaged.

        Args:
            kind: of results, a word of letters: each has a folder of its own.
            key: as `digest` makes it.
        """
        path = self._path(kind, key)
        if path is None:
            return None
        try:
            written = path.read_bytes()
        except OSError:
            return None
        data = written[_DIGEST:]
        if blake2b(data, digest_size=_DIGEST).digest() != written[:_DIGEST]:
            _remove(path)
            return None
        with suppress(OSError):
            os.utime(path)
        return data

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Keep something; what cannot be kept is not."""
        path = self._path(kind, key)
        if path is None:
            return
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_new(path, blake2b(data, digest_size=_DIGEST).digest() + data)
            self._make_room(len(data) + _DIGEST)

    def _path(self, kind: str, key: str) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / kind / key[:2] / key[2:]

    def _make_room(self, added: int) -> None:
        """Remove the oldest entries if all together are too many."""
        if self._total is None:
            self._total = sum(size for _, size, _ in self._entries())
        else:
            self._total += added
        if self._total <= self._limit:
            return
        kept, of = _SPARED
        for _, size, path in sorted(self._entries()):
            if self._total <= self._limit * kept // of:
                return
            _remove(path)
            self._total -= size

    def _entries(self) -> Iterator[tuple[int, int, Path]]:
        """Yield when each entry was used last, its size, its path."""
        assert self._folder is not None  # noqa: S101 - something was kept in it
        for path in self._folder.glob("*/*/*"):
            with suppress(OSError):
                found = path.stat()
                yield found.st_mtime_ns, found.st_size, path


def user_store(environment: Mapping[str, str] = os.environ) -> Store:
    """Return the store of the user who runs the program."""
    return Store(cache_folder(environment, sys.platform))


def cache_folder(environment: Mapping[str, str], platform: str) -> Path | None:
    """Return where a user's store is; None = nowhere.

    Args:
        environment: `BANMIAN_CACHE` (a folder, or `off`) outranks all else.
        platform: as `sys.platform` says it.

    Sources: XDG Base Directory Specification 0.8; File System Programming Guide (macOS);
    Known Folders (Windows).
    """
    own = environment.get(VARIABLE, "")
    if own:
        return None if own.lower() == "off" else Path(own)
    home = environment.get("USERPROFILE" if platform == "win32" else "HOME", "")
    match platform:
        case "win32":
            base = environment.get("LOCALAPPDATA") or (home and f"{home}/AppData/Local")
        case "darwin":
            base = home and f"{home}/Library/Caches"
        case _:
            wanted = environment.get("XDG_CACHE_HOME", "")
            absolute = wanted if Path(wanted).is_absolute() else ""
            base = absolute or (home and f"{home}/.cache")
    return Path(base) / "banmian" if base else None


def write_new(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Write a file whole or not at all: under another name, then moved into place.

    Args:
        path: in a folder that is there. data: all of it. mode: permissions of the file.

    Raises:
        OSError: it cannot be written; an old file stays as it was.
    """
    temporary = path.with_name(f".{path.name[:80]}.{os.urandom(6).hex()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        _remove(temporary)
        raise


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
