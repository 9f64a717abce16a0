"""The copy of the benchmark: made-up news, drawn by a seeded generator from `words.yaml`.

The draws come in a fixed order, so the same seed gives the same issue for ever: three
issues are made, `w1` (one broadsheet page), `w8` (eight pages) and `w200` (a long run).
"""

import random
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

SEED: Final = 20260719
WORDS: Final = Path(__file__).with_name("words.yaml")

INDENT: Final = 2.0
"""First-line indent, em."""

LATIN_WIDTH: Final = 0.56
"""Width of a Latin letter or digit in the estimate of lines, em."""

NO_START: Final = "，。、；：？！”’）》」』】…—％%"
FULL_BELOW_HAN: Final = "“”‘’…—"

RUN_CHARACTERS: Final = 1_200_000
CHAPTER_CHARACTERS: Final = 6000


class Story(NamedTuple):
    """An article as it comes from the copy desk.

    Attributes:
        kicker, headline, deck, byline: of its head; empty = it has none.
        level: 1 = lead, 2, 3. column, columns: where it stands, from 0, and how wide.
        row: which row of the page it stands in.
        paragraphs: its body. lines: how many lines that is at most, estimated.
    """

    kicker: str
    headline: str
    deck: str
    byline: str
    level: int
    column: int
    columns: int
    row: int
    paragraphs: tuple[str, ...]
    lines: int


class PageCopy(NamedTuple):
    """A page's stories, its section and its editors."""

    number: int
    section: str
    stories: tuple[Story, ...]
    editors: dict[str, str]


class IssueCopy(NamedTuple):
    """An issue: its pages and the editors of the whole."""

    pages: tuple[PageCopy, ...]
    editors: dict[str, str]


class Chapter(NamedTuple):
    """A chapter of the long run."""

    headline: str
    byline: str
    paragraphs: tuple[str, ...]


class Slot(NamedTuple):
    """A frame that copy is ordered for: place, lines of body, importance.

    The row of the frames of a page is the number of the row, from 0.
    """

    column: int
    columns: int
    row: int
    lines: int
    level: int


FRONT: Final = (Slot(0, 7, 0, 27, 1), Slot(0, 4, 1, 21, 2), Slot(4, 3, 1, 33, 2))
INSIDE: Final = (
    (
        Slot(0, 4, 0, 22, 1), Slot(4, 3, 0, 22, 2),
        Slot(0, 7, 1, 13, 2),
        Slot(0, 3, 2, 19, 3), Slot(3, 2, 2, 19, 3), Slot(5, 2, 2, 19, 3),
        Slot(0, 3, 3, 16, 3), Slot(3, 4, 3, 16, 2),
    ),
    (
        Slot(0, 7, 0, 16, 1),
        Slot(0, 4, 1, 20, 2), Slot(4, 3, 1, 20, 2),
        Slot(0, 2, 2, 18, 3), Slot(2, 3, 2, 18, 3), Slot(5, 2, 2, 18, 3),
        Slot(0, 4, 3, 16, 2), Slot(4, 3, 3, 16, 3),
    ),
)  # fmt: skip
"""Inside pages take these two in turn."""

MEASURE: Final = 14
"""Characters of a newspaper column of the benchmark."""


@lru_cache
def _words() -> dict[str, Any]:
    words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    for key, value in words.items():
        words[key] = value.replace(" ", "") if isinstance(value, str) else value
    return words


@lru_cache
def _common_han() -> tuple[str, ...]:
    """Return the 3,755 Han of the first level of GB 2312."""
    every = (
        bytes((high, low)).decode("gb2312", "ignore")
        for high in range(0xB0, 0xD8)
        for low in range(0xA1, 0xFF)
    )
    return tuple(one for one in every if one)


def count_lines(text: str, measure: float) -> int:
    """Return how many lines a paragraph takes, nothing squeezed: an upper estimate."""
    width, lines = INDENT, 1
    for character in text:
        latin = ord(character) < 0x2000 and character not in FULL_BELOW_HAN
        advance = LATIN_WIDTH if latin else 1.0
        if width + advance > measure + 1e-6:
            lines += 1
            width = advance + (1.0 if character in NO_START else 0.0)
        else:
            width += advance
    return lines


class Writer:
    """Draws words and sentences."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)  # noqa: S311 - copy, not keys
        self.words = _words()

    def _one(self, key: str) -> str:
        return self.draw.choice(self.words[key])

    def _rare(self) -> str:
        return self.draw.choice(_common_han())

    def name(self) -> str:
        """Return a person's name."""
        name = self._one("surnames") + self._one("given")
        return name + (self._one("given") if self.draw.random() < 0.7 else "")

    def _place(self) -> str:
        first = self._rare() if self.draw.random() < 0.45 else self._one("place_first")
        return first + self._one("place_second") + self._one("units")

    def _firm(self) -> str:
        rare = self._rare()
        second = self.draw.choice(self.words["given"] + self.words["place_first"])
        return rare + second + self._one("firms") + self._one("firm_kinds")

    def _values(self) -> dict[str, object]:
        """Draw a value for every blank of a sentence, always all and in this order."""
        one, number = self._one, self.draw.randint
        decimal = self.draw.uniform
        return {
            "season": one("seasons"), "verb": one("verbs"), "place": self._place(),
            "scene": one("scenes"), "job": one("jobs"), "name": self.name(),
            "act": one("acts") + "、" + one("acts"), "crop": one("crops"),
            "n1": number(2, 9), "n2": number(11, 98), "n2b": number(11, 98),
            "n3": number(101, 980), "n4": number(1001, 9800), "n4b": number(1001, 9800),
            "dept": one("departments"), "m": number(2, 12), "d": number(1, 28),
            "dec": f"{decimal(1, 99):.2f}", "pct": f"{decimal(3, 48):.1f}",
            "pct2": f"{decimal(3, 30):.1f}", "pct3": f"{decimal(0.3, 4):.1f}",
            "adj": one("adverbs"), "ind": one("industries"), "ind2": one("industries"),
            "comp": self._firm(), "latin": one("latin"), "slogan": one("slogans"),
            "goal": one("goals"), "doc": one("documents"), "age": number(24, 86),
            "year": number(2008, 2025), "fam": one("places_of_old"),
            "cnt": one("numerals"), "river": one("place_first") + self._rare() + "河",
        }  # fmt: skip

    def fill(self, template: str) -> str:
        """Return a sentence with its blanks filled."""
        return template.format(**self._values())

    def paragraph(self) -> str:
        """Return a paragraph of one or two pieces."""
        text = self.fill(self._one("paragraphs"))
        if self.draw.random() < 0.35:
            text += self.fill(self._one("paragraphs"))
        return text

    def headline(self) -> str:
        """Return a headline."""
        return self.fill(self._one("headlines"))

    def byline(self) -> str:
        """Return a byline: run in before the text, or, with □, under the head."""
        kind = self.draw.random()
        if kind < 0.4:
            return f"本报讯（记者　{self.name()}）"
        if kind < 0.7:
            return f"本报讯（通讯员　{self.name()}　{self.name()}）"
        return f"□本报记者　{self.name()}"

    def story(self, slot: Slot) -> Story:
        """Return a story about as long as its frame."""
        room = slot.columns * slot.lines - 3
        byline = self.byline()
        run_in = byline if byline.startswith("本报讯") else ""
        paragraphs, used = self._fill_room(room, run_in)
        if used < room - 2:
            second = self.name()
            last = self.fill("（{name}　" + second + "）")
            paragraphs.append(last)
            used += count_lines(last, MEASURE)
        lead = slot.level == 1
        return Story(
            kicker=self.fill(self._one("kickers"))
            if lead or self.draw.random() < 0.3
            else "",
            headline=self.headline(),
            deck=self.fill(self._one("decks")) if lead else "",
            byline="" if run_in else byline,
            level=slot.level, column=slot.column, columns=slot.columns, row=slot.row,
            paragraphs=tuple(paragraphs), lines=used,
        )  # fmt: skip

    def _fill_room(self, room: int, run_in: str) -> tuple[list[str], int]:
        """Return paragraphs that fill a frame as far as 400 tries find one that fits."""
        paragraphs: list[str] = []
        used = tries = 0
        while tries < 400:
            text = self.paragraph()
            if not paragraphs:
                text = run_in + text
            lines = count_lines(text, MEASURE)
            if used + lines <= room:
                paragraphs.append(text)
                used += lines
                tries = 0
            else:
                tries += 1
            if used >= room - 1:
                break
        return paragraphs, used

    def page(self, number: int, slots: tuple[Slot, ...], captions: int) -> PageCopy:
        """Return a page; captions are drawn and thrown away, for pages without pictures."""
        stories = tuple(self.story(slot) for slot in slots)
        for _ in range(captions):
            self.fill("")
        editors = {role: self.name() for role in ("本版编辑", "美编", "责任校对")}
        section = self.words["sections"][(number - 1) % 8]
        return PageCopy(number, section, stories, editors)


def make_issue(seed: int, count: int) -> IssueCopy:
    """Return an issue of `count` pages."""
    writer = Writer(seed)
    pages = [writer.page(1, FRONT, captions=2)]
    pages += [
        writer.page(number, INSIDE[number % 2 == 0], captions=0)
        for number in range(2, count + 1)
    ]
    roles = ("本刊主编", "执行主编", "编辑", "校对")
    return IssueCopy(tuple(pages), {role: writer.name() for role in roles})


def make_run(seed: int) -> tuple[Chapter, ...]:
    """Return the chapters of the long run, some 1.2 million characters."""
    writer = Writer(seed)
    chapters: list[Chapter] = []
    total = 0
    while total < RUN_CHARACTERS:
        headline, byline = writer.headline(), writer.byline()
        paragraphs: list[str] = []
        length = 0
        while length < CHAPTER_CHARACTERS:
            paragraphs.append(writer.paragraph())
            length += len(paragraphs[-1])
        total += length
        chapters.append(Chapter(headline, byline, tuple(paragraphs)))
    return tuple(chapters)
