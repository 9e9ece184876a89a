"""Were the children heard: how, what did they say, what came of it? Article 12; Barnombudsmannen, part 4."""

from __future__ import annotations

from docscan.criteria.judging import Judged, follow
from docscan.verdict import Verdict

CONCEPTS = ("say", "heard", "method", "view_noun", "not_heard", "child_body", "guardian", "staff_voice")

CAUSES = {
    "documented": "Texten återger vad barnen själva har framfört, eller hur deras åsikter togs in och användes.",
    "reasoned_absence": "Texten säger att barnen inte har hörts, med skäl eller hur det ska ske.",
    "proxy": "Bara andra talar för barnen i texten.",
    "claimed": "Texten säger att barnen har hörts men inte vad de framförde.",
    "missing": "Det framgår inte av underlaget om barnen har fått säga sin mening.",
}


def judge(judged: Judged, affected: Verdict) -> Verdict:
    """Documented, reasoned absence, proxy, claimed or missing."""
    return follow(judged, affected, "views", CONCEPTS, CAUSES)
