"""Scores proposals against the statements that annotators marked in the development texts.

python -m benchmarks.drafting.score --texts DIR --proposals DIR [--half tune|gate] [--rules]
python -m benchmarks.drafting.score --texts DIR --agreement a b

Proposals are files of JSON lines, one for each text: `ntgraph draft TEXT --jsonl DIR/ID.jsonl`.
The annotations lie beside this file; the texts do not, since most of them may not be passed on.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.drafting.agreement import describe_agreement
from benchmarks.drafting.annotation_files import ANNOTATIONS, read_annotations
from benchmarks.drafting.compared_facts import read_proposals, share_ends, take_annotations
from benchmarks.drafting.development_texts import (
    GATE,
    TEXTS_FILE,
    TUNE,
    ListedText,
    is_same_text,
    list_texts,
    read_text,
)
from benchmarks.drafting.matched_facts import (
    MISSED,
    NOT_ANNOTATED,
    Counts,
    Matched,
    is_polarity_right,
    match,
)

HALVES = (TUNE, GATE)
RESAMPLES, SEED = 2000, 18
# The middle 95 % of the resamples.
LOW, HIGH = 0.025, 0.975


@dataclass(frozen=True, slots=True)
class Scored:
    """A text with its matches, and how many quotes of its proposals are not in it."""

    text: ListedText
    matched: Matched
    wrong_quotes: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores, or the agreement of two annotators; return 1 if nothing can be scored."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--texts", type=Path, help="the folder of the texts, ID.txt")
    parser.add_argument("--proposals", type=Path, help="the folder of the proposals, ID.jsonl")
    parser.add_argument("--half", choices=HALVES, help="only this half")
    parser.add_argument("--listed", type=Path, default=TEXTS_FILE, help="the table of texts")
    parser.add_argument("--annotator", default="a")
    parser.add_argument("--annotations", type=Path, default=ANNOTATIONS)
    parser.add_argument("--agreement", nargs=2, metavar="ANNOTATOR")
    parser.add_argument("--rules", action="store_true", help="also each rule's precision")
    parser.add_argument("--each-text", action="store_true", help="also each text")
    given = parser.parse_args(arguments)
    listed = [text for text in list_texts(given.listed) if given.half in (None, text.half)]
    here = [text for text in listed if given.texts and is_same_text(given.texts, text)]
    missing = [text.id for text in listed if text not in here]
    if missing:
        print("texts that are not there (or not the same):", ", ".join(missing), file=sys.stderr)
    if given.agreement:
        folder = given.texts if given.texts else Path()
        print(
            "\n".join(describe_agreement(listed, here, folder, given.annotations, *given.agreement))
        )
        return 0
    if not given.proposals:
        parser.error("expected --proposals or --agreement")
    scored = [score_text(given, text) for text in here if find_proposals(given, text)]
    unscored = [text.id for text in here if not find_proposals(given, text)]
    if unscored:
        print("texts without proposals or annotations:", ", ".join(unscored), file=sys.stderr)
    if not scored:
        return 1
    print("\n".join(describe(scored, rules=given.rules, each_text=given.each_text)))
    return 0


def find_proposals(given: argparse.Namespace, text: ListedText) -> bool:
    """Return whether a text has both proposals and annotations."""
    return all(path.is_file() for path in list_files(given, text))


def list_files(given: argparse.Namespace, text: ListedText) -> tuple[Path, Path]:
    """Return the file of a text's proposals and that of its annotations."""
    return (
        given.proposals / f"{text.id}.jsonl",
        given.annotations / f"{text.id}.{given.annotator}.tsv",
    )


def score_text(given: argparse.Namespace, text: ListedText) -> Scored:
    """Return the matches of one text."""
    words = read_text(given.texts, text.id).text
    proposals, annotations = list_files(given, text)
    proposed, wrong_quotes = read_proposals(proposals, words)
    annotated = take_annotations(read_annotations(annotations), words)
    return Scored(text, match(annotated, proposed), wrong_quotes)


def describe(scored: Sequence[Scored], *, rules: bool, each_text: bool) -> Iterator[str]:
    """Yield the lines of the report."""
    yield f"{'':28}{'texts':>6}{'facts':>7}{'found':>7}   strict P/R/F1    loose P/R/F1"
    for name, some in list_groups(scored, each_text=each_text):
        yield format_counts(name, some)
    yield ""
    for half in HALVES:
        some = [each for each in scored if each.text.half == half]
        if some:
            low, high = find_interval(some)
            yield f"strict F1 of {half}: {low:.3f} to {high:.3f} in 95 % of {RESAMPLES} resamples"
    by_half = [add_counts(each for each in scored if each.text.half == half) for half in HALVES]
    if all(counts.annotated for counts in by_half):
        gap = by_half[0].strict[2] - by_half[1].strict[2]
        yield f"gap (strict F1, tune minus gate): {gap:+.3f}"
    yield f"quotes that are not in the text: {sum(each.wrong_quotes for each in scored)}"
    yield from describe_pairs(scored)
    yield from describe_errors(scored)
    if rules:
        yield from describe_rules(scored)


def list_groups(
    scored: Sequence[Scored], *, each_text: bool
) -> Iterator[tuple[str, Sequence[Scored]]]:
    """Yield the groups of texts to report, each with its name."""
    yield "all", scored
    for half in HALVES:
        some = [each for each in scored if each.text.half == half]
        if some:
            yield half, some
            for kind in sorted({each.text.kind for each in some}):
                yield f"  {half} {kind}", [each for each in some if each.text.kind == kind]
    if each_text:
        yield from ((each.text.id[:27], [each]) for each in scored)


def format_counts(name: str, scored: Sequence[Scored]) -> str:
    """Return a line of the table: texts, facts, proposals, strict and loose rates."""
    counts = add_counts(scored)
    rates = ["/".join(f"{rate:.2f}" for rate in rates) for rates in (counts.strict, counts.loose)]
    return (
        f"{name:28}{len(scored):6}{counts.annotated:7}{counts.proposed:7}   {rates[0]}   {rates[1]}"
    )


def add_counts(scored: Iterable[Scored]) -> Counts:
    """Return the counts of several texts as one."""
    return sum((each.matched.counts for each in scored), Counts())


def find_interval(scored: Sequence[Scored]) -> tuple[float, float]:
    """Return between which values strict F1 lies if the texts are drawn again and again."""
    draw = random.Random(SEED)  # noqa: S311 - no secret is drawn
    drawn = sorted(
        add_counts(draw.choices(scored, k=len(scored))).strict[2] for _ in range(RESAMPLES)
    )
    return drawn[int(LOW * RESAMPLES)], drawn[int(HIGH * RESAMPLES) - 1]


def describe_pairs(scored: Sequence[Scored]) -> Iterator[str]:
    """Yield how often polarity, denial and hedge are right where both ends are."""
    pairs = [pair for each in scored for pair in each.matched.pairs if share_ends(*pair)]
    if pairs:
        polarity = sum(map(is_polarity_right, pairs))
        denial = sum(one.negated == other.negated for one, other in pairs)
        hedge = sum(bool(one.hedge) == bool(other.hedge) for one, other in pairs)
        yield f"of {len(pairs)} pairs with the right ends: polarity {polarity} (direction, level"
        yield f"  and denial), denial {denial}, hedged or not {hedge}"


def describe_errors(scored: Sequence[Scored]) -> Iterator[str]:
    """Yield the kinds of errors with their numbers in each half."""
    for title, kinds, field in (
        ("missed because", MISSED, "missed"),
        ("proposed and not annotated", NOT_ANNOTATED, "not_annotated"),
    ):
        yield f"\n{title:28}" + "".join(f"{half:>7}" for half in HALVES)
        sums: Mapping[str, Counter[str]] = defaultdict(Counter)
        for each in scored:
            sums[each.text.half].update(getattr(each.matched, field))
        for kind, meaning in kinds.items():
            numbers = "".join(f"{sums[half][kind]:7}" for half in HALVES)
            yield f"  {kind:26}{numbers}   {meaning}"


def describe_rules(scored: Sequence[Scored]) -> Iterator[str]:
    """Yield how many proposals of each rule are right in each half."""
    right: Counter[tuple[str, str]] = Counter()
    made: Counter[tuple[str, str]] = Counter()
    for each in scored:
        half, matched = each.text.half, each.matched
        right.update((other.rule, half) for _, other in matched.same)
        made.update((rule, half) for rule in matched.rules)
    yield "\nrule\t" + "\t".join(f"{half} right\t{half} made" for half in HALVES)
    for rule in sorted({rule for rule, _ in made}):
        cells = (f"{right[rule, half]}\t{made[rule, half]}" for half in HALVES)
        yield f"{rule}\t" + "\t".join(cells)


if __name__ == "__main__":
    raise SystemExit(main())
