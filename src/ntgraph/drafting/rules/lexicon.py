"""The names that the rule reader knows: those of all nodes, and a hand list of everyday effects."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ntgraph.drafting.rules.text_tokens import split_tokens
from ntgraph.quotations.node_names import NodeNames
from ntgraph.records import Node

NAMES_FILE = Path(__file__).parent / "names.toml"
# A short name in capitals, such as NET or GB, is a word of its own in small letters.
SHORT_CAPITALS = re.compile(r"(?=.{1,5}$)[A-Z0-9-]*[A-Z][A-Za-z0-9-]*")
LONGEST_PHRASE = 8


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A known thing: its label, its type, and the spelling that its name must have, if any."""

    label: str
    node_type: str
    spelled: str = ""


class Lexicon:
    """All names as sequences of tokens, each with what it names."""

    def __init__(self, names: NodeNames) -> None:
        self.entries: dict[tuple[str, ...], LexiconEntry] = {}
        for node in names.nodes.values():
            self._add(spell_node(node))
        for label, node_type, other in read_names():
            found = names.find(label)
            entry = (label, node_type)
            if found:
                entry = (names.nodes[found[0]].label, names.nodes[found[0]].node_type)
            spellings = (spelled for name in (label, *other) for spelled in spell(name))
            self._add((spelled, LexiconEntry(*entry)) for spelled in spellings)

    def _add(self, entries: Iterable[tuple[str, LexiconEntry]]) -> None:
        """Add names that are not there yet."""
        for name, entry in entries:
            tokens = tuple(split_tokens(name).words)
            if 0 < len(tokens) <= LONGEST_PHRASE:
                self.entries.setdefault(tokens, entry)


def spell_node(node: Node) -> Iterator[tuple[str, LexiconEntry]]:
    """Yield the names of a node in one and several; identifiers are no words."""
    for name in dict.fromkeys((node.label, node.lay_label, *node.synonyms)):
        plain = name.partition(" (")[0] if name.endswith(")") else name
        if not plain:
            continue
        if SHORT_CAPITALS.fullmatch(plain):
            yield plain, LexiconEntry(node.label, node.node_type, plain)
            yield f"{plain}s", LexiconEntry(node.label, node.node_type, f"{plain}s")
        else:
            entry = LexiconEntry(node.label, node.node_type)
            yield from ((spelled, entry) for spelled in spell(plain))


def spell(name: str) -> Iterator[str]:
    """Yield a name in one and in several; hyphens part tokens and need no form of their own.

    >>> list(spell("panic attack")), list(spell("memories")), list(spell("stress"))
    (['panic attack', 'panic attacks'], ['memories', 'memory'], ['stress', 'stresses'])
    """
    yield name
    if name.endswith("ies"):
        yield f"{name[:-3]}y"
    elif re.search(r"[^aeiou]y$", name):
        yield f"{name[:-1]}ies"
    elif name.endswith("s") and not name.endswith(("ss", "us", "is")):
        yield name[:-1]
    else:
        yield f"{name}es" if re.search(r"(?:s|x|z|ch|sh)$", name) else f"{name}s"


def read_names() -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the hand list: label, type and other names of each thing."""
    data = tomllib.loads(NAMES_FILE.read_text(encoding="utf-8"))
    return [
        (name, each["type"], tuple(each.get("also", {}).get(name, ())))
        for each in data["names"]
        for name in each["labels"]
    ]
