"""Turtle, TriG, N-Triples and N-Quads: the same triples as RDFLib reads, each with its place."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from ntgraph.errors import GraphFileError
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.rdf_triples import Blank, Literal, RdfContent, Term
from ntgraph.imports.files.turtle import TurtleReader

PREFIXES = (
    "@prefix ex: <http://example.org/> .\n@prefix : <http://example.org/own#> .\n"
    "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"
)
TEXTS = {
    "lists of objects": "ex:a ex:b ex:c , ex:d ; ex:e ex:f ;; .",
    "a and dots in names": "ex:a.b a ex:c-d. :x :y :z.",
    "numbers": "ex:a ex:b 1, -2.5, 3e4, .5, +7 .",
    "truth values": "ex:a ex:b true, false .",
    "texts": 'ex:a ex:b \'one\', "two", \'\'\'th\'ree\n\'\'\', """fo"ur""", "" .',
    "languages and datatypes": 'ex:a ex:b "x"@en-GB, "2"^^xsd:int, "3"^^<http://ex.org/t> .',
    "escapes": r'ex:a ex:b "tab\tq\"b\\ü\U0001F600" . <http://ex.org/é> ex:b ex:c .',
    "escaped names": r"ex:a\,b ex:b%20c ex:d\~e .",
    "blank nodes": '_:x ex:b _:y . [] ex:b [ ex:c "d" ; ex:e [] ] . [ ex:f ex:g ] .',
    "lists": 'ex:a ex:b ( ex:c "d" ( 1 2 ) ) , () . ( ex:x ) ex:y ex:z .',
    "base": "@base <http://example.org/dir/> . <a> <b> <../c> . BASE <http://e.org/> <#x> <y> <> .",
    "comments": "ex:a # <not> a triple .\n ex:b <http://ex.org/#c> . # end",
    "colons": "ex:a:b : ex: .",
}


def read(text: str, name: str = "g.ttl") -> RdfContent:
    file = GraphFile(name, text, text.encode("utf-8"))
    return TurtleReader(file, quads=name.endswith(".nq")).read()


def term(value: Term) -> rdflib.term.Node:
    if isinstance(value, Literal):
        datatype = rdflib.URIRef(value.datatype) if value.datatype else None
        return rdflib.Literal(value.text, lang=value.language or None, datatype=datatype)
    if isinstance(value, Blank):
        return rdflib.BNode(value.replace("[", "made").replace("]", "").removeprefix("_:"))
    return rdflib.URIRef(value)


def as_graph(content: RdfContent) -> rdflib.Graph:
    graph = rdflib.Graph()
    for each in content.triples:
        graph.add((term(each.subject), term(each.predicate), term(each.object)))
    return graph


@pytest.mark.parametrize("name", TEXTS)
def test_syntax_is_read_as_by_rdflib(name: str) -> None:
    text = PREFIXES + TEXTS[name]
    assert isomorphic(as_graph(read(text)), rdflib.Graph().parse(data=text, format="turtle"))


# RFC 3986, 5.2. RDFLib keeps dots behind the first step and takes `d` off before `?`.
RELATIVE = {
    "g": "http://a/b/c/g", "../g": "http://a/b/g", "./g": "http://a/b/c/g",
    "?id=7": "http://a/b/c/d?id=7", "../y/../z": "http://a/b/z", "g/./h": "http://a/b/c/g/h",
}  # fmt: skip


@pytest.mark.parametrize("relative", RELATIVE)
def test_relative_iris_are_resolved_as_the_standard_says(relative: str) -> None:
    content = read(f"@base <http://a/b/c/d> . <{relative}> <http://a/p> 1 .")
    assert [str(each.subject) for each in content.triples] == [RELATIVE[relative]]


iris = st.sampled_from([f"http://example.org/{n}" for n in "abcdef"]).map(rdflib.URIRef)
blanks = st.sampled_from("xyz").map(rdflib.BNode)
letters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
literals = st.one_of(
    st.text(letters, max_size=8).map(rdflib.Literal),
    st.builds(rdflib.Literal, st.text(letters, max_size=4), lang=st.sampled_from(["en", "de-CH"])),
    st.integers(-99, 99).map(rdflib.Literal),
    st.booleans().map(rdflib.Literal),
)
triples = st.lists(
    st.tuples(st.one_of(iris, blanks), iris, st.one_of(iris, blanks, literals)), max_size=12
)


@settings(max_examples=150, deadline=None)
@given(triples, st.sampled_from(["turtle", "longturtle", "nt"]))
def test_what_rdflib_writes_is_read_whole(
    made: list[tuple[rdflib.term.Node, rdflib.URIRef, rdflib.term.Node]], written: str
) -> None:
    graph = rdflib.Graph()
    for each in made:
        graph.add(each)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        text = graph.serialize(format=written, encoding="utf-8").decode("utf-8")
    assert isomorphic(as_graph(read(text)), graph)


def test_each_triple_has_a_place_of_its_own() -> None:
    text = f"{PREFIXES}ex:tea ex:delays ex:sleep ,\n  ex:nap ;\n  ex:warms ex:hands .\n"
    content = read(text)
    places = [each.stretch for each in content.triples]
    assert [place.line for place in places] == [4, 5, 6]
    assert [text[place.start : place.end] for place in places] == [
        "ex:tea ex:delays ex:sleep", "ex:nap", "ex:warms ex:hands",
    ]  # fmt: skip


def test_graphs_of_trig_and_nquads_are_kept() -> None:
    trig = read(PREFIXES + "{ ex:a ex:b ex:c } ex:g { ex:d ex:e ex:f . ex:h ex:i 1 }", "g.trig")
    assert [each.graph for each in trig.triples] == [None, *["http://example.org/g"] * 2]
    quads = read('<ex:a> <ex:b> <ex:c> <ex:g> .\n<ex:a> <ex:b> "d" .\n', "g.nq")
    assert [each.graph for each in quads.triples] == ["ex:g", None]


@pytest.mark.parametrize(
    "text",
    [
        "<< ex:tea ex:delays ex:sleep >> ex:source ex:paper .",
        "ex:tea ex:delays ex:sleep {| ex:source ex:paper |} .",
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "  # noqa: ISC004
        "_:r rdf:reifies <<( ex:tea ex:delays ex:sleep )>> ; ex:source ex:paper .",
    ],
)
def test_quoted_triples_become_statements(text: str) -> None:
    content = read(PREFIXES + text)
    by_name = {each.predicate.rpartition("#")[2]: each for each in content.triples}
    (about,) = {each.subject for each in content.triples if each.predicate.endswith("/source")}
    for name, value in (("subject", "tea"), ("predicate", "delays"), ("object", "sleep")):
        assert by_name[name].subject == about
        assert str(by_name[name].object) == f"http://example.org/{value}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ex:a ex:b ex:c", r"4: expected '\.', found the end \(is the file cut off\?\)"),
        ("ex:a ex:b 'c .", r"4: expected a word of RDF, found .*quotation mark left open"),
        ("no:a ex:b ex:c .", r"4: unknown prefix 'no:'"),
        ("ex:a 'b' ex:c .", r"4: expected an IRI such as .*found 'b'"),
        ("'a' ex:b ex:c .", r"4: expected an IRI .*found 'a'"),
        ("ex:a ex:b ex:c <ex:g> .", r"4: expected '\.', found 'ex:g'"),
        (r'ex:a ex:b "\q" .', r"4: unknown escape"),
        (r'ex:a ex:b "\uD800" .', r"4: expected a character"),
        ("ex:a ex:b " + "[ ex:b " * 70, "nested too deeply: expected at most 64"),
        ("ex:a ex:b " + "( " * 70, "nested too deeply: expected at most 64"),
        ("ex:a ex:b " + "<< " * 70, "nested too deeply: expected at most 64"),
    ],
)
def test_other_syntax_is_one_clear_error(text: str, message: str) -> None:
    with pytest.raises(GraphFileError, match=message):
        read(PREFIXES + text)


def test_too_many_triples_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ntgraph.imports.files.rdf_triples.MOST_TRIPLES", 2)
    with pytest.raises(GraphFileError, match="4: expected at most 2 triples"):
        read(PREFIXES + "ex:a ex:b 1, 2, 3 .")


def test_reading_a_file_needs_no_rdflib(tmp_path: Path) -> None:
    import subprocess
    import sys

    path = tmp_path / "g.ttl"
    path.write_text(PREFIXES + "ex:tea ex:delays ex:sleep .")
    code = f"import sys, ntgraph; ntgraph.read_graph({str(path)!r}); print('rdflib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
