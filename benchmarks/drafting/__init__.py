"""Measures what the drafting proposes against statements that annotators marked in texts."""
