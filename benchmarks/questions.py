"""Measure the questions: second right answers, frequent answers, unread works, flat stems.

Run with `python -m benchmarks.questions`. The figures are taken off the items by themselves,
with a closure of the table of kinship of its own, so that a fault of the program does not hide
itself; the same script measures an older version, if that is the one Python imports.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import shorten
from typing import Any

from ntgraph import load_facts, shipped_facts
from ntgraph.facts import FactBase
from ntgraph.learning import quiz_items

KINSHIP = Path(__file__).resolve().parents[1] / "graph_data" / "kinship.tsv"
RECALL = ("direction", "which", "odd", "mechanism", "says", "order", "passage")
GROUPS = ("kind_of", "part_of")
NAME_LENGTH = 80


def main() -> None:
    """Print the figures for questions checked by hand and for those made by program."""
    facts = load_facts(shipped_facts())
    items: list[Any] = list(quiz_items(facts))
    close = read_closure()
    for title, some in (
        ("checked by hand", [item for item in items if getattr(item, "is_checked", False)]),
        ("made by program", [item for item in items if not getattr(item, "is_checked", False)]),
    ):
        if some:
            sys.stdout.write("\n".join((f"# {title}", *describe(some, facts, close), "")))


def describe(items: list[Any], facts: FactBase, close: Mapping[str, set[str]]) -> list[str]:
    """List the figures of some items, one a line."""
    second = [item for item in items if has_second_answer(item, facts, close)]
    offered = [item for item in items if offers_nodes(item, facts)]
    unread = [item for item in items if item.source and is_unread(item.source, facts)]
    hedged = [item for item in items if any(facts.statements[id].hedges for id in item.statements)]
    flat = [item for item in hedged if is_flat(item, facts)]
    unsafe = [item for item in items if item.kind in RECALL and needs_correction(item, facts)]
    names = Counter(shorten(item.question, NAME_LENGTH, placeholder="…") for item in items)
    asked = Counter(item.question for item in items)
    lines = [
        f"questions: {len(items)}",
        f"second right answers by kinship: {len(second)} of {len(offered)} that offer things",
        f"about works that nobody read: {len(unread)}",
        f"flat: {len(flat)} of {len(hedged)} that rest on a hedged sentence",
        f"to be remembered although a correction belongs to them: {len(unsafe)}",
        f"same words: {len(items) - len(asked)}",
        f"same first {NAME_LENGTH} letters: {len(items) - len(names)}",
        f"without a ground for each wrong answer: {sum(not has_grounds(item) for item in items)}",
    ]
    for kind in dict.fromkeys(item.kind for item in items):
        same = [item for item in items if item.kind == kind]
        free = [item for item in same if not getattr(item, "is_ordered", False)]
        longest = sum(is_longest(item) for item in free)
        if free:
            lines.append(f"{kind}: the right answer is the longest in {longest} of {len(free)}")
        words, count = Counter(item.options[item.right] for item in same).most_common(1)[0]
        place = Counter(item.right for item in same).most_common(1)[0][1]
        lines.append(
            f"{kind}: {len(same)}; most frequent answer {count / len(same):.0%} ({words[:40]}), "
            f"most frequent place {place / len(same):.0%}"
        )
    return lines


def is_longest(item: Any) -> bool:
    """Return whether the right answer is longer than each wrong one."""
    right = item.options[item.right]
    return all(len(right) > len(words) for words in item.options if words is not right)


def offers_nodes(item: Any, facts: FactBase) -> bool:
    """Return whether the answers of an item are things."""
    return all(key in facts.nodes for key in item.keys)


def has_second_answer(item: Any, facts: FactBase, close: Mapping[str, set[str]]) -> bool:
    """Return whether a wrong answer is kin of a right one, or of what is said of the subject."""
    if not offers_nodes(item, facts):
        return False
    subject = facts.statements[item.statements[0]].subject
    said = {s.object for s in facts.statements.values() if s.subject == subject}
    right = {item.keys[item.right]} if item.kind == "mechanism" else {item.keys[item.right], *said}
    if item.kind == "odd":
        wrong, right = {item.keys[item.right]}, said
    else:
        wrong = {key for at, key in enumerate(item.keys) if at != item.right}
    return any(key == other or other in close.get(key, ()) for key in wrong for other in right)


def read_closure() -> dict[str, set[str]]:
    """Read what is close to each thing: the table of kinship, followed to its end."""
    up: dict[str, set[str]] = {}
    like: dict[str, set[str]] = {}
    signs: dict[str, set[str]] = {}
    with KINSHIP.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            one, other = row["subject"], row["object"]
            if row["relation"] in GROUPS:
                up.setdefault(one, set()).add(other)
            elif row["relation"] == "near_synonym":
                like.setdefault(one, set()).add(other)
                like.setdefault(other, set()).add(one)
            else:
                signs.setdefault(other, {other}).add(one)
    close: dict[str, set[str]] = {}
    for node in {*up, *like, *(end for ends in up.values() for end in ends)}:
        for above in climb(node, up):
            close.setdefault(node, set()).add(above)
            close.setdefault(above, set()).add(node)
    for groups in (like, {each: group for group in signs.values() for each in group}):
        for node, others in groups.items():
            close.setdefault(node, set()).update(others - {node})
    return close


def climb(node: str, up: Mapping[str, set[str]]) -> set[str]:
    """Return all that stands above a node."""
    above: set[str] = set()
    open_ = [node]
    while open_:
        fresh = up.get(open_.pop(), set()) - above
        above |= fresh
        open_ += fresh
    return above


def is_unread(source: str, facts: FactBase) -> bool:
    """Return whether nothing of a work was read."""
    return facts.sources[source].reading not in ("abstract", "full_text")


def is_flat(item: Any, facts: FactBase) -> bool:
    """Return whether an item leaves out a hedge of what it rests on."""
    text = f"{item.question} {item.options[item.right]}"
    hedges: Iterable[str] = (h for id in item.statements for h in facts.statements[id].hedges)
    return any(not re.search(rf"\b{re.escape(hedge)}\b", text, re.IGNORECASE) for hedge in hedges)


def needs_correction(item: Any, facts: FactBase) -> bool:
    """Return whether a correction for safety belongs to what an item rests on."""
    return any(facts.statements[id].safety_notes for id in item.statements)


def has_grounds(item: Any) -> bool:
    """Return whether each wrong answer of an item has a ground."""
    grounds = getattr(item, "grounds", ())
    return all(at == item.right or grounds[at : at + 1] > ("",) for at in range(len(item.options)))


if __name__ == "__main__":
    main()
