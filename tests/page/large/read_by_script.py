"""What the browser's script reads from the sections of a large page, found out by Node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ntgraph.page.large.section import PageSection
from tests.required_node import require_node

SCRIPT = Path(__file__).with_name("read_sections.mjs")


def make_page(
    sections: Iterable[PageSection], nodes: int, statements: int, kinds: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Return what the script needs of a page."""
    made = [*sections]
    return {
        "header": {
            "counts": {"nodes": nodes, "statements": statements},
            "kinds": [*kinds],
            "sections": {section.name: section.header for section in made},
        },
        "sections": {section.name: section.text for section in made},
    }


def ask_script(pages: Iterable[dict[str, Any]], **ask: Any) -> list[dict[str, Any]]:
    """Return for each page the answers to questions of the script; one start answers all."""
    asked = json.dumps([{"ask": ask, **page} for page in pages])
    done = subprocess.run(
        [require_node(), SCRIPT], input=asked, capture_output=True, text=True, check=True
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers
