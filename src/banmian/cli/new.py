"""`new`: a desk that builds as it stands; `schema`: completion for its YAML."""

import json
import shlex
import shutil
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from banmian.cli.output import phrase, say, tell
from banmian.load.desk import built_in_root
from banmian.load.schema import SchemaName, json_schema
from banmian.messages.table import Language

GOOD, USAGE = 0, 2

HOUSE: Final = "house"
"""Name of a new desk's own layout."""


class Sample(NamedTuple):
    """A sample desk: its layout, the issue it starts from, the paper's name."""

    layout: str
    issue: str
    paper: str


SAMPLES: Final[dict[str, Sample]] = {
    "county": Sample("county-broadsheet", "2026-03-05", "平川新闻"),
    "tabloid": Sample("tabloid", "2026-03-06-tabloid", "平川新闻"),
    "evening": Sample("evening", "2026-03-20-evening", "汐城晚报"),
    "school": Sample("school", "2026-03-27-school", "柳笛"),
}

_HOUSE_LAYOUT: Final = """\
# 本报版式。没有写的都从 {layout} 继承；改哪一项写哪一项。
# The paper's own design. What is not said here comes from {layout}.
extends: {layout}
paper:
  name: {name}
"""


def make_desk(folder: Path, kind: str, language: Language) -> int:
    """Make a desk in an empty or new folder; it appears whole or not at all."""
    sample = SAMPLES.get(kind)
    if sample is None:
        tell(phrase("unknown-kind", language, kind=kind, kinds="、".join(SAMPLES)))
        return USAGE
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        tell(phrase("exists", language, path=folder))
        return USAGE
    try:
        _make(folder, sample)
    except OSError as error:
        tell(phrase("cannot-write", language, path=folder, reason=error.strerror))
        return USAGE
    issue = shlex.quote(str(folder / "issues" / sample.issue))
    say(phrase("new-desk", language, path=folder, issue=issue))
    return GOOD


def _make(folder: Path, sample: Sample) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".banmian-") as temporary:
        desk = Path(temporary) / "desk"
        _fill(desk, sample)
        if folder.exists():
            folder.rmdir()
        desk.replace(folder)


def _fill(desk: Path, sample: Sample) -> None:
    built_in = built_in_root()
    for name in ("layouts", "fonts", "issues", ".vscode", "schemas"):
        (desk / name).mkdir(parents=True)
    house = _HOUSE_LAYOUT.format(layout=sample.layout, name=sample.paper)
    (desk / "layouts" / f"{HOUSE}.yaml").write_text(house, encoding="utf-8")
    target = desk / "issues" / sample.issue
    shutil.copytree(built_in / "issues" / sample.issue, target)
    issue = target / "issue.yaml"
    text = issue.read_text(encoding="utf-8")
    issue.write_text(
        text.replace(f"layout: {sample.layout}", f"layout: {HOUSE}", 1), encoding="utf-8"
    )
    _write_editor_settings(desk)


def _write_editor_settings(desk: Path) -> None:
    """Let editors that know JSON Schema complete and check the YAML."""
    names: tuple[SchemaName, ...] = ("issue", "layout")
    for name in names:
        (desk / "schemas" / f"{name}.json").write_bytes(json_schema(name))
    settings = {
        "yaml.schemas": {
            "./schemas/issue.json": "issues/**/issue.yaml",
            "./schemas/layout.json": "layouts/*.yaml",
        },
        "yaml.yamlVersion": "1.2",
    }
    text = json.dumps(settings, indent=2) + "\n"
    (desk / ".vscode" / "settings.json").write_text(text, encoding="utf-8")


def print_schema(name: SchemaName) -> int:
    """Print one JSON Schema."""
    say(json_schema(name).decode())
    return GOOD
