"""A made-up server of a language model, and a short text of our own."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from ntgraph.drafting.article_to_draft import ArticleToDraft, KnownWords, know_words, take_text
from ntgraph.drafting.model.chat_client import ChatClient
from tests.answering_server import Given, Seen

COFFEE = (
    "Caffeine blocks adenosine. It may raise dopamine. Caffeine does not lower serotonin. "
    "Nicotine raises acetylcholine."
)
KEY = "sk-not-a-key-0123456789"
Answer = Callable[[list[str]], list[Mapping[str, Any]]]


def article(text: str = COFFEE) -> ArticleToDraft:
    return take_text(text)


@cache
def known() -> KnownWords:
    return know_words()


def statement(
    quote: str, subject: str, predicate: str, object: str, **other: Any
) -> dict[str, Any]:
    """Return a statement as a model writes it."""
    return {
        "quote": quote,
        "subject": subject,
        "subject_level": "",
        "predicate": predicate,
        "object": object,
        "negated": False,
        "hedge": "",
        **other,
    }


def completion(text: str, reason: str = "stop", **message: Any) -> Given:
    """Return the answer of a server that holds a text of the model."""
    choice = {
        "index": 0,
        "finish_reason": reason,
        "message": {"role": "assistant", "content": text, **message},
    }
    usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    return Given({"object": "chat.completion", "choices": [choice], "usage": usage})


def says(*statements: Mapping[str, Any]) -> Given:
    """Return the answer of a server whose model writes these statements."""
    return completion(json.dumps({"statements": list(statements)}))


def body_of(seen: Seen) -> dict[str, Any]:
    """Return the JSON of a request."""
    body: dict[str, Any] = json.loads(seen.body)
    return body


def sentences_of(seen: Seen) -> list[str]:
    """Return the sentences that a request lists to be read."""
    listed: list[str] = json.loads(body_of(seen)["messages"][1]["content"])["sentences"]
    return listed


def client(address: str, key: str = "", **other: Any) -> ChatClient:
    """Return a client of a server of the test, which never waits."""
    return ChatClient(f"{address}/v1", "tiny", key, sleep=lambda _: None, **other)
