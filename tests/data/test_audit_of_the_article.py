"""The audit finds the faults that a person found in the article's printed references.

The expected findings were written from the printed list and the records of the works before
the rules were written, so that they are an independent test of the rules. An expectation that
is wrong is corrected here, with the reason; a rule is never changed to fit it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.article_text import read_article_text
from ntgraph.judging.audit import Finding, find_findings, find_printed_faults

SLUG = "healing-your-neurotransmitters"

Expected = tuple[str, int, str, str]
# Code, printed number, statement (objects joined by a bar), and what the person saw.
REFERENCES: tuple[Expected, ...] = (
    ("duplicate_work", 11, "", "The same chapter as 1, printed without its address."),
    ("duplicate_work", 28, "", "27 word for word."),
    ("identifier_cut_off", 27, "", "The DOI is `10.` and nothing else."),
    ("identifier_cut_off", 28, "", "The same broken DOI again."),
    ("missing_identifier", 6, "", "Names, half a title, a date, a journal, and no more."),
    ("missing_identifier", 8, "", "Neither an identifier nor an address."),
    ("missing_identifier", 9, "", "An address only; the press release has no identifier."),
    ("missing_identifier", 11, "", "The book number of 1 was in the address left out here."),
    ("missing_identifier", 12, "", "Journal, volume and pages only."),
    ("missing_identifier", 13, "", "Journal, volume and pages only."),
    ("missing_date", 8, "", "Marked ND: no date."),
    ("missing_authors", 8, "", "Only an institute is named as author."),
    ("author_list_cut_off", 10, "", "The list of editors ends in et al."),
    ("title_run_into_journal", 9, "", "The title's last word runs into the site's name."),
    ("title_run_into_journal", 13, "", "No stop and no space before the journal."),
    ("title_run_into_journal", 14, "", "No stop and no space before the journal."),
    ("title_run_into_journal", 15, "", "No stop and no space before the journal."),
    ("title_run_into_journal", 25, "", "No stop and no space before the journal."),
    ("title_run_into_journal", 26, "", "No stop and no space before the journal."),
    ("title_cut_short", 6, "", "Ends before the half that says that it is about autism."),
    ("place_in_journal_missing", 6, "", "Neither volume nor pages."),
    ("address_without_scheme", 9, "", "The address begins with www."),
    ("date_glued", 3, "", "No space before the date of access."),
    ("date_glued", 4, "", "No space before the date of access."),
    ("date_glued", 5, "", "No space before the date of access."),
    ("date_glued", 6, "", "No space between the comma and the year."),
    ("date_glued", 7, "", "No space before the date of access."),
    ("date_glued", 12, "", "No space before the date of access."),
    ("other_language", 5, "", "In Japanese."),
    ("other_language", 18, "", "In Czech."),
    ("reviewers_differ", 0, "", "One physician in the header, another in the footer."),
    ("edition_superseded", 10, "", "The second edition of 2001; the fifth is of 2012."),
    ("accessed_long_ago", 1, "", "Chapter rewritten at times; seen 2021, article updated 2024."),
    ("accessed_long_ago", 11, "", "The same chapter."),
    ("accessed_long_ago", 17, "", "Chapter rewritten at times; seen 2021, article updated 2024."),
    ("accessed_long_ago", 22, "", "Chapter rewritten at times; seen 2021, article updated 2024."),
)
# What kind of work it is matters only where the work may carry the statement: of works 8, 19,
# 27 and 28, and of most that 16 and 20 are cited for, JUDGED says that they do not.
CITATIONS: tuple[Expected, ...] = (
    *(
        (
            "many_works",
            0,
            f"{way} restores ntg:neurotransmitter-balance",
            "1-6 spread over one sentence; nobody can tell which of the six is meant.",
        )
        for way in ("ntg:commitment", "ntg:help", "ntg:time")
    ),
    *(
        ("claim_about_itself", 0, f"ntg:alternative-to-meds-center claims {what}", why)
        for what, why in (
            ("ntg:staff-experience", "15 years, whose is not said."),
            ("ntg:lasting-success", "Up to 87.5 percent, of whom and how long is not said."),
            ("ntg:recovery", "Thousands of clients, counted by nobody named."),
        )
    ),
    ("observational_evidence", 24, "CHEBI:1391 causes MONDO:0002050", "64 people compared."),
    ("observational_evidence", 24, "CHEBI:1391 impairs ntg:brain-chemistry", "The same."),
    (
        "case_evidence",
        16,
        "CHEBI:18243 excess causes HP:0100754",
        "One or a few patients in 1976; its title fits mania only.",
    ),
    ("case_evidence", 16, "CHEBI:27958 causes HP:0100754", "The same."),
    ("case_evidence", 16, "ntg:drugs causes HP:0100754", "The same."),
    (
        "case_evidence",
        20,
        "CHEBI:18357 excess causes MONDO:0000745",
        "One patient, one infusion by mistake.",
    ),
    ("opinion_only", 9, "ntg:drugs contributes_to ntg:addiction", "A news release."),
    ("opinion_only", 9, "ntg:drugs stimulates ntg:pleasure-receptors", "A news release."),
    ("opinion_only", 13, "CHEBI:28790 raises ntg:mood", "An editorial."),
)
# These depend on judgements in the tables; there may be more such findings than these.
JUDGED: tuple[Expected, ...] = (
    (
        "contradicted_by_neighbor",
        17,
        "CHEBI:16865 excess causes MONDO:0005098",
        "The chapter counts stroke among the causes of the imbalance, not its effects.",
    ),
    (
        "cited_at_wrong_sentence",
        18,
        "CHEBI:18357 reverses ntg:overdose-death",
        "The review of noradrenaline and behavior fits the first sentence of the bullet.",
    ),
    *(
        ("work_does_not_support", number, f"{way} restores ntg:neurotransmitter-balance", why)
        for way in ("ntg:commitment", "ntg:help", "ntg:time")
        for number, why in (
            (2, "About how drugs disrupt dopamine, not about getting it back."),
            (3, "Two pages on diet and mental health in general."),
            (4, "About diet and depression; no drug recovery."),
            (5, "About diet and depression; no drug recovery."),
            (6, "A hypothesis on vitamin D and autism."),
        )
    ),
    ("work_does_not_support", 8, "CHEBI:2666 enters UBERON:0000955", "OTHER drugs got in."),
    ("work_does_not_support", 18, "CHEBI:18357 reverses ntg:overdose-death", "On behavior."),
    ("work_does_not_support", 19, "CHEBI:18357 reverses ntg:overdose-death", "Adrenaline."),
    (
        "work_does_not_support",
        20,
        "CHEBI:18357 excess causes ntg:panic",
        "A stopped heart; nothing on panic.",
    ),
    (
        "work_does_not_support",
        21,
        "CHEBI:15355 deficiency causes ntg:loss-of-creativity|ntg:recognition-difficulty",
        "Learning and memory only.",
    ),
    ("work_does_not_support", 26, "ntg:neurotransmitter-repair supports ntg:recovery", "None."),
    ("work_seems_unrelated", 27, "ntg:iv-treatments supports ntg:cessation", "Teaching."),
    ("safety_statement_unchecked", 0, "ntg:iv-treatments supports ntg:cessation", "Unread."),
    ("work_does_not_support", 15, "MESH:D015444 rebalances ntg:brain-chemistry", "No exercise."),
    ("work_seems_unrelated", 28, "MESH:D015444 rebalances ntg:brain-chemistry", "Food lessons."),
    (
        "safety_statement_without_support",
        0,
        "CHEBI:18357 reverses ntg:overdose-death",
        "Wrong drug, wrong animal, wrong setting, in an emergency.",
    ),
    (
        "interested_source",
        0,
        "ntg:neurotransmitter-repair supports ntg:recovery",
        "The publisher sells it, and its one reference is about motivation.",
    ),
)
UNJUDGED_CODES = {code for code, *_ in (*REFERENCES, *CITATIONS)}
# Finding types that this article does not have.
NOT_THERE = {
    "animal_evidence",
    "identifier_differs",
    "identifier_malformed",
    "impossible_date",
    "never_cited",
    "retracted_work",
    "similar_works",
}


@cache
def shipped() -> FactBase:
    """Return the shipped facts; they are read once."""
    return load_facts(shipped_facts())


@cache
def text_of(path: Path) -> str:
    """Return the article's text, after it was checked against the recorded spans."""
    return read_article_text(path, shipped()).text


def spread(expected: tuple[Expected, ...]) -> Iterator[tuple[str, int, str]]:
    """Yield each expectation once for each object in it."""
    for code, number, said, _ in expected:
        before, _, objects = said.rpartition(" ")
        for each in objects.split("|"):
            yield code, number, f"{before} {each}".strip()


def describe(finding: Finding) -> Iterator[tuple[str, int, str]]:
    """Yield a finding in the form of the expectations above, once for each statement."""
    for id in finding.statements:
        said = shipped().statements[id]
        parts = (said.subject, said.subject_level, said.predicate, said.object)
        yield finding.code, finding.number, " ".join(part for part in parts if part)
    if not finding.statements:
        yield finding.code, finding.number, ""


def test_audit_finds_what_a_person_found_and_nothing_else(real_article: Path) -> None:
    found = find_findings(shipped(), texts={SLUG: text_of(real_article)})
    unjudged = sorted(
        seen for each in found if each.code in UNJUDGED_CODES for seen in describe(each)
    )
    assert unjudged == sorted(spread((*REFERENCES, *CITATIONS)))


def test_audit_without_the_text_finds_the_same(real_article: Path) -> None:
    with_text = find_findings(shipped(), texts={SLUG: text_of(real_article)})
    assert find_findings(shipped()) == with_text


def test_recorded_faults_are_those_of_the_printed_words(real_article: Path) -> None:
    text = text_of(real_article)
    facts = shipped()
    found = {
        reference.number: find_printed_faults(
            text[reference.span.start : reference.span.end], facts.sources[reference.source]
        )
        for reference in facts.articles[SLUG].references
    }
    recorded = {
        reference.number: reference.printed_faults for reference in facts.articles[SLUG].references
    }
    assert recorded == found


def test_audit_finds_nothing_that_is_not_there() -> None:
    assert not NOT_THERE & {finding.code for finding in find_findings(shipped())}


def test_audit_passes_on_what_was_judged() -> None:
    facts = shipped()
    if not facts.articles[SLUG].is_assessed:
        pytest.skip("needs the article's statements to be assessed")
    found = {seen for finding in find_findings(facts) for seen in describe(finding)}
    assert set(spread(JUDGED)) - found == set()


def test_every_finding_type_is_expected_or_known_to_be_absent() -> None:
    judged = {code for code, *_ in JUDGED} | {"work_supports_partly"}
    assert UNJUDGED_CODES | NOT_THERE | judged == set(shipped().vocabulary.finding_types)


def test_interest_of_the_article_covers_its_publisher_and_what_it_offers() -> None:
    article = shipped().articles[SLUG]
    offered = {
        statement.object
        for statement in shipped().statements.values()
        if statement.subject == article.publisher_node and statement.predicate == "offers"
    }
    gains = set(shipped().sources[article.source].interest_in)
    assert offered
    assert offered | {article.publisher_node} <= gains
    finding = [f for f in find_findings(shipped()) if f.code == "interested_source"]
    ends = {e for f in finding for id in f.statements for e in (shipped().statements[id].subject,)}
    assert {"ntg:toxin-removal", "MESH:D019587", "ntg:individual-program"} <= ends
