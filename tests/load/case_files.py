"""Cases in text files: `--- name => words`, then the text of the case."""

import re
from pathlib import Path

PLACE = "▸"


def read_cases(name):
    """Return (name, words after =>, text with its marks) for each case of a file."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    blocks = re.split(r"^--- ", text, flags=re.MULTILINE)[1:]
    cases = []
    for block in blocks:
        head, _, body = block.partition("\n")
        title, _, words = head.partition(" => ")
        cases.append((title, words.split(), body.rstrip("\n") + "\n"))
    return cases


def take_places(text):
    """Return a text without its marks, and where they stood: line and column."""
    places = []
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        rest = line
        while PLACE in rest:
            column = rest.index(PLACE)
            places.append((number, column + 1))
            rest = rest[:column] + rest[column + 1 :]
        lines[number - 1] = rest
    return "\n".join(lines), places


def lines_of(name):
    """Return the lines of a file that are neither empty nor comments."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
