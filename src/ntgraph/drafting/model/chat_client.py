"""Ask a server that answers `/chat/completions` as OpenAI's does.

Source: https://platform.openai.com/docs/api-reference/chat
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.request import Request

from ntgraph.drafting.model.bounded_request import (
    LOOPBACK,
    Reply,
    RequestError,
    RequestLimits,
    origin_of,
    send,
)
from ntgraph.drafting.model.prompt import Schema
from ntgraph.errors import SettingError

BUSY = (429, 500, 502, 503, 504, 529)
TRIES = 3
LONGEST_WAIT = 60.0
LARGEST_REPLY = 4_000_000
LONGEST_REASON_TOLD = 200
# Of one answer; what is longer is cut by the server, and then an error.
MOST_TOKENS = 3_000


class ChunkError(Exception):
    """The answer about a chunk cannot be used; the message says why, without any key."""


@dataclass(frozen=True, slots=True)
class ChatAnswer:
    """What a model wrote, and how many tokens were read and written if the server says so."""

    text: str
    read_tokens: int = 0
    written_tokens: int = 0


@dataclass(slots=True)
class ChatClient:
    """Asks one model at one address. The key is sent and never shown, logged or kept."""

    endpoint: str
    model: str
    key: str = field(default="", repr=False)
    timeout_s: float = 120.0
    sleep: Callable[[float], None] = time.sleep

    def __post_init__(self) -> None:
        self.endpoint = self.endpoint.rstrip("/").removesuffix("/chat/completions")
        scheme, host, _ = origin_of(self.endpoint)
        if scheme not in ("http", "https") or not host:
            raise SettingError(
                f"endpoint: expected an address such as http://127.0.0.1:8080/v1, got "
                f"{self.endpoint!r}"
            )
        if self.key and scheme != "https" and host not in LOOPBACK:
            raise SettingError("endpoint: a key is only sent to https:// or to this machine")
        if any(not " " < character < "\x7f" for character in self.key):
            raise SettingError("key: expected printable characters without blanks")

    def ask(self, messages: Sequence[Mapping[str, str]], schema: Schema) -> ChatAnswer:
        """Return the answer of the model.

        Raises:
            ChunkError: there is none, or it is cut off or refused.
        """
        body = {
            "model": self.model,
            "messages": list(messages),
            "temperature": 0,
            "seed": 0,
            "max_tokens": MOST_TOKENS,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "statements", "strict": True, "schema": schema},
            },
        }
        return read_completion(self._send(json.dumps(body).encode("ascii")), self.hide)

    def hide(self, text: str) -> str:
        """Return a text of a server, short, on one line and without the key."""
        plain = text.replace(self.key, "[key]") if self.key else text
        shown = "".join(c if c.isprintable() else " " for c in plain[:LONGEST_REASON_TOLD])
        return " ".join(shown.split())

    def _send(self, body: bytes) -> Reply:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        limits = RequestLimits(self.timeout_s, 2 * self.timeout_s, LARGEST_REPLY)
        reason = ""
        for attempt in range(1, TRIES + 1):
            address = f"{self.endpoint}/chat/completions"
            request = Request(address, body, headers)  # noqa: S310 - checked when it was made
            pause = 2.0 * attempt
            try:
                reply = send(request, limits)
            except RequestError as error:
                reason = self.hide(str(error))
            else:
                if reply.status not in BUSY:
                    return reply
                reason = self.hide(f"status {reply.status}: {tell_error(reply)}")
                wanted = reply.headers.get("retry-after", "")
                pause = max(pause, float(wanted[:6])) if wanted.isdecimal() else pause
            if attempt < TRIES and pause <= LONGEST_WAIT:
                self.sleep(pause)
            else:
                break
        raise ChunkError(f"{reason} ({attempt} tries)")


def tell_error(reply: Reply) -> str:
    """Return what a server says of an error: its message, else the beginning of its answer."""
    text = reply.body[:2_000].decode("utf-8", "replace")
    try:
        error = json.loads(reply.body).get("error")
        return str(error["message"] if isinstance(error, dict) else error or text)
    except (ValueError, KeyError, AttributeError, RecursionError):
        return text


def read_completion(reply: Reply, hide: Callable[[str], str]) -> ChatAnswer:
    """Return the text of a completion and what it cost.

    Raises:
        ChunkError: it is an error, cut off, refused, empty or not as documented.
    """
    if reply.status != 200:
        raise ChunkError(hide(f"status {reply.status}: {tell_error(reply)}"))
    try:
        answer = json.loads(reply.body)
        choice = answer["choices"][0]
        message, reason = choice["message"], choice.get("finish_reason")
        usage = answer.get("usage") or {}
        refusal, text = message.get("refusal"), message.get("content")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        begin = reply.body[:60].decode("utf-8", "replace")
        raise ChunkError(hide(f"the answer is no completion: {begin}")) from error
    if refusal or reason == "content_filter":
        raise ChunkError(hide(f"the model refused: {refusal or 'filtered'}"))
    if reason == "length":
        raise ChunkError("the answer was cut off: it is longer than the server allows")
    if reason != "stop":
        raise ChunkError(hide(f"the answer ended with {reason!r}, expected 'stop'"))
    if not isinstance(text, str) or not text.strip():
        raise ChunkError("the answer is empty")
    counts = (count_tokens(usage, name) for name in ("prompt_tokens", "completion_tokens"))
    return ChatAnswer(text, *counts)


def count_tokens(usage: Any, name: str) -> int:
    """Return a number of tokens; 0 if the server does not say it."""
    number = usage.get(name) if isinstance(usage, dict) else None
    return number if type(number) is int and number >= 0 else 0
