"""How long a large picture takes: placed for the first time, and from the store.

    python bench/pictures.py [FOLDER]

A photo of 6,000 × 4,000 pixels, as JPEG and as PNG, is put on a page by itself, over half
the width and over all of it. Each build is a process of its own; what a picture takes is
the CPU and wall time of its build less those of the same page with one grey pixel in its
place. Prints a table.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Final

from PIL import Image

ROUNDS: Final = 5
SIZE: Final = (6000, 4000)

LAYOUT: Final = """\
extends: broadsheet
paper: {name: 平川新闻}
pages:
  page:
    folio: false
    slots:
      slot: SLOT
"""

SLOTS: Final = {
    "half": "{columns: 1-4, lines: 1-27}",
    "whole": "{columns: 1-8, lines: 1-118}",
}

ISSUE: Final = """\
layout: plain
date: 2026-03-05
number: 5128
pages:
- design: page
  articles:
  - kind: picture
    slot: slot
    pictures:
    - {{file: {file}}}
"""


def photo() -> Image.Image:
    """Return a picture with gradients, edges and grain, the same each time."""
    width, height = SIZE
    x = Image.linear_gradient("L").rotate(90).resize(SIZE)
    y = Image.linear_gradient("L").resize(SIZE)
    rings = Image.radial_gradient("L").resize((width // 40, height // 40)).resize(SIZE)
    tiles = rings.reduce(20).point(lambda value: value * 37 % 256).resize(SIZE)
    red, blue = Image.blend(x, tiles, 0.3), Image.blend(rings, tiles, 0.4)
    return Image.merge("RGB", [red, y, blue])


def build(desk: Path, cache: str) -> dict[str, float]:
    """Build the issue in a process of its own; return its seconds and MiB."""
    code = (
        "import json, sys, time\n"
        "from pathlib import Path\n"
        "from banmian.build import compose, render\n"
        "start = time.perf_counter(), time.process_time()\n"
        "made = compose(Path(sys.argv[1]))\n"
        "assert not made.failed, made.diagnostics\n"
        "size = len(render(made))\n"
        "wall, cpu = time.perf_counter() - start[0], time.process_time() - start[1]\n"
        "status = Path('/proc/self/status').read_text()\n"
        "peak = int(status.partition('VmHWM:')[2].split()[0]) / 1024\n"
        "print(json.dumps(dict(wall=wall, cpu=cpu, peak=peak, size=size / 1024)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(desk / "issues" / "one")],
        env={**os.environ, "BANMIAN_CACHE": cache},
        stdout=subprocess.PIPE, check=True, text=True,
    )  # fmt: skip
    return dict(json.loads(done.stdout))


def typical(desk: Path, cache: str) -> dict[str, float]:
    """Return the medians of some builds."""
    runs = [build(desk, cache) for _ in range(ROUNDS)]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def write(desk: Path, slot: str, file: str) -> None:
    """Write the issue of a desk, and its layout."""
    (desk / "layouts").mkdir(parents=True, exist_ok=True)
    (desk / "issues" / "one").mkdir(parents=True, exist_ok=True)
    (desk / "layouts" / "plain.yaml").write_text(LAYOUT.replace("SLOT", SLOTS[slot]))
    (desk / "issues" / "one" / "issue.yaml").write_text(ISSUE.format(file=file))


def main(folder: Path) -> None:
    """Measure and print."""
    files = folder / "issues" / "one"
    write(folder, "half", "pixel.png")
    Image.new("L", (1, 1), 128).save(files / "pixel.png")
    picture = photo()
    picture.save(files / "photo.jpg", quality=92)
    picture.save(files / "photo.png", compress_level=3)
    bare = typical(folder, "off")
    print("| file | slot | | CPU | wall | peak memory | PDF |")
    print("|---|---|---|---:|---:|---:|---:|")
    for file in ("photo.jpg", "photo.png"):
        for slot in SLOTS:
            write(folder, slot, file)
            for name, run in measured(folder).items():
                cpu, wall = (run[one] - bare[one] for one in ("cpu", "wall"))
                print(
                    f"| {file[-3:].upper()} | {slot} | {name} | {cpu:.2f} s | {wall:.2f} s "
                    f"| {run['peak']:.0f} MiB | {run['size']:,.0f} KiB |"
                )


def measured(folder: Path) -> dict[str, dict[str, float]]:
    """Return the figures of an issue: cold, and with its pictures kept."""
    cold = typical(folder, "off")
    build(folder, str(folder / "kept"))
    return {"cold": cold, "kept": typical(folder, str(folder / "kept"))}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as name:
            main(Path(name))
