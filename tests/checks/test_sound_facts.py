"""Facts are loaded for answers only if nothing is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.checks import load_sound_facts
from ntgraph.errors import FactsError
from tests.small import STATEMENTS, cell, copy_facts


def test_unsound_facts_are_refused(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    cell(STATEMENTS, 2, "predicate", "bloks")(folder)
    with pytest.raises(FactsError, match="did you mean 'blocks'"):
        load_sound_facts(folder)
