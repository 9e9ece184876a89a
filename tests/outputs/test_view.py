from __future__ import annotations

from dataclasses import replace

from report_examples import AGENDA, BROKEN, CLAIM, EVERYTHING, FINE, HOSTILE, MOVED, STOPPED, UNSURE, evidence, report

from docscan.outputs import view
from docscan.verdict import Outcome, Severity, Verdict


def test_drafts_come_most_urgent_first_and_unread_ones_before_all() -> None:
    assert view.ordered(AGENDA.documents) == [BROKEN, STOPPED, UNSURE, FINE]


def test_findings_come_most_urgent_first() -> None:
    severities = [finding.severity for finding in view.urgent_first(STOPPED.findings)]
    assert severities == [Severity.STOP, Severity.COMPLETE, Severity.HINT]


def test_evidence_is_cut_out_of_its_sentence() -> None:
    quote = view.quote(MOVED)
    assert quote.words == MOVED.text
    assert "".join(quote) == MOVED.context


def test_evidence_whose_sentence_does_not_hold_it_is_shown_alone() -> None:
    assert view.quote(replace(MOVED, context="")) == ("", MOVED.text, "")
    assert view.quote(replace(MOVED, context_start=9999)) == ("", MOVED.text, "")


def test_a_long_sentence_is_shortened_around_the_words() -> None:
    quote = view.quote(evidence("ord " * 200 + "eleverna hördes" + " ord" * 200, "eleverna hördes", "", 1))
    assert quote.words == "eleverna hördes"
    assert quote.before.startswith("… ord") and quote.after.endswith("ord …")
    assert len("".join(quote)) < 500


def test_long_evidence_is_shortened_in_the_middle() -> None:
    words = view.quote(evidence("a" * 400 + " b " + "c" * 400, "a" * 400 + " b " + "c" * 400, "", 1)).words
    assert " […] " in words and len(words) <= 610


def test_the_place_names_heading_and_paragraph() -> None:
    assert view.place(CLAIM) == "under rubriken ”Barnkonsekvensanalys”, stycke\u00a022"
    assert view.place(replace(CLAIM, heading="")) == "stycke\u00a022"


def test_personal_identity_numbers_are_masked_in_every_text_and_lengths_stay() -> None:
    shown = view.shown(report(HOSTILE)).documents[0]
    assert "20140312" not in repr(shown)
    assert shown.findings[0].evidence is not None
    assert shown.findings[0].evidence.context == "Pojken (********-****) behöver stöd."
    assert len(shown.metadata.title) == len(HOSTILE.metadata.title)


def test_a_checksum_is_not_taken_for_a_personal_identity_number() -> None:
    draft = replace(FINE, sha256="201403121234" + "a" * 52)
    assert view.shown(report(draft)).documents[0].sha256 == draft.sha256


def test_characters_that_cannot_be_shown_are_replaced() -> None:
    draft = replace(FINE, reason="a\x1b[31m\x00b\udce5")
    assert view.shown(report(draft)).documents[0].reason == "a\ufffd[31m\ufffdb\ufffd"


def test_files_are_named_from_the_folder_that_they_share() -> None:
    paths = ["mars/bun/a.docx", "mars/sn/a.docx"]
    names = view.names([replace(FINE, path=path) for path in paths])
    assert [names[path].replace("\\", "/") for path in paths] == ["bun/a.docx", "sn/a.docx"]


def test_a_single_file_is_named_without_its_folder() -> None:
    assert view.names([FINE]) == {FINE.path: "Sammanträdestider 2026.docx"}


def test_the_summary_counts_each_draft_once() -> None:
    assert view.counts(EVERYTHING.documents) == (
        "5 utkast: 1 STOPP (bör kompletteras före beslut), 1 att komplettera, 1 med tips, 1 utan anmärkning, "
        "1 kunde inte läsas."
    )


def test_what_is_there_is_kept_apart_from_what_is_missing_and_what_a_person_judges() -> None:
    present, review, missing = view.sides(STOPPED)
    assert [verdict.criterion for verdict in present] == ["stated", "compensatory"]
    assert [verdict.criterion for verdict in missing] == ["best_interest", "views", "tradeoffs"]
    assert not review
    assert view.sides(UNSURE).review[0].criterion == "affected"


def test_nothing_is_missing_where_no_child_is_affected() -> None:
    assert view.sides(FINE) == ([], [], [])


def test_a_finding_without_criterion_stands_among_the_others() -> None:
    assert view.findings_of(HOSTILE, "") == [(1, HOSTILE.findings[0])]
    assert [(number, found.rule) for number, found in view.findings_of(STOPPED, "views")] == [(2, "views-proxy")]


def test_what_is_not_asked_for_is_shown_as_no_credit_and_no_fault() -> None:
    balance = Verdict("tradeoffs", "missing", Outcome.OK)
    assert view.answer(balance) == "Framgår inte, men efterfrågas inte här"
    assert view.tone(balance) is Outcome.NOT_APPLICABLE
    assert not any(view.sides(replace(STOPPED, criteria=(balance,))))


def test_silence_that_needs_no_mending_is_no_credit() -> None:
    assert view.tone(Verdict("stated", "silent", Outcome.OK)) is Outcome.NOT_APPLICABLE
    assert view.tone(Verdict("stated", "affected", Outcome.OK)) is Outcome.OK


def test_the_place_of_something_missing_names_the_heading_that_it_belongs_under() -> None:
    heading = evidence("Barnperspektiv", "Barnperspektiv", "", 38)
    assert view.home(heading) == "under rubriken ”Barnperspektiv”, stycke\u00a038"
    assert view.home(replace(heading, text="ord " * 50)).count("ord") == 20
