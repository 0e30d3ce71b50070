"""`export` of a `FactGraph` and of a `Selection`: the same files as on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

import ntgraph
from ntgraph.errors import OutputError, UnknownTermError
from ntgraph.exports import FORMATS
from tests.cli.test_commands import run


@pytest.fixture(scope="module")
def g() -> ntgraph.FactGraph:
    return ntgraph.load()


@pytest.mark.parametrize("name", ["graphml", "csv", "kgx", "turtle"])
def test_it_writes_what_the_command_line_writes(
    g: ntgraph.FactGraph, tmp_path: Path, name: str
) -> None:
    out = f"x{FORMATS[name].suffix}"
    paths = g.export(name, tmp_path / "one" / out)
    assert run("export", name, tmp_path / "two" / out).exit_code == 0
    assert paths
    for path in paths:
        other = tmp_path / "two" / path.relative_to(tmp_path / "one")
        assert path.read_bytes() == other.read_bytes()


def test_the_path_alone_tells_the_format(g: ntgraph.FactGraph, tmp_path: Path) -> None:
    chosen = g.where(about="MDMA")
    (one,) = chosen.export(str(tmp_path / "one.csv"))
    (two,) = chosen.export("csv", tmp_path / "two.csv")
    assert one.read_bytes() == two.read_bytes()


def test_a_selection_is_exported_as_a_part(g: ntgraph.FactGraph, tmp_path: Path) -> None:
    chosen = g.where(verdict=["supported", "partly_supported"]).where(about="dopamine")
    path, *_ = chosen.export("json", tmp_path / "x.json")
    graph = json.loads(path.read_text("utf-8"))
    keys = {edge["key"] for edge in graph["edges"] if edge["layer"] == "article"}
    assert keys == set(chosen.ids)
    assert graph["graph"]["title"].endswith(
        ": verdict supported or partly_supported; about dopamine"
    )


def test_a_neighborhood_tells_what_a_limit_left_out(g: ntgraph.FactGraph) -> None:
    chosen = g.neighborhood("dopamine", limit=10)
    assert chosen.left_out
    assert chosen.facts.told == f"around dopamine; {chosen.left_out} things beyond the limit"


def test_everything_is_no_part(g: ntgraph.FactGraph) -> None:
    assert g.everything.facts is g.facts
    assert g.said.facts.told == "layer article"


def test_many_values_are_counted() -> None:
    g = ntgraph.load()
    ends = list(g.facts.nodes)[:30]
    assert g.where(about=iter(ends)).conditions == ("about one of 30",)
    assert g.where(about=iter(ends)).ids == g.where(about=ends).ids


def test_own_graphs_are_exported_too(tmp_path: Path) -> None:
    path = nx.path_graph(["a", "b", "c"])
    own = ntgraph.from_networkx(path, title="Three")
    own.export("graphml", tmp_path / "a.graphml")
    assert {"a", "b", "c"} <= {
        data["label"] for _, data in nx.read_graphml(tmp_path / "a.graphml").nodes(data=True)
    }
    frame = pd.DataFrame({"source": ["tea"], "target": ["sleep"], "predicate": ["delays"]})
    (written,) = ntgraph.from_pandas(frame).where(about="tea").export("csv", tmp_path / "t.csv")
    assert ntgraph.read_graph(written).everything.sentences() == ["Tea delays sleep."]


def test_an_empty_file_is_warned_of_where_it_was_asked_for(
    g: ntgraph.FactGraph, tmp_path: Path
) -> None:
    nothing = g.where(verdict="contradicted", about="MDMA")
    with pytest.warns(UserWarning, match="csv holds no statement. None of") as told:
        nothing.export("csv", tmp_path / "x.csv")
    assert told[0].filename == __file__
    with pytest.warns(UserWarning, match="gift holds no question"):
        nothing.export(str(tmp_path / "x.gift"))
    with pytest.warns(UserWarning, match=": no ") as several:
        nothing.export("all", tmp_path / "all")
    reasons = [str(each.message).split(".")[0] for each in several]
    assert reasons[0].startswith("anki, cards, gift, ")
    assert reasons[0].endswith(": no question")
    assert reasons[1] == "bibtex, csl: no work"


def test_a_page_is_a_format_as_well(g: ntgraph.FactGraph, tmp_path: Path) -> None:
    (page,) = g.where(about="MDMA").export(str(tmp_path / "mdma.html"))
    text = page.read_text("utf-8")
    assert "<title>Part of &#8220;" in text
    assert g.where(about="MDMA").export("page", tmp_path / "x.htm")[0].read_text("utf-8") == text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("grapml", "x.graphml"), "unknown format 'grapml' .did you mean 'graphml'"),
        (("x.grapml",), "unknown ending '.grapml' .did you mean '.graphml'"),
        (("graphml",), "unknown ending 'graphml'"),
    ],
)
def test_unknown_formats_suggest_others(
    g: ntgraph.FactGraph,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnknownTermError, match=message):
        g.export(*arguments)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_raises_and_leaves_nothing(
    g: ntgraph.FactGraph, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OutputError, match="expected a folder to write into"):
        g.export("csv", tmp_path / "file" / "x.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
