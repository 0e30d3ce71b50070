"""Rules that compare what the texts of a tour claim with the rows behind its steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ntgraph.checks.tour_counts import (
    BOTH,
    EITHER,
    check_declared,
    list_counted,
    list_wanted,
)
from ntgraph.checks.tour_names import check_names
from ntgraph.checks.tour_texts import (
    NUMBER,
    TourText,
    find_spans,
    list_texts,
    read_number,
)
from ntgraph.checks.tour_work_kinds import check_kinds_of_work
from ntgraph.checks.value_checks import problem_at
from ntgraph.errors import Problem, did_you_mean, suggest
from ntgraph.facts import FactBase
from ntgraph.facts.tour_statements import find_behind, find_own, list_cited
from ntgraph.records import Statement, Tour, TourCount
from ntgraph.records.judgement import NOT_ASSESSED
from ntgraph.records.tour import NOTHING
from ntgraph.records.vocabulary import HOLDING

DEFICIENCY, EXCESS = "deficiency", "excess"
LEVEL_WORDS = {
    DEFICIENCY: re.compile(r"\b(?:too (?:little|few)|lacks?|deficiency|shortage)\b", re.I),
    EXCESS: re.compile(r"\b(?:too (?:much|many)|excess|surplus)\b", re.I),
}
NOT_CITED = re.compile(
    r"\b(?:uncited|(?:not|never) cited|no (?:work|study|source|reference) is cited"
    r"|cites? (?:nothing|no (?:work|study|source|reference))"
    r"|without (?:a |any )?(?:citation|reference|source))\b",
    re.I,
)
CITED = re.compile(r"\b(?:cited|cites?)\b", re.I)
CARRIES = re.compile(r"\b(?:carries (?:it|this|the statement)|says so|does its job)\b", re.I)
CARRIES_NOT = re.compile(r"\bdoes not (?:carry|say so|support)\b", re.I)
HOLDS_NOT = re.compile(r"\b(?:does|do) not hold\b", re.I)
HOLDS = re.compile(r"\bholds?\b(?! in part)", re.I)
PLACES = re.compile(
    r"\b(?:(?:on|to|at) the (?:right|left|top|bottom|side)\b|(?:right|left)-hand\b|below\b|above\b"
    r"|next to the (?:map|card)\b|(?:upper|lower) (?:half|part|corner)\b)",
    re.I,
)
PRINTED = re.compile(r"\b(?:numbers?|references?) (\d+(?:(?:, | and |, and )\d+)*)\b", re.I)


def check_claims(tour: Tour, facts: FactBase) -> Iterator[Problem]:
    """Compare numbers, verdicts, levels, citations, names and places in a tour with the rows."""
    for count in tour.counts:
        yield from check_count(count, tour, facts)
    for text in list_texts(tour):
        yield from check_numbers(text, tour, facts)
        behind = find_behind(text.step, tour, facts)
        yield from check_verdicts(text, tour, behind, facts)
        yield from check_levels(text, tour, behind)
        yield from check_citing(text, behind)
        yield from check_kinds_of_work(text, facts)
        yield from check_names(text, facts)
        for found in PLACES.finditer(text.words):
            message = f"says where something stands, {found[0]!r}, which differs on a phone"
            yield problem_at(text.place, text.column, f"{message}: the page says it")
    yield from check_named_verdicts(tour, facts)


def check_count(count: TourCount, tour: Tour, facts: FactBase) -> Iterator[Problem]:
    """Check that a count's words stand in the tour, and that the rows have the same number."""
    texts = [text.words for text in list_texts(tour)]
    if not any(find_spans(count.words, text) for text in texts):
        near = did_you_mean(suggest(count.words, [m for text in texts for m in cut(count, text)]))
        message = f"{count.words!r} stands in no title, summary, heading or text{near}"
        yield problem_at(count.place, "words", message)
    wrong = list(check_declared(count, facts))
    yield from wrong
    numbers = NUMBER.findall(count.words)
    if wrong or count.of == NOTHING:
        return
    if len(numbers) != 1:
        message = f"expected words with one number, got {len(numbers)} in {count.words!r}"
        yield problem_at(count.place, "words", message)
        return
    found = list_counted(count, tour, facts)
    if len(found) != read_number(numbers[0]):
        shown = f": {', '.join(found[:6])}" if found else ""
        more = " …" if len(found) > 6 else ""
        message = f"{count.words!r} counts {read_number(numbers[0])}, the rows have {len(found)}"
        yield problem_at(count.place, "words", f"{message} {count.of}{shown}{more}")
    yield from check_count_levels(count)


def cut(count: TourCount, text: str) -> Iterator[str]:
    """Yield parts of a text with as many words as a count's words."""
    parts, length = text.split(), len(count.words.split())
    for at in range(len(parts) - length + 1):
        yield " ".join(parts[at : at + length])


def check_count_levels(count: TourCount) -> Iterator[Problem]:
    """Check that a count whose words name a lack or a surplus counts just that."""
    named = {level for level, words in LEVEL_WORDS.items() if words.search(count.words)}
    if not named:
        return
    level = count.where.get("level", count.where.get("subject_level", ""))
    either = len(named) > 1 and re.search(r"\bor\b", count.words)
    expected = EITHER if either else BOTH if len(named) > 1 else min(named)
    if level != expected:
        message = f"expected level {expected!r} for {count.words!r}, got {level!r}"
        yield problem_at(count.place, "where", message)


def covering(text: TourText, start: int, end: int, tour: Tour) -> list[TourCount]:
    """Return the counts whose words hold a part of a text."""
    return [
        count
        for count in tour.counts
        if any(s <= start and end <= e for s, e in find_spans(count.words, text.words))
    ]


def check_numbers(text: TourText, tour: Tour, facts: FactBase) -> Iterator[Problem]:
    """Check that each number is counted, or printed before a reference that the step shows."""
    printed = [(m.span(), m[1]) for m in PRINTED.finditer(text.words)]
    for (_, _), numbers in printed:
        for number in map(int, re.findall(r"\d+", numbers)):
            yield from check_printed(number, text, facts)
    for found in NUMBER.finditer(text.words):
        if any(start <= found.start() < end for (start, end), _ in printed):
            continue
        if not covering(text, *found.span(), tour):
            after = text.words[found.start() :].split()[:3]
            message = f"nothing says what {found[0]!r} counts: expected a [[count]] with words"
            yield problem_at(text.place, text.column, f"{message} such as {' '.join(after)!r}")


def check_printed(number: int, text: TourText, facts: FactBase) -> Iterator[Problem]:
    """Check that a printed number belongs to the work or the statement of a step."""
    step = text.step
    known = {n for _, n in facts.references}
    if step is not None and step.source:
        known = {n for (_, n), each in facts.references.items() if each.source == step.source}
    elif step is not None and (own := find_own(step, facts)):
        known = {n for evidence in own.evidence for n in evidence.cites}
    if number not in known:
        message = f"number {number} is not printed for what this text shows"
        yield problem_at(text.place, text.column, f"{message} (expected one of {sorted(known)})")


def check_verdicts(
    text: TourText, tour: Tour, behind: Sequence[Statement], facts: FactBase
) -> Iterator[Problem]:
    """Check that a verdict that a text names is that of the statement it shows."""
    for start, end, word, wanted in list_verdict_words(text, facts):
        counts = covering(text, start, end, tour)
        if any(count.of == NOTHING for count in counts):
            continue
        declared = [verdicts for count in counts if (verdicts := list_wanted(count))]
        if counts and not any(verdicts <= wanted for verdicts in declared):
            named = sorted(set().union(*declared))
            message = f"expected a verdict that is {word!r} in where, got {named}"
            yield problem_at(counts[0].place, "where", message)
        elif not counts and not any(s.verdict in wanted for s in behind):
            got = ", ".join(sorted({s.verdict for s in behind})) or "no statement"
            yield problem_at(
                text.place, text.column, f"says {word!r}, the rows behind it have: {got}"
            )


def list_verdict_words(text: TourText, facts: FactBase) -> Iterator[tuple[int, int, str, set[str]]]:
    """Yield the words on a verdict with their place, and the verdicts of which they are true."""
    labels = {term.label.lower(): id for id, term in facts.vocabulary.verdicts.items()}
    every = {*labels.values(), NOT_ASSESSED}
    listed = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    pattern = re.compile(rf"\b(not (?:yet |fully )?)?({listed})(?!\w)", re.IGNORECASE)
    for sentence in text.told():
        base = sentence.start()
        for found in pattern.finditer(sentence[0]):
            verdict = {labels[found[2].lower()]}
            wanted = every - verdict if found[1] else verdict
            yield base + found.start(), base + found.end(), found[0], wanted
        for words, wanted in ((HOLDS_NOT, every - set(HOLDING)), (HOLDS, set(HOLDING))):
            for found in words.finditer(sentence[0]):
                if words is HOLDS and sentence[0][: found.start()].endswith(" not "):
                    continue
                yield base + found.start(), base + found.end(), found[0], wanted


def check_named_verdicts(tour: Tour, facts: FactBase) -> Iterator[Problem]:
    """Check that a step on a statement that does not hold names its verdict."""
    for step in tour.steps:
        own = find_own(step, facts)
        if own is None or own.verdict in (*HOLDING, NOT_ASSESSED):
            continue
        label = facts.vocabulary.verdicts[own.verdict].label
        if label.casefold() not in f"{step.heading} {step.text}".casefold():
            yield problem_at(step.place, "text", f"expected the verdict {label!r}, got none")


def check_levels(text: TourText, tour: Tour, behind: Iterable[Statement]) -> Iterator[Problem]:
    """Check that too little or too much in a text is what the rows behind it say."""
    levels = {level for s in behind for level in list_levels(s)}
    for sentence in text.told():
        for level, words in LEVEL_WORDS.items():
            for found in words.finditer(sentence[0]):
                span = sentence.start() + found.start(), sentence.start() + found.end()
                counted = covering(text, *span, tour)
                if counted or (text.step is not None and level in levels):
                    continue
                got = ", ".join(sorted(levels)) or "no level"
                message = f"says {found[0]!r}, the rows behind it have: {got}"
                if text.step is None:
                    message = f"nothing says what {found[0]!r} is said of: expected a [[count]]"
                yield problem_at(text.place, text.column, message)


def list_levels(statement: Statement) -> set[str]:
    """Return the level of a statement, and those that its qualifiers tell."""
    told = " ".join(value for _, value in statement.qualifiers)
    told_levels = {level for level, words in LEVEL_WORDS.items() if words.search(told)}
    return told_levels | ({statement.subject_level} - {""})


def check_citing(text: TourText, behind: Sequence[Statement]) -> Iterator[Problem]:
    """Check what a step says on whether works are cited, and carry the statement."""
    if text.step is None or not (text.step.statement or text.step.source):
        return
    stances = {stance.stance for s in behind for stance in s.stances}
    cited = any(list_cited(s) for s in behind)
    claims: tuple[tuple[re.Pattern[str], bool, str], ...] = (
        (NOT_CITED, not cited, "works are cited for this"),
        (CARRIES, "supports" in stances, f"the stances are {sorted(stances)}"),
        (CARRIES_NOT, "does_not_support" in stances, f"the stances are {sorted(stances)}"),
    )
    for sentence in text.told():
        for words, is_true, rows in claims:
            if (found := words.search(sentence[0])) and not is_true:
                yield problem_at(text.place, text.column, f"says {found[0]!r}, but {rows}")
        positive = CITED.search(NOT_CITED.sub("", sentence[0]))
        if positive and not cited:
            message = f"says {positive[0]!r}, but no work is cited for this"
            yield problem_at(text.place, text.column, message)
