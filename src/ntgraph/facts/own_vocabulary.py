"""The vocabulary of an own folder: that of the package, with the folder's own words added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields, replace
from pathlib import Path
from typing import Any

from ntgraph.errors import Place, Problem
from ntgraph.facts.folder_layout import OWN_VOCABULARY
from ntgraph.facts.toml_reader import TomlFile
from ntgraph.facts.vocabulary_files import (
    ENTRY_LISTS,
    FINDING_LISTS,
    TERM_LISTS,
    TERM_RECORDS,
    check_tables,
    read_entries,
)
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.placed_record import PlacedRecord
from ntgraph.records.vocabulary import (
    UNKNOWN_KIND,
    UNSORTED,
    NodeType,
    Predicate,
    Term,
    Vocabulary,
)

NAMED_THING = "biolink:NamedThing"
RELATED_TO = "biolink:related_to"


@frozen_record
class OwnPredicate:
    """A relation as an own folder writes it: its verb twice, *soothes* and *soothe*.

    Everything else has a default; the keys are those of `Predicate`.
    """

    id: str
    label: str
    base: str
    sign: str = "0"
    template: str = ""
    template_plural: str = ""
    negated: str = ""
    negated_plural: str = ""
    inverse: str = ""
    inverse_plural: str = ""
    definition: str = ""
    symmetric: bool = False
    membership: bool = False
    biolink: Mapping[str, str] = field(default_factory=lambda: {"predicate": RELATED_TO})
    place: Place | None = field(default=None, compare=False)


@frozen_record
class OwnNodeType:
    """A node type as an own folder writes it: a name, and the rest if it matters."""

    id: str
    label: str
    plural: str = ""
    definition: str = ""
    biolink: str = NAMED_THING
    column: str = "middle"
    subtypes: tuple[str, ...] = ()
    place: Place | None = field(default=None, compare=False)


def read_own_vocabulary(
    folder: Path, shown: str, shipped: Vocabulary, problems: list[Problem]
) -> Vocabulary:
    """Return the package's vocabulary with the words of the folder's `vocabulary.toml`.

    A word of the folder replaces one of the package that has the same id. Bounds and the node
    types that predicates take are not inherited: they were made for other articles.
    """
    lists: dict[str, dict[str, Any]] = {
        each.name: dict(getattr(shipped, each.name)) for each in fields(Vocabulary)
    }
    lists["node_types"] = {
        id: replace(kind, min_nodes=0) for id, kind in shipped.node_types.items()
    }
    lists["predicates"] = {
        id: replace(predicate, min_statements=0) for id, predicate in shipped.predicates.items()
    }
    lists["publication_types"][UNKNOWN_KIND] = Term(
        UNKNOWN_KIND, "kind not known", "Nobody has said yet what it is."
    )
    for name, entries in read_own_words(folder, shown, problems).items():
        lists[name] |= entries
    return Vocabulary(**lists)


def read_own_words(
    folder: Path, shown: str, problems: list[Problem]
) -> Mapping[str, Mapping[str, PlacedRecord]]:
    """Return the entries of `vocabulary.toml` by the name of their list; none without a file."""
    if not (folder / OWN_VOCABULARY).is_file():
        return {}
    file = TomlFile(folder / OWN_VOCABULARY, f"{shown}/{OWN_VOCABULARY}", problems)
    terms = {table: (name, TERM_RECORDS.get(table, Term)) for table, name in TERM_LISTS.items()}
    entries = {table: (name, record) for name, (table, record) in ENTRY_LISTS.items()}
    known = {**entries, **FINDING_LISTS, **terms}
    check_tables(file, set(known))
    read: dict[str, Mapping[str, PlacedRecord]] = {}
    for table, (name, record) in known.items():
        if table not in file.data:
            continue
        if table == "predicate":
            own = read_entries(file, table, OwnPredicate)
            read[name] = {id: fill_predicate(each) for id, each in own.items()}
        elif table == "node_type":
            types = read_entries(file, table, OwnNodeType)
            read[name] = {id: fill_node_type(each) for id, each in types.items()}
        else:
            read[name] = read_entries(file, table, record)
    return read


def fill_predicate(own: OwnPredicate) -> Predicate:
    """Return a predicate whose missing wordings are made of its verb.

    >>> soothes = fill_predicate(OwnPredicate("soothes", "soothes", "soothe"))
    >>> soothes.negated, soothes.base
    ('{subject} does not soothe {object}', 'soothe {object}')
    """
    verb, base = own.label, own.base.replace("{object}", "").strip()
    return Predicate(
        id=own.id,
        label=own.label,
        sign=own.sign,
        domain=(),
        range=(),
        template=own.template or f"{{subject}} {verb} {{object}}",
        template_plural=own.template_plural or f"{{subject}} {base} {{object}}",
        negated=own.negated or f"{{subject}} does not {base} {{object}}",
        negated_plural=own.negated_plural or f"{{subject}} do not {base} {{object}}",
        inverse=own.inverse or f"{{object}} is what {{subject}} {verb}",
        inverse_plural=own.inverse_plural or f"{{object}} are what {{subject}} {verb}",
        definition=own.definition or f"The subject {verb} the object.",
        biolink=own.biolink,
        base=f"{base} {{object}}",
        symmetric=own.symmetric,
        membership=own.membership,
        place=own.place,
    )


def fill_node_type(own: OwnNodeType) -> NodeType:
    """Return a node type whose missing words are made of its label."""
    return NodeType(
        id=own.id,
        label=own.label,
        plural=own.plural or f"{own.label}s",
        definition=own.definition or f"What the article calls {own.label}.",
        biolink=own.biolink,
        column=own.column,
        subtypes=own.subtypes,
        place=own.place,
    )


def with_unsorted(words: Vocabulary) -> Vocabulary:
    """Return a vocabulary with the node type of things that nobody has sorted yet."""
    kind = NodeType(
        UNSORTED,
        "not yet sorted",
        "things not yet sorted",
        "Nobody has said yet what kind of thing it is.",
        NAMED_THING,
        "middle",
    )
    return replace(words, node_types={**words.node_types, UNSORTED: kind})
