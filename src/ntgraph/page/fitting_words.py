"""Which fixed words of a page fit what it shows: a graph file may be about anything."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.display.health_words import HasArticles, is_of_files
from ntgraph.display.model import DisplaySource
from ntgraph.display.overview import list_colorings

SEARCHED = {
    "drug": ("Drug", "DrugClass"),
    "messenger": ("Neurotransmitter",),
    "effect": ("Effect",),
}
# The type of things that nobody has given one; this room knows records only as they are shown.
UNSORTED = "Unsorted"
# The same as in the matrix of the page's script.
ROW_TYPES = ("Drug", "DrugClass", "Toxin")
COLUMN_TYPES = ("Neurotransmitter", "Hormone")


def name_search(display: DisplayGraph) -> str:
    """Return the label of the field for searching."""
    types = {shown.id for shown in display.types}
    named = [word for word, ids in SEARCHED.items() if types & {*ids}]
    if not named or UNSORTED in types:
        return "Find a thing"
    *others, last = named
    words = f"{', '.join(others)} or {last}" if others else last
    return f"Find {'an' if words[0] == 'e' else 'a'} {words}"


def name_sayers(display: HasArticles) -> str:
    """Return who says what is shown, with the verb."""
    many = len(display.articles) != 1
    if is_of_files(display):
        return "graph files say" if many else "a graph file says"
    return "articles say" if many else "an article says"


def tell_publisher(publisher: str) -> str:
    """Return a publisher's name as a sentence before others; nothing where it is not known.

    >>> tell_publisher("Bees Inc.")
    'Bees Inc. '
    """
    return f"{publisher.rstrip('.')}. " if publisher and publisher != "not known" else ""


def name_said_in(display: DisplayGraph) -> str:
    """Return the heading of the column on where a statement is said, and what it cites there."""
    return "In the graph" if is_of_files(display) else "In the article"


def needs_attributes(display: DisplayGraph) -> bool:
    """Return whether a page needs the script with filters and columns for attributes.

    So do pages of graph files without them: the script has the words for graph files, too.
    """
    return bool(display.attributes) or any(each.is_graph_file for each in display.articles)


def name_silent_columns(display: DisplayGraph) -> str:
    """Return the class names that hide columns of the table in which all cells say nothing."""
    colorings = {by for by, _ in list_colorings(display.verdicts, display.citing)}
    hedged = any(each.hedge for said in display.statements for each in said.evidence)
    found = {"wording": hedged, "works": "cited" in colorings, "verdicts": "verdict" in colorings}
    return " ".join(f"no-{name}" for name, is_said in found.items() if not is_said)


def list_counted_works(display: DisplayGraph) -> list[DisplaySource]:
    """Return the works that are counted.

    Where nothing is judged, these are neither the articles nor the works of accepted facts.
    """
    if any(each.gauges.reason for each in display.statements):
        return [*display.sources]
    beside = {source for fact in display.accepted for source in fact.sources}
    if display.accepted or any(each.numbers for each in display.sources):
        beside |= {article.source for article in display.articles}
    return [each for each in display.sources if each.numbers or each.id not in beside]


def has_matrix(display: DisplayGraph) -> bool:
    """Return whether there are rows and columns for a matrix of drugs and messengers."""
    types = {shown.id for shown in display.types}
    return bool(types & {*ROW_TYPES} and types & {*COLUMN_TYPES})
