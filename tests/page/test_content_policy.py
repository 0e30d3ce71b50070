"""The policy that allows a page's own parts only."""

from __future__ import annotations

import base64
import hashlib

from ntgraph.page.content_policy import format_policy, hash_asset


def test_hash_is_that_of_the_bytes() -> None:
    digest = base64.b64encode(hashlib.sha256("é".encode()).digest()).decode()
    assert hash_asset("é") == f"'sha256-{digest}'"


def test_policy_starts_from_nothing() -> None:
    policy = format_policy(scripts=["a"], styles=["b"])
    assert policy.startswith("default-src 'none'; ")
    assert not {"unsafe", "http", "*", "self"} & set(policy.replace("-", " ").split())
    assert hash_asset("a") in policy
    assert hash_asset("b") in policy
