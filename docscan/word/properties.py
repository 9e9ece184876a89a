"""Core and custom properties of a file, read only when asked for (ISO/IEC 29500-2, 11; 29500-1, 15.2.12)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from docscan.word.names import DC, DCTERMS
from docscan.word.package import Package


class Properties:
    """The properties of a package; all empty where there is no package (another format) or no such part."""

    def __init__(self, package: Package | None) -> None:
        self._package = package

    @property
    def title(self) -> str:
        return self._core.get(f"{{{DC}}}title", "")

    @property
    def subject(self) -> str:
        return self._core.get(f"{{{DC}}}subject", "")

    @property
    def creator(self) -> str:
        return self._core.get(f"{{{DC}}}creator", "")

    @property
    def changed(self) -> str:
        """The day of the last change, else of the making, as it stands (2024-03-05)."""
        return (self._core.get(f"{{{DCTERMS}}}modified") or self._core.get(f"{{{DCTERMS}}}created", ""))[:10]

    @cached_property
    def custom(self) -> dict[str, str]:
        """Custom properties by name, as document systems write them."""
        return {
            element.get("name", ""): "".join(str(part) for part in element.itertext()).strip()
            for element in self._elements("custom-properties")
        }

    @cached_property
    def _core(self) -> dict[str, str]:
        return {str(element.tag): (element.text or "").strip() for element in self._elements("core-properties")}

    def _elements(self, type_: str) -> Iterator[etree._Element]:
        if self._package is not None:
            for name in self._package.related("", type_)[:1]:
                yield from self._package.tree(name)
