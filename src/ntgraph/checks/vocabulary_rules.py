"""Rules for the vocabulary and for data.toml."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ntgraph.checks.length_limits import (
    DATE_LENGTH,
    LONGEST_DATA_TITLE,
    LONGEST_DEFINITION,
    LONGEST_LABEL,
    LONGEST_REMEDY,
    LONGEST_VERSION,
)
from ntgraph.checks.value_checks import (
    check_address,
    check_curie,
    check_date,
    check_filled,
    check_known,
    note_at,
    problem_at,
)
from ntgraph.errors import Place, Problem
from ntgraph.facts import FactBase
from ntgraph.records import NOT_ASSESSED
from ntgraph.records.vocabulary import (
    ARTICLE_LAYER,
    BASES,
    CITATION_LAYER,
    CITATION_STATES,
    COMPARISONS,
    CONFLICTS,
    REFERENCE_LAYER,
    SIGNS,
    SOURCE_TYPE,
    STANCES,
    TOUCHES,
    Predicate,
    Qualifier,
)

COLUMNS = ("left", "middle", "right", "outside")
COMMERCIAL_USE = ("yes", "no", "unknown")
WORDINGS = (
    "template",
    "template_plural",
    "negated",
    "negated_plural",
    "inverse",
    "inverse_plural",
)
GAPS = {
    "subject": ["{subject}"],
    "object": ["{object}"],
    "base": ["{object}"],
    **{name: ["{object}", "{subject}"] for name in WORDINGS[:4]},
}
PREDICATE_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def check_predicates(facts: FactBase) -> Iterator[Problem]:
    """Check each predicate's id, sign, node types, definition, wordings and Biolink term."""
    types = facts.vocabulary.node_types
    for predicate in facts.vocabulary.predicates.values():
        place = predicate.place
        if not PREDICATE_ID.fullmatch(predicate.id):
            yield problem_at(
                place, "id", f"expected lower-case words joined by '_', got {predicate.id!r}"
            )
        yield from check_known(place, "sign", "sign", predicate.sign, SIGNS)
        for end in ("domain", "range"):
            for node_type in getattr(predicate, end):
                yield from check_known(place, end, "node type", node_type, types)
        yield from check_filled(place, "definition", predicate.definition, LONGEST_DEFINITION)
        yield from check_wordings(predicate)
        yield from check_biolink(place, predicate.biolink.get("predicate", ""), "biolink.predicate")


def check_wordings(predicate: Predicate) -> Iterator[Problem]:
    """Check that each wording contains `{subject}` and `{object}` once and no other braces."""
    for name in WORDINGS:
        wording = getattr(predicate, name)
        if find_places(wording) != ["{object}", "{subject}"]:
            message = f"expected {{subject}} and {{object}} once each, got {wording!r}"
            yield problem_at(predicate.place, name, message)
    if predicate.base and find_places(predicate.base) != ["{object}"]:
        message = f"expected the verb with {{object}} once, got {predicate.base!r}"
        yield problem_at(predicate.place, "base", message)


def check_qualified_wordings(facts: FactBase) -> Iterator[Problem]:
    """Check that a wording has its gaps, and that its id names its predicate and conditions."""
    words = facts.vocabulary
    for wording in words.wordings.values():
        place = wording.place
        yield from check_known(place, "predicate", "predicate", wording.predicate, words.predicates)
        expected = " | ".join((wording.predicate, *wording.conditions))
        if wording.id != expected:
            yield problem_at(place, "id", f"expected {expected!r}, got {wording.id!r}")
        for condition in wording.conditions:
            key = condition.partition("=")[0]
            if key not in words.qualifiers or not words.qualifiers[key].worded:
                message = f"expected a qualifier that is worded, got {key!r}"
                yield problem_at(place, "conditions", message)
        for name, gaps in GAPS.items():
            if find_places(getattr(wording, name)) != gaps and (name != "base" or wording.base):
                message = f"expected {' and '.join(gaps)} once, got {getattr(wording, name)!r}"
                yield problem_at(place, name, message)


def find_places(wording: str) -> list[str]:
    """Return what stands in braces, and single braces, sorted."""
    return sorted(re.findall(r"\{[^{}]*\}|[{}]", wording))


def check_biolink(place: Place | None, value: str, column: str) -> Iterator[Problem]:
    """Check that a Biolink mapping begins with `biolink:`."""
    if not value.startswith("biolink:"):
        yield problem_at(
            place, column, f"expected a Biolink CURIE such as 'biolink:affects', got {value!r}"
        )


def check_node_types(facts: FactBase) -> Iterator[Problem]:
    """Check each node type's map column and Biolink term, and that the type `Source` exists."""
    types = facts.vocabulary.node_types
    for node_type in types.values():
        place = node_type.place
        yield from check_known(place, "column", "column", node_type.column, COLUMNS)
        yield from check_biolink(place, node_type.biolink, "biolink")
        yield from check_curie(place, "biolink", node_type.biolink)
    if types and SOURCE_TYPE not in types:
        file = f"{facts.folder}/vocabulary/node_types.toml"
        yield Problem(file, 1, "id", f"missing node type {SOURCE_TYPE!r}")


def check_placeholders(facts: FactBase) -> Iterator[Problem]:
    """Check that levels contain `{label}` once and qualifiers `{value}` once; check factors."""
    for level in facts.vocabulary.levels.values():
        for column, phrase in (("phrase", level.phrase), ("phrase_plural", level.phrase_plural)):
            if phrase.count("{label}") != 1 and (phrase or column == "phrase"):
                yield problem_at(level.place, column, f"expected {{label}} once, got {phrase!r}")
        if level.factor not in (-1, 1):
            yield problem_at(level.place, "factor", f"expected -1 or 1, got {level.factor}")
    for qualifier in facts.vocabulary.qualifiers.values():
        if qualifier.template.count("{value}") != 1:
            message = f"expected {{value}} once, got {qualifier.template!r}"
            yield problem_at(qualifier.place, "template", message)
        yield from check_positions(qualifier)


def check_positions(qualifier: Qualifier) -> Iterator[Problem]:
    """Check that each value of a qualifier stands in one place of a sentence."""
    names = ("adverbs", "front", "object_phrases", "phrases")
    places = {name: getattr(qualifier, name) for name in names}
    seen: dict[str, str] = {}
    for name, values in places.items():
        for value in values:
            if value in seen:
                message = f"{value!r} stands in {seen[value]!r} already"
                yield problem_at(qualifier.place, name, message)
            seen[value] = name
            if qualifier.values:
                yield from check_known(qualifier.place, name, "value", value, qualifier.values)
    for phrase in qualifier.object_phrases.values():
        if find_places(phrase) != ["{object}"]:
            message = f"expected {{object}} once, got {phrase!r}"
            yield problem_at(qualifier.place, "object_phrases", message)


def check_hedges(facts: FactBase) -> Iterator[Problem]:
    """Check that a hedge is put into sentences in one way, and denials and plurals in the same."""
    for hedge in facts.vocabulary.hedges.values():
        ways = ("modal", "adverb", "frame", "in_qualifier")
        used = [name for name in ways if getattr(hedge, name)]
        if len(used) > 1:
            message = f"expected one way into a sentence, got {used[0]!r} as well"
            yield problem_at(hedge.place, used[1], message)
        for name in ("modal_plural", "modal_negated", "modal_negated_plural"):
            if getattr(hedge, name) and not hedge.modal:
                yield problem_at(hedge.place, name, "expected 'modal' beside it")
        if hedge.frame and find_places(hedge.frame) != ["{clause}"]:
            yield problem_at(hedge.place, "frame", f"expected {{clause}} once, got {hedge.frame!r}")
    for species in facts.vocabulary.species.values():
        yield from check_filled(species.place, "plural", species.plural, LONGEST_LABEL)


def check_licenses(facts: FactBase) -> Iterator[Problem]:
    """Check licenses, the license of each layer, and that the needed layers exist."""
    licenses = facts.vocabulary.licenses
    for license in licenses.values():
        use = license.commercial_use
        yield from check_known(license.place, "commercial_use", "answer", use, COMMERCIAL_USE)
        yield from check_address(license.place, "url", license.url)
    layers = facts.vocabulary.layers
    for layer in layers.values():
        yield from check_known(layer.place, "license", "license", layer.license, licenses)
    for needed in (ARTICLE_LAYER, REFERENCE_LAYER, CITATION_LAYER):
        if layers and needed not in layers:
            file = f"{facts.folder}/vocabulary/layers.toml"
            yield Problem(file, 1, "id", f"missing layer {needed!r}")


def check_mechanisms(facts: FactBase) -> Iterator[Problem]:
    """Check that mechanisms use known predicates and that no chain or phrase is in two of them."""
    predicates = facts.vocabulary.predicates
    owner: dict[tuple[str, str], str] = {}
    for mechanism in facts.vocabulary.mechanisms.values():
        place = mechanism.place
        yield from check_known(place, "touches", "answer", mechanism.touches, TOUCHES)
        for chain in mechanism.chains:
            for predicate in chain.split(" "):
                yield from check_known(place, "chains", "predicate", predicate, predicates)
        for phrase in mechanism.through_pump:
            yield from check_known(place, "through_pump", "phrase", phrase, mechanism.phrases)
        for column, values in (("chains", mechanism.chains), ("phrases", mechanism.phrases)):
            for value in values:
                other = owner.setdefault((column, value), mechanism.id)
                if other != mechanism.id:
                    yield problem_at(
                        place, column, f"{value!r} already means the mechanism {other!r}"
                    )


def check_finding_types(facts: FactBase) -> Iterator[Problem]:
    """Check that each finding type has a known severity and a remedy."""
    severities = facts.vocabulary.severities
    for finding in facts.vocabulary.finding_types.values():
        yield from check_known(finding.place, "severity", "severity", finding.severity, severities)
        yield from check_filled(finding.place, "remedy", finding.remedy, LONGEST_REMEDY)


def check_needed_terms(facts: FactBase) -> Iterator[Problem]:
    """Check that the terms exist that the code treats in a special way."""
    if any(found.file.endswith("/vocabulary/terms.toml") for found in facts.problems):
        return
    terms = facts.vocabulary
    for name, needed, found in (
        ("stance", STANCES, terms.stances),
        ("basis", BASES, terms.bases),
        ("comparison", COMPARISONS, terms.comparisons),
        ("conflict", CONFLICTS, terms.conflicts),
        ("citation_state", CITATION_STATES, terms.citation_states),
        ("verdict", (NOT_ASSESSED,), terms.verdicts),
    ):
        for id in needed:
            if id not in found:
                file = f"{facts.folder}/vocabulary/terms.toml"
                yield Problem(file, 1, name, f"missing {name} {id!r}")


def check_data_info(facts: FactBase) -> Iterator[Problem]:
    """Check that data.toml has a version, a title, a date and a known license."""
    place = Place(f"{facts.folder}/data.toml", 1)
    if facts.is_own:  # it is made from article.toml where there is none
        return
    if any(found.file == place.file for found in facts.problems):
        return
    yield from check_filled(place, "version", facts.data.version, LONGEST_VERSION)
    yield from check_filled(place, "title", facts.data.title, LONGEST_DATA_TITLE)
    yield from check_filled(place, "released_on", facts.data.released_on, DATE_LENGTH)
    yield from check_date(place, "released_on", facts.data.released_on)
    licenses = facts.vocabulary.licenses
    yield from check_known(place, "license", "license", facts.data.license, licenses)


def check_bounds(facts: FactBase) -> Iterator[Problem]:
    """Check that no node type or predicate has fewer members than its declared minimum.

    The minimum is there because a bad merge can drop rows without any other problem. It is that
    of the articles it was counted for, so nothing is compared where one of them is missing.
    """
    # Rows that could not be read are missing from the counts.
    if facts.problems or not facts.is_whole:
        return
    nodes = Counter(node.node_type for node in facts.nodes.values())
    nodes[SOURCE_TYPE] += len(facts.sources)
    for node_type in facts.vocabulary.node_types.values():
        least, found = node_type.min_nodes, nodes[node_type.id]
        if found < least:
            message = f"expected {least} or more nodes of type {node_type.id!r}, got {found}"
            yield problem_at(node_type.place, "min_nodes", message)
    statements = Counter(statement.predicate for statement in facts.statements.values())
    for predicate in facts.vocabulary.predicates.values():
        least, found = predicate.min_statements, statements[predicate.id]
        if found < least:
            message = f"expected {least} or more statements with {predicate.id!r}, got {found}"
            yield problem_at(predicate.place, "min_statements", message)


def check_fitted(facts: FactBase) -> Iterator[Problem]:
    """Note that an article is missing for which bounds, tours and questions were made."""
    for slug in facts.data.fitted_to:
        if slug not in facts.articles and not facts.is_own:
            message = f"{slug!r} is not here: bounds, tours and questions are left out"
            yield note_at(Place(f"{facts.folder}/data.toml", 1), "fitted_to", message)


RULES = (
    check_predicates,
    check_node_types,
    check_placeholders,
    check_hedges,
    check_qualified_wordings,
    check_licenses,
    check_mechanisms,
    check_finding_types,
    check_needed_terms,
    check_data_info,
    check_bounds,
    check_fitted,
)
