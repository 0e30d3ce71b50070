"""Make the vocabulary of a graph file: the words it uses, and the terms all facts share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import replace
from typing import TypeVar

from ntgraph.facts.qualified_wording import name_wording
from ntgraph.imports.biolink.qualified_phrases import (
    WORDED_KEYS,
    QualifiedPhrase,
    limit_sign,
    word_qualified,
)
from ntgraph.imports.biolink.qualifier_sentences import say_biolink_values
from ntgraph.imports.files.claim_records import Claim
from ntgraph.imports.files.edge_claims import BIOLINK
from ntgraph.imports.files.shared_terms import shared_terms
from ntgraph.imports.minimal_vocabulary import (
    UNKNOWN,
    make_minimal_vocabulary,
    make_node_type,
    make_predicate,
    relation_words,
)
from ntgraph.imports.values_as_text import UNNAMED
from ntgraph.records import NOT_ASSESSED, Qualifiers
from ntgraph.records.vocabulary import (
    COPY,
    SOURCE_TYPE,
    UNCITED,
    Hedge,
    Mechanism,
    NodeType,
    Predicate,
    Qualifier,
    Species,
    Term,
    Vocabulary,
    Wording,
)

T = TypeVar("T", bound=Term)

# Added to the name of a relation that some edges have with a direction and some without.
NO_DIRECTION = "(no direction)"
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# A gap of a wording, where a name stands in the sentence.
GAP = re.compile(r"\{\w+\}")
# The definition of every word that a file uses without defining it.
UNDEFINED = "A word of the file, which does not define it."


def name_type(given: str) -> str:
    """Return the id of a node type: its name without `biolink:`; `thing` where it has none.

    >>> name_type("biolink:SmallMolecule"), name_type(""), name_type("Source")
    ('SmallMolecule', 'thing', 'source')
    """
    name = given.removeprefix(BIOLINK) or "thing"
    # The node type `Source` is reserved for works.
    return name.lower() if name == SOURCE_TYPE else name


def make_types(
    given: Mapping[str, str], columns: Mapping[str, str], *, is_own: bool
) -> dict[str, NodeType]:
    """Return the node types of a file, by id; ours are used again if ntgraph wrote the file.

    Args:
        given: each type as the file writes it, by id.
        columns: the map column of each type.
        is_own: whether ntgraph wrote the file.
    """
    made = {}
    ours = shared_terms().node_types if is_own else {}
    labels = label_types(given)
    for id, name in sorted(given.items()):
        if id in ours:
            made[id] = replace(ours[id], subtypes=(), min_nodes=0, place=None)
            continue
        kind = make_node_type(id, columns.get(id, "middle"))
        label = labels[id]
        biolink = name if re.fullmatch(r"biolink:\w+", name) else kind.biolink
        made[id] = replace(kind, label=label, plural=label, biolink=biolink)
    work = replace(ours[SOURCE_TYPE], min_nodes=0, place=None) if SOURCE_TYPE in ours else None
    made.setdefault(SOURCE_TYPE, work or make_node_type(SOURCE_TYPE, "outside"))
    return made


def label_types(given: Mapping[str, str]) -> dict[str, str]:
    """Return the types of a file in words, by id; those with the same words keep their ids.

    >>> label_types({"gene_set": "gene_set", "SmallMolecule": "biolink:SmallMolecule"})
    {'gene_set': 'gene set', 'SmallMolecule': 'small molecule'}
    >>> label_types({"gene_set": "gene_set", "gene set": "gene set"})
    {'gene_set': 'gene_set', 'gene set': 'gene set'}
    """
    words = {
        id: CAMEL.sub(" ", id).lower() if name.startswith(BIOLINK) else relation_words(id)
        for id, name in given.items()
    }
    counts = Counter(words.values())
    return {id: told if counts[told] == 1 else id for id, told in words.items()}


class Predicates:
    """The predicates of a file; a relation with several signs becomes several predicates.

    `wordings` has the sentences of statements with qualifiers of Biolink, by their ids.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.made: dict[str, Predicate] = {}
        self.wordings: dict[str, Wording] = {}
        self._signs: dict[str, set[str]] = {}
        self._own: set[str] = set()
        self._ids: dict[tuple[str, str, bool], str] = {}
        self._found: dict[tuple[str, str, bool, bool, bool], str] = {}
        self._ways: dict[str, set[bool]] = {}
        self._seen: set[tuple[str, Qualifiers]] = set()
        ours = shared_terms().predicates
        for claim in claims:
            # A negated claim has no direction, so it must not count as a sign of its predicate.
            signs = self._signs.setdefault(claim.predicate, set())
            self._ways.setdefault(claim.predicate, set()).add(claim.directed)
            if not claim.negated:
                signs.add(read_sign(claim) or "0")
            if claim.predicate in ours and is_said_so(claim, ours[claim.predicate]):
                self._own.add(claim.predicate)
        self._own = {name for name in self._own if self._signs[name] <= {ours[name].sign}}

    def find(self, claim: Claim) -> str:
        """Return the id of a claim's predicate, and make the predicate on first use."""
        if claim.qualifiers:
            return self._find(claim)
        key = claim.predicate, claim.sign, claim.gives_sign, claim.directed, claim.is_own
        id = self._found.get(key)
        if id is None:
            id = self._found[key] = self._find(claim)
        return id

    def _find(self, claim: Claim) -> str:
        signs = self._signs[claim.predicate]
        id, given = claim.predicate, read_sign(claim) or "0"
        if claim.predicate in self._own:
            given = shared_terms().predicates[claim.predicate].sign
        elif len(signs) == 1:
            (given,) = signs
        # The sign goes into the name where signs differ or no name is given, as in `from_networkx`.
        is_unclear = len(signs) > 1 or claim.predicate == UNNAMED
        if is_unclear and given != "0" and claim.predicate not in self._own:
            id = f"{claim.predicate} ({given})"
        # A file of ours has the name that we gave the relation.
        words = id.removesuffix(f" {NO_DIRECTION}") if claim.is_own else id
        is_mixed = not claim.directed and len(self._ways[claim.predicate]) > 1
        if is_mixed:
            id = f"{id} {NO_DIRECTION}"
        key = claim.predicate, id, claim.directed
        if key not in self._ids:
            while id in self.made:  # another relation has the same name as this one with its sign
                id = f"{id}~"
            self._ids[key] = id
            made = replace(self._make(words, claim.predicate, given), id=id)
            label = f"{made.label} {NO_DIRECTION}" if is_mixed else made.label
            self.made[id] = replace(
                made, label=label, symmetric=made.symmetric or not claim.directed
            )
        self._word(self._ids[key], claim)
        return self._ids[key]

    def _make(self, id: str, given: str, sign: str) -> Predicate:
        if given in self._own:
            own = shared_terms().predicates[given]
            return replace(own, min_statements=0, place=None)
        label = id.replace(given, relation_words(given), 1)
        made = replace(make_predicate(id.rstrip("~"), sign), id=id, label=label)
        return replace(made, biolink={"predicate": given}) if is_biolink(given) else made

    def _word(self, id: str, claim: Claim) -> None:
        """Make the wording of a predicate together with the qualifiers of a claim."""
        conditions = tuple(pair for pair in claim.qualifiers if pair[0] in WORDED_KEYS)
        if not conditions or (id, conditions) in self._seen or claim.predicate in self._own:
            return
        self._seen.add((id, conditions))
        if (phrase := word_qualified(claim.predicate, conditions)) is not None:
            name = name_wording(id, conditions)
            self.wordings[name] = make_wording(name, id, conditions, phrase)


def is_said_so(claim: Claim, predicate: Predicate) -> bool:
    """Return whether the sentence of an edge that ntgraph wrote uses a predicate of ours.

    A graph file that somebody brought along may use the same name for something else.
    """
    words = claim.sentence.casefold()
    wordings = (
        predicate.template, predicate.template_plural, predicate.negated,
        predicate.negated_plural, predicate.base,
    )  # fmt: skip
    parts = ([part.strip().casefold() for part in GAP.split(each)] for each in wordings if each)
    return bool(words) and any(all(part in words for part in each) for each in parts)


def read_sign(claim: Claim) -> str:
    """Return the sign of a claim; `0` if its qualifiers make it one about something else.

    A sign that the file itself gives is kept.
    """
    if claim.gives_sign:
        return claim.sign
    return limit_sign(claim.sign, claim.predicate, claim.qualifiers)


def is_biolink(name: str) -> bool:
    """Return whether a predicate has the form of Biolink's, `biolink:` and one word."""
    return re.fullmatch(r"biolink:\w+", name) is not None


def make_wording(
    name: str, predicate: str, conditions: Qualifiers, phrase: QualifiedPhrase
) -> Wording:
    """Return the record of how a predicate is said together with conditions."""
    worded = phrase.wordings
    said = worded.template.replace("{subject} ", "").replace("{object}", phrase.object)
    return Wording(
        name,
        said.replace("{object}", "…"),
        "How a predicate is said with these qualifiers.",
        predicate=predicate,
        conditions=tuple(f"{key}={value}" for key, value in conditions),
        subject=phrase.subject,
        object=phrase.object,
        template=worded.template,
        template_plural=worded.template_plural,
        negated=worded.negated,
        negated_plural=worded.negated_plural,
        base=worded.base,
    )


def make_qualifiers(used: Mapping[str, Iterable[str]]) -> dict[str, Qualifier]:
    """Return the qualifiers of a file by id, each with the values that the file uses."""
    made = {}
    ours = shared_terms().qualifiers
    ranks = {key: rank for rank, key in enumerate(ours)}
    keys = sorted({COPY, *used}, key=lambda key: (ranks.get(key, len(ranks)), key))
    for key, values in ((key, {*used.get(key, ())}) for key in keys):
        known = ours.get(key)
        if key == COPY:
            made[key] = Qualifier(COPY, "copy", "({value})", "Tells parallel edges apart.")
        elif known is not None:
            made[key] = say_biolink_values(keep_values(known, values))
        else:
            label = key.replace("_", " ")
            plain = Qualifier(key, label, "({value})", UNDEFINED, tuple(sorted(values)))
            made[key] = say_biolink_values(plain)
    return made


def keep_values(known: Qualifier, used: Set[str]) -> Qualifier:
    """Return a qualifier of ours with only the values that a file uses."""
    return replace(
        known,
        values=tuple(sorted(used)),
        adverbs=tuple(value for value in known.adverbs if value in used),
        front=tuple(value for value in known.front if value in used),
        object_phrases={v: phrase for v, phrase in known.object_phrases.items() if v in used},
        phrases={v: phrase for v, phrase in known.phrases.items() if v in used},
        place=None,
    )


def add_terms(
    known: Mapping[str, T], used: Iterable[str], make: Callable[[str, str, str], T]
) -> dict[str, T]:
    """Return a list of terms with those added that a file uses and the list lacks, by id.

    Args:
        known: the list that comes with ntgraph.
        used: the words of the file.
        make: makes an entry of an id, a label and a definition.
    """
    made = {id: replace(term, place=None) for id, term in known.items()}
    for id in sorted({*used} - made.keys() - {""}):
        made[id] = make(id, id.replace("_", " "), UNDEFINED)
    return made


def keep_chains(
    mechanisms: Mapping[str, Mechanism], predicates: Collection[str]
) -> dict[str, Mechanism]:
    """Return our mechanisms with only those chains whose predicates a file uses."""
    return {
        id: replace(
            each,
            chains=tuple(c for c in each.chains if all(p in predicates for p in c.split(" "))),
            place=None,
        )
        for id, each in mechanisms.items()
    }


def make_species(id: str, label: str, definition: str) -> Species:
    """Make a species of which nobody says how it is called in the plural."""
    return Species(id, label, definition, plural=label)


def make_file_vocabulary(
    types: Mapping[str, NodeType],
    predicates: Mapping[str, Predicate],
    qualifiers: Mapping[str, Qualifier],
    used: Mapping[str, Iterable[str]],
    wordings: Mapping[str, Wording],
    *,
    is_own: bool,
) -> Vocabulary:
    """Return the vocabulary of a file.

    A statement without evidence is called `no evidence given`, unless ntgraph wrote the file; only
    such a file has statements that can be compared by mechanisms. The rules of the audit are left
    out: they are about printed references, which no graph file has.

    Args:
        types: the node types.
        predicates: the predicates.
        qualifiers: the qualifiers.
        used: the ids used from each list of terms, by the name of the list.
        wordings: how predicates are said together with qualifiers.
        is_own: whether ntgraph wrote the file.
    """
    shared, plain = shared_terms(), make_minimal_vocabulary((), {}, {})
    lists = {
        name: add_terms(getattr(shared, name), used.get(name, ()), Term)
        for name in (
            "verdicts", "stances", "readings", "curators", "bases", "comparisons",
            "conflicts", "citation_states", "passage_kinds",
        )
    }  # fmt: skip
    kinds = add_terms(shared.publication_types, used.get("publication_types", ()), Term)
    kinds[UNKNOWN] = Term(UNKNOWN, "kind not known", "The file does not say what it is.")
    lists["verdicts"][NOT_ASSESSED] = plain.verdicts[NOT_ASSESSED]
    if not is_own:
        lists["citation_states"][UNCITED] = plain.citation_states[UNCITED]
    return Vocabulary(
        node_types=types,
        predicates=dict(sorted(predicates.items())),
        qualifiers=qualifiers,
        wordings=dict(sorted(wordings.items())),
        levels={id: replace(each, place=None) for id, each in shared.levels.items()},
        layers=plain.layers,
        licenses={id: replace(each, place=None) for id, each in shared.licenses.items()},
        omission_reasons={},
        hedges=add_terms(shared.hedges, used.get("hedges", ()), Hedge),
        species=add_terms(shared.species, used.get("species", ()), make_species),
        publication_types=kinds,
        mechanisms=keep_chains(shared.mechanisms, predicates) if is_own else {},
        **lists,
    )
