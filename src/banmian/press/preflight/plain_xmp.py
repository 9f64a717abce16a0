"""The XMP packet of a file of ours, read without an XML library: it has one form.

Each property is an element with its text, or with a list of one text. What is written
otherwise is not for this reader. Source: XMP part 1 (packets, RDF, namespaces).
"""

from collections.abc import Iterator
from typing import Final

from banmian.press.preflight.values import NotPlain

_NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}

_BEFORE: Final = (
    "<?xpacket", 'begin="\ufeff"', 'id="W5M0MpCehiHzreSzNTczkc9d"?>',
    "<x:xmpmeta", 'xmlns:x="adobe:ns:meta/">',
)  # fmt: skip
_AFTER: Final = ("</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>", "<?xpacket")
"""What stands around the properties, word by word."""

_DECLARED: Final = frozenset(
    f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items()
)
_ABOUT: Final = 'rdf:about=""'

_LISTS: Final = tuple(
    (f"<rdf:{kind}><rdf:li{language}>", f"</rdf:li></rdf:{kind}>")
    for kind, language in (("Alt", ' xml:lang="x-default"'), ("Seq", ""), ("Bag", ""))
)


def read_packet(octets: bytes) -> dict[str, str]:
    """Return property -> text of a packet.

    Raises:
        NotPlain: the packet is written in another form.
    """
    text = octets.decode("utf-8", errors="replace")
    before, _, rest = text.partition("<rdf:RDF ")
    outer, _, rest = rest.partition(">")
    between, _, rest = rest.partition("<rdf:Description ")
    inner, _, rest = rest.partition(">")
    properties, word, after = rest.partition("</rdf:Description>")
    if tuple(before.split()) != _BEFORE or between.strip():
        raise NotPlain("before the properties")
    if tuple((word + after).split())[:-1] != _AFTER:
        raise NotPlain("after the properties")
    words = [*outer.split(), *inner.split()]
    if words.count(_ABOUT) != 1 or not _DECLARED.issuperset(set(words) - {_ABOUT}):
        raise NotPlain("attributes")
    pairs = tuple(_properties(properties.strip()))
    if len(dict(pairs)) != len(pairs):
        raise NotPlain("a property that comes twice")
    return dict(pairs)


def _properties(text: str) -> Iterator[tuple[str, str]]:
    """Yield the properties, each on a line of its own."""
    for line in text.split("\n"):
        name, _, rest = line.removeprefix("<").partition(">")
        said, word, after = rest.partition(f"</{name}>")
        for opening, closing in _LISTS:
            if said.startswith(opening):
                said = said.removeprefix(opening).removesuffix(closing)
        if (
            not word
            or after
            or not name.replace(":", "").replace("_", "").isalnum()
            or "<" in said
        ):
            raise NotPlain("property")
        yield name, _plain(said)


def _plain(text: str) -> str:
    for said, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(said, sign)
    return text
