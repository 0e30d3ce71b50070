"""What a quiz item is: answers, the grounds of the wrong ones, and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.facts.article_words import name_speaker
from ntgraph.learning.teachable import digest
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class QuizItem:
    """One question with its answers.

    `options` are texts, `keys` what each stands for. `right` is the place of the right one.
    `grounds` has for each option the id of the ground on which it is wrong, `why` a sentence
    on it; both are empty at the right one. `statements` are what the answer rests on,
    `witnesses` what the grounds rest on, `source` the work asked about. No two items of a
    set may share an entry of `about`. `is_checked` tells a question that a person checked
    from one made by program; `is_ordered` that the answers keep their order, since the same
    ones are offered again and again.
    """

    id: str
    kind: str
    question: str
    options: tuple[str, ...]
    keys: tuple[str, ...]
    right: int
    explanation: str
    statements: tuple[str, ...]
    source: str = ""
    grounds: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    is_checked: bool = False
    is_ordered: bool = False


@frozen_record
class Answer:
    """An answer on offer: what it stands for, its words and, if wrong, the ground and why."""

    key: str
    words: str
    ground: str = ""
    why: str = ""
    witnesses: tuple[str, ...] = ()


def make_quiz_item(
    kind: str,
    question: str,
    answers: Iterable[Answer],
    statements: Iterable[Statement],
    explanation: str,
    *,
    source: str = "",
    variant: str = "",
    also_about: Iterable[str] = (),
    is_ordered: bool = False,
    facts: FactBase,
) -> QuizItem:
    """Make an item; answers without an order of their own are mixed by the item's id.

    The id is made of what is asked about, never of words, so that a better wording keeps it;
    `variant` tells apart two questions of one kind on the same statements.
    """
    given = list(answers)
    resting = list(statements)
    seed = "|".join((kind, *(s.id for s in resting), source, variant))
    if not is_ordered:
        given.sort(key=lambda answer: shuffle_key(seed)(answer.key))
    witnesses = tuple(dict.fromkeys(id for each in given for id in each.witnesses))
    behind = [*resting, *(facts.statements[id] for id in witnesses)]
    return QuizItem(
        id=f"{kind}:{digest(seed)[:12]}",
        kind=kind,
        question=question,
        options=tuple(each.words for each in given),
        keys=tuple(each.key for each in given),
        right=next(at for at, each in enumerate(given) if not each.ground),
        explanation=explanation,
        statements=tuple(s.id for s in resting),
        source=source,
        grounds=tuple(each.ground for each in given),
        why=tuple(each.why for each in given),
        witnesses=witnesses,
        about=tuple(sorted({*map(name_pair, behind), *also_about})),
        is_ordered=is_ordered,
    )


def name_pair(statement: Statement) -> str:
    """Name the two things that a statement is about, whichever comes first."""
    return "|".join(sorted((statement.subject, statement.object)))


def list_offered(item: QuizItem) -> tuple[str, ...]:
    """List the answers on offer, whatever their order."""
    return tuple(sorted(item.options))


def shuffle_key(seed: str) -> Callable[[str], str]:
    """Return a sort key that looks random and is the same everywhere."""
    return lambda text: digest(f"{seed}|{text}")


def explain(statement: Statement, facts: FactBase, sentence: str) -> str:
    """Explain an answer: the sentence and who says it, how it stands, and why."""
    if statement.assessment is None:
        works = [facts.sources[id].title for id in statement.sources if id in facts.sources]
        return f"{sentence} Source: {works[0]}." if works else sentence
    label = facts.vocabulary.verdicts[statement.verdict].label
    speaker = name_speaker(facts).capitalize()
    return f"{speaker} says: “{sentence}” Judged {label}: {statement.assessment.reason}"


def spread_places(items: Iterable[QuizItem]) -> list[QuizItem]:
    """Turn the answers of items, so that no place is right more often than another in a kind."""
    used: Counter[tuple[str, int]] = Counter()
    spread = []
    for item in items:
        if not item.is_ordered:
            places = range(len(item.options))
            place = min(places, key=lambda place: used[item.kind, place])
            used[item.kind, place] += 1
            item = turn_to(item, place)
        spread.append(item)
    return spread


def turn_to(item: QuizItem, place: int) -> QuizItem:
    """Turn an item's answers round until the right one is at a place."""
    by = (item.right - place) % len(item.options)
    return replace(
        item,
        options=item.options[by:] + item.options[:by],
        keys=item.keys[by:] + item.keys[:by],
        grounds=item.grounds[by:] + item.grounds[:by],
        why=item.why[by:] + item.why[:by],
        right=place,
    )
