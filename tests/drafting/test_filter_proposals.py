"""What a reader proposes without ground in the text is refused, with one word for the reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ntgraph.drafting.article_to_draft import ArticleToDraft, take_text
from ntgraph.drafting.filter_proposals import REASONS, filter_proposals
from ntgraph.drafting.proposal import Proposal
from tests.drafting.drafted import known

TEXT = "Ketamine is a drug. It may block NMDA receptors. Kava does not raise dopamine."
QUOTE = "Kava does not raise dopamine."
START = TEXT.index(QUOTE)
GOOD = Proposal(START, len(TEXT), QUOTE, "Kava", "raises", "dopamine", negated=True)
MAY = "It may block NMDA receptors."
CARRIED = Proposal(
    TEXT.index(MAY),
    TEXT.index(MAY) + len(MAY),
    MAY,
    "ketamine",
    "blocks",
    "NMDA receptor",
    hedge="may",
    carried=True,
    antecedent_start=0,
    antecedent_end=8,
)


def article() -> ArticleToDraft:
    return take_text(TEXT)


def reasons(*candidates: Proposal) -> list[str]:
    """Return the reasons for which proposals are refused."""
    words = known()
    found = filter_proposals(article(), words.names, words.vocabulary, candidates)
    return [refusal.reason for refusal in found.refused]


def test_what_stands_in_the_text_passes() -> None:
    assert reasons(GOOD, CARRIED) == []


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        (replace(GOOD, quote="Kava does not raise Dopamine."), "quote"),
        (replace(GOOD, start=START + 1), "quote"),
        (replace(GOOD, start=-9), "quote"),
        (replace(GOOD, predicate="loves"), "predicate"),
        (replace(GOOD, subject_level="heaps"), "predicate"),
        (replace(GOOD, subject="serotonin"), "subject"),
        (replace(GOOD, subject=""), "subject"),
        (replace(GOOD, object="serotonin"), "object"),
        (replace(GOOD, object_start=0, object_end=8), "object"),
        (replace(GOOD, object="Kava"), "self_loop"),
        (replace(GOOD, negated=False), "denial"),
        (replace(GOOD, hedge="often"), "hedge"),
        (replace(CARRIED, hedge="", carried=False, subject="NMDA receptor"), "self_loop"),
        (replace(CARRIED, antecedent_start=-1), "subject"),
        (replace(CARRIED, antecedent_start=9, antecedent_end=14), "subject"),
        (replace(CARRIED, negated=True), "denial"),
    ],
)
def test_what_has_no_ground_is_refused(candidate: Proposal, reason: str) -> None:
    assert reasons(candidate) == [reason]
    assert reason in REASONS


def test_the_same_is_proposed_once() -> None:
    assert reasons(GOOD, GOOD) == ["repeated"]


def test_a_hedge_between_both_things_is_told() -> None:
    text = "Kava may raise dopamine."
    plain = Proposal(0, len(text), text, "Kava", "raises", "dopamine")
    words = known()
    found = filter_proposals(take_text(text), words.names, words.vocabulary, [plain])
    assert found.count_reasons() == {"hedge": 1}


def test_a_drug_is_no_part_of_the_body() -> None:
    text = "Cocaine is a brain."
    wrong = Proposal(0, len(text), text, "cocaine", "is_a", "brain")
    words = known()
    found = filter_proposals(take_text(text), words.names, words.vocabulary, [wrong])
    assert found.count_reasons() == {"type": 1}
