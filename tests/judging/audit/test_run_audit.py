"""The whole audit: of the tiny world, the small article, and many made-up statements."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from benchmarks.synthetic import write_facts
from ntgraph.facts import FactBase, load_facts, shipped_facts
from ntgraph.judging.audit import Finding, RetractionList, find_findings, summarize_audit
from ntgraph.records import Stance, is_catch_all
from ntgraph.records.vocabulary import Vocabulary
from tests import world as tiny
from tests.judging.audit.records import shipped_vocabulary
from tests.small import ARTICLE, small_facts

ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs" / "audit.md"


def with_findings(facts: FactBase) -> FactBase:
    """Return the facts with the shipped finding types."""
    known = shipped_vocabulary()
    vocabulary: Vocabulary = replace(
        facts.vocabulary, severities=known.severities, finding_types=known.finding_types
    )
    return replace(facts, vocabulary=vocabulary)


def seen(findings: list[Finding]) -> list[tuple[str, int, str]]:
    """Return code, number and statement of each finding."""
    return [(each.code, each.number, each.statement) for each in findings]


@pytest.fixture
def small() -> FactBase:
    """Return the small facts with the shipped finding types."""
    return with_findings(small_facts())


def test_findings_on_references_come_first_and_by_number(world: FactBase) -> None:
    found = find_findings(with_findings(world))
    on_references = [each for each in seen(found) if not each[2]]
    assert seen(found)[: len(on_references)] == on_references
    assert on_references == [
        ("missing_identifier", 1, ""),
        ("duplicate_work", 2, ""),
        ("missing_identifier", 2, ""),
        ("missing_authors", 3, ""),
        ("missing_date", 3, ""),
        ("missing_identifier", 3, ""),
    ]
    assert all(each.article == tiny.SLUG for each in found)


def test_finding_carries_severity_and_remedy_of_its_type(world: FactBase) -> None:
    facts = with_findings(world)
    for finding in find_findings(facts):
        kind = facts.vocabulary.finding_types[finding.code]
        assert (finding.severity, finding.remedy) == (kind.severity, kind.remedy)
        assert finding.explanation.endswith(".")


def test_small_article_s_findings(small: FactBase) -> None:
    found = find_findings(small)
    assert [(each.code, each.number) for each in found] == [
        ("duplicate_work", 3),
        ("missing_identifier", 4),
    ]


def test_text_shows_more_than_the_tables_record(small: FactBase) -> None:
    text = ARTICLE.read_bytes().decode("utf-8")
    found = find_findings(small, texts={"small": text})
    assert [(each.code, each.number) for each in found] == [
        ("duplicate_work", 3),
        ("missing_date", 3),
        ("place_in_journal_missing", 3),
        ("missing_identifier", 4),
    ]


def test_only_what_the_vocabulary_names_is_looked_for(small: FactBase) -> None:
    kinds = {k: v for k, v in small.vocabulary.finding_types.items() if k == "duplicate_work"}
    fewer = replace(small, vocabulary=replace(small.vocabulary, finding_types=kinds))
    assert {finding.code for finding in find_findings(fewer)} == {"duplicate_work"}
    assert find_findings(small_facts()) == []


def test_stance_of_the_facts_becomes_a_finding_with_the_printed_number(small: FactBase) -> None:
    cited = next(s for s in small.statements.values() if "pmid:90000002" in s.cited_sources)
    held = Stance(cited.id, "pmid:90000002", "does_not_support", "It is about tea.")
    statements = {**small.statements, cited.id: replace(cited, stances=(held,))}
    found = find_findings(replace(small, statements=statements))
    assert seen(found)[-1] == ("work_does_not_support", 2, cited.id)


def test_retracted_work_is_told_with_its_printed_number(small: FactBase) -> None:
    listed = RetractionList("2023-12-30", frozenset({"pmid:90000002"}))
    found = [f for f in find_findings(small, retractions=listed) if f.code == "retracted_work"]
    assert [(each.article, each.number, each.severity) for each in found] == [
        ("small", 2, "serious")
    ]


def test_work_that_no_article_prints_is_told_without_an_article(world: FactBase) -> None:
    listed = RetractionList("2023-12-30", frozenset({"doi:10.1000/base"}))
    base = replace(world.sources["ntg:database"], identifiers=("doi:10.1000/base",))
    facts = with_findings(replace(world, sources={**world.sources, base.id: base}))
    found = find_findings(facts, retractions=listed)
    assert [(f.code, f.article, f.number, f.source) for f in found if not f.article] == [
        ("retracted_work", "", 0, "ntg:database")
    ]


def test_number_without_a_reference_breaks_nothing(small: FactBase) -> None:
    article = small.articles["small"]
    fewer = replace(article, references=article.references[:1])
    found = find_findings(replace(small, articles={"small": fewer}))
    assert all(finding.number in (0, 1) for finding in found)
    emptied = replace(small, articles={"small": fewer}, sources={})
    assert find_findings(emptied) == []


def test_order_does_not_depend_on_that_of_the_facts(small: FactBase) -> None:
    turned = replace(
        small,
        statements=dict(reversed(list(small.statements.items()))),
        sources=dict(reversed(list(small.sources.items()))),
    )
    assert find_findings(turned) == find_findings(small)


def test_summary_counts_what_was_found(small: FactBase) -> None:
    found = find_findings(small)
    assert summarize_audit(found, small) == {
        "printed_references": 4,
        "works": 3,
        "works_without_finding": 1,
        "findings": 2,
        "by_severity": {"moderate": 2},
        "by_code": {"duplicate_work": 1, "missing_identifier": 1},
        "statements": 15,
        "biomedical_statements_without_citation": 0,
        "retractions": {"looked_up_now": False, "by_list_date": {}, "not_looked_up": 3},
    }


def test_summary_says_which_works_could_be_looked_up(small: FactBase) -> None:
    listed = RetractionList("2023-12-30", frozenset())
    summary = summarize_audit(find_findings(small, retractions=listed), small, listed)
    assert summary["retractions"] == {
        "looked_up_now": True,
        "by_list_date": {"2023-12-30": 2},
        "not_looked_up": 1,
    }


def test_uncited_statements_about_body_and_mind_are_counted_only(world: FactBase) -> None:
    summary = summarize_audit([], world)
    assert summary["biomedical_statements_without_citation"] == 1
    assert summary["statements"] == 5
    accepted = replace(tiny.SHORTENS_NOT, layer="reference")
    fewer = replace(world, statements={**world.statements, accepted.id: accepted})
    assert summarize_audit([], fewer)["biomedical_statements_without_citation"] == 0


def test_documentation_and_vocabulary_tell_the_same() -> None:
    text = DOCS.read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    kinds = shipped_vocabulary().finding_types.values()
    assert rows == [(kind.id, kind.severity, kind.definition, kind.remedy) for kind in kinds]
    for severity in shipped_vocabulary().severities.values():
        assert f"**{severity.label}**: {severity.definition}" in text


def test_every_code_of_the_rules_is_in_the_vocabulary() -> None:
    rules = ROOT / "src" / "ntgraph" / "judging" / "audit"
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(rules.glob("*.py")))
    named = set(re.findall(r'"([a-z]+(?:_[a-z]+)+)"', text))
    kinds = set(shipped_vocabulary().finding_types)
    assert kinds <= named


def count_calls(work: Callable[[], object]) -> int:
    """Return how many calls a piece of work makes: the same on a busy machine as on a quiet one."""
    calls = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.slow
def test_audit_of_twice_as_many_statements_makes_about_twice_as_many_calls(tmp_path: Path) -> None:
    made = {}
    for count in (5_000, 10_000):
        write_facts(tmp_path / str(count), shipped_facts(), count)
        facts = load_facts(tmp_path / str(count))
        assert len(find_findings(facts)) >= count / 50
        made[count] = count_calls(partial(find_findings, facts))
    # Quadratic cost would make four times as many.
    assert made[10_000] < 2.5 * made[5_000]


def test_nothing_is_found_about_an_unnamed_rest(small: FactBase) -> None:
    cited = next(s for s in small.statements.values() if "pmid:90000002" in s.cited_sources)
    held = Stance(cited.id, "pmid:90000002", "does_not_support", "It is about tea.")
    facts = replace(
        small, statements={**small.statements, cited.id: replace(cited, stances=(held,))}
    )
    assert [each.statement for each in find_findings(facts) if each.statement] == [cited.id]
    rest = replace(small.nodes[cited.object], subtype="catch-all")
    facts = replace(facts, nodes={**facts.nodes, rest.id: rest})
    assert [each.statement for each in find_findings(facts) if each.statement] == []


def test_no_finding_on_the_shipped_facts_is_about_a_rest() -> None:
    facts = load_facts(shipped_facts())
    about = {id for each in find_findings(facts) for id in each.statements}
    ends = {
        end for id in about for end in (facts.statements[id].subject, facts.statements[id].object)
    }
    assert ends
    assert [id for id in ends if is_catch_all(facts.nodes[id])] == []
