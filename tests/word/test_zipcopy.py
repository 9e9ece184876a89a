"""A zip file with some members changed keeps all others as they were packed."""

from __future__ import annotations

import io
import zipfile

import pytest

from docscan.word.zipcopy import rewrite


def made(*members: tuple[str, bytes], streamed: bool = False) -> bytes:
    """A zip file; `streamed` puts the sizes after the data, as writers to a pipe do."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    out = Pipe() if streamed else io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.comment = b"kommentar"
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def opened(data: bytes) -> zipfile.ZipFile:
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    return archive


@pytest.mark.parametrize("streamed", [False, True])
def test_unchanged_members_keep_their_packed_bytes(streamed: bool) -> None:
    content = b"samma text " * 500
    data = made(("a", content), ("b", b"x"), ("c", b""), streamed=streamed)
    packed = opened(data).getinfo("a").compress_size
    result = opened(rewrite(data, {"b": b"ny"}))
    assert result.namelist() == ["a", "b", "c"]
    assert result.getinfo("a").compress_size == packed
    assert (result.read("a"), result.read("b"), result.read("c")) == (content, b"ny", b"")


def test_new_members_come_last_and_taken_ones_are_gone() -> None:
    data = made(("a", b"1"), ("b", b"2"))
    assert opened(rewrite(data, {"ny": b"3", "a": None})).namelist() == ["b", "ny"]


def test_names_outside_ascii_are_kept() -> None:
    data = made(("bild/åäö.png", b"1"))
    assert opened(rewrite(data, {"ny/ö": b"2"})).namelist() == ["bild/åäö.png", "ny/ö"]


def test_dates_and_the_comment_are_kept() -> None:
    data = made(("a", b"1"))
    before, after = opened(data), opened(rewrite(data, {"b": b"2"}))
    assert after.getinfo("a").date_time == before.getinfo("a").date_time
    assert after.comment == b"kommentar"
