"""The records of the vocabulary: node types, predicates, qualifiers and other terms.

`facts` reads them from `vocabulary/*.toml`; every other package looks terms up in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Protocol

from ntgraph.errors import Place
from ntgraph.records.frozen_record import frozen_record

SIGNS = ("+", "-", "0")
# The kind of passage that is about drugs and the brain, and not about the article itself.
BIOMEDICAL = "biomedical"

# Ids that every facts folder must define, because the code treats them in a special way.
SOURCE_TYPE = "Source"
# The node type of what an own folder names and nobody has sorted yet.
UNSORTED = "Unsorted"
# The kind of a work of which an own folder does not say what it is.
UNKNOWN_KIND = "unknown"
ARTICLE_LAYER = "article"
REFERENCE_LAYER = "reference"
CITATION_LAYER = "citation"
# The qualifier that tells parallel edges of a graph file apart.
COPY = "copy"
SUPPORTS, PARTLY, DOES_NOT_SUPPORT, NOT_CHECKED = STANCES = (
    "supports",
    "partly",
    "does_not_support",
    "not_checked",
)
VERIFIED, RECALLED = BASES = ("verified", "recalled")
# The work that stands for what was not looked up.
GENERAL_KNOWLEDGE = "ntg:textbook-knowledge"
(
    AGREES,
    DISAGREES,
    DIFFERENT_MECHANISM,
    OTHER_WAY_ROUND,
    RELATED,
    NOTHING_TO_COMPARE,
) = COMPARISONS = (
    "agrees",
    "disagrees",
    "different_mechanism",
    "other_way_round",
    "related",
    "nothing_to_compare",
)
CARRIED, PARTLY_CARRIED, NOT_CARRIED, UNCHECKED, UNCITED = CITATION_STATES = (
    "carried",
    "partly_carried",
    "not_carried",
    "unchecked",
    "uncited",
)
DENIED, OPPOSITE, LASTS = CONFLICTS = ("denied", "opposite", "lasting")
# Verdicts by which a statement holds, at least in part; it may be taught as true.
SUPPORTED = "supported"
HOLDING = (SUPPORTED, "partly_supported")
CONTRADICTED = "contradicted"
# What a row of accepted facts notes if the maker marks a target as a main one, or as none.
MAIN_TARGET_NOTE = "marked as a main target"
OTHER_TARGET_NOTE = "marked as no main target"
MAIN_TARGET, OTHER_TARGET, UNKNOWN_ROLE = TARGET_ROLES = ("main", "other", "unknown")
# The type of proteins that things act on, the subtype of those that are only a part of a receptor
# or channel, and the predicate that says of what they are a part.
TARGET_TYPE, SUBUNIT, PART_OF_PREDICATE = "Target", "subunit", "part_of"
INGREDIENT_OF = "ingredient_of"
HUMAN = "human"
# A species of which only so much is known; shown as "animals".
ANIMAL = "animal"
# The species of what was seen in people, or without saying in whom.
IN_PEOPLE = ("", HUMAN)
# The views of the page that a tour can show: all but the overview, which has no selection.
VIEWS = ("map", "matrix", "table", "sources", "paths", "learn")
TOUCHES = ("amount", "action")
NOT_READ = "not_read"
# How much of a work must have been read to judge whether it supports a statement.
READ = ("abstract", "full_text")
# A node of this subtype lasts by definition, so a statement that it is undone denies it.
LASTING = "lasting state"
# The subtype of nodes that only stand for a rest, such as "other feelings".
CATCH_ALL = "catch-all"
# What is implied by every other hedge: the wording of passages that hedge differently.
WEAKEST_HEDGE = "may"
# A receptor answers to the object of this predicate; it does nothing to it.
CARRIES_SIGNAL = "carries_signal_of"


@frozen_record
class NodeType:
    """A class of nodes, such as `Drug`.

    `column` is its side of the map: `left`, `middle`, `right` or `outside`.
    """

    id: str
    label: str
    plural: str
    definition: str
    biolink: str
    column: str
    subtypes: tuple[str, ...] = ()
    min_nodes: int = 0
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Predicate:
    """A relation, such as `raises`: the types it joins, its effect on the object, its wordings.

    `domain` and `range` are the node types allowed as subject and as object. `sign` is `+` if
    the subject raises or causes the object, `-` if it lowers or prevents it, `0` if the relation
    has no direction. Each wording contains `{subject}` and `{object}` once; the `_plural` ones
    are for subjects (for `inverse`, objects) that take a plural verb. `base` is what stands behind
    a hedge such as *can*: the verb in its base form with `{object}`, as `lead to {object}`;
    without it a hedge stands behind the sentence. `membership` is true if the subject is a
    member or a part of the object, so that an accepted fact about one of them matters for the
    other.
    """

    id: str
    label: str
    sign: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    template: str
    template_plural: str
    negated: str
    negated_plural: str
    inverse: str
    inverse_plural: str
    definition: str
    biolink: Mapping[str, str]
    base: str = ""
    symmetric: bool = False
    membership: bool = False
    min_statements: int = 0
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Qualifier:
    """An extra condition on a statement, such as `duration`.

    If `values` is empty, any plain lower-case words are allowed. A value stands behind the
    clause as `template` says. Those of `adverbs` stand before the verb, those of `front` before
    the clause, and one with an entry in `object_phrases` is said together with the object:
    `the amount of {object}`. `phrases` holds values that stand behind the clause in words of
    their own. If `worded` is true, a `Wording` may say the value together with the predicate.
    `limits` is true if the statement holds only under this condition; `denies` lists the values
    that nearly deny the statement, such as `very rarely`.
    """

    id: str
    label: str
    template: str
    definition: str
    values: tuple[str, ...] = ()
    limits: bool = False
    denies: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    front: tuple[str, ...] = ()
    object_phrases: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)
    worded: bool = False
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Level:
    """Too little or too much of the subject, such as `excess`; `factor` is -1 or +1.

    `phrase_plural` is for names in the plural ("a lack of neurotransmitters"); if it is empty,
    `phrase` is used for them too. Either takes a singular verb.
    """

    id: str
    phrase: str
    factor: int
    definition: str
    phrase_plural: str = ""
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Layer:
    """A group of statements that are shown or hidden together, such as `article`."""

    id: str
    label: str
    definition: str
    license: str
    place: Place | None = field(default=None, compare=False)


@frozen_record
class License:
    """What a reader may do with a work or a row; `commercial_use`: `yes`, `no` or `unknown`."""

    id: str
    label: str
    commercial_use: str
    definition: str
    url: str = ""
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Term:
    """One entry of a short closed list, such as the hedge `may` or the verdict `supported`."""

    id: str
    label: str
    definition: str
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Hedge(Term):
    """A hedging word as printed, and how it is put into a sentence in one of four ways.

    `modal` stands before the verb in its base form (*can*, *is thought to*), `adverb` before
    the verb as it is (*often*), and `frame` holds the whole clause at `{clause}`. A hedge that
    limits a number or an amount is part of a qualifier, which holds one of the words in
    `in_qualifier`. A hedge with none of these stands behind the sentence, in quotation marks.
    """

    modal: str = ""
    modal_plural: str = ""
    modal_negated: str = ""
    modal_negated_plural: str = ""
    adverb: str = ""
    frame: str = ""
    in_qualifier: tuple[str, ...] = ()


@frozen_record
class Species(Term):
    """A kind of living being in which something was seen; `plural` as in *in rats*."""

    plural: str = ""


@frozen_record
class Wording(Term):
    """How a predicate is said together with some conditions, as `decreases the activity of`.

    It is used in place of the predicate's own wordings for statements with just these
    `conditions`, each written `key=value`, of those whose qualifier is `worded`. `subject` and
    `object` hold the names of both ends, as in `the activity of {object}`; the other wordings
    are those of a `Predicate`.
    """

    predicate: str = ""
    conditions: tuple[str, ...] = ()
    subject: str = "{subject}"
    object: str = "{object}"
    template: str = ""
    template_plural: str = ""
    negated: str = ""
    negated_plural: str = ""
    base: str = ""


@frozen_record
class Mechanism:
    """A way in which a substance raises or lowers another, or acts like it; `release` is one.

    `chains` are the predicates, or pairs of predicates along a path, that mean this mechanism;
    `phrases` are the values of the qualifier `mechanism` that name it; those in `through_pump`
    say that the messenger comes out through its transporter. `touches` is `amount` if
    the mechanism changes how much there is of the object, and `action` if the substance acts in
    the object's place or on its receptor. `specific` is false if only the result is stated and
    not the way it comes about.
    """

    id: str
    label: str
    definition: str
    touches: str
    chains: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    through_pump: tuple[str, ...] = ()
    specific: bool = True
    place: Place | None = field(default=None, compare=False)


@frozen_record
class FindingType:
    """A kind of fault that the audit can find in a reference or a citation.

    `moot_if_unsupported` is true if its remedy keeps the work, which helps nobody where the
    work does not carry the statement: then the fault is not reported.
    """

    id: str
    label: str
    severity: str
    definition: str
    remedy: str
    moot_if_unsupported: bool = False
    place: Place | None = field(default=None, compare=False)


@frozen_record
class Vocabulary:
    """All lists of terms of a facts folder; each maps an id to its entry, in file order."""

    node_types: Mapping[str, NodeType]
    predicates: Mapping[str, Predicate]
    qualifiers: Mapping[str, Qualifier]
    levels: Mapping[str, Level]
    layers: Mapping[str, Layer]
    licenses: Mapping[str, License]
    passage_kinds: Mapping[str, Term]
    omission_reasons: Mapping[str, Term]
    hedges: Mapping[str, Hedge]
    verdicts: Mapping[str, Term]
    stances: Mapping[str, Term]
    publication_types: Mapping[str, Term]
    readings: Mapping[str, Term]
    curators: Mapping[str, Term]
    bases: Mapping[str, Term] = field(default_factory=dict)
    comparisons: Mapping[str, Term] = field(default_factory=dict)
    conflicts: Mapping[str, Term] = field(default_factory=dict)
    citation_states: Mapping[str, Term] = field(default_factory=dict)
    species: Mapping[str, Species] = field(default_factory=dict)
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    severities: Mapping[str, Term] = field(default_factory=dict)
    finding_types: Mapping[str, FindingType] = field(default_factory=dict)
    mechanisms: Mapping[str, Mechanism] = field(default_factory=dict)


class Labeled(Protocol):
    """An entry of the vocabulary that has a label."""

    @property
    def label(self) -> str: ...  # noqa: D102 - the entry's own label


def find_label(terms: Mapping[str, Labeled], id: str) -> str:
    """Return the label of a term; the id itself where the vocabulary lacks the term."""
    return terms[id].label if id in terms else id
