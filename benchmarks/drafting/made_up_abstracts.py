"""Make abstracts of made-up studies, to measure a corpus: the same ones for the same number.

    python -m benchmarks.drafting.made_up_abstracts 100000 /tmp/abstracts.jsonl

No sentence is from anywhere: names of known things stand in patterns of our own.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from ntgraph.drafting.article_to_draft import know_words

SEED = 18
PATTERNS = (
    "{a} raises {b} in healthy volunteers.",
    "We found that {a} does not lower {b}.",
    "{a} may cause {c} after long use.",
    "In this trial, {a} blocked {b} more often than placebo.",
    "It is not known whether {a} changes {b}.",
    "{a} is associated with {c}, and {d} may reduce it.",
    "Participants who took {a} reported {c}.",
    "The study was small and lasted twelve weeks.",
    "{a} and {d} increase {b}.",
    "Too much {b} can lead to {c}.",
    "Between two visits, nobody was told which capsule was which.",
    "{b} was measured in blood each week; it rose with {a}.",
)
SENTENCES = (5, 9)
SUBJECTS = ("Drug", "DrugClass", "Toxin", "Factor")
MESSENGERS = ("Neurotransmitter", "Hormone")
EFFECTS = ("Effect", "Condition")


def make_abstracts(number: int) -> Iterator[dict[str, str]]:
    """Yield abstracts with id, title and text."""
    chance = random.Random(SEED)  # noqa: S311 - nothing secret is drawn
    labels: dict[str, list[str]] = {}
    for node in know_words().names.nodes.values():
        labels.setdefault(node.node_type, []).append(node.label)
    groups = [
        sorted(label for kind in kinds for label in labels.get(kind, ()))
        for kinds in (SUBJECTS, MESSENGERS, EFFECTS, SUBJECTS)
    ]
    for count in range(number):
        sentences = []
        for _ in range(chance.randint(*SENTENCES)):
            drawn = dict(zip("abcd", (chance.choice(group) for group in groups), strict=True))
            sentence = chance.choice(PATTERNS).format(**drawn)
            sentences.append(sentence[0].upper() + sentence[1:])
        yield {"id": f"made-up-{count}", "title": f"Study {count}", "text": " ".join(sentences)}


def main() -> None:
    """Write the abstracts as lines of JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("number", type=int)
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    with given.file.open("w", encoding="utf-8", newline="\n") as file:
        for each in make_abstracts(given.number):
            file.write(json.dumps(each, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
