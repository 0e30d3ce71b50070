"""A second article to add to the shipped facts, and the faults put into it on purpose.

Its folder has only additions: rows for `nodes.tsv` and `sources.tsv`, and its own tables.
Author, publisher, capsules and two of the works are made up; the other works are real.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from ntgraph.facts import FactBase, shipped_facts
from ntgraph.facts.canonical_form import format_table
from ntgraph.facts.table_columns import NODES, SOURCES, TableSpec
from ntgraph.records import Statement

HERE = Path(__file__).parent / "second_article"
OVERLAY = HERE / "facts"
ARTICLE = HERE / "article.txt"
FIRST, SECOND = "healing-your-neurotransmitters", "everyday-drugs"
GROWN = (NODES, SOURCES)

CAFFEINE, NICOTINE, ALCOHOL = "CHEBI:27732", "CHEBI:18723", "CHEBI:16236"
ADENOSINE, ACETYLCHOLINE, DOPAMINE = "CHEBI:16335", "CHEBI:15355", "CHEBI:18243"
GABA, NORADRENALINE, SEROTONIN = "CHEBI:16865", "CHEBI:18357", "CHEBI:28790"
GLUTAMATE = "GTOPDB.LIGAND:1369"
MAGAZINE, CAPSULES = "ntg:bright-mornings-magazine", "ntg:morning-focus"
EXERCISE, DIET, MEDITATION = "MESH:D015444", "ntg:diet", "ntg:meditation"
TREATMENT, DISABILITY, DAMAGE = (
    "ntg:proper-treatment",
    "ntg:lasting-disability",
    "ntg:irreversible-damage",
)

# Subject, predicate, object: no two statements of the second article share all three.
Triple = tuple[str, str, str]

SHARED: tuple[Triple, ...] = (
    (ALCOHOL, "disrupts", "ntg:brain-chemistry"),
    (EXERCISE, "supports", "ntg:recovery"),
    (GABA, "calms", "UBERON:0001016"),
    ("ntg:drugs", "causes", "ntg:addiction"),
)
DENIALS: tuple[Triple, ...] = (
    (CAFFEINE, "causes", "ntg:addiction"),
    (MEDITATION, "reduces_risk_of", "ntg:relapse"),
    (TREATMENT, "reverses", DISABILITY),
)
# A statement of the second article, the kind of conflict, and the statement of the first.
CLASHES: tuple[tuple[Triple, str, Triple], ...] = (
    (DENIALS[1], "denied", DENIALS[1]),
    (DENIALS[2], "denied", DENIALS[2]),
    ((DIET, "lowers", NORADRENALINE), "opposite", (DIET, "supports", NORADRENALINE)),
    ((ALCOHOL, "causes", DISABILITY), "lasting", DENIALS[2]),
    ((ALCOHOL, "causes", DAMAGE), "lasting", (DAMAGE, "occurs_in", "ntg:human-body")),
)
# The outcome of comparing the statements about messengers with accepted facts.
OUTCOMES: dict[Triple, str] = {
    (ALCOHOL, "raises", DOPAMINE): "agrees",
    (ALCOHOL, "impairs", GLUTAMATE): "agrees",
    (ALCOHOL, "lowers", DOPAMINE): "disagrees",
    (ALCOHOL, "shuts_down", GABA): "disagrees",
    (ALCOHOL, "mimics", GABA): "different_mechanism",
    (ALCOHOL, "influences", GABA): "related",
    (GABA, "calms", "UBERON:0001016"): "agrees",
    (CAFFEINE, "raises", "ntg:alertness"): "nothing_to_compare",
    (CAFFEINE, "binds_receptors_of", ADENOSINE): "nothing_to_compare",
    (CAFFEINE, "causes", "ntg:addiction"): "nothing_to_compare",
    (DIET, "lowers", NORADRENALINE): "nothing_to_compare",
    (CAPSULES, "raises", ACETYLCHOLINE): "nothing_to_compare",
}
ALL_AT_ONCE: Triple = ("ntg:abrupt-stopping", "suits", ALCOHOL)
# Faults in the printed references: code, number, and what a reader sees.
REFERENCE_FAULTS: tuple[tuple[str, int, str], ...] = (
    ("duplicate_work", 6, "The work of 1."),
    ("identifier_cut_off", 6, "The DOI is `10.` and nothing else."),
    ("identifier_malformed", 3, "The PMID ends in a letter."),
    ("identifier_malformed", 5, "A letter I stands among the digits of the book number."),
    ("impossible_date", 8, "Of 2025, and looked at in 2024."),
    ("missing_authors", 7, "Nobody is named."),
    ("missing_date", 7, "Marked ND: no date."),
    ("missing_identifier", 7, "A title and a newspaper, and no more."),
    ("missing_identifier", 8, "Journal, volume and pages only."),
    ("never_cited", 8, "No sentence has an 8 behind it."),
    ("title_run_into_journal", 4, "No stop and no space before the journal."),
)
# The only reference without a fault.
SOUND_REFERENCE = 2
# Faults in the citations: code, number of the reference (0 for none), statement.
CITATION_FAULTS: tuple[tuple[str, int, Triple], ...] = (
    ("many_works", 0, SHARED[0]),
    ("opinion_only", 4, (EXERCISE, "raises", SEROTONIN)),
    ("opinion_only", 7, (ALCOHOL, "mimics", GABA)),
    ("work_does_not_support", 3, SHARED[0]),
    ("work_does_not_support", 3, (CAFFEINE, "raises", NORADRENALINE)),
    ("work_supports_partly", 1, SHARED[0]),
    ("work_supports_partly", 1, (NICOTINE, "releases", DOPAMINE)),
    ("work_supports_partly", 6, SHARED[3]),
    ("interested_source", 0, (CAPSULES, "raises", ACETYLCHOLINE)),
    ("interested_source", 0, (CAPSULES, "supports", "GO:0007613")),
    ("safety_statement_without_support", 0, ALL_AT_ONCE),
)


def merge_second_article(folder: Path) -> Path:
    """Copy the shipped facts into a folder, add the second article, and return the copy."""
    merged = Path(shutil.copytree(shipped_facts(), folder / "facts"))
    for spec in GROWN:
        rows = [*rows_of(shipped_facts(), spec), *rows_of(OVERLAY, spec)]
        path = merged / f"{spec.name}.tsv"
        path.write_bytes(format_table(spec, rows).encode("utf-8"))
    shutil.copytree(OVERLAY / "articles", merged / "articles", dirs_exist_ok=True)
    return merged


def rows_of(folder: Path, spec: TableSpec) -> list[list[str]]:
    """Return the rows of a table in a folder, without the header."""
    text = (folder / f"{spec.name}.tsv").read_bytes().decode("utf-8")
    return [row.split("\t") for row in text.removesuffix("\n").split("\n")[1:]]


def said_by(facts: FactBase, article: str) -> list[Statement]:
    """Return the statements that an article makes."""
    return [
        statement
        for statement in facts.statements.values()
        if article in {evidence.article for evidence in statement.evidence}
    ]


def triple_of(statement: Statement) -> Triple:
    """Return subject, predicate and object of a statement."""
    return statement.subject, statement.predicate, statement.object


def find_said(facts: FactBase, triple: Triple, article: str = SECOND) -> Statement:
    """Return an article's statement with this triple; there must be exactly one."""
    (found,) = (s for s in said_by(facts, article) if triple_of(s) == triple)
    return found
