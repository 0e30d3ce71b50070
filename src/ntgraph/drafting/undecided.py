"""What nobody has decided about yet: counted for pages, and a problem of a complete folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ntgraph.drafting.decision_files import read_decisions
from ntgraph.drafting.decisions import find_undecided
from ntgraph.drafting.proposal import Proposal
from ntgraph.drafting.proposal_files import PROPOSALS_FILE, read_proposals
from ntgraph.errors import Problem
from ntgraph.facts import FactBase
from ntgraph.quotations.passages import shorten


def list_undecided(folder: Path | str) -> list[tuple[int, Proposal]]:
    """Return the proposals of a folder that nobody has decided about, each with its line.

    Raises:
        FactsError: proposals or decisions cannot be read.
    """
    path = Path(folder)
    proposals = read_proposals(path)
    open_keys = {each.key for each in find_undecided(proposals, read_decisions(path))}
    return [(line, each) for line, each in enumerate(proposals, 2) if each.key in open_keys]


def count_undecided(folder: Path | str) -> int:
    """Return how many proposals of a folder are not decided."""
    return len(list_undecided(folder))


def check_decided(folder: Path | str, facts: FactBase) -> Iterator[Problem]:
    """Yield a problem for each proposal that is not decided; notes until the folder is complete.

    Raises:
        FactsError: proposals or decisions cannot be read.
    """
    if not facts.is_own:
        return
    for line, proposal in list_undecided(folder):
        said = f"{proposal.subject} {proposal.predicate} {proposal.object}"
        message = (
            f"not decided: {said}, in “{shorten(proposal.quote)}”: run "
            f"`ntgraph review {folder}`, or `ntgraph draft {folder}` if the text was changed"
        )
        file = f"{facts.folder}/{PROPOSALS_FILE}"
        yield Problem(file, line, "", message, is_note=not facts.is_complete)
