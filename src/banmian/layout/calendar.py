"""What a nameplate says of a day: date, weekday, lunar date, solar term."""

import datetime
from typing import Final

WEEKDAYS: Final = "一二三四五六日"


def full_date(day: datetime.date) -> str:
    """Return 2026年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def weekday(day: datetime.date) -> str:
    """Return 星期四."""
    return f"星期{WEEKDAYS[day.weekday()]}"


def lunar_date(day: datetime.date) -> str:
    """Return 农历丙午年正月十七, with the solar term (节气) if one falls on the day.

    Source: tables of the borax library, 1900 to 2100; empty outside them.
    """
    from borax.calendars.lunardate import LunarDate  # 15 ms, only with a nameplate

    if not datetime.date(1900, 1, 31) <= day <= datetime.date(2100, 12, 31):
        return ""
    lunar = LunarDate.from_solar_date(day.year, day.month, day.day)
    month = f"{'闰' if lunar.leap else ''}{lunar.cn_month}月"
    term = f" {lunar.term}" if lunar.term else ""
    return f"农历{lunar.gz_year}年{month}{lunar.cn_day}{term}"
