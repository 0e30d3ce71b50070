"""Classes of things, by which the relation of a verb may depend on its object."""

from __future__ import annotations

from ntgraph.drafting.rules.name_words import (
    BODY_HEADS,
    PROCESS_HEADS,
    RECEPTOR_HEADS,
    UNWANTED_HEADS,
)
from ntgraph.drafting.rules.phrases import NamedThing

UNWANTED, WANTED, NEW = "unwanted", "wanted", "new"
RECEPTOR, PROCESS, SUBSTANCE, BODY = "receptor", "process", "substance", "body"
SUBSTANCE_TYPES = ("Drug", "DrugClass", "Toxin", "Neurotransmitter", "Hormone", "Chemical")


def list_classes(thing: NamedThing) -> tuple[str, ...]:
    """Return the classes of a thing, the most special one first."""
    head = thing.label.partition(" of ")[0].rpartition(" ")[2].casefold()
    if head in RECEPTOR_HEADS:
        return (RECEPTOR,)
    if head in PROCESS_HEADS or (head.endswith("ase") and thing.node_type in ("Target", "")):
        return (PROCESS,)
    if thing.node_type == "Target":
        return (RECEPTOR, PROCESS)
    if thing.is_unwanted or thing.node_type == "Condition":
        return (UNWANTED,)
    if thing.node_type in SUBSTANCE_TYPES:
        return (SUBSTANCE,)
    if thing.node_type == "Anatomy" or (not thing.is_known and head in BODY_HEADS):
        return (BODY,)
    if thing.node_type == "Effect":
        return (WANTED,)
    return (UNWANTED, NEW) if head in UNWANTED_HEADS else (NEW,)
