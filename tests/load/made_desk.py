"""A newspaper's folder made for one test."""

from banmian.load import load_issue

LAYOUT = """\
extends: broadsheet
paper: {name: 平川新闻}
pages:
  page:
    folio: false
    slots:
      lead: {columns: 1-8, lines: 1-40, headline: headline-lead}
      second: {columns: 1-5, lines: 42-100}
      third: {columns: 6-8, lines: 42-100}
      foot: {columns: 1-8, lines: 102-118}
"""

SPREAD = "extends: plain\npages:\n  double: {spread: true}\n"

ISSUE = """\
layout: plain
date: 2026-03-05
number: 5128
pages:
- design: page
  articles:
  - slot: lead
    headline: 全县工业经济迈上新台阶
    body: |
      平川经济开发区已是机器轰鸣。
"""


def issue_with(body):
    """Return an issue whose article has these lines as its body, from line 10, column 7."""
    text = "".join(f"      {line}\n" for line in body.split("\n"))
    return ISSUE.partition("      平川")[0] + text


class MadeDesk:
    """Files below a temporary folder: layouts/plain.yaml and issues/one/issue.yaml."""

    def __init__(self, root):
        self.root = root
        self.write("layouts/plain.yaml", LAYOUT)

    def write(self, name, content):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
        return path

    def load(self, issue=ISSUE):
        return load_issue(self.write("issues/one/issue.yaml", issue))

    def article(self, issue=ISSUE):
        """Return the first article of an issue that has no errors."""
        loaded = self.load(issue)
        assert loaded.edition, told(loaded)
        return loaded.edition.pages[0].articles[0]

    def body(self, body):
        """Return the body of an article with these lines."""
        return self.article(issue_with(body)).body


def told(loaded):
    """Return code, file name, line and column of all but notes."""
    return [
        (
            one.code,
            one.position.file.rpartition("/")[2],
            one.position.line,
            one.position.column,
        )
        for one in loaded.diagnostics
        if one.severity != "note"
    ]
