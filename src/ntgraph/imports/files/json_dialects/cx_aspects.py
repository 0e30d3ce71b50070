"""What both versions of CX have in common: a list of aspects, each with its elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ntgraph.imports.files.import_notes import show_names
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawGraph
from ntgraph.records.identifiers import is_curie

# Aspects that only help to read the file.
ABOUT_THE_FILE = (
    "numberVerification",
    "metaData",
    "status",
    "ndexStatus",
    "CXVersion",
    "hasFragments",
)


def aspects_of(tree: Tree) -> Iterator[tuple[str, Tree]]:
    """Yield the aspects of a file, each with its name; one aspect may come in several parts."""
    if isinstance(tree, Listing) and not tree.is_lines:
        for item in tree.items:
            if isinstance(item, Branch):
                yield from item.members.items()
            elif isinstance(item.value if isinstance(item, Leaf) else None, dict):
                for name, value in leaf(item).value.items():
                    yield name, Leaf(value, item.stretch)


def elements_of(graph: RawGraph, tree: Tree, name: str) -> Iterator[Leaf]:
    """Yield the elements of all parts of an aspect; what is no object is reported."""
    for found, part in aspects_of(tree):
        if found != name:
            continue
        for item in split(part):
            if isinstance(item.value, dict):
                yield item
            else:
                message = f"expected an object in {name!r}, found {show_value(item.value)}"
                graph.file.report(item.stretch.line, name, message)


def split(part: Tree) -> Iterable[Leaf]:
    """Return the values of a list, each with its place, or that of the list."""
    if isinstance(part, Listing):
        return map(leaf, part.items)
    value, stretch = leaf(part)
    return [Leaf(each, stretch) for each in value] if isinstance(value, list) else [leaf(part)]


def note_other_aspects(graph: RawGraph, tree: Tree, known: Iterable[str]) -> None:
    """Note the aspects of a file that are not carried over."""
    listed = {name for name, part in aspects_of(tree) if any(True for _ in split(part))}
    left = listed - {*known, *ABOUT_THE_FILE}
    if left:
        graph.notes.append(f"not carried over of CX: {show_names(left)}")


def describe_identity(represents: object) -> dict[str, object]:
    """Return what a node represents: an identifier, or an attribute where it is none."""
    if isinstance(represents, str) and is_curie(represents):
        return {"identifiers": [represents]}
    return {"represents": represents} if represents not in (None, "") else {}
