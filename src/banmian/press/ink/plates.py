"""A PDF becomes plates: one grey picture a page and process ink, by Ghostscript's tiffsep.

tiffsep honours overprint, so that what lies below black text stays in its plates. Pages
are drawn at four times the resolution and averaged: a pixel that is touched counts as
inked, which makes text a third too heavy at 72 dpi and right at 288 (measured against 600).
Source: Ghostscript, doc/Devices.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from PIL import Image

PROGRAM: Final = "gs"
DPI: Final = 72
"""A pixel is 0.35 mm: 42 of them make the 15 mm of a measured square."""

FINER: Final = 4
LONGEST_S: Final = 600
"""A page takes half a second; one that takes ten minutes is not going to be printed."""

PROCESS: Final = ("Cyan", "Magenta", "Yellow", "Black")

_PLATE: Final = re.compile(r"page(\d+)\((.+)\)\.tif")


class Plates(NamedTuple):
    """The plates of a page, as it is seen, the whole media.

    Attributes:
        width, height: in pixels of `DPI`.
        process: cyan, magenta, yellow, black: a byte a pixel, row by row, 255 = solid.
        spots: names of the other inks that have a plate.
    """

    width: int
    height: int
    process: tuple[bytes, bytes, bytes, bytes]
    spots: tuple[str, ...] = ()

    @property
    def pixels_per_mm(self) -> float:
        """How many pixels a millimetre has."""
        return DPI / 25.4


def make_plates(data: bytes) -> tuple[Plates, ...] | None:
    """Return the plates of every page; None = no Ghostscript here, or it failed."""
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="banmian-plates-") as name:
        folder = Path(name)
        (folder / "file.pdf").write_bytes(data)
        if not _separated(program, folder):
            return None
        return _read_all(folder)


def _separated(program: str, folder: Path) -> bool:
    command = [
        program,
        *("-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep"),
        *(f"-r{DPI * FINER}", f"-dDownScaleFactor={FINER}"),
        *("-sOutputFile=page%d.tif", "file.pdf"),
    ]
    try:
        done = subprocess.run(  # noqa: S603 - no part of the command comes from the file
            command, cwd=folder, capture_output=True, check=False, timeout=LONGEST_S
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _read_all(folder: Path) -> tuple[Plates, ...]:
    found: dict[int, dict[str, Path]] = {}
    for path in sorted(folder.glob("page*.tif")):
        match = _PLATE.fullmatch(path.name)
        if match:
            found.setdefault(int(match[1]), {})[match[2]] = path
    return tuple(_read_page(paths) for _, paths in sorted(found.items()))


def _read_page(paths: dict[str, Path]) -> Plates:
    process = []
    size = (0, 0)
    for ink in PROCESS:
        with Image.open(paths[ink]) as plate:
            size = plate.size
            process.append(plate.convert("L").point(_REVERSED).tobytes())
    cyan, magenta, yellow, black = process
    spots = tuple(name for name in paths if name not in PROCESS)
    return Plates(*size, (cyan, magenta, yellow, black), spots)


_REVERSED: Final = tuple(range(255, -1, -1))
"""tiffsep writes plates as they look on paper: 255 = no ink."""
