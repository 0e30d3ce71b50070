"""Everything that the review page shows of an own folder, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ntgraph.articles.found_parts import REFERENCE
from ntgraph.drafting.decision_files import COLUMNS, format_cells, read_decisions
from ntgraph.drafting.passage_hedges import PassageHedges
from ntgraph.drafting.proposal import RULES, Proposal
from ntgraph.drafting.proposal_files import read_proposals
from ntgraph.drafting.repeated_quotes import MarkedPlaces
from ntgraph.drafting.review_words import NONE_SAID, ReviewWords, list_terms
from ntgraph.drafting.rules.rule_scores import read_scores
from ntgraph.drafting.units_of_scripts import ScriptPlaces
from ntgraph.facts import FactBase
from ntgraph.facts.fact_base import identity_cells
from ntgraph.facts.statement_sentences import say
from ntgraph.quotations.anchor_folder import make_anchor, read_inputs
from ntgraph.quotations.anchored_rows import RowAnchor
from ntgraph.quotations.article_now import ArticleNow
from ntgraph.quotations.moved_places import MovedPlaces

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FoundProposal:
    """A proposal, and how far its quote has moved in the text since it was drafted."""

    proposal: Proposal
    moved: int


def review_data(folder: Path | str) -> Json:
    """Return what the review page shows: the article, what is recorded, proposed and decided.

    Places count the units of a script's texts (UTF-16), not characters.

    Raises:
        FactsError: a file of the folder cannot be read, or it is no folder of an own article.
    """
    path = Path(folder)
    facts, now, _ = read_inputs(path, needs_rows=False)
    anchor = make_anchor(facts, now)
    words = ReviewWords(facts, anchor)
    hedges = PassageHedges(anchor)
    places = ScriptPlaces(now.text)
    proposals = read_proposals(path)
    found = list(find_proposals(proposals, now.text))
    article = next(iter(facts.articles.values()))
    return {
        "title": article.title,
        "slug": article.slug,
        "blocks": [*list_blocks(now, places)],
        "sentences": [*list_sentences(anchor, places)],
        "hedged": [*list_hedged(anchor, hedges, places)],
        "proposals": [show_proposal(each, words, hedges, places) for each in found],
        "outdated": len(proposals) - len(found),
        "recorded": [*list_recorded(facts, now, places)],
        "leftOut": [[*places.pair(o.span.start, o.span.end), o.reason] for o in now.omissions],
        "accepted": words.list_accepted(),
        "nodes": words.list_nodes(),
        **list_terms(facts.vocabulary),
        "works": [*list_works(now)],
        "columns": COLUMNS,
        "decisions": [format_cells(decision) for decision in read_decisions(path)],
    }


def find_proposals(proposals: list[Proposal], text: str) -> Iterator[FoundProposal]:
    """Yield the proposals whose quote is in the text, in the text's order.

    Where the text was corrected after the draft, a quote is looked for near its former place; a
    proposal whose quote is gone is out of date and left out.
    """
    found = []
    marked = MarkedPlaces(text)
    for proposal in proposals:
        start = proposal.start
        if proposal.beside:
            start = marked.find(proposal.quote, proposal.beside)
            if start < 0:
                continue
        elif text[start : proposal.end] != proposal.quote:
            before = text.rfind(proposal.quote, 0, start + len(proposal.quote))
            after = text.find(proposal.quote, start)
            there = [at for at in (before, after) if at >= 0]
            if not there:
                continue
            start = min(there, key=lambda at: abs(at - proposal.start))
        found.append(FoundProposal(proposal, start - proposal.start))
    yield from sorted(found, key=order_in_text)


def order_in_text(found: FoundProposal) -> tuple[object, ...]:
    """Return a sort key: by the quote's place, then by that of the object in it."""
    proposal = found.proposal
    return (proposal.start + found.moved, proposal.object_start, proposal.said)


def list_works(now: ArticleNow) -> Iterator[list[Any]]:
    """Yield the number of each printed work and its words."""
    for reference in now.references:
        words = now.text[reference.span.start : reference.span.end]
        yield [reference.number, " ".join(words.split())]


def list_blocks(now: ArticleNow, places: ScriptPlaces) -> Iterator[Json]:
    """Yield the blocks of the article with their words."""
    for block in sorted(now.blocks, key=lambda block: block.span.start):
        start, end = block.span.start, block.span.end
        at, _ = places.pair(start, end)
        yield {"kind": block.kind, "start": at, "text": now.text[start:end]}


def list_sentences(anchor: RowAnchor, places: ScriptPlaces) -> Iterator[list[int]]:
    """Yield the places of the sentences in which something may be said."""
    for sentence in anchor.passages.sentences.all:
        if sentence.block.kind not in (REFERENCE, "heading"):
            yield [*places.pair(sentence.start, sentence.end)]


def list_hedged(
    anchor: RowAnchor, hedges: PassageHedges, places: ScriptPlaces
) -> Iterator[list[Any]]:
    """Yield where each sentence that hedges begins, and the words by which it does."""
    for sentence in anchor.passages.sentences.all:
        if words := hedges.list_words(sentence):
            yield [places.pair(sentence.start, sentence.end)[0], words]


def choose_hedge(
    found: FoundProposal, words: ReviewWords, hedges: PassageHedges
) -> tuple[str, tuple[str, ...]]:
    """Return the hedge that a proposal is accepted with, and the words to ask about."""
    said = found.proposal.hedge
    hedge = words.find_hedge(said)
    if hedge not in ("", NONE_SAID):
        return hedge, ()
    read, asked = hedges.read(found.proposal, found.proposal.start + found.moved)
    if read or asked:
        return read, asked
    # A word that only the reader takes for a hedge is asked about when it is recorded.
    return said or hedge, (said,) if said else ()


def show_proposal(
    found: FoundProposal, words: ReviewWords, hedges: PassageHedges, places: ScriptPlaces
) -> Json:
    """Return a proposal with the sentence that it makes, and with its places.

    Where the proposal has no hedge and its passage may have one, the cell is left to the passage:
    what is accepted is then asked about, and not recorded as said flatly.
    """
    proposal, moved = found.proposal, found.moved
    hedge, asked = choose_hedge(found, words, hedges)
    spots = {
        name: places.pair(start + moved, end + moved)
        for name, start, end in (
            ("subjectAt", proposal.subject_start, proposal.subject_end),
            ("objectAt", proposal.object_start, proposal.object_end),
            ("antecedentAt", proposal.antecedent_start, proposal.antecedent_end),
        )
        if start >= 0
    }
    at = places.pair(proposal.start + moved, proposal.end + moved)
    return {
        "key": proposal.key,
        "isRepeated": bool(proposal.beside),
        "start": at[0],
        "end": at[1],
        "quote": " ".join(proposal.quote.split()),
        "subject": proposal.subject,
        "subject_level": proposal.subject_level,
        "predicate": proposal.predicate,
        "object": proposal.object,
        "negated": proposal.negated,
        "hedge": hedge,
        "asked": list(asked),
        "cites": ", ".join(map(str, proposal.cites)) or "none",
        "carried": proposal.carried,
        "score": round(proposal.score, 3),
        "isMeasured": is_measured(proposal),
        "rule": proposal.rule,
        "reader": proposal.reader,
        "note": proposal.note,
        "says": words.say(proposal, hedge or " and ".join(asked)),
        **spots,
    }


def is_measured(proposal: Proposal) -> bool:
    """Return whether the score is the share that was measured for the rule of a proposal.

    A score that a rule without a measured share was given, or an earlier draft, is none.
    """
    _, measured = read_scores()
    return proposal.reader == RULES and measured.get(proposal.rule) == proposal.score


def list_recorded(facts: FactBase, now: ArticleNow, places: ScriptPlaces) -> Iterator[Json]:
    """Yield what the tables record of the article, at its places now."""
    moved = MovedPlaces(now.text)
    for statement, evidence in facts.evidence():
        if evidence.span is None:
            continue
        place = moved.find(evidence.span.start, evidence.span.end, evidence.span.sha256)
        if place is None:
            continue
        start, end = places.pair(*place)
        cells = identity_cells(statement)
        ends = {name: facts.nodes[cells[name]].label for name in ("subject", "object")}
        level = statement.subject_level
        said = {"predicate": statement.predicate, "negated": statement.negated}
        yield {
            "start": start,
            "end": end,
            **ends,
            "subject_level": level,
            **said,
            "says": say(statement, facts),
        }
