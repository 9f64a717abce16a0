"""The work as issues of ours: a layout with the frames as slots, and an issue."""

import json
import shutil
from pathlib import Path
from typing import Final

from frames import Frame, Issue, Page, Sheet

from banmian.model.issue import ArticleSpec

LAYOUT: Final = Path(__file__).with_name("desk") / "layouts" / "bench.yaml"
DATE: Final = "2026-07-19"
NUMBER: Final = 731


def write_issue(issue: Issue, desk: Path) -> Path:
    """Write an issue and its layout into a desk; return the issue's file."""
    layouts = desk / "layouts"
    folder = desk / "issues" / issue.name
    layouts.mkdir(parents=True, exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(LAYOUT, layouts / LAYOUT.name)
    layout = "\n".join(_layout(issue)) + "\n"
    (layouts / f"{issue.name}.yaml").write_text(layout, encoding="utf-8")
    path = folder / "issue.yaml"
    path.write_text("\n".join(_issue(issue)) + "\n", encoding="utf-8")
    return path


def _layout(issue: Issue) -> list[str]:
    sheet = issue.sheet
    lines = ["extends: bench", *_sheet(sheet), "pages:"]
    for page in issue.pages:
        lines.append(f"  page-{page.number}:")
        if page.front:
            lines += [
                f"    nameplate: {{columns: 1-{sheet.columns}, lines: 1-12,"
                " parts: [name, date, lunar, number]}",
                "    folio: false",
                "    credits: {position: foot}",
            ]
        else:
            lines.append("    credits: {position: folio}")
        lines.append("    slots:")
        lines += [_slot(number, frame) for number, frame in enumerate(page.frames)]
    return lines


def _sheet(sheet: Sheet) -> list[str]:
    """Return the grid and the styles that go with it."""
    return [
        f"sheet: {{trim: [{sheet.width}mm, {sheet.height}mm], top: {sheet.top}mm}}",
        f"grid: {{columns: {sheet.columns}, characters: {sheet.measure},"
        f" gutter: {sheet.gutter}, lines: {sheet.lines},"
        f" size: {sheet.size}pt, leading: {sheet.leading}pt}}",
        "styles:",
        f"  body: {{size: {sheet.size}pt, leading: {sheet.leading}pt}}",
        "  headline-0: {font: song-black, sizes: [14pt], align: center, max-lines: 1}",
    ]


def _slot(number: int, frame: Frame) -> str:
    first = frame.story.column + 1
    last = first + frame.story.columns - 1
    return (
        f"      s{number}: {{columns: {first}-{last},"
        f" lines: {frame.first_line}-{frame.last_line},"
        f" headline: headline-{frame.story.level}}}"
    )


def _issue(issue: Issue) -> list[str]:
    lines = [f"layout: {issue.name}", f"date: {DATE}", f"number: {NUMBER}"]
    if issue.editors:
        lines += ["editors:", *_editors(issue.editors, "  ")]
    lines.append("pages:")
    lock = ["    lock: true"] if issue.locked and _can_lock() else []
    for page in issue.pages:
        lines += _page(page, lock)
    return lines


def _can_lock() -> bool:
    return "lock" in ArticleSpec.__struct_fields__


def _page(page: Page, lock: list[str]) -> list[str]:
    lines = [f"- design: page-{page.number}"]
    if page.section:
        lines.append(f"  section: {page.section}")
    if page.editors and not page.front:
        lines += ["  editors:", *_editors(page.editors, "    ")]
    lines.append("  articles:")
    for number, frame in enumerate(page.frames):
        story = frame.story
        lines.append(f"  - slot: s{number}")
        for key in ("kicker", "headline", "deck"):
            if text := getattr(story, key):
                lines.append(f"    {key}: {_quoted(text)}")
        if story.byline:
            lines.append(f"    byline: {_quoted(story.byline.removeprefix('□'))}")
        lines += [*lock, "    body: |"]
        lines += [f"      {text}" for text in story.paragraphs]
    return lines


def _editors(editors: dict[str, str], indent: str) -> list[str]:
    return [f"{indent}{role}: [{name}]" for role, name in editors.items()]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
