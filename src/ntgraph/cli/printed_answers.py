"""Print answers for people, as tables and sentences, or as JSON. Used by several commands.

Styles and line breaks appear only on a terminal, not in a file or pipe.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ntgraph.errors import count_of
from ntgraph.facts.told_attributes import tell_beside
from ntgraph.graph.step_ways import join_trail, word_denied
from ntgraph.judging.statement_description import word_comparison
from ntgraph.records import Attributes
from ntgraph.records.vocabulary import BIOMEDICAL, HUMAN, MAIN_TARGET, OTHER_TARGET, RECALLED

WIDE = 10_000
OFF_TARGET = "an off-target, not a main one"


class PipedConsole(Console):
    """A console that leaves it to the command what happens when a pipe's reader has gone."""

    def on_broken_pipe(self) -> None:
        """Raise the error again; rich would end the program with 1."""
        raise BrokenPipeError


def console() -> Console:
    """Return a console that does not break lines when the output goes to a file or pipe."""
    plain = PipedConsole(markup=False, highlight=False, emoji=False)
    return (
        plain
        if plain.is_terminal
        else PipedConsole(markup=False, highlight=False, emoji=False, width=WIDE)
    )


def print_json(answer: Mapping[str, Any]) -> None:
    """Print an answer as JSON."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def print_counts(title: str, counts: Mapping[str, int]) -> None:
    """Print a two-column table of counts."""
    table = Table(title=title, title_justify="left", show_header=False, box=None)
    table.add_column()
    table.add_column(justify="right")
    for name, number in counts.items():
        table.add_row(Text(name), Text(f"{number:,}"))
    console().print(table)


def print_info(summary: Mapping[str, Any]) -> None:
    """Print the counts, versions and licenses of the facts."""
    released = f" of {summary['released_on']}" if summary["released_on"] else ""
    click.echo(f"{summary['title']}, data {summary['data_version']}{released}")
    for title in summary["articles"]:
        click.echo(f"article: {title}")
    plain = {name: value for name, value in summary.items() if isinstance(value, int)}
    print_counts("\nIn all", {name.replace("_", " "): value for name, value in plain.items()})
    for name, counts in summary.items():
        if isinstance(counts, dict):
            print_counts(f"\n{name.replace('_', ' ').capitalize()}", counts)
    print_licenses(summary["licenses"])


def print_licenses(licenses: list[Mapping[str, Any]]) -> None:
    """Print a table of the licenses: commercial use, and the rows, layers and works they cover."""
    table = Table(title="\nLicenses", title_justify="left", box=None)
    for column in ("license", "commercial use", "rows", "layers", "works"):
        table.add_column(column)
    for entry in licenses:
        cells = (entry["license"], entry["commercial_use"], str(entry["rows"]))
        table.add_row(*map(Text, (*cells, ", ".join(entry["layers"]), str(entry["works"]))))
    console().print(table)


def print_node(answer: Mapping[str, Any]) -> None:
    """Print a node: its definition, its other names, its statements, and accepted facts."""
    out = console()
    out.print(Text(f"{answer['label']} ({answer['type']})", style="bold"))
    out.print(Text(answer["definition"]))
    for name in ("synonyms", "identifiers"):
        if answer[name]:
            out.print(Text(f"{name}: {', '.join(answer[name])}"))
    if told := tell_beside("", list_pairs(answer["attributes"])):
        out.print(Text(told))
    out.print(Text(answer["address"] or answer["id"]))
    out.print(Text(f"\n{count_of(len(answer['statements']), 'statement')}"))
    for statement in answer["statements"]:
        print_statement(out, statement)
    if answer["accepted_facts"]:
        facts = count_of(len(answer["accepted_facts"]), "accepted fact")
        out.print(Text(f"\n{facts}, from other works"))
    details: dict[str, list[Mapping[str, Any]]] = {}
    for fact in answer["accepted_facts"]:
        details.setdefault(fact["folded_under"], []).append(fact)
    for fact in answer["accepted_facts"]:
        if fact["folded_under"] or fact["part_of"] == answer["id"]:
            continue
        out.print(Text(f"• {fact['sentence']}"))
        out.print(Text(f"    {word_accepted(fact)}", style="dim"))
        for part in details.get(fact["id"], ()):
            out.print(Text(f"    – in detail: {part['sentence']}", style="dim"))
    parts = [fact for fact in answer["accepted_facts"] if fact["part_of"] == answer["id"]]
    if parts:
        out.print(Text(f"• Parts: {', '.join(sorted(fact['part'] for fact in parts))}."))
        works = dict.fromkeys(work for fact in parts for work in fact["works"])
        out.print(Text(f"    {'; '.join(works)}", style="dim"))


def print_statement(out: Console, statement: Mapping[str, Any], indent: str = "") -> None:
    """Print a statement with its safety notes, both gauges and its evidence, in this order."""
    out.print(Text(f"{indent}• {statement['sentence']}"))
    for note in statement["safety_notes"]:
        out.print(Text(f"{indent}    ! {note['text']}", style="bold"))
    for line in word_gauges(statement):
        out.print(Text(f"{indent}    {line}"))
    for evidence in statement["evidence"]:
        out.print(Text(f"{indent}    {word_evidence(evidence)}", style="dim"))


def print_one_statement(answer: Mapping[str, Any]) -> None:
    """Print one statement with its id, as `print_statement` prints it."""
    out = console()
    out.print(Text(answer["id"], style="bold"))
    print_statement(out, answer)


def word_gauges(statement: Mapping[str, Any]) -> Iterator[str]:
    """Yield lines about a statement's cited works, its verdict, and accepted facts.

    Statements that no article makes have no such lines.
    """
    if statement["comparison"] is None:
        return
    cited, science = statement["in_the_article"], statement["in_science"]
    yield f"in the article: {cited['label']}"
    for work in cited["works"]:
        reason = f": {work['reason']}" if work["reason"] else ""
        yield f"    {work['label']} – {work['work']}{reason}"
    basis = f" ({science['basis_label']})" if science["basis_label"] else ""
    reason = f". {science['reason']}" if science["reason"] else ""
    yield f"in science: {science['label']}{basis}{reason}"
    for work in science["works"]:
        yield f"    judged by {work}"
    yield f"accepted facts: {word_comparison(statement['comparison'])}"
    for path in statement["comparison"]["paths"]:
        limited = " (under a condition, or in animals)" if path["limited"] else ""
        yield f"    {' '.join(path['sentences'])}{limited}"
    for conflict in statement["contested_by"]:
        yield f"contested: {conflict['label']} – {conflict['sentence']}"


def word_accepted(fact: Mapping[str, Any]) -> str:
    """Return a line about an accepted fact: its works, how strongly a drug binds, the species."""
    parts = [*fact["works"], *fact["affinity"]]
    if fact["species"] and HUMAN not in fact["species"]:
        parts.append(f"seen in: {', '.join(fact['species'])}")
    if fact["basis"] == [RECALLED]:
        parts.append("from general knowledge, not looked up")
    if fact["target_role"] == MAIN_TARGET:
        parts.append(f"marked as a main target by {' and '.join(fact['marked_by'])}")
    if fact["target_role"] == OTHER_TARGET:
        parts.append(OFF_TARGET)
    return "; ".join(parts)


def word_evidence(evidence: Mapping[str, Any]) -> str:
    """Return a line about a piece of evidence: its place, its hedge, the numbers it cites.

    What a graph file gives with an edge, a passage and attributes, comes last.
    Evidence without a passage cites nothing of its own: its source is the work that says it.
    """
    parts = [str(evidence["source"]), str(evidence["record"])]
    numbers = ", ".join(str(number) for number in evidence["cites"])
    if evidence["start"] is not None:
        where = f"{evidence['section']}, {evidence['block']}"
        parts.append(f"{where}, characters {evidence['start']}–{evidence['end']}")
        parts.append("" if evidence["passage_kind"] == BIOMEDICAL else evidence["passage_kind"])
        parts.append(f"worded “{evidence['hedge']}”" if evidence["hedge"] else "")
        parts.append(f"cites {numbers}" if numbers else "cites nothing")
    parts.append(tell_beside(str(evidence["passage"]), list_pairs(evidence["attributes"])))
    return "; ".join(part for part in parts if part)


def list_pairs(attributes: Mapping[str, Sequence[Any]]) -> Attributes:
    """Return each value with the name of its attribute."""
    return tuple((name, value) for name, values in attributes.items() for value in values)


def print_paths(answer: Mapping[str, Any]) -> None:
    """Print the paths between two nodes, with the statements of each hop."""
    out = console()
    if not answer["paths"]:
        steps = count_of(answer["max_hops"], "step")
        out.print(Text(f"no way from {answer['start']} to {answer['end']} in {steps}"))
    for number, path in enumerate(answer["paths"], 1):
        out.print(Text(f"{number}. {join_trail(path['nodes'], path['ways'])}", style="bold"))
        for hop in path["hops"]:
            for statement in hop:
                print_statement(out, statement, indent="   ")
    if answer["left_out"]:
        least = "at least " if answer["left_out_is_a_minimum"] else ""
        out.print(Text(f"{least}{answer['left_out']:,} more left out"))
    if answer["denied"]:
        out.print(Text(word_denied([each["sentence"] for each in answer["denied"]])))
    notes = (note["text"] for each in answer["denied"] for note in each["safety_notes"])
    for note in dict.fromkeys(notes):
        out.print(Text(f"    ! {note}", style="bold"))
