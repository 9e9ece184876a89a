"""What softens the effect on the children, or is given instead? Barnombudsmannen, parts 5 and 6."""

from __future__ import annotations

from docscan.criteria.judging import Judged, follow
from docscan.verdict import Verdict

CONCEPTS = ("measure", "soften", "child", "pupil", "youth")

CAUSES = {
    "documented": "Texten nämner något konkret som mildrar följderna för barnen eller ges i stället.",
    "missing": "Det framgår inte av underlaget om något görs för att mildra följderna för barnen.",
}


def judge(judged: Judged, affected: Verdict) -> Verdict:
    """Documented or missing."""
    return follow(judged, affected, "compensatory", CONCEPTS, CAUSES)
