"""The names of nodes in columns, read without making the nodes."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.columns.graph_columns import NodeColumns


def list_other_names(nodes: NodeColumns, row: int) -> Iterator[str]:
    """Yield the other names of a node: its lay label, its synonyms and its identifiers."""
    if row in nodes.lay_labels:
        yield nodes.lay_labels[row]
    yield from nodes.synonyms.get(row, ())
    yield from nodes.identifiers.get(row, ())


def index_names(nodes: NodeColumns) -> dict[str, tuple[str, ...]]:
    """Return the ids of the nodes that have a name; the keys are case-folded names."""
    found: dict[str, tuple[str, ...]] = {}
    # Of names that several nodes have: a tuple grown one by one takes a second for 20,000 of them.
    shared: dict[str, list[str]] = {}
    more = nodes.lay_labels.keys() | nodes.synonyms.keys() | nodes.identifiers.keys()
    for row, (id, label) in enumerate(zip(nodes.ids, nodes.labels, strict=True)):
        names = {id.casefold(), label.casefold()}
        if row in more:
            names.update(map(str.casefold, list_other_names(nodes, row)))
        for name in names:
            if name in found:
                shared.setdefault(name, [*found[name]]).append(id)
            else:
                found[name] = (id,)
    found |= {name: tuple(ids) for name, ids in shared.items()}
    found.pop("", None)
    return found


def spell_names(nodes: NodeColumns) -> set[str]:
    """Return all labels, lay labels and synonyms as they are written."""
    synonyms = (name for names in nodes.synonyms.values() for name in names)
    return {*nodes.labels, *nodes.lay_labels.values(), *synonyms} - {""}
