"""Find what an edge says under a known name in words that we do not know: it is kept, not lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ntgraph.imports.files.field_names import NO, YES, Fields, items
from ntgraph.imports.files.known_names import DIRECTED
from ntgraph.imports.files.named_licenses import read_license
from ntgraph.imports.values_as_text import SIGNS, plain_text
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER, Vocabulary

# What an edge is read as where the word is not known.
READ_AS: Mapping[str, str] = {
    "negated": "an edge that is not denied", "directed": "an edge that leads from start to end",
}  # fmt: skip
# The fields and attributes that may hold a value that is not read.
LOOKED_AT = frozenset({
    "negated", "directed", "sign", "layer", "license", "stances", "row_basis", "basis", "grounds",
    "hedged", "assessed_on", "titles",
})  # fmt: skip
Test = Callable[[str], bool]


def is_read_stance(text: str) -> bool:
    """Return whether a text has the form `work=stance`.

    >>> is_read_stance("pmid:1=supports"), is_read_stance("for")
    (True, False)
    """
    work, _, stance = text.rpartition("=")
    return bool(work and stance)


def make_tests(terms: Vocabulary) -> dict[str, Test]:
    """Return, by field, what tells whether the text of an edge is read."""
    return {
        "negated": lambda text: text.casefold() in {*YES, *NO},
        "directed": lambda text: text.casefold() in DIRECTED,
        "sign": lambda text: text in SIGNS or text.casefold() in SIGNS,
        "layer": lambda text: text in (ARTICLE_LAYER, REFERENCE_LAYER),
        "license": lambda text: read_license(text) is not None,
        "stances": lambda text: all(map(is_read_stance, items(text))),
    }


class UnreadValues:
    """Finds the values of edges that ntgraph did not write and that no field takes up.

    `odd` has the words of those fields where a word that is not known changes what an edge says.
    """

    def __init__(self, fields: Fields, terms: Vocabulary) -> None:
        self.odd: dict[str, set[str]] = {name: set() for name in READ_AS}
        self._fields = fields
        self._tests = make_tests(terms)
        self._bases = terms.bases

    def could_find(self, data: Mapping[str, Any]) -> bool:
        """Return whether `find` could find anything: most edges have none of what it looks at."""
        has = self._fields.present_in_edge(data)
        return not has.isdisjoint(LOOKED_AT) or ("id" in has and "id" not in data)

    def find(
        self, data: Mapping[str, Any], *, is_judged: bool, is_accepted: bool
    ) -> dict[str, Any]:
        """Return the attributes of an edge that are not read, under the names of the file.

        Args:
            data: the attributes of the edge.
            is_judged: whether the edge says a verdict, so that what belongs to it is kept there.
            is_accepted: whether it is an accepted fact, which has a basis.
        """
        unread = [name for name, test in self._tests.items() if self._is_odd(data, name, test)]
        basis = plain_text(self._fields.of_edge(data, "row_basis"))
        if not (is_accepted and basis in self._bases):
            unread.append("row_basis")
        unread += ["id"] if "id" not in data else []
        unread += [] if is_judged else ["basis", "grounds"]
        beside = ["hedged"] if is_judged else ["hedged", "assessed_on"]
        beside += [] if isinstance(data.get("titles"), dict) else ["titles"]
        return self._fields.keep_of_edge(data, unread, beside)

    def _is_odd(self, data: Mapping[str, Any], name: str, test: Test) -> bool:
        value = self._fields.of_edge(data, name)
        text = "" if value is None or isinstance(value, list) else plain_text(value)
        if not text or test(text):
            return False
        if name in self.odd:
            self.odd[name].add(text[:40])
        return True
