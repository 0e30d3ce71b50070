"""Turn what was read from a database into the content of a collection and a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ntgraph.errors import FactsError, Problem, unknown
from ntgraph.imports.databases.action_rules import Rules
from ntgraph.imports.databases.collection_files import (
    CollectionContent,
    database_work_cells,
    general_knowledge_cells,
)
from ntgraph.imports.databases.curated_precedence import Outdone, keep_uncurated
from ntgraph.imports.databases.family_readings import (
    drop_unbound_messengers,
    make_family_node,
    say_only_that_they_bind,
    state_bound_messengers,
    state_for_families,
    state_messengers_of_families,
    state_parts,
)
from ntgraph.imports.databases.import_report import ImportReport, labels_of
from ntgraph.imports.databases.known_facts import KnownFacts
from ntgraph.imports.databases.maker_data import MakerData
from ntgraph.imports.databases.makers import Maker
from ntgraph.imports.databases.messengers_by_gene import (
    find_messengers,
    state_carried_signals,
    state_from_genes,
)
from ntgraph.imports.databases.receptor_families import load_families
from ntgraph.imports.databases.target_list import TargetRecord
from ntgraph.imports.databases.target_nodes import known_targets, make_nodes, node_id
from ntgraph.imports.databases.target_readings import (
    TargetReading,
    find_opposite_directions,
    keep_telling_readings,
    make_rows,
)
from ntgraph.records import Collection, Node
from ntgraph.records.vocabulary import GENERAL_KNOWLEDGE, TARGET_TYPE

CURATOR = "ntgraph"


@dataclass(frozen=True, slots=True)
class Edition:
    """The version and date of a database's data, and the day the collection is made.

    An empty `version` or `released_on` is filled from the files, an empty `curated_on` with the
    date on which the facts were released.
    """

    version: str = ""
    released_on: str = ""
    curated_on: str = ""


class CollectionImport:
    """One import: the database, the facts, the rules, and what was read."""

    def __init__(
        self, maker: Maker, world: KnownFacts, rules: Rules, maker_data: MakerData
    ) -> None:
        self.maker, self.world, self.rules, self.maker_data = maker, world, rules, maker_data
        self.known = known_targets(world)
        self.families = load_families()
        self.messengers = find_messengers(world, rules.messengers)
        self.records: dict[str, TargetRecord] = {}
        for record in maker_data.targets.by_accession.values():
            self.records.setdefault(node_id(record.accession, self.known), record)

    def finish(self, edition: Edition) -> tuple[CollectionContent, ImportReport]:
        """Return the content of the collection's folder, and the report.

        Raises:
            FactsError: no row says anything new about our nodes, or the vocabulary lacks a term.
        """
        self.require_some(self.maker_data.readings)
        known = (self.records, self.families, self.messengers)
        skipped = self.maker_data.skipped
        bound = drop_unbound_messengers(self.maker_data.readings, *known, skipped)
        sifted = keep_telling_readings(bound)
        wholes = state_for_families(sifted.kept, *known)
        readings = [*say_only_that_they_bind(sifted.kept, *known), *wholes]
        if self.maker.tells_messengers:
            more = state_carried_signals(readings, self.world, self.records, self.rules)
            readings = [*readings, *more]
        kept, outdone = keep_uncurated(readings, self.world)
        if self.maker.tells_messengers:
            genes, others = keep_uncurated(self.from_genes(kept), self.world)
            kept, outdone = [*kept, *genes], sorted({*outdone, *others})
        self.require_some(kept)
        kept += self.from_parts(kept)
        whole = self.new_families(kept)
        nodes = [*make_nodes(self.new_targets(kept), self.world, self.families, whole), *whole]
        made = self.describe(kept, nodes, edition)
        self.require_words(made, kept)
        self.maker_data.skipped.update(sifted.left_out)
        return made, self.tell(kept, made, outdone)

    def from_genes(self, kept: Iterable[TargetReading]) -> list[TargetReading]:
        """Return what the gene table says about the targets in use, as readings."""
        used = {end for reading in kept for end in reading.pair} | self.world.main.keys()
        targets = {id: record for id, record in self.records.items() if id in used}
        # Parts that differ in what attaches to them are told for each receptor that is there.
        bound = used | {
            id
            for id, record in self.records.items()
            if (family := self.families.of(record.symbol)) and family.node in self.world.main
        }
        said = {reading.identity[:3] for reading in kept}
        names: dict[str, str] = {}
        for name, symbol in sorted({(r.family, r.symbol) for r in self.records.values()}):
            if name and (family := self.families.of(symbol)):
                names[family.number] = f"{names.get(family.number, '')} {name}"
        known = (self.families, self.messengers)
        return [
            *state_from_genes(targets, self.messengers.values(), said),
            *state_bound_messengers(bound, self.records, *known, said),
            *state_messengers_of_families(*known, names),
        ]

    def from_parts(self, kept: Iterable[TargetReading]) -> list[TargetReading]:
        """Return which targets are parts of receptors: targets in use, or the new ones only.

        The collection that tells about messengers tells it of all that are there.
        """
        used = {end for reading in kept for end in reading.pair}
        if self.maker.tells_messengers:
            used |= self.world.main.keys()
        else:
            used -= self.world.nodes.keys()
        parts, _ = keep_uncurated(state_parts(used, self.records, self.families), self.world)
        return parts

    def new_families(self, kept: Iterable[TargetReading]) -> list[Node]:
        """Return nodes for the families in use that have none yet."""
        used = {end for reading in kept for end in reading.pair} - self.world.nodes.keys()
        return [make_family_node(each) for each in self.families.families if each.node in used]

    def new_targets(self, kept: Iterable[TargetReading]) -> list[TargetRecord]:
        """Return the targets in use that have no node yet, sorted by the id they will have."""
        used = {end for reading in kept for end in reading.pair} - self.world.nodes.keys()
        used -= {family.node for family in self.families.families}
        return [self.records[id] for id in sorted(used)]

    def require_some(self, readings: list[TargetReading]) -> None:
        """Raise `FactsError` where there are no readings."""
        if not readings:
            file = self.maker_data.files[0].path.as_posix()
            message = "no row says anything new about a substance of the facts: nothing to write"
            raise FactsError([Problem(file, 1, "", message)])

    def require_words(self, made: CollectionContent, kept: Iterable[TargetReading]) -> None:
        """Raise `FactsError` where the vocabulary lacks a term that the collection needs."""
        terms, folder = self.world.facts.vocabulary, f"{self.world.facts.folder}/vocabulary"
        needed = [
            ("licenses.toml", "license", made.collection.license, terms.licenses),
            ("terms.toml", "curator", made.collection.curator, terms.curators),
            ("terms.toml", "reading", made.source["reading"], terms.readings),
            ("node_types.toml", "node type", TARGET_TYPE, terms.node_types),
        ]
        kind = made.source["publication_type"]
        if not made.cites_main_source:
            needed.append(("terms.toml", "publication type", kind, terms.publication_types))
        for work in made.more_sources:
            needed += [
                ("terms.toml", "reading", work["reading"], terms.readings),
                ("licenses.toml", "license", work["license"], terms.licenses),
                (
                    "terms.toml",
                    "publication type",
                    work["publication_type"],
                    terms.publication_types,
                ),
            ]
        for key in sorted({key for reading in kept for key, _ in reading.qualifiers}):
            needed.append(("qualifiers.toml", "qualifier", key, terms.qualifiers))
        for basis in sorted({reading.basis for reading in kept}):
            needed.append(("terms.toml", "basis", basis, terms.bases))
        missing = [
            Problem(f"{folder}/{file}", 1, "id", unknown(kind, word, options))
            for file, kind, word, options in needed
            if word not in options
        ]
        if missing:
            raise FactsError(missing)

    def describe(
        self, kept: list[TargetReading], nodes: list[Node], edition: Edition
    ) -> CollectionContent:
        """Return the content of the collection's folder."""
        version, date = self.maker.version_of(self.maker_data)
        version = edition.version or version
        source = database_work_cells(self.maker, version, self.world)
        collection = Collection(
            slug=self.world.slug,
            title=self.maker.title,
            maker=self.maker.maker,
            license=self.maker.license,
            credit=self.maker.credit,
            imported=True,
            curator=CURATOR,
            curated_on=edition.curated_on or self.world.facts.data.released_on,
            method=self.say_method(),
            version=version,
            released_on=edition.released_on or date,
            address=self.maker.address,
        )
        return CollectionContent(
            collection=collection,
            rows=tuple(make_rows(kept, source["id"])),
            nodes=tuple(nodes),
            source=source,
            cites_main_source=source["id"] in self.world.works,
            more_sources=self.list_more_sources(kept),
        )

    def list_more_sources(self, kept: Iterable[TargetReading]) -> tuple[dict[str, str], ...]:
        """Return the row of sources.tsv for general knowledge, where one is needed."""
        is_cited = any(reading.source == GENERAL_KNOWLEDGE for reading in kept)
        is_there = GENERAL_KNOWLEDGE in self.world.works
        return (general_knowledge_cells(self.world),) if is_cited and not is_there else ()

    def say_method(self) -> str:
        """Return the sentence of collection.toml on how the rows were made."""
        versions = [
            f"{file.spec.name} {file.version}" for file in self.maker_data.files if file.version
        ]
        read = f" Versions printed in the files: {', '.join(versions)}." if versions else ""
        return (
            "Read by program from the maker's downloaded tables: substances matched by "
            "identifier or exact name, the maker's words turned into predicates by a written "
            f"rule table, rows that say the same joined.{read}"
        )

    def tell(
        self, kept: list[TargetReading], made: CollectionContent, outdone: list[Outdone]
    ) -> ImportReport:
        """Return the report of the import."""
        report = ImportReport(self.world.slug)
        report.files = {each.path.name: each.version for each in self.maker_data.files}
        statements = {reading.identity for reading in kept}
        report.counts = {
            "rows_read": sum(file.rows_read for file in self.maker_data.files),
            "rows_about_our_nodes": sum(self.maker_data.rows.values()),
            "statements": len(statements),
            "evidence_rows": len(made.rows),
            "new_targets": len(made.nodes),
        }
        report.predicates = dict(sorted(Counter(each[1] for each in statements).items()))
        report.tell_resolution(self.maker_data.resolution, self.maker_data.rows)
        labels = labels_of(self.world.nodes.values(), made.nodes)
        report.tell_outdone(outdone, labels)
        report.unnamed_words = self.maker_data.unnamed_words
        report.skipped = self.maker_data.skipped
        signs = {id: each.sign for id, each in self.world.facts.vocabulary.predicates.items()}
        for subject, object in find_opposite_directions(kept, signs):
            report.both_ways.append(
                f"{labels.get(subject, subject)} – {labels.get(object, object)}"
            )
        return report
