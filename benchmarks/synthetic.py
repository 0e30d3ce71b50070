"""Makes facts folders of any size that pass every check, with the shipped vocabulary.

The same size gives the same bytes. There are a quarter as many nodes as statements, an article
for every 5,000 statements, and two statements in each sentence; every statement is judged. Some
nodes are in many statements and most in few, as in real graphs. In addition, there are a tenth
as many accepted facts.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ntgraph.errors import Problem
from ntgraph.facts.cell_writer import format_rows
from ntgraph.facts.table_columns import (
    ASSESSMENTS,
    BLOCKS,
    NODES,
    OMISSIONS,
    REFERENCE_STATEMENTS,
    REFERENCES,
    SOURCES,
    STANCES,
    STATEMENTS,
    TableSpec,
)
from ntgraph.facts.vocabulary_files import read_vocabulary
from ntgraph.records.identifiers import hash_span
from ntgraph.records.vocabulary import (
    DOES_NOT_SUPPORT,
    RECALLED,
    SOURCE_TYPE,
    Predicate,
    Vocabulary,
)

STATEMENTS_AN_ARTICLE = 5_000
STATEMENTS_A_SENTENCE = 2
SENTENCES_A_BLOCK = 10
REFERENCES_AN_ARTICLE = 100
STATEMENTS_A_NODE = 4
STATEMENTS_AN_ACCEPTED_FACT = 10
DAY = "2026-01-01"

Cells = dict[str, str]
Triple = tuple[str, str, str]
Pools = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of made-up text, with its block and its place in the article."""

    block: str
    text: str
    start: int

    @property
    def end(self) -> int:
        """The character at which it ends, exclusive."""
        return self.start + len(self.text)

    @property
    def cells(self) -> Cells:
        """The cells of a table that record its place."""
        return {
            "section": "body",
            "block": self.block,
            "start": str(self.start),
            "end": str(self.end),
            "span_sha256": hash_span(self.text),
        }


def write_facts(folder: Path, shipped: Path, count: int) -> None:
    """Write a facts folder.

    Args:
        folder: where to write; what is there is deleted first.
        shipped: a facts folder whose vocabulary is used.
        count: the number of statements.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "articles").mkdir(parents=True)
    copy_vocabulary(shipped / "vocabulary", folder / "vocabulary")
    problems: list[Problem] = []
    terms = read_vocabulary(folder / "vocabulary", "vocabulary", problems)
    license = next(iter(terms.licenses))
    pools = make_pools(terms, count)
    made = make_triples(terms, pools, count + count // STATEMENTS_AN_ACCEPTED_FACT)
    triples, accepted = made[:count], made[count:]
    write_table(folder / "nodes.tsv", NODES, node_rows(pools, made))
    write_collection(folder / "reference" / "made", accepted, terms)
    articles = [
        triples[start : start + STATEMENTS_AN_ARTICLE]
        for start in range(0, len(triples), STATEMENTS_AN_ARTICLE)
    ]
    write_table(folder / "sources.tsv", SOURCES, source_rows(terms, len(articles)))
    for number, own in enumerate(articles):
        write_article(folder / "articles" / f"made-{number}", number, own, terms)
    (folder / "data.toml").write_text(
        f'version = "0"\nreleased_on = 2026-01-01\nlicense = "{license}"\n'
        f'title = "{count:,} made-up statements"\nsummary = "For measuring."\n',
        encoding="utf-8",
    )


def copy_vocabulary(source: Path, target: Path) -> None:
    """Copy the vocabulary, with bounds of 0 where they fit only the shipped data."""
    target.mkdir()
    for path in sorted(source.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"^(min_\w+ *=).*$", r"\1 0", text, flags=re.MULTILINE)
        (target / path.name).write_text(text, encoding="utf-8")


def make_pools(terms: Vocabulary, count: int) -> Pools:
    """Return by type the ids of the nodes that `count` statements are about."""
    ends = {t for p in usable(terms) for t in (*p.domain, *p.range)}
    types = sorted(ends - {SOURCE_TYPE})
    nodes = max(count // STATEMENTS_A_NODE, 4 * len(types))
    return {
        t: [f"ntg:made-{n}" for n in range(at, nodes, len(types))] for at, t in enumerate(types)
    }


def make_triples(terms: Vocabulary, pools: Pools, count: int) -> list[Triple]:
    """Return `count` different (subject, predicate, object) whose ends have allowed types."""
    rng = random.Random(count)  # noqa: S311 - must be repeatable
    predicates = usable(terms)
    triples: dict[Triple, None] = {}
    while len(triples) < count:
        predicate = predicates[len(triples) % len(predicates)]
        subject = rng.choice(pools[pick_type(rng, predicate.domain)])
        objects = pools[pick_type(rng, predicate.range)]
        object = objects[int(len(objects) * rng.random() ** 2)]
        if subject != object:
            triples[subject, predicate.id, object] = None
    return list(triples)


def usable(terms: Vocabulary) -> list[Predicate]:
    """Return the predicates that have a direction and are not about works only."""
    return [
        predicate
        for predicate in terms.predicates.values()
        if not predicate.symmetric
        and set(predicate.domain) - {SOURCE_TYPE}
        and set(predicate.range) - {SOURCE_TYPE}
    ]


def pick_type(rng: random.Random, allowed: Sequence[str]) -> str:
    """Return one of the allowed node types, chosen at random."""
    return rng.choice([node_type for node_type in allowed if node_type != SOURCE_TYPE])


def node_rows(pools: Pools, triples: Iterable[Triple]) -> Iterator[Cells]:
    """Yield a row for each node that a triple uses."""
    used = {end for subject, _, object in triples for end in (subject, object)}
    for node_type, nodes in pools.items():
        for node in nodes:
            if node in used:
                yield describe_node(node, node_type)


def describe_node(node: str, node_type: str) -> Cells:
    """Return the row of one node."""
    name = node.removeprefix("ntg:").replace("-", " ")
    return {
        "id": node,
        "label": name,
        "lay_label": f"the {name}",
        "node_type": node_type,
        "synonyms": f"{name} by another name",
        "definition": f"Something made up for measuring, called {name}.",
    }


def source_rows(terms: Vocabulary, articles: int) -> Iterator[Cells]:
    """Yield a row for each article and each work that it cites."""
    known = {
        "publication_type": next(iter(terms.publication_types)),
        "license": next(iter(terms.licenses)),
        "reading": next(iter(terms.readings)),
    }
    for number in range(articles):
        yield {"id": f"ntg:made-article-{number}", "title": f"Made-up article {number}", **known}
        for reference in range(1, REFERENCES_AN_ARTICLE + 1):
            work = work_id(number, reference)
            yield {"id": work, "title": f"Made-up work {work}", "year": "2020", **known}


def work_id(article: int, reference: int) -> str:
    """Return the id of the work that an article's printed reference stands for."""
    return f"pmid:{article * REFERENCES_AN_ARTICLE + reference}"


def write_article(folder: Path, number: int, triples: Sequence[Triple], terms: Vocabulary) -> None:
    """Write the folder of one article."""
    folder.mkdir()
    sentences = -(-len(triples) // STATEMENTS_A_SENTENCE)
    parts, blocks = make_text(sentences)
    printed = make_references(blocks[-1].end + 1)
    length = printed[-1].end
    rows = statement_rows(triples, parts[:sentences], terms)
    write_table(folder / "statements.tsv", STATEMENTS, rows)
    kinds = [
        *(("paragraph", block) for block in blocks),
        *(("reference", part) for part in printed),
    ]
    write_table(folder / "assessments.tsv", ASSESSMENTS, assessment_rows(triples, number))
    write_table(folder / "stances.tsv", STANCES, stance_rows(triples, number))
    write_table(folder / "blocks.tsv", BLOCKS, ({"kind": k, **part.cells} for k, part in kinds))
    write_table(folder / "omissions.tsv", OMISSIONS, ())
    references = enumerate(printed, 1)
    write_table(
        folder / "references.tsv",
        REFERENCES,
        ({"number": str(n), "source": work_id(number, n), **part.cells} for n, part in references),
    )
    license, curator = next(iter(terms.licenses)), next(iter(terms.curators))
    (folder / "article.toml").write_text(
        f'slug = "{folder.name}"\nsource = "ntg:made-article-{number}"\n'
        f'title = "Made-up article {number}"\npublisher = "nobody"\nlanguage = "en"\n'
        f'license = "{license}"\nsha256 = "{hash_span(folder.name)}"\nlength = {length}\n\n'
        f'[curation]\ncurator = "{curator}"\ncurated_on = 2026-01-01\nmethod = "made up"\n'
        f'license = "{license}"\n\n'
        f'[[section]]\nid = "body"\nlabel = "Body"\nstart = 0\nend = {length}\n',
        encoding="utf-8",
    )


def make_text(sentences: int) -> tuple[list[Part], list[Part]]:
    """Return made-up sentences, and the paragraphs that contain them."""
    parts: list[Part] = []
    blocks: list[Part] = []
    for first in range(0, sentences, SENTENCES_A_BLOCK):
        start = at = blocks[-1].end + 1 if blocks else 0
        name = f"p{len(blocks) + 1}"
        for number in range(first, min(first + SENTENCES_A_BLOCK, sentences)):
            part = Part(name, f"Sentence {number} says two things about the naïve reader.", at)
            parts.append(part)
            at = part.end + 1
        own = parts[first:]
        blocks.append(Part(name, " ".join(part.text for part in own), start))
    return parts, blocks


def make_references(start: int) -> list[Part]:
    """Return the printed list of references, beginning at the character `start`."""
    parts: list[Part] = []
    for number in range(1, REFERENCES_AN_ARTICLE + 1):
        at = parts[-1].end + 1 if parts else start
        parts.append(Part(f"r{number}", f"{number}. A made-up work, 2020.", at))
    return parts


def statement_rows(
    triples: Sequence[Triple], sentences: Sequence[Part], terms: Vocabulary
) -> Iterator[Cells]:
    """Yield a row for each statement with its sentence; every third cites two works."""
    kind = next(iter(terms.passage_kinds))
    for number, triple in enumerate(triples):
        yield {
            **name_ends(triple),
            "passage_kind": kind,
            "cites": "|".join(map(str, cited(number))),
            **sentences[number // STATEMENTS_A_SENTENCE].cells,
        }


def name_ends(triple: Triple) -> Cells:
    """Return the cells that identify a statement without level or qualifiers."""
    return dict(zip(("subject", "predicate", "object"), triple, strict=True))


def cited(number: int) -> tuple[int, ...]:
    """Return the printed numbers that a statement cites."""
    first = number % (REFERENCES_AN_ARTICLE - 1) + 1
    return (first, first + 1) if number % 3 == 0 else ()


def assessment_rows(triples: Sequence[Triple], article: int) -> Iterator[Cells]:
    """Yield a row with a verdict for each statement."""
    for triple in triples:
        yield {
            **name_ends(triple),
            "verdict": "unsupported",
            "reason": "Nothing is known of what was made up for measuring.",
            "sources": work_id(article, 1),
            "basis": RECALLED,
            "assessed_on": DAY,
        }


def stance_rows(triples: Sequence[Triple], article: int) -> Iterator[Cells]:
    """Yield a row with a stance for each work cited for a statement."""
    for number, triple in enumerate(triples):
        for reference in cited(number):
            yield {
                **name_ends(triple),
                "source": work_id(article, reference),
                "stance": DOES_NOT_SUPPORT,
                "reason": "A made-up work carries nothing.",
                "basis": RECALLED,
                "assessed_on": DAY,
            }


def write_collection(folder: Path, triples: Sequence[Triple], terms: Vocabulary) -> None:
    """Write the folder of a collection of accepted facts."""
    folder.mkdir(parents=True)
    source = {"source": work_id(0, 1), "basis": RECALLED}
    rows = ({**name_ends(triple), **source} for triple in triples)
    write_table(folder / "statements.tsv", REFERENCE_STATEMENTS, rows)
    license, curator = next(iter(terms.licenses)), next(iter(terms.curators))
    (folder / "collection.toml").write_text(
        f'slug = "{folder.name}"\ntitle = "Made-up facts"\nmaker = "nobody"\n'
        f'license = "{license}"\ncredit = "nobody"\nimported = false\n'
        f'curator = "{curator}"\ncurated_on = {DAY}\nmethod = "made up"\n',
        encoding="utf-8",
    )


def write_table(path: Path, spec: TableSpec, rows: Iterable[Cells]) -> None:
    """Write a table in canonical form; cells that a row lacks are empty."""
    path.write_bytes(format_rows(spec, rows).encode("utf-8"))
