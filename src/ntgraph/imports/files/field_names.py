"""Find the fields of a node or edge under the names that its file uses.

Every reader of `imports.files` looks attributes up here; `known_names` lists the names.
"""

from __future__ import annotations

import math
from collections.abc import Container, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ntgraph.errors import UnknownTermError
from ntgraph.imports.files.import_size_limits import LARGEST_NUMBER, MOST_SUGGESTED_FROM
from ntgraph.imports.files.known_names import (
    BESIDE,
    CERTAIN,
    DERIVED,
    EDGE_FIELDS,
    MAPPED,
    NODE_FIELDS,
    QUALIFIER_COLUMNS,
    QUALIFIER_ENDING,
    READERS_OWN,
    TOLD,
    WORK_FIELDS,
)
from ntgraph.imports.values_as_text import plain_text
from ntgraph.records import unique

__all__ = ["WORK_FIELDS", "Fields", "as_id", "flag", "is_id", "is_qualifier", "items"]
Keys = tuple[str, ...]
# The texts that mean yes and no; tables of programs have fractions in place of truth values.
YES = ("true", "1", "1.0", "yes", "y", "t")
NO = ("false", "0", "0.0", "no", "n", "f")
# The attributes of our own edges that only repeat what their fields say, and of any other edge.
REPEATED = DERIVED.union(TOLD)
NOTE = frozenset({"note"})


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which name stands for which field among the keys of one node or edge.

    `names` has the name by field; `rest` the names that no field reads, in the order of the file;
    `qualifiers` those of Biolink's qualifiers. `present` has all fields and all names.
    """

    names: Mapping[str, str]
    rest: tuple[str, ...]
    qualifiers: tuple[str, ...]
    present: frozenset[str]


@dataclass(slots=True)
class Fields:
    """Finds the attribute that stands for a field, and those that no field reads.

    `mapping` has the file's own names for fields, where they are not the usual ones. `guessed`
    holds the names that were read as the relation although they could mean something else;
    `kept` the names that no field reads.

    Raises:
        UnknownTermError: the mapping names a field that there is not.
    """

    mapping: Mapping[str, str]
    guessed: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    _seen: set[str] = field(default_factory=set)
    _last: tuple[Any, bool, Any] = (None, False, None)
    _chosen: dict[tuple[bool, Keys], Chosen] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in sorted(self.mapping):
            if name not in MAPPED:
                raise UnknownTermError("field", name, MAPPED)

    def of_node(self, data: Mapping[str, Any], name: str) -> Any:
        """Return the value of a field of a node; None where the node has no such attribute."""
        return self._pick(data, name, is_edge=False)

    def of_edge(self, data: Mapping[str, Any], name: str) -> Any:
        """Return the value of a field of an edge; None where the edge has no such attribute."""
        last, is_edge, found = self._last
        chosen = found if last is data and is_edge else self._choose(data, is_edge=True)
        column = chosen.names.get(name)
        return None if column is None else data[column]

    def _pick(self, data: Mapping[str, Any], name: str, *, is_edge: bool) -> Any:
        chosen = self._choose(data, is_edge=is_edge).names.get(name)
        return None if chosen is None else data[chosen]

    def _choose(self, data: Mapping[str, Any], *, is_edge: bool) -> Chosen:
        # All fields of one edge are asked for one after another.
        last, was_edge, found = self._last
        if last is data and was_edge == is_edge:
            known: Chosen = found
            return known
        key = is_edge, tuple(data)
        found = self._chosen.get(key)
        if found is None:
            found = self._chosen[key] = self._look_up(data.keys(), is_edge=is_edge)
            self._seen |= data.keys()
        self._last = data, is_edge, found
        return found

    def _look_up(self, keys: Iterable[str], *, is_edge: bool) -> Chosen:
        known, present = EDGE_FIELDS if is_edge else NODE_FIELDS, frozenset(keys)
        mapped = set(self.mapping.values())
        names: dict[str, str] = {}
        for name in known:
            own = self.mapping.get(name)
            options = (own,) if own is not None else known[name]
            # A column that the user gave to one field must not be read as another, too.
            free = [each for each in options if each == own or each not in mapped]
            chosen = next((each for each in free if each in present), None)
            if chosen is not None:
                names[name] = chosen
        if is_edge and names.get("predicate", "predicate") not in {*CERTAIN, *mapped}:
            self.guessed.add(names["predicate"])
        beside = {"id", *names.values(), *(BESIDE if is_edge else ())}
        if {"source", "target"} & self.mapping.keys():
            beside.discard("source")
        qualifiers = tuple(filter(is_qualifier, keys))
        rest = tuple(name for name in keys if name not in {*beside, *qualifiers})
        return Chosen(names, rest, qualifiers, present | names.keys())

    def names_of_node(self, data: Mapping[str, Any]) -> Mapping[str, str]:
        """Return the name of the attribute that stands for each field that a node has."""
        return self._choose(data, is_edge=False).names

    def present_in_edge(self, data: Mapping[str, Any]) -> frozenset[str]:
        """Return the fields and the names of attributes that an edge has."""
        return self._choose(data, is_edge=True).present

    def has_edge(self, data: Mapping[str, Any], names: Iterable[str]) -> bool:
        """Return whether an edge has an attribute for one of some fields."""
        return not self._choose(data, is_edge=True).names.keys().isdisjoint(names)

    def qualifiers_of_edge(self, data: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the names of an edge's attributes that are qualifiers of Biolink."""
        return self._choose(data, is_edge=True).qualifiers

    def source_of(self, data: Mapping[str, Any]) -> Any:
        """Return the work that an edge names as its `source`; None where that names an end.

        Where other columns are mapped to the ends, a column `source` may be another name of one.
        """
        return None if {"source", "target"} & self.mapping.keys() else data.get("source")

    def rest_of_node(self, data: Mapping[str, Any], told: Container[str] = ()) -> dict[str, Any]:
        """Return the attributes of a node that no field reads, without those `told` otherwise."""
        rest = self._choose(data, is_edge=False).rest
        return self._keep({name: data[name] for name in rest if name not in told})

    def rest_of_edge(self, data: Mapping[str, Any], *, is_own: bool) -> dict[str, Any]:
        """Return the attributes of an edge that no field reads.

        Args:
            data: the attributes of the edge.
            is_own: whether ntgraph wrote it, so that some attributes repeat what fields say.
        """
        rest = self._choose(data, is_edge=True).rest
        repeated = REPEATED if is_own else NOTE
        return self._keep({name: data[name] for name in rest if name not in repeated})

    def keep_of_edge(
        self, data: Mapping[str, Any], fields: Iterable[str], names: Iterable[str] = ()
    ) -> dict[str, Any]:
        """Return the attributes of an edge that stand for some fields, and some by their names."""
        chosen = self._choose(data, is_edge=True).names
        found = (chosen.get(field) for field in fields)
        wanted = dict.fromkeys(name for name in (*found, *names) if name is not None)
        return self._keep({name: data[name] for name in wanted if name in data})

    @property
    def seen(self) -> list[str]:
        """The names of all attributes that were looked at, sorted."""
        return sorted(self._seen)

    def _keep(self, rest: dict[str, Any]) -> dict[str, Any]:
        self.kept.update(rest)
        return rest

    def require_mapped(self) -> None:
        """Check that every attribute named by the mapping occurs in the file.

        Raises:
            UnknownTermError: an attribute does not occur; the message suggests others.
        """
        for name, attribute in sorted(self.mapping.items()):
            if name not in READERS_OWN and attribute not in self._seen:
                raise UnknownTermError("attribute", attribute, self.seen[:MOST_SUGGESTED_FROM])


def is_qualifier(name: str) -> bool:
    """Return whether a column is one of Biolink's qualifiers."""
    return name.endswith(QUALIFIER_ENDING) or name in QUALIFIER_COLUMNS


def items(value: Any) -> tuple[str, ...]:
    """Return the items of a list, or of a text joined by `|`, as texts, each once.

    >>> items("a|b|a"), items(["a", 2]), items(None)
    (('a', 'b'), ('a', '2'), ())
    """
    if value is None:
        return ()
    parts: Iterable[Any]
    if isinstance(value, str):
        if "|" not in value:
            return (text,) if (text := plain_text(value)) else ()
        parts = value.split("|")
        if is_plain(value):
            return unique(parts)
    else:
        parts = value if isinstance(value, list | tuple) else (value,)
    return tuple(dict.fromkeys(text for text in map(plain_text, parts) if text))


def is_plain(text: str) -> bool:
    """Return whether no part of a text is changed by `plain_text`; some other texts are not, too.

    >>> is_plain("PMID:1|PMID:2"), is_plain("two words"), is_plain("<NA>")
    (True, False, False)
    """
    return text.isascii() and text.isprintable() and " " not in text and "<NA>" not in text


def flag(value: Any) -> bool:
    """Return whether a value means yes; anything that is not a known yes means no.

    >>> flag("True"), flag(1.0), flag("false"), flag(None)
    (True, True, False, False)
    """
    return plain_text(value).casefold() in YES


def is_id(value: Any) -> bool:
    """Return whether a value can be the id of a node; None, NaN and infinity cannot.

    >>> is_id("tea"), is_id(float("nan")), is_id(2**64)
    (True, False, False)
    """
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, tuple):
        return all(is_id(part) for part in value)
    return isinstance(value, str) or (isinstance(value, int) and abs(value) < LARGEST_NUMBER)


def as_id(value: Any) -> Hashable:
    """Return a value as an id; lists become tuples, as in networkx."""
    return tuple(as_id(part) for part in value) if isinstance(value, list) else value
