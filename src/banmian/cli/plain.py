"""`build` asked for in plain words, without the library of the command line.

That library takes longer to import than a page takes to set. So the common calls are read
here; whatever is not understood at once — another command, help, an option misspelt — is
left to it, and so is every complaint.
"""

from pathlib import Path
from typing import Final

from banmian.cli.batch import build_issues
from banmian.cli.options import STANDARD_NAMES, BuildOptions, page_numbers
from banmian.cli.output import language_of

_FLAGS: Final = {
    "--png": ("png", True),
    "--proof": ("proof", True),
    "--marks": ("marks", True),
    "--ink": ("ink", True),
    "--preflight": ("preflight", True),
    "--no-preflight": ("preflight", False),
}
_VALUES: Final = {
    "-o": "output",
    "--output": "output",
    "--pages": "pages",
    "--standard": "standard",
    "--lang": "lang",
    "--jobs": "jobs",
}


def plain_build(arguments: list[str]) -> int | None:
    """Build what the arguments ask for.

    Args:
        arguments: of the command line, without the program's name.

    Returns:
        The exit code; None = nothing was done, they are not plain.
    """
    wanted = plain_options(arguments)
    return build_issues(*wanted) if wanted else None


def plain_options(arguments: list[str]) -> tuple[list[Path], BuildOptions] | None:
    """Return the issues and the options of a plain call of `build`; None = it is not."""
    if arguments[:1] != ["build"]:
        return None
    issues: list[Path] = []
    flags: dict[str, bool] = {}
    values: dict[str, str] = {}
    words = iter(arguments[1:])
    for word in words:
        if word in _FLAGS:
            name, value = _FLAGS[word]
            flags[name] = value
        elif word in _VALUES:
            values[_VALUES[word]] = next(words, "-")
        elif word.startswith("-"):
            return None
        else:
            issues.append(Path(word))
    if not issues or any(value.startswith("-") or not value for value in values.values()):
        return None
    pages = page_numbers(values.pop("pages", ""))
    standard, language = values.get("standard"), values.get("lang", "en")
    jobs = values.get("jobs", "1")
    if pages is None or (standard and standard not in STANDARD_NAMES):
        return None
    if language not in {"zh", "en"} or not jobs.isdecimal() or int(jobs) < 1:
        return None
    output = values.get("output")
    return issues, BuildOptions(
        output=Path(output) if output else None,
        pages=pages,
        language=language_of(values.get("lang")),
        standard=standard,
        jobs=int(jobs),
        **flags,
    )
