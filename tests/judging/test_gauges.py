"""The cross-check of all statements."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

from ntgraph.judging.gauges import crosscheck
from tests.world import world


def test_facts_are_crosschecked_once() -> None:
    facts = world()
    assert crosscheck(facts) is crosscheck(facts)


def test_other_facts_are_crosschecked_anew() -> None:
    facts = world()
    assert crosscheck(facts).comparisons
    assert not crosscheck(replace(facts, statements={})).comparisons


def test_a_crosscheck_is_kept_no_longer_than_its_facts() -> None:
    facts = replace(world(), statements={})
    kept, gone = crosscheck(facts), weakref.ref(facts)
    del facts
    gc.collect()
    assert gone() is None
    assert crosscheck(replace(world(), statements={})) is not kept
