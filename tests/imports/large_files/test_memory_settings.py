"""A limit of memory that makes no sense is refused, and not taken for none."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph.errors import SettingError
from ntgraph.imports.files import read_graph_file
from ntgraph.imports.large_files.memory_budget import SET_BY, MemoryBudget

ROWS = "".join(f"n{at},is near,n{at % 7}\n" for at in range(20_100))


@pytest.mark.parametrize("value", ["banana", "0", "-5", "2.5", "4GB", "²", "1_000"])
def test_a_wrong_value_in_the_environment_is_refused(
    value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "e.csv"
    path.write_text(f"source,relation,target\n{ROWS}")
    monkeypatch.setenv(SET_BY, value)
    with pytest.raises(SettingError) as error:
        read_graph_file(path)
    assert str(error.value) == (
        f"NTGRAPH_MEMORY_MB: expected a whole number of megabytes, 1 or more, got {value!r}"
    )


@pytest.mark.parametrize("value", [0, -5])
def test_a_wrong_argument_is_refused(value: int) -> None:
    with pytest.raises(SettingError, match=f"memory_mb: expected .* got {value}"):
        MemoryBudget(value)


@pytest.mark.parametrize(("value", "expected"), [("700", 700), (" 800 ", 800)])
def test_a_number_of_megabytes_is_taken(
    value: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SET_BY, value)
    assert MemoryBudget().megabytes == expected
    assert MemoryBudget(900).megabytes == 900


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_value_is_none(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SET_BY, raising=False)
    unset = MemoryBudget().megabytes
    monkeypatch.setenv(SET_BY, value)
    assert MemoryBudget().megabytes == unset
