"""Change the verdicts, stances and corrections of a graph file to keep the rules of tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ntgraph.checks.judgement_rules import CARRYING
from ntgraph.checks.length_limits import LONGEST_REASON
from ntgraph.facts import FactBase
from ntgraph.imports.files.clean_text import clean_cell
from ntgraph.imports.minimal_vocabulary import UNKNOWN
from ntgraph.records import NOT_ASSESSED, Assessment, SafetyNote, Source, Stance, Statement
from ntgraph.records.dates import is_date
from ntgraph.records.vocabulary import (
    ARTICLE_LAYER,
    NOT_CHECKED,
    NOT_READ,
    READ,
    RECALLED,
    VERIFIED,
)

NO_VERDICT = "The file gives no verdict."
NO_REASON = "The file gives no reason."
NO_STANCE = "The file does not say whether this work carries it."
NO_WORKS = "What verdicts of the file rest on; it names no works"
DATED = "the date is that of the import, since the file gives none"
NOT_VERIFIED = "the file says 'verified', but not that one of the works was read"


@dataclass(slots=True)
class Judged:
    """Judgments that the tables can hold, the works added for them, and what was left out."""

    assessments: tuple[Assessment, ...] = ()
    stances: tuple[Stance, ...] = ()
    safety_notes: dict[str, SafetyNote] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)

    @property
    def works(self) -> set[str]:
        """The ids of all works that a verdict or a correction rests on."""
        works = {source for each in self.assessments for source in each.sources}
        return works.union(*(note.sources for note in self.safety_notes.values()))


def fit_judgements(facts: FactBase, statements: Mapping[str, Statement], date: str) -> Judged:
    """Return the judgments of a file as the tables can hold them.

    If the file judges any statement, every statement of the article gets an assessment, since
    the tables require one.

    Args:
        facts: the facts of the file.
        statements: the fitted statements, by the ids they had before.
        date: the day of the import.
    """
    judged = Judged()
    if not facts.assessments:
        return judged
    given = {each.statement: each for each in facts.assessments}
    said = {id: s for id, s in statements.items() if s.layer == ARTICLE_LAYER}
    judging = _Judging(facts, date, judged)
    judged.assessments = tuple(
        judging.assess(given[id], statement) if id in given else _unassessed(statement)
        for id, statement in said.items()
    )
    judged.stances = tuple(
        stance for id, each in said.items() for stance in judging.hold(facts.statements[id], each)
    )
    used = {note for each in judged.assessments for note in each.safety_notes}
    judged.safety_notes = {id: judging.note(facts.safety_notes[id]) for id in sorted(used)}
    judged.left_out["verdicts on what is left out"] = len(given.keys() - said.keys())
    return judged


def _unassessed(statement: Statement) -> Assessment:
    return Assessment(statement.id, NOT_ASSESSED, NO_VERDICT)


@dataclass(slots=True)
class _Judging:
    """Changes one judgment after the other; works that it adds go into `judged`."""

    facts: FactBase
    date: str
    judged: Judged

    def assess(self, given: Assessment, statement: Statement) -> Assessment:
        """Return a verdict as the tables can hold it."""
        verdict = clean_cell(given.verdict)
        if verdict == NOT_ASSESSED:
            reason = clean_cell(given.reason, LONGEST_REASON) or NO_VERDICT
            notes = given.safety_notes
            return Assessment(statement.id, verdict, reason, safety_notes=notes)
        sources = given.sources or (self._no_works(),)
        basis, day, note = self._ground(sources, given.basis, given.assessed_on)
        return replace(
            given,
            statement=statement.id,
            verdict=verdict,
            reason=clean_cell(given.reason, LONGEST_REASON) or NO_REASON,
            sources=sources,
            basis=basis,
            assessed_on=day,
            note=note,
        )

    def note(self, given: SafetyNote) -> SafetyNote:
        """Return a correction as the tables can hold it."""
        sources = given.sources or (self._no_works(),)
        basis, day, note = self._ground(sources, given.basis, given.checked_on)
        text = clean_cell(given.text, LONGEST_REASON) or NO_REASON
        return replace(given, text=text, sources=sources, basis=basis, checked_on=day, note=note)

    def hold(self, given: Statement, statement: Statement) -> Iterator[Stance]:
        """Yield the stances on a statement, one for each work that it cites."""
        held: dict[str, Stance] = {}
        for each in given.stances:
            held.setdefault(each.source, each)
        cited = {work for e in statement.evidence for work in e.cited_sources}
        self.judged.left_out["stances on works that are not cited"] += len(held.keys() - cited)
        for work in sorted(cited):
            yield self._stand(held.get(work), statement.id, work)

    def _stand(self, given: Stance | None, statement: str, work: str) -> Stance:
        if given is None or clean_cell(given.stance) == NOT_CHECKED:
            return Stance(statement, work, NOT_CHECKED, NO_STANCE)
        if given.stance in CARRYING and self.facts.sources[work].reading not in READ:
            reason = f"The file says {given.stance!r}, but not that the work was read."
            return Stance(statement, work, NOT_CHECKED, reason)
        basis = given.basis if given.basis in self.facts.vocabulary.bases else RECALLED
        day = given.assessed_on if is_date(given.assessed_on) else self.date
        return replace(
            given,
            statement=statement,
            stance=clean_cell(given.stance),
            reason=clean_cell(given.reason, LONGEST_REASON) or NO_REASON,
            basis=clean_cell(basis) or RECALLED,
            assessed_on=day,
            note="" if day == given.assessed_on else DATED,
        )

    def _ground(self, sources: tuple[str, ...], basis: str, day: str) -> tuple[str, str, str]:
        """Return basis and date as the tables allow them, and a note where they were changed."""
        notes = []
        works = (self.facts.sources.get(source) for source in sources)
        if basis == VERIFIED and not any(work and work.reading in READ for work in works):
            basis = RECALLED
            notes.append(NOT_VERIFIED)
        if not is_date(day):
            day = self.date
            notes.append(DATED)
        return clean_cell(basis) or RECALLED, day, "; ".join(notes)

    def _no_works(self) -> str:
        """Return the id of a work that stands for sources the file does not name; add the work."""
        taken = {*self.facts.nodes, *self.facts.sources}
        id = "ntg:verdicts-of-the-file"
        while id in taken:
            id += "-2"
        self.judged.sources[id] = Source(id, NO_WORKS, UNKNOWN, UNKNOWN, NOT_READ)
        return id
