"""The services that are asked: where they are, what they know, how they want to be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ntgraph.drafting.model.bounded_request import is_protected
from ntgraph.errors import SettingError
from ntgraph.judging.reference_lookups import crossref_answers, europe_pmc_answers, pubmed_answers
from ntgraph.judging.reference_lookups.work_record import WorkRecord
from ntgraph.records.frozen_record import frozen_record

Request = tuple[str, dict[str, str]]
Reader = Callable[[Mapping[str, Any]], list[WorkRecord]]


@frozen_record
class Service:
    """A public service: its name, its address, and what it can be asked for.

    `prefixes` are the kinds of identifiers that it knows. `contact` are the parameters that say
    who asks; `{}` stands for the contact address. A status of `absent` means that the service
    has no such work. `path_of_title` is None if works cannot be searched by title.
    """

    name: str
    address: str
    prefixes: tuple[str, ...]
    contact: Mapping[str, str]
    absent: tuple[int, ...]
    path_of: Callable[[str], Request]
    read_work: Reader
    path_of_title: Callable[[str, str], Request] | None = None
    read_found: Reader | None = None


SERVICES = (
    Service(
        "Crossref",
        "https://api.crossref.org",
        crossref_answers.PREFIXES,
        {"mailto": "{}"},
        (404,),
        crossref_answers.crossref_path,
        crossref_answers.read_crossref_work,
        crossref_answers.crossref_title_path,
        crossref_answers.read_crossref_found,
    ),
    Service(
        "PubMed",
        "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
        pubmed_answers.PREFIXES,
        {"tool": "ntgraph", "email": "{}"},
        (),
        pubmed_answers.pubmed_path,
        pubmed_answers.read_pubmed_work,
    ),
    Service(
        "Europe PMC",
        "https://www.ebi.ac.uk/europepmc/webservices/rest",
        europe_pmc_answers.PREFIXES,
        {"email": "{}"},
        (),
        europe_pmc_answers.europe_pmc_path,
        europe_pmc_answers.read_europe_pmc_work,
        europe_pmc_answers.europe_pmc_title_path,
        europe_pmc_answers.read_europe_pmc_found,
    ),
)


def make_services(addresses: Mapping[str, str]) -> tuple[Service, ...]:
    """Return the services at other addresses, by name; those not named stay where they are.

    Raises:
        SettingError: an address is neither of HTTPS nor on this machine.
    """
    from dataclasses import replace

    moved = []
    for service in SERVICES:
        address = addresses.get(service.name, service.address).rstrip("/")
        if not is_protected(address):
            raise SettingError(
                f"{service.name}: expected an address with https://, got {address!r}"
            )
        moved.append(replace(service, address=address))
    return tuple(moved)
