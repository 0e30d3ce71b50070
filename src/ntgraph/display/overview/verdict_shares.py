"""How many of the judged statements have each verdict, in numbers and in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ntgraph.display.model import DisplayCiting, DisplayShare, DisplayStatement, DisplayVerdict
from ntgraph.display.overview.page_address import format_address, join_list
from ntgraph.display.style.article_styles import ARTICLE_STYLES
from ntgraph.display.style.citation_styles import CITATION_LABELS, CITATION_STYLES
from ntgraph.display.style.verdict_styles import style_verdict
from ntgraph.facts import FactBase
from ntgraph.records import NOT_ASSESSED


def show_verdicts(
    facts: FactBase, statements: Iterable[DisplayStatement]
) -> tuple[DisplayVerdict, ...]:
    """Return every verdict of the vocabulary with its look and its number of statements."""
    return show_counted_verdicts(facts, Counter(statement.verdict for statement in statements))


def show_counted_verdicts(facts: FactBase, counts: Mapping[str, int]) -> tuple[DisplayVerdict, ...]:
    """Return every verdict of the vocabulary with its look and the number given for it."""
    shown = []
    for term in facts.vocabulary.verdicts.values():
        style = style_verdict(term.id)
        shown.append(
            DisplayVerdict(
                term.id,
                term.label,
                term.definition,
                style.path,
                style.hue.light,
                style.hue.dark,
                counts.get(term.id, 0),
            )
        )
    return tuple(shown)


def show_citing(statements: Iterable[DisplayStatement]) -> tuple[DisplayCiting, ...]:
    """Return how it looks whether a statement cites a work, with both numbers of statements."""
    counts = Counter(find_citing(statement) for statement in statements)
    return tuple(
        DisplayCiting(
            id, CITATION_LABELS[id], style.path, style.hue.light, style.hue.dark, counts[id]
        )
        for id, style in CITATION_STYLES.items()
    )


def find_citing(statement: DisplayStatement) -> str:
    """Return `yes` if at least one passage of a statement cites a work, otherwise `no`."""
    return "yes" if any(evidence.cites for evidence in statement.evidence) else "no"


def show_article_marks(
    facts: FactBase, statements: Sequence[DisplayStatement]
) -> tuple[DisplayCiting, ...]:
    """Return how each article looks, with its number of statements; nothing for one article.

    There is nothing for more articles than there are shapes either: a shape that two articles
    share would say something false.
    """
    shown = {evidence.article for each in statements for evidence in each.evidence}
    articles = [article for slug, article in facts.articles.items() if slug in shown]
    if not 1 < len(articles) <= len(ARTICLE_STYLES):
        return ()
    counts = Counter(
        slug for each in statements for slug in {evidence.article for evidence in each.evidence}
    )
    return tuple(
        DisplayCiting(
            article.slug,
            article.title,
            style.path,
            style.hue.light,
            style.hue.dark,
            counts[article.slug],
        )
        for article, style in zip(articles, ARTICLE_STYLES, strict=False)
    )


def list_colorings(
    verdicts: Iterable[DisplayVerdict],
    citing: Iterable[DisplayCiting],
    articles: Sequence[DisplayCiting] = (),
) -> tuple[tuple[str, str], ...]:
    """Return what may color the lines of the map, each with its words.

    Verdicts are offered where something was judged, citations where a work is cited, articles
    where there are several.
    """
    judged = any(each.count for each in verdicts if each.id != NOT_ASSESSED)
    cited = any(each.count for each in citing if each.id == "yes")
    found = (
        ("verdict", "verdict", judged),
        ("cited", "cited or not", cited),
        ("article", "article", bool(articles)),
    )
    return ("", "direction"), *((by, words) for by, words, is_known in found if is_known)


def show_shares(verdicts: Sequence[DisplayVerdict]) -> tuple[DisplayShare, ...]:
    """Return the share of each verdict that some judged statement has.

    The address of a share opens the table with the statements of this verdict alone.
    """
    judged = [verdict for verdict in verdicts if verdict.id != NOT_ASSESSED and verdict.count]
    return tuple(
        DisplayShare(verdict.id, verdict.count, address_of(verdict.id, verdicts))
        for verdict in judged
    )


def address_of(verdict: str, verdicts: Iterable[DisplayVerdict], *, articles: str = "") -> str:
    """Return the address of the table that hides all verdicts but one, and some articles."""
    others = (other.id for other in verdicts if other.id != verdict)
    return format_address(view="table", verdicts=join_list(others), articles=articles)


def say_shares(verdicts: Sequence[DisplayVerdict]) -> str:
    """Return one sentence on how much holds; empty if nothing was judged."""
    judged = say_judged(verdicts)
    return f"Held against science, {judged}." if judged else ""


def say_judged(verdicts: Sequence[DisplayVerdict]) -> str:
    """Return how many statements hold and how many fail; empty if nothing was judged.

    The vocabulary lists its verdicts from the best to the worst, so the words name the
    first one and the last one.
    """
    judged = [verdict for verdict in verdicts if verdict.id != NOT_ASSESSED]
    total = sum(verdict.count for verdict in judged)
    if not total:
        return ""
    best, worst = judged[0], judged[-1]
    held = f"{_count(best.count)} of {total} judged statements {_be(best.count)} {best.label}"
    failed = f"{_count(worst.count)} {_be(worst.count)} {worst.label}"
    return f"{held}; {failed}"


def _count(number: int) -> str:
    return str(number) if number else "none"


def _be(number: int) -> str:
    return "are" if number > 1 else "is"
