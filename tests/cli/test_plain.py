"""The two readers of `build`'s arguments agree on whatever the plain one takes."""

from pathlib import Path

import click
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banmian.cli import app, batch
from banmian.cli.options import STANDARD_NAMES
from banmian.cli.plain import plain_options

FLAGS = ["--png", "--proof", "--marks", "--ink", "--preflight", "--no-preflight"]
VALUES = {
    "-o": ["out", "a b", "./x", "", "-"],
    "--output": ["out", "版面"],
    "--pages": ["1", "1,3", " 2 , 4 ", "", "x", "-1", "1;2", "0"],
    "--standard": [*STANDARD_NAMES, "pdfa", ""],
    "--lang": ["zh", "en", "fr", ""],
    "--jobs": ["1", "4", "0", "-2", "two", "1.5", "", "٣"],
}

words = st.one_of(
    st.sampled_from(FLAGS).map(lambda flag: [flag]),
    st.sampled_from(sorted(VALUES)).flatmap(
        lambda name: st.sampled_from(VALUES[name]).map(lambda value: [name, value])
    ),
    st.sampled_from(["issues/one", "two", "三"]).map(lambda issue: [issue]),
    st.sampled_from([["--jobs=2"], ["--"], ["--pngs"], ["--pages"], ["-o"], ["--help"]]),
)


def typer_options(arguments):
    """Return what the library of the command line makes of arguments; None = refused."""
    given_to = []

    def build_issues(issues, options):
        given_to.append((issues, options))
        return 0

    real = batch.build_issues
    batch.build_issues = build_issues
    try:
        app.app(arguments, standalone_mode=False)
    except click.ClickException:
        return None
    finally:
        batch.build_issues = real
    return given_to[0] if given_to else None


@settings(max_examples=400, deadline=None)
@given(st.lists(words, max_size=6))
def test_both_take_the_same_for_the_same(parts):
    arguments = ["build", *(word for part in parts for word in part)]
    plain = plain_options(arguments)
    if plain is not None:
        assert plain == typer_options(arguments)


ALL = [
    "build", "one", "-o", "out", "--pages", "1,3", "--png", "--proof", "--standard",
    "pdfx4", "--marks", "--no-preflight", "--ink", "--jobs", "3", "--lang", "zh", "two",
]  # fmt: skip


def test_the_plain_way_knows_every_option():
    """Nothing of `build` needs the slow way: every option of its help is known."""
    issues, options = plain_options(ALL)
    assert issues == [Path("one"), Path("two")]
    assert (options.jobs, options.pages, options.language) == (3, (1, 3), "zh")
    command = next(one for one in app.app.registered_commands if one.callback is app.build)
    assert set(options._fields) - {"language"} == set(command.callback.__annotations__) - {
        "issues", "lang", "return",
    }  # fmt: skip
    assert plain_options(ALL) == typer_options(ALL)


def test_the_names_of_standards_are_those_that_there_are():
    from banmian.press.standards import STANDARDS

    assert set(STANDARD_NAMES) == set(STANDARDS)


@pytest.mark.parametrize("wrong", ["0", "-2", "two"])
def test_what_is_no_number_of_jobs_is_left_to_the_other(wrong):
    assert plain_options(["build", "one", "--jobs", wrong]) is None
    assert typer_options(["build", "one", "--jobs", wrong]) is None
