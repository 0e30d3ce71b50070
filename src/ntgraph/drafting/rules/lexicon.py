"""The names that the rule reader knows: those of all nodes, and a hand list of everyday effects."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ntgraph.drafting.rules.name_words import NO_NAMES, UNWANTED_HEADS
from ntgraph.drafting.rules.text_tokens import split_tokens
from ntgraph.quotations.node_names import ARTICLE_WORD, NodeNames
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
    is_unwanted: bool = False


class Lexicon:
    """All names as sequences of tokens, each with what it names."""

    def __init__(self, names: NodeNames) -> None:
        self.entries: dict[tuple[str, ...], LexiconEntry] = {}
        for is_printed in (True, False):
            for node in names.nodes.values():
                self._add(spell_node(node, is_printed=is_printed))
        unwanted: set[str] = set()
        for each in read_names():
            found = names.find(each.label)
            entry = LexiconEntry(each.label, each.node_type, is_unwanted=each.is_unwanted)
            if found:
                node = names.nodes[found[0]]
                entry = LexiconEntry(node.label, node.node_type, is_unwanted=each.is_unwanted)
                unwanted |= {node.label} if each.is_unwanted else set()
            spellings = (spelled for name in (each.label, *each.also) for spelled in spell(name))
            self._add((spelled, entry) for spelled in spellings)
        self.entries = {
            name: replace(entry, is_unwanted=True) if is_unwanted(name, entry, unwanted) else entry
            for name, entry in self.entries.items()
        }

    def _add(self, entries: Iterable[tuple[str, LexiconEntry]]) -> None:
        """Add names that are not there yet."""
        for name, entry in entries:
            tokens = tuple(split_tokens(ARTICLE_WORD.sub("", name, count=1)).words)
            if 0 < len(tokens) <= LONGEST_PHRASE and name.removesuffix("s") not in NO_NAMES:
                self.entries.setdefault(tokens, entry)


def spell_node(node: Node, *, is_printed: bool) -> Iterator[tuple[str, LexiconEntry]]:
    """Yield the names of a node as they are printed, or their other forms, in one and in several.

    Identifiers are no words.
    """
    for name in dict.fromkeys((node.label, node.lay_label, *node.synonyms)):
        plain = name.partition(" (")[0] if name.endswith(")") else name
        if not plain:
            continue
        if SHORT_CAPITALS.fullmatch(plain):
            spelled = plain if is_printed else f"{plain}s"
            yield spelled, LexiconEntry(node.label, node.node_type, spelled)
        elif is_printed:
            yield plain, LexiconEntry(node.label, node.node_type)
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


def is_unwanted(name: tuple[str, ...], entry: LexiconEntry, listed: set[str]) -> bool:
    """Return whether a name is that of an effect that nobody wants."""
    is_state = entry.node_type in ("Effect", "Condition")
    return is_state and (entry.label in listed or name[-1] in UNWANTED_HEADS)


@dataclass(frozen=True, slots=True)
class EverydayName:
    """A row of the hand list."""

    label: str
    node_type: str
    also: tuple[str, ...]
    is_unwanted: bool


def read_names() -> list[EverydayName]:
    """Return the hand list of `names.toml`."""
    data = tomllib.loads(NAMES_FILE.read_text(encoding="utf-8"))
    return [
        EverydayName(
            label,
            each["type"],
            tuple(each.get("also", {}).get(label, ())),
            each.get("unwanted", False),
        )
        for each in data["names"]
        for label in each["labels"]
    ]
