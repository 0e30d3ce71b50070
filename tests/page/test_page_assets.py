"""Assets, the policy that allows them, and the data element."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.page.page_assets import format_data, format_policy, hash_asset, read_asset
from tests.page.displays import HOSTILE

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON)
def test_data_come_back_as_they_were(data: Any) -> None:
    assert json.loads(format_data(data)) == data


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_ends_the_element_it_stands_in(text: str) -> None:
    printed = format_data({text: text})
    assert not set("<>&\u2028\u2029") & set(printed)
    assert printed.isascii()


def test_numbers_no_script_can_read_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        format_data(float("nan"))


def test_hash_is_that_of_the_bytes() -> None:
    digest = base64.b64encode(hashlib.sha256("é".encode()).digest()).decode()
    assert hash_asset("é") == f"'sha256-{digest}'"


def test_policy_starts_from_nothing() -> None:
    policy = format_policy(scripts=["a"], styles=["b"])
    assert policy.startswith("default-src 'none'; ")
    assert not {"unsafe", "http", "*", "self"} & set(policy.replace("-", " ").split())
    assert hash_asset("a") in policy
    assert hash_asset("b") in policy


@pytest.mark.parametrize("name", ["assets/page.js", "vendor/vis-network.js"])
def test_scripts_can_stand_inside_a_page(name: str) -> None:
    script = read_asset(name).casefold()
    assert "</script" not in script
    assert "<!--" not in script


@pytest.mark.parametrize("name", ["assets/page.js", "vendor/vis-network.js"])
def test_scripts_make_no_code_from_text(name: str) -> None:
    script = read_asset(name)
    for call in ("eval(", "new Function(", "document.write("):
        assert call not in script


def test_own_script_reads_no_markup_and_stores_nothing() -> None:
    script = read_asset("assets/page.js")
    for name in ("innerHTML", "outerHTML", "insertAdjacentHTML", "localStorage", "sessionStorage",
                 "document.cookie", "fetch(", "XMLHttpRequest", "sendBeacon"):  # fmt: skip
        assert name not in script


def test_own_script_and_style_stay_small() -> None:
    size = sum(len(read_asset(f"assets/page.{kind}").encode()) for kind in ("js", "css"))
    assert size < 150_000


def test_style_asks_for_nothing() -> None:
    style = read_asset("assets/page.css")
    assert "url(" not in style
    assert "@import" not in style
    assert "</style" not in style.casefold()
