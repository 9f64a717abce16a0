"""One word of W8 changed again and again in one process: what an edit costs when warm.

    python bench/warm.py ours|typst [EDITS]

Every edit puts another word into the same paragraph near the end of the issue, and the
PDF is made and written. Prints the CPU seconds of each edit as JSON; what was before the
first edit is not counted.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from work import FOLDER

WORDS: Final = (
    "稳步",
    "有序",
    "全面",
    "深入",
    "加快",
    "协同",
    "精准",
    "高效",
    "扎实",
    "持续",
)
"""Put in by turns."""

BEFORE: Final = "据了解"
"""Where: before the last of these in the document."""

EDITS: Final = 10


def our_build(source: Path) -> Callable[[], None]:
    """Return what makes the PDF of an issue and remembers what it can.

    What it remembers is taken from the collector of garbage, as in any process that stays.
    """
    from banmian.build import compose, render
    from banmian.kept import Kept

    kept = Kept()

    def build() -> None:
        composed = compose(source, kept=kept)
        source.with_name("warm.pdf").write_bytes(render(composed))
        gc.freeze()

    return build


def typst_build(source: Path) -> Callable[[], None]:
    """Return what makes the PDF of a document with a compiler that stays."""
    import typst

    compiler = typst.Compiler(
        str(source), font_paths=[str(FOLDER / "fonts")], ignore_system_fonts=True
    )
    target = str(source.with_suffix(".pdf"))
    return lambda: compiler.compile(output=target)


def measure(source: Path, build: Callable[[], None], edits: int) -> list[float]:
    """Return the CPU seconds of each edit of a file; it is left as it was."""
    text = source.read_text(encoding="utf-8")
    place = text.rindex(BEFORE)
    seconds = []
    try:
        build()
        for number in range(edits + 1):
            word = WORDS[number % len(WORDS)]
            source.write_text(text[:place] + word + text[place:], encoding="utf-8")
            began = time.process_time()
            build()
            seconds.append(time.process_time() - began)
    finally:
        source.write_text(text, encoding="utf-8")
    return seconds[1:]


def main() -> None:
    """Measure one engine in this process."""
    engine, *rest = sys.argv[1:]
    edits = int(rest[0]) if rest else EDITS
    if engine == "ours":
        source = FOLDER / "desk" / "issues" / "w8" / "issue.yaml"
        build = our_build(source)
    else:
        source = FOLDER / "typst" / "w8.typ"
        build = typst_build(source)
    print(json.dumps(measure(source, build, edits)))


if __name__ == "__main__":
    main()
