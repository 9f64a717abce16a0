"""`preflight`: PDF files against the limits of a press; what is printed, which code."""

import json
import logging
import re
from pathlib import Path
from typing import NamedTuple

from banmian.cli.output import phrase, say, tell, tell_all, write_whole
from banmian.diagnostics import Diagnostic, SourcePosition, diagnose
from banmian.load.tree.decode import decode
from banmian.load.tree.parse import parse_yaml
from banmian.load.tree.source import Source, read_yaml_source
from banmian.messages.table import Language
from banmian.press.ink import Plates, heat_map, make_plates
from banmian.press.preflight import CHECKS, Report, plain, preflight, verdict
from banmian.press.profiles import NEWSPRINT, PROFILES, PressProfile

GOOD, USAGE, FAILED = 0, 2, 3


class PreflightOptions(NamedTuple):
    """What `preflight` was asked for.

    Attributes:
        profile: name of a built-in profile, of a file in the desk's `press/`, or a file.
        form: text or json.
        heatmap: PNG file for the ink of the pages.
    """

    profile: str | None
    form: str
    heatmap: Path | None
    language: Language


def preflight_files(files: list[Path], options: PreflightOptions) -> int:
    """Judge files one after the other; return 0, 3 for an error in one, 2 for misuse."""
    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)
    profile, found = read_profile(options.profile)
    tell_all(found, options.language)
    if profile is None:
        return USAGE
    code = GOOD
    reports = []
    for number, file in enumerate(files, 1):
        data = _read(file, options.language)
        if data is None:
            code = max(code, USAGE)
            continue
        plates = make_plates(data)
        report = preflight(data, file.name, profile, plates)
        reports.append(report)
        code = max(code, GOOD if report.accepted else FAILED)
        if options.heatmap:
            target = _numbered(options.heatmap, number, len(files))
            code = max(code, _draw(target, plates, profile, options.language))
    _print(reports, options.form)
    return code


def read_profile(wanted: str | None) -> tuple[PressProfile | None, tuple[Diagnostic, ...]]:
    """Return a profile by its name or file; None with all that is wrong with it."""
    if wanted is None:
        return NEWSPRINT, ()
    if wanted in PROFILES:
        return PROFILES[wanted], ()
    in_desk = Path("press") / f"{wanted}.yaml"
    path = in_desk if in_desk.is_file() else Path(wanted)
    if not path.is_file():
        known = ", ".join(PROFILES)
        return None, (diagnose("unknown-profile", name=wanted, known=known),)
    return _decoded(read_yaml_source(path, str(path)))


def _decoded(
    source: Source | Diagnostic,
) -> tuple[PressProfile | None, tuple[Diagnostic, ...]]:
    """Return the profile that a file holds; None with all that is wrong with it."""
    if isinstance(source, Diagnostic):
        return None, (source,)
    node, found = parse_yaml(source)
    if node is None or found:
        return None, found
    profile, found = decode(node, PressProfile)
    if profile is not None:
        found = (*found, *_wrong_values(profile, source.file))
    return (None, found) if found else (profile, ())


def _wrong_values(profile: PressProfile, file: str) -> tuple[Diagnostic, ...]:
    """Return what no schema can tell: unknown checks, a pattern that is none."""
    known = {check.id for check in CHECKS}
    position = SourcePosition(file)
    found = [
        diagnose("unknown-check", position, id=one)
        for one in profile.severities
        if one not in known
    ]
    try:
        re.compile(profile.file_name)
    except re.error as error:
        found.append(diagnose("bad-pattern", position, reason=error))
    return tuple(found)


def _read(file: Path, language: Language) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        told = diagnose("no-pdf", SourcePosition(str(file)), file=file, reason=reason)
        tell_all((told,), language)
        return None


def _print(reports: list[Report], form: str) -> None:
    if form == "json":
        say(json.dumps([plain(one) for one in reports], ensure_ascii=False, indent=1))
        return
    say("\n\n".join(verdict(one) for one in reports))


def _draw(
    target: Path,
    plates: tuple[Plates, ...] | None,
    profile: PressProfile,
    language: Language,
) -> int:
    """Write a heat map of every page; several pages get numbered files."""
    if plates is None:
        tell_all((diagnose("no-plates"),), language)
        return GOOD
    for number, plate in enumerate(plates, 1):
        path = _numbered(target, number, len(plates))
        picture = heat_map(plate, profile.ink_square_mm, profile.ink_warn)
        try:
            write_whole(path, picture)
        except OSError as error:
            tell(phrase("cannot-write", language, path=path, reason=error.strerror))
            return USAGE
        tell(phrase("wrote", language, path=path))
    return GOOD


def _numbered(path: Path, number: int, count: int) -> Path:
    return path if count == 1 else path.with_stem(f"{path.stem}-{number}")
