"""The XMP packet of a document: the same that its information dictionary says.

Source: XMP part 1 (packets, RDF), ISO 32000-1, 14.3.2; which properties are asked for:
ISO 15930-7 by its secondary sources (dc:title, the dates, xmpMM:DocumentID, VersionID,
RenditionClass, pdf:Trapped). The packet is read-only and has no padding: nothing is to be
edited in place.
"""

import re
from itertools import pairwise
from typing import Final

from banmian.digests import blake2b
from banmian.press.document import PROGRAM, DocumentInfo, xmp_date
from banmian.press.standards.standard import Standard

_NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}

_ESCAPES: Final = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}

_UNSAYABLE: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
"""Source: XML 1.0, 2.2."""

_FORM: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    '<rdf:Description rdf:about=""{namespaces}>\n'
    "{properties}"
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
    '<?xpacket end="r"?>'
)


def xmp_packet(info: DocumentInfo, standard: Standard) -> bytes:
    """Return the packet of a document, in UTF-8."""
    date = xmp_date(info.date)
    properties = [
        _text("dc:format", "application/pdf"),
        _listed("dc:title", "Alt", info.title),
        _listed("dc:creator", "Seq", info.author),
        _listed("dc:description", "Alt", info.subject),
        _listed("dc:language", "Bag", info.language),
        _text("pdf:Keywords", "，".join(info.keywords)),
        _text("pdf:Producer", PROGRAM),
        _text("pdf:Trapped", "False"),
        _text("xmp:CreatorTool", PROGRAM),
        *(_text(f"xmp:{name}Date", date) for name in ("Create", "Modify", "Metadata")),
        _text("xmpMM:DocumentID", _identity(info, standard)),
        _text("xmpMM:VersionID", "1"),
        _text("xmpMM:RenditionClass", "default"),
        *(_text(f"{one.prefix}:{one.name}", one.value) for one in standard.xmp),
    ]
    namespaces = _NAMESPACES | {one.prefix: one.namespace for one in standard.xmp}
    declared = "".join(f'\n xmlns:{prefix}="{uri}"' for prefix, uri in namespaces.items())
    packet = _FORM.format(namespaces=declared, properties="".join(properties))
    return packet.encode("utf-8")


def _text(name: str, value: str) -> str:
    return f"<{name}>{_escaped(value)}</{name}>\n" if value else ""


def _listed(name: str, kind: str, value: str) -> str:
    """Return a property that XMP wants as a list; Alt is a list of languages."""
    if not value:
        return ""
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    item = f"<rdf:li{language}>{_escaped(value)}</rdf:li>"
    return f"<{name}><rdf:{kind}>{item}</rdf:{kind}></{name}>\n"


def _escaped(text: str) -> str:
    """Return text for XML, without the characters that XML cannot say."""
    if not text.isprintable():
        text = re.sub(_UNSAYABLE, "", text)
    return text.translate(_ESCAPES)


def _identity(info: DocumentInfo, standard: Standard) -> str:
    """Return the document's own number: the same for every version of it."""
    said = f"{standard.name} {info.title} {info.date.isoformat()}".encode()
    digits = blake2b(said, digest_size=16).hexdigest()
    parts = (digits[start:end] for start, end in pairwise((0, 8, 12, 16, 20, 32)))
    return f"uuid:{'-'.join(parts)}"
