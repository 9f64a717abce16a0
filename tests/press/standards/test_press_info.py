"""What a document says of itself, in its two places."""

import re
from datetime import datetime, timedelta, timezone
from xml.etree import ElementTree

import press_paths  # noqa: F401
import pytest
from cases import ALL
from made_pages import INFO
from msgspec.structs import replace

from banmian.press.document import pdf_date, xmp_date
from banmian.press.standards import STANDARDS
from banmian.press.standards.xmp import xmp_packet

pytest_plugins = ["press_fixtures"]

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfx": "http://ns.adobe.com/pdfx/1.3/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
SAME = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
    "/Trapped": "pdf:Trapped",
}


def properties(packet: bytes) -> dict[str, str]:
    """Return the properties of a packet, prefix and name -> text."""
    (description,) = ElementTree.fromstring(packet).iter(f"{RDF}Description")  # noqa: S314
    names = {uri: prefix for prefix, uri in PREFIXES.items()}
    found = {}
    for one in description:
        uri, name = one.tag[1:].split("}")
        found[f"{names[uri]}:{name}"] = "".join(one.itertext())
    return found


def moment(text: str) -> datetime:
    """Return a date of either form."""
    digits = re.sub(r"\D", "", text)
    sign = -1 if re.search(r"-\d\d\D?\d\d'?$", text[11:]) else 1
    zone = timezone(sign * timedelta(hours=int(digits[14:16]), minutes=int(digits[16:18])))
    return datetime.strptime(digits[:14], "%Y%m%d%H%M%S").replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("zone", "pdf", "xmp"),
    [
        (timedelta(hours=8), "D:20260305000000+08'00'", "2026-03-05T00:00:00+08:00"),
        (-timedelta(hours=3.5), "D:20260305000000-03'30'", "2026-03-05T00:00:00-03:30"),
        (timedelta(0), "D:20260305000000+00'00'", "2026-03-05T00:00:00+00:00"),
    ],
)
def test_dates_are_written_with_their_zone(zone, pdf, xmp):
    date = datetime(2026, 3, 5, tzinfo=timezone(zone))
    assert (pdf_date(date), xmp_date(date)) == (pdf, xmp)


def test_date_without_zone_has_none():
    date = INFO.date.replace(tzinfo=None)
    assert pdf_date(date) == "D:20260305000000"
    assert xmp_date(date) == "2026-03-05T00:00:00"


@pytest.mark.parametrize("kind", ALL, ids=str)
def test_info_and_xmp_say_the_same(opened, kind):
    pdf = opened(kind)
    said = properties(pdf.Root.Metadata.read_raw_bytes())
    for key, name in SAME.items():
        value = str(pdf.docinfo[key]) if key in pdf.docinfo else None
        assert said.get(name) == (value.lstrip("/") if value else None)
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        assert moment(str(pdf.docinfo[key])) == moment(said[name])
    assert said["xmp:MetadataDate"] == said["xmp:ModifyDate"]


@pytest.mark.parametrize("kind", ALL, ids=str)
def test_metadata_is_a_plain_stream(opened, kind):
    metadata = opened(kind).Root.Metadata
    assert set(metadata.keys()) == {"/Type", "/Subtype", "/Length"}
    assert metadata.read_raw_bytes().startswith(b'<?xpacket begin="\xef\xbb\xbf"')


def test_signs_of_xml_in_a_title_are_kept():
    info = replace(INFO, title='A < B & "C" ]]> 平\u3000川\x07')
    said = properties(xmp_packet(info, STANDARDS["pdfx4"]))
    assert said["dc:title"] == 'A < B & "C" ]]> 平\u3000川'


def test_empty_properties_are_not_written():
    said = properties(xmp_packet(replace(INFO, keywords=()), STANDARDS["pdfx4"]))
    assert "pdf:Keywords" not in said


def test_versions_of_a_document_share_its_number():
    one, other = (properties(xmp_packet(INFO, STANDARDS["pdfx4"])) for _ in range(2))
    assert one == other
    assert re.fullmatch(
        r"uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", one["xmpMM:DocumentID"]
    )
    changed = properties(xmp_packet(replace(INFO, title="另一份"), STANDARDS["pdfx4"]))
    assert changed["xmpMM:DocumentID"] != one["xmpMM:DocumentID"]


def test_media_management_is_what_pdfx4_asks_for():
    said = properties(xmp_packet(INFO, STANDARDS["pdfx4"]))
    assert (said["xmpMM:VersionID"], said["xmpMM:RenditionClass"]) == ("1", "default")
