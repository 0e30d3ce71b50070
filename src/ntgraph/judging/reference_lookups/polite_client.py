"""Ask services as they want to be asked: slowly, with an address, and never twice in vain."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlencode, urljoin
from urllib.request import Request

from ntgraph.drafting.model.bounded_request import (
    Reply,
    RequestError,
    RequestLimits,
    is_protected,
    origin_of,
    send,
)
from ntgraph.errors import SettingError
from ntgraph.judging.reference_lookups.asked_services import Service
from ntgraph.judging.reference_lookups.kept_answers import KeptAnswers, ServiceAnswer
from ntgraph.judging.reference_lookups.work_record import AnswerShapeError, WorkRecord, mapping_of
from ntgraph.records.frozen_record import frozen_record

CONTACT = re.compile(r"[^\s@<>(),;:\"\\]{1,64}@[A-Za-z0-9.-]{1,200}\.[A-Za-z]{2,24}")
REDIRECTS = (301, 302, 303, 307, 308)
BUSY = (429, 500, 502, 503, 504)
MOST_REDIRECTS = 3
# A service that failed so often in a row is left alone for the rest of the run.
MOST_FAILURES = 3


class LookupFailedError(Exception):
    """A service gave no answer that can be used; the message says why."""


@frozen_record
class NetworkSettings:
    """Who asks, and how: limits of time in seconds, of an answer in bytes, and tries."""

    contact: str
    pause_s: float = 1.0
    longest_pause_s: float = 60.0
    tries: int = 3
    limits: RequestLimits = RequestLimits(20, 60, 5_000_000)


def check_contact(contact: str) -> str:
    """Return an email address that services can write to if something goes wrong.

    Raises:
        SettingError: it is none.
    """
    if CONTACT.fullmatch(contact) is None:
        raise SettingError(f"contact: expected an email address, got {contact!r}")
    return contact


class PoliteClient:
    """Asks services, one request a second each, and keeps what they answer."""

    def __init__(
        self,
        services: tuple[Service, ...],
        settings: NetworkSettings,
        kept: KeptAnswers,
        *,
        version: str,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.services, self.settings, self.kept = services, settings, kept
        check_contact(settings.contact)
        self.agent = f"ntgraph/{version} (mailto:{settings.contact})"
        self.origins = {origin_of(each.address) for each in services}
        self.requests = 0
        self._sleep, self._clock = sleep, clock
        self._next: dict[str, float] = {}
        self._failures: dict[str, int] = {}
        self._given_up: dict[str, str] = {}

    def find_work(self, service: Service, curie: str) -> ServiceAnswer:
        """Return what a service knows of an identifier.

        Raises:
            LookupFailedError: it gave no answer that can be used.
        """
        return self._find(service, curie, service.path_of(curie), service.read_work)

    def find_title(self, service: Service, title: str, family: str) -> ServiceAnswer:
        """Return the works that a service finds by a title; none if it cannot search.

        Raises:
            LookupFailedError: it gave no answer that can be used.
        """
        if service.path_of_title is None or service.read_found is None:
            return ServiceAnswer(self.kept.today.isoformat(), ())
        request = service.path_of_title(title, family)
        return self._find(service, f"title {title} {family}", request, service.read_found)

    def _find(
        self,
        service: Service,
        asked: str,
        request: tuple[str, dict[str, str]],
        read: Callable[[Mapping[str, Any]], list[WorkRecord]],
    ) -> ServiceAnswer:
        if earlier := self.kept.find(service.name, asked):
            return earlier
        if reason := self._given_up.get(service.name):
            raise LookupFailedError(reason)
        try:
            reply = self._ask(service, *request)
            works = [] if reply.status in service.absent else read_reply(reply, read)
        except LookupFailedError as error:
            self._count_failure(service, str(error))
            raise
        self._failures[service.name] = 0
        return self.kept.keep(service.name, asked, works)

    def _count_failure(self, service: Service, reason: str) -> None:
        failures = self._failures[service.name] = self._failures.get(service.name, 0) + 1
        if failures >= MOST_FAILURES:
            last = f"not asked any more after {failures} failures, the last: {reason}"
            self._given_up.setdefault(service.name, last)

    def _ask(self, service: Service, path: str, given: dict[str, str]) -> Reply:
        """Return an answer that is no redirect; wait and ask again where a service is busy.

        Raises:
            LookupFailedError: there was none after some tries.
        """
        who = {name: value.format(self.settings.contact) for name, value in service.contact.items()}
        query = urlencode({**given, **who})
        address = f"{service.address}{path}?{query}"
        reason = ""
        for attempt in range(1, self.settings.tries + 1):
            try:
                reply = self._follow(service, address)
            except RequestError as error:
                reason, pause = str(error), 2.0 * attempt
            else:
                if reply.status not in BUSY:
                    return reply
                reason = f"status {reply.status}"
                pause = wanted_pause(reply.headers.get("retry-after", ""), 2.0 * attempt)
            if pause > self.settings.longest_pause_s:
                self._given_up[service.name] = f"{reason}, and asks to wait {pause:,.0f} s"
                raise LookupFailedError(self._given_up[service.name])
            if attempt < self.settings.tries:
                self._sleep(pause)
        raise LookupFailedError(f"{reason} ({self.settings.tries} tries)")

    def _follow(self, service: Service, address: str) -> Reply:
        """Return the answer of an address, after redirects within the services.

        Raises:
            LookupFailedError: a redirect leads elsewhere, or there are too many.
        """
        for _ in range(MOST_REDIRECTS + 1):
            self._wait(service)
            headers = {"User-Agent": self.agent, "Accept": "application/json"}
            request = Request(address, headers=headers)  # noqa: S310 - checked to be protected
            self.requests += 1
            reply = send(request, self.settings.limits)
            if reply.status not in REDIRECTS:
                return reply
            address = urljoin(address, reply.headers.get("location", ""))
            if not (is_protected(address) and origin_of(address) in self.origins):
                host = origin_of(address)[1] or "nowhere"
                raise LookupFailedError(f"a redirect leads to {host!r}, which is not asked")
        raise LookupFailedError(f"more than {MOST_REDIRECTS} redirects")

    def _wait(self, service: Service) -> None:
        """Wait until a second has passed since the service was asked last."""
        left = self._next.get(service.name, 0.0) - self._clock()
        if left > 0:
            self._sleep(left)
        self._next[service.name] = self._clock() + self.settings.pause_s


def wanted_pause(retry_after: str, otherwise: float) -> float:
    """Return how many seconds a service asks to wait: a number of them, or a date.

    >>> wanted_pause("7", 2.0), wanted_pause("", 2.0), wanted_pause("soon", 2.0)
    (7.0, 2.0, 2.0)
    """
    text = retry_after.strip()
    if text.isascii() and text.isdecimal():
        return max(float(text[:9]), otherwise)
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return otherwise
    until = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max((until - datetime.now(UTC)).total_seconds(), otherwise)


def read_reply(
    reply: Reply, read: Callable[[Mapping[str, Any]], list[WorkRecord]]
) -> list[WorkRecord]:
    """Return the works of an answer.

    Raises:
        LookupFailedError: the status is an error, or the answer is not what is documented.
    """
    if reply.status != 200:
        raise LookupFailedError(f"status {reply.status}")
    try:
        answer = json.loads(reply.body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise LookupFailedError(f"the answer is no JSON: {reply.body[:40]!r}") from error
    try:
        return read(mapping_of(answer, "answer"))
    except AnswerShapeError as error:
        raise LookupFailedError(f"the answer is not as documented: {error}") from error
