from __future__ import annotations

from ntgraph.facts import shipped_facts


def test_shipped_facts_are_a_folder_of_fact_tables() -> None:
    folder = shipped_facts()
    assert folder.name == "graph_data"
    assert (folder / "nodes.tsv").is_file()
    assert (folder / "vocabulary" / "predicates.toml").is_file()
