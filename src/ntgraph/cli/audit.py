"""`ntgraph audit`: find faults in references and citations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ntgraph.cli.shared_options import article_option, facts_option, json_option, only_option
from ntgraph.errors import count_of

if TYPE_CHECKING:
    from ntgraph.facts import FactBase
    from ntgraph.judging.audit import Finding


@click.command()
@facts_option
@article_option
@only_option
@json_option
@click.option(
    "--retractions",
    "listed",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A dated list of retracted works, to look every work up in.",
)
@click.option(
    "--severity",
    metavar="LEVEL",
    help="Leave out what is less severe: serious, moderate or minor.",
)
def audit(
    folder: Path,
    articles: tuple[Path, ...],
    only: tuple[str, ...],
    listed: Path | None,
    severity: str | None,
    *,
    as_json: bool,
) -> None:
    """Find faults in the references of articles and in their use as citations."""
    from ntgraph.checks import load_sound_facts
    from ntgraph.cli.printed_answers import print_json
    from ntgraph.judging.audit import find_findings, read_retractions, summarize_audit

    loaded = load_sound_facts(folder, articles=articles, only=only)
    facts = loaded.facts
    levels = pick_levels(severity, list(facts.vocabulary.severities))
    retractions = read_retractions(listed) if listed else None
    findings = find_findings(facts, retractions=retractions, texts=loaded.texts_by_slug)
    summary = summarize_audit(findings, facts, retractions)
    shown = [finding for finding in findings if finding.severity in levels]
    if as_json:
        print_json({"summary": summary, "findings": [to_plain(finding) for finding in shown]})
    else:
        print_audit(summary, shown, facts)


def pick_levels(severity: str | None, levels: Sequence[str]) -> Sequence[str]:
    """Return the levels of severity from the most severe down to `severity`, or all of them.

    Raises:
        click.BadParameter: `severity` is not a known level.
    """
    from ntgraph.errors import unknown

    if severity is None:
        return levels
    if severity not in levels:
        raise click.BadParameter(unknown("severity", severity, levels), param_hint="--severity")
    return levels[: levels.index(severity) + 1]


def to_plain(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain values for JSON, with its place as `file:line`."""
    return {**asdict(finding), "place": str(finding.place or "")}


def print_audit(summary: Mapping[str, Any], findings: Iterable[Finding], facts: FactBase) -> None:
    """Print the findings, grouped by reference or statement, and then the totals."""
    from rich.text import Text

    from ntgraph.cli.printed_answers import console

    out = console()
    for _, group in groupby(findings, key=place_of):
        together = list(group)
        about = list(say_about(together, facts))
        for line in about:
            out.print(Text(line, style="bold"))
        for finding in together:
            number = f" [{finding.number}]" if finding.statement and finding.number else ""
            out.print(Text(f"  {finding.severity}: {say_kind(finding, facts)}{number}"))
            for line in list_statements(finding, facts) if len(about) > 1 else ():
                out.print(Text(f"    {line}"))
            out.print(Text(f"    {finding.explanation}"))
            out.print(Text(f"    {finding.remedy} ({finding.place})", style="dim"))
    for line in say_summary(summary, facts):
        out.print(Text(line))


def say_kind(finding: Finding, facts: FactBase) -> str:
    """Return the label of a finding's type, with its code in parentheses."""
    return f"{facts.vocabulary.finding_types[finding.code].label} ({finding.code})"


def place_of(finding: Finding) -> tuple[object, ...]:
    """Return what findings share that are printed together: a sentence, or a reference."""
    about = finding.passage or finding.statements or (finding.number, finding.source)
    return finding.article, bool(finding.statements), about


def say_about(findings: Iterable[Finding], facts: FactBase) -> Iterable[str]:
    """Yield what findings on one place are about: statements, a reference, a work, an article."""
    from ntgraph.facts.statement_sentences import cite

    findings = list(findings)
    first = findings[0]
    statements = dict.fromkeys(line for each in findings for line in list_statements(each, facts))
    if statements:
        yield from statements
    elif first.source:
        work = cite(facts.sources[first.source])
        yield f"{first.number}. {work}" if first.number else work
    else:
        yield facts.articles[first.article].title


def list_statements(finding: Finding, facts: FactBase) -> list[str]:
    """List the statements of a finding as sentences, each with a dot before it."""
    from ntgraph.facts.statement_sentences import say

    return [f"• {say(facts.statements[id], facts)}" for id in finding.statements]


def say_summary(summary: Mapping[str, Any], facts: FactBase) -> Iterable[str]:
    """Yield the totals of an audit as lines of text."""
    terms = facts.vocabulary
    yield ""
    yield (
        f"{count_of(summary['findings'], 'finding')}; {summary['works_without_finding']} of "
        f"{count_of(summary['works'], 'work')} behind "
        f"{count_of(summary['printed_references'], 'printed reference')} without any"
    )
    for severity, number in summary["by_severity"].items():
        term = terms.severities[severity]
        yield f"  {number} {term.label}: {term.definition}"
    yield "by kind"
    for code, number in summary["by_code"].items():
        yield f"  {number} {terms.finding_types[code].label} ({code})"
    yield (
        f"{summary['biomedical_statements_without_citation']} of {summary['statements']} "
        "statements are about body or mind and cite nothing; that is not counted as a finding"
    )
    yield say_lookups(summary["retractions"])


def say_lookups(lookups: Mapping[str, Any]) -> str:
    """Return a line about the lists of retracted works in which works were looked up."""
    days = [f"{number} in the list of {day}" for day, number in lookups["by_list_date"].items()]
    when = "looked up now" if lookups["looked_up_now"] else "looked up earlier, as recorded"
    done = f"{', '.join(days)} ({when}); " if days else ""
    return f"retracted works: {done}{lookups['not_looked_up']} not looked up in any list"
