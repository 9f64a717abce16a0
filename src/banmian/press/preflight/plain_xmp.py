"""The XMP packet of a file of ours, read without an XML library: it has one form.

Each property is an element with its text, or with a list of one text. What is written
otherwise is not for this reader. Source: XMP part 1 (packets, RDF, namespaces).
"""

import re
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

_PACKET: Final = re.compile(
    r'<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>\s*'
    r'<x:xmpmeta xmlns:x="adobe:ns:meta/">\s*'
    r"<rdf:RDF(?P<outer>[^<>]*)>\s*<rdf:Description(?P<inner>[^<>]*)>\s*"
    r"(?P<properties>.*)</rdf:Description>\s*</rdf:RDF>\s*</x:xmpmeta>\s*"
    r'<\?xpacket end="[rw]"\?>\s*',
    re.DOTALL,
)
_PROPERTY: Final = re.compile(
    r"<(?P<name>\w+:\w+)>"
    r"(?:(?P<text>[^<]+)|<rdf:(?P<kind>Alt|Seq|Bag)>"
    r'<rdf:li(?: xml:lang="x-default")?>(?P<item>[^<]+)</rdf:li></rdf:(?P=kind)>)'
    r"</(?P=name)>\s*"
)
_DECLARED: Final = re.compile(r'\s+xmlns:(\w+)="([^"]*)"')


def read_packet(octets: bytes) -> dict[str, str]:
    """Return property -> text of a packet.

    Raises:
        NotPlain: the packet is written in another form.
    """
    packet = _PACKET.fullmatch(octets.decode("utf-8", errors="replace"))
    if packet is None:
        raise NotPlain("XMP packet")
    attributes = packet["outer"] + packet["inner"]
    for prefix, address in _DECLARED.findall(attributes):
        if _NAMESPACES.get(prefix) != address:
            raise NotPlain(prefix)
    if _DECLARED.sub("", attributes).split() != ['rdf:about=""']:
        raise NotPlain("attributes")
    found: dict[str, str] = {}
    at, properties = 0, packet["properties"]
    while at < len(properties):
        match = _PROPERTY.match(properties, at)
        if match is None or match["name"] in found:
            raise NotPlain("property")
        found[match["name"]] = _plain(match["text"] or match["item"])
        at = match.end()
    return found


def _plain(text: str) -> str:
    for said, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(said, sign)
    return text
