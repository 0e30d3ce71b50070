"""The picture of a synapse; the page's script draws the same, from the same cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from ntgraph.display.model import DisplayAct, DisplayMechanism, DisplayVerdict
from ntgraph.display.style.synapse_look import SYNAPSE_LOOK
from ntgraph.explore.mechanism_view import MechanismView
from ntgraph.graph.views import neighborhood_view
from ntgraph.picture.mechanism_svg import draw_mechanism
from tests.learning.flawed import shipped as shipped_facts

FILE = Path(__file__).parents[1] / "page" / "synapses.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text("utf-8"))["cases"]


def draw(case: dict[str, Any]) -> list[list[Any]]:
    acts = tuple(DisplayAct(**{**act, "rows": tuple(act["rows"])}) for act in case["acts"])
    verdicts = [
        DisplayVerdict(**each, label="", definition="", light="#000000", dark="#ffffff", count=1)
        for each in case["verdicts"]
    ]
    mechanism = DisplayMechanism("a", "b", "", acts)
    return [list(part) for part in draw_mechanism(mechanism, SYNAPSE_LOOK, case["of"], verdicts)]


@pytest.mark.parametrize("case", CASES)
def test_parts_are_those_that_the_page_draws(case: dict[str, Any]) -> None:
    assert draw(case) == case["parts"]


def test_cases_show_the_look_of_today() -> None:
    from dataclasses import asdict

    look = json.loads(FILE.read_text("utf-8"))["look"]
    assert json.loads(json.dumps(asdict(SYNAPSE_LOOK))) == look


def test_svg_is_well_formed_and_has_a_name() -> None:
    facts = shipped_facts()
    view = MechanismView.of("CHEBI:27958", neighborhood_view(facts, "cocaine"))
    assert len(view.svg) == len(view) > 0
    for svg in view.svg:
        root = ElementTree.fromstring(svg)  # noqa: S314 -- our own picture
        assert root.attrib["role"] == "img"
        assert "cocaine" in root.attrib["aria-label"]
    assert "<svg" in view._repr_html_()
