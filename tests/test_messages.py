"""Every diagnostic speaks both languages and fills the same placeholders in both."""

import re
from string import Formatter

import pytest

from banmian.messages.cli import PHRASES
from banmian.messages.every import MESSAGES, SEVERITIES
from banmian.messages.table import fill
from conftest import ROOT


def fields(text):
    """Return the placeholders; one of a language, words_zh, stands for its twin too."""
    names = {name for _, name, _, _ in Formatter().parse(text) if name}
    return {re.sub("_(zh|en)$", "_", name) for name in names}


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_message_exists_in_both_languages(code):
    zh, en = MESSAGES[code]["zh"], MESSAGES[code]["en"]
    assert zh[0]
    assert en[0]
    assert fields(zh[0]) | fields(zh[1]) == fields(en[0]) | fields(en[1])


@pytest.mark.parametrize("name", sorted(PHRASES))
def test_phrase_exists_in_both_languages(name):
    assert fields(PHRASES[name]["zh"]) == fields(PHRASES[name]["en"])


def test_severities_belong_to_messages():
    assert set(SEVERITIES) <= set(MESSAGES)


def test_every_message_is_used():
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "src").rglob("*.py")
        if path.parent.name != "messages"
    )
    named = set(re.findall(r"\"([a-z0-9-]+)\"", source))
    made = {code for code in MESSAGES if re.search(r"-(wide|deep|outside-grid)$", code)}
    assert set(MESSAGES) - named - made == set()


def test_one_thing_is_not_told_in_the_plural():
    stopped = PHRASES["stopped"]["en"]
    assert fill(stopped, {"count": 1}) == "1 error; no file written"
    assert fill(stopped, {"count": 2}) == "2 errors; no file written"
    assert fill(PHRASES["fit-white"]["en"], {"lines": -1}) == "head -1 line"


def test_hint_offers_one_word_or_all():
    hint = MESSAGES["unknown-key"]["en"][1]
    assert fill(hint, {"nearest": "body"}) == "did you mean “body”?"
    assert fill(hint, {"nearest": "body、byline"}) == "keys possible here: body, byline"
