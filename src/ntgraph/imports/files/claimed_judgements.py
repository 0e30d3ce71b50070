"""Make records of the verdicts, stances and corrections that a graph file holds."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ntgraph.imports.files.cited_works import WorkCollector
from ntgraph.imports.files.claim_records import Judgement
from ntgraph.imports.files.own_records import read_objects
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import NOT_ASSESSED, Assessment, SafetyNote, Stance, Statement

# The ids that our tables give corrections.
NOTE_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


class JudgementCollector:
    """Collects the judgments that a file makes of statements, as records by statement id."""

    def __init__(self, works: WorkCollector) -> None:
        self._works = works
        self._assessments: dict[str, Assessment] = {}
        self._stances: dict[str, tuple[Stance, ...]] = {}
        self._notes: dict[str, SafetyNote] = {}

    def add(self, statement: str, judgement: Judgement) -> None:
        """Add the judgment of one statement; an empty one adds nothing."""
        if judgement.is_empty:
            return
        records = judgement.records
        told = {each.get("source"): each for each in read_objects(records.get("stances"))}
        stances = (
            Stance(
                statement,
                self._works.add(work),
                stance,
                reason,
                basis,
                plain_text(told.get(work, {}).get("assessed_on")) or judgement.assessed_on,
                plain_text(told.get(work, {}).get("note")),
            )
            for work, stance, reason, basis in judgement.stances
        )
        known = {
            plain_text(each.get("text")): each for each in read_objects(records.get("safety_notes"))
        }
        self._stances[statement] = tuple(stances)
        self._assessments[statement] = Assessment(
            statement,
            judgement.verdict or NOT_ASSESSED,
            judgement.reason,
            tuple(self._works.add(work) for work in judgement.grounds),
            judgement.basis,
            judgement.assessed_on,
            tuple(
                self._note(text, works, known.get(text, {}))
                for text, works in judgement.safety_notes
            ),
            plain_text(records.get("note")),
        )

    def _note(self, text: str, works: tuple[str, ...], told: Mapping[str, Any]) -> str:
        """Store a correction, once for equal texts, and return its id."""
        made = f"note-{hashlib.sha256(text.encode('utf-8')).hexdigest()[:12]}"
        given = plain_text(told.get("id"))
        is_free = given not in self._notes or self._notes[given].text == text
        id = given if NOTE_ID.fullmatch(given) and is_free else made
        sources = tuple(self._works.add(work) for work in works)
        basis, checked_on, note = (
            plain_text(told.get(name)) for name in ("basis", "checked_on", "note")
        )
        self._notes.setdefault(id, SafetyNote(id, text, sources, basis, checked_on, note))
        return id

    def judged(self, statements: Mapping[str, Statement]) -> dict[str, Statement]:
        """Return the statements by sorted id, with their assessments and stances filled in."""
        return {
            id: replace(
                statements[id],
                assessment=self._assessments.get(id),
                stances=self._stances.get(id, ()),
            )
            if id in self._assessments
            else statements[id]
            for id in sorted(statements)
        }

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """Every verdict."""
        return tuple(self._assessments.values())

    @property
    def stances(self) -> tuple[Stance, ...]:
        """Every stance."""
        return tuple(stance for own in self._stances.values() for stance in own)

    @property
    def safety_notes(self) -> dict[str, SafetyNote]:
        """Every correction, by id."""
        return dict(sorted(self._notes.items()))

    @property
    def used(self) -> dict[str, set[str]]:
        """The ids used so far from each list of terms, by the name of the list."""
        return {
            "verdicts": {each.verdict for each in self.assessments},
            "stances": {each.stance for each in self.stances},
            "bases": {a.basis for a in self.assessments} | {s.basis for s in self.stances},
        }
