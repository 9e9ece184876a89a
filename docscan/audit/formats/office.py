"""Old Word files and RTF, converted by LibreOffice where it is installed.

LibreOffice runs without a window, with a profile of its own in which no macro runs and nothing is fetched, and for a
limited time. The converted file stands in a folder for temporary files that goes with this process.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from docscan.errors import UnreadableError
from docscan.model import Document
from docscan.word import reader

TIME_LIMIT: Final = 90.0
"""Seconds that LibreOffice may take for a file."""
_NAMES: Final = ("soffice", "libreoffice", "soffice.exe")
_ELSEWHERE: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_MESSAGES: Final = {
    "program": (
        "Filen är sparad i ett äldre format ({kind}), som docscan läser genom LibreOffice. Installera LibreOffice, "
        "eller öppna filen i Word och spara den som .docx."
    ),
    "no_word": (
        "Filen ser ut som en äldre Word-fil men innehåller inget Word-dokument. "
        "Öppna den i Word och spara den som .docx."
    ),
    "failed": "LibreOffice kunde inte läsa filen ({kind}). Öppna den i Word och spara den som .docx.",
    "time": "LibreOffice blev inte klart med filen ({kind}). Öppna den i Word och spara den som .docx.",
}
# every Word file in this format has a stream of this name ([MS-DOC] 2.1.1); sheets, messages and scraps have none
_WORD_STREAM: Final = "WordDocument".encode("utf-16-le")
_PROFILE: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


def read(data: bytes, kind: str) -> Document:
    """Read a .doc or .rtf file (`kind`). Raises UnreadableError; its code is `program` where LibreOffice is missing."""
    if kind == "doc" and _WORD_STREAM not in data:  # LibreOffice would read its bytes as text
        raise UnreadableError(_MESSAGES["no_word"], "damaged")
    program = find_program()
    if program is None:
        raise UnreadableError(_MESSAGES["program"].format(kind=kind), "program")
    document = reader.read(_converted(program, data, kind))
    return replace(document, sha256=hashlib.sha256(data).hexdigest())


def find_program() -> str | None:
    """Where LibreOffice is, or None."""
    for name in _NAMES:
        if found := shutil.which(name):
            return found
    return next((path for path in _ELSEWHERE if Path(path).is_file()), None)


def _converted(program: str, data: bytes, kind: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="docscan-") as name:
        folder = Path(name)
        source = folder / f"fil.{kind}"
        source.write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={_profile().as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            "docx",
            "--outdir",
            name,
            str(source),
        ]
        try:
            subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=TIME_LIMIT,
                check=False,
                preexec_fn=_without_memory_limit if os.name == "posix" else None,
            )
        except subprocess.TimeoutExpired as error:
            raise UnreadableError(_MESSAGES["time"].format(kind=kind), "time") from error
        converted = folder / "fil.docx"
        if not converted.is_file():
            raise UnreadableError(_MESSAGES["failed"].format(kind=kind), "damaged")
        return converted.read_bytes()


@lru_cache(maxsize=1)
def _profile() -> Path:
    """A profile for this process alone; LibreOffice fills it at its first start."""
    folder = Path(tempfile.mkdtemp(prefix="docscan-profile-"))
    user = folder / "user"
    user.mkdir()
    (user / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    return folder


def _without_memory_limit() -> None:
    """The limit on this process is for reading and judging; LibreOffice alone maps more than that."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (resource.getrlimit(resource.RLIMIT_AS)[1],) * 2)
