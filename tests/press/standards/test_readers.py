"""Whoever extracts text from a file gets every story whole and in order.

Readers that know no tags are compared without white space, which they put in by
themselves, and without soft hyphens, which say that a word goes on. Readers of tags give
the copy as it is, element by element.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import press_paths
import pypdf
import pypdfium2
import pytest
from cases import PLAIN, Kind
from expected_copy import Part, stories
from made_pages import run_tool
from page_copy import plain

pytest_plugins = ["press_fixtures"]

PDFJS = press_paths.TESTS.parent / "build" / "node_modules" / "pdfjs-dist"
"""Where `npm install --prefix build pdfjs-dist@5.6.205` puts it (the last for Node 20)."""

SCRIPT = Path(__file__).with_name("read_tags.mjs")

FILES = [Kind(case, standard) for case in PLAIN for standard in ("pdfx1a", "pdfx4")]
files = pytest.mark.parametrize("kind", FILES, ids=str)


@pytest.fixture
def run(write, tmp_path):
    """A function that runs a program on the file of a kind."""
    return lambda kind, *command: run_tool(tmp_path, write(kind), *command).decode("utf-8")


def told(case, kind: Kind) -> list[str]:
    """Return the whole text of every story."""
    found = stories(case(kind.case))
    return [plain("".join(part.text for part in parts)) for parts in found]


def assert_whole(text: str, expected: list[str]) -> None:
    """Every story is there in one piece, one after the other."""
    got, place = plain(text), 0
    for one in expected:
        found = got.find(one, place)
        assert found >= 0, f"{one[:20]}… is not whole, or not in its place"
        place = found + len(one)


# Readers that know no tags.


@files
def test_poppler_gives_every_story_whole(case, run, kind):
    text = run(kind, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-")
    assert_whole(text, told(case, kind))
    assert "\u00ad" not in text


@files
def test_mupdf_gives_every_story_whole(case, run, kind):
    text = run(kind, "mutool", "draw", "-q", "-F", "txt", "FILE")
    assert_whole(text, told(case, kind))


@files
def test_pdfium_gives_every_story_whole(case, on_disk, kind):
    """It writes U+FFFE for any hyphen at a line end, so hyphens are not compared."""
    document = pypdfium2.PdfDocument(on_disk(kind))
    text = "".join(page.get_textpage().get_text_range() for page in document)
    expected = [one.replace("-", "") for one in told(case, kind)]
    assert_whole(text.replace("-", ""), expected)


@files
def test_pypdf_gives_every_story_whole(case, on_disk, kind):
    text = "".join(page.extract_text() for page in pypdf.PdfReader(on_disk(kind)).pages)
    assert_whole(text, told(case, kind))


@files
def test_pdfjs_gives_every_story_whole(case, run, kind):
    text = "".join(page["text"] for page in pdfjs(run, kind))
    assert_whole(text, told(case, kind))


# Readers of tags.


@files
def test_poppler_reads_the_copy_from_the_tags_as_it_is(case, run, kind):
    found = list(poppler_elements(run(kind, "pdfinfo", "-struct-text", "FILE")))
    assert in_stories(found) == [part for parts in expected(case, kind) for part in parts]


@files
def test_pdfjs_reads_the_copy_from_the_tags(case, run, kind):
    found = [part for page in pdfjs(run, kind) for part in pdfjs_elements(page["tree"])]
    assert bare(in_stories(found)) == bare(
        part for parts in expected(case, kind) for part in parts
    )


def test_a_broken_word_is_whole_in_the_tags(run):
    text = run(Kind("hand", "pdfx4"), "pdfinfo", "-struct-text", "FILE")
    parts = [part.text for part in poppler_elements(text)]
    assert "The international organization says so." in parts


def test_readings_are_no_copy(run):
    text = run(Kind("hand", "pdfx4"), "pdftotext", "-raw", "FILE", "-")
    assert (
        "l"
        not in text.replace("international", "").partition("第二版")[0].partition("The")[0]
    )


def expected(case, kind: Kind) -> list[list[Part]]:
    """Return the parts of the stories; what make-up does not call a subhead is a P."""
    made = case(kind.case)
    known = any(story.subheads for page in made.pages for story in page.stories)
    if known:
        return stories(made)
    return [
        [Part("P" if part.kind == "H2" else part.kind, part.text) for part in parts]
        for parts in stories(made)
    ]


def in_stories(parts: list[Part]) -> list[Part]:
    """Return the parts that stand in articles, and in their figures."""
    return [part._replace(kind=part.kind.rpartition("/")[2]) for part in parts
            if part.kind.startswith("Document/Art/")]  # fmt: skip


def bare(parts) -> list[Part]:
    return [Part(part.kind, plain(part.text)) for part in parts]


def poppler_elements(text: str) -> Iterator[Part]:
    """Yield the elements that have text, with the path of kinds that leads to them."""
    path: list[str] = []
    said = ""
    for line in text.splitlines():
        body = line.lstrip(" ")
        depth = (len(line) - len(body)) // 2
        if body.startswith('"'):
            said += body[1:-1]
        elif not body.startswith("/"):
            if said:
                yield Part("/".join(path), said)
            said = ""
            path = [*path[:depth], body.partition(" ")[0].rstrip(":")]
    if said:
        yield Part("/".join(path), said)


def pdfjs_elements(node, path: str = "") -> Iterator[Part]:
    here = node["role"] if path in {"", "Root"} else f"{path}/{node['role']}"
    said = "".join(kid for kid in node["kids"] if isinstance(kid, str))
    if said:
        yield Part(here, said)
    for kid in node["kids"]:
        if not isinstance(kid, str):
            yield from pdfjs_elements(kid, here)


def pdfjs(run, kind: Kind):
    """Return what pdf.js says of each page."""
    if not PDFJS.exists():
        if os.environ.get("CI"):
            pytest.fail("pdf.js is missing: npm install --prefix build pdfjs-dist@5.6.205")
        pytest.skip("not run: pdf.js is missing")
    return json.loads(run(kind, "node", str(SCRIPT), str(PDFJS), "FILE"))
