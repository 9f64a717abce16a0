"""What page one must say of the paper (报头刊载项目): required by inspection rules.

Source: rules for counting errors of form, 2020: name, date, total number, number of
pages (of more than one), serial number (CN), publisher, distribution code; address,
printer and price where the layout has them.
The name counts in the nameplate only, the others wherever page one's furniture has them.
"""

from collections.abc import Iterator
from typing import Final

from banmian.findings.finding import Finding
from banmian.findings.view import PageView
from banmian.geometry import Point

COST: Final = 80.0

NAME: Final = "报名"

REQUIRED: Final = (NAME, "日期", "总期号", "国内统一连续出版物号", "主办单位", "邮发代号")
"""These must be printed; the others only if the layout gives them."""


def find(page: PageView) -> Iterator[Finding]:
    """Yield one finding that names all items page one lacks."""
    if page.number != 1:
        return
    everywhere = _plain("".join(piece.text for piece in page.furniture))
    nameplate = _plain(
        "".join(piece.text for piece in page.furniture if piece.role == "nameplate")
    )
    missing = [
        item
        for item, wordings in _items(page).items()
        if _lacks(
            item,
            [word for word in wordings if word],
            nameplate if item == NAME else everywhere,
        )
    ]
    if missing:
        place = Point(page.grid.left, page.grid.top)
        values = (("items", "、".join(missing)),)
        yield Finding("finding-imprint", COST, None, place, values=values)


def _lacks(item: str, wordings: list[str], printed: str) -> bool:
    """Tell whether none of the wordings of an item is printed that must be."""
    if not wordings:
        return item in REQUIRED
    return not any(_plain(wording) in printed for wording in wordings)


def _items(page: PageView) -> dict[str, tuple[str, ...]]:
    """Return each item with the wordings that will do."""
    paper, date = page.paper, page.date
    return {
        NAME: (paper.name,),
        "日期": (f"{date.year}年{date.month}月{date.day}日", date.isoformat()),
        "总期号": (f"第{page.total}期",) if page.total else (),
        "版数": (f"今日{page.pages}版", f"共{page.pages}版") if page.pages > 1 else (),
        "国内统一连续出版物号": (paper.serial,),
        "主办单位": (paper.publisher, paper.sponsor),
        "邮发代号": (paper.postal_code,),
        "地址": (paper.address,),
        "印刷单位": (paper.printer,),
        "定价": (paper.price,),
    }


def _plain(text: str) -> str:
    return "".join(text.split())
