"""Every command: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import networkx as nx
import pytest
from click.testing import CliRunner, Result

from ntgraph import __version__
from ntgraph.atomic_write import encode
from ntgraph.cli import main
from ntgraph.exports import FORMATS, get_format
from tests.facts.test_git_revision import git
from tests.small import (
    ARTICLE,
    FACTS,
    NODES,
    STATEMENTS,
    cell,
    copy_facts,
    read,
    small_facts,
    swap,
)

COMMANDS = (
    "anchor",
    "audit",
    "build",
    "check",
    "convert",
    "corpus",
    "diff",
    "draft",
    "export",
    "format",
    "import",
    "info",
    "new",
    "page",
    "paths",
    "reference",
    "references",
    "review",
    "show",
    "vocabulary",
)
SMALL = ("--facts", str(FACTS))


def run(*arguments: str | Path) -> Result:
    """Run a command in this process; raise unexpected errors."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


# Help


def test_commands_are_these() -> None:
    assert tuple(sorted(main.commands)) == COMMANDS


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option: str) -> None:
    result = run(option)
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_is_one_sentence_and_explains_each_option(name: str) -> None:
    command = main.commands[name]
    assert command.help is not None
    assert command.help.strip().endswith(".")
    assert "\n\n" not in command.help.strip()
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert all(option.help for option in options)
    assert run(name, "--help").exit_code == 0


def test_version_names_package_and_data() -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"ntgraph {__version__}, data ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["show"],
        ["paths", "a"],
        ["show", "a", "--nonsense"],
        ["export", "xlsx", "-"],
        ["paths", "a", "b", "--max-hops", "0"],
        ["paths", "a", "b", "--max-hops", "many"],
    ],
    ids=" ".join,
)
def test_wrong_use_exits_2_and_explains_on_standard_error(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage:" in result.stderr


# check


def test_check_of_sound_facts_prints_nothing_but_a_note() -> None:
    result = run("check", *SMALL)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "no problems in 15 statements about 11 nodes\n"


def test_check_with_the_article_proves_it() -> None:
    assert run("check", *SMALL, "--article", ARTICLE).exit_code == 0


def test_check_prints_each_problem_on_a_line_and_exits_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy_facts(tmp_path)
    cell(NODES, 6, "plural", "yes")(folder)
    cell(STATEMENTS, 4, "hedge", "mai")(folder)
    monkeypatch.chdir(tmp_path)
    result = run("check", "--facts", "facts")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "facts/nodes.tsv:6:plural: expected 'true' or an empty cell, got 'yes'",
        f"facts/{STATEMENTS}:4:hedge: unknown hedge 'mai' (must be one of ['can', 'may'])",
    ]
    assert result.stderr == "2 problems\n"


def test_check_refuses_a_wrong_article(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("Another text.\n", encoding="utf-8")
    result = run("check", *SMALL, "--article", wrong)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "is none of the articles these facts were read from" in result.stderr
    assert "expected 'Café, Sleep & the Garden Bumblebee'" in result.stderr


@pytest.mark.parametrize("command", [["check"], ["format"], ["info"], ["show", "x"], ["build"]])
def test_folder_without_fact_tables_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*command, "--facts", "nowhere")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0] == (
        "nowhere:1: expected a folder of fact tables with nodes.tsv and vocabulary/ in it, "
        "or that of an own article with article.toml"
    )
    assert list(tmp_path.iterdir()) == []


# format


def test_format_says_which_files_it_rewrote(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    swap(NODES, 4)(folder)
    result = run("format", "--facts", folder)
    assert (result.exit_code, result.stdout) == (0, f"{folder / NODES}: formatted\n")
    assert read(folder / NODES) == read(FACTS / NODES)
    again = run("format", "--facts", folder)
    assert (again.exit_code, again.stdout) == (0, "")


def test_format_check_changes_nothing_and_exits_1(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    swap(NODES, 4)(folder)
    before = read(folder / NODES)
    result = run("format", "--check", "--facts", folder)
    assert (result.exit_code, result.stdout) == (1, f"{folder / NODES}: not in canonical form\n")
    assert read(folder / NODES) == before
    assert run("format", "--check", *SMALL).exit_code == 0


# diff


def test_diff_against_a_folder_says_what_changed(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    cell(NODES, 7, "definition", "A weed.")(folder)
    result = run("diff", FACTS, "--facts", folder)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "~ node ntg:clover clover",
        "    definition: 'A meadow plant with round flower heads.' → 'A weed.'",
    ]


def test_diff_against_a_revision_says_what_changed(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    folder = copy_facts(tmp_path)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    cell(STATEMENTS, 4, "hedge", "can")(folder)
    result = run("diff", "HEAD", "--facts", folder)
    assert result.exit_code == 0
    assert result.stdout.startswith("~ st:71d3c2c0ab55cfe3 Caffeine can raise alertness.\n")


def test_diff_of_same_facts_is_empty() -> None:
    result = run("diff", FACTS, *SMALL)
    assert (result.exit_code, result.stdout) == (0, "")


def test_diff_against_nothing_known_exits_1(tmp_path: Path) -> None:
    result = run("diff", "no-such-thing", "--facts", copy_facts(tmp_path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "'no-such-thing' is neither a folder nor a git revision" in result.stderr


def test_diff_refuses_tables_it_cannot_read(tmp_path: Path) -> None:
    folder = copy_facts(tmp_path)
    (folder / NODES).write_bytes(b"")
    result = run("diff", FACTS, "--facts", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nodes.tsv:1: expected a header with the columns id, label" in result.stderr


# info, show, paths


def test_info_counts_and_lists_licenses() -> None:
    result = run("info", *SMALL)
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert result.stdout.startswith(
        "Coffee, sleep and bumblebees, data 1.0.0 of 2026-11-23\n"
        "article: Café, Sleep & the Garden Bumblebee\n"
    )
    assert ["statements", "15"] in lines
    assert ["printed", "references", "4"] in lines
    assert ["CC-BY-4.0", "yes", "16", "article,", "citation,", "reference", "1"] in lines


def test_info_as_json_is_the_summary() -> None:
    summary = json.loads(run("info", *SMALL, "--json").stdout)
    assert (summary["statements"], summary["nodes"]) == (15, 11)
    assert [entry["license"] for entry in summary["licenses"]] == ["CC-BY-4.0", "unknown"]


@pytest.mark.parametrize("name", ["CHEBI:27732", "CAFFEINE", "théine", "wikidata:q60235"])
def test_show_answers_to_every_name(name: str) -> None:
    result = run("show", name, *SMALL)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "caffeine (Drug)"
    assert "• Caffeine blocks adenosine." in lines
    assert (
        "    Café, Sleep & the Garden Bumblebee; caffeine in people, p1, characters 176–222; "
        "worded “may”; cites 2" in lines
    )


def test_show_prints_other_names_where_there_are_any() -> None:
    lines = run("show", "caffeine", *SMALL).stdout.splitlines()
    assert "synonyms: 1,3,7-trimethylxanthine, théine" in lines
    assert "identifiers: WIKIDATA:Q60235" in lines
    assert "identifiers" not in run("show", "sleep", *SMALL).stdout
    assert "synonyms" not in run("show", "mood", *SMALL).stdout


def test_show_says_what_is_advertising_and_what_cites_nothing() -> None:
    result = run("show", "dream bee tea", *SMALL)
    assert "; marketing; cites nothing" in result.stdout


def test_show_prints_the_statement_with_an_id() -> None:
    told = json.loads(run("show", "caffeine", *SMALL, "--json").stdout)["statements"][0]
    lines = run("show", told["id"], *SMALL).stdout.splitlines()
    assert lines[:2] == [told["id"], f"• {told['sentence']}"]
    assert json.loads(run("show", told["id"], *SMALL, "--json").stdout) == told
    refused = run("show", "st:0000000000000000", *SMALL)
    assert refused.exit_code == 2
    assert "unknown statement 'st:0000000000000000'" in refused.output


def test_show_knows_a_thing_whose_id_begins_like_that_of_a_statement(tmp_path: Path) -> None:
    edges, facts = tmp_path / "e.csv", str(tmp_path / "facts")
    edges.write_text("subject,predicate,object\nst:louis,is near,b\n")
    made = run("import", str(edges), "--out", facts, "--title", "T", "--date", "2026-11-01")
    assert made.exit_code == 0
    assert run("show", "st:louis", "--facts", facts).stdout.startswith("st:louis (thing)")
    assert "unknown statement" in run("show", "st:paul", "--facts", facts).output


def test_show_as_json_is_plain() -> None:
    answer = json.loads(run("show", "caffeine", *SMALL, "--json").stdout)
    assert answer["id"] == "CHEBI:27732"
    assert len(answer["statements"]) == 8


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("cafeine", "unknown node: 'cafeine' (did you mean 'caffeine'?)\n"),
        ("Bumble bee", "unknown node: 'Bumble bee' (did you mean 'bumblebee' or 'bumblebees'?)\n"),
        ("xyzzy", "unknown node: 'xyzzy'\n"),
    ],
)
def test_near_miss_gets_suggestions_and_exits_2(name: str, message: str) -> None:
    result = run("show", name, *SMALL)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


def test_paths_are_numbered_and_told_as_sentences() -> None:
    result = run("paths", "bumblebee", "sleep", "--max-hops", "2", *SMALL)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "1. bumblebee – caffeine – sleep"
    assert {"   • Bumblebees seek caffeine.", "   • Caffeine lowers sleep."} <= set(lines)


def test_paths_show_the_direction_of_what_is_said() -> None:
    lines = run("paths", "cocaine", "paranoia", "--limit", "9").stdout.splitlines()
    assert "2. cocaine → dopamine → paranoia" in lines
    assert "5. cocaine → dopamine ← drugs → paranoia" in lines


def test_paths_tell_of_each_accepted_fact_where_it_stands() -> None:
    result = run("paths", "naloxone", "fentanyl", "--max-hops", "2")
    lines = result.stdout.splitlines()
    assert not [line for line in lines if re.search(r"; ;|;\s*$|^\s*;|  ;|cites nothing", line)]
    assert "   • Naloxone blocks the mu opioid receptor." in lines
    works = [line for line in lines if line.startswith("       ")]
    assert len(works) > 10
    assert any(re.search(r"^ +[^;]+; interaction \d+, seen in rat, naming pmid:", w) for w in works)


def test_paths_say_how_many_were_left_out() -> None:
    result = run("paths", "cocaine", "dopamine", "--limit", "1")
    told = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert re.fullmatch(r"[1-9]\d* more left out", told[1])


def test_paths_name_the_denied_statements_that_are_no_link() -> None:
    last = run("paths", "amphetamine", "pleasure").stdout.splitlines()[-1]
    assert last.startswith("1 denied statement is no link: ")
    assert last.endswith("dopamine is not needed for pleasure.")
    assert "denied" not in run("paths", "cocaine", "dopamine", "--max-hops", "1").stdout


def test_no_path_is_an_answer() -> None:
    result = run("paths", "clover", "mood", "--max-hops", "1", *SMALL)
    assert (result.exit_code, result.stdout) == (0, "no way from clover to mood in 1 step\n")


def test_paths_as_json_are_plain() -> None:
    answer = json.loads(run("paths", "clover", "mood", "--max-hops", "5", *SMALL, "--json").stdout)
    assert [path["nodes"] for path in answer["paths"]] == [
        ["clover", "bumblebee", "caffeine", "sleep", "mood"],
    ]
    assert [path["ways"] for path in answer["paths"]] == [["neither"] * 4]
    assert [each["sentence"] for each in answer["denied"]] == [
        "Caffeine does not cure tiredness.",
        "Bumblebees do not seek caffeine.",
    ]
    assert answer["left_out"] == 0


# build, export


def test_build_says_what_it_made_and_where_the_page_is(tmp_path: Path) -> None:
    result = run("build", *SMALL, "--article", ARTICLE, "--out", tmp_path / "out")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    counts = [line.split() for line in lines]
    assert ["statements", "15"] in counts
    assert ["evidence", "16"] in counts
    assert "verified: 25 places in the text of 'Café, Sleep & the Garden Bumblebee'" in lines
    assert lines[-1] == f"open {(tmp_path / 'out' / 'index.html').as_uri()}"


def test_build_goes_into_build_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build", *SMALL).exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_build_into_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    result = run("build", *SMALL, "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{tmp_path / 'out'}: expected a folder to write into: file exists\n"
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", [name for name, each in FORMATS.items() if each.suffix])
def test_export_writes_the_same_to_a_file_and_to_standard_output(tmp_path: Path, name: str) -> None:
    result = run("export", name, "-", *SMALL)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout_bytes == b"".join(encode(get_format(name).make_file(small_facts())))
    path = tmp_path / "some" / f"facts{get_format(name).suffix}"
    to_file = run("export", name, path, *SMALL)
    assert (to_file.exit_code, to_file.stdout) == (0, "")
    assert to_file.stderr.splitlines()[0] == str(path)
    assert path.read_bytes() == result.stdout_bytes


def test_evidence_that_a_format_cannot_hold_stands_beside_it(tmp_path: Path) -> None:
    run("export", "graphml", tmp_path / "graph.graphml", *SMALL)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "graph.evidence.csv",
        "graph.graphml",
    ]


def test_formats_are_listed() -> None:
    listed = run("export", "--list")
    assert listed.exit_code == 0
    assert [line.split()[0] for line in listed.stdout.splitlines()] == list(FORMATS)


def test_exported_graph_is_read_by_networkx(tmp_path: Path) -> None:
    run("export", "json", tmp_path / "graph.json", *SMALL)
    data = json.loads((tmp_path / "graph.json").read_bytes())
    assert nx.node_link_graph(data, edges="edges").number_of_nodes() == 15


def test_export_can_leave_out_what_forbids_commercial_use() -> None:
    every = run("export", "jsonl", "-", *SMALL).stdout
    assert run("export", "jsonl", "-", *SMALL, "--commercial-only").stdout == every


def test_error_nobody_expected_shows_its_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(_: object) -> None:
        raise ZeroDivisionError("bug")

    monkeypatch.setattr("ntgraph.checks.all_rules.run_rules", bug)
    with pytest.raises(ZeroDivisionError):
        run("check", *SMALL)
