"""A tiny fact base for the tests: five nodes, six statements, eight pieces of evidence.

It contains difficult cases: a statement and its denial, three parallel edges, a node without
statements, two passages that say the same, a plural subject, a statement with a verdict and
a correction, a row that forbids commercial use, and names that look like markup, formulas,
templates or right-to-left text. Its only article is `TEXT`, and every span fits it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ntgraph.errors import Place
from ntgraph.facts import DataInfo, FactBase
from ntgraph.records import (
    Article,
    ArticleFact,
    Assessment,
    Block,
    Evidence,
    Node,
    Omission,
    Reference,
    SafetyNote,
    Section,
    Source,
    Span,
    Stance,
    Statement,
)
from ntgraph.records.identifiers import hash_span, statement_id
from ntgraph.records.vocabulary import (
    BASES,
    CITATION_STATES,
    COMPARISONS,
    CONFLICTS,
    STANCES,
    Hedge,
    Layer,
    Level,
    License,
    Mechanism,
    NodeType,
    Predicate,
    Qualifier,
    Species,
    Term,
    Vocabulary,
)

SLUG = "tiny"
CAFFEINE = "CHEBI:27732"
SLEEP = "ntg:sleep"
BEES = "ntg:bees"
SCRIPT = "ntg:script"
ALONE = "ntg:alone"

MARKUP = "</script><img src=x onerror=alert(1)>"
RIGHT_TO_LEFT = "\u202eneddih\u202c"

TEXT = """\
Coffee \U0001f41d and rest

Caffeine may shorten sleep.1 A double espresso shortens sleep, too.1–2 Café regulars disagree: \
it doesn’t.
Bumblebees bring markup.3 Some bees bring it twice.

Why not rest
• Too little markup costs sleep.2
• Enjoy your cup!

1. First work
2. Same work again
3. Another work
"""


def span(section: str, block: str, passage: str) -> Span:
    """Return the span of a passage that occurs once in the text."""
    start = TEXT.index(passage)
    return Span(section, block, start, start + len(passage), hash_span(passage))


def predicate(id: str, label: str, sign: str, plural: str, **more: Any) -> Predicate:
    """Return a predicate whose wordings are made from its label and plural."""
    return Predicate(
        id=id,
        label=label,
        sign=sign,
        domain=("Drug", "Effect", "Factor"),
        range=("Drug", "Effect", "Factor"),
        template=f"{{subject}} {label} {{object}}",
        template_plural=f"{{subject}} {plural} {{object}}",
        negated=f"{{subject}} does not {plural} {{object}}",
        negated_plural=f"{{subject}} do not {plural} {{object}}",
        base=f"{plural} {{object}}",
        inverse=f"{{object}} has {{subject}} that {label} it",
        inverse_plural=f"{{object}} have {{subject}} that {label} them",
        definition=f"The subject {label} the object.",
        biolink={"predicate": "biolink:affects"},
        place=Place("vocabulary/predicates.toml", 1),
        **more,
    )


def terms(*ids: str) -> dict[str, Term]:
    """Return terms with these ids."""
    return {id: Term(id, id.replace("_", " "), f"This is {id}.") for id in ids}


VOCABULARY = Vocabulary(
    node_types={
        "Drug": NodeType("Drug", "drug", "drugs", "What is taken.", "biolink:Drug", "left"),
        "Factor": NodeType("Factor", "factor", "factors", "What acts.", "biolink:Entity", "middle"),
        "Effect": NodeType(
            "Effect",
            "effect",
            "effects",
            "What comes of it.",
            "biolink:PhenotypicFeature",
            "right",
            subtypes=("symptom", "function"),
        ),
        "Source": NodeType(
            "Source", "work", "works", "Who says it.", "biolink:Publication", "outside"
        ),
    },
    predicates={
        "raises": predicate("raises", "raises", "+", "raise"),
        "lowers": predicate("lowers", "shortens", "-", "shorten", min_statements=1),
        "acts_on": predicate("acts_on", "acts on", "0", "act on"),
        "accompanies": predicate(
            "accompanies", "goes along with", "0", "go along with", symmetric=True
        ),
    },
    qualifiers={"dose": Qualifier("dose", "dose", "at a {value} dose", "How much is taken.")},
    levels={
        "deficiency": Level("deficiency", "too little {label}", -1, "Less than needed."),
        "excess": Level("excess", "too much {label}", 1, "More than needed."),
    },
    layers={
        "article": Layer("article", "what the article says", "Read in the article.", "CC-BY-4.0"),
        "reference": Layer(
            "reference", "what databases say", "Read in a database.", "CC-BY-NC-4.0"
        ),
        "citation": Layer("citation", "what is cited", "Who cites what.", "CC-BY-4.0"),
    },
    licenses={
        "CC-BY-4.0": License(
            "CC-BY-4.0",
            "CC BY 4.0",
            "yes",
            "Free with attribution.",
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        "CC-BY-NC-4.0": License("CC-BY-NC-4.0", "CC BY-NC 4.0", "no", "Not for commercial use."),
        "unknown": License("unknown", "unknown", "unknown", "Nobody knows."),
    },
    passage_kinds=terms("biomedical", "marketing"),
    omission_reasons=terms("exhortation"),
    hedges={"may": Hedge("may", "may", "Possible.", modal="may", modal_negated="may not")},
    species={"rat": Species("rat", "rat", "Rats.", plural="rats")},
    verdicts=terms("supported", "contradicted", "not_assessed"),
    stances=terms(*STANCES),
    bases=terms(*BASES),
    comparisons=terms(*COMPARISONS),
    conflicts=terms(*CONFLICTS),
    citation_states=terms(*CITATION_STATES),
    mechanisms={
        "amount": Mechanism(
            "amount",
            "by how much there is",
            "More or less of it.",
            "amount",
            chains=("raises", "lowers"),
            specific=False,
        )
    },
    publication_types=terms("web_page", "review"),
    readings=terms("not_read", "full_text"),
    curators=terms("tester"),
)

NODES = (
    Node(
        id=CAFFEINE,
        label="caffeine",
        lay_label="caffeine",
        node_type="Drug",
        definition="What wakes in coffee.",
        synonyms=("=SUM(A1:A9)", "théine ☕"),
        identifiers=("WIKIDATA:Q60235",),
        near_identifiers=("MESH:D014970",),
    ),
    Node(
        id=ALONE,
        label="__proto__",
        lay_label=RIGHT_TO_LEFT,
        node_type="Factor",
        definition="Nothing names it.",
        synonyms=("constructor",),
    ),
    Node(
        id=BEES,
        label="{subject} \U0001f41d {object}",
        lay_label='the "{object}" bees \U0001f41d',
        node_type="Factor",
        definition="It's a template, isn't it? {{ 7 * 7 }} ${7 * 7} {% raw %}",
        plural=True,
        note="+note",
    ),
    Node(
        id=SCRIPT,
        label=MARKUP,
        lay_label="",
        node_type="Effect",
        definition=f"<b>Bold</b> &amp; {MARKUP}\u2028",
        subtype="symptom",
        synonyms=("@markup", "-markup"),
    ),
    Node(
        id=SLEEP,
        label="Sleep",
        lay_label="sleep",
        node_type="Effect",
        definition="Rest of body and mind.",
        subtype="function",
        synonyms=("slumber",),
    ),
)

SOURCES = (
    Source(
        id="doi:10.1000/another",
        title=f'=1+1 "quoted" {MARKUP}',
        publication_type="review",
        license="unknown",
        reading="not_read",
    ),
    Source(
        id="ntg:database",
        title="A database",
        publication_type="web_page",
        license="CC-BY-NC-4.0",
        reading="full_text",
        url="https://example.org/database",
    ),
    Source(
        id="ntg:tiny-article",
        title="Coffee \U0001f41d and rest",
        publication_type="web_page",
        license="unknown",
        reading="full_text",
        language="en",
        interest="Sells coffee.",
    ),
    Source(
        id="pmid:123",
        title="First work",
        publication_type="review",
        license="unknown",
        reading="not_read",
        authors=("Müller A", "O'Neil B"),
        year="2014",
        container="Journal of Rest",
        volume="7",
        issue="2",
        pages="1-9",
        species=("human",),
        language="en",
        identifiers=("doi:10.1000/first",),
    ),
)

REFERENCES = tuple(
    Reference(
        SLUG, number, source, span("references", f"r{number}", title), place=Place("references", 1)
    )
    for number, source, title in (
        (1, "pmid:123", "1. First work"),
        (2, "pmid:123", "2. Same work again"),
        (3, "doi:10.1000/another", "3. Another work"),
    )
)


def said(section: str, block: str, passage: str, *cites: int, **more: Any) -> Evidence:
    """Return a piece of evidence from a sentence of the text and the numbers it cites."""
    works = {reference.number: reference.source for reference in REFERENCES}
    return Evidence(
        source="ntg:tiny-article",
        license="CC-BY-4.0",
        article=SLUG,
        span=span(section, block, passage),
        passage_kind="biomedical",
        cites=cites,
        cited_sources=tuple(dict.fromkeys(works[number] for number in cites)),
        place=Place("articles/tiny/statements.tsv", TEXT.index(passage)),
        **more,
    )


def statement(
    subject: str,
    predicate: str,
    object: str,
    *evidence: Evidence,
    layer: str = "article",
    subject_level: str = "",
    negated: bool = False,
    qualifiers: tuple[tuple[str, str], ...] = (),
) -> Statement:
    """Return a statement with its id."""
    identity: dict[str, Any] = {
        "layer": layer,
        "subject": subject,
        "subject_level": subject_level,
        "predicate": predicate,
        "object": object,
        "negated": negated,
        "qualifiers": qualifiers,
    }
    return Statement(id=statement_id(**identity), evidence=evidence, **identity)


SHORTENS = statement(
    CAFFEINE,
    "lowers",
    SLEEP,
    said("body", "p1", "Caffeine may shorten sleep.", 1, hedge="may"),
    said("body", "p1", "A double espresso shortens sleep, too.", 1, 2, note="=the same again"),
)
SHORTENS_NOT = statement(
    CAFFEINE,
    "lowers",
    SLEEP,
    said("body", "p1", "Café regulars disagree: it doesn’t."),
    negated=True,
)
ACTS_ON = statement(
    CAFFEINE,
    "acts_on",
    SLEEP,
    said("body", "p1", "A double espresso shortens sleep, too.", 1, 2),
    qualifiers=(("dose", "double"),),
)
BRING_MARKUP = statement(
    BEES,
    "raises",
    SCRIPT,
    said("body", "p2", "Bumblebees bring markup.", 3),
    said("body", "p2", "Some bees bring it twice."),
)
COSTS_SLEEP = statement(
    SCRIPT,
    "lowers",
    SLEEP,
    said("list", "b1", "Too little markup costs sleep.", 2),
    subject_level="deficiency",
)
GO_ALONG = statement(
    BEES,
    "accompanies",
    CAFFEINE,
    Evidence(source="ntg:database", license="CC-BY-NC-4.0", passage_kind="biomedical"),
    layer="reference",
)
ASSESSMENTS = (
    Assessment(
        SHORTENS.id,
        "contradicted",
        f"=A reason {MARKUP}",
        ("doi:10.1000/another",),
        "recalled",
        "2026-11-23",
        ("care",),
        place=Place("articles/tiny/assessments.tsv", 2),
    ),
)
STANCES_TAKEN = (
    Stance(
        SHORTENS.id,
        "pmid:123",
        "does_not_support",
        "Its title names another drug.",
        "verified",
        "2026-11-23",
        place=Place("articles/tiny/stances.tsv", 2),
    ),
)
SAFETY_NOTES = (
    SafetyNote(
        "care",
        f"Ask somebody before you act {MARKUP}.",
        ("doi:10.1000/another",),
        "recalled",
        "2026-11-23",
        place=Place("safety_notes.tsv", 2),
    ),
)
SHORTENS = replace(SHORTENS, assessment=ASSESSMENTS[0], stances=STANCES_TAKEN)
STATEMENTS = (SHORTENS, SHORTENS_NOT, ACTS_ON, BRING_MARKUP, COSTS_SLEEP, GO_ALONG)


def block(kind: str, section: str, name: str, passage: str) -> Block:
    """Return a block with its passage."""
    place = Place("articles/tiny/blocks.tsv", TEXT.index(passage))
    return Block(kind, span(section, name, passage), place)


PARAGRAPH = TEXT[TEXT.index("Caffeine") : TEXT.index("\nBumblebees")]
BLOCKS = (
    block("heading", "body", "h1", "Coffee \U0001f41d and rest"),
    block("paragraph", "body", "p1", PARAGRAPH),
    block("paragraph", "body", "p2", "Bumblebees bring markup.3 Some bees bring it twice."),
    block("heading", "list", "h2", "Why not rest"),
    block("bullet", "list", "b1", "• Too little markup costs sleep.2"),
    block("bullet", "list", "b2", "• Enjoy your cup!"),
    *(
        Block("reference", reference.span, Place("blocks", reference.span.start))
        for reference in REFERENCES
    ),
)

ARTICLE = Article(
    slug=SLUG,
    source="ntg:tiny-article",
    title="Coffee \U0001f41d and rest",
    sha256=hash_span(TEXT),
    length=len(TEXT),
    language="en",
    publisher="Nobody & Sons <press>",
    license="unknown",
    data_license="CC-BY-4.0",
    curator="tester",
    curated_on="2026-11-23",
    method="read twice",
    interest="Sells coffee.",
    address="https://example.org/tiny",
    published_on="2024-02-29",
    updated_on="2025-01-31",
    authors=("Zoë",),
    reviewers=("A. Reader", "B. Reader"),
    sections=(
        Section("body", "what coffee does", 0, TEXT.index("Why not rest")),
        Section(
            "list", "what costs sleep", TEXT.index("Why not rest"), TEXT.index("1. First work")
        ),
        Section("references", "the works cited", TEXT.index("1. First work"), len(TEXT)),
    ),
    blocks=BLOCKS,
    facts=(ArticleFact("Bees on duty", "one \U0001f41d", span("body", "h1", "Coffee \U0001f41d")),),
    references=REFERENCES,
    omissions=(
        Omission(SLUG, span("list", "b2", "Enjoy your cup!"), "exhortation", place=Place("o", 2)),
    ),
    place=Place("articles/tiny/article.toml", 1),
)


def world() -> FactBase:
    """Return a fact base of the values above; the only problem in it is the unused node."""
    return FactBase(
        folder="tiny_facts",
        data=DataInfo(
            version="2026.11.0",
            released_on="2026-11-23",
            license="CC-BY-4.0",
            title="A tiny world",
            summary="Five things, of which one is alone.",
        ),
        vocabulary=VOCABULARY,
        nodes={node.id: node for node in sorted(NODES, key=lambda node: node.id)},
        sources={source.id: source for source in sorted(SOURCES, key=lambda source: source.id)},
        statements={each.id: each for each in sorted(STATEMENTS, key=lambda each: each.id)},
        articles={ARTICLE.slug: ARTICLE},
        assessments=ASSESSMENTS,
        stances=STANCES_TAKEN,
        safety_notes={note.id: note for note in SAFETY_NOTES},
    )
