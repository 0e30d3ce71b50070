"""`ntgraph show` tells accepted facts in the order of their weight."""

from __future__ import annotations

from click.testing import CliRunner

from ntgraph.cli import main


def show(name: str) -> str:
    return CliRunner().invoke(main, ["show", name]).output.partition("accepted facts, from")[2]


def test_parts_of_a_receptor_come_last_in_one_line() -> None:
    told = show("NMDA receptor")
    parts = "• Parts: GluN1, GluN2A, GluN2B, GluN2C, GluN2D, GluN3A, GluN3B."
    assert told.index("Alcohol blocks the NMDA receptor.") < told.index(parts)
    assert "is part of the NMDA receptor" not in told


def test_a_part_says_of_what_it_is_a_part() -> None:
    assert "is part of the NMDA receptor" in show("NMDA receptor subunit GluN1")


def test_main_target_names_who_marks_it_and_animals_come_after_people() -> None:
    told = show("cocaine")
    assert "marked as a main target by IUPHAR/BPS Guide to PHARMACOLOGY" in told
    first = next(line for line in told.splitlines() if line.startswith("•"))
    assert first == "• Cocaine inhibits the dopamine transporter."
    assert told.index("• In rats") > told.index("• Cocaine blocks the 5-HT3 receptor.")
