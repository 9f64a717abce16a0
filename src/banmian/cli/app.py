"""The commands and their arguments; each imports what it runs only when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from banmian import __version__
from banmian.cli.options import STANDARD_NAMES
from banmian.cli.output import language_of

app = typer.Typer(
    name="banmian",
    help="版面 — a newspaper typesetter: a YAML issue becomes press-ready pages.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Issues = Annotated[
    list[Path], typer.Argument(help="issue.yaml or its folder", metavar="ISSUE…")
]


def _known_language(lang: str | None) -> str | None:
    if lang not in {None, "zh", "en"}:
        raise typer.BadParameter(f"{lang} (zh | en)", param_hint="--lang")
    return lang


Lang = Annotated[
    str | None,
    typer.Option(
        "--lang", help="zh or en; otherwise by the locale", callback=_known_language
    ),
]


def _known_form(form: str) -> str:
    if form not in {"text", "json"}:
        raise typer.BadParameter(f"{form} (text | json)", param_hint="--format")
    return form


Form = Annotated[
    str,
    typer.Option("--format", help="text or json", metavar="FORM", callback=_known_form),
]


def _known_standard(standard: str | None) -> str | None:
    if standard is not None and standard not in STANDARD_NAMES:
        known = " | ".join(STANDARD_NAMES)
        raise typer.BadParameter(f"{standard} ({known})", param_hint="--standard")
    return standard


Standard = Annotated[
    str | None,
    typer.Option(
        "--standard",
        help="pdfx1a, pdfx4 or screen; else the layout's",
        callback=_known_standard,
    ),
]


def _version(value: bool) -> None:
    if value:
        typer.echo(f"banmian {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """版面 — a newspaper typesetter."""


@app.command()
def build(
    issues: Issues,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="folder to write into")
    ] = None,
    pages: Annotated[
        str, typer.Option("--pages", help="only these, such as 1,3", metavar="N,N")
    ] = "",
    png: Annotated[bool, typer.Option("--png", help="a picture of each page too")] = False,
    proof: Annotated[
        bool, typer.Option("--proof", help="overset copy is marked, not an error")
    ] = False,
    standard: Standard = None,
    marks: Annotated[
        bool, typer.Option("--marks", help="crop and register marks, colour bar, slug")
    ] = False,
    preflight: Annotated[
        bool, typer.Option(help="judge the file as the print shop would (without plates)")
    ] = True,
    ink: Annotated[
        bool, typer.Option("--ink", help="measure ink on plates too (Ghostscript)")
    ] = False,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs", help="so many issues, or pages of one, at once", min=1, metavar="N"
        ),
    ] = 1,
    lang: Lang = None,
) -> None:
    """Build press files, one PDF an issue; one verdict line per page."""
    from banmian.cli.batch import build_issues
    from banmian.cli.options import BuildOptions, page_numbers

    chosen = page_numbers(pages)
    if chosen is None:
        raise typer.BadParameter(f"{pages} (1,3)", param_hint="--pages")
    wanted = BuildOptions(
        output=output,
        pages=chosen,
        png=png,
        proof=proof,
        language=language_of(lang),
        standard=standard,
        marks=marks,
        preflight=preflight,
        ink=ink,
        jobs=jobs,
    )
    raise typer.Exit(build_issues(issues, wanted))


@app.command()
def check(
    issues: Issues,
    form: Form = "text",
    lang: Lang = None,
) -> None:
    """Say everything build would say; write no file."""
    from banmian.cli.issues import check_issues

    raise typer.Exit(check_issues(issues, form, language_of(lang)))


@app.command()
def fit(
    issue: Annotated[Path, typer.Argument(metavar="ISSUE")],
    form: Form = "text",
    lang: Lang = None,
) -> None:
    """Show every article's room and copy in lines, what was adjusted, what would help."""
    from banmian.cli.fit import show_fit

    raise typer.Exit(show_fit(issue, form, language_of(lang)))


@app.command()
def preflight(
    files: Annotated[list[Path], typer.Argument(metavar="FILE.pdf…")],
    profile: Annotated[
        str | None, typer.Option("--profile", help="of a press: a name or a YAML file")
    ] = None,
    form: Form = "text",
    heatmap: Annotated[
        Path | None, typer.Option("--heatmap", help="PNG file for the ink of the pages")
    ] = None,
    lang: Lang = None,
) -> None:
    """Give the print shop's verdict on any PDF; exit 3 if it needs work."""
    from banmian.cli.preflight import PreflightOptions, preflight_files

    wanted = PreflightOptions(profile, form, heatmap, language_of(lang))
    raise typer.Exit(preflight_files(files, wanted))


@app.command("impose")
def impose_command(
    file: Annotated[Path, typer.Argument(metavar="FILE.pdf")],
    scheme: Annotated[
        str, typer.Option("--scheme", help="how pages go onto sheets")
    ] = "broadsheet",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="file to write")
    ] = None,
    marks: Annotated[bool, typer.Option(help="crop and fold marks")] = True,
    right_bound: Annotated[
        bool, typer.Option("--right-bound", help="the paper opens from the left")
    ] = False,
    gutter: Annotated[float, typer.Option(help="white at the fold, mm")] = 0,
    lang: Lang = None,
) -> None:
    """Put pages onto printing sheets."""
    from banmian.cli.impose import impose_file
    from banmian.press.impose import Options

    wanted = Options(marks, right_bound, gutter)
    raise typer.Exit(impose_file(file, scheme, output, wanted, language_of(lang)))


@app.command()
def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    like: Annotated[
        str, typer.Option("--like", help="county, tabloid, evening or school")
    ] = "county",
    lang: Lang = None,
) -> None:
    """Make a new desk: a layout, a sample issue, settings for YAML completion."""
    from banmian.cli.new import make_desk

    raise typer.Exit(make_desk(folder, like, language_of(lang)))


@app.command()
def fonts(
    desk: Annotated[
        Path, typer.Option("--desk", help="a folder of the desk whose fonts to list")
    ] = Path(),
    text: Annotated[
        str | None, typer.Option("--text", help="tell which font serves each character")
    ] = None,
    family: Annotated[
        str | None, typer.Option("--family", help="with --text: the chain's first family")
    ] = None,
    lang: Lang = None,
) -> None:
    """List fonts and what they cover; tell which font serves which character."""
    from banmian.cli.fonts import show_fonts

    raise typer.Exit(show_fonts(desk, text, family, language_of(lang)))


@app.command()
def schema(
    which: Annotated[str, typer.Argument(help="issue, layout or fonts")] = "issue",
) -> None:
    """Print the JSON Schema of a kind of file, for editors."""
    from banmian.cli.new import print_schema
    from banmian.load.schema import KINDS

    kind = next((name for name in KINDS if name == which), None)
    if kind is None:
        raise typer.BadParameter(f"{which} ({' | '.join(KINDS)})", param_hint="WHICH")
    raise typer.Exit(print_schema(kind))
