"""Send one request over HTTP and read its answer within limits of time and size.

Neither redirects nor proxies are followed: whoever asks decides where a request may go.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import cache
from http.client import HTTPException, HTTPResponse
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, Request

from ntgraph.records.frozen_record import frozen_record

PIECE = 65_536
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class RequestError(Exception):
    """No whole answer came; the message says why, without the address that was asked."""


@frozen_record
class Reply:
    """The answer to a request: its status, its headers by name in lower case, and its body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@frozen_record
class RequestLimits:
    """How long to wait for each step and for the whole answer, and how large it may be."""

    step_s: float
    whole_s: float
    largest: int


@cache
def opener() -> OpenerDirector:
    """Return what opens addresses of HTTP and HTTPS and does nothing else."""
    made = OpenerDirector()
    for handler in (HTTPHandler(), HTTPSHandler()):
        made.add_handler(handler)
    return made


def send(request: Request, limits: RequestLimits) -> Reply:
    """Send a request and return the whole answer, whatever its status.

    Raises:
        RequestError: the connection failed or broke off, or a limit was reached.
    """
    until = time.monotonic() + limits.whole_s
    try:
        with opener().open(request, timeout=limits.step_s) as response:
            body = read_within(response, until, limits)
            headers = {name.casefold(): value for name, value in response.headers.items()}
            return Reply(response.status, headers, body)
    except TimeoutError as error:
        raise RequestError(f"no answer within {limits.step_s:g} s") from error
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise RequestError(f"no answer within {limits.step_s:g} s") from error
        raise RequestError(f"no connection: {tell_reason(error.reason)}") from error
    except (OSError, HTTPException) as error:
        raise RequestError(f"the connection broke off: {tell_reason(error)}") from error


def read_within(response: HTTPResponse, until: float, limits: RequestLimits) -> bytes:
    """Return the body of an answer.

    Raises:
        RequestError: it is too long, takes too long, or is shorter than announced.
    """
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limits.largest:
            raise RequestError(f"the answer is longer than {limits.largest:,} bytes")
        if time.monotonic() > until:
            raise RequestError(f"the answer was not complete within {limits.whole_s:g} s")
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal() and int(announced) != size:
        raise RequestError(f"the answer breaks off after {size:,} of {int(announced):,} bytes")
    return b"".join(pieces)


def tell_reason(error: object) -> str:
    """Return in words why a connection failed."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def origin_of(address: str) -> tuple[str, str, int]:
    """Return scheme, host and port of an address; an empty host if it has none.

    >>> origin_of("https://api.crossref.org/works")
    ('https', 'api.crossref.org', 443)
    """
    try:
        parts = urlsplit(address)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    except ValueError:
        return "", "", 0
    if parts.username is not None or parts.password is not None:
        return "", "", 0
    return parts.scheme, parts.hostname or "", port


def is_protected(address: str) -> bool:
    """Return whether an address is of HTTPS, or of HTTP on this machine.

    >>> is_protected("http://127.0.0.1:8080/v1"), is_protected("http://example.org/")
    (True, False)
    """
    scheme, host, _ = origin_of(address)
    return bool(host) and (scheme == "https" or (scheme == "http" and host in LOOPBACK))
