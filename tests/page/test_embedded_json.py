"""The data element: no text in its JSON can end it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.page.embedded_json import format_data
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
