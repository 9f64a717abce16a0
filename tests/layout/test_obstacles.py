"""Whatever stands in a block, its copy flows round it: all of it, in order, in the block."""

from itertools import combinations

import pytest
from blocks import images, inks, lies_over, overlap
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from stories import Stories

from banmian.diagnostics import SourcePosition
from banmian.elements.runin import body_paragraphs
from banmian.layout.block import compose_block
from banmian.layout.captions import caption_diagnostics
from banmian.layout.obstacles import Band, Obstacle, free_slots
from banmian.layout.selfcheck import check_block
from banmian.load.outlines import polygon_strips
from banmian.model.design import Zone
from banmian.model.edition import Picture
from banmian.model.text import Paragraph

FILES = ["issues/2026-03-12/chart.png", "issues/2026-03-12/map.png",
         "issues/2026-03-20-evening/lantern.png"]  # fmt: skip
HERE = SourcePosition("issue.yaml", 9, 3)
POSITIONS = ["above"] * 3 + ["left", "right", "inset", "inset-center", "vertical-right"]
PLACES = ["top-left", "top-right", "top", "bottom-left", "bottom-right", "bottom", "center"]
WORDS = ("caption", "credit", "headline")

HEADS = {"notch-too-shallow", "headline-too-long", "picture-on-head", "outside-block"}

UNSET = {"unset-line", "overfull-line"}
"""Told of long numbers in very narrow lines."""

OUTSIDE = {"picture-outside-block", "picture-over-notch"}
FAULTS = OUTSIDE | {"pictures-overlap"}


@pytest.fixture(scope="module")
def stories():
    stories = Stories()
    stories.pool = [Paragraph(one.text) for one in stories.pool if "www" not in one.text]
    return stories


@st.composite
def zones(draw):
    columns, lines = draw(st.integers(1, 6)), draw(st.integers(14, 50))
    zone = Zone(1, columns, 1, lines)
    if columns == 1 or draw(st.booleans()):
        return zone
    wide, deep = draw(st.integers(1, columns - 1)), draw(st.integers(1, lines - 10))
    left, high = draw(st.booleans()), draw(st.booleans())
    return zone._replace(notch=Zone(
        *((1, wide) if left else (columns - wide + 1, columns)),
        *((1, deep) if high else (lines - deep + 1, lines)),
    ))  # fmt: skip


SUBHEADS = (
    "春耕在望",
    "把账算到群众的家门口",
    "从“等水浇”到“看墒情”，一部手机管了三百亩地",
)

CORNER = st.tuples(*[st.integers(0, 20).map(lambda part: part / 20)] * 2)


@st.composite
def pictures(draw, columns, lines):
    outline = ()
    if draw(st.booleans()):
        outline = tuple(draw(st.lists(CORNER, min_size=3, max_size=6)))
    depth = draw(st.one_of(st.just((0, 0)), st.integers(2, lines).map(lambda n: (n, n))))
    cell = draw(st.one_of(
        st.none(), st.tuples(st.integers(1, columns), st.integers(1, lines))
    ))  # fmt: skip
    caption = draw(st.sampled_from([None, Paragraph("鱼灯队在老街排练。")]))
    picture = Picture(
        key=draw(st.sampled_from(FILES)), position=HERE, caption=caption,
        credit=draw(st.sampled_from(["", "唐一诺 摄"])),
        columns=draw(st.integers(1, columns)), lines=depth,
        place=draw(st.sampled_from(PLACES)), cell=cell,
        outline=polygon_strips(outline) if outline else (),
    )  # fmt: skip
    return picture, outline


@st.composite
def blocks(draw):
    """A zone, its columns, up to six pictures with their outlines, paragraphs of the pool."""
    zone = draw(zones())
    columns = draw(st.one_of(st.none(), st.integers(1, zone.columns + 1)))
    across = columns or zone.columns
    shown = draw(st.lists(pictures(across, zone.lines), max_size=6))
    body = draw(st.lists(st.integers(0, 30), min_size=1, max_size=24))
    subheads = draw(st.sets(st.integers(1, 23), max_size=3))
    items = draw(st.sets(st.integers(0, 23), max_size=4))
    box = draw(st.sampled_from(["none", "none", "rule", "tint"]))
    position = draw(st.sampled_from(POSITIONS))
    return zone, columns, shown, body, (subheads, items), box, position


def article_of(stories, made):
    zone, columns, shown, body, (subheads, items), box, position = made
    copy = [stories.pool[number % len(stories.pool)] for number in body]
    for number in subheads:
        if number < len(copy):
            copy[number] = Paragraph(SUBHEADS[number % len(SUBHEADS)], role="subhead")
    for number in items:
        if number < len(copy):
            copy[number] = replace(copy[number], hang=number % 7 + 1)
    return replace(
        stories.model, zone=zone, columns=columns, body=tuple(copy), box=box,
        pictures=tuple(picture for picture, _ in shown), kicker=(), deck=(), summary=(),
        headline_position=position,
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(made=blocks())
def test_each_character_is_found_once_in_order_beside_what_stands_there(stories, made):
    article = article_of(stories, made)
    block = compose_block(article, 0, stories.composer)
    check_block(article, block)
    told = {one.code for one in block.diagnostics}
    if told & {"no-room", "head-needs-columns"}:
        return
    assert told <= FAULTS | UNSET | HEADS
    body = [ink for ink in inks(block.story) if ink.element == "body"]
    assert_whole(article, block, body)
    grid = stories.composer.grid
    if "overfull-line" in told or list(
        caption_diagnostics(article, block.story, grid.leading)
    ):
        return
    assert_inside(article, grid, body)
    assert_beside(block, made[2], body)
    assert_faults_told(article, block, grid)


def assert_whole(article, block, body):
    """The copy is drawn in order; what is not drawn is told to the character."""
    copy = [paragraph.text for paragraph in body_paragraphs(article)]
    reached = (0, 0)
    drawn = 0
    for ink in body:
        if ink.source is None:
            continue
        if ink.source.paragraph != reached[0]:
            assert reached[1] == len(copy[reached[0]])
            reached = (reached[0] + 1, 0)
        assert (ink.source.paragraph, ink.source.start) == reached
        reached = (ink.source.paragraph, ink.source.end)
        drawn += ink.source.end - ink.source.start
    assert drawn + block.fit.over_characters == sum(map(len, copy))
    text = "".join("".join(copy).split())
    got = "".join("".join(ink.text for ink in body).split())
    assert text.startswith(got)
    assert (got == text) == (block.fit.over_characters == 0)


def assert_inside(article, grid, body):
    """No character leaves the legs of the block."""
    for ink in body:
        assert not leaves(ink.rect, article.zone, grid), ink.text


def leaves(rect, zone, grid):
    """Tell whether a rectangle leaves a block; its foot is the last baseline."""
    whole = grid.rect(zone)
    over = grid.size // 8
    outside = rect.x < 0 or rect.right > whole.width or rect.bottom > whole.height + over
    if zone.notch is None:
        return outside
    notch = grid.rect(zone.notch)
    notch = notch._replace(x=notch.x - whole.x, y=notch.y - whole.y + over)
    return outside or overlap(rect, notch)


def assert_beside(block, shown, body):
    """No character lies over a picture, its outline or its caption, nor over the head."""
    told = {one.code for one in block.diagnostics}
    elements = WORDS[:2] if told & HEADS else WORDS
    words = [ink for ink in inks(block.story) if ink.element in elements]
    for ink in body:
        assert not any(overlap(ink.rect, one.rect) for one in words), ink.text
        for rect, (_, outline) in zip(images(block.story), shown, strict=True):
            if outline:
                corners = [(rect.x + x * rect.width, rect.y + y * rect.height)
                           for x, y in outline]  # fmt: skip
                assert not lies_over(ink.rect, corners), ink.text
            else:
                assert not overlap(ink.rect, rect), ink.text


def assert_faults_told(article, block, grid):
    """What lies over a picture or leaves the block is told."""
    told = {one.code for one in block.diagnostics}
    shown = images(block.story)
    if any(overlap(one, other) for one, other in combinations(shown, 2)):
        assert "pictures-overlap" in told
    if any(leaves(rect, article.zone, grid) for rect in shown):
        assert told & OUTSIDE


@settings(max_examples=100, deadline=None)
@given(zone=zones(), body=st.lists(st.integers(0, 30), min_size=1, max_size=30),
       exact=st.booleans())  # fmt: skip
def test_feet_are_level_in_each_leg_where_the_copy_fits(stories, zone, body, exact):
    """Copy that fills its block ends at all feet; other copy a line apart."""
    article = article_of(stories, (zone, None, (), body, ((), ()), "none", "above"))
    if exact:
        article = filled(stories, article)
    block = compose_block(article, 0, stories.composer)
    told = {one.code for one in block.diagnostics}
    if block.fit.over_characters or told & UNSET or "no-room" in told:
        return
    lines = [ink for ink in inks(block.story) if ink.element == "body"]
    white = {}
    for frame in block.story.frames:
        bottom = frame.bottom - block.story.place.y
        foot = foot_of(frame, block, lines)
        if foot or block.fit.exact:
            left = round((bottom - foot) / stories.composer.grid.leading)
            white.setdefault(bottom, []).append(left)
    for leg in white.values():
        assert max(leg) - min(leg) <= 1
        assert not block.fit.exact or max(leg) == 0


def filled(stories, article):
    """Return an article with as much copy as its block holds, or a little less."""
    room = compose_block(article, 0, stories.composer).fit.room
    body = list(article.body)
    while compose_block(article, 0, stories.composer).fit.copy < room:
        body += body
        article = replace(article, body=tuple(body))
    while len(body) > 1 and compose_block(article, 0, stories.composer).fit.over_characters:
        body.pop()
        article = replace(article, body=tuple(body))
    return article


def foot_of(frame, block, lines):
    """Return the last baseline in a column; 0 if it is empty."""
    left = frame.x - block.story.place.x
    return max(
        (ink.baseline for ink in lines if left <= ink.rect.x < left + frame.width),
        default=0,
    )


def test_a_line_beside_an_outline_does_not_stand_alone(stories):
    grid = stories.composer.grid
    column, wide = Band(0, 13 * grid.size), Band(3 * grid.size, 13 * grid.size)
    thin = Band(8 * grid.size, 13 * grid.size)
    obstacle = Obstacle(2, (wide, thin, wide, thin, thin, wide))
    slots = free_slots(column, range(9), grid, (obstacle,))
    assert [slot.baseline // grid.leading - 1 for slot in slots] == [0, 1, 5, 6, 8]
    assert [slot.width // grid.size for slot in slots] == [13, 13, 8, 8, 13]
