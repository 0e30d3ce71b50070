"""Mermaid: its lines, its limits, and that no text is a command.

Mermaid itself reads it in `tests/exports/foreign`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.atomic_write import write_outputs
from ntgraph.cli import main
from ntgraph.display.style.label_text import visible
from ntgraph.errors import TooLargeError
from ntgraph.exports import export_all, to_mermaid
from ntgraph.exports.mermaid import MOST_EDGES_IN_MERMAID, MOST_TEXT_IN_MERMAID, escape
from ntgraph.facts import FactBase
from ntgraph.records import Statement
from tests import world as tiny
from tests.exports.awkward import WORLDS
from tests.page.displays import HOSTILE

LABEL = r'"[^"<>&`\n]*"'
LINE = re.compile(
    rf"flowchart LR|n\d+\({LABEL}\):::t\d+|n\d+ --[>xo-]\|{LABEL}\| n\d+"
    r"|classDef t\d+ fill:#\w{6},stroke:#\w{6},color:#\w{6}"
    r"|linkStyle \d+(?:,\d+)* stroke:#\w{6},color:#\w{6}(?:,stroke-dasharray:\d \d)?"
)


@pytest.mark.parametrize("name", [name for name in WORLDS if name != "shipped"])
def test_every_line_is_one_statement_of_mermaid(name: str) -> None:
    for line in to_mermaid(WORLDS[name]()):
        assert LINE.fullmatch(line.removesuffix("\n")), line


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_names_stay_within_their_marks(world: FactBase, text: str) -> None:
    nodes = {id: replace(node, label=text, lay_label=text) for id, node in world.nodes.items()}
    for line in to_mermaid(replace(world, nodes=nodes)):
        assert LINE.fullmatch(line.removesuffix("\n")), line


@given(st.text())
def test_any_text_reads_back(text: str) -> None:
    escaped = escape(text)
    assert re.fullmatch(LABEL, f'"{escaped}"')
    assert re.sub(r"#(\d+);", lambda code: chr(int(code[1])), escaped) == visible(text)


def test_lines_tell_sign_denial_and_verdict(world: FactBase) -> None:
    text = "".join(to_mermaid(world))
    assert ' --x|"✕ shortens"| ' in text
    assert ' --o|"does not shorten"| ' in text
    assert ' -->|"raises"| ' in text
    denied = [line for line in text.splitlines() if ",stroke-dasharray:2 4" in line]
    assert [line.split()[1] for line in denied] == ["1"]
    assert "stroke:#b3261e" in text


def test_too_many_statements_are_refused_with_what_to_do() -> None:
    with pytest.raises(
        TooLargeError, match=rf"Mermaid, which draws {MOST_EDGES_IN_MERMAID} lines: export"
    ):
        to_mermaid(WORLDS["shipped"]())


def test_too_much_text_is_refused(world: FactBase) -> None:
    said = {f"st:{at}": statement(at) for at in range(MOST_EDGES_IN_MERMAID)}
    long = replace(tiny.VOCABULARY.predicates["acts_on"], label="acts on " + "very " * 30)
    words = replace(world.vocabulary, predicates={**world.vocabulary.predicates, "acts_on": long})
    fitting = replace(world, statements=said)
    assert len("".join(to_mermaid(fitting))) < MOST_TEXT_IN_MERMAID
    with pytest.raises(TooLargeError, match="50,000 characters of text and not"):
        to_mermaid(replace(fitting, vocabulary=words))


def statement(at: int) -> Statement:
    return replace(tiny.ACTS_ON, id=f"st:{at}")


def test_all_formats_leave_it_out_and_say_why(tmp_path: Path) -> None:
    facts = WORLDS["shipped"]()
    files = export_all(facts)
    assert "ntgraph.mmd" not in files
    write_outputs(tmp_path, {name: files[name] for name in ("README.md", "manifest.json")})
    assert "too many for Mermaid" in (tmp_path / "manifest.json").read_text(encoding="utf-8")
    assert "ntgraph.mmd" not in (tmp_path / "README.md").read_text(encoding="utf-8")


def test_command_ends_with_the_message_and_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "map.mmd"
    result = CliRunner().invoke(main, ["export", "mermaid", str(out)])
    assert (result.exit_code, result.stdout) == (1, "")
    assert "too many for Mermaid" in result.stderr
    assert not out.exists()
