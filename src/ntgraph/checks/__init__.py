"""Check facts against all rules and list the problems, each with its place and what to do.

The rules are functions that take a fact base and yield problems; they change nothing. They
are grouped in modules by what they check. Used before anything is built, and by `check`.
"""

from ntgraph.checks.all_rules import RULES, check_facts, list_notes, require_sound
from ntgraph.checks.sound_facts import SoundFacts, load_sound_facts

__all__ = ["RULES", "SoundFacts", "check_facts", "list_notes", "load_sound_facts", "require_sound"]
