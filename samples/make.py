"""Makes the sample drafts beside this file.

    python samples/make.py [FOLDER]

Every run gives the same files. Needs lxml. Everything in the drafts is invented: authorities, people,
case numbers, telephone numbers (from the series kept for fiction) and the one personal identity
number, whose check digit is wrong on purpose.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drafts.catalogue import SAMPLES
from wordkit import frame, package
from wordkit.draft import Draft


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folder.mkdir(parents=True, exist_ok=True)
    for sample in SAMPLES:
        draft = Draft(sample.look, sample.case)
        frame.opening(draft)
        sample.write(draft)
        (folder / f"{sample.name}.docx").write_bytes(package.build(draft, sample.strict))


if __name__ == "__main__":
    main()
