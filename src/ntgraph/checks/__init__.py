"""Checks: every rule over the facts, run together, each problem with its place and remedy."""

from ntgraph.checks.all_rules import RULES, check_facts, require_sound
from ntgraph.checks.sound_facts import SoundFacts, load_sound_facts

__all__ = ["RULES", "SoundFacts", "check_facts", "load_sound_facts", "require_sound"]
