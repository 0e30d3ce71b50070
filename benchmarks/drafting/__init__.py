"""Measures what the drafting proposes against statements that people marked in texts."""
