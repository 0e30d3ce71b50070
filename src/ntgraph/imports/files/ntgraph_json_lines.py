"""Turn the lines of our own `statements.jsonl` into the attributes of nodes and edges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.imports.files.own_records import read_object
from ntgraph.records.vocabulary import NOT_CHECKED, SOURCE_TYPE

# Only `ntgraph export jsonl` writes all of these keys in one object.
GAUGES = ("in_science", "in_the_article")
MARKS = frozenset({"subject_label", "object_label", "evidence", *GAUGES})


def is_own_statement(record: Mapping[str, Any]) -> bool:
    """Return whether a line is a statement that ntgraph wrote."""
    gauges = (record.get(name) for name in GAUGES)
    return record.keys() >= MARKS and all(isinstance(each, dict) for each in gauges)


def end_nodes(record: Mapping[str, Any]) -> dict[Any, dict[str, Any]]:
    """Return the attributes of both ends of a statement and of its works, by node id."""
    records = read_object(record.get("records"))
    ends = {
        record[role]: describe_end(role, record, records)
        for role in ("subject", "object")
        if isinstance(record.get(role), str)
    }
    return {**describe_works(records), **ends}


def describe_end(
    role: str, record: Mapping[str, Any], records: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the attributes of one end of a statement; plain keys come before `records`."""
    label = record.get(f"{role}_label", "")
    own = read_object(records.get(role))
    made = {"lay_label": label, **own} if own else {}
    made |= {"label": label, "node_type": record.get(f"{role}_type", "")}
    if f"{role}_synonyms" in record:
        made["synonyms"] = record[f"{role}_synonyms"]
    return made


def describe_works(records: Mapping[str, Any]) -> dict[Any, dict[str, Any]]:
    """Return the attributes of the works that a statement names, by id."""
    works = read_object(records.get("works"))
    return {
        id: {"label": work.get("title", ""), **work, "node_type": SOURCE_TYPE}
        for id, work in works.items()
        if isinstance(work, dict)
    }


def read_judgement(records: Mapping[str, Any]) -> dict[str, Any]:
    """Return what `records` says of the verdict, and whether the relation has a direction."""
    made = {"judgement_record": read_object(records.get("judgement"))}
    return {**made, **({"directed": records["directed"]} if "directed" in records else {})}


def edge_attributes_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a statement as the attributes of an edge, also what its two gauges hold."""
    science = record["in_science"]
    qualifiers = record.get("qualifiers")
    pairs = qualifiers.items() if isinstance(qualifiers, dict) else ()
    left_out = (*GAUGES, "records")
    plain = {key: value for key, value in record.items() if key not in left_out}
    return {
        **plain,
        **read_judgement(read_object(record.get("records"))),
        "qualifiers": [f"{key}={value}" for key, value in pairs],
        "verdict_reason": science.get("reason", ""),
        "verdict_basis": science.get("basis", ""),
        "verdict_sources": science.get("sources", []),
        "assessed_on": science.get("assessed_on", ""),
        "stances": list(_stances(record)),
        "titles": _titles(record),
    }


def _stances(record: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the works with a stance; a line that has `records` lists also those without one."""
    judged = read_object(read_object(record.get("records")).get("judgement"))
    known = {each.get("source") for each in _dicts(judged.get("stances"))}
    for work in _dicts(record["in_the_article"].get("works")):
        if (
            "records" not in record
            or work.get("stance") != NOT_CHECKED
            or work.get("source") in known
        ):
            yield work


def _titles(record: Mapping[str, Any]) -> dict[str, str]:
    """Return the citation of each work, by its id."""
    titles = {}
    for work in _dicts(record["in_the_article"].get("works")):
        titles[work.get("source")] = work.get("work")
    for told in (record["in_science"], *_dicts(record.get("safety_notes"))):
        titles.update(zip(told.get("sources") or (), told.get("works") or (), strict=False))
    return {id: title for id, title in titles.items() if isinstance(id, str) and title}


def _dicts(value: Any) -> list[dict[str, Any]]:
    found = value if isinstance(value, list) else []
    return [each for each in found if isinstance(each, dict)]
