"""Display data, written by hand and made from the tiny world, for tests of pages."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ntgraph.display import (
    DisplayEdge,
    DisplayGraph,
    DisplayLink,
    DisplayNode,
    DisplayStatement,
    DisplayType,
    build_display,
)
from ntgraph.facts import FactBase
from ntgraph.graph.views import whole_view
from ntgraph.records import Assessment, Node, Statement
from ntgraph.records.vocabulary import NodeType
from tests.world import SLEEP, SLUG, TEXT, said, statement, world

HOSTILE = {
    "end of script": "</script><script>globalThis.canary=1</script>",
    "end of style": "</style><style>*{display:none}</style>",
    "image": "<img src=x onerror=globalThis.canary=1>",
    "comment": "<!--<script>",
    "address": "javascript:globalThis.canary=1",
    "separator": "one\u2028two\u2029three",
    "right to left": "\u202eneddih\u2066\u202c",
    "emoji": "\U0001f41d\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "long": "x" * 10_000,
    "template": "{{ 7 * 7 }}{% raw %}${7 * 7}",
    "prototype": "__proto__",
    "constructor": "constructor",
    "quotes": '"\'`\\\' onclick="globalThis.canary=1"',
    "entity": "&lt;b&gt; &amp;quot;",
    "control": "a\u0001b\u007fc",
}


def make_node(id: str, name: str) -> DisplayNode:
    """Return a node with the same text in every field for free text."""
    return DisplayNode(
        id=id,
        name=name,
        label=name,
        type="Drug",
        subtype=name,
        definition=name,
        synonyms=(name,),
        identifiers=(DisplayLink(name, name),),
        near_identifiers=(DisplayLink(name),),
        note=name,
        lines=(name[:20],),
        x=0.0,
        y=0.0,
        width=80.0,
        height=26.0,
        font=14,
        core=True,
    )


def make_statement(id: str, subject: str, target: str, sentence: str) -> DisplayStatement:
    """Return a statement without evidence and judgments."""
    return DisplayStatement(
        id=id,
        subject=subject,
        object=target,
        level="",
        predicate=sentence,
        sign="+",
        negated=False,
        sentence=sentence,
        layer=sentence,
        hedged=False,
        flags=(),
        verdict="not_assessed",
        evidence=(),
    )


def make_display(name: str = "name") -> DisplayGraph:
    """Return the smallest graph: two nodes and one line, with `name` in every text field."""
    colors = ("#ffffff", "#000000", "#000000")
    return DisplayGraph(
        title=name,
        summary=name,
        version=name,
        released_on=name,
        license=DisplayLink(name, name),
        left_out=0,
        types=(DisplayType("Drug", name, name, name, 2, "M0 0", colors, colors),),
        nodes=(make_node("n:a", name), make_node(name, name)),
        edges=(DisplayEdge("e0", "n:a", name, "", "+", False, False, ("st:1",)),),
        statements=(make_statement("st:1", "n:a", name, name),),
        passages={name: name},
    )


@cache
def world_display(*, with_text: bool = True) -> DisplayGraph:
    """Return the display data of the tiny world."""
    return build_display(whole_view(world()), texts={SLUG: TEXT} if with_text else {})


def hostile_display() -> DisplayGraph:
    """Return the tiny world with a different hostile text in each node and statement."""
    display = world_display()
    texts = list(HOSTILE.values())
    nodes = tuple(
        replace(node, name=text, definition=text, note=text, synonyms=(text,))
        for node, text in zip(display.nodes, texts, strict=False)
    )
    statements = tuple(
        replace(statement, sentence=text, predicate=text, layer=text, flags=(text,))
        for statement, text in zip(display.statements, texts[::-1], strict=False)
    )
    return replace(
        display,
        title=HOSTILE["end of script"],
        summary=HOSTILE["image"],
        nodes=nodes,
        statements=statements,
        sources=tuple(replace(s, citation=HOSTILE["quotes"]) for s in display.sources),
    )


@cache
def wide_display() -> DisplayGraph:
    """Return the tiny world with a messenger and so many drugs that it has all seven views."""
    return build_display(whole_view(_widen(world())), texts={SLUG: TEXT})


def _widen(facts: FactBase) -> FactBase:
    """Add a messenger and drugs that raise or lower it, some of them judged."""
    type = NodeType(
        "Neurotransmitter", "messenger", "messengers", "What cells send.", "biolink:Entity",
        "middle",
    )  # fmt: skip
    node = Node("ntg:messenger", "humorin", "humorin", "Neurotransmitter", "What a cell sends.")
    drugs = [Node(f"ntg:drug-{n}", f"drug {n}", "", "Drug", "It is taken.") for n in range(30)]
    made = [_say_of(drug.id, node.id, nth) for nth, drug in enumerate(drugs)]
    made.append(statement(node.id, "lowers", SLEEP, said("body", "p2", "Bumblebees bring markup.")))
    nodes = {**facts.nodes, **{each.id: each for each in (node, *drugs)}}
    statements = {**facts.statements, **{each.id: each for each in made}}
    types = {**facts.vocabulary.node_types, type.id: type}
    return replace(
        facts,
        vocabulary=replace(facts.vocabulary, node_types=types),
        nodes=dict(sorted(nodes.items())),
        statements=dict(sorted(statements.items())),
    )


def _say_of(drug: str, messenger: str, nth: int) -> Statement:
    """Return that a drug raises or lowers a messenger; of three statements, two are judged."""
    predicate = ("raises", "lowers")[nth % 2]
    made = statement(drug, predicate, messenger, said("body", "p1", "Caffeine may shorten sleep."))
    verdict = ("supported", "contradicted", "")[nth % 3]
    return replace(made, assessment=Assessment(made.id, verdict, "So it is.")) if verdict else made
