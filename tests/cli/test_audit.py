"""The audit command: what it prints, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from ntgraph.cli import ReportingGroup
from ntgraph.cli.audit import audit
from ntgraph.facts import shipped_facts
from tests.small import ARTICLE, SOURCES, cell, copy_facts

FINDINGS = Path("vocabulary") / "findings.toml"
UNCITED = "statements are about body or mind and cite nothing; that is not counted as a finding"
LISTED = "# date: 2023-12-30\npmid:90000002\tCoffee at night\n"


@click.group(cls=ReportingGroup)
def group() -> None:
    """Contain only the tested command, with the error messages of all commands."""


group.add_command(audit)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the small facts with the shipped finding types."""
    facts = copy_facts(tmp_path)
    (facts / FINDINGS).write_bytes((shipped_facts() / FINDINGS).read_bytes())
    return facts


def run(*arguments: str | Path) -> Result:
    """Run the command in this process; raise unexpected errors."""
    result = CliRunner().invoke(group, ["audit", *map(str, arguments)])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_findings_stand_under_the_reference_they_are_about(folder: Path) -> None:
    result = run("--facts", folder)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    at = lines.index(
        "3. Ódor B, Lind C. Adenosine at rest. Journal of Small Science. 2011;4(2):10–19."
    )
    assert lines[at + 1 : at + 3] == [
        "  moderate: same work twice (duplicate_work)",
        "    Reference 3 is the same work as 1.",
    ]
    assert lines[at + 3].startswith("    Print the work once")
    assert lines[at + 3].endswith("references.tsv:4)")


def test_sums_stand_at_the_end(folder: Path) -> None:
    lines = run("--facts", folder).stdout.splitlines()
    tail = lines[lines.index("") + 1 :]
    assert tail == [
        "2 findings; 1 of 3 works behind 4 printed references without any",
        "  2 moderate: The reference is hard to find or the evidence weaker than it looks.",
        "by kind",
        "  1 same work twice (duplicate_work)",
        "  1 no lasting identifier (missing_identifier)",
        f"0 of 15 {UNCITED}",
        "retracted works: 3 not looked up in any list",
    ]


def test_findings_on_statements_stand_under_their_sentence(folder: Path) -> None:
    cell(SOURCES, 3, "species", "bumblebee")(folder)
    lines = run("--facts", folder).stdout.splitlines()
    assert "• Bumblebees seek caffeine." not in lines
    at = lines.index("• Good mood goes along with sleep.")
    assert lines[at + 1] == "  moderate: animal study behind it (animal_evidence) [4]"
    assert "studied bumblebee" in lines[at + 2]


def test_statements_of_a_finding_stand_under_it_where_a_sentence_makes_several() -> None:
    lines = run().stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if "does_not_support) [20]" in line)
    assert lines[at + 1 : at + 3] == [
        "    • Too much noradrenaline can lead to overstimulation.",
        "    • Too much noradrenaline can lead to panic.",
    ]
    case = next(n for n, line in enumerate(lines) if "(case_evidence) [20]" in line)
    assert lines[case + 1] == "    • Too much noradrenaline can lead to cardiac arrest."
    assert lines[case + 2].startswith("    Reference 20 ")
    heading = lines.index("• Too much noradrenaline can lead to panic.")
    assert heading < min(at, case)
    assert all(not line.startswith("• ") for line in lines[heading + 2 : max(at, case)])


def test_json_holds_summary_and_findings(folder: Path) -> None:
    answer = json.loads(run("--facts", folder, "--json").stdout)
    assert sorted(answer) == ["findings", "summary"]
    assert answer["summary"]["by_code"] == {"duplicate_work": 1, "missing_identifier": 1}
    first = answer["findings"][0]
    assert (first["code"], first["severity"], first["number"]) == ("duplicate_work", "moderate", 3)
    assert first["place"].endswith("articles/small/references.tsv:4")


def test_text_of_the_article_shows_more(folder: Path) -> None:
    answer = json.loads(run("--facts", folder, "--article", ARTICLE, "--json").stdout)
    assert "missing_date" in answer["summary"]["by_code"]


def test_list_of_retracted_works_is_used(folder: Path, tmp_path: Path) -> None:
    listed = tmp_path / "retracted.tsv"
    listed.write_text(LISTED, encoding="utf-8")
    result = run("--facts", folder, "--retractions", listed)
    assert result.exit_code == 0
    assert "  serious: retracted work (retracted_work)" in result.stdout.splitlines()
    assert result.stdout.endswith(
        "retracted works: 2 in the list of 2023-12-30 (looked up now); "
        "1 not looked up in any list\n"
    )


def test_less_severe_findings_can_be_left_out_and_are_still_counted(folder: Path) -> None:
    result = run("--facts", folder, "--severity", "serious")
    assert result.exit_code == 0
    assert result.stdout.startswith("\n2 findings")
    answer = json.loads(run("--facts", folder, "--severity", "moderate", "--json").stdout)
    assert len(answer["findings"]) == 2


def test_unknown_severity_is_wrong_use(folder: Path) -> None:
    result = run("--facts", folder, "--severity", "seriuos")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "did you mean 'serious'?" in result.stderr


def test_unsound_facts_end_in_1(folder: Path) -> None:
    cell(SOURCES, 2, "year", "soon")(folder)
    result = run("--facts", folder)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "sources.tsv:2:year" in result.stderr


@pytest.mark.parametrize("option", ["--article", "--retractions"])
def test_file_that_cannot_be_used_ends_in_1(folder: Path, tmp_path: Path, option: str) -> None:
    result = run("--facts", folder, option, tmp_path / "none")
    assert result.exit_code == 1
    assert "none" in result.stderr
