"""How what each of several articles says is judged, and where the articles meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ntgraph.display.model import (
    DisplayArticleShares,
    DisplayMeeting,
    DisplayShare,
    DisplayStatement,
    DisplayVerdict,
)
from ntgraph.display.overview.page_address import format_address, join_list
from ntgraph.display.overview.verdict_shares import address_of, say_judged
from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck import find_meetings
from ntgraph.records import NOT_ASSESSED

LABELS = {
    "same": "say this",
    "agree": "agree on these two",
    "differ": "differ on these two",
    "speak": "speak of these two",
}


def show_article_shares(
    titles: Sequence[tuple[str, str]],
    statements: Sequence[DisplayStatement],
    verdicts: Sequence[DisplayVerdict],
) -> tuple[DisplayArticleShares, ...]:
    """Return how each article is judged, judged ones first; nothing for one article.

    What several articles say counts for each of them.

    Args:
        titles: the slug and the title of each article.
        statements: all statements of the page.
        verdicts: all verdicts, with any numbers of statements.
    """
    said = {slug: [s for s in statements if slug in _articles(s)] for slug, _ in titles}
    told = [(slug, title) for slug, title in titles if said[slug]]
    if len(told) < 2:
        return ()
    shown = [
        _show_article(slug, title, [each for each, _ in told], said[slug], verdicts)
        for slug, title in told
    ]
    return tuple(sorted(shown, key=lambda each: not each.answer))


def _articles(statement: DisplayStatement) -> set[str]:
    return {evidence.article for evidence in statement.evidence}


def _show_article(
    slug: str,
    title: str,
    slugs: Sequence[str],
    said: Sequence[DisplayStatement],
    verdicts: Sequence[DisplayVerdict],
) -> DisplayArticleShares:
    counts = Counter(statement.verdict for statement in said)
    counted = [replace(verdict, count=counts[verdict.id]) for verdict in verdicts]
    hidden = join_list(each for each in slugs if each != slug)
    order = sorted(counted, key=lambda verdict: verdict.id == NOT_ASSESSED)
    return DisplayArticleShares(
        slug,
        title,
        format_address(view="table", articles=hidden),
        say_judged(counted),
        tuple(
            DisplayShare(
                each.id,
                each.count,
                address_of(each.id, verdicts, articles=hidden),
                judged=each.id != NOT_ASSESSED,
            )
            for each in order
            if each.count
        ),
    )


def show_meetings(
    facts: FactBase, statements: Sequence[DisplayStatement]
) -> tuple[DisplayMeeting, ...]:
    """Return where the articles of a page speak of the same two things, with words for it."""
    by_id = {statement.id: statement for statement in statements}
    shown = {slug for statement in statements for slug in _articles(statement)}
    who = "Both articles" if len(shown) == 2 else "Several articles"
    rank = {slug: at for at, slug in enumerate(facts.articles)}

    def first_article(id: str) -> tuple[int, str]:
        return min(rank.get(slug, len(rank)) for slug in _articles(by_id[id])), id

    return tuple(
        DisplayMeeting(
            meeting.kind,
            f"{who} {LABELS[meeting.kind]}",
            tuple(sorted(meeting.statements, key=first_article)),
        )
        for meeting in find_meetings(facts, by_id)
    )
