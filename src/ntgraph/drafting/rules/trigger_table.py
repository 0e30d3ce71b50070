"""The words that tell of a relation, read from `triggers.toml`.

A row names a relation and its words. `verbs` may stand in any form, also in the passive;
`phrases` stand between subject and object as they are, `reversed` between object and subject.
`nominal` are nouns such as *inhibition*, with *of* the object and *by* the subject; `agents` are
nouns such as *agonist*, which the subject is and before which the object stands.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ntgraph.drafting.rules.text_tokens import split_tokens
from ntgraph.drafting.rules.verb_forms import BASE, DOING, PAST, THIRD, list_forms

TRIGGERS_FILE = Path(__file__).parent / "triggers.toml"
# How a trigger stands between the two things.
FORWARD, BACKWARD, NOMINAL, AGENT = "forward", "backward", "nominal", "agent"
FORMS = (BASE, THIRD, PAST, DOING)


@dataclass(frozen=True, slots=True)
class TriggerExample:
    """A sentence of our own and what it says: subject, relation, object, whether it denies."""

    text: str
    subject: str
    predicate: str
    object: str
    level: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """A row of `triggers.toml`; `by_object` names other relations for types of the object."""

    id: str
    predicate: str
    verbs: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    reversed: tuple[str, ...] = ()
    nominal: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    negated: bool = False
    needs: tuple[str, ...] = ()
    by_object: Mapping[str, str] = field(default_factory=dict)
    subjects: tuple[str, ...] = ()
    examples: tuple[TriggerExample, ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """One form of one trigger: how it stands, and its row."""

    row: TriggerRow
    way: str
    form: str = ""


@cache
def read_triggers() -> tuple[TriggerRow, ...]:
    """Return the rows of `triggers.toml`."""
    data = tomllib.loads(TRIGGERS_FILE.read_text(encoding="utf-8"))
    return tuple(make_row(row) for row in data["trigger"])


def make_row(row: Mapping[str, Any]) -> TriggerRow:
    """Return a row; lists become tuples."""
    made: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
    }
    made["examples"] = tuple(map(read_example, row["examples"]))
    return TriggerRow(**made)


def read_example(written: str) -> TriggerExample:
    """Return an example: its sentence, subject, relation, object, and a flag behind bars.

    >>> read_example("Tea does not raise GABA. | tea | raises | GABA | not").negated
    True
    """
    text, subject, predicate, thing, *flags = (part.strip() for part in written.split("|"))
    level = {"lack": "deficiency", "excess": "excess"}.get("".join(flags), "")
    return TriggerExample(text, subject, predicate, thing, level, flags == ["not"])


@cache
def list_triggers() -> Mapping[tuple[str, ...], tuple[Trigger, ...]]:
    """Return the triggers by their tokens; of several the first one whose row fits counts."""
    found: dict[tuple[str, ...], tuple[Trigger, ...]] = {}
    for row in read_triggers():
        for words, trigger in spell_triggers(row):
            tokens = tuple(split_tokens(words).words)
            found[tokens] = (*found.get(tokens, ()), trigger)
    return found


def spell_triggers(row: TriggerRow) -> Iterator[tuple[str, Trigger]]:
    """Yield the words of each trigger of a row.

    A phrase with `~` before a word has this verb in all its forms.
    """
    for verb in row.verbs:
        for form, spelled in list_forms(verb).items():
            yield from ((words, Trigger(row, FORWARD, form)) for words in spelled)
        head, _, tail = verb.partition(" ")
        for past in list_forms(head)[PAST]:
            yield f"{past} {tail} by".replace("  ", " "), Trigger(row, BACKWARD, PAST)
    for phrases, way in ((row.phrases, FORWARD), (row.reversed, BACKWARD)):
        for phrase in phrases:
            before, mark, after = phrase.partition("~")
            if not mark:
                yield phrase, Trigger(row, way)
                continue
            for form, spelled in list_forms(after).items():
                yield from ((before + words, Trigger(row, way, form)) for words in spelled)
    for noun in row.nominal:
        yield f"{noun} of", Trigger(row, NOMINAL)
    for noun in row.agents:
        yield noun, Trigger(row, AGENT)
        yield f"{noun}s", Trigger(row, AGENT)
