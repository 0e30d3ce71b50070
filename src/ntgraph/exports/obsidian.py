"""Obsidian: a folder of linked notes, one for each thing and each work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ntgraph.atomic_write import Chunks
from ntgraph.exports.classroom_questions import name_thing
from ntgraph.exports.obsidian_names import name_notes
from ntgraph.exports.obsidian_text import (
    Property,
    escape_text,
    link_note,
    name_block,
    write_properties,
)
from ntgraph.exports.statement_details import (
    Caution,
    CitedWork,
    DetailsCache,
    Saying,
    StatementDetails,
    describe_origin,
    tidy,
)
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import end_with_stop
from ntgraph.graph.statement_index import StatementIndex
from ntgraph.records import Node, Source, Statement, unique
from ntgraph.records.identifiers import find_address, is_curie
from ntgraph.records.vocabulary import REFERENCE_LAYER, Vocabulary, find_label

INDEX, THINGS, WORKS = "Start here", "things", "works"


def to_obsidian(facts: FactBase) -> dict[str, Chunks]:
    """Return a folder of Markdown notes with YAML properties, to open as an Obsidian vault.

    `Start here.md` lists all notes. Each thing has a note in `things/` with what articles say
    about it and the accepted facts about it; each work has a note in `works/` with what it
    says and what it is cited for. A statement is printed in full in the note of its subject
    and linked from the note of its object. In full means: verdict with reason, basis and the
    works it rests on; section, exact span, hedge and printed numbers; works cited, each with
    its stance; comparison with accepted facts, what contests it, and its safety notes.

    Left out are the hashes of passages, the paths behind a comparison, the license of each
    row and the curators' notes on it, which `jsonl` has, and the findings of the audit.
    File names suit Windows, macOS and Linux; names that differ only by case get a number.
    A reader's own notes are left alone. A later export into the same folder removes the notes
    that an earlier one wrote and that it no longer makes, unless somebody has changed them.
    """
    vault = _Vault(facts)
    files: dict[str, Chunks] = {f"{INDEX}.md": list(vault.write_index())}
    for node in facts.nodes.values():
        files[f"{vault.things[node.id]}.md"] = list(vault.write_thing(node))
    for source in facts.sources.values():
        files[f"{vault.works[source.id]}.md"] = list(vault.write_work(source))
    return files


class _Vault:
    """The notes of one fact base: their names and their contents."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.details_cache = DetailsCache(facts)
        self.index = StatementIndex.of(facts.statements.values())
        names = name_notes((node.id, name_thing(node)) for node in facts.nodes.values())
        self.things = {id: f"{THINGS}/{name}" for id, name in names.items()}
        titles = name_notes((s.id, s.title) for s in facts.sources.values())
        self.works = {id: f"{WORKS}/{name}" for id, name in titles.items()}
        self.said: dict[str, list[Statement]] = {}
        self.cited: dict[str, list[Statement]] = {}
        for statement in facts.statements.values():
            for id in statement.sources:
                self.said.setdefault(id, []).append(statement)
            for id in statement.cited_sources:
                self.cited.setdefault(id, []).append(statement)

    def write_index(self) -> Iterator[str]:
        """Yield the note that links to all others."""
        facts = self.facts
        title = tidy(facts.data.title) or "Statements"
        yield write_properties(
            {"version": facts.data.version, "released": facts.data.released_on,
             "license": facts.data.license}
        )  # fmt: skip
        yield f"# {escape_text(title)}\n\n"
        if facts.data.summary:
            yield f"{escape_text(facts.data.summary)}\n\n"
        for line in describe_origin(facts):
            yield f"- {escape_text(line)}\n"
        by_type: dict[str, list[Node]] = {}
        for node in facts.nodes.values():
            by_type.setdefault(node.node_type, []).append(node)
        for kind, nodes in by_type.items():
            plural = facts.vocabulary.node_types[kind].plural
            yield f"\n## {escape_text(plural[:1].upper() + plural[1:])}\n\n"
            for node in sorted(nodes, key=lambda node: (name_thing(node).casefold(), node.id)):
                yield f"- {self._link_thing(node.id)}\n"
        yield "\n## Works\n\n"
        for source in facts.sources.values():
            yield f"- {self._link_work(self.details_cache.describe_work(source.id))}\n"

    def write_thing(self, node: Node) -> Iterator[str]:
        """Yield the note of a thing."""
        kind = self.facts.vocabulary.node_types[node.node_type]
        yield write_properties(describe_thing(node, kind.label))
        yield f"# {escape_text(name_thing(node))}\n\n*{escape_text(kind.label)}*"
        yield f" – {escape_text(node.definition)}\n" if tidy(node.definition) else "\n"
        if tidy(node.note):
            yield f"\n{escape_text(node.note)}\n"
        yield from self._write_addresses((node.id, *node.identifiers))
        own = sorted(
            (self.facts.statements[id] for id in self.index.statements_of(node.id)),
            key=lambda each: (self.details_cache.describe(each).sentence, each.id),
        )
        said = [s for s in own if s.layer != REFERENCE_LAYER]
        accepted = [s for s in own if s.layer == REFERENCE_LAYER]
        yield from self._write_statements("What articles say", said, node)
        yield from self._write_statements("Accepted facts", accepted, node)

    def _write_statements(
        self, heading: str, said: Sequence[Statement], node: Node
    ) -> Iterator[str]:
        """Yield statements in full if the node is their subject, else as links."""
        if said:
            yield f"\n## {heading}\n"
        for statement in (s for s in said if s.subject == node.id):
            yield from self._write_statement(statement)
        others = [s for s in said if s.subject != node.id]
        if others:
            yield "\n### Said of other things\n\n"
        for statement in others:
            yield f"- {self._point_to(statement)}\n"

    def write_work(self, source: Source) -> Iterator[str]:
        """Yield the note of a work."""
        yield write_properties(describe_work(source, self.facts.vocabulary))
        yield f"# {escape_text(source.title) or escape_text(source.id)}\n\n"
        citation = self.details_cache.describe_work(source.id).citation
        if citation != end_with_stop(tidy(source.title)):
            yield f"{escape_text(citation)}\n"
        if tidy(source.interest):
            yield f"\n> [!info] Interest\n> {escape_text(source.interest)}\n"
        if tidy(source.note):
            yield f"\n{escape_text(source.note)}\n"
        yield from self._write_addresses((source.id, *source.identifiers), source.url, source.title)
        if source.id in self.said:
            yield "\n## What it says\n\n"
            for statement in self.said[source.id]:
                yield f"- {self._point_to(statement)}\n"
        if source.id in self.cited:
            yield "\n## What it is cited for\n\n"
            for statement in self.cited[source.id]:
                details = self.details_cache.describe(statement)
                notes = [work.note for work in details.cited if work.id == source.id]
                yield f"- {self._point_to(statement)} – {escape_text(' '.join(notes))}\n"

    def _write_statement(self, statement: Statement) -> Iterator[str]:
        told = self.details_cache.describe(statement)
        anchor = name_block(statement.id)
        yield f"\n### {escape_text(told.sentence)}\n\n"
        yield f"{self._link_thing(statement.subject)} → {self._link_thing(statement.object)}"
        yield f"{' (denied)' if told.negated else ''} ^{anchor}\n\n"
        if statement.layer != REFERENCE_LAYER:
            yield from self._write_verdict(told)
        heading = "Source" if statement.layer == REFERENCE_LAYER else "Where"
        yield from self._write_list(heading, map(self._write_saying, told.sayings))
        yield from self._write_list("Works cited", map(self._write_cited, told.cited))
        for caution in told.cautions:
            yield from self._write_caution(caution)

    def _write_verdict(self, told: StatementDetails) -> Iterator[str]:
        basis = f" *({escape_text(told.basis)})*" if told.basis else ""
        reason = f" – {escape_text(told.reason)}" if told.reason else ""
        yield f"- **Against science:** {escape_text(told.verdict)}{reason}{basis}\n"
        yield from self._write_list("It rests on", map(self._link_work, told.grounds))
        if told.comparison:
            yield f"- **Accepted facts:** {escape_text(told.comparison)}\n"
        yield from self._write_list("Contested by", map(escape_text, told.contested))

    def _write_list(self, heading: str, entries: Iterator[str]) -> Iterator[str]:
        listed = list(entries)
        if listed:
            yield f"- **{heading}:**\n"
        for entry in listed:
            yield f"    - {entry}\n"

    def _write_saying(self, saying: Saying) -> str:
        where = f", {escape_text(saying.where)}" if saying.where else ""
        span = f" ({escape_text(saying.span)})" if saying.span else ""
        return self._link_work(saying.work) + where + span

    def _write_cited(self, work: CitedWork) -> str:
        return f"{self._link_work(work)} – {escape_text(work.note)}"

    def _write_caution(self, caution: Caution) -> Iterator[str]:
        yield f"\n> [!warning] Safety\n> {escape_text(caution.text)}\n"
        for work in caution.works:
            yield f"> - {self._link_work(work)}\n"

    def _write_addresses(
        self, curies: tuple[str, ...], url: str = "", title: str = ""
    ) -> Iterator[str]:
        """Yield the links of a thing or work; none repeats the title, or an address."""
        found = {c: find_address(c) for c in dict.fromkeys(curies) if is_curie(c)}
        links = [
            f"[{'web page' if c.casefold() == title.casefold() else escape_text(c)}]({a})"
            for c, a in found.items()
            if a and is_linkable(a)
        ]
        links += [f"[web page]({url})"] if is_linkable(url) and url not in found.values() else []
        if links:
            yield f"\n{' · '.join(links)}\n"

    def _point_to(self, statement: Statement) -> str:
        """Return a link to the place where a statement is in full, with its verdict."""
        told = self.details_cache.describe(statement)
        judged = "" if statement.layer == REFERENCE_LAYER else f" ({escape_text(told.verdict)})"
        careful = " ⚠ see its safety note" if told.cautions else ""
        anchor = name_block(statement.id)
        return link_note(self.things[statement.subject], told.sentence, anchor) + judged + careful

    def _link_thing(self, id: str) -> str:
        return link_note(self.things[id], name_thing(self.facts.nodes[id]))

    def _link_work(self, work: CitedWork) -> str:
        if work.id not in self.works:
            return escape_text(work.citation)
        return link_note(self.works[work.id], work.citation)


def describe_thing(node: Node, kind: str) -> dict[str, Property]:
    """Return the properties of a thing's note."""
    return {
        "id": node.id,
        "label": node.label,
        "type": kind,
        "subtype": node.subtype,
        "aliases": unique(map(tidy, (name_thing(node), node.label, *node.synonyms))),
        "identifiers": node.identifiers,
        "near_identifiers": node.near_identifiers,
    }


def describe_work(source: Source, terms: Vocabulary) -> dict[str, Property]:
    """Return the properties of a work's note."""
    return {
        "id": source.id,
        "title": source.title,
        "authors": source.authors,
        "year": source.year,
        "type": find_label(terms.publication_types, source.publication_type),
        "species": source.species,
        "reading": find_label(terms.readings, source.reading),
        "license": find_label(terms.licenses, source.license),
        "identifiers": source.identifiers,
        "retraction_checked": source.retraction_checked,
    }


def is_linkable(address: str) -> bool:
    """Return whether a web address can stand in a Markdown link without ending it early."""
    return address.startswith("https://") and not set(address) & set(" <>()[]\\\"'`|")
