"""The Guide to Pharmacology: its rows become findings, rows of a collection, and a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.checks import check_facts
from ntgraph.facts import load_facts
from ntgraph.imports.databases import Edition, ImportReport, import_reference
from tests.imports.databases.tiny import (
    INTERACTIONS,
    LIGANDS,
    NODE_ROWS,
    TARGETS,
    facts,
    gtopdb,
    interaction,
    ligand,
    new_gtopdb,
    said,
    target,
    triples,
)

Made = tuple[Path, ImportReport]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return folder and report of an import of the Guide's small files."""
    folder = tmp_path_factory.mktemp("gtopdb")
    report = import_reference("gtopdb", gtopdb(folder / "files"), facts(folder))
    return Path(report.folder), report


def evidence(folder: Path, subject: str, target: str, species: str = "human") -> dict[str, str]:
    """Return the only row about two nodes and a species."""
    found = [
        row
        for row in said(folder)
        if (row["subject"], row["object"]) == (subject, f"UniProtKB:{target}")
        and row["species"] == species
    ]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    "expected",
    [
        ("ntg:snow", "inhibits", "Q01959", "", "rat"),
        ("ntg:snow", "blocks", "Q14524", "", ""),
        ("ntg:calm", "enhances", "P14867", "", "human"),
        ("ntg:calm", "enhances", "P14867", "", "mouse"),
        ("ntg:calm", "enhances", "P28472", "", "mouse"),
        ("ntg:dopamine", "activates", "P14416", "", "human"),
        ("ntg:dopamine", "activates", "P14416", "", "rat"),
        ("ntg:dopamine", "activates", "Q96RJ0", "amount=partly", "human"),
        ("ntg:stop", "blocks", "P14416", "", "human"),
        ("ntg:stop", "activates", "P35462", "amount=partly", "human"),
        ("ntg:stop", "blocks", "P35462", "", "human"),
        ("ntg:stop", "inhibits", "P05023", "", "human"),
        ("ntg:stop", "inhibits", "Q99720", "", "human"),
        ("ntg:stop", "binds", "P27338", "", "human"),
        ("ntg:speed", "inhibits", "Q01959", "", "mouse"),
        ("P14416", "carries_signal_of", "ntg:dopamine", "", "human"),
        ("IUPHAR.FAMILY:72", "carries_signal_of", "ntg:gaba", "", ""),
        ("P14867", "part_of", "IUPHAR.FAMILY:72", "", ""),
        ("P28472", "part_of", "IUPHAR.FAMILY:72", "", ""),
        ("ntg:calm", "enhances", "IUPHAR.FAMILY:72", "", "human"),
        ("ntg:calm", "enhances", "IUPHAR.FAMILY:72", "", "mouse"),
        ("P35462", "carries_signal_of", "ntg:dopamine", "", ""),
        ("Q01959", "removes", "ntg:dopamine", "", ""),
        ("P27338", "breaks_down", "ntg:dopamine", "", ""),
    ],
    ids=lambda row: " ".join(row),
)
def test_rows_become_statements(made: Made, expected: tuple[str, ...]) -> None:
    assert expected in triples(made[0])


@pytest.mark.parametrize(
    ("subject", "object"),
    [
        ("ntg:twins", "P14416"),
        ("ntg:near", "P14416"),
        ("ntg:dopamine", "Q99720"),
        ("ntg:dopamine", "Q01959"),
        ("Q96RJ0", "ntg:dopamine"),
        ("P14867", "ntg:gaba"),
        ("Q05940", "ntg:dopamine"),
    ],
    ids=[
        "ambiguous ligand", "near ligand", "messenger only binds", "messenger in rats only",
        "not its natural messenger", "part of a receptor", "gene table alone names no new target",
    ],
)  # fmt: skip
def test_doubtful_rows_make_no_statement(made: Made, subject: str, object: str) -> None:
    assert (subject, object) not in {(row[0], row[2]) for row in triples(made[0])}


def test_other_species_are_kept_only_where_they_say_the_same(made: Made) -> None:
    rows = {row[1:] for row in triples(made[0]) if row[0] == "ntg:stop" and row[2] == "P14416"}
    assert rows == {("blocks", "P14416", "", "human")}
    assert made[1].skipped["other species say otherwise"] == 1


def test_mere_binding_is_left_out_beside_a_direction(made: Made) -> None:
    rows = {row[1] for row in triples(made[0]) if row[::2][:2] == ("ntg:stop", "Q99720")}
    assert rows == {"inhibits"}


def test_rows_of_one_species_are_merged(made: Made) -> None:
    row = evidence(made[0], "ntg:snow", "Q01959", "rat")
    assert row["locator"] == "interaction 2, 10"
    assert row["affinity"] == "pKi 6.2-7.35"
    assert row["literature"] == "pmid:4|pmid:30|pmid:500"
    assert row["note"] == "marked as a main target; selectivity: non-selective"
    assert (row["source"], row["basis"]) == ("ntg:gtopdb", "verified")


def test_limit_is_turned_round_on_a_p_scale(made: Made) -> None:
    assert evidence(made[0], "ntg:snow", "Q14524", "")["affinity"] == "pIC50 <5"


def test_complex_is_named_and_long_comment_left_out(made: Made) -> None:
    row = evidence(made[0], "ntg:calm", "P28472", "mouse")
    assert row["note"] == "marked as no main target; seen on the complex GABAA a1b3"
    assert evidence(made[0], "ntg:stop", "P05023")["note"] == "marked as no main target"
    assert "benzodiazepine site" in evidence(made[0], "ntg:calm", "P14867")["note"]


def test_what_follows_from_a_gene_says_so(made: Made) -> None:
    rows = {row["subject"]: row for row in said(made[0]) if row["note"].startswith("From the gene")}
    assert rows["UniProtKB:Q01959"]["basis"] == "verified"
    assert rows["UniProtKB:Q01959"]["locator"] == "target 927"
    (whole,) = [row for row in said(made[0]) if row["subject"] == "IUPHAR.FAMILY:72"]
    assert (whole["basis"], whole["locator"]) == ("verified", "family 72")


def test_gene_table_alone_is_recalled(tmp_path: Path) -> None:
    targets = [target("gpcr", "OPRM1", "mu", "P35372")]
    rows = [interaction("snowine", "P35372", "Agonist", "Agonist", id="1")]
    nodes = [*NODE_ROWS, {"id": "ntg:e", "label": "endorphins", "node_type": "Neurotransmitter"}]
    files = gtopdb(tmp_path / "files", interactions=rows, targets=targets)
    report = import_reference("gtopdb", files, facts(tmp_path, nodes=nodes))
    found = [r for r in said(Path(report.folder)) if r["predicate"] == "carries_signal_of"]
    assert [row["basis"] for row in found] == ["recalled"]


def test_noradrenaline_in_a_name_is_not_adrenaline(tmp_path: Path) -> None:
    targets = [target("enzyme", "MAOA", "noradrenaline eater", "P21397")]
    rows = [interaction("snowine", "P21397", "Inhibitor", "Inhibition", id="1")]
    nodes = [*NODE_ROWS, {"id": "ntg:a", "label": "adrenaline", "node_type": "Hormone"}]
    files = gtopdb(tmp_path / "files", interactions=rows, targets=targets)
    report = import_reference("gtopdb", files, facts(tmp_path, nodes=nodes))
    found = {row["object"]: row["basis"] for row in said(Path(report.folder))}
    assert found["ntg:a"] == "recalled"


def test_targets_become_nodes_with_names_of_their_own(made: Made) -> None:
    nodes = load_facts(made[0].parents[1]).nodes
    assert nodes["UniProtKB:P14867"].label == "GABA-A alpha-1"
    assert nodes["UniProtKB:Q01959"].label == "DAT transporter"
    assert nodes["UniProtKB:Q01959"].identifiers == ("HGNC:11049",)
    assert "SLC6A3" not in nodes["UniProtKB:Q01959"].synonyms
    assert nodes["UniProtKB:P35462"].label == "dopamine D3 receptor"
    assert "D3 receptor" not in nodes["UniProtKB:P35462"].synonyms
    assert nodes["UniProtKB:P14416"].label == "dopamine D2 receptor"
    assert nodes["UniProtKB:P14416"].lay_label == "the dopamine receptor D2"
    part = nodes["UniProtKB:P28472"]
    assert (part.label, part.subtype) == ("GABA-A receptor subunit beta-3", "subunit")
    assert part.lay_label == "the subunit beta-3 of the GABA-A receptor"
    assert nodes["IUPHAR.FAMILY:72"].label == "GABA-A receptor"
    assert nodes["UniProtKB:P05023"].subtype == "pump"
    assert nodes["UniProtKB:Q14524"].label == "Nav1.5 channel"
    assert nodes["UniProtKB:P27338"].label == "Monoamine oxidase B"


def test_report_names_what_was_found_and_what_not(made: Made) -> None:
    report = made[1]
    by = {each["label"]: each["by"] for each in report.resolved}
    assert by == {
        "Calm": "name", "GABA": "name", "dopamine": "name", "silent drug": "name",
        "snow": "PUBCHEM.COMPOUND", "speedine": "PUBCHEM.COMPOUND", "stop2": "synonym",
    }  # fmt: skip
    assert report.without_rows == ["silent drug"]
    assert report.unresolved == ["MDMA"]
    assert [each["entries"] for each in report.ambiguous] == [["twin (13)", "other twin (14)"]]
    assert [each["label"] for each in report.near] == ["closeine"]
    assert dict(report.unnamed_words) == {"Wobbler / Wobbling": 1}
    assert report.both_ways == ["stop2 – dopamine D3 receptor"]


def test_made_folder_has_no_problem(made: Made) -> None:
    problems = check_facts(load_facts(made[0].parents[1]))
    assert [str(each) for each in problems if "/reference/" in each.file] == []


def test_same_files_give_the_same_bytes(made: Made) -> None:
    before = {path.name: path.read_bytes() for path in made[0].iterdir()}
    folder = made[0].parents[1]
    import_reference("gtopdb", folder.parent / "files", folder)
    assert {path.name: path.read_bytes() for path in made[0].iterdir()} == before
    names = ["LICENSE", "README.md", "collection.toml", "nodes.tsv", "sources.tsv"]
    assert sorted(before) == [*names, "statements.tsv"]


def test_present_releases_give_the_same_statements(made: Made, tmp_path: Path) -> None:
    report = import_reference("gtopdb", new_gtopdb(tmp_path / "files"), facts(tmp_path))
    folder = Path(report.folder)
    assert triples(folder) == triples(made[0])
    assert evidence(folder, "ntg:stop", "P05023")["locator"] == "ligand and target 19-16"
    text = (folder / "collection.toml").read_text(encoding="utf-8")
    assert 'version = "2031.2"\nreleased_on = "2031-06-15"\n' in text


def test_order_of_rows_does_not_matter(made: Made, tmp_path: Path) -> None:
    files = gtopdb(
        tmp_path / "files",
        interactions=INTERACTIONS[::-1],
        ligands=LIGANDS[::-1],
        targets=TARGETS[::-1],
    )
    report = import_reference("gtopdb", files, facts(tmp_path))
    for name in ("statements.tsv", "nodes.tsv"):
        assert (Path(report.folder) / name).read_bytes() == (made[0] / name).read_bytes()


def test_name_that_two_ligands_share_tells_neither(tmp_path: Path) -> None:
    ligands = [*LIGANDS, ligand("77", "Snowine")]
    files = gtopdb(tmp_path / "files", ligands=ligands)
    report = import_reference("gtopdb", files, facts(tmp_path))
    assert "ntg:snow" not in {row[0] for row in triples(Path(report.folder))}
    assert "snow" in report.without_rows


def test_one_ligand_is_never_two_nodes(tmp_path: Path) -> None:
    nodes = [*NODE_ROWS, {"id": "ntg:white", "label": "Snow®", "node_type": "Drug"}]
    twins = [{"id": "ntg:calm2", "label": "calmazepam", "node_type": "Toxin"}]
    made = facts(tmp_path, nodes=[*nodes, *twins])
    report = import_reference("gtopdb", gtopdb(tmp_path / "files"), made)
    assert "snow" in {each["label"] for each in report.resolved}
    assert {"Snow®", "Calm", "calmazepam"} <= {each["label"] for each in report.ambiguous}


def test_curated_facts_win(tmp_path: Path) -> None:
    made = facts(
        tmp_path,
        {"subject": "ntg:snow", "predicate": "runs_backward", "object": "UniProtKB:Q01959"},
        {"subject": "ntg:calm", "predicate": "enhances", "object": "UniProtKB:P14867"},
        {
            "subject": "ntg:stop", "predicate": "blocks", "object": "UniProtKB:P14416",
            "negated": "true",
        },
    )  # fmt: skip
    report = import_reference("gtopdb", gtopdb(tmp_path / "files"), made)
    pairs = {(row[0], row[2]) for row in triples(Path(report.folder))}
    assert ("ntg:snow", "Q01959") not in pairs
    assert ("ntg:stop", "P14416") not in pairs
    assert ("ntg:calm", "P14867") in pairs
    told = [(each["subject"], each["predicate"], each["curated"]) for each in report.outdone]
    assert sorted(told) == [
        ("snow", "inhibits", "runs_backward"),
        ("stop2", "blocks", "not blocks"),
    ]


def test_hostile_names_make_sound_tables(tmp_path: Path) -> None:
    name = "</script><b>a\tb\u202e|c\r\n=1+1 &lt;i&gt;"
    targets = [target("gpcr", "X\t1", name, "P14416", synonyms=f"{name}|two words", HGNC_id="x")]
    rows = [
        interaction(
            "snowine", "P14416", "Agonist", "Agonist", id="1\n2", Action_comment=name,
            Selectivity="a|b", PubMed_ID="0|abc|12", Target_Species="Mouse; DROP",
        )
    ]  # fmt: skip
    files = gtopdb(tmp_path / "files", interactions=rows, targets=targets)
    report = import_reference("gtopdb", files, facts(tmp_path))
    read = load_facts(Path(report.folder).parents[1])
    assert [str(e) for e in check_facts(read) if "/reference/" in e.file] == []
    assert read.nodes["UniProtKB:P14416"].label == "a b/c =1+1 <i>"


def test_own_source_is_written_only_where_the_facts_lack_it(tmp_path: Path, made: Made) -> None:
    assert "ntg:gtopdb\t" in (made[0] / "sources.tsv").read_text(encoding="utf-8")
    there = facts(tmp_path)
    source = (made[0] / "sources.tsv").read_text(encoding="utf-8")
    (there / "sources.tsv").write_text(source, encoding="utf-8", newline="")
    report = import_reference("gtopdb", gtopdb(tmp_path / "files"), there)
    own = (Path(report.folder) / "sources.tsv").read_text(encoding="utf-8")
    assert own.count("\n") == 1


def test_edition_is_written_down(tmp_path: Path) -> None:
    edition = Edition("2020-22", "2022-01-02", "2026-11-24")
    out = tmp_path / "elsewhere"
    import_reference("gtopdb", gtopdb(tmp_path / "files"), facts(tmp_path), out, edition)
    text = (out / "collection.toml").read_text(encoding="utf-8")
    assert 'slug = "elsewhere"' in text
    for line in ('version = "2020-22"', 'released_on = "2022-01-02"', 'curated_on = "2026-11-24"'):
        assert line in text
    assert "targets_and_families.csv 2031.2" in text
