"""The file in which answers of the services are kept, each with the day on which it came.

One line of JSON for each answer, appended as soon as it came, so that a run that is ended early
asks nothing twice. Kept is what the checks need, never an abstract's text or who asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ntgraph.drafting.model.kept_lines import append_line, read_whole_lines
from ntgraph.errors import FactsError, Problem
from ntgraph.judging.reference_lookups.work_record import (
    AnswerShapeError,
    WorkRecord,
    from_kept,
    to_kept,
)
from ntgraph.records.frozen_record import frozen_record

Asked = tuple[str, str]


@frozen_record
class ServiceAnswer:
    """The works that a service knew on a day (ISO); none if it has no such work."""

    day: str
    works: tuple[WorkRecord, ...]


class KeptAnswers:
    """Answers by service and by what was asked, in a file or only in memory."""

    def __init__(self, path: Path | None, *, today: date, oldest_days: int) -> None:
        self.path = path
        self.today = today
        self.oldest = (today - timedelta(days=oldest_days)).isoformat()
        self._answers: dict[Asked, ServiceAnswer] = dict(read_answers(path)) if path else {}

    def find(self, service: str, asked: str) -> ServiceAnswer | None:
        """Return the answer to what was asked earlier; None if there is none young enough."""
        answer = self._answers.get((service, asked))
        return answer if answer and answer.day >= self.oldest else None

    def keep(self, service: str, asked: str, works: list[WorkRecord]) -> ServiceAnswer:
        """Keep an answer, in the file as well, and return it.

        Raises:
            OutputError: the file could not be written.
        """
        answer = ServiceAnswer(self.today.isoformat(), tuple(works))
        self._answers[service, asked] = answer
        if self.path:
            kept = {
                "service": service,
                "asked": asked,
                "day": answer.day,
                "works": [to_kept(each) for each in works],
            }
            append_line(self.path, json.dumps(kept, ensure_ascii=False))
        return answer


def read_answers(path: Path) -> Iterator[tuple[Asked, ServiceAnswer]]:
    """Yield what was kept in a file; nothing if there is none.

    A last line without its end is what an ended run leaves, and is asked again.

    Raises:
        FactsError: the file cannot be read, or has a line that is no answer.
    """
    for number, line in read_whole_lines(path):
        yield read_answer(line, path, number)


def read_answer(line: str, path: Path, number: int) -> tuple[Asked, ServiceAnswer]:
    """Return the answer of one line.

    Raises:
        FactsError: the line is no answer.
    """
    try:
        kept: Any = json.loads(line)
        works = tuple(from_kept(each) for each in kept["works"])
        day = date.fromisoformat(kept["day"]).isoformat()
        return (str(kept["service"]), str(kept["asked"])), ServiceAnswer(day, works)
    except (ValueError, KeyError, TypeError, RecursionError, AnswerShapeError) as error:
        message = f"expected a kept answer, found {line[:60]!r}: remove the line, it is asked again"
        raise FactsError([Problem(str(path), number, "", message)]) from error
