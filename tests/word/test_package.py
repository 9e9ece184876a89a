"""Opening: the kinds that are read, and one clear reason for everything that is not."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from wordfile import MAIN_TYPE, p, package, read_body, run, table, texts, zipped

from docscan.errors import UnreadableError
from docscan.word import package as package_module
from docscan.word.package import KINDS, Package
from docscan.word.reader import read

OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(**parts: str | bytes | None) -> bytes:
    """A good file with some members changed or (None) left out; `document` and so on stand for their names."""
    full = {"document": "word/document.xml", "types": "[Content_Types].xml", "rels": "_rels/.rels"}
    content: dict[str, str | bytes] = dict(members(package(p("Text."))))
    for key, value in parts.items():
        if value is None:
            content.pop(full.get(key, key))
        else:
            content[full.get(key, key)] = value
    return zipped(content)


def code_of(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data)
    assert str(caught.value).endswith(".")
    return caught.value.code


@pytest.mark.parametrize(("content_type", "kind"), KINDS.items())
def test_the_four_kinds_are_read_and_told_apart(content_type: str, kind: str) -> None:
    data = package(p("Text."), main_type=content_type)
    assert Package.open(data).kind == kind
    assert texts(read(data)) == ["Text."]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"hej hopp", "not_word"),
        (b"{\\rtf1 hej}", "not_word"),
        (b"%PDF-1.7 ...", "pdf"),
        (OLE + bytes(600), "doc"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (bytes(4000), "truncated"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "not_word"),
        (zipped({"bild.png": b"x"}), "not_word"),
    ],
)
def test_other_files_are_named_for_what_they_are(data: bytes, code: str) -> None:
    assert code_of(data) == code


def test_a_spreadsheet_is_not_a_word_file() -> None:
    data = package("", main_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", root="")
    workbook = {**members(data), "word/document.xml": b"<workbook/>"}
    with pytest.raises(UnreadableError, match="Excel") as caught:
        read(zipped(workbook))
    assert caught.value.code == "not_word"


def test_a_truncated_file_is_told() -> None:
    assert code_of(package(p("Text."))[:-100]) == "truncated"


def test_a_member_that_is_damaged_is_named() -> None:
    data = bytearray(package(p("Text. " * 500)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        start = archive.getinfo("word/document.xml").header_offset + 60
    data[start : start + 20] = bytes(20)
    with pytest.raises(UnreadableError, match=r"word/document\.xml") as caught:
        read(bytes(data))
    assert caught.value.code == "truncated"


def test_a_password_in_the_zips_own_way_is_told() -> None:
    data = bytearray(package(p("Text.")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    assert code_of(bytes(data)) == "encrypted"


def test_a_package_without_a_document_part_is_told() -> None:
    assert code_of(changed(document=None)) == "no_document"
    assert code_of(changed(document=f'<w:document xmlns:w="{package_module.names.W}"/>')) == "no_document"


@pytest.mark.parametrize(
    "xml", [b"<w:document><w:body>", b"", b"\x00\x01", b'<?xml version="1.0" encoding="martian"?><a/>']
)
def test_damaged_xml_is_told_with_the_name_of_its_part(xml: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"word/document\.xml") as caught:
        read(changed(document=xml))
    assert caught.value.code == "damaged_xml"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'
    assert code_of(changed(document=xml.encode(encoding))) == "doctype"


def test_a_doctype_is_refused_wherever_it_may_stand() -> None:
    xml = b'<?xml version="1.0"?>\n<!-- <a> -->\n<?app <b> ?>\n<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'
    assert code_of(changed(document=xml)) == "doctype"


def test_no_entity_is_ever_followed(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hemligt", encoding="utf-8")
    xml = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]><a>&e;</a>'
    with pytest.raises(UnreadableError) as caught:
        read(changed(document=xml))
    assert "hemligt" not in str(caught.value)


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_MEMBERS", 3)
    assert code_of(package(p("Text."))) == "too_large"


def test_a_part_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_PART_BYTES", 100)
    assert code_of(package(p("Text."))) == "too_large"


def test_a_file_that_is_too_large_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_TOTAL_BYTES", 100)
    assert code_of(package(p("Text."))) == "too_large"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    data = package(p("Text."), parts={"word/media/bomb.bin": bytes(30_000_000)})
    assert len(data) < 100_000
    assert code_of(data) == "too_large"


def test_xml_that_is_too_deep_is_refused() -> None:
    deep = "<w:smartTag>" * 400 + run("x") + "</w:smartTag>" * 400
    assert code_of(package(p(deep))) == "too_large"


def test_a_text_that_is_too_long_is_refused() -> None:
    noise = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=10_000_100))
    assert code_of(package(p(noise))) == "too_large"


def test_nesting_as_deep_as_xml_may_go_is_read() -> None:
    inner = p("Innerst.")
    for _ in range(40):
        inner = table([inner + p("efter")])
    assert read_body(inner).blocks[0].text == "Innerst."


def test_the_document_part_may_have_another_name() -> None:
    content = members(package(p("Text.")))
    content["word/annat.xml"] = content.pop("word/document.xml")
    content["_rels/.rels"] = content["_rels/.rels"].replace(b"word/document.xml", b"/word/annat.xml")
    assert texts(read(zipped(dict(content)))) == ["Text."]


@pytest.mark.parametrize("missing", ["rels", "types"])
def test_the_document_part_is_found_without_relationships_or_content_types(missing: str) -> None:
    assert texts(read(changed(**{missing: None}))) == ["Text."]


def test_part_names_ignore_case_and_backslashes() -> None:
    content = members(package(p("Text.")))
    assert texts(read(zipped({name.replace("/", "\\").upper(): blob for name, blob in content.items()}))) == ["Text."]


def test_a_document_in_utf_16_is_read() -> None:
    xml = members(package(p("Förskolan ☒ Ja")))["word/document.xml"].decode().replace("UTF-8", "UTF-16")
    assert texts(read(changed(document=xml.encode("utf-16")))) == ["Förskolan ☒ Ja"]


def test_stored_members_are_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, blob in members(package(p("Text."))).items():
            archive.writestr(name, blob)
    assert texts(read(stream.getvalue())) == ["Text."]


def test_members_keep_the_order_of_the_zip() -> None:
    data = package(p("Text."))
    assert [member.filename for member in Package.open(data).members] == list(members(data))


def test_relationships_are_resolved_against_their_part() -> None:
    opened = Package.open(
        package(p("Text."), links={"r1": ("image", "media/b.png"), "r2": ("customXml", "../customXml/i.xml")})
    )
    targets = {key: link.target for key, link in opened.relationships("word/document.xml").items()}
    assert targets == {"rStyles": "word/styles.xml", "r1": "word/media/b.png", "r2": "customXml/i.xml"}


def test_a_missing_part_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Package.open(package(p("Text."))).part("word/saknas.xml")


def test_a_damaged_file_is_never_anything_but_read_or_unreadable() -> None:
    good = package(p("Barn berörs. " * 30, style="Rubrik1") + table(["Fråga", "☐ Ja"], ["x", "y"]))
    chance = random.Random(20240305)
    unreadable = 0
    for _ in range(400):
        data = bytearray(good)
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        for _ in range(chance.choice((1, 1, 2, 8))):
            if data:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        try:
            read(bytes(data))
        except UnreadableError:
            unreadable += 1
    assert unreadable > 100


def test_damaged_xml_inside_a_good_zip_is_never_anything_but_read_or_unreadable() -> None:
    xml = members(package(p("Barn berörs.", style="Rubrik1") + table(["Fråga", "☐ Ja"], ["x", "y"])))[
        "word/document.xml"
    ]
    chance = random.Random(7)
    for _ in range(300):
        data = bytearray(xml)
        for _ in range(chance.choice((1, 2, 5))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        try:
            read(changed(document=bytes(data)))
        except UnreadableError:
            continue


def test_the_main_type_of_the_helper_is_one_of_ours() -> None:
    assert MAIN_TYPE in KINDS
