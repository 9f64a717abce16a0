"""The printing condition that the file was made for (O01, O02, O03)."""

import struct
from collections.abc import Iterator
from io import BytesIO
from itertools import product
from typing import Final

from banmian.press.preflight.finding import Fault
from banmian.press.preflight.objects import (
    entry,
    items_of,
    name_of,
    number_of,
    stream_bytes,
    text_of,
)
from banmian.press.preflight.subject import Subject

PDFX: Final = "GTS_PDFX"
REGISTRY: Final = "http://www.color.org"

_HEADER: Final = 128
_TAG: Final = 12
"""Sizes in an ICC profile: its header, an entry of its tag table (ICC.1, 7.2 and 7.3)."""

_ENOUGH: Final = 4096
"""Octets that hold the header and the table of any profile's tags."""

_LEVELS: Final = (0, 64, 128, 192, 255)
"""Steps of red, green and blue that total ink is sought among: 125 colours."""


def single(subject: Subject) -> Iterator[Fault]:
    """O01: exactly one output intent for PDF/X."""
    count = len(_intents(subject))
    if count != 1:
        yield Fault("O01-count", measured=str(count), limit="1")


def profile(subject: Subject) -> Iterator[Fault]:
    """O02: its profile is there and describes a CMYK printer."""
    for intent in _intents(subject)[:1]:
        stream = entry(intent, "/DestOutputProfile")
        if stream is None:
            if not (subject.blind and _registered(subject, intent)):
                yield Fault("O02-missing")
            return
        header = read_icc(stream_bytes(stream, _ENOUGH))
        if header is None:
            yield Fault("O02-unreadable", measured=f"{len(stream_bytes(stream))} B")
            return
        yield from _judged(header, int(number_of(entry(stream, "/N"))))


def _judged(header: tuple[str, str, frozenset[str]], parts: int) -> Iterator[Fault]:
    kind, space, tags = header
    if kind != "prtr":
        yield Fault("O02-class", measured=kind, limit="prtr")
    if space != "CMYK" or parts != 4:
        yield Fault("O02-space", measured=f"{space.strip()}, N {parts}", limit="CMYK, N 4")
    elif "B2A0" not in tags:
        yield Fault("O02-table", measured="–", limit="B2A0")


def read_icc(data: bytes) -> tuple[str, str, frozenset[str]] | None:
    """Return class, colour space and tags of an ICC profile; None = it is none."""
    if len(data) < _HEADER + 4 or data[36:40] != b"acsp":
        return None
    (count,) = struct.unpack_from(">I", data, _HEADER)
    starts = range(_HEADER + 4, min(len(data), _HEADER + 4 + _TAG * count), _TAG)
    tags = frozenset(data[start : start + 4].decode("latin-1") for start in starts)
    return data[12:16].decode("latin-1"), data[16:20].decode("latin-1"), tags


def newsprint(subject: Subject) -> Iterator[Fault]:
    """O03: a condition of newsprint, or at least a profile that keeps to its ink."""
    limit = subject.profile.ink_error
    for intent in _intents(subject)[:1]:
        name = text_of(entry(intent, "/OutputConditionIdentifier"))
        ink = most_ink(stream_bytes(entry(intent, "/DestOutputProfile")))
        if ink is not None and ink > limit:
            values = {"name": name}
            yield Fault(
                "O03-ink", measured=f"{ink:.0f} %", limit=f"≤ {limit:g} %", values=values
            )
        elif ink is None and name not in subject.profile.conditions:
            yield Fault("O03-condition", measured=name or "–")


def most_ink(data: bytes) -> float | None:
    """Return the most ink, %, that a CMYK profile lays for any colour of sRGB.

    None: it cannot be used to convert to CMYK.
    """
    header = read_icc(data)
    if header is None or header[1] != "CMYK" or "B2A0" not in header[2]:
        return None
    from PIL import Image, ImageCms

    levels = bytes(level for colour in product(_LEVELS, repeat=3) for level in colour)
    cube = Image.frombytes("RGB", (len(levels) // 3, 1), levels)
    try:
        press = ImageCms.getOpenProfile(BytesIO(data))
        srgb = ImageCms.createProfile("sRGB")
        intent = ImageCms.Intent.PERCEPTUAL
        inks = ImageCms.buildTransform(srgb, press, "RGB", "CMYK", intent).apply(cube)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    octets = inks.tobytes()
    totals = (sum(octets[start : start + 4]) for start in range(0, len(octets), 4))
    return max(totals) * 100 / 255


def _registered(subject: Subject, intent: object) -> bool:
    """Tell whether an intent only names a condition that everybody can look up."""
    name = text_of(entry(intent, "/OutputConditionIdentifier"))
    registry = text_of(entry(intent, "/RegistryName"))
    return registry.rstrip("/") == REGISTRY and name in subject.profile.conditions


def _intents(subject: Subject) -> list[object]:
    intents = items_of(entry(subject.root, "/OutputIntents"))
    return [intent for intent in intents if name_of(entry(intent, "/S")) == PDFX]
