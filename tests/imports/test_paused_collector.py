"""The search for cycles of objects stands still while a graph is read, and goes on afterwards."""

from __future__ import annotations

import gc

import pytest

from ntgraph.imports.paused_collector import paused_collector


def test_the_collector_is_off_inside_and_on_afterwards() -> None:
    assert gc.isenabled()
    with paused_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), paused_collector():
        raise ValueError("broken")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with paused_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_objects_that_somebody_froze_stay_frozen() -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with paused_collector():
            pass
        assert gc.get_freeze_count() == frozen > 0
    finally:
        gc.unfreeze()


def test_a_cycle_made_meanwhile_is_found_by_the_next_full_search() -> None:
    with paused_collector():
        cycle: list[object] = []
        cycle.append(cycle)
        del cycle
    assert gc.collect() > 0
