"""`ntgraph page` and `ntgraph build --pages all`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ntgraph.cli import main
from tests.page.packed import read_data
from tests.page.test_render_page import Reader
from tests.small import ARTICLE, FACTS


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments), "--facts", str(FACTS)])


def read(path: Path) -> dict[str, object]:
    data: dict[str, object] = read_data(*Reader(path.read_text(encoding="utf-8")).data)
    return data


def test_page_of_a_neighborhood(tmp_path: Path) -> None:
    out = tmp_path / "some" / "page.html"
    result = run("page", out, "--around", "caffeine", "--article", ARTICLE)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[-1] == f"open {out.as_uri()}"
    data = read(out)
    assert data["title"] == "Around caffeine"
    assert data["passages"]
    assert [path.name for path in out.parent.iterdir()] == ["page.html"]


def test_title_and_frame(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert run("page", out, "--title", "My map", "--embed", "--types", "Drug").exit_code == 0
    assert read(out)["title"] == "My map"
    assert '<html lang="en" class="embed">' in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--layer", "artcle"], "unknown layer 'artcle' (did you mean 'article'?)\n"),
        (["--types", "Drgu"], "unknown type 'Drgu' (did you mean 'Drug'"),
        (["--predicates", "nonsense"], "unknown predicate 'nonsense'"),
        (["--around", "cafeine"], "unknown node: 'cafeine' (did you mean 'caffeine'?)\n"),
    ],
)
def test_unknown_words_exit_2_and_write_nothing(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    result = run("page", tmp_path / "page.html", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_build_with_all_pages_links_them(tmp_path: Path) -> None:
    assert run("build", "--out", tmp_path, "--pages", "all").exit_code == 0
    made = {f"pages/{path.name}" for path in (tmp_path / "pages").iterdir()}
    nodes = read(tmp_path / "index.html")["nodes"]
    assert isinstance(nodes, list)
    linked = {node["page"] for node in nodes if node.get("page")}
    assert "pages/caffeine.html" in made
    assert linked == made


def test_build_without_them_links_none(tmp_path: Path) -> None:
    assert run("build", "--out", tmp_path).exit_code == 0
    assert not (tmp_path / "pages").exists()
    nodes = read(tmp_path / "index.html")["nodes"]
    assert isinstance(nodes, list)
    assert not [node for node in nodes if node.get("page")]
