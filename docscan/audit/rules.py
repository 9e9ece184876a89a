"""Which rules judge an audit: all that an answer depends on, in one checksum."""

from __future__ import annotations

import hashlib
from importlib import resources

from docscan.packs.loader import load, shipped
from docscan.verdict import RulesInfo


def rules_of(pack: str | None) -> RulesInfo:
    """Name, version and checksum of the rules. Without a pack each draft's board chooses one, so all of them count.

    Raises PackError.
    """
    chosen = load(pack or "base")
    total = hashlib.sha256(resources.files("docscan.criteria").joinpath("weights.json").read_bytes())
    for name in [pack] if pack else ["base", *shipped()]:
        total.update(load(name).sha256.encode())
    return RulesInfo(chosen.name if pack else "", chosen.version, total.hexdigest())
