from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.exports import json_text
from ntgraph.exports.json_text import format_json

PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(
    PLAIN, lambda of: st.lists(of) | st.dictionaries(st.text(), of), max_leaves=20
)


@given(VALUES)
def test_json_is_that_of_the_standard_library(value: Any) -> None:
    assert format_json(value) == json.dumps(value, ensure_ascii=False)


def test_without_an_encoder_in_c_the_text_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json.encoder, "c_make_encoder", None)
    slow = json_text._find_encoder()
    value = {"a": ["é", None, 1.5, True]}
    assert "".join(slow(value, 0)) == format_json(value)
