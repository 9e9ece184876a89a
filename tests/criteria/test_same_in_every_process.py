"""A draft weighs the same, to the last bit, in every process: results can be compared and training repeated."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "samples" / "02-skola-flytt-val-provad.docx"
SCRIPT = """
import sys
from pathlib import Path
from docscan.check import draft, weigh
judged = weigh(draft(Path(sys.argv[1])))
weighed = judged.weighed
print(weighed.units.tobytes().hex(), sorted(weighed.whole.items()), weighed.drafts)
print(judged.case.pack.lexicon.keys)  # what is summed over, in this order
"""


def test_the_order_of_sets_leaves_no_trace_in_the_weights() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(SAMPLE)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
    assert all(said)
