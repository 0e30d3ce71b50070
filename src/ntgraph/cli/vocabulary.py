"""`ntgraph vocabulary`: what facts can say, with an example sentence for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from ntgraph.cli.shared_options import name_folder
from ntgraph.facts import FactBase, find_facts
from ntgraph.records.vocabulary import BIOMEDICAL, Hedge, Level, NodeType, Predicate, Qualifier

LISTS = {
    "predicates": "predicates",
    "types": "node_types",
    "levels": "levels",
    "qualifiers": "qualifiers",
    "hedges": "hedges",
    "works": "publication_types",
    "omission_reasons": "omission_reasons",
    "passage_kinds": "passage_kinds",
    "verdicts": "verdicts",
    "stances": "stances",
    "licenses": "licenses",
    "readings": "readings",
}
FROM, TO = "this", "that"


@click.command()
@click.argument("name", type=click.Choice(list(LISTS)), required=False, metavar="[LIST]")
@click.option(
    "--facts",
    "folder",
    type=click.Path(path_type=Path),
    default=find_facts,
    show_default="./graph_data, else the facts that come with ntgraph",
    callback=name_folder,
    metavar="DIR",
    help="Also the words that the folder of your own article adds.",
)
def vocabulary(name: str | None, folder: Path) -> None:
    """List what facts can say: predicates, types, levels, hedges and more, with examples."""
    from ntgraph.facts import load_facts

    facts = load_facts(folder)
    for each in [name] if name else LISTS:
        click.echo(f"{each}:" if not name else "", nl=not name)
        for line in list_entries(each, facts):
            click.echo(line)


def list_entries(name: str, facts: FactBase) -> Iterator[str]:
    """Yield a line for each entry of a list: its label, its id, an example or what it means."""
    entries = getattr(facts.vocabulary, LISTS[name]).values()
    examples = find_examples(facts) if name == "predicates" else {}
    rows = [(spoken(entry), entry.id, word_entry(entry, examples)) for entry in entries]
    width = max((len(head) for head, _, _ in rows), default=0)
    for head, id, words in rows:
        shown = f" ({id})" if id != head else ""
        yield f"  {head:<{width}}  {words}{shown}"


def spoken(entry: object) -> str:
    """Return what a person writes for an entry."""
    if isinstance(entry, Level):
        return entry.phrase.replace("{label}", "").strip()
    return str(getattr(entry, "label", getattr(entry, "id", "")))


def word_entry(entry: object, examples: dict[str, str]) -> str:
    """Return an example sentence for an entry, or what it means."""
    if isinstance(entry, Predicate):
        plain = entry.template.format(subject=FROM, object=TO)
        return examples.get(entry.id, f"{plain[0].upper()}{plain[1:]}.")
    if isinstance(entry, Level):
        return f"“{entry.phrase.format(label='dopamine')}”: {entry.definition}"
    if isinstance(entry, Qualifier):
        value = next(iter((*entry.values, *entry.adverbs, *entry.front)), "…")
        return f"{entry.id}={value}: {entry.definition}"
    if isinstance(entry, Hedge) and entry.modal:
        return f"“this {entry.modal} lower that”: {entry.definition}"
    if isinstance(entry, NodeType) and entry.subtypes:
        return f"{entry.definition} Subtypes: {', '.join(entry.subtypes)}."
    return str(getattr(entry, "definition", ""))


def find_examples(facts: FactBase) -> dict[str, str]:
    """Return a short sentence for each relation, of what the facts say with it.

    A plain one goes before one with a hedge or a condition. What an article says about itself
    or its publisher is no example.
    """
    from ntgraph.facts.statement_sentences import say

    found: dict[str, tuple[bool, int, str]] = {}
    for statement in facts.statements.values():
        kinds = {each.passage_kind for each in statement.evidence}
        if statement.negated or kinds - {"", BIOMEDICAL}:
            continue
        sentence = str(say(statement, facts))
        is_more = bool(statement.qualifiers or statement.subject_level or statement.is_hedged)
        rated = (is_more, len(sentence), sentence)
        found[statement.predicate] = min(rated, found.get(statement.predicate, rated))
    return {predicate: sentence for predicate, (_, _, sentence) in found.items()}
