"""What a document says of itself: title, dates, language; in its two places alike.

Source: ISO 32000-1, 14.3.3 (information dictionary) and 7.9.4 (dates); XMP part 1
(dates). PDF/X asks for Title, CreationDate, ModDate, Creator, Producer and Trapped, and
for the same in XMP to the second.
"""

from datetime import datetime, timedelta

import msgspec

from banmian import __version__


class DocumentInfo(msgspec.Struct, frozen=True):
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
            "Creator": PROGRAM,
            "Producer": PROGRAM,
            "CreationDate": date,
            "ModDate": date,
        }
        return {name: text for name, text in entries.items() if text}


PROGRAM = f"banmian {__version__}"
"""What documents are made with."""


def pdf_date(date: datetime) -> str:
    """Return a date as PDF writes it: `D:20260305000000+08'00'`."""
    return date.strftime("D:%Y%m%d%H%M%S") + _zone(date, "{}{:02}'{:02}'")


def xmp_date(date: datetime) -> str:
    """Return a date as XMP writes it: `2026-03-05T00:00:00+08:00`."""
    return date.strftime("%Y-%m-%dT%H:%M:%S") + _zone(date, "{}{:02}:{:02}")


def _zone(date: datetime, form: str) -> str:
    offset = date.utcoffset()
    if offset is None:
        return ""
    minutes = abs(offset) // timedelta(minutes=1)
    sign = "-" if offset < timedelta() else "+"
    return form.format(sign, minutes // 60, minutes % 60)
