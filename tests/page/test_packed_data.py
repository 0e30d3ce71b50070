"""Packed data are unpacked unchanged, are the same with every zlib, and are small."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.page import packed_data
from ntgraph.page.packed_data import pack, pack_columns
from tests.page.displays import HOSTILE, world_display
from tests.page.packed import inflate, read_data, unpack

TEXT = "caffeine shortens sleep; " * 40
RECORDS: list[dict[str, Any]] = [
    {"id": "a", "count": 1, "flags": [], "links": [{"text": "x"}], "far": True, "one": "same"},
    {"id": "b", "count": 2, "flags": ["x", "y"], "links": [], "maybe": {"z": 1.5}, "one": "same"},
    {"id": "a", "count": 2, "flags": ["y"], "links": [{"text": "a"}], "far": None, "one": "same"},
]
LARGE = {"nodes": RECORDS, "texts": [f"{at} \U0001f41d é {TEXT}" for at in range(500)]}


def leave_out_nothing(value: Any) -> Any:
    """Return a value without fields that are None, which a page treats as missing."""
    if isinstance(value, dict):
        return {key: leave_out_nothing(own) for key, own in value.items() if own is not None}
    return [leave_out_nothing(item) for item in value] if isinstance(value, list | tuple) else value


def test_records_come_back() -> None:
    data = {"nodes": RECORDS, "title": "t", "none": [], "options": {"a": {"b": [1, "x", None]}}}
    (back,) = unpack(*json.loads(json.dumps(pack_columns(data))))
    assert leave_out_nothing(back) == leave_out_nothing(data)


def test_display_data_come_back() -> None:
    data = world_display().to_json()
    (back,) = unpack(*json.loads(json.dumps(pack_columns(data))))
    assert leave_out_nothing(back) == leave_out_nothing(data)


@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text()))))
def test_whatever_the_records_they_come_back(records: list[dict[str, Any]]) -> None:
    assert unpack(*pack_columns({"all": records})) == [{"all": records}]


@given(*[st.lists(st.text(max_size=2)) for _ in range(3)])
def test_parts_come_back_and_share_their_texts(
    one: list[str], two: list[str], three: list[str]
) -> None:
    parts = [{"all": words} for words in (one, two, three)]
    packed = pack_columns(*parts)
    assert unpack(*packed) == parts
    texts = [text for part in packed for text in part["texts"]]
    assert sorted(texts) == sorted({*one, *two, *three})


def test_each_text_travels_once() -> None:
    (packed,) = pack_columns({"nodes": RECORDS})
    assert len(set(packed["texts"])) == len(packed["texts"])
    assert packed["texts"].count("same") == 1


def test_small_data_stay_as_they_are() -> None:
    data = world_display().to_json()
    assert pack(data, {"quiz": []}) == [data, {"quiz": []}]


def test_large_data_are_deflated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_data, "PACKED_FROM", 0)
    data = {"nodes": RECORDS}
    packed = pack(data, {"quiz": RECORDS})
    raw = [zlib.decompress(base64.b64decode(part["deflated"]), wbits=-15) for part in packed]
    columns = pack_columns(data, {"quiz": RECORDS})
    assert [json.loads(part) for part in raw] == json.loads(json.dumps(columns))


def test_very_large_data_become_a_small_part_of_their_size() -> None:
    data = {"nodes": [{"id": f"n{at}", "text": TEXT, "sizes": [at, -at]} for at in range(20_000)]}
    (packed,) = pack(data)
    assert len(json.dumps(data)) > 20_000_000
    assert len(packed["deflated"]) < 500_000
    assert unpack(inflate(packed)) == [data]


@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text()))))
def test_whatever_the_records_they_come_back_from_a_page(records: list[dict[str, Any]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packed_data, "PACKED_FROM", 0)
        elements = [json.dumps(part) for part in pack({"one": records}, {"two": records})]
    assert all("deflated" in element for element in elements)
    assert read_data(*elements) == {"one": records, "two": records}


@pytest.mark.parametrize("level", [0, 1, 9])
def test_another_zlib_gives_other_bytes_and_the_same_data(
    monkeypatch: pytest.MonkeyPatch, level: int
) -> None:
    data = {"nodes": RECORDS, "texts": [f"{at} {TEXT}" for at in range(9_000)]}
    usual = pack(data)
    monkeypatch.setattr(packed_data, "LEVEL", level)
    other = pack(data)
    assert other != usual
    assert list(map(inflate, other)) == list(map(inflate, usual))


def test_same_data_same_bytes_with_the_same_zlib() -> None:
    assert pack(LARGE) == pack(json.loads(json.dumps(LARGE)))


def test_data_inside_are_the_same_on_every_machine() -> None:
    (packed,) = pack(LARGE)
    raw = zlib.decompress(base64.b64decode(packed["deflated"]), wbits=-15)
    assert hashlib.sha256(raw).hexdigest() == (
        "e7ab0c73fc379a785152bf812ad492e277a1ba199c28b2c40009006b470727c6"
    )


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_comes_back(text: str) -> None:
    (back,) = unpack(*pack_columns({"nodes": [{"id": text}, {"id": "b"}]}))
    assert back["nodes"][0]["id"] == text
