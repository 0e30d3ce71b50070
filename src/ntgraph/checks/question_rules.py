"""Rules over kinship and over questions checked by hand: every id resolves, one key each."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.checks.length_limits import (
    LONGEST_ANSWER,
    LONGEST_EXPLANATION,
    LONGEST_QUESTION,
)
from ntgraph.checks.value_checks import check_date, check_filled, check_known, problem_at
from ntgraph.errors import Place, Problem, unknown
from ntgraph.facts import FactBase
from ntgraph.facts.table_columns import IDENTITY
from ntgraph.records import CheckedQuestion, Kinship, NotAsked
from ntgraph.records.question import CARRIES, GROUNDS, KIN_RELATIONS, KINDS
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER

LAYERS = (ARTICLE_LAYER, REFERENCE_LAYER)


def check_kinship(facts: FactBase) -> Iterator[Problem]:
    """A row of kinship names two known things and how they are kin; no pair twice."""
    first: dict[frozenset[str], Kinship] = {}
    for row in facts.kinship:
        for column in ("subject", "object"):
            node = getattr(row, column)
            yield from check_known(row.place, column, "node", node, facts.nodes)
        yield from check_known(row.place, "relation", "relation", row.relation, KIN_RELATIONS)
        yield from check_known(row.place, "basis", "basis", row.basis, facts.vocabulary.bases)
        if row.subject == row.object:
            yield problem_at(row.place, "object", f"expected another node than {row.subject!r}")
        pair = frozenset((row.subject, row.object))
        other = first.setdefault(pair, row)
        if other is not row and other.relation == row.relation:
            yield problem_at(
                row.place, "object", f"the same two are {row.relation} at {other.place}"
            )


def check_pack(facts: FactBase) -> Iterator[Problem]:
    """The file of questions says who checked them, when, and under which license they stand."""
    pack = facts.pack
    if pack is None:
        return
    yield from check_filled(pack.place, "title", pack.title, LONGEST_ANSWER)
    yield from check_known(
        pack.place, "license", "license", pack.license, facts.vocabulary.licenses
    )
    yield from check_known(
        pack.place, "curator", "curator", pack.curator, facts.vocabulary.curators
    )
    yield from check_date(pack.place, "checked_on", pack.checked_on)
    for entry in pack.not_asked:
        yield from check_filled(entry.place, "reason", entry.reason, LONGEST_EXPLANATION)
        for cells in entry.statements:
            yield from check_cells(dict(cells), entry, facts)
    first: dict[str, Place | None] = {}
    for question in pack.questions:
        if question.id in first:
            yield problem_at(
                question.place, "id", f"{question.id!r} already stands at {first[question.id]}"
            )
        first.setdefault(question.id, question.place)
        yield from check_question(question, facts)


def check_question(question: CheckedQuestion, facts: FactBase) -> Iterator[Problem]:
    """A question is of a known kind, has one key, and a ground for each wrong answer."""
    place = question.place
    yield from check_filled(place, "id", question.id, LONGEST_ANSWER)
    yield from check_known(place, "kind", "kind of question", question.kind, KINDS)
    yield from check_filled(place, "question", question.question, LONGEST_QUESTION)
    for words in (question.key, *question.wrong):
        yield from check_filled(place, "answer", words, LONGEST_ANSWER)
    yield from check_filled(place, "explanation", question.explanation, LONGEST_EXPLANATION)
    yield from check_filled(place, "checked", question.checked, LONGEST_EXPLANATION)
    if question.key.casefold() in {words.casefold() for words in question.wrong}:
        yield problem_at(place, "wrong", f"the key {question.key!r} is among the wrong answers")
    if not question.wrong:
        yield problem_at(place, "wrong", "expected at least one wrong answer, got none")
    yield from check_reasons(question)
    if question.kind == CARRIES or question.source:
        yield from check_known(place, "source", "source", question.source, facts.sources)
    if not question.statements:
        yield problem_at(
            place, "statements", "expected at least one statement that the key rests on"
        )
    for cells in question.statements:
        yield from check_cells(dict(cells), question, facts)


def check_reasons(question: CheckedQuestion) -> Iterator[Problem]:
    """Each wrong answer has a reason that begins with a known ground."""
    if len(question.why_wrong) != len(question.wrong):
        message = f"expected {len(question.wrong)} reasons, got {len(question.why_wrong)}"
        yield problem_at(question.place, "why_wrong", message)
    for reason in question.why_wrong:
        ground, colon, why = reason.partition(": ")
        yield from check_known(question.place, "why_wrong", "ground", ground, GROUNDS)
        if not (colon and why):
            yield problem_at(question.place, "why_wrong", f"expected a reason after {ground!r}")


def check_cells(
    cells: dict[str, str], question: CheckedQuestion | NotAsked, facts: FactBase
) -> Iterator[Problem]:
    """The cells of a statement name one, and only one."""
    place = question.place
    layer = cells.pop("layer", "")
    yield from check_known(place, "statements", "layer", layer, LAYERS)
    wrong = sorted(cells.keys() - set(IDENTITY))
    for key in wrong:
        yield problem_at(place, "statements", unknown("key", key, ("layer", *IDENTITY)))
    for column in ("subject", "object"):
        id = cells.get(column, "")
        if id not in facts.nodes:
            yield problem_at(place, "statements", unknown("node", id, facts.nodes))
            return
    found = [] if wrong else facts.find_named(cells, layer=layer)
    if len(found) != 1 and not wrong:
        named = " ".join(cells.get(key, "…") for key in ("subject", "predicate", "object"))
        more = "name its qualifiers or level, too" if found else "look it up in its table"
        yield problem_at(place, "statements", f"{len(found)} statements are {named!r}: {more}")


RULES = (check_kinship, check_pack)
