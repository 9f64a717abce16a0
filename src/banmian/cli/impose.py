"""`impose`: pages onto printing sheets; what is written, which code is returned."""

from pathlib import Path

from banmian.cli.output import phrase, say, tell, tell_all, write_whole
from banmian.diagnostics import SourcePosition, diagnose
from banmian.messages.table import Language
from banmian.press.impose import SCHEMES, Options, impose

GOOD, ERRORS, USAGE = 0, 1, 2


def impose_file(
    file: Path, scheme: str, output: Path | None, options: Options, language: Language
) -> int:
    """Write the sheets of a PDF beside it, or where it was asked; say what is on each.

    Returns:
        0; 1 if the file's pages do not make such sheets; 2 for misuse.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        position = SourcePosition(str(file))
        tell_all((diagnose("no-pdf", position, file=file, reason=reason),), language)
        return USAGE
    imposed = impose(data, file.name, scheme, options)
    tell_all(imposed.diagnostics, language)
    if imposed.pdf is None:
        return USAGE if scheme not in SCHEMES else ERRORS
    target = output or file.with_stem(f"{file.stem}-{scheme}")
    try:
        write_whole(target, imposed.pdf)
    except OSError as error:
        tell(phrase("cannot-write", language, path=target, reason=error.strerror))
        return USAGE
    say("\n".join(imposed.sides))
    tell(phrase("wrote", language, path=target))
    return GOOD
