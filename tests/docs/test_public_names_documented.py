"""The public names, the API reference and its list agree."""

from __future__ import annotations

import inspect
import re
from types import ModuleType

import pytest

import ntgraph
from ntgraph import exports
from tests.docs.guides import API, DOCS, read_examples

LIST = (DOCS / "api" / "index.md").read_text(encoding="utf-8")
LISTED = {
    name: (page, words)
    for name, page, words in re.findall(
        r"^\| \[`(\w+)`\]\(([\w-]+\.md)\) \| (.+) \|$", LIST, flags=re.MULTILINE
    )
}
DIRECTIVE = re.compile(r"^\.\. auto(\w+):: ntgraph\.(\w+)$", flags=re.MULTILINE)
DOCUMENTED = {
    name: (path.name, kind)
    for path in API
    for kind, name in DIRECTIVE.findall(path.read_text(encoding="utf-8"))
    if name != "exports"
}
EXAMPLES = "\n".join(example.code for path in API for example in read_examples(path))
NAMES = [(ntgraph, name) for name in ntgraph.__all__] + [(exports, n) for n in exports.__all__]


def test_the_list_names_every_public_name_in_their_order() -> None:
    assert list(LISTED) == ntgraph.__all__


def test_the_reference_has_every_public_name_once() -> None:
    assert sorted(DOCUMENTED) == ntgraph.__all__
    directives = [name for path in API for _, name in DIRECTIVE.findall(path.read_text("utf-8"))]
    assert len(directives) == len(set(directives))


def test_the_reference_takes_in_the_exports_whole() -> None:
    text = (DOCS / "api" / "exports.md").read_text(encoding="utf-8")
    assert ".. automodule:: ntgraph.exports\n   :members:\n   :imported-members:\n" in text
    assert "```{formats}" in text


@pytest.mark.parametrize("name", ntgraph.__all__)
def test_the_list_says_what_the_docstring_says_and_leads_to_it(name: str) -> None:
    page, words = LISTED[name]
    documented = inspect.getdoc(getattr(ntgraph, name))
    assert documented
    assert words == documented.splitlines()[0]
    assert page == DOCUMENTED[name][0]


@pytest.mark.parametrize("name", ntgraph.__all__)
def test_the_reference_knows_what_kind_of_thing_a_name_is(name: str) -> None:
    thing = getattr(ntgraph, name)
    kind = "function"
    if inspect.isclass(thing):
        kind = "exception" if issubclass(thing, Exception) else "class"
    assert DOCUMENTED[name][1] == kind


@pytest.mark.parametrize(
    ("home", "name"), NAMES, ids=[f"{home.__name__}.{name}" for home, name in NAMES]
)
def test_every_public_name_has_an_example_that_runs(home: ModuleType, name: str) -> None:
    documented = inspect.getdoc(getattr(home, name)) or ""
    in_docstring = ">>> " in documented
    in_reference = re.search(rf"(?<![\w]){name}\b", EXAMPLES) is not None
    assert in_docstring or in_reference
