"""What the tests of lookups need: a client that asks a server of the test and never waits."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ntgraph.drafting.model.bounded_request import RequestLimits
from ntgraph.judging.reference_lookups import (
    SERVICES,
    KeptAnswers,
    NetworkSettings,
    PoliteClient,
    make_services,
)
from ntgraph.judging.reference_lookups.found_identifiers import WorkFindings
from ntgraph.judging.reference_lookups.lookup_lines import LookupLine
from ntgraph.judging.reference_lookups.references_of_works import WorkToLookUp, make_work
from ntgraph.records import Source

TODAY = date(2026, 11, 28)
AMPLE = RequestLimits(20, 20, 100_000)
CONTACT = "reader@example.org"
BASES = {"Crossref": "crossref", "PubMed": "pubmed", "Europe PMC": "europe"}


class Clock:
    """A clock that only goes on when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def make_asking_client(
    address: str,
    *,
    clock: Clock | None = None,
    cache: Path | None = None,
    today: date = TODAY,
    limits: RequestLimits = AMPLE,
) -> PoliteClient:
    """Return a client whose services all stand at an address of this machine."""
    clock = clock or Clock()
    assert {each.name for each in SERVICES} == set(BASES)
    return PoliteClient(
        make_services({name: f"{address}/{path}" for name, path in BASES.items()}),
        NetworkSettings(CONTACT, limits=limits),
        KeptAnswers(cache, today=today, oldest_days=30),
        version="0",
        sleep=clock.sleep,
        clock=clock,
    )


def make_source(id: str = "doi:10.5555/small.1", **other: object) -> Source:
    """Return the record of a made-up work."""
    values: dict[str, object] = {
        "title": "Adenosine at rest",
        "authors": ("Ódor B", "Lind C"),
        "year": "2011",
        "publication_type": "journal_article",
        "license": "unknown",
        "reading": "not_read",
        **other,
    }
    return Source(id=id, **values)  # type: ignore[arg-type] # the fields of a source


def work(source: Source | None = None) -> WorkToLookUp:
    """Return a work that no article prints."""
    return make_work(source or make_source(), [])


def tell_all(client: PoliteClient, source: Source | None = None) -> list[LookupLine]:
    """Return all lines about a work."""
    return list(WorkFindings(work(source), client).tell())


def codes(lines: list[LookupLine]) -> list[str]:
    """Return the codes of lines."""
    return [line.code for line in lines]
