"""The short way for plain Latin stretches breaks them as UAX 14 does."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from banmian.model.design import TextRules
from banmian.text.classify import classify
from banmian.text.levels import breaks_at_level
from banmian.text.opportunities import _SIMPLE, FORBIDDEN, opportunities
from banmian.text.profiles import make_profile

PROFILE = make_profile("zh-CN", TextRules())
WORD = st.from_regex(r"[A-Za-z]{1,5}|[0-9]{1,4}(?:[.,:][0-9]{1,2})?%?", fullmatch=True)
STRETCH = st.lists(WORD, min_size=1, max_size=4).flatmap(
    lambda words: st.lists(
        st.sampled_from(" -"), min_size=len(words) - 1, max_size=len(words) - 1
    ).map(lambda joints: "".join(map("".join, zip(words, [*joints, ""], strict=True))))
)


@settings(max_examples=400, deadline=None)
@given(STRETCH)
def test_a_plain_stretch_breaks_as_the_standard_says(stretch):
    assert _SIMPLE.fullmatch(stretch)
    text = f"用{stretch}的"
    costs = opportunities(text, classify(text, PROFILE), PROFILE)
    ours = {place for place in range(2, len(text) - 1) if costs[place] != FORBIDDEN}
    theirs = breaks_at_level(text, "strict")
    before_blank = {match.start() for match in re.finditer(" ", text)}
    assert ours == {place for place in theirs if 2 <= place < len(text) - 1} - before_blank
