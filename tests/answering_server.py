"""A server on this machine that answers as the services do, or fails as they may.

The answers are made up after the services' documentation; no work in them exists.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


@dataclass
class Given:
    """An answer: status, body, headers; `is_silent` keeps the connection and says nothing."""

    body: object = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    is_silent: bool = False
    announced: int | None = None


@dataclass(frozen=True)
class Seen:
    """A request: its path, parameters and headers, and the body of one that sends data."""

    path: str
    query: dict[str, str]
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def agent(self) -> str:
        """The name of the program that sent it."""
        return self.headers["User-Agent"]


Answering = Callable[[Seen], Given]


class AnsweringServer(ThreadingHTTPServer):
    """Answers with what a function returns for each request, and keeps all requests."""

    daemon_threads = True

    def __init__(self, answer: Answering) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer = answer
        self.seen: list[Seen] = []
        self.closing = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    """Sends one answer."""

    server: AnsweringServer

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        seen = Seen(unquote(parts.path), query, dict(self.headers), body)
        self.server.seen.append(seen)
        given = self.server.answer(seen)
        if given.is_silent:
            self.server.closing.wait(30)
            return
        text = given.body if isinstance(given.body, str) else json.dumps(given.body)
        raw = text.encode("utf-8")
        self.send_response(given.status)
        length = len(raw) if given.announced is None else given.announced
        for name, value in {"Content-Length": str(length), **given.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw)

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Print nothing."""


@contextmanager
def serving(answer: Answering) -> Iterator[AnsweringServer]:
    """Run a server while the `with` block runs."""
    with AnsweringServer(answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()


def crossref_item(**other: object) -> dict[str, object]:
    """Return a work as Crossref lists it."""
    return {
        "DOI": "10.5555/SMALL.1",
        "type": "journal-article",
        "title": ["Adenosine at <i>rest</i>"],
        "author": [
            {"given": "Béla", "family": "Ódor", "sequence": "first"},
            {"given": "Cora", "family": "Lind", "sequence": "additional"},
        ],
        "issued": {"date-parts": [[2011, 4, 2]]},
        **other,
    }


def crossref_work(**other: object) -> Given:
    """Return Crossref's answer to a request for a DOI."""
    return Given({"status": "ok", "message-type": "work", "message": crossref_item(**other)})


def crossref_list(*items: object) -> Given:
    """Return Crossref's answer to a search."""
    message = {"total-results": len(items), "items": list(items)}
    return Given({"status": "ok", "message-type": "work-list", "message": message})


def pubmed_summary(pmid: str = "90000002", **other: object) -> Given:
    """Return PubMed's answer to a request for a summary."""
    summary = {
        "uid": pmid,
        "pubdate": "2014 Mar",
        "epubdate": "2013 Dec 30",
        "authors": [{"name": "Lind C", "authtype": "Author"}],
        "title": "Coffee at night.",
        "pubtype": ["Journal Article", "Review"],
        "articleids": [
            {"idtype": "pubmed", "idtypen": 1, "value": pmid},
            {"idtype": "doi", "idtypen": 3, "value": "10.5555/Night"},
        ],
        "references": [],
        "attributes": ["Has Abstract"],
        **other,
    }
    return Given({"header": {"version": "0.3"}, "result": {"uids": [pmid], pmid: summary}})


def pubmed_unknown(pmid: str) -> Given:
    """Return PubMed's answer for a PMID that it does not have."""
    entry = {"uid": pmid, "error": "cannot get document summary"}
    return Given({"header": {"version": "0.3"}, "result": {"uids": [pmid], pmid: entry}})


def europe_item(**other: object) -> dict[str, object]:
    """Return a work as Europe PMC lists it."""
    return {
        "id": "90000002",
        "source": "MED",
        "pmid": "90000002",
        "title": "Coffee at night.",
        "authorString": "Lind C.",
        "authorList": {"author": [{"fullName": "Lind C", "lastName": "Lind", "initials": "C"}]},
        "pubYear": "2014",
        "abstractText": "Nobody wrote this.",
        "isOpenAccess": "N",
        "pubTypeList": {"pubType": ["Journal Article"]},
        **other,
    }


def europe_list(*items: object) -> Given:
    """Return Europe PMC's answer to a search."""
    return Given({"hitCount": len(items), "resultList": {"result": list(items)}})


NOTHING = europe_list()
NOT_FOUND = Given("Resource not found.", status=404)
