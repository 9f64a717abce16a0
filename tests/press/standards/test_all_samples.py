"""Every sample issue, in both press standards: tags, ink, and every story whole.

The samples whose stories all end where they begin are read element by element in
`test_readers`; here are the others too, with their jumps, tables, briefs and adverts.
"""

import importlib
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
import press_paths  # noqa: F401
import pypdf
import pypdfium2
import pytest
from made_pages import run_tool
from page_copy import NotWholeError, page_copy, plain, read_blocks
from test_readers import in_stories, pdfjs, pdfjs_elements, poppler_elements

from banmian.build import compose, render
from banmian.press.ink import make_plates
from banmian.press.preflight import preflight
from banmian.press.profiles import NEWSPRINT, for_own_output
from banmian.render.pdf.placed import INITIAL
from conftest import ROOT, need_tool

SAMPLES = sorted(path.parent.name for path in (ROOT / "issues").glob("*/issue.yaml"))
STANDARDS = ("pdfx1a", "pdfx4")


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request):
    """A sample, made up, with the files of both standards."""
    composed = compose(ROOT / "issues" / request.param)
    assert not composed.failed
    return composed, {one: render(composed, standard=one) for one in STANDARDS}


@pytest.fixture(scope="module")
def on_paper(sample, tmp_path_factory):
    """The files of a sample on disk, by standard."""
    composed, files = sample
    folder = tmp_path_factory.mktemp(composed.loaded.edition.name)
    paths = {one: folder / f"{one}.pdf" for one in files}
    for one, path in paths.items():
        path.write_bytes(files[one])
    return paths


FORM = f"q {INITIAL}".encode()
"""What precedes an advert in PDF: its type is its own, coloured or not."""


def on_tint(data, *, seen, over=True):
    """Return a file with cyan below all pages; black text unseen, or not overprinting."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            content = page.Contents.read_bytes()
            if not seen:
                content = re.sub(rb"(?m)^(.* k)$", rb"\1 0 Tr", content)
                content = content.replace(b"0 0 0 1 k 0 Tr", b"0 0 0 1 k 3 Tr")
                content = content.replace(FORM, b"q 0 Tr" + FORM[1:])
            box = " ".join(str(side) for side in page.MediaBox)
            page.Contents.write(f"0.3 0 0 0 k {box} re f 0 g\n".encode() + content)
            if not over:
                for state in page.Resources.ExtGState.values():
                    state.op = state.OP = False
        file = BytesIO()
        pdf.save(file)
        return file.getvalue()


class Reader(NamedTuple):
    """What a program reads of a file, and whether it gives hyphens as they are."""

    read: Callable[[Path], str]
    hyphens: bool = True


def _said(*command):
    return lambda path: run_tool(path.parent, path.read_bytes(), *command).decode()


def _pdfium(path):
    pages = pypdfium2.PdfDocument(path)
    return "".join(page.get_textpage().get_text_range() for page in pages)


def _pypdf(path):
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def _pdfjs_pages(path):
    return pdfjs(lambda _, *command: _said(*command)(path), None)


def _poppler_tags(path):
    said = _said("pdfinfo", "-struct-text", "FILE")(path)
    return "".join(part.text for part in in_stories(list(poppler_elements(said))))


def _pdfjs_tags(path):
    pages = _pdfjs_pages(path)
    found = [part for page in pages for part in pdfjs_elements(page["tree"])]
    return "".join(part.text for part in in_stories(found))


TAGLESS = {
    "poppler": Reader(_said("pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-")),
    "mupdf": Reader(_said("mutool", "draw", "-q", "-F", "txt", "FILE")),
    "pdfium": Reader(_pdfium, hyphens=False),
    "pypdf": Reader(_pypdf),
    "pdfjs": Reader(lambda path: "".join(page["text"] for page in _pdfjs_pages(path))),
}
"""PDFium writes U+FFFE for any hyphen at a line end."""

OF_TAGS = {"poppler": _poppler_tags, "pdfjs": _pdfjs_tags}


@pytest.mark.parametrize("reader", TAGLESS)
@pytest.mark.parametrize("standard", STANDARDS)
def test_every_block_is_whole_and_in_its_place(sample, on_paper, standard, reader):
    """All characters of all blocks, page by page; a story that jumps is two blocks."""
    composed, _ = sample
    copy = page_copy(composed.loaded.edition)
    text = TAGLESS[reader].read(on_paper[standard])
    if not TAGLESS[reader].hyphens:
        text = text.replace("-", "")
        copy = [[block._replace(text=block.text.replace("-", "")) for block in page]
                for page in copy]  # fmt: skip
    assert len(list(read_blocks(text, copy))) > 5


@pytest.mark.parametrize("reader", OF_TAGS)
@pytest.mark.parametrize("standard", STANDARDS)
def test_tags_say_the_copy_and_nothing_else(sample, on_paper, standard, reader):
    composed, _ = sample
    text = OF_TAGS[reader](on_paper[standard])
    between = list(read_blocks(text, page_copy(composed.loaded.edition)))
    assert set(between) == {""}


def test_a_story_that_is_not_whole_is_noticed(sample, on_paper):
    """One character less, or two blocks changed over: no reader's text would do."""
    composed, _ = sample
    copy = page_copy(composed.loaded.edition)
    text = plain(TAGLESS["poppler"].read(on_paper["pdfx1a"]))
    last = copy[-1][-1].text
    at = text.index(last) + len(last) // 2
    for wrong in (text[:at] + text[at + 1 :], text.replace(last, last[::-1])):
        with pytest.raises(NotWholeError):
            list(read_blocks(wrong, copy))
    with pytest.raises(NotWholeError):
        list(read_blocks(text, [list(reversed(page)) for page in copy]))


@pytest.mark.parametrize("standard", STANDARDS)
def test_qpdf_finds_nothing_wrong(sample, tmp_path, standard):
    _, files = sample
    said = run_tool(tmp_path, files[standard], "qpdf", "--check", "FILE").decode()
    assert "No syntax or stream encoding errors" in said


@pytest.mark.parametrize("standard", STANDARDS)
def test_all_rules_of_pdfua1_are_met(sample, standard):
    _, files = sample
    report = importlib.import_module("page").validate_pdf_bytes(
        files[standard], profile="ua1"
    )
    broken = {one.rule_id for one in report.failures}
    claim = {"PDFUA1-ID-PART-001", "PDFUA1-ID-SCHEMA-001"}
    assert broken == (claim if standard == "pdfx1a" else set())


@pytest.mark.long
@pytest.mark.parametrize("standard", STANDARDS)
def test_the_press_takes_it_and_no_square_has_too_much_ink(sample, standard):
    need_tool("gs")
    _, files = sample
    data = files[standard]
    report = preflight(data, "a.pdf", for_own_output(NEWSPRINT), make_plates(data))
    assert [one for one in report.findings if one.severity == "error"] == []
    assert all(page.ink_mean <= 220 for page in report.pages)


@pytest.mark.long
@pytest.mark.parametrize("standard", STANDARDS)
def test_black_text_takes_no_ink_away_and_brings_none_but_black(sample, standard):
    """On a tint below the whole page, with black text and with that text unseen."""
    need_tool("gs")
    _, files = sample
    with_text, without = (on_tint(files[standard], seen=seen) for seen in (True, False))
    differ = 0
    for one, other in zip(make_plates(with_text), make_plates(without), strict=True):
        assert one.process[:3] == other.process[:3]
        assert set(one.process[0]) - {0}
        differ += one.process[3] != other.process[3]
    assert differ == len(sample[0].pages)


def test_text_that_does_not_overprint_is_noticed():
    """The same with overprint switched off in the file: text leaves holes in the tint."""
    need_tool("gs")
    data = render(compose(ROOT / "issues" / "specimen"))
    files = [on_tint(data, seen=seen, over=False) for seen in (True, False)]
    (one,), (other,) = map(make_plates, files)
    assert one.process[0] != other.process[0]


@pytest.mark.parametrize("standard", STANDARDS)
def test_it_is_written_the_same_each_time(sample, standard):
    composed, files = sample
    assert render(composed, standard=standard) == files[standard]
