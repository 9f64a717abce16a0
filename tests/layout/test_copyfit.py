"""Copy that is a little off its room is fitted without touching a word."""

import pytest
from msgspec.structs import replace
from stories import Stories

from banmian.diagnostics import SourcePosition
from banmian.elements.runin import body_paragraphs
from banmian.layout.fitting import best_attempt
from banmian.layout.remedies import cheapest_cuts, shortened
from banmian.load.outlines import polygon_strips
from banmian.model.edition import Picture
from banmian.text.indents import measures_within

HERE = SourcePosition("issue.yaml", 9, 3)


@pytest.fixture(scope="module")
def stories():
    return Stories()


def share_fitted(stories, count):
    articles = stories.many(count, 0.06, seed=20260305)
    attempts = [best_attempt(article, 0, stories.composer) for article in articles]
    for one in attempts:
        assert one.fit.exact or one.fit.over or one.fit.short or one.fit.holes
    return sum(one.fit.exact for one in attempts) / count


def test_copy_within_six_percent_mostly_fits_to_the_line(stories):
    assert share_fitted(stories, 40) >= 0.95


@pytest.mark.long
def test_of_two_hundred_stories_ninety_five_percent_fit(stories):
    assert share_fitted(stories, 200) >= 0.95


def test_the_cheapest_cut_makes_it_fit_when_it_is_carried_out(stories):
    done = 0
    for article in stories.many(25, 0.12, seed=7):
        fit = best_attempt(article, 0, stories.composer).fit
        if not fit.over or not fit.cuts:
            continue
        lead = len(body_paragraphs(article)[0].text) - len(article.body[0].text)
        assert lead > 0
        body = list(article.body)
        for number, characters in fit.cuts:
            body[number] = shortened(body[number], characters)
        cut = best_attempt(replace(article, body=tuple(body)), 0, stories.composer).fit
        assert not cut.over
        done += 1
    assert done >= 3


def test_more_lines_than_paragraphs_are_cut_from_them_too(stories):
    article = next(one for one in stories.many(3, 0.05, seed=11) if len(one.body) > 2)
    paragraphs = body_paragraphs(article)[:2]
    measure = 13 * stories.composer.grid.size
    setting = stories.composer.setting
    style = setting.styles["body"]

    def lines(some):
        return sum(
            len(setting.set_paragraph(one, style, measures_within(one, style, measure)))
            for one in some
        )

    for wanted in (1, 2, 3, 4):
        cuts = dict(cheapest_cuts(paragraphs, measure, setting, wanted))
        cut = [shortened(one, cuts.get(at, 0)) for at, one in enumerate(paragraphs)]
        assert lines(cut) == lines(paragraphs) - wanted
    assert cheapest_cuts(paragraphs, measure, setting, 99) == ()


def test_a_locked_article_stays_as_it_is(stories):
    for article in stories.many(5, 0.06, seed=3):
        fit = best_attempt(replace(article, lock=True), 0, stories.composer).fit
        assert fit.changed == ()
        assert fit.head == (0, 0)


def test_copy_beside_an_outline_mostly_fits_too(stories):
    outline = polygon_strips([(0.5, 0), (1, 0.4), (0.6, 1), (0, 0.7)])
    picture = Picture("issues/2026-03-20-evening/lantern.png", HERE, columns=2, lines=(16, 16),
                      place="center", outline=outline)  # fmt: skip
    plain = stories.model
    stories.model = replace(plain, pictures=(picture,))
    try:
        assert share_fitted(stories, 20) >= 0.9
    finally:
        stories.model = plain


def with_picture(stories, lines, count, seed):
    """Return attempts at stories with a picture of so many lines (a range), two columns wide."""
    picture = Picture("issues/2026-03-20-evening/lantern.png", HERE, columns=2, lines=lines)
    plain = stories.model
    stories.model = replace(plain, pictures=(picture,))
    try:
        articles = stories.many(count, 0.1, seed=seed)
    finally:
        stories.model = plain
    return [(article, best_attempt(article, 0, stories.composer)) for article in articles]


def test_a_picture_gives_lines_within_its_range_only(stories):
    for _, made in with_picture(stories, (16, 16), 8, seed=5):
        assert made.fit.deeper == 0
    ranged = [made for _, made in with_picture(stories, (12, 20), 24, seed=5)]
    assert all(made.fit.exact for made in ranged)
    assert any(made.fit.deeper for made in ranged)
    for made in ranged:
        assert min(12, made.headed.body.lines) <= made.insets.depths[0] <= 20
        if made.fit.deeper:
            assert made.insets.depths[0] != 20


def test_the_depth_of_picture_that_is_offered_makes_it_fit(stories):
    done = 0
    for article, made in with_picture(stories, (16, 16), 40, seed=5):
        if not made.fit.picture[0]:
            continue
        more, lines = made.fit.picture
        assert lines == 16 + more
        pictures = (replace(article.pictures[0], lines=(lines, lines)),)
        changed = best_attempt(replace(article, pictures=pictures), 0, stories.composer)
        assert changed.fit.exact
        done += 1
    assert done
