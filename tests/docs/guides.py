"""The Markdown files of the documentation, and the Python in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
GUIDES = sorted(DOCS.rglob("*.md"))
API = sorted((DOCS / "api").glob("*.md"))
# An example that cannot run has a comment directly before it that gives the reason.
FENCE = re.compile(
    r"(?P<why><!-- not run: [^>]+ -->\n+)?^```python\n(?P<code>.*?)^```$",
    flags=re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of Python in a guide."""

    code: str

    @property
    def is_session(self) -> bool:
        """True if it is an interactive session, with prompts and results."""
        return self.code.startswith(">>> ")


def read_examples(path: Path) -> list[Example]:
    """Return the Python examples of a guide that can run."""
    found = FENCE.finditer(path.read_text(encoding="utf-8"))
    return [Example(each["code"]) for each in found if not each["why"]]
