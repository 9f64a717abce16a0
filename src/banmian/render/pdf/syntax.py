"""Values as PDF writes them: strings, names, arrays, dictionaries.

Source: ISO 32000-1, 7.3 (objects), 7.9.2 (text strings).
"""

from collections.abc import Iterable, Mapping
from typing import Final

_ESCAPES: Final = {ord(sign): f"\\{sign}" for sign in "()\\"}


def text_string(text: str) -> str:
    """Return a text string: as it is if printable ASCII, else in UTF-16."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<FEFF{utf16(text)}>"


def utf16(text: str) -> str:
    """Return characters as UTF-16, big end first, in hexadecimal digits."""
    return text.replace("\0", "").encode("utf-16-be").hex().upper()


def name(text: str) -> str:
    """Return a name of any text: octets of its UTF-8, unsafe ones as #xx."""
    octets = (
        chr(octet) if chr(octet).isascii() and chr(octet).isalnum() else f"#{octet:02X}"
        for octet in text.encode("utf-8")
    )
    return f"/{''.join(octets)}"


def array(values: Iterable[str]) -> str:
    """Return an array of written values."""
    return f"[{' '.join(values)}]"


def dictionary(entries: Mapping[str, str]) -> str:
    """Return a dictionary of written values; entries that are empty are left out."""
    body = "\n".join(f"/{key} {value}" for key, value in entries.items() if value)
    return f"<<{body}>>"
