"""A server for one person's browser: on this machine only, behind an address nobody can guess.

It shows the review of one folder and writes decisions.tsv in it, nothing else. Other pages in the
same browser can neither read from it nor write to it: the address has a random part, and the
headers Host and Origin must be its own.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any

from ntgraph.drafting.saved_changes import (
    ChangedBeneathError,
    ChangeError,
    hash_decisions,
    list_rows,
    save_changes,
)
from ntgraph.errors import NtgraphError, OutputError

LOOPBACK = "127.0.0.1"
TOKEN_BYTES = 24
LARGEST_REQUEST = 1_000_000
SLOWEST_S = 20.0
JSON_TYPE = "application/json"
SAVE = "decisions"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(slots=True)
class ReviewedFolder:
    """A folder, and how its page is made: from where it saves to, and what it has seen."""

    path: Path
    render: Callable[[str, str], str]
    token: str = field(default_factory=lambda: secrets.token_urlsafe(TOKEN_BYTES))
    lock: Lock = field(default_factory=Lock)


class LoopbackServer(ThreadingHTTPServer):
    """Serves the review of one folder to this machine."""

    daemon_threads = True

    def __init__(self, folder: ReviewedFolder, port: int = 0) -> None:
        self.folder = folder
        super().__init__((LOOPBACK, port), ReviewRequest)

    @property
    def host(self) -> str:
        """Return what the header Host must be."""
        return f"{LOOPBACK}:{self.server_address[1]}"

    @property
    def address(self) -> str:
        """Return the address of the page."""
        return f"http://{self.host}/{self.folder.token}/"


def open_server(folder: ReviewedFolder, port: int) -> LoopbackServer:
    """Return a server that listens at a port of this machine; 0 is any that is free.

    Raises:
        OutputError: the port cannot be used.
    """
    try:
        return LoopbackServer(folder, port)
    except OSError as error:
        message = f"port {port} cannot be used: {error.strerror or error}"
        raise OutputError(message) from error


class ReviewRequest(BaseHTTPRequestHandler):
    """One request; everything that is not exactly as the page asks is refused."""

    server: LoopbackServer
    timeout = SLOWEST_S
    server_version, sys_version = "ntgraph", ""

    def do_GET(self) -> None:
        """Send the page."""
        if not self._is_ours("", needs_origin=False):
            return
        folder = self.server.folder
        try:
            with folder.lock:
                page = folder.render(f"/{folder.token}/{SAVE}", hash_decisions(folder.path))
        except NtgraphError as error:
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, f"{error}\n", "text/plain; charset=utf-8")
            return
        self._send(HTTPStatus.OK, page, "text/html; charset=utf-8")

    def do_POST(self) -> None:
        """Save changes of decisions."""
        if not self._is_ours(SAVE, needs_origin=True):
            return
        body = self._read_body()
        if body is None:
            return
        folder = self.server.folder
        try:
            with folder.lock:
                seen = save_changes(folder.path, str(body.get("seen", "")), body.get("changes"))
            self._send_json(HTTPStatus.OK, {"seen": seen})
        except ChangedBeneathError:
            self._send_current()
        except ChangeError as error:
            self._send_json(HTTPStatus.BAD_REQUEST, {"error": str(error)})
        except NtgraphError as error:
            self._send_json(HTTPStatus.INTERNAL_SERVER_ERROR, {"error": str(error)})

    def _send_current(self) -> None:
        """Send what the file holds now."""
        folder = self.server.folder
        try:
            with folder.lock:
                answer = {"seen": hash_decisions(folder.path), "decisions": list_rows(folder.path)}
        except NtgraphError as error:
            self._send_json(HTTPStatus.INTERNAL_SERVER_ERROR, {"error": str(error)})
            return
        self._send_json(HTTPStatus.CONFLICT, answer)

    def _is_ours(self, name: str, *, needs_origin: bool) -> bool:
        """Return whether a request comes from the page itself; others are answered here."""
        expected = f"/{self.server.folder.token}/{name}"
        origin = self.headers.get("Origin")
        is_origin = origin == f"http://{self.server.host}" or (origin is None and not needs_origin)
        if self.headers.get_all("Host") != [self.server.host] or not is_origin:
            self._send(HTTPStatus.FORBIDDEN, "not for this page\n", "text/plain")
            return False
        if not hmac.compare_digest(self.path.encode(), expected.encode()):
            self._send(HTTPStatus.NOT_FOUND, "nothing here\n", "text/plain")
            return False
        return True

    def _read_body(self) -> dict[str, Any] | None:
        """Return the JSON of a request; None if it was refused."""
        if self.headers.get_content_type() != JSON_TYPE:
            self._refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"expected {JSON_TYPE}")
            return None
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdecimal()) or "Transfer-Encoding" in self.headers:
            self._refuse(HTTPStatus.LENGTH_REQUIRED, "expected the length of the request")
            return None
        if int(length) > LARGEST_REQUEST:
            message = f"expected at most {LARGEST_REQUEST:,} bytes, got {int(length):,}"
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, message)
            return None
        try:
            body = json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError):
            body = None
        if not isinstance(body, dict):
            self._refuse(HTTPStatus.BAD_REQUEST, "expected an object of JSON")
            return None
        return body

    def _refuse(self, status: HTTPStatus, error: str) -> None:
        """Send why a request is refused, and read nothing more of it."""
        self.close_connection = True
        self._send_json(status, {"error": error})

    def _send_json(self, status: HTTPStatus, answer: object) -> None:
        self._send(status, json.dumps(answer), JSON_TYPE)

    def _send(self, status: HTTPStatus, text: str, kind: str) -> None:
        content = text.encode("utf-8")
        self.send_response(status)
        headers = {**HEADERS, "Content-Type": kind, "Content-Length": str(len(content))}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Write nothing: the address of each request has the secret part in it."""
