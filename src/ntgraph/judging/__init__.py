"""Judging: the audit of references, the comparison with accepted facts, the two gauges."""
