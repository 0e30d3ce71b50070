"""What a large page tells without scripts and on paper: sizes, counts and well-connected things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np

from ntgraph.display.health_words import NO_PUBLISHER, pick_advice, pick_words_below
from ntgraph.display.large import LargeDisplay
from ntgraph.errors import count_of
from ntgraph.page.fitting_words import name_sayers, tell_publisher

# Rows of each table; more of them are no summary.
TABLE_ROWS = 60
BEST_CONNECTED = 30

Rows = list[tuple[str, str]]


class Contents:
    """The words and numbers of a large page, for its template."""

    def __init__(self, display: LargeDisplay) -> None:
        self.disclaimer = pick_advice(display, is_about_health=display.is_about_health)
        self.caption = pick_words_below(display, is_about_health=display.is_about_health)
        self.is_about_health, self.judged = display.is_about_health, display.is_judged
        self.in_source = _name_reading(display)
        self.who_says = name_sayers(display)
        self.interests = {
            article.id: article.interest and tell_publisher(article.publisher) + article.interest
            for article in display.articles
        }
        self.size = _tell_size(display)
        self.notes = [*display.notes]
        self.summary = _leave_out_told(display.summary, self.notes)
        types = [(each.plural, each.count) for each in display.types]
        relations = Counter[str]()
        for kind in display.kinds:
            relations[f"{kind.relation} (denied)" if kind.negated else kind.relation] += kind.count
        self.types, more_types = _cut(types)
        self.relations, more_relations = _cut(relations.items())
        self.verdicts = [
            (at, each.label, f"{each.count:,}")
            for at, each in enumerate(display.verdicts)
            if display.is_judged
        ]
        self.best = _list_best(display)
        self.left_out = [
            f"{count_of(number, f'further {thing}')} left out of this table."
            for number, thing in ((more_types, "type"), (more_relations, "relation"))
            if number
        ]
        if display.left_out:
            self.left_out.append(f"{count_of(display.left_out, 'further thing')} left out here.")
        self.missing = _tell_missing(display)
        self.unscripted = _tell_unscripted(display)
        self.source = _tell_source(display)
        self.edition = _tell_edition(display)


def _name_reading(display: LargeDisplay) -> str:
    """Return the heading of the first gauge, as cards of small graphs have it."""
    if len(display.articles) > 1:
        return "In the articles"
    is_read = any(article.publisher != NO_PUBLISHER for article in display.articles)
    return "In the article" if is_read else "In the graph"


def _leave_out_told(summary: str, notes: Iterable[str]) -> str:
    """Return a summary without the sentences that stand among the notes.

    >>> _leave_out_told("Cats and dogs. No signs are given.", ["No signs are given."])
    'Cats and dogs.'
    """
    for note in notes:
        summary = summary.replace(note, "")
    return " ".join(summary.split())


def _tell_size(display: LargeDisplay) -> str:
    counted = [(len(display.nodes), "thing"), (len(display.links), "statement")]
    counted += [(len(display.works), "work")] if display.works else []
    return ", ".join(_count(number, thing) for number, thing in counted)


def _count(number: int, thing: str) -> str:
    """Return a number of things with commas in it.

    >>> _count(1200, "thing")
    '1,200 things'
    """
    return count_of(number, thing).replace(str(number), f"{number:,}", 1)


def _cut(counted: Iterable[tuple[str, int]]) -> tuple[Rows, int]:
    """Return the largest counts with their words, and how many rows were left out."""
    rows = sorted(counted, key=lambda row: (-row[1], row[0]))
    return [(words, f"{count:,}") for words, count in rows[:TABLE_ROWS]], len(rows[TABLE_ROWS:])


def _list_best(display: LargeDisplay) -> list[tuple[str, str, str]]:
    """Return the best connected things: name, type and number of statements."""
    nodes, links = display.nodes, display.links
    degrees = np.bincount(links.subjects, minlength=len(nodes))
    degrees += np.bincount(links.objects, minlength=len(nodes))
    best = np.argsort(-degrees, kind="stable")[:BEST_CONNECTED].tolist()
    return [
        (nodes.names[row], display.types[nodes.types[row]].label, f"{degrees[row]:,}")
        for row in best
        if degrees[row]
    ]


def _tell_missing(display: LargeDisplay) -> str:
    """Return what smaller graphs have on their page and this one has not."""
    lacking = ["no map of all things", "no lessons", "no list of works"]
    lacking += ["no findings of the audit"] if display.details else []
    *most, last = lacking
    return (
        f"Pages of graphs with more than {display.most_displayed:,} statements have "
        f"{', '.join(most)} and {last}. A smaller part of the graph has a page with a map and a "
        "list of works."
    )


def _tell_unscripted(display: LargeDisplay) -> str:
    """Return where the data are for those who cannot run scripts."""
    name = display.source.name
    made_of = f"the file that the page was made of: {name}" if name else "its fact tables"
    return f"Everything that they show stands in {made_of}."


def _tell_source(display: LargeDisplay) -> Rows:
    """Return what a reader needs to find the source again, each with its label."""
    rows = [("Made of the file", display.source.name), ("Its SHA-256", display.source.sha256)]
    if display.source.name:
        rows.append(("A place is", f"the {display.source.unit} of the file"))
    else:
        for article in display.articles:
            rows += [("Article", article.title), ("Publisher", article.publisher)]
            rows += [("License of its text", article.license), ("Interest", article.interest)]
    method = display.groups.method if display.groups else ""
    rows.append(("Grouped by", method))
    return [(label, value) for label, value in rows if value]


def _tell_edition(display: LargeDisplay) -> str:
    told = ", ".join(filter(None, dict.fromkeys((display.version, display.released_on))))
    return f"Data version {told}, " if told else "License: "
