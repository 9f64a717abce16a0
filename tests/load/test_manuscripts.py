import sys
import zipfile
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from made_desk import ISSUE, MadeDesk, told

from banmian.load.bodies import BODY_LIMIT


@pytest.fixture
def desk(tmp_path):
    return MadeDesk(tmp_path)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture
def from_file(desk):
    """Load an issue whose body stands in a file of this name and content."""

    def load(name, content):
        desk.write(f"issues/one/{name}", content)
        return desk.load(ISSUE.partition("    body:")[0] + f"    body: {{file: {name}}}\n")

    return load


def body(loaded):
    assert loaded.edition, told(loaded)
    return loaded.edition.pages[0].articles[0].body


COPY = "　　第一段，内容。\n\n## 小标题\n第二段**黑体**。\n"


@pytest.mark.parametrize("name", ["copy.md", "copy.txt", "COPY.TXT"])
@pytest.mark.parametrize(
    ("encoding", "notes"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", []),
        ("gb18030", ["guessed-encoding"]),
    ],
)
def test_text_file(from_file, name, encoding, notes):
    loaded = from_file(name, COPY.encode(encoding))
    assert [(one.role, one.text) for one in body(loaded)] == [
        ("body", "第一段，内容。"),
        ("subhead", "小标题"),
        ("body", "第二段黑体。"),
    ]
    assert [one.position[1:] for one in body(loaded)] == [(1, 3), (3, 4), (4, 1)]
    found = [one.code for one in loaded.diagnostics if one.code != "unused-slot"]
    assert found == notes


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_every_line_break_parts_paragraphs(from_file, newline):
    assert len(body(from_file("copy.txt", f"一。{newline}二。"))) == 2


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"\x80\x81\xff", "縣政府".encode("big5")]
)
def test_unknown_encoding(from_file, content):
    loaded = from_file("copy.txt", content)
    assert told(loaded) == [("unknown-encoding", "copy.txt", 1, 1)]


def test_text_file_over_the_limit(from_file):
    loaded = from_file("copy.txt", b"x" * (BODY_LIMIT + 1))
    assert told(loaded) == [("body-too-large", "issue.yaml", 9, 18)]


def test_ten_megabytes_are_not_read(from_file):
    loaded = from_file("copy.txt", b"x" * 10_000_000)
    (found,) = [one for one in loaded.diagnostics if one.severity == "error"]
    assert "10.0 MB" in found.message("zh")


def test_empty_file(from_file):
    assert told(from_file("copy.txt", "\n \n")) == [("empty-body", "issue.yaml", 9, 11)]


def word_file(build):
    document = docx.Document()
    build(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def test_word_file(from_file):
    def build(document):
        document.add_heading("小标题", 2)
        paragraph = document.add_paragraph("　　今年, H")
        paragraph.add_run("2").font.subscript = True
        paragraph.add_run("O")
        paragraph.add_run("重要").bold = True
        paragraph.add_run("一")
        paragraph.add_run("二").bold = False
        document.add_paragraph("换\n行{赉|lài}")

    found = body(from_file("copy.docx", word_file(build)))
    assert [(one.role, one.text) for one in found] == [
        ("subhead", "小标题"),
        ("body", "今年，H2O重要一二"),
        ("body", "换"),
        ("body", "行赉"),
    ]
    assert [one[:3] for one in found[1].spans] == [(4, 5, "subscript"), (6, 8, "bold")]
    assert found[3].spans[0][2:] == ("ruby", "lài")
    assert [one.position.line for one in found] == [1, 2, 3, 3]


def element(xml):
    return parse_xml(f'<w:p xmlns:w="{WORD}">{xml}</w:p>')


def test_word_changes_and_ruby(from_file):
    def build(document):
        document.element.body.insert(
            0,
            element(
                "<w:r><w:t>平川</w:t></w:r>"
                "<w:ins><w:r><w:t>新闻</w:t></w:r></w:ins>"
                "<w:del><w:r><w:delText>旧闻</w:delText></w:r></w:del>"
                "<w:r><w:ruby><w:rt><w:r><w:t>lài</w:t></w:r></w:rt>"
                "<w:rubyBase><w:r><w:t>赉</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                "<w:r><w:rPr><w:em w:val='dot'/></w:rPr><w:t>着重</w:t></w:r>"
            ),
        )

    (found,) = body(from_file("copy.docx", word_file(build)))
    assert found.text == "平川新闻赉着重"
    assert found.spans == ((4, 5, "ruby", "lài"), (5, 7, "emphasis", ""))


def test_what_a_word_file_has_besides_is_told(from_file):
    def build(document):
        document.add_paragraph("正文。")
        document.add_table(1, 1).cell(0, 0).text = "表格"

    loaded = from_file("copy.docx", word_file(build))
    assert [one.text for one in body(loaded)] == ["正文。"]
    assert told(loaded) == [("word-tables", "copy.docx", 1, 1)]


@pytest.mark.parametrize(
    "content", [b"", b"no archive", b"PK\x03\x04", b"PK\x05\x06" + 18 * b"\0"]
)
def test_broken_word_file(from_file, content):
    assert told(from_file("copy.docx", content)) == [("bad-docx", "issue.yaml", 9, 18)]


def test_word_without_its_library(from_file, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    content = word_file_without_library()
    assert told(from_file("copy.docx", content)) == [("docx-missing", "issue.yaml", 9, 18)]


def word_file_without_library():
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return file.getvalue()


def test_word_bomb(from_file):
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 50_000_000)
    loaded = from_file("copy.docx", file.getvalue())
    assert told(loaded) == [("body-too-large", "issue.yaml", 9, 18)]
