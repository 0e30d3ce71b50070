"""Writes scores.toml: how often the proposals of each rule are right, as the scores print it.

python -m benchmarks.drafting.score --texts DIR --proposals DIR --rules > TABLE
python -m benchmarks.drafting.measure_rules TABLE

The table has, for each rule, how many proposals were right and made on the half of the texts that
nobody tuned on. A rule with few proposals is counted with the mean of its kind, as if that were
so many proposals more, and a kind with the mean of all.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from ntgraph.drafting.rules.rule_scores import SCORES_FILE

ROW = re.compile(r"([\w-]+\.[\w-]+)\t\d+\t\d+\t(\d+)\t(\d+)")
# As many proposals the mean counts for.
WEIGHT = 5
HEAD = """\
# How often a proposal of a rule is right, measured on texts that nobody tuned on:
# `python -m benchmarks.drafting.measure_rules` writes this file. `mean` is for all other rules.

mean = {mean:.2f}

[rules]
"""

Counts = tuple[int, int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the scores of a printed table; return 1 if it has none."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("table", type=Path)
    parser.add_argument("--out", type=Path, default=SCORES_FILE)
    given = parser.parse_args(arguments)
    counted = read_counts(given.table.read_text(encoding="utf-8"))
    if not counted:
        print(f"{given.table}: expected rows such as 'raise.forward<tab>3<tab>4<tab>2<tab>5'")
        return 1
    given.out.write_text(format_scores(counted), encoding="utf-8")
    print(f"{len(counted)} rules: {given.out}")
    return 0


def read_counts(printed: str) -> dict[str, Counts]:
    """Return how many proposals of each rule were right and made, of those that made any."""
    rows = (ROW.fullmatch(line) for line in printed.splitlines())
    found = {row[1]: (int(row[2]), int(row[3])) for row in rows if row}
    return {rule: counts for rule, counts in sorted(found.items()) if counts[1]}


def format_scores(counted: Mapping[str, Counts]) -> str:
    """Return scores.toml.

    >>> print(format_scores({"a.forward": (9, 10), "b.forward": (0, 1)}).splitlines()[-2])
    "a.forward" = 0.86
    """
    kinds: dict[str, list[Counts]] = defaultdict(list)
    for rule, counts in counted.items():
        kinds[rule.partition(".")[2]].append(counts)
    mean = smooth(add_up(list(counted.values())), 0.5)
    means = {kind: smooth(add_up(found), mean) for kind, found in kinds.items()}
    scores = {rule: smooth(each, means[rule.partition(".")[2]]) for rule, each in counted.items()}
    return HEAD.format(mean=mean) + "".join(
        f'"{rule}" = {score:.2f}\n' for rule, score in scores.items()
    )


def add_up(counts: Sequence[Counts]) -> Counts:
    """Return the sums of several counts."""
    return sum(right for right, _ in counts), sum(made for _, made in counts)


def smooth(counts: Counts, mean: float) -> float:
    """Return the share that is right, drawn to a mean where few were made."""
    right, made = counts
    return (right + WEIGHT * mean) / (made + WEIGHT)


if __name__ == "__main__":
    raise SystemExit(main())
