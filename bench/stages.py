"""Where the time of one build goes: CPU seconds by stage, by function, by import.

    python bench/stages.py stages ISSUE       JSON: stage -> seconds
    python bench/stages.py functions ISSUE    the ten functions that take longest
    python bench/stages.py imports ISSUE      the packages that take longest to import

Stages are timed by wrapping the functions where they begin; a stage inside another is
taken out of it. Everything runs in this process, which must be a fresh one.
"""

import argparse
import builtins
import contextlib
import gc
import io
import json
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import reduce
from importlib import import_module
from pathlib import Path
from typing import Any, Final

STARTED: Final = time.process_time()
"""CPU seconds that Python itself took to come here."""

ENTRANCES: Final = (
    ("banmian.build", "load_issue", "load"),
    ("banmian.layout.pages", "_compose", "make-up"),
    ("banmian.render.pdf.document", "PdfDocument.add", "render"),
    ("banmian.render.pdf.document", "PdfDocument.finish", "render"),
    ("banmian.layout.pages", "check_block", "self-check"),
    ("banmian.layout.pages", "judge", "findings"),
    ("banmian.layout.pages", "view_page", "findings"),
    ("banmian.layout.pages", "page_characters", "findings"),
    ("banmian.text.setting", "prepare", "prepare"),
    ("banmian.text.setting", "Breaker.best", "break"),
    ("banmian.text.setting", "Breaker.into", "break to a number of lines"),
    ("banmian.text.setting", "set_lines", "justify"),
    ("banmian.render.pdf.cut_face", "subset", "subset"),
    ("banmian.press.preflight.screen", "sound", "preflight"),
    ("banmian.press.preflight", "preflight", "preflight"),
)
"""Module, function or method as that module calls it, stage."""

STAGES: Final = (
    "start Python", "import", "load", "make-up", "prepare", "break",
    "break to a number of lines", "justify", "self-check", "findings", "render", "subset",
    "preflight", "rest",
)  # fmt: skip

TOP: Final = 10


class Clock:
    """CPU seconds by stage; only the innermost stage runs."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._stack = ["rest"]
        self._since = time.process_time()

    def enter(self, stage: str) -> None:
        """Begin a stage inside the present one."""
        self._book()
        self._stack.append(stage)

    def leave(self) -> None:
        """End the present stage."""
        self._book()
        self._stack.pop()

    def _book(self) -> None:
        now = time.process_time()
        self.seconds[self._stack[-1]] += now - self._since
        self._since = now

    def wrap(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """Return a function that is timed as a stage."""

        def timed(*arguments: object, **options: object) -> object:
            self.enter(stage)
            try:
                return function(*arguments, **options)
            finally:
                self.leave()

        return timed

    def watch_imports(self) -> None:
        """Time every import of a module that is not there yet."""
        plain = builtins.__import__

        def timed(name: str, *arguments: Any, **options: Any) -> object:  # noqa: ANN401
            if name in sys.modules:
                return plain(name, *arguments, **options)
            self.enter("import")
            try:
                return plain(name, *arguments, **options)
            finally:
                self.leave()

        builtins.__import__ = timed


def time_stages(issue: str) -> dict[str, float]:
    """Build an issue; return CPU seconds by stage."""
    gc.disable()  # as `cli.run` does
    clock = Clock()
    clock.seconds["start Python"] = STARTED
    clock.watch_imports()
    clock.enter("import")
    main = import_module("banmian.cli").main
    for name in ("banmian.cli.plain", "banmian.cli.issues", *(one[0] for one in ENTRANCES)):
        import_module(name)
    clock.leave()
    for module, path, stage in ENTRANCES:
        *owner, name = path.split(".")
        place = reduce(getattr, owner, import_module(module))
        function = getattr(place, name, None)
        if function is None:
            print(f"no {module}.{path} to time", file=sys.stderr)
            continue
        setattr(place, name, clock.wrap(function, stage))
    _build(main, issue)
    clock.enter("rest")
    return {stage: clock.seconds[stage] for stage in STAGES}


def top_functions(issue: str) -> list[tuple[str, float]]:
    """Return the functions that take most of a build by themselves, with their share."""
    import cProfile
    import pstats

    main = import_module("banmian.cli").main
    profile = cProfile.Profile()
    profile.enable()
    _build(main, issue)
    profile.disable()
    stats = pstats.Stats(profile, stream=io.StringIO()).stats  # type: ignore[attr-defined]
    whole = sum(entry[2] for entry in stats.values())
    ordered = sorted(stats.items(), key=lambda item: -item[1][2])
    return [(_function(*key), entry[2] / whole) for key, entry in ordered[:TOP]]


def _function(file: str, _line: int, name: str) -> str:
    """Return how the table calls a function: its module in its package, and its name."""
    parts = Path(file).with_suffix("").parts
    for root in ("banmian", "site-packages", "python3.11"):
        if root in parts:
            inside = parts[len(parts) - parts[::-1].index(root) :]
            return f"{'.'.join(inside)}.{name}"
    return name.strip("<>").removeprefix("built-in method ")


def _build(main: Callable[[], None], issue: str) -> None:
    """Run `banmian build` in this process, its output thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        sys.argv = ["banmian", "build", issue, "-o", folder]
        silent = io.StringIO()
        with contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
            try:
                main()
            except SystemExit as end:
                if end.code:
                    raise


_TIMING = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+([\w.]+)")


def time_imports(issue: str) -> list[tuple[str, float]]:
    """Return the packages that take longest to import in a build, in CPU seconds."""
    import subprocess

    with tempfile.TemporaryDirectory() as folder:
        code = "from banmian.cli import main; main()"
        command = [sys.executable, "-X", "importtime", "-c", code]
        command += ["build", issue, "-o", folder]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    seconds: Counter[str] = Counter()
    for micros, name in _TIMING.findall(told):
        package = name.partition(".")[0]
        standard = package in sys.stdlib_module_names
        seconds["the standard library" if standard else package] += int(micros) / 1e6
    return seconds.most_common(TOP)


def main() -> None:
    """Read the command line and print JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("stages", "functions", "imports"))
    parser.add_argument("issue")
    options = parser.parse_args()
    work = {"stages": time_stages, "functions": top_functions, "imports": time_imports}
    print(json.dumps(work[options.what](options.issue)))


if __name__ == "__main__":
    main()
