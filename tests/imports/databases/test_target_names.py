"""How targets are named."""

from __future__ import annotations

import pytest

from ntgraph.imports.databases.target_nodes import lower_title


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Proton-coupled Amino acid Transporter 1", "proton-coupled amino acid transporter 1"),
        ("Sodium-dependent GABA Transporter", "sodium-dependent GABA transporter"),
        ("Dopamine beta-hydroxylase", "Dopamine beta-hydroxylase"),
        ("NMDA receptor subunit GluN2A", "NMDA receptor subunit GluN2A"),
        ("Kir3.2", "Kir3.2"),
        ("CB1 receptor", "CB1 receptor"),
    ],
)
def test_names_written_like_titles_are_in_small_letters(name: str, expected: str) -> None:
    assert lower_title(name) == expected
