"""How far two annotators who worked apart agree: the ceiling of what a program can reach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.drafting.annotation_files import read_annotations
from benchmarks.drafting.compared_facts import ComparedFact, share_ends, take_annotations
from benchmarks.drafting.development_texts import ListedText, TextToScore, read_text
from benchmarks.drafting.matched_facts import MISSED, Counts, Pair, match

Labels = list[tuple[str, str]]


def describe_agreement(
    listed: Sequence[ListedText],
    here: Sequence[ListedText],
    folder: Path,
    annotations: Path,
    first: str,
    second: str,
) -> Iterator[str]:
    """Yield the lines of a report about the texts that both annotators did.

    Without a text its ends are compared by their labels alone, and its sentences are not counted.
    """
    counts, pairs, sentences = Counts(), [], []
    missed: Counter[str] = Counter()
    both = [
        text
        for text in listed
        if all(path.is_file() for path in list_tables(annotations, text, first, second))
    ]
    for text in both:
        words = read_text(folder, text.id) if text in here else None
        sides = [
            take_annotations(read_annotations(path), words.text if words else "")
            for path in list_tables(annotations, text, first, second)
        ]
        matched = match(*sides)
        counts += matched.counts
        pairs += [pair for pair in matched.pairs if share_ends(*pair)]
        missed.update(matched.missed)
        sentences += label_sentences(words, *sides) if words else []
        yield f"{text.id:34}{format_rates(matched.counts)}"
    yield f"{f'all {len(both)} texts':34}{format_rates(counts)}"
    kappa = find_kappa(label_relations(pairs))
    yield f"kappa of the relation, {len(pairs)} pairs with the same ends: {kappa:.2f}"
    kappa = find_kappa(sentences)
    yield f"kappa of 'the sentence states a fact', {len(sentences)} sentences: {kappa:.2f}"
    denied = sum(one.negated == other.negated for one, other in pairs)
    hedged = sum(bool(one.hedge) == bool(other.hedge) for one, other in pairs)
    yield f"of these pairs, denied or not alike: {denied}; hedged or not alike: {hedged}"
    yield f"what {first} has and {second} has not:"
    yield from (f"  {kind:18}{missed[kind]:6}" for kind in MISSED)


def list_tables(annotations: Path, text: ListedText, *annotators: str) -> list[Path]:
    """Return the tables of the annotators for one text."""
    return [annotations / f"{text.id}.{annotator}.tsv" for annotator in annotators]


def format_rates(counts: Counts) -> str:
    """Return how many facts both have, and strict and loose F1."""
    return (
        f"{counts.annotated:5}{counts.proposed:5}"
        f"   strict F1 {counts.strict[2]:.2f}   loose F1 {counts.loose[2]:.2f}"
    )


def label_relations(pairs: Sequence[Pair]) -> Labels:
    """Return the relations that the two gave to each pair of ends that both found."""
    return [(one.predicate, other.predicate) for one, other in pairs]


def label_sentences(
    words: TextToScore, first: Sequence[ComparedFact], second: Sequence[ComparedFact]
) -> Labels:
    """Return for each sentence whether either annotator found a fact in it."""
    starts = [{each.start for each in facts} for facts in (first, second)]
    return [
        (str(sentence.start in starts[0]), str(sentence.start in starts[1]))
        for sentence in words.sentences
    ]


def find_kappa(labels: Labels) -> float:
    """Return Cohen's kappa: agreement beyond that of two who label by chance.

    >>> find_kappa([("yes", "yes"), ("no", "no"), ("yes", "no"), ("no", "no")])
    0.5
    >>> find_kappa([("yes", "yes")])
    1.0
    """
    total = len(labels)
    if not total:
        return 0.0
    observed = sum(one == other for one, other in labels) / total
    ones, others = Counter(one for one, _ in labels), Counter(other for _, other in labels)
    expected = sum(ones[label] * others[label] for label in ones) / total**2
    return 1.0 if expected == 1 else (observed - expected) / (1 - expected)
