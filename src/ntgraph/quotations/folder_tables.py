"""The canonical tables of an own folder, as `ntgraph anchor` writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ntgraph.errors import Problem
from ntgraph.facts import FactBase
from ntgraph.facts.cell_writer import format_rows, record_values, span_values
from ntgraph.facts.fact_base import identity_cells
from ntgraph.facts.table_columns import BLOCKS, NODES, OMISSIONS, REFERENCES
from ntgraph.quotations.anchored_rows import RowAnchor
from ntgraph.quotations.article_now import ArticleNow, move_span
from ntgraph.quotations.moved_places import MovedPlaces
from ntgraph.quotations.node_names import NodeNames, make_node
from ntgraph.quotations.passages import QuoteError
from ntgraph.quotations.sheet_reader import SheetRow
from ntgraph.quotations.term_names import TermError, TermNames
from ntgraph.records import Node
from ntgraph.records.vocabulary import UNSORTED, Vocabulary


def format_blocks(now: ArticleNow) -> str:
    """Return blocks.tsv."""
    return format_rows(BLOCKS, ({**record_values(b), **span_values(b.span)} for b in now.blocks))


def format_references(now: ArticleNow) -> str:
    """Return references.tsv."""
    rows = ({**record_values(r), **span_values(r.span)} for r in now.references)
    return format_rows(REFERENCES, rows)


def format_omissions(
    now: ArticleNow,
    sheet: Sequence[SheetRow] | None,
    anchor: RowAnchor,
    words: Vocabulary,
) -> str:
    """Return omissions.tsv: that of the sheet if there is one, else the former one."""
    if sheet is None:
        rows = ({**record_values(o), **span_values(o.span)} for o in now.omissions)
        return format_rows(OMISSIONS, rows)
    return format_rows(OMISSIONS, list_omissions(sheet, anchor, words))


def list_omissions(
    sheet: Sequence[SheetRow], anchor: RowAnchor, words: Vocabulary
) -> Iterable[Mapping[str, object]]:
    """Yield the rows of omissions.tsv; what cannot be resolved is asked about."""
    terms, seen = TermNames(words), set()
    for row in sheet:
        try:
            passage = anchor.passages.find(row["quote"])
            reason = terms.find_term("omission_reason", words.omission_reasons, row["reason"])
        except (QuoteError, TermError) as error:
            column = "quote" if isinstance(error, QuoteError) else "reason"
            anchor.problems.append(row.problem(column, str(error)))
            continue
        span = span_values(passage.span(anchor.passages.text))
        if (passage.start, passage.end) not in seen:
            seen.add((passage.start, passage.end))
            yield {**span, "reason": reason, "note": row["note"]}


def keep_statements(
    facts: FactBase, now: ArticleNow, anchor: RowAnchor
) -> Iterable[Mapping[str, object]]:
    """Yield the statements of a folder without a sheet, at the places where they stand now."""
    moved = MovedPlaces(now.text)
    for statement, evidence in facts.evidence():
        if evidence.span is None:
            continue
        span = move_span(evidence.span, now.blocks, moved)
        if span is not None:
            yield {**identity_cells(statement), **record_values(evidence), **span_values(span)}
        elif evidence.place:
            message = "the sentence of this fact is not in the text now: write its row anew"
            anchor.problems.append(
                Problem(evidence.place.file, evidence.place.line, "span_sha256", message)
            )


def list_nodes(
    facts: FactBase, nodes: NodeNames, statements: Iterable[Mapping[str, object]]
) -> Iterable[Mapping[str, object]]:
    """Yield the rows of nodes.tsv: those of before, and new things to complete.

    A row that an earlier run made and nobody touched is taken out when nothing names it.
    """
    named = {row[end] for row in statements for end in ("subject", "object")}
    own = [node for node in facts.nodes.values() if is_own(node, facts)]
    kept = [node for node in own if node.id in named or not is_untouched(node)]
    for node in (*kept, *nodes.made.values()):
        plain = replace(node, node_type="") if node.node_type == UNSORTED else node
        yield record_values(plain)


def is_untouched(node: Node) -> bool:
    """Return whether nobody has completed a node that `anchor` made."""
    empty = make_node(node.id, node.label, node.note, node.node_type)
    is_made = not node.note or node.note.startswith("suggested: ")
    return node.node_type == UNSORTED and is_made and replace(node, place=None) == empty


def is_own(node: Node, facts: FactBase) -> bool:
    """Return whether a node stands in the folder and not in the package."""
    return node.place is not None and node.place.file == f"{facts.folder}/{NODES.file}"
