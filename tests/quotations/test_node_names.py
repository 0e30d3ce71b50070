"""The ids that new things get."""

from __future__ import annotations

import pytest

from ntgraph.quotations.node_names import NodeNames


@pytest.mark.parametrize(
    ("name", "id"),
    [("Ärger", "ntg:arger"), ("怒り", "ntg:thing"), ("x" * 70, f"ntg:{'x' * 60}")],
    ids=["accent", "no letter of ASCII", "long"],
)
def test_id_of_a_new_thing_is_made_of_the_letters_of_its_name(name: str, id: str) -> None:
    assert NodeNames({}, {}).make(name) == id


def test_new_things_whose_ids_would_be_the_same_are_numbered() -> None:
    names = NodeNames({}, {})
    assert [names.make(name) for name in ("怒り", "喜び", "怒り")] == [
        "ntg:thing",
        "ntg:thing-2",
        "ntg:thing",
    ]
