"""The records of articles, the works behind them, and the findings of the audit."""

from __future__ import annotations

from ntgraph.display.model.display_terms import DisplayLink
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class DisplayFinding:
    """A finding of the audit on a reference, or on how a statement is cited.

    `kind` is an id of `DisplayGraph.finding_kinds`. `statements` are those of one sentence;
    it is empty if the finding is about the printed reference itself. `number` is the printed
    number of the reference, or 0. If `explanation` is empty, stances of the statements explain
    the finding.
    """

    kind: str
    explanation: str
    number: int = 0
    statements: tuple[str, ...] = ()


@frozen_record
class DisplayFindingKind:
    """A kind of finding: how serious it is, what it means, and what to do about it."""

    id: str
    label: str
    severity: str
    definition: str
    remedy: str


@frozen_record
class DisplaySource:
    """A work as a reference list prints it, with what it is cited for and its findings.

    `numbers` are its printed numbers, and `printed_in` the slug of the article of each.
    `retraction_checked` is the date of the list of retracted works it was looked up in.
    """

    id: str
    citation: str
    kind: str
    species: str
    reading: str
    license: str
    interest: str
    note: str
    links: tuple[DisplayLink, ...]
    numbers: tuple[int, ...]
    printed_in: tuple[str, ...]
    statements: tuple[str, ...]
    retraction_checked: str = ""
    findings: tuple[DisplayFinding, ...] = ()


@frozen_record
class DisplayArticle:
    """An article that the facts were read from, and what its publisher stands to gain.

    `source` is its own id among the works; `findings` are those that are not about one work.
    If `is_graph_file` is true, it is no article but a graph file.
    """

    id: str
    title: str
    publisher: str
    interest: str
    license: str
    link: DisplayLink
    facts: tuple[tuple[str, str], ...]
    source: str = ""
    findings: tuple[DisplayFinding, ...] = ()
    is_graph_file: bool = False
