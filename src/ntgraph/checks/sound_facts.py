"""Load fact tables; raise an error if they have any problem."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ntgraph.checks.all_rules import require_sound
from ntgraph.checks.fitting_lessons import leave_fitting_lessons
from ntgraph.facts import FactBase, load_facts
from ntgraph.facts.article_text import ArticleText, read_article_text, read_own_copies
from ntgraph.facts.chosen_articles import facts_of_articles
from ntgraph.facts.commercial_facts import commercial_facts
from ntgraph.records.frozen_record import frozen_record


@frozen_record
class SoundFacts:
    """Facts without any problem, and the reader's copies of the articles they were read from."""

    facts: FactBase
    texts: tuple[ArticleText, ...]

    @property
    def texts_by_slug(self) -> dict[str, str]:
        """The full texts by the slug of their article."""
        return {text.article.slug: text.text for text in self.texts}


def load_sound_facts(
    folder: Path | str,
    *,
    articles: Iterable[Path | str] = (),
    commercial_only: bool = False,
    only: Sequence[str] = (),
) -> SoundFacts:
    """Load fact tables and copies of their articles.

    Args:
        folder: the fact tables.
        articles: the reader's own copies of the articles; each is proven against all facts. The
            copy that an own folder names is proven, too, but its passages go into a page only
            if it is given here.
        commercial_only: leave out rows whose license forbids commercial use.
        only: slugs or titles of articles; what other articles say is left out, and so are the
            tours and questions that then no longer hold.

    Raises:
        FactsError: there are problems in the tables; it carries them all.
        ArticleError: a copy is not the article expected.
        UnknownTermError: no article has a name of `only`.
    """
    facts = load_facts(folder)
    require_sound(facts)
    read_own_copies(folder, facts)
    texts = tuple(read_article_text(path, facts) for path in articles)
    if only:
        facts = leave_fitting_lessons(facts_of_articles(facts, only))
        texts = tuple(text for text in texts if text.article.slug in facts.articles)
    return SoundFacts(commercial_facts(facts) if commercial_only else facts, texts)
