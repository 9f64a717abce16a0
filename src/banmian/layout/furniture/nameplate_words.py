"""What a nameplate says, and its name as letters: shared by all arrangements."""

import datetime
from typing import Final

import msgspec

from banmian.layout.calendar import full_date, lunar_date, weekday
from banmian.layout.furniture.pieces import (
    Pieces,
    Word,
    percent_that_fits,
    set_word,
    text_at,
)
from banmian.model.design import Nameplate, Paper
from banmian.text.setting import Setting
from banmian.units import Emu

LETTER_SPACE: Final = 22
"""Most white between the characters of the name, percent of their size."""


class Facts(msgspec.Struct, frozen=True):
    """What a nameplate can say."""

    paper: Paper
    date: datetime.date
    number: int | None
    pages: int
    weather: str = ""


def spaced_name(
    name: str, width: Emu, setting: Setting, tallest: Emu | None = None
) -> tuple[Pieces, Emu, Emu]:
    """Return the name spaced over a width, how wide it has become, and its size.

    The size is at most `tallest`.
    """
    words = [Word(letter, "nameplate") for letter in name]
    whole = sum(set_word(word, setting).width for word in words)
    style = setting.styles["nameplate"].size
    percent = percent_that_fits(whole, width)
    if tallest is not None:
        percent = min(percent, max(1, tallest * 100 // style))
    letters = [set_word(word, setting, percent) for word in words]
    natural = sum(line.width for line in letters)
    size = style * percent // 100
    gaps = max(len(letters) - 1, 1)
    space = max(0, min((width - natural) // gaps, size * LETTER_SPACE // 100))
    items: Pieces = []
    x = 0
    for line in letters:
        items += text_at(line, x, size * 90 // 100)
        x += line.width + space
    return items, x - space, size


def publishers_line(plate: Nameplate, paper: Paper) -> str:
    """Return who governs and who publishes the paper, as far as the parts say."""
    words = []
    if "sponsor" in plate.parts and paper.sponsor:
        words.append(f"主管：{paper.sponsor}")
    if "publisher" in plate.parts and paper.publisher:
        words.append(f"主办：{paper.publisher}")
    return "　".join(words)


def panel_lines(plate: Nameplate, facts: Facts) -> list[Word]:
    """Return the panel's lines: the date large, the rest small, in the layout's order."""
    paper = facts.paper
    number = f"总第{facts.number}期" if facts.number else ""
    says = {
        "date": f"{full_date(facts.date)}",
        "weekday": weekday(facts.date),
        "lunar": lunar_date(facts.date),
        "number": number,
        "pages": f"今日{facts.pages}版" if facts.pages > 1 else "",
        "serial": f"国内统一连续出版物号 {paper.serial}" if paper.serial else "",
        "postal-code": f"邮发代号 {paper.postal_code}" if paper.postal_code else "",
        "website": paper.website,
        "price": paper.price,
        "address": f"社址：{paper.address}" if paper.address else "",
        "printer": f"印刷：{paper.printer}" if paper.printer else "",
        "weather": f"天气 {facts.weather}" if facts.weather else "",
    }
    pairs = {"weekday": "date", "pages": "number"}
    lines: list[Word] = []
    for part in plate.parts:
        text = says.get(part, "")
        if not text or (part in pairs and pairs[part] in plate.parts):
            continue
        follower = next((one for one, leads in pairs.items()
                         if leads == part and one in plate.parts), "")  # fmt: skip
        text = f"{text}　{says[follower]}" if follower and says[follower] else text
        style = "nameplate-date" if part == "date" else "nameplate-panel"
        lines.append(Word(text, style))
    return lines
