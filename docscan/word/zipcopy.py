"""A copy of a zip file with some members changed, every other member byte for byte.

The standard library can only pack members anew; here the packed bytes of unchanged members are copied as
they stand, which keeps them exactly and is several times faster. Order, names and dates of members stay.
Layout of a zip file: PKWARE APPNOTE.TXT, 4.3.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_DATE_OF_NEW = (1980, 1, 1, 0, 0, 0)  # fixed, so that the same input gives the same bytes
_SIZES_FOLLOW = 0x08  # the flag that says: sizes stand after the data
_UTF8_NAME = 0x800


class _Member(NamedTuple):
    info: ZipInfo
    packed: bytes | memoryview


def rewrite(data: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The zip file `data` with `parts` put in: new content for a name, or None to take the member out.

    Names that are not in the file come last, in the order of `parts`. Raises zipfile.BadZipFile when `data`
    is not a sound zip file.
    """
    members: list[_Member] = []
    done: set[str] = set()
    whole = memoryview(data)
    with ZipFile(BytesIO(data)) as archive:
        for info in archive.infolist():
            if info.filename not in parts:
                members.append(_Member(info, _packed(whole, info)))
            elif info.filename not in done:
                done.add(info.filename)
                content = parts[info.filename]
                if content is not None:
                    members.append(_pack(info.filename, content, info.date_time))
        comment = archive.comment
    members += [_pack(n, c, _DATE_OF_NEW) for n, c in parts.items() if n not in done and c is not None]
    return _write(members, comment)


def _packed(whole: memoryview, info: ZipInfo) -> memoryview:
    """The bytes of a member as they are packed; its local header has lengths of its own for name and extra."""
    fields = _LOCAL.unpack_from(whole, info.header_offset)
    start = info.header_offset + _LOCAL.size + fields[-2] + fields[-1]
    return whole[start : start + info.compress_size]


def _pack(name: str, content: bytes, date: tuple[int, int, int, int, int, int]) -> _Member:
    info = ZipInfo(name, date)
    info.compress_type = ZIP_DEFLATED
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    info.CRC, info.file_size, info.compress_size = zlib.crc32(content), len(content), len(packed)
    info.create_system = 0
    return _Member(info, packed)


def _write(members: list[_Member], comment: bytes) -> bytes:
    out, directory = BytesIO(), BytesIO()
    for info, packed in members:
        name, flags = _name(info)
        year, month, day, hour, minute, second = info.date_time
        time, date = hour << 11 | minute << 5 | second // 2, max(year - 1980, 0) << 9 | month << 5 | day
        sizes = (info.CRC, info.compress_size, info.file_size)
        offset = out.tell()
        common = (flags, info.compress_type, time, date, *sizes, len(name), 0)
        out.write(_LOCAL.pack(b"PK\3\4", 20, *common) + name)
        out.write(packed)
        directory.write(
            _CENTRAL.pack(
                b"PK\1\2", 20, info.create_system, 20, 0, *common,
                len(info.comment), 0, info.internal_attr, info.external_attr, offset,
            )
        )  # fmt: skip
        directory.write(name + info.comment)
    start, size = out.tell(), directory.tell()
    out.write(directory.getvalue())
    out.write(_END.pack(b"PK\5\6", 0, 0, len(members), len(members), size, start, len(comment)) + comment)
    return out.getvalue()


def _name(info: ZipInfo) -> tuple[bytes, int]:
    """The name as bytes and the member's flags: the sizes are known here, and stand before the data."""
    flags = info.flag_bits & ~_SIZES_FOLLOW
    try:
        return info.orig_filename.encode("utf-8" if flags & _UTF8_NAME else "cp437"), flags
    except UnicodeEncodeError:
        return info.orig_filename.encode(), flags | _UTF8_NAME
