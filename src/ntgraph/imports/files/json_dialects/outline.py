"""Read a JSON file as a tree whose lists of nodes and edges keep the place of every element.

The containers that may hold a graph are opened; all other values are read as a whole. So every
dialect is read in one pass, whatever the order of its keys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from ntgraph.imports.files.import_size_limits import DEEPEST
from ntgraph.imports.files.json_stream import JsonReader, too_deep
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import Stretch

# Keys whose lists and objects are opened, because some dialect has nodes or edges there.
OPENED = frozenset({
    "nodes", "vertices", "edges", "links", "elements", "connections", "relationships",
    "relations", "rels", "triples", "triplets", "facts", "entities", "extractions", "graph",
    "graphs", "knowledge_graph", "message", "results", "data", "bindings",
})  # fmt: skip
# Keys of an object that stands in a list and is a graph, or an aspect of one, of its own.
INNER = OPENED - {"data", "graph", "results", "message"}
MARKS = frozenset({"CXVersion", "numberVerification", "metaData", "@context", "status"})
WATCHED = OPENED | MARKS


class Leaf(NamedTuple):
    """A value that was read as a whole, and its place."""

    value: Any
    stretch: Stretch


@dataclass(slots=True)
class Branch:
    """An opened object; its values by their keys."""

    members: dict[str, Tree]
    stretch: Stretch

    def get(self, *path: str) -> Tree | None:
        """Return the value at a path of keys; None where there is none."""
        found: Tree | None = self
        for key in path:
            found = found.members.get(key) if isinstance(found, Branch) else None
        return found

    def line_of(self, key: str) -> int:
        """Return the line of the value of a key."""
        return self.members[key].stretch.line


@dataclass(slots=True)
class Listing:
    """An opened list; `is_lines` is true for the values of a file that has one on each line."""

    items: list[Tree]
    stretch: Stretch
    is_lines: bool = False


Tree: TypeAlias = Leaf | Branch | Listing


def is_flat(tree: Branch) -> bool:
    """Return whether nothing in an object was opened, so that it can be a row of an answer."""
    return all(isinstance(each, Leaf) for each in tree.members.values())


def plain(tree: Tree | None) -> Any:
    """Return the value of a tree without places; None for None."""
    if isinstance(tree, Branch):
        return {key: plain(value) for key, value in tree.members.items()}
    if isinstance(tree, Listing):
        return [plain(each) for each in tree.items]
    return tree.value if tree is not None else None


def leaf(tree: Tree) -> Leaf:
    """Return a tree as one value with its place."""
    return tree if isinstance(tree, Leaf) else Leaf(plain(tree), tree.stretch)


def drain(items: list[Leaf]) -> Iterator[Leaf]:
    """Yield the values of a list and empty it, so that each value can be freed once it is read."""
    items.reverse()
    while items:
        yield items.pop()


def read_outline(file: GraphFile) -> Tree | None:
    """Return the value of a JSON file, or a listing of several; None where the file is empty.

    Raises:
        GraphFileError: it is not JSON, is nested too deeply, or repeats a key.
    """
    reader = JsonReader(file)
    if not reader.skip():
        return None
    first = read_tree(reader, 0)
    if not reader.skip():
        return first
    if not may_be_a_line(first, file.text, reader.position):
        end = file.text[first.stretch.end - 1]
        file.refuse(reader.line, "", f"expected the end of the file behind the last {end!r}")
    items = [first]
    while reader.skip():
        items.append(read_tree(reader, 1))
    end_of_all = items[-1].stretch.end
    stretch = Stretch(first.stretch.line, first.stretch.start, end_of_all)
    return Listing(items, stretch, is_lines=True)


def may_be_a_line(tree: Tree, text: str, following: int) -> bool:
    """Return whether a value is the first of several, one on each line.

    A graph as a whole must then be on one line; a record may be on several.

    Args:
        tree: the value.
        text: the text of the file.
        following: where something else begins.
    """
    if isinstance(tree, Branch):
        is_graph = any(isinstance(value, Branch | Listing) for value in tree.members.values())
    else:
        is_graph = isinstance(tree, Listing) and any(map(_is_container, tree.items))
    one_line = "\n" not in text[tree.stretch.start : tree.stretch.end]
    return not is_graph or (one_line and "\n" in text[tree.stretch.end : following])


def _is_container(tree: Tree) -> bool:
    return not isinstance(tree, Leaf) or isinstance(tree.value, dict | list)


def read_tree(reader: JsonReader, depth: int) -> Tree:
    """Read the next value; its lists and objects are opened where they may hold a graph.

    Raises:
        GraphFileError: it is not JSON, is nested too deeply, or repeats a key.
    """
    if depth > DEEPEST:
        reader.file.refuse(reader.line, "", too_deep())
    mark = reader.skip()
    start, line = reader.position, reader.line
    if mark == "{":
        members: dict[str, Tree] = {}
        for key in reader.members():
            opened = key in OPENED and reader.skip() in ("{", "[")
            members[key] = read_tree(reader, depth + 1) if opened else Leaf(*reader.value())
        return Branch(members, Stretch(line, start, reader.position))
    if mark == "[":
        items = read_items(reader, depth)
        return Listing(items, Stretch(line, start, reader.position))
    return Leaf(*reader.value())


def read_items(reader: JsonReader, depth: int) -> list[Tree]:
    """Read a list; from the first object on that is a graph of its own, objects are opened."""
    items: list[Tree] = []
    opens = False
    reader.expect("[")
    while reader.skip() != "]":
        if items:
            reader.expect(",")
        if opens and reader.skip() == "{":
            items.append(read_tree(reader, depth + 1))
            continue
        item = Leaf(*reader.value())
        opens = isinstance(item.value, dict) and is_inner_graph(item.value)
        if opens:
            reader.go_back(item.stretch)
            items.append(read_tree(reader, depth + 1))
        else:
            items.append(item)
    reader.position += 1
    return items


def is_inner_graph(value: Mapping[str, Any]) -> bool:
    """Return whether an object in a list is a graph, or an aspect of one."""
    if WATCHED.isdisjoint(value):
        return False
    named = value.keys() & WATCHED
    if isinstance(value.get("data"), list) or isinstance(value.get("graph"), dict):
        return True
    if named & MARKS and (len(value) == 1 or "CXVersion" in value):
        return True
    return any(isinstance(value[key], list | dict) for key in named & INNER)
