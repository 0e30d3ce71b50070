from __future__ import annotations

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.records.identifiers import (
    ADDRESSES,
    find_address,
    hash_span,
    is_curie,
    is_web_address,
    parse_curie,
    statement_id,
)

prefixes = st.from_regex(r"[A-Za-z][A-Za-z0-9._-]{0,12}", fullmatch=True)
identifiers = st.from_regex(r"[^\s|:][^\s|]{0,20}", fullmatch=True)
words = st.text(st.characters(exclude_characters="\x1f", exclude_categories=["Cs"]), max_size=8)
qualifiers = st.dictionaries(
    st.from_regex(r"[a-z]{1,4}", fullmatch=True), words.filter(bool), max_size=4
)

IDENTITY: dict[str, Any] = {
    "layer": "article",
    "subject": "CHEBI:27958",
    "subject_level": "",
    "predicate": "raises",
    "object": "CHEBI:18243",
    "negated": False,
    "qualifiers": (),
}


@given(prefixes, identifiers)
def test_every_curie_splits_into_what_it_was_made_of(prefix: str, identifier: str) -> None:
    curie = f"{prefix}:{identifier}"
    assert is_curie(curie)
    assert parse_curie(curie) == (prefix, identifier)


@given(st.text())
def test_text_is_a_curie_exactly_when_it_parses(text: str) -> None:
    try:
        prefix, identifier = parse_curie(text)
    except ValueError:
        assert not is_curie(text)
    else:
        assert is_curie(text)
        assert f"{prefix}:{identifier}" == text


@pytest.mark.parametrize(
    "text",
    ["", ":", "a:", ":b", "dopamine", "CHEBI: 1", " CHEBI:1", "CHEBI:1\n", "a::b", "1a:b", "a:b|c"],
)
def test_text_that_is_no_curie_is_refused_with_what_was_expected(text: str) -> None:
    assert not is_curie(text)
    with pytest.raises(ValueError, match=r"expected a CURIE such as 'CHEBI:18243'"):
        parse_curie(text)


@pytest.mark.parametrize("text", ["doi:10.1000/a:b", "ntg:théine", "GTOPDB.LIGAND:1", "a:b=c"])
def test_unusual_curies_are_taken(text: str) -> None:
    assert is_curie(text)


@pytest.mark.parametrize("prefix", sorted(ADDRESSES))
def test_known_prefix_leads_to_an_address_with_the_identifier(prefix: str) -> None:
    address = find_address(f"{prefix}:12345")
    assert address is not None
    assert address.startswith(("https://", "http://purl.obolibrary.org/"))
    assert "12345" in address
    assert "{" not in address


def test_unknown_prefix_leads_nowhere() -> None:
    assert find_address("ntg:exercise") is None


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_hash_of_a_passage_is_that_of_its_utf8_bytes(text: str) -> None:
    assert hash_span(text) == hashlib.sha256(text.encode("utf-8")).hexdigest()


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.data())
def test_passage_cut_out_by_characters_keeps_its_hash(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passage = text[start:end]
    # What a reader does: decode the file's bytes, then count characters, not bytes or units.
    again = text.encode("utf-8").decode("utf-8")[start:end]
    assert hash_span(again) == hash_span(passage)


def test_hash_tells_composed_from_decomposed_letters() -> None:
    assert hash_span("é") != hash_span("e\u0301")


def test_statement_id_is_pinned() -> None:
    assert statement_id(**IDENTITY) == "st:ffb0467fae9f33a0"


@given(qualifiers, st.randoms(use_true_random=False))
def test_statement_id_does_not_depend_on_the_order_of_qualifiers(
    conditions: dict[str, str], random: Any
) -> None:
    shuffled = list(conditions.items())
    random.shuffle(shuffled)
    assert statement_id(**{**IDENTITY, "qualifiers": shuffled}) == statement_id(
        **{**IDENTITY, "qualifiers": tuple(sorted(conditions.items()))}
    )


@pytest.mark.parametrize("field", sorted(IDENTITY))
def test_statement_id_differs_when_one_field_differs(field: str) -> None:
    other = {"negated": True, "qualifiers": (("dose", "high"),)}.get(field, "other")
    assert statement_id(**{**IDENTITY, field: other}) != statement_id(**IDENTITY)


@given(words, words, words)
def test_statement_id_tells_neighboring_fields_apart(a: str, b: str, c: str) -> None:
    def identify(level: str, predicate: str, object: str) -> str:
        fields = {"subject_level": level, "predicate": predicate, "object": object}
        return statement_id(**{**IDENTITY, **fields})

    assert (identify(a, b, c) == identify(a + b, "", c)) == (b == "")
    assert (identify(a, b, c) == identify(a, b + c, "")) == (c == "")


def test_statement_id_has_a_fixed_form() -> None:
    prefix, digits = parse_curie(statement_id(**IDENTITY))
    assert prefix == "st"
    assert len(digits) == 16
    assert set(digits) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "https://a-b.example.org:8443/x?y=1#z", "https://EXAMPLE.org/é"],
)
def test_page_links_to_an_address_with_a_host(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    ["https:///", "https://", "https://host", "https://user@example.org/", "http://example.org",
     "https://user:word@example.org", "https://example.org\\@other.org", "https://example.org/\u202ea",
     "https://example.org/a\u200bb", "https://ex\u0430mple.org/", "javascript:alert(1)"],
)  # fmt: skip
def test_page_links_to_nothing_that_hides_its_host(address: str) -> None:
    assert not is_web_address(address)
