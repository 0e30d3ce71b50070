"""Made-up substances and accepted facts about them, to compare statements with."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ntgraph.facts import FactBase
from ntgraph.records import Collection, Evidence, Node, Statement
from ntgraph.records.identifiers import statement_id
from ntgraph.records.vocabulary import Mechanism, NodeType, Predicate, Qualifier
from tests.world import VOCABULARY, predicate, world

ANY = ("Drug", "Effect", "Factor")
SIGNS = {
    "raises": "+", "lowers": "-", "inhibits": "-", "removes": "-", "activates": "+",
    "carries_signal_of": "+", "runs_backward": "-", "binds": "0", "is_a": "0", "acts_on": "0",
    "releases": "+", "undoes": "-", "occurs_in": "0",
}  # fmt: skip
MECHANISMS = (
    Mechanism("reuptake", "kept", "Kept.", "amount", ("inhibits removes",), ("by keeping it",)),
    Mechanism("release", "let out", "Let out.", "amount", ("releases", "runs_backward removes")),
    Mechanism("imitation", "imitated", "Imitated.", "action", ("activates carries_signal_of",)),
    Mechanism("amount", "more", "More.", "amount", ("raises", "lowers"), specific=False),
)
NODES = (
    "speed", "speeds", "calm", "pump", "ear", "joy", "gloom", "body", "scar", "dent", "harm",
)  # fmt: skip
CURATED = Collection("hand", "By hand", "us", "CC-BY-4.0", "us", False, "tester", "2026-11-23", "")
IMPORTED = replace(CURATED, slug="machine", imported=True)


def make(name: str) -> Predicate:
    return predicate(name, name, SIGNS[name], name, membership=name == "is_a")


def made(layer: str, text: str, **more: Any) -> Statement:
    """Return a statement made from a text `subject predicate object` and further fields."""
    subject, name, object = text.split(" ")
    identity: dict[str, Any] = {
        "layer": layer,
        "subject": f"ntg:{subject}",
        "subject_level": more.get("level", ""),
        "predicate": name,
        "object": f"ntg:{object}",
        "negated": more.get("negated", False),
        "qualifiers": tuple(sorted(more.get("qualifiers", {}).items())),
    }
    evidence = Evidence(
        source="ntg:database" if layer == "reference" else "ntg:tiny-article",
        license="CC-BY-4.0",
        collection=more.get("collection", "hand") if layer == "reference" else "",
        species=more.get("species", ""),
        article="tiny" if layer == "article" else "",
        passage_kind="biomedical",
    )
    return Statement(id=statement_id(**identity), evidence=(evidence,), **identity)


def said(text: str, **more: Any) -> Statement:
    return made("article", text, **more)


def accepted(text: str, **more: Any) -> Statement:
    return made("reference", text, **more)


def lab(*statements: Statement) -> FactBase:
    """Return a fact base of these statements and the made-up substances."""
    vocabulary = replace(
        VOCABULARY,
        predicates={name: make(name) for name in SIGNS},
        mechanisms={mechanism.id: mechanism for mechanism in MECHANISMS},
        qualifiers={
            "use": Qualifier("use", "use", "{value}", "When.", limits=True),
            "mechanism": Qualifier("mechanism", "how", "{value}", "How."),
            "frequency": Qualifier("frequency", "often", "({value})", "Often.", denies=("rarely",)),
        },
        node_types={
            **VOCABULARY.node_types,
            "Factor": NodeType("Factor", "f", "fs", "F.", "biolink:Entity", "middle"),
        },
    )
    lasting = {"scar", "dent", "harm"}
    nodes = {
        f"ntg:{name}": Node(
            f"ntg:{name}", name, name, "Factor", name, "lasting state" if name in lasting else ""
        )
        for name in sorted(NODES)
    }
    return replace(
        world(),
        vocabulary=vocabulary,
        nodes=nodes,
        statements={each.id: each for each in sorted(statements, key=lambda each: each.id)},
        collections={"hand": CURATED, "machine": IMPORTED},
    )
