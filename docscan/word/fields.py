"""The fields that are open where a story is read (ISO/IEC 29500-1, 17.16.18): of a field only its result is shown."""

from __future__ import annotations

from lxml import etree

from docscan.word.names import w

_FLD_CHAR, _FLD_TYPE = w("fldChar"), w("fldCharType")


class Fields:
    """Complex fields, which nest, and simple ones; `code` counts those in whose code we are, whose text is hidden."""

    def __init__(self) -> None:
        self._open: list[bool] = []  # one a field: whether its result has begun
        self.simple = 0
        self.code = 0

    @property
    def inside(self) -> bool:
        """Whether any field is open."""
        return bool(self._open or self.simple)

    def mark(self, kind: str | None) -> None:
        """A field begins, its result begins ("separate"), or it ends."""
        if kind == "begin":
            self._open.append(False)
        elif kind == "separate":
            if self._open:
                self._open[-1] = True
        elif kind == "end" and self._open:
            self._open.pop()
        self.code = self._open.count(False)

    def end_codes(self) -> None:
        """Give up the fields whose result never began."""
        self._open = [result for result in self._open if result]
        self.code = 0


def has_unfinished_field(root: etree._Element) -> bool:
    """Whether a part opens more fields than it ends: then a field's code may not swallow the next paragraph."""
    kinds = [mark.get(_FLD_TYPE) for mark in root.iter(_FLD_CHAR)]
    return kinds.count("begin") > kinds.count("end")
