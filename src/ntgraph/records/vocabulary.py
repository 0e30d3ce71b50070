"""The vocabularies: which node types, predicates, qualifiers and terms there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ntgraph.errors import Place

SIGNS = ("+", "-", "0")
# The kind of passage that says something about drugs and the brain, not about the article.
BIOMEDICAL = "biomedical"

# Ids that a facts folder must have because the code gives them a meaning of their own.
SOURCE_TYPE = "Source"
ARTICLE_LAYER = "article"
REFERENCE_LAYER = "reference"
CITATION_LAYER = "citation"
SUPPORTS, PARTLY, DOES_NOT_SUPPORT, NOT_CHECKED = STANCES = (
    "supports",
    "partly",
    "does_not_support",
    "not_checked",
)
VERIFIED, RECALLED = BASES = ("verified", "recalled")
AGREES, DISAGREES, DIFFERENT_MECHANISM, RELATED, NOTHING_TO_COMPARE = COMPARISONS = (
    "agrees",
    "disagrees",
    "different_mechanism",
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
# The views of the page that a tour can show.
VIEWS = ("map", "matrix", "table", "sources", "paths", "learn")
TOUCHES = ("amount", "action")
# A work of which at least the abstract was read can be said to carry a statement.
READ = ("abstract", "full_text")
# A state that by its own meaning does not pass: whoever says that it is undone denies it.
LASTING = "lasting state"
# The subtype of nodes that only stand for a rest, such as "other feelings".
CATCH_ALL = "catch-all"
# What is implied by every other hedge: the wording of passages that hedge differently.
WEAKEST_HEDGE = "may"
HUMAN, ANIMAL = "human", "animal"


@dataclass(frozen=True, slots=True)
class NodeType:
    """A class of nodes; `column` is where the mechanism map puts it, left to right."""

    id: str
    label: str
    plural: str
    definition: str
    biolink: str
    column: str
    subtypes: tuple[str, ...] = ()
    min_nodes: int = 0
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A relation: which types it joins, what it does to the object, how it is worded.

    `sign` is `+` where the subject raises or brings about the object, `-` where it lowers
    or prevents it, `0` where no direction is said. Each wording holds `{subject}` and
    `{object}` once; the `_plural` ones serve subjects (for `inverse`, objects) that take
    a plural verb. `base` is what stands behind a hedge such as *can*: the verb in its base
    form with `{object}`, `lead to {object}`; without it a hedge stands behind the sentence.
    `membership` says that the subject is one of the object, or in it, so that what is
    accepted of the one bears on the other.
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


@dataclass(frozen=True, slots=True)
class Qualifier:
    """An extra condition on a statement; `values` empty means any plain lower-case words.

    A value stands behind the clause as `template` says. Those of `adverbs` stand before the
    verb, those of `front` before the clause, and one with an entry in `object_phrases` is
    said together with the object: `the amount of {object}`. `limits` says that the statement
    holds under this condition only; `denies` lists the values that all but deny it, such as
    `very rarely`.
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
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Level:
    """Too little or too much of the subject; `factor` is -1 or +1.

    `phrase_plural` is for names in the plural ("a lack of neurotransmitters"); without it
    `phrase` serves them too. Either takes a singular verb.
    """

    id: str
    phrase: str
    factor: int
    definition: str
    phrase_plural: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Layer:
    """A group of statements that are shown and left out together, with its license."""

    id: str
    label: str
    definition: str
    license: str
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class License:
    """What a reader may do; `commercial_use` is `yes`, `no` or `unknown`."""

    id: str
    label: str
    commercial_use: str
    definition: str
    url: str = ""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a small closed list."""

    id: str
    label: str
    definition: str
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Species(Term):
    """A kind of living being in which something was seen; `plural` as in *in rats*."""

    plural: str = ""


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A way in which a substance comes to raise or lower another, or to act as it does.

    `chains` are the predicates, or pairs of predicates along a path, that amount to it;
    `phrases` the values of the qualifier `mechanism` that name it. `touches` is `amount`
    where it changes how much there is of the object, `action` where it acts in its place
    or on its receptor. `specific` is false where only the outcome is said, not the way.
    """

    id: str
    label: str
    definition: str
    touches: str
    chains: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    specific: bool = True
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FindingType:
    """Something the audit can find wrong with a reference or a citation."""

    id: str
    label: str
    severity: str
    definition: str
    remedy: str
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All vocabularies of a facts folder, each by id, in the order of its file."""

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
    severities: Mapping[str, Term] = field(default_factory=dict)
    finding_types: Mapping[str, FindingType] = field(default_factory=dict)
    mechanisms: Mapping[str, Mechanism] = field(default_factory=dict)
