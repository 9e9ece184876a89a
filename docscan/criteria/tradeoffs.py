"""Are the children's interests set against another, and how did it come out? Barnombudsmannen, parts 5 and 6."""

from __future__ import annotations

from docscan.criteria.judging import Judged, follow
from docscan.verdict import Verdict

CONCEPTS = ("weigh", "adult_interest", "alternative", "trade_claim", "contrast", "comparative")

CAUSES = {
    "documented": "Texten ställer barnens intresse mot ett annat och säger hur det föll ut.",
    "claimed": "Texten säger att en avvägning har gjorts, men inte mellan vad eller hur den föll ut.",
    "missing": "Det framgår inte av underlaget hur barnens intresse har vägts mot andra intressen.",
}


def judge(judged: Judged, affected: Verdict) -> Verdict:
    """Documented, claimed or missing."""
    return follow(judged, affected, "tradeoffs", CONCEPTS, CAUSES)
