"""What a person accepted becomes rows of facts.tsv, once, beside those that are there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ntgraph.drafting.apply_decisions import ApplyReport, apply_decisions
from ntgraph.drafting.decision_files import DECISIONS_FILE, format_decisions
from ntgraph.drafting.decisions import ADDED, EDITED, LEFT_OUT, REJECTED, ReviewDecision
from ntgraph.drafting.longer_sheets import add_rows
from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.proposal_files import write_proposals
from ntgraph.drafting.review_data import review_data
from ntgraph.errors import FactsError
from ntgraph.facts import load_facts
from ntgraph.facts.statement_sentences import say
from ntgraph.quotations.sheet_reader import FACTS_SHEET
from tests.drafting.reviewed import MAY_RAISE, PROPOSALS, TEXT, TWO, accept, write_reviewed_folder

SEMICOLONS = "Quote;Object;Subject;Predicate\r\n"
HEADER = "subject\tpredicate\tobject\tquote"


def decide(folder: Path, *decisions: ReviewDecision) -> ApplyReport:
    """Write decisions and apply them."""
    (folder / DECISIONS_FILE).write_text(format_decisions(decisions), encoding="utf-8")
    return apply_decisions(folder)


def sentences(folder: Path) -> list[str]:
    """Return what the tables of a folder say."""
    facts = load_facts(folder)
    return sorted(say(each, facts) for each in facts.statements.values() if each.evidence[0].span)


def rows(folder: Path) -> list[str]:
    """Return the rows of facts.tsv without its header."""
    return (folder / "facts.tsv").read_text(encoding="utf-8").splitlines()[1:]


def test_what_was_accepted_is_recorded_as_it_was_read(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    report = decide(folder, *(accept(each) for each in PROPOSALS[:4]))
    assert (report.facts, report.known, report.questions) == (4, 0, ())
    assert report.anchored
    assert report.anchored.questions == ()
    assert sentences(folder) == [
        "Caffeine blocks adenosine receptors.",
        "Caffeine may raise dopamine.",
        "Exercise raises serotonin.",
        "Nap does not raise mood.",
    ]


def test_cells_that_the_passage_tells_stay_empty(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    decide(folder, accept(PROPOSALS[1]))
    assert rows(folder) == [f"caffeine\traises\tdopamine\t{MAY_RAISE}" + "\t" * 6]


def test_hedge_and_works_that_a_person_took_away_are_not_read_again(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    decide(folder, accept(PROPOSALS[1], EDITED, hedge="none", cites="2"))
    (statement,) = [s for s in load_facts(folder).statements.values() if s.evidence[0].span]
    assert (statement.evidence[0].hedge, statement.evidence[0].cites) == ("", (2,))


def test_nothing_is_written_twice(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    made = [accept(each) for each in PROPOSALS]
    decide(folder, *made)
    before = (folder / "facts.tsv").read_bytes()
    report = decide(folder, *made)
    assert (report.facts, report.known) == (0, len(PROPOSALS))
    assert (folder / "facts.tsv").read_bytes() == before


def test_a_fact_that_stands_there_in_other_words_is_known(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    sheet = f"{HEADER}\nexercise\traise\t5-HT\t{TWO[9:25]}\n"
    (folder / "facts.tsv").write_text(sheet, encoding="utf-8")
    report = decide(folder, accept(PROPOSALS[3]))
    assert (report.facts, report.known) == (0, 1)
    assert (folder / "facts.tsv").read_text(encoding="utf-8") == sheet


def test_rejected_and_undecided_proposals_are_not_recorded(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    report = decide(folder, accept(PROPOSALS[5], REJECTED, reason="not_said"))
    assert (report.facts, report.anchored) == (0, None)
    assert sentences(folder) == []


def test_a_row_whose_proposal_is_rejected_later_is_pointed_out(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    decide(folder, accept(PROPOSALS[3]))
    report = decide(folder, accept(PROPOSALS[3], REJECTED, reason="denial"))
    assert [each.message for each in report.contradicted] == [
        "its proposal is rejected: take the row out, or accept it"
    ]
    assert len(rows(folder)) == 1


def test_what_was_added_by_hand_is_recorded_at_its_words(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    added = ReviewDecision(
        "a" * 16, ADDED, quote="Too much caffeine", subject="caffeine", subject_level="excess",
        predicate="causes", object="anxiety",
    )  # fmt: skip
    assert decide(folder, added).questions == ()
    assert sentences(folder) == ["Too much caffeine leads to anxiety."]


def test_a_sentence_that_says_nothing_is_left_out_with_its_reason(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    left = ReviewDecision("b" * 16, LEFT_OUT, reason="navigation", quote="Read more on our page.")
    assert decide(folder, left).left_out == 1
    assert decide(folder, left).left_out == 0
    (article,) = load_facts(folder).articles.values()
    assert [TEXT[o.span.start : o.span.end] for o in article.omissions] == [left.quote]


def test_a_quote_that_is_gone_is_told_and_nothing_is_guessed(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    report = decide(folder, replace(accept(PROPOSALS[0]), quote="Tea blocks adenosine receptors."))
    assert report.facts == 0
    (question,) = report.questions
    assert question.file.endswith("sleep/decisions.tsv")
    assert (question.line, question.column) == (2, "quote")
    assert "not in the article" in question.message


def test_a_sentence_that_is_printed_twice_is_recorded_once(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path, text=TEXT.replace("Read more", f"{TWO} Read more"))
    assert decide(folder, accept(PROPOSALS[3])).questions == ()
    assert rows(folder) == [f"exercise\traises\tserotonin\t[1] {TWO}" + "\t" * 6]
    assert sentences(folder) == ["Exercise raises serotonin."]


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "+cmd"])
def test_a_name_that_would_run_as_a_formula_is_not_written(tmp_path: Path, name: str) -> None:
    folder = write_reviewed_folder(tmp_path)
    report = decide(folder, accept(PROPOSALS[0], EDITED, subject=name))
    assert report.facts == 0
    assert [each.column for each in report.questions] == ["subject"]


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (f"{HEADER}\n", f"{HEADER}\nA\tb\tC\tq\n"),
        (f"{HEADER}\nX\ty\tZ\tw", f"{HEADER}\nX\ty\tZ\tw\nA\tb\tC\tq\n"),
        (f"\ufeff{SEMICOLONS}", f"\ufeff{SEMICOLONS}q;C;A;b\r\n"),
        ("subject,predicate,object,quote\n", "subject,predicate,object,quote\nA,b,C,q\n"),
        ("", f"{HEADER}\nA\tb\tC\tq\n"),
    ],
)
def test_a_sheet_keeps_its_form(sheet: str, expected: str) -> None:
    row = {"subject": "A", "predicate": "b", "object": "C", "quote": "q"}
    assert add_rows(sheet.encode(), "facts.tsv", FACTS_SHEET, [row]) == expected.encode()


def test_a_column_that_only_new_rows_need_is_put_last() -> None:
    row = {"subject": "A", "predicate": "b", "object": "C", "quote": "q", "negated": "yes"}
    sheet = f"{HEADER}\nX\ty\tZ\tw\n".encode()
    assert add_rows(sheet, "facts.tsv", FACTS_SHEET, [row]).decode() == (
        f"{HEADER}\tnegated\nX\ty\tZ\tw\nA\tb\tC\tq\tyes\n"
    )


def test_a_workbook_is_refused_and_stays(tmp_path: Path) -> None:
    folder = write_reviewed_folder(tmp_path)
    with pytest.raises(FactsError, match="save it as TSV or CSV"):
        add_rows(b"PK\x03\x04", "facts.xlsx", FACTS_SHEET, [{"subject": "A"}])
    assert folder.is_dir()


HEDGED = "Caffeine rarely causes anxiety. It is probably not calming. Naps supposedly raise mood."


@pytest.mark.parametrize(
    ("subject", "predicate", "target", "hedge", "shown"),
    [
        ("caffeine", "causes", "anxiety", "rarely", "Caffeine rarely leads to anxiety."),
        ("naps", "raises", "mood", "", "Naps raise mood (worded “supposedly”)."),
    ],
)
def test_a_hedge_that_the_reader_missed_does_not_vanish(
    tmp_path: Path, subject: str, predicate: str, target: str, hedge: str, shown: str
) -> None:
    folder, proposal = write_hedged(tmp_path, subject, predicate, target)
    (seen,) = review_data(folder)["proposals"]
    assert (seen["hedge"], seen["says"]) == (hedge, shown)
    # Also a file in which the hedge was denied without that anybody chose it.
    for given in (seen["hedge"], "none"):
        report = decide(folder, accept(proposal, hedge=given))
        assert report.anchored
        asked = [each.message for each in report.anchored.questions]
        assert sentences(folder) == ([shown] if hedge else [])
        assert [message.startswith("the passage says 'supposedly'") for message in asked] == (
            [] if hedge else [True]
        )
        (folder / "facts.tsv").write_text(f"{HEADER}\n", encoding="utf-8")


def test_that_the_passage_hedges_nothing_is_a_choice_of_the_reviewer(tmp_path: Path) -> None:
    folder, proposal = write_hedged(tmp_path, "naps", "raises", "mood")
    report = decide(folder, accept(proposal, EDITED, hedge="none"))
    assert report.anchored
    assert report.anchored.questions == ()
    assert sentences(folder) == ["Naps raise mood."]


def test_a_hedge_that_only_the_reader_knows_is_asked_about(tmp_path: Path) -> None:
    folder, proposal = write_hedged(tmp_path, "naps", "raises", "mood", "supposedly")
    text = (tmp_path / "sleep.txt").read_text(encoding="utf-8")
    (tmp_path / "sleep.txt").write_text(text.replace("supposedly", "by rumor,"), encoding="utf-8")
    proposal = replace(
        proposal, quote=proposal.quote.replace("supposedly", "by rumor,"), hedge="by rumor"
    )
    write_proposals(folder, [proposal])
    (seen,) = review_data(folder)["proposals"]
    assert (seen["hedge"], seen["asked"]) == ("by rumor", ["by rumor"])
    report = decide(folder, accept(proposal, hedge=seen["hedge"]))
    assert report.anchored
    assert [each.column for each in report.anchored.questions] == ["hedge"]
    assert sentences(folder) == []


def write_hedged(
    tmp_path: Path, subject: str, predicate: str, target: str, hedge: str = ""
) -> tuple[Path, Proposal]:
    """Write the folder of a text that hedges, with one proposal about the sentence of a thing."""
    text = TEXT.replace(TWO, HEDGED)
    quote = next(each for each in HEDGED.split(". ") if each.casefold().startswith(subject))
    quote = quote if quote.endswith(".") else f"{quote}."
    start = text.index(quote)
    proposal = Proposal(
        start, start + len(quote), quote, subject, predicate, target, hedge=hedge, rule="test"
    )
    return write_reviewed_folder(tmp_path, text=text, proposals=(proposal,)), proposal
