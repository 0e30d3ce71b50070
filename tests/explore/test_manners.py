"""What users of pandas and networkx expect of an object: names, copies, titles, messages."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest

import ntgraph
from ntgraph.errors import (
    SettingError,
    UnknownNodeError,
    UnknownStatementError,
    UnknownTermError,
)
from ntgraph.explore import FactGraph, name_search
from ntgraph.records.vocabulary import ARTICLE_LAYER
from tests.imports.large_files.both_readers import read_large, read_small

CSV = "subject,predicate,object\nhorse,eats,hay\nmare,is near,horse\nsea horse,eats,krill\n"


@pytest.fixture(scope="module")
def g() -> FactGraph:
    return ntgraph.load()


@pytest.fixture(scope="module", params=[read_small, read_large])
def own(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> FactGraph:
    path: Path = tmp_path_factory.mktemp("own") / "animals.csv"
    path.write_text(CSV, encoding="utf-8")
    return FactGraph(request.param(path).facts)


# Names and ids


def test_a_graph_has_the_names_of_its_nodes(g: FactGraph, own: FactGraph) -> None:
    assert "dopamine" in g
    assert "DOPAMINE" in g
    assert "norepinephrine" in g
    assert "CHEBI:18243" in g
    assert "dopamin" not in g
    assert g.everything.ids[0] in g
    assert next(iter(g)) in g
    assert "horse" in own
    assert "cow" not in own
    assert ["horse"] not in own


def test_a_name_in_brackets_is_a_node(g: FactGraph) -> None:
    assert g["dopamine"].record == g.node("dopamine").record
    assert g.id_of("norepinephrine") == g.node("noradrenaline").id
    with pytest.raises(UnknownNodeError, match="did you mean 'dopamine'"):
        g["dopamin"]
    with pytest.raises(KeyError):
        g["nobody"]


def test_a_graph_is_a_collection_of_its_statements(g: FactGraph, own: FactGraph) -> None:
    for graph in (g, own):
        assert len(graph) == len(graph.everything) == len(list(graph))
        assert [statement.id for statement in graph] == list(graph.everything.ids)


TWINS = "id\tname\tdescription\tcategory\n1\tbank\t{long}\tplace\n2\tbank\t\tfirm\n"
TWINS += "3\triver\t\tplace\n"


@pytest.mark.parametrize("read", [read_small, read_large])
def test_a_name_of_several_things_is_told_with_their_ids_and_meanings(
    read: Callable[..., Any], tmp_path: Path
) -> None:
    nodes = TWINS.format(long="the land beside water " * 10)
    (tmp_path / "g_nodes.tsv").write_text(nodes, encoding="utf-8")
    path = tmp_path / "g_edges.tsv"
    path.write_text("subject\tpredicate\tobject\n1\tis near\t3\n2\towns\t1\n", encoding="utf-8")
    g = FactGraph(read(path).facts)
    for ask in (g.node, lambda name: g.where(subject=name), g.id_of):
        with pytest.raises(UnknownNodeError) as error:
            ask("Bank")
        said = str(error.value)
        assert said.startswith("'Bank' is the name of 2 things, ask for one by its id: 'own:1' (")
        assert "'own:1' (bank: the land beside water the land" in said
        assert "'own:2' (bank, firm)" in said
        assert len(said) < 220
        assert str(copy.copy(error.value)) == said
    assert g.node("own:2").id == "own:2"
    assert g.node("1").id == "own:1"


@pytest.mark.parametrize("read", [read_small, read_large])
def test_no_question_is_about_one_of_several_things_with_one_name(
    read: Callable[..., Any], tmp_path: Path
) -> None:
    count = 12
    nodes = [f"m{n}\tmove\nx{n}\tthing {n}\ny{n}\tother {n}\n" for n in range(count)]
    edges = [f"m{n}\tcauses\tx{n}\nx{n}\tcauses\ty{n}\n" for n in range(count)]
    (tmp_path / "g_nodes.tsv").write_text("id\tname\n" + "".join(nodes), encoding="utf-8")
    path = tmp_path / "g_edges.tsv"
    path.write_text("subject\tpredicate\tobject\n" + "".join(edges), encoding="utf-8")
    items = FactGraph(read(path).facts).quiz(count=100).items
    assert items
    assert not any("move" in repr(item).casefold() for item in items)


def test_of_many_things_with_one_name_the_first_are_told() -> None:
    ids = [f"own:{n}" for n in range(1_200)]
    said = str(UnknownNodeError("move", ids, ["move: to go"] * len(ids)))
    assert said.count("move: to go") == 5
    assert said.startswith("'move' is the name of 1,200 things, ")
    assert said.endswith("; and 1,195 more")


def test_a_selection_has_a_matrix_and_a_quiz_wants_a_selection(
    own: FactGraph, g: FactGraph
) -> None:
    assert own.everything.matrix().equals(own.matrix())
    drugs = g.where(about="cocaine").matrix("drug", "neurotransmitter")
    assert drugs.equals(g.matrix("drug", "neurotransmitter").loc[["cocaine"]][list(drugs)])
    with pytest.raises(SettingError, match=r"quiz\(among=…\): expected an answer .* found str"):
        g.quiz(among="dopamine")  # type: ignore[arg-type]


def test_search_finds_parts_of_names_best_first(own: FactGraph, g: FactGraph) -> None:
    found = own.search("horse")
    assert list(found["label"]) == ["horse", "sea horse"]
    assert found.loc[own.id_of("horse"), "statements"] == 2
    assert list(own.search("HORSE", limit=1)["label"]) == ["horse"]
    assert list(own.search("hrse")["label"]) == ["horse"]
    assert own.search("xyz").empty
    assert own.search(" ").empty
    assert own.search("xyz").dtypes.equals(found.dtypes)
    dopa = list(g.search("dopa")["label"])
    assert dopa[:3] == ["DOPA decarboxylase", "L-DOPA", "dopamine"]
    assert all("dopa" in name for name in g.search("dopa")["found"])


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("disease no 5", ["disease no. 5", "disease no. 55", "disease no. 554"]),
        ("disease 5", ["disease no. 5", "disease no. 55", "disease no. 554"]),
        ("5ht2a", ["5-HT2A", "5-HT2A blocker"]),
        ("5 ht1a", ["5-HT1A"]),
        ("naive t", ["naïve T cell"]),
        ("evilabc", ["evil\u202eabc name"]),
        ("elefant", ["elephant", "elegant"]),
        ("libc", ["libc-dev", "libc6", "libcurl"]),
        ("cell naive", ["naïve T cell"]),
        ("ibcur", ["libcurl"]),
        ("...", []),
    ],
)
@pytest.mark.parametrize("read", [read_small, read_large])
def test_search_puts_whole_words_first_and_passes_over_accents_and_hyphens(
    read: Callable[..., Any], words: str, labels: list[str], tmp_path: Path
) -> None:
    names = [
        "disease no. 554", "disease no. 55", "disease no. 5", "5-HT1A", "5-HT2A blocker", "5-HT2A",
        "naïve T cell", "evil\u202eabc name", "elegant", "elephant", "libcurl", "libc6", "libc-dev",
    ]  # fmt: skip
    path = tmp_path / "e.csv"
    rows = "".join(f"{name},is near,hub\n" for name in names)
    path.write_text(f"source,predicate,target\n{rows}", encoding="utf-8")
    assert list(FactGraph(read(path).facts).search(words)["label"]) == labels


def test_among_very_many_names_those_spelled_alike_are_found(
    own: FactGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_search, "MOST_COMPARED", 0)
    assert list(own.search("hrse")["label"]) == ["horse"]
    assert own.search("xorse").empty


def test_paths_are_counted_from_zero(g: FactGraph) -> None:
    paths = g.paths("cocaine", "paranoia")
    assert paths[0] == next(iter(paths))
    assert paths[-1] == list(paths)[-1]
    assert paths[:2] == tuple(paths)[:2]
    with pytest.raises(IndexError):
        paths[99]


def test_a_statement_is_asked_for_by_its_id(g: FactGraph) -> None:
    (id,) = g.where(subject="GABA", verdict="contradicted").ids
    view = g.statement(id)
    assert view.record == g.facts.statements[id]
    assert view.sentence == "Too much GABA can lead to a stroke."
    assert repr(view).startswith(f"{id}: {view.sentence}\n  contradicted: ")
    assert list(view.evidence["statement"].unique()) == [id]
    assert view.sentence in view.render()
    assert view.sentence in view._repr_html_()
    for unknown in ("st:0000000000000000", "dopamine"):
        with pytest.raises(UnknownStatementError, match=r"as in the index of g\.statements"):
            g.statement(unknown)
    assert g.select(id).ids == (id,)


# Arguments


def test_one_text_stands_for_a_list_of_one(g: FactGraph) -> None:
    one, several = (g.neighborhood("dopamine", types=types) for types in ("drug", ["Drug"]))
    assert one.ids == several.ids
    slug = "healing-your-neurotransmitters"
    assert ntgraph.load(only=slug).facts.articles.keys() == {slug}


def test_both_ends_are_asked_for_by_type(g: FactGraph) -> None:
    chosen = g.where(subject_type="Drug", object_type="Neurotransmitter")
    frame = chosen.statements
    assert len(chosen) > 3
    assert set(frame["subject_type"]) == {"Drug"}
    assert set(frame["object_type"]) == {"Neurotransmitter"}


WRONG: list[tuple[str, Callable[[FactGraph, Any], object]]] = [
    ("neighborhood(hops", lambda g, n: g.neighborhood("dopamine", hops=n)),
    ("neighborhood(limit", lambda g, n: g.neighborhood("dopamine", limit=n)),
    ("neighborhood(hops", lambda g, n: g.node("dopamine").neighborhood(n)),
    ("paths(max_hops", lambda g, n: g.paths("cocaine", "GABA", max_hops=n)),
    ("paths(limit", lambda g, n: g.paths("cocaine", "GABA", limit=n)),
    ("quiz(count", lambda g, n: g.quiz(count=n)),
    ("search(limit", lambda g, n: g.search("dopa", limit=n)),
]


@pytest.mark.parametrize("number", [0, -1, 1.5, "2", True, None])
@pytest.mark.parametrize(("named", "ask"), WRONG)
def test_numbers_that_make_no_sense_are_refused_with_the_callers_words(
    g: FactGraph, named: str, ask: Callable[[FactGraph, Any], object], number: object
) -> None:
    with pytest.raises(SettingError) as error:
        ask(g, number)
    assert str(error.value) == f"{named}={number!r}): expected a whole number from 1 on"


def test_whole_numbers_of_numpy_are_numbers(g: FactGraph) -> None:
    one: Any = np.int64(1)
    assert g.neighborhood("dopamine", hops=one).ids == g.neighborhood("dopamine").ids


def test_messages_name_the_function_and_the_argument_of_the_caller() -> None:
    table = pd.DataFrame({"source": ["a"], "target": ["b"]})
    with pytest.raises(UnknownTermError, match=r"from_pandas\(\) 'predicat' .*'predicate'"):
        ntgraph.from_pandas(table, predicat="x")
    with pytest.raises(UnknownTermError, match=r"from_networkx\(\) 'predicat' .*'predicate'"):
        ntgraph.from_networkx(nx.path_graph(2), predicat="x")
    with pytest.raises(TypeError, match=r"from_networkx\(graph=…\): expected a networkx graph"):
        ntgraph.from_networkx(table)  # type: ignore[arg-type]


def test_suggestions_are_names_that_people_use(g: FactGraph) -> None:
    with pytest.raises(UnknownNodeError) as error:
        g.node("CHEBI:1824")
    assert not error.value.suggestions
    with pytest.raises(UnknownNodeError) as error:
        g.node("serotonine")
    assert "serotonin" in error.value.suggestions


# Layers, titles, empty answers


def test_layers_are_not_mixed_unless_asked_for(g: FactGraph) -> None:
    assert set(g.where(cited=False)) == set(g.said.where(cited=False))
    assert {each.layer for each in g.where(about="dopamine")} == {ARTICLE_LAYER}
    both = g.where(about="dopamine", layer=["article", "reference"])
    assert {each.layer for each in both} == {"article", "reference"}
    assert len(both) == len(g.everything.where(about="dopamine"))
    assert len(g.where(about="dopamine", layer="accepted facts")) == len(g["dopamine"].accepted)


def test_titles_say_the_question(g: FactGraph) -> None:
    chosen = g.where(about="dopamine", verdict="overstated")
    assert chosen.title == "about dopamine, verdict overstated"
    assert repr(chosen).startswith("about dopamine, verdict overstated: 7 nodes, 6 statements")
    assert "<caption>about dopamine, verdict overstated</caption>" in chosen._repr_html_()
    assert "<title>About dopamine, verdict overstated" in chosen.render()
    near = g.neighborhood("dopamine").where(hedged=True)
    assert near.title == "Around dopamine, hedged"
    assert g.said.title == g.everything.title == g.facts.data.title
    assert g["dopamine"].statements.title == "about dopamine"


def test_the_name_of_a_graph_is_the_title_of_its_page_as_it_was_given() -> None:
    named = ntgraph.from_networkx(nx.path_graph(3), title="iPSC lines")
    lower = ntgraph.from_networkx(nx.path_graph(3), title="my friends")
    for graph, title in ((named, "iPSC lines"), (lower, "my friends")):
        assert f"<title>{title}</title>" in graph.everything.render()
    assert "<title>About 0</title>" in lower.where(about="0").render()


def test_an_empty_answer_says_what_left_nothing(g: FactGraph) -> None:
    assert "the limit left out" in repr(g.neighborhood("dopamine", limit=1))
    assert "of other types" in repr(g.neighborhood("dopamine", types="toxin"))
    assert "verdict one of 0: none of" in repr(g.where(verdict=[]))
    alone = ntgraph.from_networkx(nx.path_graph(3))
    narrower: list[dict[str, Any]] = [{}, {"about": 0}, {"about": 0, "negated": True}]
    for more in narrower:
        none = alone.where(layer="reference", **more)
        assert repr(none).endswith("(layer reference: no statement is of it)")
    assert "layer reference: no statement is of it" in alone.accepted.where(about=1)._repr_html_()
    lone = next(s for s in g.accepted if not len(g.where(about=[s.subject, s.object])))
    asked = {"subject": [lone.subject], "object": [lone.object]}
    listed = repr(g.where(**asked))
    assert listed == repr(g.where(**{name: iter(ids) for name, ids in asked.items()}))


def test_an_empty_answer_says_why(g: FactGraph, own: FactGraph) -> None:
    none = g.where(about="dopamine", verdict="contradicted")
    assert repr(none).endswith("0 statements (verdict contradicted: none of 26 statements)")
    assert "verdict contradicted: none of 26 statements" in none._repr_html_()
    assert repr(own.where(predicate="eats", object="mare")).endswith(
        "(object mare: none of 2 statements)"
    )
    assert "no way within 1 step; max_hops=2 looks" in repr(g.paths("cocaine", "GABA", max_hops=1))
    assert "both ends are the same" in repr(g.paths("cocaine", "cocaine"))
    assert "No way within 2 steps" in own.paths("hay", "krill", max_hops=2)._repr_html_()
    assert not g.where(about="dopamine").why


def test_an_answer_that_only_other_layers_have_says_so(g: FactGraph) -> None:
    lone = next(s for s in g.accepted if not len(g.where(about=[s.subject, s.object])))
    asked = g.where(subject=lone.subject, object=lone.object)
    assert not len(asked)
    assert "of layer='reference'" in repr(asked)
    near = g.neighborhood(lone.subject, layer="citation")
    assert "of layer='reference'" in repr(near)


def test_a_quiz_without_questions_says_why(own: FactGraph) -> None:
    quiz = own.quiz("mechanism")
    assert not len(quiz)
    assert quiz.why in repr(quiz)
    assert quiz.why.endswith("kind='all' asks of every kind.")


# Copies


FRAMES = ["statements", "nodes", "sources", "evidence", "citations", "findings", "tours"]


@pytest.mark.parametrize("name", FRAMES)
def test_frames_handed_out_are_copies(g: FactGraph, name: str) -> None:
    frame, before = getattr(g, name), getattr(g, name)
    frame["x"] = 1
    del frame[frame.columns[1]]
    frame.iloc[:, 0] = frame.iloc[-1, 0]
    pd.testing.assert_frame_equal(getattr(g, name), before)
    size = g.neighborhood("dopamine").statements.shape
    assert size == (38, 23)


def test_names_of_a_frame_handed_out_are_its_own(g: FactGraph) -> None:
    frame = g.statements
    frame.index.name = "changed"
    frame.columns.name = "changed"
    assert (g.statements.index.name, g.statements.columns.name) == ("id", None)


def test_truth_values_of_numpy_are_conditions(g: FactGraph) -> None:
    hedged: Any = np.bool_(True)
    assert g.where(hedged=hedged).ids == g.where(hedged=True).ids


@pytest.mark.parametrize("name", ["statements", "nodes", "evidence", "citations"])
def test_frames_of_a_part_are_copies(g: FactGraph, name: str) -> None:
    part = g.neighborhood("dopamine")
    before, whole = getattr(part, name), getattr(g, name)
    changed = getattr(part, name)
    changed.iloc[:, 0] = changed.iloc[-1, 0]
    pd.testing.assert_frame_equal(getattr(part, name), before)
    pd.testing.assert_frame_equal(getattr(g, name), whole)


def test_the_shared_networkx_graph_refuses_change(g: FactGraph) -> None:
    node = g.id_of("dopamine")
    with pytest.raises(nx.NetworkXError, match="can't be modified"):
        g.nx.remove_node(node)
    own = g.to_networkx()
    own.remove_node(node)
    assert node in g.nx
    assert g.neighborhood("dopamine").nx.number_of_edges() == 38


# One form for alike things


def test_tables_without_arguments_are_properties_and_the_others_take_some() -> None:
    for name, kind in vars(FactGraph).items():
        if name.startswith("_") or name in ("render", "widget", "write_page"):
            continue
        if inspect.isfunction(kind):
            assert len(inspect.signature(kind).parameters) > 1, name


def test_the_audit_is_narrowed_by_code_and_severity(g: FactGraph) -> None:
    assert g.audit().equals(g.findings)
    some = g.audit(code="duplicate_work")
    assert set(some["code"]) == {"duplicate_work"}
    serious = g.audit(severity="serious")
    assert set(serious["severity"]) == {"serious"}
    with pytest.raises(UnknownTermError, match="unknown severity 'grave'"):
        g.audit(severity="grave")


VIEWS: list[Callable[[FactGraph], Any]] = [
    lambda g: g,
    lambda g: g.said,
    lambda g: g["dopamine"],
    lambda g: g.paths("cocaine", "paranoia"),
    lambda g: g.statement(g.said.ids[0]),
    lambda g: g.neighborhood("dopamine"),
    lambda g: g.tour("safety-first"),
    lambda g: g.quiz(seed=2),
    lambda g: g.node("sarin").mechanism(),
]


@pytest.mark.parametrize("see", VIEWS)
def test_every_view_is_a_page_and_can_be_pickled(
    g: FactGraph, see: Callable[[FactGraph], Any]
) -> None:
    view = see(g)
    page = view.render()
    assert page.startswith("<!DOCTYPE html>\n<html lang=")
    assert page.rstrip().endswith("</html>")
    again = pickle.loads(pickle.dumps(view))  # noqa: S301 - written here
    assert repr(again) == repr(view)
    assert again.render() == page


def test_pages_of_answers_are_written(g: FactGraph, tmp_path: Path) -> None:
    for view in (g["dopamine"], g.paths("cocaine", "paranoia"), g.statement(g.said.ids[0])):
        path = view.write_page(tmp_path / "page.html")
        assert path.read_text(encoding="utf-8") == view.render()


def test_what_is_printed_is_short(g: FactGraph) -> None:
    for shown in (g, g.facts, g.conditions, g.questions, g.said, g.quiz(), g["dopamine"]):
        assert len(repr(shown)) < 400
