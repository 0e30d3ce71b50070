"""How often the proposals of a rule are right, as it was measured."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

SCORES_FILE = Path(__file__).parent / "scores.toml"


@cache
def read_scores() -> tuple[float, Mapping[str, float]]:
    """Return the score of a rule that was never measured, and those of all others."""
    data = tomllib.loads(SCORES_FILE.read_text(encoding="utf-8"))
    return float(data["mean"]), {rule: float(score) for rule, score in data["rules"].items()}


def is_measured(rule: str) -> bool:
    """Return whether the score of a rule was measured, and is not the mean of all rules."""
    return rule in read_scores()[1]


def find_score(rule: str) -> float:
    """Return how often the proposals of a rule are right."""
    mean, scores = read_scores()
    return scores.get(rule, mean)
