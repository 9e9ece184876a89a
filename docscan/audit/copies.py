"""A signature of the words of an assessment, by which copied assessments are found across cases.

MinHash (datasketch) over runs of five words; numbers and names of one letter are left out, so that a text that was
copied and given a new case number still looks the same. Without datasketch (extra `[audit]`) there is no signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

PERMUTATIONS: Final = 64
RUN: Final = 5
"""Words in a run."""
FEWEST_WORDS: Final = 20
"""A shorter passage has no signature: short phrases are alike by nature."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def signature(passages: Iterable[str]) -> tuple[int, bytes | None]:
    """The number of words, and the signature: `PERMUTATIONS` hash values of four bytes each, little-endian."""
    words = [word for passage in passages for word in _WORD.findall(passage.lower())]
    if len(words) < FEWEST_WORDS:
        return len(words), None
    try:
        from datasketch import MinHash
    except ImportError:
        return len(words), None
    hashes = MinHash(num_perm=PERMUTATIONS)
    hashes.update_batch([" ".join(words[n : n + RUN]).encode() for n in range(len(words) - RUN + 1)])
    return len(words), hashes.hashvalues.astype("<u4").tobytes()
