"""What a file claims to be: its information dictionary, XMP packet and output intent.

Source: ISO 32000-1, 14.3 (metadata), 14.11.5 (output intents).
"""

from banmian.press.document import DocumentInfo
from banmian.press.standards import OutputIntent, Standard
from banmian.render.pdf.file import PdfFile
from banmian.render.pdf.syntax import dictionary, text_string


def information(info: DocumentInfo, standard: Standard) -> dict[str, str]:
    """Return the entries of the information dictionary."""
    texts = {**info.entries(), **standard.info}
    written = {name: text_string(text) for name, text in sorted(texts.items())}
    return {**written, "Trapped": "/False"}


def metadata(packet: bytes, file: PdfFile) -> str:
    """Enter the XMP packet, which anyone must be able to read; return its reference."""
    entries = {"Type": "/Metadata", "Subtype": "/XML"}
    return file.add_stream(packet, entries, plain=True)


def output_intents(intent: OutputIntent | None, file: PdfFile) -> str:
    """Enter the output intent; return the array that the catalog wants, "" if none."""
    if intent is None:
        return ""
    entries = {"N": "4", "Filter": "/FlateDecode"}
    profile = file.add_stream(intent.profile, entries)
    values = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFX",
        "OutputConditionIdentifier": text_string(intent.identifier),
        "RegistryName": text_string(intent.registry) if intent.registry else "",
        "OutputCondition": text_string(intent.condition),
        "Info": text_string(intent.remark),
        "DestOutputProfile": profile,
    }
    return f"[{dictionary(values)}]"
