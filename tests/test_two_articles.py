"""A second article can be added to the facts without a change of the existing ones."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ntgraph.build_outputs import build
from ntgraph.checks import check_facts
from ntgraph.errors import Problem
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.facts.article_text import read_article_text
from ntgraph.facts.table_columns import TableSpec
from ntgraph.judging.audit import find_findings
from ntgraph.judging.crosscheck import compare_statements, find_conflicts
from tests.page.packed import read_data
from tests.second import (
    ALL_AT_ONCE,
    ARTICLE,
    CITATION_FAULTS,
    CLASHES,
    DENIALS,
    FIRST,
    GROWN,
    OUTCOMES,
    OVERLAY,
    REFERENCE_FAULTS,
    SECOND,
    SHARED,
    SOUND_REFERENCE,
    Triple,
    find_said,
    merge_second_article,
    rows_of,
    said_by,
    triple_of,
)
from tests.small import Damage, all_of, cell, line, read, write

TABLES = f"articles/{SECOND}"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the shipped facts with the second article; tests must copy them to change them."""
    return merge_second_article(tmp_path_factory.mktemp("two"))


@pytest.fixture(scope="session")
def facts(folder: Path) -> FactBase:
    """Return the facts of both articles; they are read once."""
    return load_facts(folder)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


# Shipped files are not changed.


def test_both_articles_are_sound_together(facts: FactBase) -> None:
    assert [str(problem) for problem in check_facts(facts)] == []


def test_text_fits_every_recorded_place(facts: FactBase) -> None:
    assert read_article_text(ARTICLE, facts).article.slug == SECOND


def test_shipped_files_stay_as_they_are(folder: Path) -> None:
    shipped, merged = files_in(shipped_facts()), files_in(folder)
    grown = {f"{spec.name}.tsv" for spec in GROWN}
    assert {name for name in shipped if merged[name] != shipped[name]} == grown
    assert {name for name in merged if name not in shipped} == {
        f"{TABLES}/{name}"
        for name in (
            "article.toml",
            "assessments.tsv",
            "blocks.tsv",
            "omissions.tsv",
            "references.tsv",
            "stances.tsv",
            "statements.tsv",
        )
    }


@pytest.mark.parametrize("spec", GROWN, ids=lambda spec: spec.name)
def test_nodes_and_sources_only_gain_rows(folder: Path, spec: TableSpec) -> None:
    before, after = rows_of(shipped_facts(), spec), rows_of(folder, spec)
    assert [row for row in after if row in before] == before
    assert [row for row in after if row not in before] == rows_of(OVERLAY, spec)


def test_most_nodes_and_works_of_the_second_article_were_there(facts: FactBase) -> None:
    said = said_by(facts, SECOND)
    nodes = {end for statement in said for end in (statement.subject, statement.object)}
    works = {reference.source for reference in facts.articles[SECOND].references}
    new_nodes, new_works = ({row[0] for row in rows_of(OVERLAY, spec)} for spec in GROWN)
    assert len(nodes & new_nodes) == len(new_nodes) < len(nodes - new_nodes)
    assert len(works & new_works) < len(works - new_works)


# Agreement


@pytest.mark.parametrize("triple", SHARED, ids=" ".join)
def test_statement_of_both_articles_is_one_with_evidence_from_both(
    facts: FactBase, triple: Triple
) -> None:
    statement = find_said(facts, triple)
    assert statement == find_said(facts, triple, FIRST)
    assert {evidence.article for evidence in statement.evidence} == {FIRST, SECOND}


def test_articles_share_just_these_statements(facts: FactBase) -> None:
    shared = {s.id for s in said_by(facts, FIRST)} & {s.id for s in said_by(facts, SECOND)}
    assert {triple_of(facts.statements[id]) for id in shared} == set(SHARED)


def test_statement_of_both_articles_is_assessed_once(facts: FactBase) -> None:
    for triple in SHARED:
        assessment = find_said(facts, triple).assessment
        assert assessment is not None
        assert f"articles/{FIRST}/" in str(assessment.place)


def test_stances_of_both_articles_join_on_a_shared_statement(facts: FactBase) -> None:
    statement = find_said(facts, ("ntg:drugs", "causes", "ntg:addiction"))
    places = {stance.source: str(stance.place) for stance in statement.stances}
    assert set(places) == set(statement.cited_sources) == {"pmid:20201852", "pmid:21338876"}
    assert f"articles/{FIRST}/" in places["pmid:20201852"]
    assert f"articles/{SECOND}/" in places["pmid:21338876"]


# Disagreement


@pytest.mark.parametrize(
    ("triple", "kind", "other"), CLASHES, ids=[" ".join(clash[0]) for clash in CLASHES]
)
def test_clash_between_the_articles_is_found_from_both_sides(
    facts: FactBase, triple: Triple, kind: str, other: Triple
) -> None:
    conflicts = find_conflicts(facts)
    here, there = find_said(facts, triple), find_said(facts, other, FIRST)
    assert (there.id, kind) in [(c.other, c.kind) for c in conflicts[here.id]]
    assert (here.id, kind) in [(c.other, c.kind) for c in conflicts[there.id]]


def test_denied_statements_are_other_statements_than_their_twins(facts: FactBase) -> None:
    for triple in DENIALS:
        assert find_said(facts, triple).negated


# Accepted facts


@pytest.mark.parametrize(
    ("triple", "outcome"), OUTCOMES.items(), ids=[" ".join(triple) for triple in OUTCOMES]
)
def test_comparison_with_accepted_facts(facts: FactBase, triple: Triple, outcome: str) -> None:
    assert compare_statements(facts)[find_said(facts, triple).id].outcome == outcome


def test_every_kind_of_comparison_occurs(facts: FactBase) -> None:
    # Only the first article has something the other way round.
    assert set(OUTCOMES.values()) == set(facts.vocabulary.comparisons) - {"other_way_round"}
    found = {comparison.outcome for comparison in compare_statements(facts).values()}
    assert found == set(facts.vocabulary.comparisons)


# The audit

Seen = tuple[str, int, Triple | None]


def findings_of(facts: FactBase, article: str) -> Counter[Seen]:
    """Return how often each code, number and statement occurs in an article's findings."""
    return Counter(
        (
            finding.code,
            finding.number,
            triple_of(facts.statements[id]) if id else None,
        )
        for finding in find_findings(facts)
        if finding.article == article
        for id in finding.statements or ("",)
    )


def test_audit_finds_what_is_planted_and_nothing_else(facts: FactBase) -> None:
    planted: list[Seen] = [
        *((code, number, None) for code, number, _ in REFERENCE_FAULTS),
        *CITATION_FAULTS,
    ]
    assert findings_of(facts, SECOND) == Counter(planted)


def test_audit_finds_the_same_in_the_printed_words(facts: FactBase) -> None:
    text = read_article_text(ARTICLE, facts).text
    assert find_findings(facts, texts={SECOND: text}) == find_findings(facts)


def test_audit_has_nothing_against_the_sound_reference(facts: FactBase) -> None:
    numbers = {finding.number for finding in find_findings(facts) if finding.article == SECOND}
    assert SOUND_REFERENCE not in numbers


def test_audit_of_the_first_article_is_not_changed_by_the_second(facts: FactBase) -> None:
    alone = load_facts(shipped_facts())
    assert findings_of(facts, FIRST) == findings_of(alone, FIRST)


def test_safety_note_stands_by_the_dangerous_advice(facts: FactBase) -> None:
    statement = find_said(facts, ALL_AT_ONCE)
    assert statement.verdict == "contradicted"
    assert [note in facts.safety_notes for note in statement.safety_notes] == [True]


# Page and files


def read_page(page: str) -> dict[str, Any]:
    """Return the data that a page contains."""
    found = re.search(r'id="ntgraph-data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = read_data(found[1])
    return data


@pytest.mark.slow
def test_build_with_both_texts(folder: Path, tmp_path: Path, real_article: Path) -> None:
    made = build(folder, tmp_path, articles=[real_article, ARTICLE])
    assert {text.article.slug for text in made.texts} == {FIRST, SECOND}
    page, graph, statements = (path.read_text(encoding="utf-8") for path in made.paths)
    # Words of the second article that are in none of our tables.
    assert any("breakfast feels calmer" in text for text in read_page(page)["passages"].values())
    assert "breakfast feels calmer" not in graph + statements


@pytest.mark.slow
def test_build_without_texts_holds_both_articles(folder: Path, tmp_path: Path) -> None:
    page, graph, statements = (
        path.read_text(encoding="utf-8") for path in build(folder, tmp_path).paths
    )
    assert "Your Morning Cup and Other Everyday Drugs" in page
    assert read_page(page)["passages"] == {}
    assert "CHEBI:27732" in {node["id"] for node in json.loads(graph)["nodes"]}
    records = [json.loads(record) for record in statements.splitlines()]
    both = [r for r in records if {FIRST, SECOND} <= {e["article"] for e in r["evidence"]}]
    assert {(r["subject"], r["predicate"], r["object"]) for r in both} == set(SHARED)


# Broken curation

ASSESSMENTS = f"articles/{SECOND}/assessments.tsv"
REFERENCES = f"articles/{SECOND}/references.tsv"
STANCES = f"articles/{SECOND}/stances.tsv"
STATEMENTS = f"articles/{SECOND}/statements.tsv"
FIRST_ASSESSMENTS = f"articles/{FIRST}/assessments.tsv"
GABA_CALMS = (
    "CHEBI:16865\t\tcalms\tUBERON:0001016\t\t\tsupported\tKnown for long.\t"
    "ntg:textbook-knowledge\trecalled\t2026-11-23\t\t"
)
UNCITED = (
    "CHEBI:16236\t\tis_a\tntg:drugs\t\t\tpmid:21338876\tpartly\tSays so in passing.\t"
    "verified\t2026-11-23\t"
)

NO_VERDICT = (
    "no row in assessments.tsv: add one, with the verdict 'not_assessed' and the reason if"
    " it needs no judgement"
)
NOT_SAID = (
    "no statement of any article has this subject, level, predicate, object, negation and "
    "these qualifiers: copy the six cells from statements.tsv"
)
NOTHING_READ = (
    "none of these works was read: write 'recalled', or name one that was read (reading is"
    " one of ['abstract', 'full_text'] in sources.tsv)"
)
SAME_CELLS = "same subject + subject_level + predicate + object + negated + qualifiers as line 6"
NOT_CITED = (
    "unknown work cited for this statement 'pmid:17011181' (must be one of ['pmid:16987343'])"
)
UNREAD = (
    "'supports' for a work whose reading is 'not_read': read it (reading one of "
    "['abstract', 'full_text']), or write 'not_checked'"
)


def drop(file: str, number: int) -> Damage:
    """Return a damage: a line of a file removed."""

    def damage(folder: Path) -> None:
        lines = read(folder / file).split("\n")
        write(folder / file, "\n".join([*lines[: number - 1], *lines[number:]]))

    return damage


Found = tuple[str, int, str, str]
# A name, the damage, and the problems that must be found: file, line (0 in files that the
# shipped facts share), column, message.
BROKEN: list[tuple[str, Damage, list[Found]]] = [
    (
        "unknown_verdict",
        cell(ASSESSMENTS, 6, "verdict", "suported"),
        [
            (
                ASSESSMENTS,
                6,
                "verdict",
                "unknown verdict 'suported' (did you mean 'supported' or 'unsupported'?)",
            ),
        ],
    ),
    (
        "missing_reason",
        cell(ASSESSMENTS, 6, "reason", ""),
        [
            (ASSESSMENTS, 6, "reason", "expected a reason, got nothing"),
        ],
    ),
    (
        "missing_basis",
        cell(ASSESSMENTS, 6, "basis", ""),
        [
            (
                ASSESSMENTS,
                6,
                "basis",
                "expected a basis, got nothing (one of ['recalled', 'verified'])",
            ),
        ],
    ),
    (
        "missing_date",
        cell(ASSESSMENTS, 6, "assessed_on", ""),
        [
            (ASSESSMENTS, 6, "assessed_on", "expected an assessed_on, got nothing"),
        ],
    ),
    (
        "nothing_it_rests_on",
        cell(ASSESSMENTS, 6, "sources", ""),
        [
            (ASSESSMENTS, 6, "sources", "expected at least one work that it rests on, got nothing"),
        ],
    ),
    (
        "verified_but_unread",
        cell(ASSESSMENTS, 6, "basis", "verified"),
        [
            (
                ASSESSMENTS,
                6,
                "basis",
                NOTHING_READ,
            ),
        ],
    ),
    (
        "unknown_source",
        cell(ASSESSMENTS, 9, "sources", "pmid:21338867"),
        [
            (
                ASSESSMENTS,
                9,
                "sources",
                "unknown source 'pmid:21338867' (did you mean 'pmid:21338876'?)",
            ),
        ],
    ),
    (
        "article_judged_by_itself",
        cell(ASSESSMENTS, 20, "sources", "ntg:everyday-drugs"),
        [
            (
                ASSESSMENTS,
                20,
                "sources",
                "'ntg:everyday-drugs' makes this statement itself: name a work independent of it",
            ),
        ],
    ),
    (
        "unknown_safety_note",
        cell(ASSESSMENTS, 22, "safety_notes", "stopping-drug"),
        [
            (
                ASSESSMENTS,
                22,
                "safety_notes",
                "unknown safety note 'stopping-drug' (did you mean 'stopping-drugs'?)",
            ),
        ],
    ),
    (
        "unknown_statement",
        cell(ASSESSMENTS, 6, "object", "ntg:drug-damage"),
        [
            (
                ASSESSMENTS,
                6,
                "subject",
                NOT_SAID,
            ),
            (
                STATEMENTS,
                2,
                "subject",
                NO_VERDICT,
            ),
        ],
    ),
    (
        "assessed_twice",
        line(ASSESSMENTS, 6, lambda text: f"{text}\n{text}"),
        [
            (
                ASSESSMENTS,
                7,
                "subject",
                "already assessed at articles/everyday-drugs/assessments.tsv:6",
            ),
            (
                ASSESSMENTS,
                7,
                "subject",
                SAME_CELLS,
            ),
        ],
    ),
    (
        "missing_assessment",
        drop(ASSESSMENTS, 6),
        [
            (
                STATEMENTS,
                2,
                "subject",
                NO_VERDICT,
            ),
        ],
    ),
    (
        "unknown_stance",
        cell(STANCES, 11, "stance", "does_not_suport"),
        [
            (
                STANCES,
                11,
                "stance",
                "unknown stance 'does_not_suport' (did you mean 'does_not_support'?)",
            ),
        ],
    ),
    (
        "stance_without_reason",
        cell(STANCES, 11, "reason", ""),
        [
            (STANCES, 11, "reason", "expected a reason, got nothing"),
        ],
    ),
    (
        "stance_without_basis",
        cell(STANCES, 11, "basis", ""),
        [
            (
                STANCES,
                11,
                "basis",
                "expected a basis, got nothing (one of ['recalled', 'verified'])",
            ),
        ],
    ),
    (
        "stance_on_a_work_not_cited",
        cell(STANCES, 11, "source", "pmid:17011181"),
        [
            (
                STANCES,
                11,
                "source",
                NOT_CITED,
            ),
            (
                STATEMENTS,
                8,
                "cites",
                "no row in stances.tsv for 'pmid:16987343': add one, if only 'not_checked'",
            ),
        ],
    ),
    (
        "stance_where_nothing_is_cited",
        line(STANCES, 4, lambda text: f"{text}\n{UNCITED}"),
        [
            (STANCES, 5, "source", "the statement cites no work: leave this row out"),
        ],
    ),
    (
        "supports_for_an_unread_work",
        all_of(cell(STANCES, 5, "stance", "supports"), cell(STANCES, 5, "basis", "recalled")),
        [
            (
                STANCES,
                5,
                "stance",
                UNREAD,
            ),
        ],
    ),
    (
        "missing_stance",
        drop(STANCES, 8),
        [
            (
                STATEMENTS,
                15,
                "cites",
                "no row in stances.tsv for 'nbk:NBK551683': add one, if only 'not_checked'",
            ),
        ],
    ),
    (
        "number_without_reference",
        drop(REFERENCES, 8),
        [
            (STANCES, 5, "source", "the statement cites no work: leave this row out"),
            (STATEMENTS, 17, "cites", "no reference 7 in references.tsv"),
            ("sources.tsv", 0, "id", "nothing refers to 'ntg:calm-in-the-glass'"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("damage", "expected"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN]
)
def test_broken_curation_is_told_with_its_place(
    folder: Path, tmp_path: Path, damage: Damage, expected: list[Found]
) -> None:
    assert problems_after(damage, folder, tmp_path) == expected


def test_statement_assessed_in_both_articles_is_told(folder: Path, tmp_path: Path) -> None:
    again = line(ASSESSMENTS, 10, lambda text: f"{text}\n{GABA_CALMS}")
    assert problems_after(again, folder, tmp_path) == [
        (FIRST_ASSESSMENTS, 0, "subject", f"already assessed at {ASSESSMENTS}:11")
    ]


@pytest.mark.parametrize("judge", [FIRST, SECOND])
def test_shared_statement_is_judged_by_neither_article(
    folder: Path, tmp_path: Path, judge: str
) -> None:
    def damage(copied: Path) -> None:
        rows = read(copied / FIRST_ASSESSMENTS).split("\n")
        start = "\t".join(GABA_CALMS.split("\t")[:6]) + "\t"
        (at,) = (number for number, row in enumerate(rows, 1) if row.startswith(start))
        cell(FIRST_ASSESSMENTS, at, "sources", f"ntg:{judge}")(copied)

    problems = problems_after(damage, folder, tmp_path)
    message = f"'ntg:{judge}' makes this statement itself: name a work independent of it"
    assert (FIRST_ASSESSMENTS, 0, "sources", message) in problems


def problems_after(damage: Damage, folder: Path, tmp_path: Path) -> list[Found]:
    """Damage a copy of the facts; return file, line, column and message of each problem."""
    copied = Path(shutil.copytree(folder, tmp_path / "facts"))
    damage(copied)
    facts = load_facts(copied)
    return [shorten(problem, f"{facts.folder}/") for problem in check_facts(facts)]


def shorten(problem: Problem, folder: str) -> Found:
    """Return a problem without its folder, and with line 0 in files where lines may move."""
    file = problem.file.removeprefix(folder)
    at = problem.line if file.startswith(TABLES) else 0
    return file, at, problem.column, problem.message.replace(folder, "")
