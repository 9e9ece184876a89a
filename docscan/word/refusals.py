"""Why a file is not read: the sentences, and what the first bytes tell."""

from __future__ import annotations

from docscan.errors import UnreadableError

_MESSAGES = {
    "empty": "Filen är tom. Spara dokumentet på nytt från Word och försök igen.",
    "not_word": (
        "Filen är inte ett Word-dokument{what}. docscan läser .docx, .docm, .dotx och .dotm. "
        "Öppna filen i Word och välj Spara som, Word-dokument (.docx)."
    ),
    "truncated": (
        "Filen är skadad eller ofullständig{what}. Hämta den på nytt, eller öppna den i Word och spara en ny kopia."
    ),
    "doc": (
        "Filen är sparad i det gamla Word-formatet (.doc). Öppna den i Word och välj Spara som, Word-dokument (.docx)."
    ),
    "encrypted": (
        "Filen är skyddad med lösenord eller rättighetsskydd och kan därför inte läsas. "
        "Spara en kopia utan skydd i Word och granska den."
    ),
    "pdf": "Filen är en PDF. docscan läser Word-dokument; använd det Word-dokument som PDF-filen gjordes av.",
    "no_document": (
        "Filen saknar dokumenttext: den del som bär texten i ett Word-dokument finns inte i filen. "
        "Öppna filen i Word och spara den på nytt som .docx."
    ),
    "damaged_xml": (
        "Filen är skadad: delen {what} går inte att tolka. "
        "Öppna filen i Word, låt Word reparera den och spara den på nytt."
    ),
    "too_large": (
        "Filen är större än vad docscan läser ({what}). "
        "Dela upp dokumentet, eller ta bort det som inte hör dit, och försök igen."
    ),
    "doctype": (
        "Filen har en dokumenttypsdeklaration (DOCTYPE) i delen {what}. Sådana finns aldrig i dokument från Word, "
        "så filen läses inte av säkerhetsskäl. Spara dokumentet på nytt från Word."
    ),
}

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def unreadable(code: str, what: str = "") -> UnreadableError:
    """The error for one of the reasons in `_MESSAGES`; `what` fills in the part or the limit."""
    return UnreadableError(_MESSAGES[code].format(what=what), code)


def check_signature(data: bytes) -> None:
    """Refuse, by its first bytes, what is no zip at all. Raises UnreadableError."""
    if not data:
        raise unreadable("empty")
    if data.startswith(b"PK"):
        return
    if data.startswith(_OLE):
        # Names in an OLE directory are UTF-16.
        encrypted = any(
            word.encode("utf-16-le") in data for word in ("EncryptedPackage", "EncryptionInfo", "DataSpaces")
        )
        raise unreadable("encrypted" if encrypted else "doc")
    if b"%PDF-" in data[:1024]:
        raise unreadable("pdf")
    if data.startswith(b"{\\rtf"):
        raise unreadable("not_word", " utan en RTF-fil")
    if not data.strip(b"\0"):
        raise unreadable("truncated", ": den innehåller bara nollor")
    raise unreadable("not_word")
