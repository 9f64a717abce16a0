"""What a document says of itself: title, dates, language.

Source: ISO 32000-1, 14.3.3 (information dictionary) and 7.9.4 (dates); PDF/X asks for
Title, CreationDate, ModDate, Creator, Producer and Trapped.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from banmian import __version__


class DocumentInfo(NamedTuple):
    """What the PDF is called and when it was made.

    Attributes:
        title: such as the paper's name, date and page.
        author, subject, keywords: empty = not written.
        date: written as creation and modification date; given by the caller (the date of
            issue), never the clock, so that the same issue gives the same bytes.
        language: BCP 47 tag of the text.
    """

    title: str
    date: datetime
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    language: str = "zh-CN"

    def entries(self) -> dict[str, str]:
        """Return the text entries of the information dictionary that are not empty."""
        date = pdf_date(self.date)
        entries = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": "，".join(self.keywords),
            "Creator": f"banmian {__version__}",
            "Producer": f"banmian {__version__}",
            "CreationDate": date,
            "ModDate": date,
        }
        return {name: text for name, text in entries.items() if text}


def pdf_date(date: datetime) -> str:
    """Return a date as PDF writes it: `D:20260305000000+08'00'`."""
    offset = date.utcoffset()
    text = date.strftime("D:%Y%m%d%H%M%S")
    if offset is None:
        return text
    minutes = abs(offset) // timedelta(minutes=1)
    sign = "-" if offset < timedelta() else "+"
    return f"{text}{sign}{minutes // 60:02}'{minutes % 60:02}'"
