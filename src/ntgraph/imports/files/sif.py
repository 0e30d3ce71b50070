"""SIF, as Cytoscape, Pathway Commons and Hetionet write it: `source relation target …`."""

from __future__ import annotations

from collections.abc import Mapping

from ntgraph.imports.files.file_lines import check_length, read_file_lines, shorten_place
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

# The first lines that some programs write; Cytoscape itself writes none.
HEADERS = (
    ("source", "metaedge", "target"),
    ("source", "relation", "target"),
    ("source", "interaction", "target"),
    ("source", "relationship", "target"),
    ("source", "type", "target"),
    ("subject", "predicate", "object"),
    ("head", "relation", "tail"),
    ("participant_a", "interaction_type", "participant_b"),
)

EMPTY = "empty: expected lines such as: tea delays sleep"


def read_sif(file: GraphFile, _: Mapping[str, str]) -> RawGraph:
    """Return the graph of a SIF file.

    A line is a node alone, or a source, a relation and one target or more. Words are separated
    by tabs if the file has a tab anywhere, else by blanks.

    Raises:
        GraphFileError: a line has two words, or an empty one.
    """
    graph = RawGraph(file, lists_nodes=False)
    between = "\t" if "\t" in file.text else None
    for at, (line, stretch) in enumerate(read_file_lines(file)):
        words = split_words(line, between)
        if not at and is_header(words):
            graph.notes.append(describe_header(words))
        elif words:
            add_sif_line(graph, words, stretch)
    if not graph.nodes and not graph.edges:
        file.refuse(1, "", EMPTY)
    return graph


def split_words(line: str, between: str | None) -> list[str]:
    r"""Return the words of a line, without empty ones at its end.

    Args:
        line: the line.
        between: what stands between two words; None for blanks.

    >>> split_words("tea delays sleep ", None), split_words("a cup\tis\thot\t", "\t")
    (['tea', 'delays', 'sleep'], ['a cup', 'is', 'hot'])
    """
    words = [word.strip() for word in line.split(between)]
    while words and not words[-1]:
        words.pop()
    return words


def is_header(words: list[str]) -> bool:
    """Return whether the words of the first line are names of columns."""
    return tuple(word.casefold() for word in words) in HEADERS


def describe_header(words: list[str]) -> str:
    """Return the note on a first line that is read as names of columns."""
    return f"line 1 is read as column names: {', '.join(words)}"


def add_sif_line(graph: RawGraph, words: list[str], stretch: Stretch) -> None:
    """Add the node or the edges of one line; a line that is neither is reported as a problem."""
    for word in words:
        check_length(graph.file, stretch.line, "", word)
    if not all(words):
        graph.file.report(stretch.line, "", "expected a name between two tabs, got nothing")
    elif len(words) == 1:
        if words[0] not in graph.nodes:
            graph.add_node(words[0], {}, stretch.line)
    elif len(words) == 2:
        message = "expected a node alone, or source, relation and targets; found 2 words"
        graph.file.report(stretch.line, "", message)
    else:
        start, relation, *targets = words
        for end in targets:
            graph.add_edge(RawEdge(start, end, {"predicate": relation}, shorten_place(stretch)))
