"""Whether what is shown has to do with health, so that it needs the warning about medicines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from ntgraph.display.disclaimers import ARTICLE, EDUCATION, FILE, FILE_PICTURE, PICTURE
from ntgraph.display.model import DisplayArticle, DisplayGraph

NO_PUBLISHER = "not known"
# A warning too many harms nobody, so the words of types are matched loosely.
TYPES = re.compile(
    r"drug|medic|pharma|chemic|molecul|substance|compound|toxin|poison|transmitter|hormone|"
    r"effect|target|condition|disease|disorder|symptom|phenotyp|therap|treat|dose|dosage|cure|"
    r"heal|patient|clinic|brain|factor",
    re.IGNORECASE,
)
# In a sentence, "effect", "target" or "secure" may be about anything.
SENTENCES = re.compile(
    r"\b(drug|medic|pharma|toxi|poison|hormon|diseas|disorder|symptom|phenotyp|therap|treat|dose|"
    r"dosage|cure|heal|patient|clinic|brain|overdos)|neurotransmit|toxin|hormone|"
    r"side effect|serotonin|dopamin|chemical|substance|health|vitamin|caffein|nicotin|alcohol|"
    r"sleep|insomn|anxi|depress|addict|nerve|blood|cancer|infect|nutri|supplement|vaccin|pregnan|\bpain",
    re.IGNORECASE,
)
SUBSTANCE_IDS = re.compile(
    r"(CHEBI|DRUGBANK|RXCUI|RXNORM|ATC|PUBCHEM|CHEMBL|MESH|MONDO|HP|UNII)", re.IGNORECASE
)


def is_about_health(display: DisplayGraph) -> bool:
    """Return whether a page or picture needs the warning about medicines.

    It goes without only if nobody judged anything on it, and no type, sentence or identifier
    has to do with substances or illness.
    """
    return (
        not display.statements
        or any(each.gauges.reason for each in display.statements)
        or has_health_words(
            (word for each in display.types for word in (each.id, each.label)),
            (each.sentence for each in display.statements),
            (each.text for n in display.nodes for each in n.identifiers),
        )
    )


def has_health_words(
    types: Iterable[str], texts: Iterable[str], identifiers: Iterable[str]
) -> bool:
    """Return whether a type, a text or an identifier has to do with substances or illness."""
    return (
        any(TYPES.search(word) for word in types)
        or any(SENTENCES.search(text) for text in texts)
        or any(SUBSTANCE_IDS.match(id) for id in identifiers)
    )


class HasArticles(Protocol):
    """What shows the articles or files that say something."""

    @property
    def articles(self) -> tuple[DisplayArticle, ...]:
        """The articles and files."""


def pick_disclaimer(display: DisplayGraph) -> str:
    """Return the sentence on what a page is good for."""
    return pick_advice(display, is_about_health=is_about_health(display))


def pick_advice(display: HasArticles, *, is_about_health: bool) -> str:
    """Return the sentence on what a page is good for."""
    return EDUCATION if is_about_health else name_unjudged(display)


def pick_caption(display: DisplayGraph) -> str:
    """Return the sentence below a picture."""
    return pick_words_below(display, is_about_health=is_about_health(display))


def pick_words_below(display: HasArticles, *, is_about_health: bool) -> str:
    """Return the sentence below a picture."""
    if not is_about_health:
        return name_unjudged(display)
    return FILE_PICTURE if is_of_files(display) else PICTURE


def is_of_files(display: HasArticles) -> bool:
    """Return whether nothing but graph files says what is shown."""
    return bool(display.articles) and all(each.is_graph_file for each in display.articles)


def name_unjudged(display: HasArticles) -> str:
    """Return the sentence for what nobody judged: a graph file names no publisher."""
    is_read = any(article.publisher != NO_PUBLISHER for article in display.articles)
    return ARTICLE if is_read else FILE
