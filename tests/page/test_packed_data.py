"""Packed data come back as they were, the same bytes everywhere, and small."""

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
from ntgraph.page.deflate import deflate
from ntgraph.page.packed_data import pack, pack_columns
from tests.page.displays import HOSTILE, world_display
from tests.page.packed import unpack

TEXT = "caffeine shortens sleep; " * 40
RECORDS: list[dict[str, Any]] = [
    {"id": "a", "count": 1, "flags": [], "links": [{"text": "x"}], "far": True, "one": "same"},
    {"id": "b", "count": 2, "flags": ["x", "y"], "links": [], "maybe": {"z": 1.5}, "one": "same"},
    {"id": "a", "count": 2, "flags": ["y"], "links": [{"text": "a"}], "far": None, "one": "same"},
]


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
    assert unpack(*json.loads(json.dumps(pack_columns(data)))) == [leave_out_nothing(data)]


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


def test_very_large_data_stay_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed_data, "PACKED_FROM", 0)
    monkeypatch.setattr(packed_data, "DEFLATED_UP_TO", 0)
    assert pack({"nodes": RECORDS}) == pack_columns({"nodes": RECORDS})


@given(st.binary(max_size=2000) | st.text(max_size=2000).map(str.encode))
def test_zlib_reads_what_was_deflated(data: bytes) -> None:
    assert zlib.decompress(deflate(data), wbits=-15) == data


@pytest.mark.parametrize(
    "data",
    [b"", b"a", b"a" * 70_000, bytes(range(256)) * 300, TEXT.encode() * 900],
    ids=["nothing", "one byte", "one byte often", "far repeats", "several blocks"],
)
def test_long_repeats_are_found_and_read(data: bytes) -> None:
    made = deflate(data)
    assert zlib.decompress(made, wbits=-15) == data
    assert len(made) < max(len(data) // 20, 200)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_comes_back(text: str) -> None:
    (back,) = unpack(*pack_columns({"nodes": [{"id": text}, {"id": "b"}]}))
    assert back["nodes"][0]["id"] == text


def test_same_text_same_bytes_on_every_machine() -> None:
    digest = hashlib.sha256(deflate(TEXT.encode())).hexdigest()
    assert digest == ("9dbee47f2eefa20388aab85d61e6ef9c8fff451f93a69c4170e9f6acd82996b6")
