"""Collect the kinds of statements: those that read alike and are judged alike are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ntgraph.display.large.large_display import LargeKind
from ntgraph.display.large.statement_kinds import describe_kind, put_number
from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import cite_by_id
from ntgraph.facts.told_attributes import tell_attributes
from ntgraph.judging.statement_description import describe_record
from ntgraph.records import NOT_ASSESSED, Evidence, Statement, unique, write_qualifiers
from ntgraph.records.vocabulary import ARTICLE_LAYER, BIOMEDICAL, find_label


@dataclass
class FoundKinds:
    """The kinds found so far, each once, with the layers and corrections that they name.

    The first layer is always that of articles and files, which most statements are in.
    """

    facts: FactBase
    numbers: dict[LargeKind, int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    layers: dict[str, int] = field(default_factory=lambda: {ARTICLE_LAYER: 0})
    safety: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._verdicts = {id: at for at, id in enumerate(self.facts.vocabulary.verdicts)}
        self._taken: dict[str, int] = {}
        self._files = {article.source for article in self.facts.articles.values()}

    def add(self, statement: Statement, *, contested: bool = False, note: str = "") -> int:
        """Return the number of the kind of a statement; a new kind gets the next one."""
        kind = replace(
            describe_kind(statement, self.facts.vocabulary),
            contested=contested,
            verdict=self._number_verdict(statement.verdict),
            layer=self.layers.setdefault(statement.layer, len(self.layers)),
            safety=tuple(
                self.safety.setdefault(id, len(self.safety))
                for id in statement.safety_notes
                if id in self.facts.safety_notes
            ),
            flags=self._label_flags(statement.passage_kinds),
            note=note,
            wording=self._word_passages(statement),
        )
        if kind not in self.numbers:
            self.numbers[kind] = len(self.numbers)
            self._add_key(statement)
        return self.numbers[kind]

    def tell_common(self, evidence: Evidence) -> str:
        """Return what evidence of a file has in common beside its place, in words."""
        said_by = "" if evidence.source in self._files else cite_by_id(evidence.source, self.facts)
        cited = [f"citing {cite_by_id(id, self.facts)}" for id in evidence.cited_sources]
        parts = (said_by, describe_record(evidence), evidence.note, evidence.passage, *cited)
        return "; ".join(filter(None, (*parts, *tell_attributes(evidence.attributes))))

    @property
    def kinds(self) -> tuple[LargeKind, ...]:
        """The kinds in the order of their numbers."""
        pairs = zip(self.numbers, self.keys, strict=True)
        return tuple(replace(kind, key=key) for kind, key in pairs)

    @property
    def layer_labels(self) -> tuple[str, ...]:
        """The labels of the layers in the order of their numbers."""
        return tuple(find_label(self.facts.vocabulary.layers, id) for id in self.layers)

    @property
    def safety_texts(self) -> tuple[str, ...]:
        """The corrections in the order of their numbers."""
        return tuple(self.facts.safety_notes[id].text for id in self.safety)

    def _add_key(self, statement: Statement) -> None:
        """Name a new kind by what identifies its statements, and by a number if that is taken."""
        words = [
            "" if statement.layer == ARTICLE_LAYER else statement.layer,
            statement.subject_level,
            "not" if statement.negated else "",
            statement.predicate,
            *write_qualifiers(put_number(statement.qualifiers, "")),
        ]
        key = " ".join(filter(None, words)).rstrip()
        name = key
        while name in self.keys:
            self._taken[key] = self._taken.get(key, 1) + 1
            name = f"{key} ({self._taken[key]})"
        self.keys[name] = len(self.keys)

    def _word_passages(self, statement: Statement) -> str:
        """Return how passages are worded, as cards of small graphs say it; empty without any."""
        passages = [each for each in statement.evidence if each.span or each.source in self._files]
        hedges = [each.hedge for each in passages if each.hedge]
        if not hedges:
            return "stated flatly" if passages else ""
        words = f"worded with {', '.join(f'“{hedge}”' for hedge in unique(hedges))}"
        if len(hedges) == len(passages):
            return words
        return f"{words} in {len(hedges)} of {len(passages)} places, flatly elsewhere"

    def _number_verdict(self, id: str) -> int:
        return -1 if id == NOT_ASSESSED else self._verdicts[id]

    def _label_flags(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """Return the kinds of passage to warn of; none if a biomedical passage is among them."""
        known = sorted(unique(kinds))
        terms = self.facts.vocabulary.passage_kinds
        return () if BIOMEDICAL in known else tuple(find_label(terms, id) for id in known)
