"""Match our nodes to the entries of a database: by identifier, else by exact, unique name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ntgraph.imports.databases.maker_names import fold_name
from ntgraph.records import Node

# The most trusted comes first. Names are looked up only after these.
PREFIXES = ("GTOPDB.LIGAND", "PUBCHEM.COMPOUND", "DRUGBANK")
# In characters. Shorter synonyms have too many meanings: GB is sarin, and much else.
SHORTEST_SYNONYM = 4


@dataclass(frozen=True, slots=True)
class MakerSubstance:
    """A substance in a database's list: its key there, names, synonyms and identifiers."""

    key: str
    name: str
    names: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A node and the entry that it is, or the entries that it could be.

    `by` says what led to them: a prefix of `PREFIXES`, `name`, `synonym`, or `near` for entries
    that the curators found to be only close.
    """

    node: Node
    entries: tuple[MakerSubstance, ...]
    by: str

    @property
    def is_by_identifier(self) -> bool:
        """Whether an identifier, not a name, led to the entry."""
        return self.by in PREFIXES


@dataclass(slots=True)
class Resolution:
    """The result of looking up every node: matched, ambiguous, only close, or not found."""

    resolved: dict[str, Match] = field(default_factory=dict)
    ambiguous: list[Match] = field(default_factory=list)
    near: list[Match] = field(default_factory=list)
    unresolved: list[Node] = field(default_factory=list)


def lookup_steps(node: Node) -> Iterator[tuple[str, list[str]]]:
    """Yield the steps of looking a node up, as (what it goes by, keys), the surest first."""
    for prefix in PREFIXES:
        own = [each for each in (node.id, *node.identifiers) if each.startswith(f"{prefix}:")]
        if own:
            yield prefix, own
    label = fold_name(node.label)
    synonyms = [fold_name(name) for name in node.synonyms]
    long_enough = [name for name in synonyms if len(name) >= SHORTEST_SYNONYM]
    yield "name", [f"name:{label}"]
    yield "synonym", [f"synonym:{label}"]
    yield "name", [f"name:{name}" for name in long_enough]
    yield "synonym", [f"synonym:{name}" for name in long_enough]


def keys_of(entry: MakerSubstance) -> set[str]:
    """Return the keys under which an entry is found."""
    names = {f"name:{fold_name(name)}" for name in (entry.name, *entry.names) if name}
    return (
        names | {f"synonym:{fold_name(name)}" for name in entry.synonyms} | set(entry.identifiers)
    )


def match_substances(nodes: Iterable[Node], entries: Iterable[MakerSubstance]) -> Resolution:
    """Return what looking up every node gave; the entries are read once and may be a stream."""
    wanted = {node.id: list(lookup_steps(node)) for node in nodes}
    keys = {key for each in wanted.values() for _, own in each for key in own}
    found: dict[str, list[MakerSubstance]] = {}
    for entry in entries:
        for key in keys_of(entry) & keys:
            found.setdefault(key, []).append(entry)
    resolution = Resolution()
    for node in sorted(nodes, key=lambda each: each.id):
        add_match(find_match(node, wanted[node.id], found), resolution, node)
    part_twins(resolution)
    return resolution


def find_match(
    node: Node, tried: list[tuple[str, list[str]]], found: dict[str, list[MakerSubstance]]
) -> Match | None:
    """Return the match of the first step that finds an entry; None if no step does.

    Close entries are the match only where no step finds another.

    Args:
        node: the node to look up.
        tried: its steps.
        found: the entries found under each key.
    """
    near: Match | None = None
    for by, keys in tried:
        by_key = {entry.key: entry for key in keys for entry in found.get(key, ())}
        close = [each for each in by_key.values() if is_near(node, each)]
        exact = sorted((e for e in by_key.values() if e not in close), key=lambda e: e.key)
        if exact:
            return Match(node, tuple(narrow(node, exact)), by)
        if close:
            near = near or Match(node, tuple(sorted(close, key=lambda e: e.key)), "near")
    return near


def is_near(node: Node, entry: MakerSubstance) -> bool:
    """Return whether the curators found the entry to be only close to the node."""
    return not set(entry.identifiers).isdisjoint(node.near_identifiers)


def narrow(node: Node, entries: list[MakerSubstance]) -> list[MakerSubstance]:
    """Return the one of several entries that has a name of the node; all if there is not one.

    So a drug is preferred to its radioactively labeled form with the same identifier.
    """
    if len(entries) == 1:
        return entries
    names = {fold_name(name) for name in (node.label, *node.synonyms)}
    named = [e for e in entries if {fold_name(name) for name in (e.name, *e.names) if name} & names]
    return named if len(named) == 1 else entries


def add_match(match: Match | None, resolution: Resolution, node: Node) -> None:
    """Add a match to the list of a resolution that it belongs to."""
    if match is None:
        resolution.unresolved.append(node)
    elif match.by == "near":
        resolution.near.append(match)
    elif len(match.entries) > 1:
        resolution.ambiguous.append(match)
    else:
        resolution.resolved[node.id] = match


def part_twins(resolution: Resolution) -> None:
    """Move matches that share an entry to the ambiguous ones, except a single one by identifier."""
    owners: dict[str, list[Match]] = {}
    for match in resolution.resolved.values():
        owners.setdefault(match.entries[0].key, []).append(match)
    for matches in owners.values():
        sure = [match for match in matches if match.is_by_identifier]
        kept = sure if len(sure) == 1 else matches if len(matches) == 1 else []
        for match in matches:
            if match not in kept:
                del resolution.resolved[match.node.id]
                resolution.ambiguous.append(match)
