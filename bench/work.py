"""Write the work of the benchmark, for both engines.

    python bench/work.py [FOLDER]

W1 is one broadsheet page of 4,752 characters, W8 an issue of eight with 47,161, W200 a
run of 1.2 million on some 200 A3 pages. FOLDER (build/bench unless given) gets

    desk/       a desk of ours: layouts/, issues/w1, issues/w8, issues/w200 …
    typst/      w1.typ, w8.typ, w200.typ …
    typst-cff/  the same for the Noto CJK collections
    fonts/      the fonts as static weights, for Typst

and, for the quality of breaks, the paragraphs of W8 on pages of columns of 13, 20 and 27
characters: m13, m20, m27.
"""

import argparse
from itertools import chain
from pathlib import Path
from typing import Final

from copytext import SEED, make_issue, make_run
from frames import A3, MEASURES, Issue, frame_issue, frame_run
from our_input import write_issue
from static_fonts import make_fonts
from typst_input import CFF, write_document

FOLDER: Final = Path(__file__).parents[1] / "build" / "bench"

SPARE: Final = 0.8
"""How full the pages of one measure are: nothing there is to be fitted into anything."""


def make_w1() -> Issue:
    """Return one broadsheet page."""
    return frame_issue("w1", make_issue(SEED, 1))


def make_w8() -> Issue:
    """Return an issue of eight pages."""
    return frame_issue("w8", make_issue(SEED + 8, 8))


def make_w200() -> Issue:
    """Return the long run: every page one story in five columns."""
    chapters = make_run(SEED + 200)
    texts = chain.from_iterable(one.paragraphs for one in chapters)
    return frame_run("w200", A3, texts, [one.headline for one in chapters])


def make_measure(characters: int) -> Issue:
    """Return the paragraphs of W8 on pages of columns of one measure."""
    stories = [one for page in make_issue(SEED + 8, 8).pages for one in page.stories]
    texts = chain.from_iterable(one.paragraphs for one in stories)
    headlines = [one.headline for one in stories]
    return frame_run(f"m{characters}", MEASURES[characters], texts, headlines, SPARE)


def all_work() -> list[Issue]:
    """Return everything that is measured."""
    return [make_w1(), make_w8(), make_w200(), *map(make_measure, MEASURES)]


def write_work(folder: Path = FOLDER) -> Path:
    """Write all inputs and fonts; return the folder."""
    for issue in all_work():
        write_issue(issue, folder / "desk")
        write_document(issue, folder / "typst")
        write_document(issue, folder / "typst-cff", CFF)
    make_fonts(folder / "fonts")
    return folder


def main() -> None:
    """Read the command line and write the work."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    folder = write_work(parser.parse_args().folder)
    print(f"the work is in {folder}")


if __name__ == "__main__":
    main()
