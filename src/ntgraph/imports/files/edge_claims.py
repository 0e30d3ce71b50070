"""Read an edge of a graph file as a claim: what it says, in our words, and its evidence.

`claims_to_statements` makes statements of the claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import filterfalse
from typing import Any

from ntgraph.imports.files.attribute_values import keep_attributes
from ntgraph.imports.files.claim_records import NO_JUDGEMENT, Claim, Judgement, Piece
from ntgraph.imports.files.claimed_stances import complete_stances, read_notes, read_stances
from ntgraph.imports.files.clean_text import clean_cell, clean_items
from ntgraph.imports.files.field_names import Fields, flag, items
from ntgraph.imports.files.known_names import DIRECTED, TOLD
from ntgraph.imports.files.own_records import (
    read_attributes,
    read_object,
    read_objects,
    read_origin,
)
from ntgraph.imports.files.raw_graph import RawEdge, clean_keys
from ntgraph.imports.files.row_works import (
    NO_WORKS,
    SEPARATORS,
    RowWorks,
    has_many_words,
    is_sentence,
    read_row_works,
)
from ntgraph.imports.files.unread_values import UnreadValues
from ntgraph.imports.values_as_text import SIGNS, UNNAMED, plain_text
from ntgraph.records import Attributes, Qualifiers, unique
from ntgraph.records.vocabulary import (
    ARTICLE_LAYER,
    REFERENCE_LAYER,
    WEAKEST_HEDGE,
    Vocabulary,
)

BIOLINK = "biolink:"
# Between the passages of one edge.
BETWEEN = " […] "
# Where our exports have the id of a statement once more, since some programs write over `id`.
COPIED_IDS = ("statement_id", "edge_id")
OWN_IDS = frozenset({"id", *COPIED_IDS})
OWN_ID = re.compile(r"st:[0-9a-f]{16}")
# The signs of Biolink's object direction qualifiers; source: its DirectionQualifierEnum.
DIRECTIONS = {"increased": "+", "upregulated": "+", "decreased": "-", "downregulated": "-"}
NOTHING: Mapping[str, Any] = {}
# The fields that judge a statement.
JUDGING = ("verdict", "reason", "basis", "grounds", "stances", "safety_notes")
# The fields and attributes that other parts of a claim are read from; an edge without them is not
# asked for that part.
SIGNING = frozenset({"sign", "subject_direction_qualifier", "object_direction_qualifier"})
NAMING_WORKS = frozenset({"evidence", "reference_title", *SEPARATORS})
TOLD_OF_PIECE = frozenset({
    "hedge", "kind", "species", "locator", "affinity", "literature", "row_basis", "license",
    "passage", "note", "source",
})  # fmt: skip
TOLD_OF_OWN_PIECE = TOLD_OF_PIECE.union(TOLD, {"evidence_count", "hedged"})
CONDITIONS = frozenset({"level", "qualifiers"})
SAYING = frozenset({"says", "source", "species"})


class ClaimReader:
    """Reads edges as claims, and keeps signs and layers that it does not know for the notes.

    `flattened` counts pieces of evidence that stand for several passages, `unsigned` the edges
    without a direction whose sign is kept as an attribute, `joined` those that name one work by
    several identifiers. `odd_words` has the words of denials and directions that are not known.
    """

    def __init__(self, fields: Fields, terms: Vocabulary, numbers: Iterable[str] = ()) -> None:
        """Start without claims.

        Args:
            fields: finds the attributes.
            terms: the words that we know.
            numbers: the attributes whose texts are numbers.
        """
        self._fields = fields
        self._levels = terms.levels
        self._ours = terms.predicates
        self._numbers = frozenset(numbers)
        self._unread = UnreadValues(fields, terms)
        self._names: dict[str, str] = {}
        self.odd_words = self._unread.odd
        self.odd_signs: set[str] = set()
        self.odd_layers: set[str] = set()
        self.flattened = self.unsigned = self.joined = 0

    def read(self, edge: RawEdge) -> Claim:
        """Return the claim that one edge makes, with everything that the file says of it."""
        data = edge.data
        has = self._fields.present_in_edge(data)
        own_id = self._own_id(edge) if edge.key or not has.isdisjoint(OWN_IDS) else ""
        sentence = plain_text(data.get("sentence")) if own_id else ""
        predicate = self._text(data, "predicate")
        directed = edge.directed and ("directed" not in has or self._is_directed(data))
        # Whether a relation of ours has a direction is told by our vocabulary.
        directed = directed or (bool(sentence) and predicate in self._ours)
        layer = self._layer(data) if "layer" in has else ARTICLE_LAYER
        judgement = self._judgement(data, is_own=bool(own_id))
        unread: Mapping[str, Any] = NOTHING
        if not own_id and self._unread.could_find(data):
            is_accepted = layer == REFERENCE_LAYER
            is_judged = not judgement.is_empty
            unread = self._unread.find(data, is_judged=is_judged, is_accepted=is_accepted)
        row = NO_WORKS if has.isdisjoint(NAMING_WORKS) else read_row_works(self._fields, data)
        self.joined += row.is_joined
        is_plain = has.isdisjoint(CONDITIONS) and not self._fields.qualifiers_of_edge(data)
        level, qualifiers = ("", ()) if is_plain else self._conditions(data)
        return Claim(
            start=edge.start,
            end=edge.end,
            stretch=edge.stretch,
            predicate=predicate or UNNAMED,
            sign="" if not directed or has.isdisjoint(SIGNING) else self._sign(data),
            negated="negated" in has and flag(self._fields.of_edge(data, "negated")),
            level=level,
            qualifiers=qualifiers,
            layer=layer,
            own_id=own_id,
            sentence=sentence,
            pieces=tuple(self._pieces(data, row, unread, is_own=bool(own_id), directed=directed)),
            judgement=judgement,
            works={**read_titles(data["titles"]), **row.details}
            if "titles" in data
            else row.details,
            directed=directed,
            gives_sign="sign" in data and bool(plain_text(data["sign"])),
        )

    def _own_id(self, edge: RawEdge) -> str:
        """Return the id of our statement that an edge has; empty if ntgraph did not write it."""
        data = edge.data
        if OWN_ID.fullmatch(own := self._text(data, "id")):
            return own
        if OWN_ID.fullmatch(edge.key):
            return edge.key
        copied = (plain_text(data[name]) for name in COPIED_IDS if name in data)
        return next(filter(OWN_ID.fullmatch, copied), "")

    def _is_directed(self, data: Mapping[str, Any]) -> bool:
        given = self._text(data, "directed")
        return not given or DIRECTED.get(given.casefold(), True)

    def _conditions(self, data: Mapping[str, Any]) -> tuple[str, Qualifiers]:
        """Return the level of an edge, and its qualifiers; an unknown level is a qualifier."""
        level = self._text(data, "level")
        qualifiers: dict[str, str] = {}
        for key, value in self._qualifiers(data):
            qualifiers[key] = f"{qualifiers[key]}; {value}" if key in qualifiers else value
        if level and level not in self._levels:
            qualifiers["subject_level"], level = level, ""
        return level, tuple(sorted(qualifiers.items())) if qualifiers else ()

    def _text(self, data: Mapping[str, Any], name: str) -> str:
        value = self._fields.of_edge(data, name)
        return "" if value is None else plain_text(value)

    def _items(self, data: Mapping[str, Any], name: str) -> tuple[str, ...]:
        value = self._fields.of_edge(data, name)
        return () if value is None else items(value)

    def _sign(self, data: Mapping[str, Any]) -> str:
        """Return the sign of an edge; empty where it has none, `0` where it is not known."""
        text = self._text(data, "sign")
        if not text and "subject_direction_qualifier" not in data:
            return DIRECTIONS.get(plain_text(data.get("object_direction_qualifier")), "")
        sign = SIGNS.get(text, SIGNS.get(text.casefold(), ""))
        if not sign:
            self.odd_signs.add(text[:40])
        return (sign or "0") if text else ""

    def _layer(self, data: Mapping[str, Any]) -> str:
        layer = self._text(data, "layer") or ARTICLE_LAYER
        if layer not in (ARTICLE_LAYER, REFERENCE_LAYER):
            self.odd_layers.add(layer[:40])
            return ARTICLE_LAYER
        return layer

    def _qualifiers(self, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for item in self._items(data, "qualifiers"):
            key, equals, value = item.partition("=")
            yield (key.strip(), value.strip()) if equals and value else ("condition", item)
        for name in self._fields.qualifiers_of_edge(data):
            if value := plain_text(data[name]):
                yield name.removesuffix("_qualifier"), value.removeprefix(BIOLINK)

    def _pieces(
        self,
        data: Mapping[str, Any],
        row: RowWorks,
        unread: Mapping[str, Any],
        *,
        is_own: bool,
        directed: bool,
    ) -> Iterator[Piece]:
        """Yield the pieces of evidence: a list in our own lines, else attributes of the edge."""
        listed = read_objects(data.get("evidence_records")) if is_own else []
        if not listed and isinstance(given := data.get("evidence"), list):
            listed = given if all(isinstance(each, dict) for each in given) else []
        if listed:
            for each in map(clean_keys, listed):
                if is_own:
                    yield self._own_piece(each)
                else:
                    yield self._piece(each, is_own=False, attributes=read_attributes(each))
            return
        kept = self._attributes(data, row, unread, is_own=is_own, directed=directed)
        piece = self._piece(data, is_own=is_own, row=row, attributes=kept)
        if self._fields.present_in_edge(data).isdisjoint(SAYING):
            yield piece
        else:
            yield from self._said(data, piece, is_own=is_own)

    def _attributes(
        self,
        data: Mapping[str, Any],
        row: RowWorks,
        unread: Mapping[str, Any],
        *,
        is_own: bool,
        directed: bool,
    ) -> Attributes:
        """Return what no field reads of an edge, which its evidence keeps."""
        rest = self._fields.rest_of_edge(data, is_own=is_own)
        if not is_own and "id" in data:
            rest = {"id": data["id"], **rest}
        if not directed and (sign := self._fields.of_edge(data, "sign")) is not None:
            self.unsigned += 1
            rest = {**rest, "sign": sign}
        if unread:
            rest = {**rest, **unread}
        if not is_own and len(species := self._items(data, "species")) > 1:
            # Nobody says which work is about which species.
            rest = {**rest, "species": list(species)}
        return keep_attributes({**rest, **row.rest} if row.rest else rest, self._numbers)

    def _said(self, data: Mapping[str, Any], piece: Piece, *, is_own: bool) -> Iterator[Piece]:
        """Yield a piece of evidence for each work that says it, and for each species."""
        # Our own table has one row for each piece of evidence; `source` is the work that says it.
        says = (*self._items(data, "says"), *items(self._fields.source_of(data)))
        species = self._items(data, "species")
        if len(species) > 1 and not is_own:
            piece.species, species = "", ()
        if len(says) <= 1 and len(species) <= 1:
            piece.says, piece.species = says, species[0] if species else ""
            yield piece
            return
        for at in range(max(len(says), len(species), 1)):
            yield replace(
                piece,
                says=says[at % len(says) :][:1] if says else (),
                species=species[at % len(species)] if species else "",
            )

    def _own_piece(self, data: Mapping[str, Any]) -> Piece:
        """Return a piece of evidence from a record of ours, which has a key for everything."""
        return Piece(
            says=items(data.get("source")),
            cites=items(data.get("cited_sources")),
            hedge=clean_cell(plain_text(data.get("hedge"))),
            kind=clean_cell(plain_text(data.get("passage_kind"))),
            species=plain_text(data.get("species")),
            locator=plain_text(data.get("locator")),
            affinity=plain_text(data.get("affinity")),
            literature=items(data.get("literature")),
            basis=plain_text(data.get("basis")),
            license=plain_text(data.get("license")),
            note=plain_text(data.get("note")),
            passage=plain_text(data.get("passage")),
            attributes=read_attributes(data),
            origin=read_origin(data),
            is_own=True,
        )

    def _piece(
        self,
        data: Mapping[str, Any],
        *,
        is_own: bool,
        row: RowWorks = NO_WORKS,
        attributes: Attributes = (),
    ) -> Piece:
        has = self._fields.present_in_edge(data)
        if has.isdisjoint(TOLD_OF_OWN_PIECE if is_own else TOLD_OF_PIECE):
            passage = "" if is_own else row.passage
            return Piece(cites=self.cites(data, row), passage=passage, attributes=attributes)
        hedges, kinds = (
            clean_items(found) if (found := self._items(data, name)) else ()
            for name in ("hedge", "kind")
        )
        is_one = not is_own or plain_text(data.get("evidence_count")) in ("", "1")
        self.flattened += not is_one
        hedge = ""
        # On an edge for several passages, some may do without the hedge of the others.
        if hedges and (is_one or flag(data.get("hedged"))):
            hedge = hedges[0] if len(hedges) == 1 else WEAKEST_HEDGE
        told = [f"hedges: {', '.join(hedges)}"] if hedges and hedges != (hedge,) else []
        told += [f"kinds of passage: {', '.join(kinds)}"] if len(kinds) > 1 else []
        if is_own:
            told += [f"{n}: {text}" for n in TOLD if n in data and (text := plain_text(data[n]))]
        elif note := tell_note(data.get("note")):
            told.append(note)
        return Piece(
            says=items(self._fields.source_of(data)),
            cites=self.cites(data, row),
            hedge=hedge,
            kind=kinds[0] if len(kinds) == 1 else "",
            species=self._text(data, "species"),
            locator=self._text(data, "locator"),
            affinity=self._text(data, "affinity"),
            literature=self._items(data, "literature"),
            basis=self._text(data, "row_basis"),
            license=self._text(data, "license"),
            note="; ".join(told),
            passage=(
                plain_text(data.get("passage")) if is_own else self._passage(data) or row.passage
            ),
            attributes=attributes,
        )

    def _passage(self, data: Mapping[str, Any]) -> str:
        given = self._fields.of_edge(data, "passage")
        several = isinstance(given, list | tuple)
        text = BETWEEN.join(map(plain_text, given)) if several else plain_text(given)
        return "" if text == self._text(data, "predicate") else text

    def cites(self, data: Mapping[str, Any], row: RowWorks) -> tuple[str, ...]:
        """Return the works that an edge names, without texts that are sentences."""
        given = self._fields.of_edge(data, "evidence")
        works: Iterable[str] = () if given is None else items(given)
        if given is not None and has_many_words(given):
            works = filterfalse(is_sentence, works)
        named = unique((*works, *self._items(data, "origin"), *row.names))
        # Many edges name the same works; each name is kept in memory once.
        return tuple([self._names.setdefault(name, name) for name in named])

    def _judgement(self, data: Mapping[str, Any], *, is_own: bool) -> Judgement:
        judged = read_object(data.get("judgement_record")) if is_own else {}
        if not (judged or "assessed_on" in data or self._fields.has_edge(data, JUDGING)):
            return NO_JUDGEMENT
        stances = tuple(read_stances(self._fields.of_edge(data, "stances")))
        notes = tuple(read_notes(self._fields.of_edge(data, "safety_notes")))
        return Judgement(
            verdict=clean_cell(self._text(data, "verdict")),
            reason=self._text(data, "reason"),
            basis=clean_cell(self._text(data, "basis")),
            grounds=self._items(data, "grounds"),
            assessed_on=plain_text(judged.get("assessed_on") or data.get("assessed_on")),
            stances=complete_stances(stances, judged),
            safety_notes=notes,
            records=judged,
        )


def read_titles(value: Any) -> dict[str, dict[str, Any]]:
    """Return the citation of each work, by the work's name; empty if `value` is no mapping."""
    pairs = value.items() if isinstance(value, dict) else ()
    return {
        name: {"citation": text}
        for name, title in pairs
        if plain_text(name) and (text := plain_text(title))
    }


def tell_note(value: Any) -> str:
    """Return what an edge of a file remarks, as its evidence tells it; empty for nothing.

    >>> tell_note("a  guess"), tell_note(None)
    ('note: a guess', '')
    """
    text = plain_text(value)
    return f"note: {text}" if text else ""
