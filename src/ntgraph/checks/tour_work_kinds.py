"""Rules on the kinds of works that a tour names: they are those of the works that a step shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.checks.tour_texts import TourText, find_spans
from ntgraph.checks.value_checks import problem_at
from ntgraph.errors import Problem
from ntgraph.facts import FactBase
from ntgraph.facts.tour_statements import find_own, list_cited

ANIMALS = r"(?:animals?|rats?|mice|mouse|dogs?|cats?|monkeys?|rodents?)"
ARTICLE_BEFORE = r"(?:an?|the|this|that|its|another|which|whose)"
# Words for a kind of work, and parts of the ids of `publication_type` for which they are true.
# *Review the card* is no work, so a review needs an article or the like before it.
KINDS_OF_WORK = (
    (r"(?:randomi[sz]ed |clinical |controlled )*trials?(?! out\b)", ("trial",)),
    (r"randomi[sz]ed (?:study|studies|experiments?)", ("trial",)),
    (r"meta-analys[ei]s", ("meta_analysis",)),
    (rf"{ARTICLE_BEFORE} (?:[\w-]+ )?reviews?", ("review",)),
    (r"case (?:reports?|stud(?:y|ies)|series)", ("case_report", "clinical_report")),
    (r"(?:press|news) releases?", ("press_release",)),
    (r"editorials?", ("editorial",)),
    (r"guidelines?", ("guideline", "expert_statement", "official_notice")),
    (r"(?:observational|cohort|case-control) stud(?:y|ies)|surveys?", ("observational_study",)),
    (rf"{ANIMALS} (?:study|studies|experiments?)", ("animal_experiment",)),
    (rf"(?:study|studies|experiments?) (?:of|on|in|with) {ANIMALS}", ("animal_experiment",)),
)
DENIED = re.compile(
    r"\b(?:no|not|never|neither|nor|without)(?: an?| the)?(?: \w+)? $", re.IGNORECASE
)


def check_kinds_of_work(text: TourText, facts: FactBase) -> Iterator[Problem]:
    """Check that a kind of work that a step names is that of a work it shows."""
    kinds = list_kinds(text, facts)
    if not kinds:
        return
    got = f"the works it shows are: {', '.join(sorted(kinds))}"
    for id, term in facts.vocabulary.publication_types.items():
        if id not in kinds and find_spans(term.label, text.words):
            yield problem_at(text.place, text.column, f"says {term.label!r}, {got}")
    labels = {term.label for term in facts.vocabulary.publication_types.values()}
    for sentence in text.told():
        for words, parts in KINDS_OF_WORK:
            for found in re.finditer(rf"\b(?:{words})\b", sentence[0], re.IGNORECASE):
                if found[0].lower() in labels or DENIED.search(sentence[0][: found.start()]):
                    continue
                if not any(part in kind for kind in kinds for part in parts):
                    yield problem_at(text.place, text.column, f"says {found[0]!r}, {got}")


def list_kinds(text: TourText, facts: FactBase) -> set[str]:
    """Return the kinds of the works that a step is about or that its statement cites."""
    step = text.step
    if step is None:
        return set()
    own = find_own(step, facts)
    shown = [step.source] if step.source else list_cited(own) if own else []
    return {facts.sources[id].publication_type for id in shown if id in facts.sources}
