"""Resolve the names of things to nodes: those of the folder, else those of the package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cached_property

from ntgraph.errors import suggest
from ntgraph.records import Node
from ntgraph.records.identifiers import make_slug

ALIKE = 0.85
HEDGING = re.compile(r"\b(?:can|likely|may|might|often|possible|potential)s?\b", re.I)
# What stands behind the noun that tells whether a name is a plural.
BEHIND_HEAD = re.compile(
    r"\s(?:about|after|and|as|at|between|by|classed|during|for|from|in|of|on|that|to|which|who|with"
    r"|without)\s"
)
PLURAL = re.compile(r"[a-rt-z]s$(?<!us)(?<!is)(?<!ics)(?<!betes)(?<!bies)(?<!pes)")
ARTICLE_WORD = re.compile(r"(?:the|a|an) ")
# The id of a thing whose name has no letter or digit of ASCII.
UNNAMED, LONGEST_SLUG = "thing", 60


class NodeNames:
    """The names of all nodes, and the new nodes that rows need."""

    def __init__(self, own: Mapping[str, Node], shipped: Mapping[str, Node]) -> None:
        self.nodes = {**shipped, **own}
        self._own = own
        self._names: dict[str, list[str]] = {}
        self._loose: dict[str, list[str]] = {}
        self.made: dict[str, Node] = {}
        self._new_ids: dict[str, str] = {}
        for node in self.nodes.values():
            for name in list_names(node):
                add(self._names, fold_node_name(name), node.id)
                add(self._loose, loosen(name), node.id)
        self._labels = {fold_node_name(node.label): node.id for node in self.nodes.values()}
        self._labels |= {fold_node_name(node.label): node.id for node in own.values()}

    def find(self, name: str) -> tuple[str, ...]:
        """Return the ids of the nodes with a name; a label goes before other names."""
        if name in self.nodes:
            return (name,)
        for key in (fold_node_name(name), ARTICLE_WORD.sub("", fold_node_name(name), count=1)):
            if key in self._labels:
                return (self._labels[key],)
            if key in self._names:
                mine = [id for id in self._names[key] if id in self._own]
                return tuple(mine or self._names[key])
        return ()

    def list_names(self, id: str) -> Iterable[str]:
        """Return every name of a node; none if there is no such node."""
        return list_names(self.nodes[id]) if id in self.nodes else ()

    @cached_property
    def hedging_names(self) -> tuple[str, ...]:
        """Return the names in which a word stands that can also hedge."""
        names = (name for node in self.nodes.values() for name in list_names(node))
        return tuple(dict.fromkeys(name for name in names if HEDGING.search(name)))

    def make(self, name: str) -> str:
        """Return the id of a new node with a name; what it may be is suggested in its note."""
        label = " ".join(name.split())
        key = fold_node_name(label)
        if key not in self._new_ids:
            id = self._free_id(label)
            self._new_ids[key] = id
            self.made[id] = make_node(id, label, self._suggest(label))
        return self._new_ids[key]

    def _free_id(self, label: str) -> str:
        """Return an id made of a label that no node has."""
        base = f"ntg:{make_slug(label)[:LONGEST_SLUG].strip('-') or UNNAMED}"
        id, number = base, 2
        while id in self.nodes or id in self.made:
            id, number = f"{base}-{number}", number + 1
        return id

    def _suggest(self, label: str) -> str:
        """Return a note with the nodes whose names differ only in hyphens, blanks or a plural."""
        ids = self._loose.get(loosen(label), [])
        listed = ", ".join(f"{self.nodes[id].label} ({id})" for id in ids[:3])
        return f"suggested: {listed}" if listed else ""

    def find_similar(self, name: str) -> tuple[str, ...]:
        """Return labels that are spelled almost like a name."""
        labels = suggest(name, [node.label for node in self.nodes.values()], count=2)
        return tuple(label for label in labels if is_like(name, label))


def make_node(id: str, label: str, note: str, node_type: str = "") -> Node:
    """Return a node to complete: it has a name and nothing else."""
    return Node(
        id,
        label,
        lay_label="",
        node_type=node_type,
        definition="",
        note=note,
        plural=is_plural(label),
    )


def is_plural(label: str) -> bool:
    """Return whether a name looks like a plural; a person can change that in nodes.tsv.

    >>> is_plural("short naps"), is_plural("loss of neurons"), is_plural("stress")
    (True, False, False)
    """
    head = BEHIND_HEAD.split(label)[0].split()
    is_doing = len(head) > 1 and head[0].endswith("ing")
    return bool(head) and not is_doing and bool(PLURAL.search(head[-1]))


def list_names(node: Node) -> Iterable[str]:
    """Return every name of a node: label, everyday label, synonyms, identifiers."""
    names = (node.label, node.lay_label, *node.synonyms, *node.identifiers)
    return dict.fromkeys(name for name in names if name)


def is_like(name: str, label: str) -> bool:
    """Return whether two names differ by no more than a slip of the fingers.

    >>> is_like("dopamin", "dopamine"), is_like("adenosine receptors", "kainate receptor")
    (True, False)
    """
    return SequenceMatcher(None, name.casefold(), label.casefold()).ratio() >= ALIKE


def fold_node_name(name: str) -> str:
    """Return a name as names are compared: case and blanks do not matter."""
    return " ".join(name.split()).casefold()


def loosen(name: str) -> str:
    """Return a name without blanks, hyphens and the ending of a plural; only to suggest."""
    return re.sub(r"[\s\-‐‑–_']+", "", name.casefold()).removesuffix("s")


def add(names: dict[str, list[str]], key: str, id: str) -> None:
    """Add an id to a name, once."""
    ids = names.setdefault(key, [])
    if id not in ids:
        ids.append(id)
